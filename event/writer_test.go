package event_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
)

const story = "=cmd Rebels shelled a market 12 km south of Aden on Saturday, killing at least nine people, Saba said. Talks went on."

func ptr[T any](v T) *T { return &v }

// report is what one would read from story: a full event and one that states
// next to nothing.
func report() *event.Report {
	at := func(s string) event.Span {
		i := strings.Index(story, s)
		return event.Span{Start: i, End: i + len(s)}
	}
	aden := &event.Toponym{Text: "Aden", Span: at("Aden"), Name: "Aden", GeoNameID: 415189, Lat: ptr(12.77944), Lon: ptr(45.03667), Country: "YEM", Admin1: "Aden", Class: "P", Score: .9}
	return &event.Report{
		ID: "a,1", Published: "2019-08-11", Outlet: "Wire",
		Events: []event.Event{{
			ID: "e1", Kind: event.Shelling, Status: event.Actual, Trigger: event.Trigger{Text: "shelled", Span: at("shelled"), Lemma: "shell"},
			Codes:   &event.Codes{CAMEO: "194", ACLED: &event.AcledCode{EventType: "Explosions/Remote violence", SubEventType: "Shelling/artillery/missile attack"}},
			Actors:  []event.Party{{Text: "=cmd Rebels", Span: at("=cmd Rebels"), Kind: event.Rebels}},
			Targets: []event.Party{{Text: "a market", Span: at("a market"), Kind: event.Facility}, {Text: "people", Span: at("people"), Name: "residents", Kind: event.Civilians}},
			Place: &event.Place{Text: "12 km south of Aden", Span: at("12 km south of Aden"), Relation: event.Away, Bearing: "S", Toponym: aden,
				Lat: ptr(12.67), Lon: ptr(-45.04), RadiusKm: ptr(2.5), Precision: 2},
			Time:        &event.Time{Text: "Saturday", Span: at("Saturday"), Type: event.Date, Value: "2019-08-10", Start: "2019-08-10T06:00", End: "2019-08-10T12:00", Precision: 1},
			Distances:   []event.Distance{{Text: "12 km", Span: at("12 km"), MinKm: ptr(12.), MaxKm: ptr(12.), Unit: "km", From: aden, Bearing: "S"}},
			Casualties:  &event.Casualties{Killed: &event.Count{Min: 9, Text: "at least nine"}, Wounded: &event.Count{Max: ptr(20), Text: "up to 20"}},
			Attribution: &event.Attribution{Outlet: "Saba", Text: "Saba", Span: at("Saba")}, Incident: 1,
			Sentence: event.Sentence{Span: event.Span{End: strings.Index(story, " Talks")}}, Confidence: .85, Rules: []string{"x"},
		}, {
			ID: "e2", Kind: event.Negotiation, Status: event.Ongoing, Trigger: event.Trigger{Text: "Talks", Span: at("Talks"), Lemma: "talk"}, Incident: 2,
			Sentence: event.Sentence{Index: 1, Span: event.Span{Start: strings.Index(story, "Talks"), End: len(story)}}, Confidence: .5,
		}},
	}
}

func encode(t *testing.T, w func(b *bytes.Buffer) event.Writer, reports ...*event.Report) string {
	t.Helper()
	var b bytes.Buffer
	out := w(&b)
	for _, r := range reports {
		require.NoError(t, out.Write(r, story))
	}
	require.NoError(t, out.Close())
	return b.String()
}

func csvOf(b *bytes.Buffer) event.Writer     { return event.NewCSVWriter(b) }
func geoJSONOf(b *bytes.Buffer) event.Writer { return event.NewGeoJSONWriter(b) }
func jsonlOf(b *bytes.Buffer) event.Writer   { return event.NewJSONLWriter(b) }

// table reads CSV into a map a row.
func table(t *testing.T, s string) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	require.NoError(t, err)
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = cells[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestJSONLRoundTrip(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(encode(t, jsonlOf, report(), report()), "\n"), "\n")
	require.Len(t, lines, 2)
	var got event.Report
	require.NoError(t, json.Unmarshal([]byte(lines[1]), &got))
	assert.Equal(t, report().Events[0], got.Events[0])
}

