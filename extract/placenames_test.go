package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestPlaceNames reads places by their whole names, known to the gazetteer or
// not, and what only looks like one.
func TestPlaceNames(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text, trigger string
		want          []string // of places; none where the text states none
	}{
		{"Rebels shelled the Mansura Military Airport on Sunday.", "shelled", []string{"Mansura Military Airport"}},
		{"Soldiers attacked rebels near the Palestine Roundabout.", "attacked", []string{"Palestine Roundabout"}},
		{"Troops stormed Hill 41 at dawn.", "stormed", []string{"Hill 41"}},
		{"Government troops bombed the villages of Oruma, Keshti and Balvan.", "bombed", []string{"Oruma", "Keshti", "Balvan"}},
		{"Gunmen killed four men in the Somali town of Baidoa.", "killed", []string{"Baidoa"}},
		{"A guard was shot dead near the Varena junction.", "shot", []string{"Varena"}},
		{"Police shot two men in Keshti, a village 40 km north of Mosul.", "shot", []string{"Keshti"}},
		{"Rebels attacked the convoy in Serb-held territory at 9 a.m. Moscow time.", "attacked", nil},
		{"Protesters attacked the police and held up signs in English.", "attacked", nil},
		{"He was killed in Operation Thunder.", "killed", nil},
		{"Gunmen killed nine farmers in Nigeria's Zamfara state.", "killed", []string{"Zamfara"}},
		{"Soldiers reached the 41st Brigade base on Sunday.", "reached", nil},
	} {
		var got []string
		for _, e := range eventsOf(t, x, c.text) {
			if e.Trigger.Text != c.trigger || e.Place == nil {
				continue
			}
			for _, p := range append([]event.Toponym{*e.Place.Toponym}, e.Place.Toponyms...) {
				got = append(got, p.Text)
				assert.Equal(t, p.Lat == nil, p.Lon == nil, c.text)
				assert.Equal(t, p.Text, c.text[p.Span.Start:p.Span.End])
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestUnlistedPlacesHaveNoCoordinates reads a place that no gazetteer has: it
// is a place, but not one at 0, 0, nor where another of its words' name lies.
func TestUnlistedPlacesHaveNoCoordinates(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, e := range eventsOf(t, x, "Soldiers attacked rebels near the Palestine Roundabout.") {
		if assert.NotNil(t, e.Place) {
			assert.Nil(t, e.Place.Lat)
			assert.Nil(t, e.Place.Lon)
			assert.Nil(t, e.Place.Toponym.Lat)
		}
	}
}
