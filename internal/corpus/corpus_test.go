package corpus_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/corpus"
)

// read reads paths and returns the documents and what failed.
func read(r corpus.Reader, paths ...string) (docs []extract.Document, failed []string) {
	r.Fail = func(err error) { failed = append(failed, err.Error()) }
	for d := range r.Documents(paths) {
		docs = append(docs, d)
	}
	return docs, failed
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
	return name
}

func gzipped(t *testing.T, s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

func zstandard(t *testing.T, s string) string {
	w, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	return string(w.EncodeAll([]byte(s), nil))
}

const (
	row  = `{"id":"a","text":"Rebels shelled Aden.","published":"2019-08-10","outlet":"Saba"}` + "\n"
	page = `<!DOCTYPE html><html><head><title>x</title><meta property="article:published_time" content="2019-08-10T06:00:00Z">
<meta property="og:site_name" content="The Gulf Wire"><script>var p = "<p>no</p>"</script></head><body><nav>Home</nav>
<article><header><h1>Shells fall on Aden</h1></header><p>Rebels shelled <b>Aden</b> on
Saturday.</p><aside>Read more</aside><p>Three people died &amp; nine were hurt.</p></article><footer>Contact</footer></body></html>`
)

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "1.txt"), "Troops took Mocha.")
	write(t, filepath.Join(dir, "2.jsonl.gz"), gzipped(t, row+"{\"text\":\"Police fired.\"}\n"))
	write(t, filepath.Join(dir, "3.csv.zst"), zstandard(t, "Date,Body,Source,ID\n2019-08-11,\"Gunmen, masked, fled.\",SANA,c1\n"))
	write(t, filepath.Join(dir, "deep", "4.html"), page)
	write(t, filepath.Join(dir, "deep", "5.txt.gz"), gzipped(t, "Tanks entered Zinjibar."))
	write(t, filepath.Join(dir, "photo.jpg"), "\xff\xd8")
	write(t, filepath.Join(dir, ".git", "6.txt"), "hidden")
	docs, failed := read(corpus.Reader{Outlet: "AFP"}, dir)
	assert.Empty(t, failed)
	assert.Equal(t, []extract.Document{
		{ID: "1", Text: "Troops took Mocha.", Outlet: "AFP"},
		{ID: "a", Text: "Rebels shelled Aden.", Published: "2019-08-10", Outlet: "Saba"},
		{ID: filepath.Join(dir, "2.jsonl.gz") + ":2", Text: "Police fired.", Outlet: "AFP"},
		{ID: "c1", Text: "Gunmen, masked, fled.", Published: "2019-08-11", Outlet: "SANA"},
		{ID: "4", Text: "Shells fall on Aden\n\nRebels shelled Aden on Saturday.\n\nThree people died & nine were hurt.", Published: "2019-08-10", Outlet: "The Gulf Wire"},
		{ID: "5", Text: "Tanks entered Zinjibar.", Outlet: "AFP"},
	}, docs)
}

// record is a record of a web archive.
func record(kind, contentType, uri, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, contentType, len(block), block)
}