func TestCSV(t *testing.T) {
	rows := table(t, encode(t, csvOf, report()))
	require.Len(t, rows, 2)
	for name, want := range map[string]string{
		"event_id": "a,1:e1", "event_date": "2019-08-10", "event_date_end": "2019-08-10", "time_precision": "1",
		"event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
		"actor1": "'=cmd Rebels", "inter1": "Rebel group", "actor2": "a market", "inter2": "", "assoc_actor_2": "residents",
		"iso3": "YEM", "country": "Yemen", "admin1": "Aden", "location": "Aden", "latitude": "12.6700", "longitude": "-45.0400", "geo_precision": "2", "radius_km": "2.5",
		"source": "Saba; Wire", "fatalities": "9", "fatalities_low": "9", "fatalities_high": "", "wounded_low": "", "wounded_high": "20", "captured_low": "",
		"distance_min_km": "12", "distance_from": "Aden", "distance_bearing": "S", "kind": "shelling", "status": "actual", "cameo": "194",
		"date_prec": "1", "where_prec": "2", "relation": "away", "confidence": "0.85", "incident": "a,1:1", "trigger_start": strconv.Itoa(strings.Index(story, "shelled")),
	} {
		assert.Equal(t, want, rows[0][name], name)
	}
	assert.True(t, strings.HasPrefix(rows[0]["notes"], "'=cmd Rebels shelled"))
	stated := 0
	for _, cell := range rows[1] {
		if cell != "" {
			stated++
		}
	}
	assert.Equal(t, 13, stated, "what is not stated is empty: %v", rows[1])
}

func TestNothing(t *testing.T) {
	assert.Equal(t, strings.Join(event.CSVColumns(), ",")+"\n", encode(t, csvOf))
	assert.JSONEq(t, `{"type":"FeatureCollection","features":[]}`, encode(t, geoJSONOf))
	assert.Empty(t, encode(t, jsonlOf))
}

func TestGeoJSON(t *testing.T) {
	var got struct {
		Type     string
		Features []struct {
			Type, ID string
			Geometry struct {
				Type        string
				Coordinates []float64
			}
			Properties map[string]any
		}
	}
	require.NoError(t, json.Unmarshal([]byte(encode(t, geoJSONOf, report(), report())), &got))
	assert.Equal(t, "FeatureCollection", got.Type)
	require.Len(t, got.Features, 2, "an event without a position is no feature")
	f := got.Features[0]
	assert.Equal(t, []any{"Feature", "a,1:e1", "Point", []float64{-45.04, 12.67}}, []any{f.Type, f.ID, f.Geometry.Type, f.Geometry.Coordinates})
	assert.Equal(t, "=cmd Rebels", f.Properties["actor1"], "GeoJSON needs no guard against formulas")
	assert.Equal(t, 2.5, f.Properties["radius_km"])
	assert.Equal(t, 9., f.Properties["fatalities_low"])
	assert.NotContains(t, f.Properties, "fatalities_high")
	assert.NotContains(t, f.Properties, "latitude")
}

// The guide names every column.
func TestColumnsAreDocumented(t *testing.T) {
	guide, err := os.ReadFile("../docs/output.md")
	require.NoError(t, err)
	for _, name := range event.CSVColumns() {
		assert.Contains(t, string(guide), "`"+name+"`", name)
	}
}

func TestPythonReadsCSV(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("SKIPPED: python3 is not installed")
	}
	name := filepath.Join(t.TempDir(), "events.csv")
	require.NoError(t, os.WriteFile(name, []byte(encode(t, csvOf, report())), 0o644))
	script := "import csv,sys\nrows=list(csv.DictReader(open(sys.argv[1],encoding='utf-8',newline='')))\nprint(len(rows),rows[0]['latitude'],rows[0]['source'],repr(rows[1]['fatalities']))"
	out, err := exec.Command(python, "-c", script, name).CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Equal(t, "2 12.6700 Saba; Wire ''\n", string(out))
}

// SITREP_NPM=1 has a validator from npm judge the GeoJSON.
func TestValidatorAcceptsGeoJSON(t *testing.T) {
	npx, err := exec.LookPath("npx")
	if err != nil || os.Getenv("SITREP_NPM") == "" {
		t.Skip("SKIPPED: npx is not installed, or SITREP_NPM is not set")
	}
	name := filepath.Join(t.TempDir(), "events.geojson")
	require.NoError(t, os.WriteFile(name, []byte(encode(t, geoJSONOf, report())), 0o644))
	out, err := exec.Command(npx, "--yes", "-p", "geojson-validation@1.0.2", "gjv", name).Output()
	assert.NoError(t, err)
	assert.Equal(t, "valid!\n", string(out))
}

func ExampleNewCSVWriter() {
	var b bytes.Buffer
	w := event.NewCSVWriter(&b)
	if err := w.Write(report(), story); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	rows, _ := csv.NewReader(&b).ReadAll()
	for _, row := range rows {
		fmt.Println(row[0], row[1], row[5])
	}
	// Output:
	// event_id event_date sub_event_type
	// a,1:e1 2019-08-10 Shelling/artillery/missile attack
	// a,1:e2
}

func ExampleNewGeoJSONWriter() {
	w := event.NewGeoJSONWriter(os.Stdout)
	if err := w.Write(&event.Report{ID: "a1"}, ""); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"type":"FeatureCollection","features":[
	// ]}
}

func ExampleNewJSONLWriter() {
	w := event.NewJSONLWriter(os.Stdout)
	if err := w.Write(&event.Report{ID: "a1", Events: []event.Event{}, Incidents: []event.Incident{}}, ""); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"id":"a1","events":[],"incidents":[]}
}
