package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// TestFitConfidence fits models/confidence.tsv on the folder of corpora
// SITREP_FIT_CONFIDENCE: stories with all their events, and sentences with the
// code of their main event. The stories alone set how sure a score is.
func TestFitConfidence(t *testing.T) {
	data := os.Getenv("SITREP_FIT_CONFIDENCE")
	if data == "" {
		t.Skip("SITREP_FIT_CONFIDENCE is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	stories := storyCases(t, x, filepath.Join(data, "gold", "dev"))
	cases := sentenceCases(t, x, data)
	t.Log(len(stories), "events of stories,", len(cases), "of sentences")
	for i := range cases { // where it stands says nothing in a text of one sentence
		v := linear.Vector{{Name: "corpus:sentences", Value: 1}}
		for _, f := range cases[i].Features {
			if !strings.HasPrefix(f.Name, "sentence:") {
				v = append(v, f)
			}
		}
		cases[i].Features = v
	}
	for _, c := range stories {
		c.Weight = 4
		cases = append(cases, c)
	}
	model := linear.Fit(cases, 6)
	var sure []linear.Case
	for _, c := range stories {
		sure = append(sure, linear.Case{Features: linear.Vector{{Name: "score", Value: model.Score(c.Features)}}, Yes: c.Yes})
	}
	writeModel(t, "confidence", "# Whether an event is one, and of its kind: a feature (see confidence.go), its\n# weight in log odds. Fit by TestFitConfidence.\n", model.Scaled(linear.Fit(sure, .1)))
}

// storyCases are the events of annotated stories.
func storyCases(t *testing.T, x *extract.Extractor, folder string) (out []linear.Case) {
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
		})...)
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
