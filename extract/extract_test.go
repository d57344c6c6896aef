package extract_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

func newExtractor(t testing.TB, c extract.Config) *extract.Extractor {
	t.Helper()
	x, err := extract.New(c)
	require.NoError(t, err)
	return x
}

// articles are the texts of testdata and the sample of the example.
func articles(t testing.TB) []extract.Document {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	files = append(files, "../examples/extractor/sample.txt")
	var out []extract.Document
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		out = append(out, extract.Document{ID: filepath.Base(f), Text: string(b), Published: "2017-09-11", Outlet: "test"})
	}
	return out
}

func read(t testing.TB, x *extract.Extractor, name, published string) *event.Report {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	r, err := x.Extract(context.Background(), extract.Document{ID: name, Text: string(b), Published: published})
	require.NoError(t, err)
	return r
}

// find returns the first event of a kind whose trigger is the word.
func find(t testing.TB, r *event.Report, kind event.Kind, trigger string) event.Event {
	t.Helper()
	for _, e := range r.Events {
		if e.Kind == kind && strings.EqualFold(e.Trigger.Text, trigger) {
			return e
		}
	}
	var have []string
	for _, e := range r.Events {
		have = append(have, e.Kind.String()+" "+e.Trigger.Text)
	}
	require.Fail(t, "event not found", "%s %q among %v", kind, trigger, have)
	return event.Event{}
}

func TestAmbush(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	r := read(t, x, "ambush.txt", "2023-03-14")
	require.NotNil(t, r.Dateline)
	assert.Equal(t, "2023-03-14", r.Dateline.Date)
	require.NotNil(t, r.Dateline.Place)
	assert.Equal(t, "MLI", r.Dateline.Place.Country)

	e := find(t, r, event.Attack, "ambushed")
	assert.Equal(t, event.Actual, e.Status)
	require.Len(t, e.Actors, 1)
	assert.Equal(t, event.Rebels, e.Actors[0].Kind)
	require.NotEmpty(t, e.Targets)
	assert.Equal(t, "army convoy", e.Targets[0].Text)
	require.NotNil(t, e.Time)
	assert.Equal(t, "2023-03-14", e.Time.Value)
	require.Len(t, e.Distances, 1)
	d := e.Distances[0]
	assert.Equal(t, 40.0, *d.MinKm)
	assert.Equal(t, 40.0, *d.MaxKm)
	assert.Equal(t, "N", d.Bearing)
	assert.Equal(t, "40 km (25 miles)", d.Text)
	require.NotNil(t, d.From)
	assert.Equal(t, "Gao", d.From.Name)
	require.NotNil(t, e.Place)
	assert.InDelta(t, 16.63, *e.Place.Lat, .1)
	assert.Equal(t, event.Away, e.Place.Relation)
	require.NotNil(t, e.Casualties)
	require.NotNil(t, e.Casualties.Killed)
	assert.Equal(t, 9, e.Casualties.Killed.Min)
	assert.Nil(t, e.Casualties.Killed.Max)
	require.NotNil(t, e.Attribution)

	claim := find(t, r, event.ClaimOfResponsibility, "claimed")
	assert.Equal(t, event.Negated, claim.Status)
	mine := find(t, r, event.Killing, "killed")
	assert.NotEqual(t, e.Incident, mine.Incident, "the mine on Monday is another incident")
	assert.Equal(t, "2023-03-13", mine.Time.Value)
}

func TestCeasefire(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	r := read(t, x, "ceasefire.txt", "2021-06-11")
	e := find(t, r, event.Shelling, "shelled")
	require.NotEmpty(t, e.Actors)
	assert.Equal(t, "YEM", e.Actors[0].Country)
	require.NotNil(t, e.Place)
	assert.Equal(t, event.Outskirts, e.Place.Relation)
	require.NotNil(t, e.Place.Toponym)
	assert.Equal(t, "YEM", e.Place.Toponym.Country)
	assert.Equal(t, event.Denied, find(t, r, event.CeasefireViolation, "violated").Status)
	assert.Equal(t, event.Planned, find(t, r, event.Negotiation, "meet").Status)
}

func TestAllCaps(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	r := read(t, x, "caps.txt", "")
	e := find(t, r, event.Attack, "attacked")
	require.NotEmpty(t, e.Actors)
	assert.Contains(t, []string{"FMLN", "Farabundo Marti National Liberation Front"}, e.Actors[0].Name)
	find(t, r, event.Abduction, "kidnapped")
	assert.Equal(t, event.Negated, find(t, r, event.ClaimOfResponsibility, "claim").Status)
}

func TestFigurativeTextHasNoEvents(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	r := read(t, x, "figurative.txt", "2020-01-01")
	assert.LessOrEqual(t, len(r.Events), 1)
}

// TestSpans checks that every span of every output is the words it quotes.
func TestSpans(t *testing.T) {
	x := newExtractor(t, extract.Config{Mentions: true})
	for _, d := range articles(t) {
		r, err := x.Extract(context.Background(), d)
		require.NoError(t, err)
		checkSpans(t, d.Text, reflect.ValueOf(*r), d.ID)
		for _, e := range r.Events {
			assert.True(t, e.Confidence >= 0 && e.Confidence <= 1, "confidence %v", e.Confidence)
			assert.NotEmpty(t, e.Rules)
			assert.True(t, e.Sentence.Span.Contains(e.Trigger.Span), "%s: trigger outside its sentence", d.ID)
		}
	}
}

