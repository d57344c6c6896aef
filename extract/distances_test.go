package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// ways writes the distances of the events of a text: "stood 6-6 Palmyra E".
func ways(list []event.Event) string {
	var out []string
	for _, e := range list {
		for _, d := range e.Distances {
			words := e.Trigger.Text
			if d.MinKm != nil {
				words += fmt.Sprintf(" %g-", *d.MinKm)
			}
			if d.MaxKm != nil {
				words += fmt.Sprintf("%g", *d.MaxKm)
			}
			if d.From != nil {
				words += " " + d.From.Name
				if d.From.Name == "" {
					words += d.From.Text
				}
			}
			if d.Bearing != "" {
				words += " " + d.Bearing
			}
			out = append(out, words)
		}
	}
	return strings.Join(out, "; ")
}

func TestEventDistances(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct{ text, want string }{
		{"Troops are 18-20 kilometers (11-12 miles) away from Palmyra.", "are 18-20 Palmyra"},
		{"Troops came within 18 km of Palmyra.", "came 0-18 Palmyra"},
		{"The army is pushing towards Palmyra. Its troops are six kilometres from the city.", "are 6-6 Palmyra"},
		{"Rebels attacked a convoy 30 km east of Palmyra.", "attacked 30-30 Palmyra E"},
		{"Syrian rebels attacked a base 20 km west of the capital.", "attacked 20-20 Damascus W"},
		{"Gunmen attacked a base 20 km west of the Iraqi capital.", "attacked 20-20 Baghdad W"},
		{"Gunmen attacked a base 20 km west of the provincial capital.", "attacked 20-20 the provincial capital W"},
		{"The village is 10 km from a checkpoint which was destroyed by rebels.", ""},
		{"Rebels attacked a base with 122 mm rockets.", ""},
		{"Rebels fired missiles with a range of 300 km at the base.", ""},
		{"Troops attacked a 12-mile stretch of road.", ""},
		{"Rebels seized 40 square kilometres of desert.", ""},
		{"The jet was shot down at an altitude of 10,000 feet.", ""},
	} {
		assert.Equal(t, c.want, ways(events(t, x, c.text)), c.text)
	}
}

// TestFarDistances holds that a distance longer than the Earth allows has no
// point.
func TestFarDistances(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, e := range events(t, x, "Rebels attacked a convoy 99999 km south of Palmyra.") {
		for _, d := range e.Distances {
			require.Nil(t, d.Lat)
		}
		if e.Place != nil && e.Place.Lat != nil {
			assert.InDelta(t, 0, *e.Place.Lat, 90)
		}
	}
}
