package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// documents are stories of ours, a number of times.
func documents(n int) []extract.Document {
	stories := []string{
		"SANAA, Aug 10 (Reuters) - Houthi fighters fired a missile at a camp 30 km (19 miles) east of Marib on Saturday, killing at least 12 soldiers, a medical source said.",
		"Police in Nairobi arrested three men on Tuesday over the kidnapping of an aid worker near the Somali border.",
		"Shares fell on Monday as investors weighed the outlook for interest rates.",
	}
	docs := make([]extract.Document, n)
	for i := range docs {
		docs[i] = extract.Document{ID: fmt.Sprintf("d%03d", i), Text: stories[i%len(stories)], Published: "2019-08-11", Outlet: "Wire"}
	}
	return docs
}

// pipeline runs the pipeline over JSON Lines and returns what it wrote.
func pipeline(t testing.TB, in []byte) (reports, failures []string) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in.jsonl"), in, 0o644))
	p, s := beam.NewPipelineWithRoot()
	good, bad := read(s, textio.Read(s, filepath.Join(dir, "in.jsonl")), false)
	textio.Write(s, filepath.Join(dir, "out.jsonl"), good)
	textio.Write(s, filepath.Join(dir, "bad.jsonl"), bad)
	require.NoError(t, ptest.Run(p))
	return sorted(t, filepath.Join(dir, "out.jsonl")), sorted(t, filepath.Join(dir, "bad.jsonl"))
}

func sorted(t testing.TB, name string) []string {
	b, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil
	}
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	sort.Strings(lines)
	return lines
}

// lines are documents as JSON Lines.
func lines(t testing.TB, docs []extract.Document) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	for _, d := range docs {
		require.NoError(t, e.Encode(d))
	}
	return b.Bytes()
}

// all are the reports of Extractor.All as JSON Lines.
func all(t testing.TB, docs []extract.Document) (reports []string) {
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	for r, err := range x.All(context.Background(), func(yield func(extract.Document) bool) {
		for _, d := range docs {
			if !yield(d) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		reports = append(reports, string(b))
	}
	return reports
}

func TestEqualsAll(t *testing.T) {
	docs := documents(60)
	in := lines(t, docs)
	in = append(in, "no json\n{\"id\":\"late\",\"text\":\"Rebels fled.\",\"published\":\"yesterday\"}\n"...)
	reports, failures := pipeline(t, in)
	assert.Equal(t, all(t, docs), reports)
	require.Len(t, failures, 2)
	assert.Contains(t, failures[0], `"line is no document in JSON`)
	assert.Contains(t, failures[1], `document \"late\"`)
}

// One attack in several documents is one story with as many sources.
func TestStories(t *testing.T) {
	docs := documents(9)
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in.jsonl"), lines(t, docs), 0o644))
	p, s := beam.NewPipelineWithRoot()
	reports, _ := read(s, textio.Read(s, filepath.Join(dir, "in.jsonl")), false)
	textio.Write(s, filepath.Join(dir, "stories.jsonl"), stories(s, reports))
	require.NoError(t, ptest.Run(p))

	var plain []*event.Report
	for _, line := range all(t, docs) {
		r := new(event.Report)
		require.NoError(t, json.Unmarshal([]byte(line), r))
		plain = append(plain, r)
	}
	var want []string
	most := 0
	for _, story := range extract.Merge(plain) {
		b, err := json.Marshal(story)
		require.NoError(t, err)
		want = append(want, string(b))
		most = max(most, len(story.Sources))
	}
	sort.Strings(want)
	assert.Equal(t, want, sorted(t, filepath.Join(dir, "stories.jsonl")))
	assert.Equal(t, 3, most, "three documents tell of the missile")
}

// TestOverhead prints what Beam costs beside the reading itself. It asserts
// nothing about time.
func TestOverhead(t *testing.T) {
	docs := documents(3000)
	in := lines(t, docs)
	all(t, docs[:10])
	start := time.Now()
	want := all(t, docs)
	plain := time.Since(start)
	start = time.Now()
	reports, _ := pipeline(t, in)
	cluster := time.Since(start)
	assert.Len(t, reports, len(want))
	t.Logf("%d documents: Extractor.All %v, prism %v: %v a document for Beam", len(docs), plain, cluster, (cluster-plain)/time.Duration(len(docs)))
}
