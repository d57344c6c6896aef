package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/geo"
)

func TestDestination(t *testing.T) {
	from := geo.Point{Lat: 35.3359, Lon: 40.1408}
	to := from.Destination(18.5*geo.Kilometer, 225)
	assert.InDelta(t, 35.21817, to.Lat, 1e-4)
	assert.InDelta(t, 39.99680, to.Lon, 1e-4)
	assert.InDelta(t, 18.5, float64(from.DistanceTo(to)/geo.Kilometer), 1e-6)
	assert.InDelta(t, 225, from.BearingTo(to), .1)
	assert.InDelta(t, 32.18688, float64(20*geo.Mile/geo.Kilometer), 1e-9)
}

func TestWinds(t *testing.T) {
	for word, want := range map[string]string{
		"southwest": "SW", "south-western": "SW", "SW": "SW", "north-northeast": "NNE", "northward": "N",
		"easterly": "E", "northernmost": "N", "westwards": "W", "city": "", "": "", "n": "", "XX": "",
	} {
		assert.Equal(t, want, geo.Wind(word), word)
	}
	for deg := 0.0; deg < 360; deg += 22.5 {
		back, ok := geo.Degrees(geo.Compass(deg))
		assert.True(t, ok)
		assert.Equal(t, deg, back)
	}
	assert.Equal(t, "N", geo.Compass(355))
}
