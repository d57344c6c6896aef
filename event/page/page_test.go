package page_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/event/page"
)

const story = "Rebels shelled a market 12 km south of Aden on Saturday, killing nine people.\n\nTalks went on in Aden."

// hostile is an article that tries to be a page.
const hostile = "</p></section><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> Rebels \" onmouseover=\"document.title='owned' shelled Aden. \u202egnp.exe </style>{{.Title}}"

func at(text, words string) event.Span {
	i := strings.Index(text, words)
	return event.Span{Start: i, End: i + len(words)}
}

func ptr[T any](v T) *T { return &v }

func report(text string) *event.Report {
	aden := &event.Toponym{Text: "Aden", Span: at(text, "Aden"), Name: "Aden", Lat: ptr(12.78), Lon: ptr(45.04), Country: "YEM", Class: "P"}
	far := event.Distance{Text: "12 km", Span: at(story, "12 km"), MinKm: ptr(12.), MaxKm: ptr(12.), From: aden, Lat: ptr(12.67), Lon: ptr(45.04), Bearing: "S"}
	return &event.Report{ID: "a<1>", Published: "2019-08-11", Outlet: "Wire & Co", Events: []event.Event{{
		ID: "e1", Kind: event.Shelling, Status: event.Actual, Trigger: event.Trigger{Text: "shelled", Span: at(text, "shelled")},
		Actors:    []event.Party{{Text: "Rebels", Span: at(text, "Rebels"), Name: "<b>Rebels</b>", Kind: event.Rebels}},
		Place:     &event.Place{Text: "Aden", Span: at(text, "Aden"), Relation: event.Away, Toponym: aden, Lat: ptr(12.67), Lon: ptr(45.04), RadiusKm: ptr(3.)},
		Time:      &event.Time{Text: "Saturday", Value: "2019-08-10", Start: "2019-08-10", End: "2019-08-10"},
		Distances: []event.Distance{far}, Incident: 1, Confidence: .9, Rules: []string{"trigger:shell/V"},
		Sentence: event.Sentence{Span: event.Span{End: len(text) / 2}},
	}, {
		ID: "e2", Kind: event.Negotiation, Status: event.Planned, Trigger: event.Trigger{Text: "Aden", Span: at(text, "Aden")}, Incident: 2, Confidence: .5,
	}}}
}

func write(t testing.TB, texts ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := page.NewWriter(&b)
	for _, s := range texts {
		require.NoError(t, w.Write(report(s), s))
	}
	require.NoError(t, w.Close())
	return b.String()
}

var tags = regexp.MustCompile(`(?s)<script>.*?</script>|<style>.*?</style>|<[^>]*>`)

// The article reads as it was, each value is marked, and map, timeline and
// table show it.
func TestPage(t *testing.T) {
	html := write(t, story)
	assert.Contains(t, tags.ReplaceAllString(html, ""), "Rebels shelled a market 12 km south of Aden on Saturday, killing nine people.")
	for _, want := range []string{
		`<a class="t g-force" href="#d1-e1" data-e="d1-e1" data-m="d1-e1:trigger">shelled</a>`,
		`<span class="s" data-m="d1-e1:actor">Rebels</span>`,
		`<a class="t g-politics no" href="#d1-e2" data-e="d1-e2" data-m="d1-e1:place d1-e2:trigger">Aden</a>`, // two values on the same words
		`<title>Yemen</title>`, `<line data-e="d1-e1"`, `<span class="date">2019-08-10</span>`, `<tr id="d1-e1"`, "12 km S of Aden",
	} {
		assert.Contains(t, html, want)
	}
	assert.NotRegexp(t, `(src|href)="?(https?:)?//`, html, "nothing is fetched")
	assert.Less(t, len(html), 600_000)
	assert.Equal(t, html, write(t, story), "the same input gives the same bytes")
}

func TestHostileTextIsText(t *testing.T) {
	html := write(t, hostile)
	assert.Equal(t, 1, strings.Count(html, "<script"))
	assert.NotContains(t, html, "<img")
	assert.NotContains(t, html, "<b>Rebels")
	assert.Contains(t, html, "&lt;script&gt;")
	assert.Contains(t, html, `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-`)
}

func TestSeveralAndNone(t *testing.T) {
	html := write(t, story, story)
	assert.Contains(t, html, "<h1>2 documents</h1>")
	assert.Contains(t, html, `id="d2-e1"`)
	var b bytes.Buffer
	w := page.NewWriter(&b)
	require.NoError(t, w.Write(&event.Report{ID: "quiet"}, "Nothing happened. \xff\x00"))
	require.NoError(t, w.Close())
	assert.Contains(t, b.String(), "Nothing happened.")
	assert.NotContains(t, b.String(), `id="map"`)
}

func TestTooMuchForAPage(t *testing.T) {
	w := page.NewWriter(&bytes.Buffer{})
	err := w.Write(&event.Report{ID: "big"}, strings.Repeat("a", page.MaxBytes+1))
	require.Error(t, err)
	assert.Contains(t, err.Error(), `"big"`)
}

// In a browser the page selects events, and a hostile article runs nothing.
func TestInBrowser(t *testing.T) {
	chromium := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			chromium = path
		}
	}
	if chromium == "" || testing.Short() {
		t.Skip("SKIPPED: chromium is not installed")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(file, []byte(write(t, hostile, story)), 0o644))
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Skipf("SKIPPED: %s does not run here: %v", chromium, err)
	}
	dom := string(out)
	assert.Contains(t, dom, "<title>sitrep</title>")
	assert.Contains(t, dom, "4 of 4 events", "the script ran")
	assert.Contains(t, dom, "Point at a marked word")
}

func FuzzPage(f *testing.F) {
	f.Add(story, 0, 6, 3, 30)
	f.Add(hostile, 5, 2, -1, 1<<30)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		r := report(story)
		r.Events[0].Trigger.Span = event.Span{Start: a, End: b}
		r.Events[0].Actors[0].Span = event.Span{Start: c, End: d}
		var out bytes.Buffer
		w := page.NewWriter(&out)
		require.NoError(t, w.Write(r, text))
		require.NoError(t, w.Close())
		assert.Equal(t, 1, strings.Count(out.String(), "<script"))
	})
}

func ExampleNewWriter() {
	var b bytes.Buffer
	w := page.NewWriter(&b)
	if err := w.Write(report(story), story); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(b.String(), "shelled</a>"))
	// Output: true
}
