package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

func TestNearest(t *testing.T) {
	g := geo.Default()
	for _, c := range []struct {
		at   geo.Point
		want string
	}{
		{geo.Point{Lat: 48.8566, Lon: 2.3522}, "FRA"},
		{geo.Point{Lat: 35.02, Lon: 40.45}, "SYR"},
		{geo.Point{Lat: -16.5, Lon: 179.99}, "FJI"}, // across the date line
		{geo.Point{Lat: 64.2, Lon: -51.7}, "GRL"},
	} {
		got := g.Nearest(c.at, 5, 300*geo.Kilometer, nil)
		require.NotEmpty(t, got, c.want)
		assert.Equal(t, c.want, got[0].Country, "%s", got[0].Name)
		for i, p := range got {
			assert.Equal(t, "P", p.Class)
			if i > 0 {
				assert.GreaterOrEqual(t, p.DistanceTo(c.at), got[i-1].DistanceTo(c.at))
			}
		}
	}
	assert.Empty(t, g.Nearest(geo.Point{Lat: -45, Lon: -130}, 5, 100*geo.Kilometer, nil), "the open sea")
	large := g.Nearest(geo.Point{Lat: 35.02, Lon: 40.45}, 1, 900*geo.Kilometer, func(p geo.Place) bool { return p.Class == "P" && p.Population > 3_000_000 })
	require.Len(t, large, 1)
	assert.Equal(t, "Baghdad", large[0].Name)
}

// Nearest agrees with a look at all the capitals.
func TestNearestIsNearest(t *testing.T) {
	g := geo.Default()
	capital := func(p geo.Place) bool { return p.Code == "PPLC" }
	all := g.Nearest(geo.Point{}, 1000, 25000*geo.Kilometer, capital)
	require.Greater(t, len(all), 190)
	for _, at := range []geo.Point{{Lat: 70, Lon: 25}, {Lat: 0, Lon: 30}, {Lat: -40, Lon: 175}, {Lat: 64, Lon: -150}, {Lat: 89.9, Lon: 0}} {
		best := all[0]
		for _, p := range all {
			if p.DistanceTo(at) < best.DistanceTo(at) {
				best = p
			}
		}
		got := g.Nearest(at, 1, 25000*geo.Kilometer, capital)
		require.Len(t, got, 1)
		assert.Equal(t, best.Name, got[0].Name)
	}
}

func BenchmarkNearest(b *testing.B) {
	g := geo.Default()
	g.Nearest(geo.Point{}, 1, geo.Kilometer, nil)
	for b.Loop() {
		g.Nearest(geo.Point{Lat: 35.02, Lon: 40.45}, 3, 300*geo.Kilometer, nil)
	}
}
