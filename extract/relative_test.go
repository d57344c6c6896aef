package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/geo"
)

// TestRelativePlaces reads where one event was, to two places or off a coast.
func TestRelativePlaces(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, c := range []struct {
		text     string
		relation event.Relation
		near     geo.Point
		km       float64 // the point is within so far of it
	}{
		{"Rebels blocked the Damascus-Homs highway on Monday.", event.Between, geo.Point{Lat: 34.1, Lon: 36.5}, 20},
		{"Shells hit a village halfway between Kirkuk and Erbil.", event.Between, geo.Point{Lat: 35.83, Lon: 44.2}, 10},
		{"Gunmen killed 12 soldiers on the road between Gao and Kidal on Sunday.", event.Between, geo.Point{Lat: 17.36, Lon: .68}, 20},
		{"Troops clashed with militants on the border between Syria and Lebanon on Friday.", event.Border, geo.Point{Lat: 34, Lon: 36.2}, 40},
		{"A bomb killed three officers 12 km from Baquba on the road to Khanaqin, Iraqi police said.", event.Away, geo.Point{Lat: 33.83, Lon: 44.7}, 5},
		{"Pirates attacked a tanker off the southern coast of Yemen on Friday.", event.In, geo.Point{Lat: 12, Lon: 47}, 200},
	} {
		r, err := x.Extract(t.Context(), extract.Document{ID: "x", Text: c.text})
		require.NoError(t, err)
		require.NotEmpty(t, r.Events, c.text)
		p := r.Events[0].Place
		require.NotNil(t, p, c.text)
		require.NotNil(t, p.Lat, c.text)
		assert.Equal(t, c.relation, p.Relation, c.text)
		d := float64(geo.Point{Lat: *p.Lat, Lon: *p.Lon}.DistanceTo(c.near) / geo.Kilometer)
		assert.Less(t, d, c.km, c.text)
		assert.Less(t, d, *p.RadiusKm, c.text)
	}
}
