package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Gulf Wire</title>
<item><title>Shells fall on Aden</title><link>https://wire.example/1</link><pubDate>Sat, 10 Aug 2019 23:30:00 +0300</pubDate>
<description>&lt;p&gt;Rebels shelled &lt;b&gt;Aden&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Three died.&lt;/p&gt;</description></item>
<item><title>No day</title><guid>g2</guid><description>Police fired.</description></item></channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><entry><id>urn:1</id><title>Raid</title>
<published>2024-02-29T01:00:00Z</published><content type="html">Troops raided Jenin.</content></entry></feed>`

var page1 = `<html><head><title>Shells fall on Aden | Gulf Wire</title><meta property="og:site_name" content="Gulf Wire">
<meta property="article:published_time" content="2019-08-10T06:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>Shells fall on Aden</h1>` +
	strings.Repeat("<p>Rebels shelled the port of Aden on Saturday, residents and a medical source said, and the army answered with artillery from the hills.</p>", 6) +
	`</article><footer>Contact us</footer></body></html>`

func read(t *testing.T, files map[string]string, extra ...string) (docs []document, code int, stderr string) {
	dir := t.TempDir()
	var names []string
	for _, n := range []string{"a.rss", "b.atom", "c.html", "d.html"} {
		if s, ok := files[n]; ok {
			names = append(names, filepath.Join(dir, n))
			require.NoError(t, os.WriteFile(filepath.Join(dir, n), []byte(s), 0o644))
		}
	}
	var out, errs strings.Builder
	code = run(append(names, extra...), strings.NewReader(""), &out, &errs)
	for line := range strings.Lines(out.String()) {
		var d document
		require.NoError(t, json.Unmarshal([]byte(line), &d))
		docs = append(docs, d)
	}
	return docs, code, errs.String()
}

func TestFeeds(t *testing.T) {
	docs, code, _ := read(t, map[string]string{"a.rss": rss, "b.atom": atom})
	assert.Equal(t, 0, code)
	assert.Equal(t, []document{
		{ID: "https://wire.example/1", Text: "Shells fall on Aden\n\nRebels shelled Aden.\n\nThree died.", Published: "2019-08-10", Outlet: "Gulf Wire"},
		{ID: "g2", Text: "No day\n\nPolice fired.", Outlet: "Gulf Wire"},
		{ID: "urn:1", Text: "Raid\n\nTroops raided Jenin.", Published: "2024-02-29", Outlet: "Desk"},
	}, docs)
}

func TestPage(t *testing.T) {
	docs, code, _ := read(t, map[string]string{"c.html": page1})
	assert.Equal(t, 0, code)
	require.Len(t, docs, 1)
	assert.Equal(t, "2019-08-10", docs[0].Published)
	assert.Equal(t, "Gulf Wire", docs[0].Outlet)
	assert.True(t, strings.HasPrefix(docs[0].Text, "Shells fall on Aden"))
	assert.Contains(t, docs[0].Text, "answered with artillery from the hills.\n\nRebels")
	assert.NotContains(t, docs[0].Text, "Contact")
	docs, _, _ = read(t, map[string]string{"c.html": strings.Replace(page1, "2019-08-10T06:00:00Z", "", 1)})
	assert.Empty(t, docs[0].Published, "unknown is empty")
}

func TestFaults(t *testing.T) {
	docs, code, stderr := read(t, map[string]string{"a.rss": `<rss version="2.0"><channel><item>`, "b.atom": atom, "d.html": "<html></html>"}, "none.rss")
	assert.Equal(t, 1, code)
	assert.NotEmpty(t, docs)
	assert.Contains(t, stderr, "none.rss")
	assert.Contains(t, stderr, "d.html: page has no article")
}
