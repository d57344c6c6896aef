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
// where it says, and that towns of its country lie about it.
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
			_, ok := geo.CountryOf(c[7])
			require.True(t, ok, line)
			if c[2] == "P" || c[2] == "S" {
				assert.True(t, neighbours(at, c[0], c[7]+"|"+c[8]), "%s lies in %s", c[0], c[7])
			}
		}
	}
	assert.GreaterOrEqual(t, n, 1500)
}

// neighbours reports whether a town of one of the countries is among the sixty
// nearest to a point, the place itself not counted.
func neighbours(at geo.Point, name, countries string) bool {
	for _, p := range geo.Default().Nearest(at, 60, 500*geo.Kilometer, func(p geo.Place) bool { return p.Class == "P" && p.Name != name }) {
		if strings.Contains(countries, p.Country) {
			return true
		}
	}
	return false
}