func TestArchive(t *testing.T) {
	http := func(head, body string) string {
		return "HTTP/1.1 " + head + fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	}
	archive := record("warcinfo", "application/warc-fields", "", "software: x\r\n") +
		record("request", "application/http; msgtype=request", "https://a.example/1", "GET /1 HTTP/1.1\r\n\r\n") +
		record("response", "application/http; msgtype=response", "https://a.example/1", http("200 OK\r\nContent-Type: text/html; charset=utf-8", page)) +
		record("response", "application/http; msgtype=response", "https://a.example/2", http("404 Not Found\r\nContent-Type: text/html", "<p>gone</p>")) +
		record("response", "application/http; msgtype=response", "https://a.example/3", http("200 OK\r\nContent-Type: text/html; charset=windows-1252", "<p>Ca\xf1on fire hit Le\xf3n.</p>")) +
		record("response", "application/http; msgtype=response", "https://a.example/4.png", http("200 OK\r\nContent-Type: image/png", "\x89PNG")) +
		record("response", "application/http; msgtype=response", "https://a.example/5", "no http at all") +
		record("conversion", "text/plain", "https://a.example/6", "Rebels left Taiz.")
	name := write(t, filepath.Join(t.TempDir(), "crawl.warc.gz"), gzipped(t, archive[:400])+gzipped(t, archive[400:]))
	docs, failed := read(corpus.Reader{}, name)
	require.Len(t, docs, 3)
	assert.Equal(t, "https://a.example/1", docs[0].ID)
	assert.Equal(t, "2019-08-10", docs[0].Published)
	assert.Equal(t, extract.Document{ID: "https://a.example/3", Text: "Cañon fire hit León."}, docs[1], "the day of the crawl is not the day of publication")
	assert.Equal(t, "Rebels left Taiz.", docs[2].Text)
	require.Len(t, failed, 1)
	assert.Contains(t, failed[0], "https://a.example/5")
}

// What can not be read is told with its place, and the rest is read.
func TestFaults(t *testing.T) {
	dir := t.TempDir()
	lines := write(t, filepath.Join(dir, "a.jsonl"), row+"{\"id\":\n\n"+row)
	table := write(t, filepath.Join(dir, "b.csv"), "id,headline\n1,x\n")
	torn := write(t, filepath.Join(dir, "c.txt.gz"), gzipped(t, strings.Repeat("Shells fell. ", 500))[:40])
	short := write(t, filepath.Join(dir, "d.warc"), record("conversion", "text/plain", "u", "Rebels left Taiz.")[:150])
	docs, failed := read(corpus.Reader{}, lines, filepath.Join(dir, "none.txt"), table, torn, short)
	assert.Len(t, docs, 2)
	require.Len(t, failed, 5, "%q", failed)
	for i, want := range []string{"a.jsonl:2: ", "none.txt", `columns are ["id" "headline"]`, "c.txt.gz: ", "d.warc: record 1"} {
		assert.Contains(t, failed[i], want)
	}
}

func TestFormatByContent(t *testing.T) {
	for content, want := range map[string]string{
		row:                   "a",
		"\ufeff" + row:        "a",
		gzipped(t, row):       "a",
		"Rebels left.":        "stdin",
		"{not json} he said.": "stdin",
		page:                  "stdin",
		record("conversion", "text/plain", "u", "x."): "u",
	} {
		docs, failed := read(corpus.Reader{Stdin: strings.NewReader(content)}, "-")
		assert.Empty(t, failed)
		if assert.Len(t, docs, 1, content) {
			assert.Equal(t, want, docs[0].ID, content)
		}
	}
}

// A line that never ends costs its bytes once and does not stop the others.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 64 MiB")
	}
	long := strings.NewReader(`{"id":"x","text":"` + strings.Repeat("a", corpus.MaxRecord) + "\"}\n" + row)
	docs, failed := read(corpus.Reader{Stdin: long, Input: "jsonl"}, "-")
	require.Len(t, docs, 1)
	assert.Equal(t, "a", docs[0].ID)
	require.Len(t, failed, 1)
	assert.Contains(t, failed[0], "-:1: line is more than")
}

func FuzzReader(f *testing.F) {
	for i, s := range []string{row, page, "id,text\n1,\"a\n", record("conversion", "text/plain", "u", "x."), "WARC/1.0\nContent-Length: 99999999999999999999\n\n", "\x1f\x8b", "\x28\xb5\x2f\xfd", "<html>" + strings.Repeat("<div>", 600)} {
		f.Add(i%5, s)
	}
	f.Fuzz(func(t *testing.T, format int, s string) {
		r := corpus.Reader{Stdin: strings.NewReader(s), Input: append(corpus.Inputs, "")[uint(format)%6]}
		docs, _ := read(r, "-")
		for _, d := range docs {
			assert.NotEmpty(t, d.ID)
			assert.LessOrEqual(t, len(d.Text), 3*len(s)+1<<20)
		}
	})
}
