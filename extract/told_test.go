package extract_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// TestTold reads the sentences of told.tsv, whose events have each the status and
// the slots that the table gives.
func TestTold(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	for _, row := range rows(t, "told.tsv") {
		require.Len(t, row, 8, row[0])
		r, err := x.Extract(context.Background(), extract.Document{ID: "told", Text: row[7], Published: "2024-05-15"})
		require.NoError(t, err)
		var told []string
		found := false
		for _, e := range r.Events {
			if e.Kind.String() != row[0] || row[2] != "*" && e.Trigger.Text != row[2] {
				told = append(told, e.Kind.String()+" "+e.Trigger.Text)
				continue
			}
			found = true
			place, speaker := "", ""
			if e.Place != nil {
				place = e.Place.Text
			}
			if e.Attribution != nil {
				speaker = e.Attribution.Speaker + e.Attribution.Outlet
			}
			for n, got := range []string{e.Status.String(), e.Trigger.Text, names(e.Actors), names(e.Targets), place, speaker} {
				if want := row[n+1]; want != "*" && want != "none" {
					assert.Equal(t, strings.TrimPrefix(want, "-"), got, "%s: %s", row[7], []string{"status", "trigger", "actors", "targets", "place", "speaker"}[n])
				}
			}
			break
		}
		assert.Equal(t, row[1] != "none", found, "%s: %s %s is not among %v", row[7], row[0], row[2], told)
	}
}

// names are the names of some parties, or their heads, joined by "+".
func names(list []event.Party) string {
	var out []string
	for _, p := range list {
		n := p.Name
		if n == "" {
			n = p.Head
		}
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return strings.Join(out, "+")
}

// TestClockDays has times of day that stand without a day.
func TestClockDays(t *testing.T) {
	for text, want := range map[string]string{
		"Gunmen attacked a bus on Friday. The shooting began at about 6:15 a.m. local time.": "2024-05-10T06:15",
		"Gunmen attacked a bus on Monday. At 6:15 a.m. today, they killed a farmer.":         "2024-05-15T06:15",
		"Gunmen attacked a bus in Kaduna. They killed a farmer at 6:15 a.m.":                 "2024-05-15T06:15",
		"Gunmen attacked a bus on Monday. They killed a farmer at 9 p.m. on Tuesday.":        "2024-05-14T21:00",
	} {
		r := extractText(t, extract.Config{}, "2024-05-15", text)
		last := r.Events[len(r.Events)-1]
		require.NotNil(t, last.Time, text)
		assert.Equal(t, want, last.Time.Value, text)
	}
}

// TestSameIncident has sentences after which what is told next is of the same incident,
// or of another.
func TestSameIncident(t *testing.T) {
	for text, want := range map[string]int{
		"A drone strike has killed dozens in the Amhara region. The attack occurred on Monday near a small town called Sasit.":        1,
		"A bomb went off in Baghdad, killing six. The blast occurred near a mosque in Karrada on Sunday.":                             1,
		"Gunmen attacked a bus in Nairobi. The attack happened in Mombasa.":                                                           2,
		"Russia launched drone attacks on Odesa on Sunday. Two people were killed in the attacks.":                                    1,
		"Militants attacked a church in Owo in retaliation for the killing of their leader.":                                          2,
		"The army shelled Idlib on Sunday in retaliation for rebel rocket fire on Hama.":                                              2,
		"Army units launched rocket strikes on the outskirts of Talmanas town in Idleb. Several fighters were killed in the strikes.": 1,
	} {
		r := extractText(t, extract.Config{}, "2024-05-15", text)
		assert.Len(t, r.Incidents, want, text)
	}
}
