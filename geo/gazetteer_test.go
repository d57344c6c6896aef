package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"Deir ez-Zor": "SYR", "deir ez zor": "SYR", "Palmyra": "SYR", "Tadmur": "SYR", "Kobani": "SYR",
		"Ayn al-Arab": "SYR", "Kyiv": "UKR", "Baghdad": "IRQ", "Saint-Denis": "FRA", "Łódź": "POL", "Lodz": "POL",
	} {
		found := false
		for _, p := range geo.Default().Lookup(name) {
			found = found || p.Country == want
			assert.True(t, p.Valid(), name)
		}
		assert.True(t, found, "%s in %s", name, want)
	}
	assert.Empty(t, geo.Default().Lookup(""))
	assert.Empty(t, geo.Default().Lookup("Qqqxzvw Town of Nowhere"))
}

// TestCountries checks the authored table against the rows made from GeoNames.
func TestCountries(t *testing.T) {
	for _, c := range geo.Countries() {
		require.Len(t, c.ISO2, 2, c.Name)
		require.Len(t, c.ISO3, 3, c.Name)
		assert.True(t, c.Valid(), c.Name)
		assert.Greater(t, c.RadiusKm, 0.0, c.Name)
		same, ok := geo.CountryOf(c.ISO3)
		assert.True(t, ok)
		assert.Equal(t, c.Name, same.Name)
		if c.Capital == "" {
			continue
		}
		near := false
		for _, p := range geo.Default().Lookup(c.Capital) {
			near = near || p.Country == c.ISO3
		}
		assert.True(t, near, "%s has its capital %s", c.Name, c.Capital)
	}
	syr, ok := geo.ByDemonym("syrians")
	assert.True(t, ok)
	assert.Equal(t, "SYR", syr.ISO3)
	_, ok = geo.ByDemonym("wooden")
	assert.False(t, ok)
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"As-Sukhnah": "as sukhnah", "‘Uqayribāt": "uqayribat", "São  Paulo": "sao paulo", "St. John's": "st johns", "": "",
	} {
		assert.Equal(t, want, geo.Fold(in), in)
	}
	assert.Equal(t, "sukhnah", geo.StripArticle("as sukhnah"))
	assert.Equal(t, geo.Skeleton("akerbat"), geo.Skeleton("uqayribat"))
	assert.Empty(t, geo.Skeleton("ali"))
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Deir ez-Zor", "al-", "~krbt", "\xff\xfe", "ﷺ", "as as as", "İstanbul"} {
		f.Add(s)
	}
	g := geo.Default()
	f.Fuzz(func(t *testing.T, name string) {
		once := geo.Fold(name)
		assert.Equal(t, g.Lookup(name), g.Lookup(name))
		for _, p := range g.Lookup(once) {
			assert.True(t, p.Valid())
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	g := geo.Default()
	b.ReportAllocs()
	for b.Loop() {
		g.Lookup("Deir ez-Zor")
	}
}

func TestCountriesHaveNoPopulation(t *testing.T) {
	for _, p := range geo.Default().Lookup("Syria") {
		if p.Code == "PCLI" {
			assert.Zero(t, p.Population, "what stands in for it is no count")
			return
		}
	}
	t.Fatal("Syria is no country")
}
