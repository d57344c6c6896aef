package geo_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

// TestSupplement checks that each authored row is in the packed gazetteer,
// where it says, and that the places of its country lie about it.
func TestSupplement(t *testing.T) {
	b, err := os.ReadFile("data/supplement.tsv")
	require.NoError(t, err)
	n := 0
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		n++
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.Len(t, c, 14, line)
		lat, err := strconv.ParseFloat(c[4], 64)
		require.NoError(t, err, line)
		lon, err := strconv.ParseFloat(c[5], 64)
		require.NoError(t, err, line)
		at := geo.Point{Lat: lat, Lon: lon}
		found := false
		for _, p := range geo.Default().Lookup(c[0]) {
			found = found || p.DistanceTo(at) < 30*geo.Kilometer
		}
		assert.True(t, found, "%s is in the gazetteer at %v", c[0], at)
		if c[7] != "" {
			country, ok := geo.CountryOf(c[7])
			require.True(t, ok, line)
			assert.Less(t, float64(at.DistanceTo(country.Point)/geo.Kilometer), 600+3*country.RadiusKm, c[0])
		}
	}
	assert.Greater(t, n, 250)
}
