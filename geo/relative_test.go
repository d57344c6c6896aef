package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

func TestRelative(t *testing.T) {
	town := geo.Place{Point: geo.Point{Lat: 35.34, Lon: 40.14}, Class: "P", Code: "PPLA", Population: 240_000}
	province := geo.Place{Point: geo.Point{Lat: 35, Lon: 40.5}, Class: "A", Code: "ADM1", RadiusKm: 100}
	for _, c := range []struct {
		name      string
		place     geo.Place
		offset    geo.Offset
		km        float64 // of the point from the place
		bearing   string
		maxRadius float64
		precision int
	}{
		{"18 to 20 km southwest", town, geo.Offset{MinKm: 18, MaxKm: 20, Bearing: "SW"}, 19, "SW", 16, 2},
		{"60 km north-northeast", town, geo.Offset{MinKm: 60, MaxKm: 60, Bearing: "NNE"}, 60, "NNE", 20, 2},
		{"within 18 km", town, geo.Offset{MaxKm: 18}, 0, "", 25, 2},
		{"southwestern outskirts", town, geo.Offset{Relation: event.Outskirts, Bearing: "SW"}, 5.9, "SW", 8, 2},
		{"near", town, geo.Offset{Relation: event.Near}, 0, "", 12, 2},
		{"in", town, geo.Offset{Relation: event.In}, 0, "", 7, 1},
		{"northern part of a province", province, geo.Offset{Relation: event.In, Bearing: "N"}, 50, "N", 75, 5},
		{"province", province, geo.Offset{Relation: event.In}, 0, "", 101, 4},
	} {
		p, radius, precision := geo.Relative(c.place, c.offset)
		assert.InDelta(t, c.km, float64(c.place.DistanceTo(p)/geo.Kilometer), .1, c.name)
		if c.bearing != "" {
			assert.Equal(t, c.bearing, geo.Compass(c.place.BearingTo(p)), c.name)
		}
		assert.Greater(t, radius, 0.0, c.name)
		assert.LessOrEqual(t, radius, c.maxRadius, c.name)
		assert.Equal(t, c.precision, precision, c.name)
	}
}

func TestRelativeToTwo(t *testing.T) {
	damascus := geo.Place{Point: geo.Point{Lat: 33.51, Lon: 36.29}, Class: "P", Population: 1_500_000}
	homs := geo.Place{Point: geo.Point{Lat: 34.73, Lon: 36.71}, Class: "P", Population: 700_000}
	syria := geo.Place{Point: geo.Point{Lat: 35, Lon: 38}, Class: "A", Code: "PCLI", RadiusKm: 240}
	lebanon := geo.Place{Point: geo.Point{Lat: 33.83, Lon: 35.83}, Class: "A", Code: "PCLI", RadiusKm: 58}
	whole := float64(damascus.DistanceTo(homs.Point) / geo.Kilometer)
	for _, c := range []struct {
		name      string
		place     geo.Place
		offset    geo.Offset
		km        float64 // of the point from the place
		maxRadius float64
		precision int
	}{
		{"between", damascus, geo.Offset{Relation: event.Between, To: &homs}, whole / 2, whole / 2, 5},
		{"halfway", damascus, geo.Offset{Relation: event.Between, To: &homs, Halfway: true}, whole / 2, whole / 4, 2},
		{"on the road", damascus, geo.Offset{Relation: event.Away, MinKm: 30, MaxKm: 30, To: &homs}, 30, 23, 2},
		{"border", lebanon, geo.Offset{Relation: event.Border, To: &syria}, 46, 58, 5},
		{"off the southern coast", syria, geo.Offset{Relation: event.In, Bearing: "S", Coast: true}, 240, 300, 7},
	} {
		p, radius, precision := geo.Relative(c.place, c.offset)
		assert.InDelta(t, c.km, float64(c.place.DistanceTo(p)/geo.Kilometer), 1, c.name)
		if c.offset.To != nil {
			assert.InDelta(t, c.place.BearingTo(c.offset.To.Point), c.place.BearingTo(p), 1, c.name)
		}
		assert.Greater(t, radius, 0.0, c.name)
		assert.LessOrEqual(t, radius, c.maxRadius+.01, c.name)
		assert.Equal(t, c.precision, precision, c.name)
	}
}

func FuzzRelative(f *testing.F) {
	f.Add(35.3, 40.1, 18.0, 20.0, 5, uint8(3))
	f.Add(90.0, 180.0, 0.0, 1e9, 15, uint8(9))
	f.Add(-89.9, -180.0, -5.0, 2.0, -1, uint8(0))
	f.Add(12.0, 44.0, 0.0, 0.0, 4, uint8(217))
	f.Fuzz(func(t *testing.T, lat, lon, low, high float64, wind int, relation uint8) {
		p := geo.Place{Point: geo.Point{Lat: lat, Lon: lon}, Class: "P"}
		if !p.Valid() || !(low >= 0 && low <= high && high < 20_000) {
			t.Skip()
		}
		o := geo.Offset{Relation: event.Relation(relation % 10), MinKm: low, MaxKm: high}
		if wind >= 0 {
			o.Bearing = geo.Compass(float64(wind%16) * 22.5)
		}
		if relation > 127 {
			o.To, o.Halfway, o.Coast = &geo.Place{Point: geo.Point{Lat: lon / 2, Lon: lat}, RadiusKm: 3}, relation > 150, relation > 220
		}
		at, radius, precision := geo.Relative(p, o)
		assert.True(t, at.Valid(), "%v", at)
		assert.Greater(t, radius, 0.0)
		assert.GreaterOrEqual(t, precision, 1)
		assert.LessOrEqual(t, precision, 7)
	})
}
