package geo_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

// TestAbbreviations reads every abbreviation of the table in a sentence: those
// of several words by themselves, the others behind the division's largest
// town.
func TestAbbreviations(t *testing.T) {
	b, err := os.ReadFile("data/admin_abbrev.tsv")
	require.NoError(t, err)
	rows, forms := 0, 0
	p := new(geo.Parser)
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		rows++
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.Len(t, c, 9, line)
		_, ok := geo.CountryOf(c[1])
		require.True(t, ok, line)
		for _, a := range strings.Split(c[5], "|") {
			if a == "" {
				continue
			}
			forms++
			text := "Officials met in " + a + " on Monday."
			if !strings.Contains(a, " ") {
				text = "Officials met in " + geo.LargestTown(c[2]) + ", " + a + ", on Monday."
			}
			found := false
			for _, top := range p.ParseText(text, geo.Hints{Countries: []string{c[1]}}).Toponyms {
				found = found || top.Code == "ADM1" && top.Country == c[1] && strings.Contains(text[top.Span.Start:], a) && top.Text == a
			}
			assert.True(t, found, "%s (%s)", text, c[3])
		}
	}
	assert.GreaterOrEqual(t, rows, 500)
	t.Log(rows, "divisions,", forms, "abbreviations")
}

func TestAbbreviationsInSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The envelope was mailed from Lucknow, U.P., police said.", "IND"},
		{"She moved from Hobart, Tas., last year.", "AUS"},
		{"Shells hit a depot in Kharkiv Obl. overnight.", "UKR"},
		{"The plant in Columbia, S.C., was closed.", "USA"},
		{"MOSCOW, AP - The ministry denied it.", ""},
		{"The team flew to Victoria, B.C., from Seattle.", "CAN"},
		{"Marines raided a house in Culiacan, Sin., at dawn.", "MEX"},
	} {
		got := ""
		for _, top := range new(geo.Parser).ParseText(c.text, geo.Hints{}).Toponyms {
			if top.Code == "ADM1" {
				got = top.Country
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
