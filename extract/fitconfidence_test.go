package extract_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// storyWeight is how much an event of a story counts against one of a sentence.
const storyWeight = 4

// TestFitConfidence fits models/confidence.tsv on the folder of corpora
// SITREP_FIT_CONFIDENCE: stories with all their events, and sentences with the
// code of their main event. SITREP_FIT_STORIES names more folders of stories,
// separated by colons, that the rules were not made on. How sure a score is comes
// from these, each scored by a model that has not seen it.
func TestFitConfidence(t *testing.T) {
	data := os.Getenv("SITREP_FIT_CONFIDENCE")
	if data == "" {
		t.Skip("SITREP_FIT_CONFIDENCE is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	folders := []string{filepath.Join(data, "gold", "dev")}
	if more := os.Getenv("SITREP_FIT_STORIES"); more != "" {
		folders = append(folders, strings.Split(more, ":")...)
	}
	var stories [][]linear.Case
	own := 0
	for n, folder := range folders {
		stories = append(stories, storyCases(t, x, folder)...)
		if n == 0 {
			own = len(stories)
		}
	}
	sentences := sentenceCases(t, x, data)
	for i := range sentences {
		sentences[i].Features = ofSentences(sentences[i].Features)
	}
	t.Log(len(stories), "stories,", len(sentences), "events of sentences")
	var unseen []linear.Case
	fresh := 0 // where the stories begin that the rules were not made on
	for k := range stories {
		if k == own && own < len(stories) {
			fresh = len(unseen)
		}
		model := fitWithout(stories, sentences, k)
		for _, c := range stories[k] {
			unseen = append(unseen, linear.Case{Features: linear.Vector{{Name: "score", Value: model.Score(c.Features)}}, Yes: c.Yes})
		}
	}
	scale := linear.Fit(unseen[fresh:], .1)
	t.Log("on stories not seen:\n" + reliability(unseen, scale))
	t.Log("of these, the further ones:\n" + reliability(unseen[fresh:], scale))
	model := fitWithout(stories, sentences, -1).Scaled(scale)
	model = assured(model, stories, sentences)
	writeModel(t, "confidence", "# Whether an event is one, and of its kind: a feature (see confidence.go), its\n# weight in log odds. Fit by TestFitConfidence.\n", model)
}

// ofSentences leaves out where an event of a text of one sentence stands, which
// says nothing of stories.
func ofSentences(v linear.Vector) linear.Vector {
	return slices.DeleteFunc(v, func(f linear.Feature) bool { return strings.HasPrefix(f.Name, "sentence:") })
}

// assured makes a model on average as sure of events of short texts as of those
// of stories: the corpora of sentences are annotated for the main event alone,
// so that how many are right in them says nothing.
func assured(m *linear.Model, stories [][]linear.Case, sentences []linear.Case) *linear.Model {
	mean := func(list []linear.Case) (sum float64) {
		for _, c := range list {
			sum += m.Score(c.Features) / float64(len(list))
		}
		return sum
	}
	return m.With("short", mean(slices.Concat(stories...))-mean(sentences))
}

// fitWithout fits a model on all stories but one, and on the sentences.
func fitWithout(stories [][]linear.Case, sentences []linear.Case, out int) *linear.Model {
	cases := append([]linear.Case(nil), sentences...)
	for k, story := range stories {
		for _, c := range story {
			if c.Weight = storyWeight; k != out {
				cases = append(cases, c)
			}
		}
	}
	return linear.Fit(cases, 6)
}

// reliability tabulates how many events are right by how sure a model is of
// them, with the mean log loss and the share of pairs of a right and a wrong
// event that it orders well.
func reliability(cases []linear.Case, m *linear.Model) string {
	var b strings.Builder
	right, all, sum := map[int]int{}, map[int]int{}, map[int]float64{}
	loss, pairs, ordered := 0.0, 0.0, 0.0
	for _, c := range cases {
		p := m.Probability(c.Features)
		k := int(min(.999, p) * 10)
		all[k]++
		sum[k] += p
		if c.Yes {
			right[k]++
			loss -= math.Log(p)
		} else {
			loss -= math.Log(1 - p)
		}
		for _, d := range cases {
			if c.Yes && !d.Yes {
				pairs++
				if q := m.Probability(d.Features); p > q {
					ordered++
				} else if p == q {
					ordered += .5
				}
			}
		}
	}
	for k := range 10 {
		if all[k] > 0 {
			fmt.Fprintf(&b, "%.1f-%.1f  mean %.3f  right %d of %d, %.3f\n", float64(k)/10, float64(k+1)/10, sum[k]/float64(all[k]), right[k], all[k], float64(right[k])/float64(all[k]))
		}
	}
	fmt.Fprintf(&b, "log loss %.4f, ordered well %.3f", loss/float64(len(cases)), ordered/pairs)
	return b.String()
}

// storyCases are the events of annotated stories, story by story.
func storyCases(t *testing.T, x *extract.Extractor, folder string) (out [][]linear.Case) {
	files, err := filepath.Glob(filepath.Join(folder, "*.gold.json"))
	require.NoError(t, err)
	for _, name := range files {
		var gold struct {
			ID, Published string
			Events        []struct {
				Kind    event.Kind
				Trigger struct{ Start, End int }
			}
		}
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &gold))
		text, err := os.ReadFile(strings.TrimSuffix(name, ".gold.json") + ".txt")
		require.NoError(t, err)
		out = append(out, x.ConfidenceCases(extract.Document{Text: string(text), Published: gold.Published}, func(e *event.Event) (yes, known bool) {
			for _, g := range gold.Events {
				span := event.Span{Start: byteOf(string(text), g.Trigger.Start), End: byteOf(string(text), g.Trigger.End)}
				if span.Overlaps(e.Trigger.Span) && g.Kind == e.Kind {
					return true, true
				}
			}
			return false, true
		}))
	}
	return out
}

