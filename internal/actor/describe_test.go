package actor_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A phraseCase is a row of testdata/phrases.tsv.
type phraseCase struct {
	line                      int
	phrase, focus, date       string
	name, kind, country, code string
}

func phraseCases(t testing.TB) []phraseCase {
	t.Helper()
	b, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(t, err)
	var out []phraseCase
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := append(strings.Split(line, "\t"), "", "", "", "", "", "")
		out = append(out, phraseCase{n, col[0], col[1], col[2], col[3], col[4], col[5], col[6]})
	}
	return out
}

// phrase analyses a sentence round a phrase whose head is marked "*", else its
// last word, and returns its tokens.
func phrase(t testing.TB, s string) (doc *text.Document, first, last, head int) {
	t.Helper()
	before, after, marked := strings.Cut(s, "*")
	const lead, tail = "Reports say that ", " did it on Sunday."
	doc = text.Analyze(lead + before + after + tail)
	first, last, head = -1, -1, -1
	end := len(lead) + len(before) + len(after)
	for i, tok := range doc.Tokens {
		if tok.Start == len(lead) {
			first = i
		}
		if tok.End == end {
			last = i + 1
		}
		if marked && tok.Start == len(lead)+len(before) {
			head = i
		}
	}
	if !marked {
		head = last - 1
	}
	require.GreaterOrEqual(t, first, 0, s)
	require.Greater(t, last, first, s)
	require.GreaterOrEqual(t, head, 0, s)
	return doc, first, last, head
}

func TestDescribe(t *testing.T) {
	d := actor.Default()
	cases := phraseCases(t)
	for _, c := range cases {
		doc, first, last, head := phrase(t, c.phrase)
		got := d.Read(doc, c.date).Describe(first, last, head, c.focus)
		where := []any{"phrases.tsv:%d %q by %s", c.line, c.phrase, got.Rule}
		assert.Equal(t, c.name, got.Name, where...)
		assert.Equal(t, c.kind, got.Kind.String(), where...)
		assert.Equal(t, c.country, got.Country, where...)
		assert.Equal(t, c.code, got.Code, where...)
		assert.Equal(t, got.Text, got.Span.Of(doc.Text), where...)
	}
	assert.GreaterOrEqual(t, len(cases), 250)
}