// checkSpans walks a value: a struct with Text and Span has to quote the text.
func checkSpans(t testing.TB, text string, v reflect.Value, path string) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			checkSpans(t, text, v.Elem(), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkSpans(t, text, v.Index(i), path)
		}
	case reflect.Struct:
		words, span := v.FieldByName("Text"), v.FieldByName("Span")
		if words.IsValid() && span.IsValid() {
			s := span.Interface().(event.Span)
			require.True(t, s.Start >= 0 && s.Start <= s.End && s.End <= len(text), "%s %s: span %v", path, v.Type(), s)
			require.Equal(t, text[s.Start:s.End], words.String(), "%s %s", path, v.Type())
		}
		for i := range v.NumField() {
			checkSpans(t, text, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	}
}

// TestWorkers checks that the number of workers changes nothing.
func TestWorkers(t *testing.T) {
	docs := articles(t)
	docs = append(docs, extract.Document{ID: "bad", Published: "yesterday"})
	docs = append(docs, articles(t)...)
	var outputs []string
	for _, workers := range []int{1, 2, 7} {
		x := newExtractor(t, extract.Config{Workers: workers, Mentions: true})
		var b strings.Builder
		for r, err := range x.All(context.Background(), slices.Values(docs)) {
			if err != nil {
				b.WriteString(err.Error() + "\n")
				continue
			}
			line, err := json.Marshal(r)
			require.NoError(t, err)
			b.Write(append(line, '\n'))
		}
		outputs = append(outputs, b.String())
	}
	assert.Equal(t, outputs[0], outputs[1])
	assert.Equal(t, outputs[0], outputs[2])
	assert.Contains(t, outputs[0], `document "bad": published is "yesterday"`)
}

func TestAllStopsEarly(t *testing.T) {
	x := newExtractor(t, extract.Config{Workers: 2})
	n := 0
	for range x.All(context.Background(), slices.Values(articles(t))) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestErrors(t *testing.T) {
	x := newExtractor(t, extract.Config{})
	_, err := x.Extract(context.Background(), extract.Document{ID: "a17", Text: strings.Repeat("x", extract.MaxText+1)})
	var e *extract.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "a17", e.ID)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = x.Extract(ctx, extract.Document{ID: "a18", Text: "Rebels attacked."})
	require.ErrorIs(t, err, context.Canceled)
	_, err = extract.New(extract.Config{Workers: -1})
	require.ErrorContains(t, err, "Workers is -1")
	_, err = extract.New(extract.Config{Gazetteer: "testdata/none.txt"})
	require.Error(t, err)
}

// TestHostile checks that no text brings the extractor down or takes long.
func TestHostile(t *testing.T) {
	x := newExtractor(t, extract.Config{Mentions: true})
	story := strings.ReplaceAll(articles(t)[0].Text, "\n", " ")
	for name, text := range map[string]string{
		"empty": "", "blank": " \n\t\n ", "nul": "Troops\x00 attacked\x00\x00 Gao.", "invalid": "Reb\xe2\x80els \xff\xfeattacked the \xc3 town\xe2\x80's base.",
		"emoji": "🔥🔥 Rebels 💥 bombed Aleppo 🇸🇾 today 👍🏽.", "html": "<div><p>Rebels <b>attacked</b> &amp; burned</p><script>alert('Aleppo')</script>",
		"arabic": "هاجم المسلحون قرية قرب حلب يوم الأحد.", "russian": "Войска вошли в город Изюм в субботу.", "chinese": "叛军周日袭击了阿勒颇。",
		"parentheses": strings.Repeat("(", 20000), "quotes": strings.Repeat(`"said `, 5000), "commas": strings.Repeat("Aleppo, ", 8000),
		"one line": strings.Repeat(story+" ", 200), "numbers": strings.Repeat("99999999999999999999 km from Gao ", 2000), "kill": strings.Repeat("killed ", 5000),
	} {
		start := time.Now()
		r, err := x.Extract(context.Background(), extract.Document{ID: name, Text: text, Published: "2020-02-29"})
		require.NoError(t, err, name)
		checkSpans(t, text, reflect.ValueOf(*r), name)
		assert.Less(t, time.Since(start), 20*time.Second, name)
	}
}

func FuzzExtract(f *testing.F) {
	x := newExtractor(f, extract.Config{Mentions: true})
	for _, d := range articles(f) {
		f.Add(d.Text, d.Published)
	}
	f.Add("Troops 18-20 kilometers (11-12 miles) away from the city\xff, X said.", "")
	f.Fuzz(func(t *testing.T, text, published string) {
		d := extract.Document{ID: "fuzz", Text: text, Published: published}
		r, err := x.Extract(context.Background(), d)
		if err != nil {
			return
		}
		checkSpans(t, text, reflect.ValueOf(*r), "fuzz")
		again, err := x.Extract(context.Background(), d)
		require.NoError(t, err)
		a, err := json.Marshal(r)
		require.NoError(t, err)
		b, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(a), string(b))
	})
}
