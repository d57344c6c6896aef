package parse_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

// article is a story of n words or a few more.
func article(n int) string {
	return strings.Repeat(story+"\n\n", n/len(strings.Fields(story))+1)
}

// BenchmarkTextStage is the whole text stage, from paragraphs to the parse, of
// an article of 700 words.
func BenchmarkTextStage(b *testing.B) {
	s := article(700)
	parse.Annotate(text.Analyze(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		parse.Annotate(text.Analyze(s))
	}
	words := float64(len(strings.Fields(s)))
	b.ReportMetric(float64(b.N)*words/700/b.Elapsed().Seconds(), "articles/s")
}

// TestTextStageLinear checks that ten times the bytes cost no more than about
// ten times as much: as a story, as one line, in capitals, and as one sentence.
func TestTextStageLinear(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	all := article(160_000)
	for name, s := range map[string]string{
		"story": all, "one line": strings.ReplaceAll(all, "\n", " "), "capitals": strings.ToUpper(all),
		"one sentence": strings.Repeat("rebels who shelled the village near the town and ", 20_000),
	} {
		small, large := time.Duration(0), time.Hour
		for try := 0; try < 8 && large > 12*small; try++ { // the machine may be busy with others
			small, large = stage(s[:80_000], 3), stage(s[:800_000], 2)
		}
		assert.LessOrEqual(t, large, 12*small, "%s: 800 kB %v, 80 kB %v", name, large, small)
	}
}

// stage is the shortest time that the text stage takes for s in n runs.
func stage(s string, n int) time.Duration {
	best := time.Hour
	for range n {
		start := time.Now()
		parse.Annotate(text.Analyze(s))
		best = min(best, time.Since(start))
	}
	return best
}

// A "sentence" of 5,000 tokens is survived: it is parsed in a bounded time.
func TestLongSentence(t *testing.T) {
	doc := analyze(parse.Annotator{}, strings.Repeat("rebels shelled villages near towns and ", 900)+".")
	require.Greater(t, len(doc.Tokens), 5000)
	requireTree(t, doc)
}
