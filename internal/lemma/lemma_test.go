package lemma_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/lemma"
)

// rows are the lines of testdata/lemmas.tsv.
func rows(tb testing.TB) [][]string {
	tb.Helper()
	b, err := os.ReadFile("testdata/lemmas.tsv")
	require.NoError(tb, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		require.Len(tb, row, 3, line)
		out = append(out, row)
	}
	return out
}

func TestLemma(t *testing.T) {
	cases := rows(t)
	require.GreaterOrEqual(t, len(cases), 100)
	for _, c := range cases {
		assert.Equal(t, c[2], lemma.Lemma(c[0], c[1]), "%s/%s", c[0], c[1])
	}
}

// A lemma is its own lemma.
func TestLemmaOfLemma(t *testing.T) {
	base := map[byte]string{'V': "VB", 'J': "JJ", 'R': "RB"}
	for _, c := range rows(t) {
		if tag := base[c[1][0]]; tag != "" {
			assert.Equal(t, c[2], lemma.Lemma(c[2], tag), "%s/%s", c[2], tag)
		}
	}
}

func TestUnknownTags(t *testing.T) {
	for _, tag := range []string{"", "X", "FW", "-LRB-", "\xff"} {
		assert.Equal(t, "killed", lemma.Lemma("Killed", tag), tag)
	}
	assert.Empty(t, lemma.Lemma("", "VBD"))
}

func FuzzLemma(f *testing.F) {
	for _, c := range rows(f) {
		f.Add(c[0], c[1])
	}
	for _, s := range []string{"", "s", "ed", "ing", "ies", "-", "x-", "-ed", "est", "er", "bed", "\xffed", "İing", "sses", "aaed", "men"} {
		for _, tag := range []string{"VBD", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBS", "VB", "NNP"} {
			f.Add(s, tag)
		}
	}
	f.Fuzz(func(t *testing.T, word, tag string) {
		got := lemma.Lemma(word, tag)
		require.Equal(t, got, lemma.Lemma(word, tag))
		require.LessOrEqual(t, len(got), 4*len(word)+16)
		if strings.TrimSpace(word) != "" {
			require.NotEmpty(t, got)
		}
	})
}

func BenchmarkLemma(b *testing.B) {
	cases := rows(b)
	for b.Loop() {
		for _, c := range cases {
			lemma.Lemma(c[0], c[1])
		}
	}
	b.ReportMetric(float64(b.N*len(cases))/b.Elapsed().Seconds(), "words/s")
}

// Each line of exceptions.tsv has its three columns, and no form of a part of
// speech has two lemmas.
func TestExceptions(t *testing.T) {
	b, err := os.ReadFile("exceptions.tsv")
	require.NoError(t, err)
	seen := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		require.Len(t, col, 3, line)
		assert.Contains(t, []string{"V", "N", "J"}, col[0], line)
		for form := range strings.FieldsSeq(col[2]) {
			key := col[0] + " " + form
			assert.Empty(t, seen[key], "%s has two lemmas: %q", key, line)
			seen[key] = col[1]
		}
	}
	assert.Greater(t, len(seen), 500)
}
