package actor_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

func readRows(t *testing.T, file string) (rows [][]string) {
	t.Helper()
	b, err := os.ReadFile("data/" + file)
	require.NoError(t, err)
	header := 0
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
			header++
		case line != "":
			rows = append(rows, append(strings.Split(line, "\t"), make([]string, 9)...))
		}
	}
	assert.GreaterOrEqual(t, header, 2, "%s has a header that explains its columns", file)
	return rows
}

func TestCounts(t *testing.T) {
	for file, least := range map[string]int{"groups.tsv": 900, "states.tsv": 300, "igos.tsv": 500, "people.tsv": 800, "weapons.tsv": 30, "adjectives.tsv": 150} {
		assert.GreaterOrEqual(t, len(readRows(t, file)), least, file)
	}
	assert.Greater(t, len(actor.Default().Entries()), 2500)
}

func TestEntries(t *testing.T) {
	for _, e := range actor.Default().Entries() {
		assert.NotContains(t, e.Name, "[", e.Source)
		assert.Equal(t, strings.TrimSpace(e.Name), e.Name, e.Source)
		for _, c := range e.Countries {
			_, ok := geo.CountryOf(c)
			assert.True(t, ok, "%s: %s", e.Source, c)
		}
		assert.Zero(t, len(e.Code)%3, "%s: code %q", e.Source, e.Code)
		if e.Kind != event.UnknownParty {
			assert.NotEmpty(t, e.Code, "%s: %s", e.Source, e.Name)
		}
		if e.From > 0 && e.To > 0 {
			assert.Less(t, e.From, e.To, e.Source)
		}
		if e.Class == actor.Person {
			assert.NotZero(t, e.From+len(e.Role), "%s has an office or dates", e.Source)
		}
	}
}

// TestAliases checks that no name stands for two parties at one time, unless
// the table marks it as one that needs support from the text.
func TestAliases(t *testing.T) {
	type holder struct {
		where, name, from, to string
	}
	held := map[string][]holder{}
	fold := strings.NewReplacer("-", " ", "'", "", "’", "", ".", "")
	for _, file := range []string{"groups.tsv", "states.tsv", "igos.tsv", "people.tsv"} {
		for n, row := range readRows(t, file) {
			h := holder{fmt.Sprintf("%s row %d", file, n+1), row[0], row[5], row[6]}
			names := strings.Split(row[1], "|")
			if !strings.Contains(row[0], "[") {
				names = append(names, row[0])
			}
			mine := map[string]bool{}
			for _, name := range names {
				if name == "" || strings.HasPrefix(name, "?") || strings.HasPrefix(name, "=?") {
					continue
				}
				key := fold.Replace(strings.ToLower(strings.TrimPrefix(name, "=")))
				if !mine[key] {
					mine[key] = true
					held[key] = append(held[key], h)
				}
			}
		}
	}
	last := func(s string) string {
		if s == "" {
			return "9"
		}
		return s + "-99"
	}
	for key, all := range held {
		for i, a := range all {
			for _, b := range all[:i] {
				apart := a.from > last(b.to) || b.from > last(a.to)
				assert.True(t, apart, "%q is %s (%s) and %s (%s)", key, a.name, a.where, b.name, b.where)
			}
		}
	}
}
