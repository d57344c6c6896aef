package extract_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// rows reads a table of testdata: cells divided by tabs, "#" before remarks.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

func eventsOf(t testing.TB, x *extract.Extractor, text string) []event.Event {
	t.Helper()
	r, err := x.Extract(context.Background(), extract.Document{ID: "a", Text: text, Published: "2020-01-15"})
	require.NoError(t, err)
	return r.Events
}

// TestFigures reads sentences that use words of force as figures of speech,
// each a document of its own: at most one event in 25.
func TestFigures(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for name, size := range map[string]int{"figures.tsv": 50, "figures_more.tsv": 150} {
		table := rows(t, name)
		require.Len(t, table, size)
		var found []string
		for _, row := range table {
			for _, e := range eventsOf(t, x, row[1]) {
				found = append(found, e.Kind.String()+" "+e.Trigger.Text+": "+row[1])
			}
		}
		assert.LessOrEqual(t, len(found), size/25, name+"\n"+strings.Join(found, "\n"))
	}
}

// TestLiteral reads fifty wire sentences: each gives its event.
func TestLiteral(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	table := rows(t, "literal.tsv")
	require.Len(t, table, 50)
	for _, row := range table {
		got := eventsOf(t, x, row[2])
		have, ok := []string(nil), false
		for _, e := range got {
			have = append(have, e.Kind.String()+" "+e.Trigger.Text)
			ok = ok || e.Kind.String() == row[0] && e.Trigger.Text == row[1]
		}
		assert.True(t, ok, "want %s %s, have %q: %s", row[0], row[1], have, row[2])
	}
}
