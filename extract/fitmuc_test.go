package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// A template is one incident of an annotated story: its type and, by role, the
// ways in which each of its parties is written.
type template struct {
	kind  string
	roles map[string][][]string
}

var roleNames = []string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

// stories calls f for each document of SITREP_FIT_MUC with its incidents.
func stories(t *testing.T, f func(d extract.Document, split string, all []template)) {
	lines(t, os.Getenv("SITREP_FIT_MUC"), func(b []byte) {
		var r struct {
			ID, Text, Split string
			Gtt             []map[string]json.RawMessage `json:"gtt_templates"`
		}
		require.NoError(t, json.Unmarshal(b, &r))
		var all []template
		for _, g := range r.Gtt {
			x := template{roles: map[string][][]string{}}
			require.NoError(t, json.Unmarshal(g["incident_type"], &x.kind))
			for _, role := range roleNames {
				var parties [][][]any
				require.NoError(t, json.Unmarshal(g[role], &parties))
				for _, p := range parties {
					var ways []string
					for _, w := range p {
						ways = append(ways, plain(w[0].(string)))
					}
					x.roles[role] = append(x.roles[role], ways)
				}
			}
			all = append(all, x)
		}
		f(extract.Document{ID: r.ID, Text: r.Text}, r.Split, all)
	})
}

var notWord, determiner = regexp.MustCompile(`[^\p{L}\p{N}_\s]`), regexp.MustCompile(`\b(a|an|the)\b`)

// plain is a phrase without case, marks and articles.
func plain(s string) string {
	s = notWord.ReplaceAllString(strings.ToLower(s), " ")
	return strings.Join(strings.Fields(determiner.ReplaceAllString(s, " ")), " ")
}

// has reports whether a text in plain form has a phrase in it.
func has(text, phrase string) bool {
	return phrase != "" && strings.Contains(" "+text+" ", " "+phrase+" ")
}

// muckind is the type of incident that an event's kind is of.
func mucKind(k event.Kind) string {
	switch k {
	case event.Bombing, event.SuicideBombing:
		return "bombing"
	case event.Abduction:
		return "kidnapping"
	case event.Looting:
		return "robbery"
	}
	return "attack"
}

// evidence is how much of a template an event and its sentence name.
func evidence(m extract.Mention, t template) float64 {
	e, fills, sentence := 0.0, plain(m.Fills), plain(m.Sentence)
	for _, role := range roleNames {
		w := 1.0
		if role == "PerpInd" || role == "PerpOrg" {
			w = .4 // who does one does others
		}
		for _, ways := range t.roles[role] {
			in, near := false, false
			for _, way := range ways {
				in, near = in || has(fills, way), near || has(sentence, way)
			}
			if in {
				e += 2 * w
			} else if near {
				e += w
			}
		}
	}
	if k := mucKind(m.Kind); k == t.kind {
		e *= 1.3
	} else if k != "attack" && t.kind != "arson" {
		e *= .3
	}
	return e
}

// assign returns the template that an event is a mention of, -1 where it is of
// none and -2 where that is not clear.
func assign(m extract.Mention, all []template) int {
	best, score, second := -1, 0.0, 0.0
	for i, t := range all {
		if e := evidence(m, t); e > score {
			best, score, second = i, e, score
		} else if e > second {
			second = e
		}
	}
	if best >= 0 && score < second*1.2 {
		return -2
	}
	return best
}

// TestFitIncident fits models/incident.tsv on SITREP_FIT_MUC, stories with the
// incidents that they report, and SITREP_FIT_GOLD, a folder of stories with the
// incident of every event.
func TestFitIncident(t *testing.T) {
	if os.Getenv("SITREP_FIT_MUC") == "" || os.Getenv("SITREP_FIT_GOLD") == "" {
		t.Skip("SITREP_FIT_MUC and SITREP_FIT_GOLD are not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var cases []linear.Case
	stories(t, func(d extract.Document, _ string, all []template) {
		if len(all) == 0 {
			return
		}
		var of map[int]int
		cases = append(cases, x.PairCases(d, func(ms []extract.Mention, i, k int) (bool, bool, float64) {
			if of == nil {
				of = map[int]int{}
				for n, m := range ms {
					of[n] = assign(m, all)
				}
			}
			switch p, q := of[i], of[k]; {
			case p == -2 || q == -2 || p == -1 && q == -1:
				return false, false, 0
			case p == -1 && ms[i].Bare || q == -1 && ms[k].Bare:
				return false, false, 0
			case p == -1 || q == -1:
				return false, true, .25
			default:
				return p == q, true, 1
			}
		})...)
	})
	n := len(cases)
	goldStories(t, func(d extract.Document, events []goldEvent) {
		of := map[int]int{}
		cases = append(cases, x.PairCases(d, func(ms []extract.Mention, i, k int) (bool, bool, float64) {
			for n, m := range ms {
				for _, g := range events {
					if g.span.Overlaps(m.Trigger) {
						of[n] = g.incident
					}
				}
			}
			return of[i] == of[k], of[i] > 0 && of[k] > 0, 4
		})...)
	})
	t.Log(n, "and", len(cases)-n, "cases")
	writeModel(t, "incident", "# Whether two events of a story are mentions of one incident: a feature (see\n# pairs.go), its weight in log odds. Fit by TestFitIncident.\n", linear.Fit(cases, 2))
}

type goldEvent struct {
	span     event.Span
	incident int
}

func goldStories(t *testing.T, f func(extract.Document, []goldEvent)) {
	folder := os.Getenv("SITREP_FIT_GOLD")
	files, err := filepath.Glob(filepath.Join(folder, "*.gold.json"))
	require.NoError(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var g struct {
			ID, Published string
			Events        []struct {
				Trigger  struct{ Start, End int }
				Incident int
			}
		}
		require.NoError(t, json.Unmarshal(b, &g))
		text, err := os.ReadFile(filepath.Join(folder, g.ID+".txt"))
		require.NoError(t, err)
		var events []goldEvent
		for _, e := range g.Events {
			x := goldEvent{span: event.Span{Start: byteOf(string(text), e.Trigger.Start), End: byteOf(string(text), e.Trigger.End)}, incident: e.Incident}
			events = append(events, x)
		}
		f(extract.Document{ID: g.ID, Text: string(text), Published: g.Published}, events)
	}
}
