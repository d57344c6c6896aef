package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestKinds reads sentences of wire reports: each gives its event.
func TestKinds(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	table := rows(t, "kinds.tsv")
	require.NotEmpty(t, table)
	for _, row := range table {
		have, ok := []string(nil), false
		for _, e := range eventsOf(t, x, row[2]) {
			have = append(have, e.Kind.String()+" "+e.Trigger.Text)
			ok = ok || e.Kind.String() == row[0] && e.Trigger.Text == row[1]
		}
		assert.True(t, ok, "want %s %s, have %q: %s", row[0], row[1], have, row[2])
	}
}

// TestNoKinds reads sentences whose words name events elsewhere: none gives one.
func TestNoKinds(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, row := range rows(t, "nokinds.tsv") {
		for _, e := range eventsOf(t, x, row[0]) {
			t.Errorf("%s %s: %s", e.Kind, e.Trigger.Text, row[0])
		}
	}
}

// TestContrast: what a negated verb is set against is not negated.
func TestContrast(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, e := range eventsOf(t, x, "Officials do not deny the killings but blame militants for them.") {
		if e.Kind == event.Accusation {
			assert.Equal(t, event.Actual, e.Status)
			return
		}
	}
	t.Error("no accusation")
}

// TestWarnings: who only foresees something threatens nobody.
func TestWarnings(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for text, want := range map[string]bool{
		"Rebel commanders warned that recruitment is likely to rise in the coming months.": false,
		"Iran warned that it would strike back if its tankers were seized.":                true,
	} {
		got := false
		for _, e := range eventsOf(t, x, text) {
			got = got || e.Kind == event.Threat
		}
		assert.Equal(t, want, got, text)
	}
}