// sentenceCases are the events of sentences with the code of their main event.
func sentenceCases(t *testing.T, x *extract.Extractor, data string) (out []linear.Case) {
	lines(t, filepath.Join(data, "acled", "subtype-dev.jsonl"), func(b []byte) {
		var r struct{ Text, Subtype string }
		require.NoError(t, json.Unmarshal(b, &r))
		out = append(out, x.ConfidenceCases(extract.Document{Text: r.Text}, func(e *event.Event) (yes, known bool) {
			if e.Codes == nil || e.Codes.ACLED == nil || e.Codes.ACLED.SubEventType == "Other" {
				return false, false
			}
			return subtypes[e.Codes.ACLED.SubEventType] == r.Subtype, subtypes[r.Subtype] == ""
		})...)
	})
	older := map[string]string{"CONCEDE": "YIELD", "RETREAT": "YIELD", "DEMAND": "REQUEST"}
	lines(t, filepath.Join(data, "plover", "plv-dev.jsonl"), func(b []byte) {
		var r struct {
			Text string
			Root string `json:"plover_root"`
		}
		require.NoError(t, json.Unmarshal(b, &r))
		out = append(out, x.ConfidenceCases(extract.Document{Text: r.Text}, func(e *event.Event) (yes, known bool) {
			if e.Codes == nil || e.Codes.PLOVER == nil {
				return false, false
			}
			own := e.Codes.PLOVER.Event
			if o, ok := older[own]; ok {
				own = o
			}
			return own == r.Root || own == older[r.Root], true
		})...)
	})
	return out
}

// subtypes are the labels of the corpus for ACLED's sub-event types.
var subtypes = map[string]string{
	"Armed clash": "ARMED_CLASH", "Government regains territory": "GOV_REGAINS_TERIT", "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
	"Air/drone strike": "AIR_STRIKE", "Shelling/artillery/missile attack": "ART_MISS_ATTACK", "Remote explosive/landmine/IED": "REM_EXPLOS",
	"Suicide bomb": "SUIC_BOMB", "Grenade": "GRENADE", "Chemical weapon": "CHEM_WEAP", "Attack": "ATTACK",
	"Abduction/forced disappearance": "ABDUCT_DISSAP", "Sexual violence": "SEX_VIOL", "Peaceful protest": "PEACE_PROTEST",
	"Protest with intervention": "PROTEST_WITH_INTER", "Excessive force against protesters": "FORCE_AGAINST_PROTEST", "Violent demonstration": "VIOL_DEMONSTR",
	"Mob violence": "MOB_VIOL", "Agreement": "AGREEMENT", "Arrests": "ARREST", "Looting/property destruction": "PROPERTY_DISTRUCT",
	"Disrupted weapons use": "DISR_WEAP", "Headquarters or base established": "BASE_ESTAB", "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
	"Change to group/activity": "CHANGE_TO_GROUP_ACT",
}
