package geo_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

// TestConflictPlaces resolves a place of each conflict area by one sentence.
func TestConflictPlaces(t *testing.T) {
	b, err := os.ReadFile("testdata/conflict.tsv")
	require.NoError(t, err)
	right, all := 0, 0
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		col := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, col, 3, line)
		all++
		got := "nothing"
		for _, top := range new(geo.Parser).ParseText(col[2], geo.Hints{}).Toponyms {
			if strings.Contains(top.Text, col[0]) {
				got = top.Country + " " + top.Name
				if top.Country == col[1] {
					right++
					got = ""
				}
				break
			}
		}
		if got != "" {
			t.Logf("%s is %s, want %s", col[0], got, col[1])
		}
	}
	assert.GreaterOrEqual(t, right*67, all*60, "%d of %d places are in the right country", right, all)
}

// A small place of another continent is no candidate for a name that is not
// listed, where the story speaks of one country.
func TestNamesakesFarAway(t *testing.T) {
	const story = "HOMS, Syria, May 3 (Reuters) - Syrian troops shelled rebels in the Joura neighbourhood on Tuesday, residents of Homs said. The army also moved on Hama, state television said. Damascus denied it."
	for _, top := range new(geo.Parser).ParseText(story, geo.Hints{}).Toponyms {
		if top.Text == "Joura" {
			assert.False(t, top.Resolved, "%s, %s", top.Place.Name, top.Place.Country)
		}
	}
}

// A country is not its capital that bears its name, a village no capital, nor a new
// town the country that it is named after.
func TestNotTheCapital(t *testing.T) {
	codes := func(text string) map[string]string {
		out := map[string]string{}
		for _, top := range new(geo.Parser).ParseText(text, geo.Hints{}).Toponyms {
			if top.Resolved {
				out[top.Text] = top.Place.Code
			}
		}
		return out
	}
	c := codes("MEXICO CITY, July 9 (Reuters) - Gunmen ambushed a police convoy in western Mexico on Monday, police in Sinaloa said.")
	assert.Equal(t, "PCLI", c["Mexico"])
	c = codes("Militiamen entered the village of Damas in Ituri province in Congo. People in Damas had fled.")
	assert.Empty(t, c["Damas"])
	c = codes("It took place in the town of Puerto Jordan in eastern Arauca department, the Colombian army said.")
	assert.Empty(t, c["Jordan"])
}
