package text_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/text"
)

// rows are the lines of a file of testdata, cut at tabs, with \n and \_ read.
func rows(t *testing.T, file string, columns int) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + file)
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(strings.NewReplacer(`\n`, "\n", `\_`, "\u00a0", `\t`, "\t", `\r`, "\r").Replace(line), "\t")
		require.Len(t, row, columns, "%s: %q", file, line)
		out = append(out, row)
	}
	return out
}

func TestTokens(t *testing.T) {
	for _, row := range rows(t, "tokens.txt", 2) {
		d := text.Analyze(row[0])
		requireSound(t, d)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, tok.Text)
		}
		assert.Equal(t, row[1], strings.Join(got, " "))
	}
}

func TestSentences(t *testing.T) {
	for _, row := range rows(t, "sentences.txt", 1) {
		want := strings.Split(row[0], " | ")
		d := text.Analyze(strings.Join(want, " "))
		requireSound(t, d)
		var got []string
		for _, s := range d.Sentences {
			got = append(got, d.Text[s.Start:s.End])
		}
		assert.Equal(t, row[0], strings.Join(got, " | "))
	}
}

func TestDatelines(t *testing.T) {
	for _, row := range rows(t, "datelines.tsv", 5) {
		d := text.Analyze(row[0])
		requireSound(t, d)
		got := []string{"", "", "", ""}
		if l := d.Dateline; l != nil {
			got = []string{d.Text[l.Start:l.End], d.Text[l.PlaceStart:l.PlaceEnd], l.Date, l.Outlet}
		}
		assert.Equal(t, row[1:], got, row[0])
	}
}

func TestParagraphs(t *testing.T) {
	for _, row := range rows(t, "paragraphs.tsv", 2) {
		d := text.Analyze(row[0])
		requireSound(t, d)
		var got []string
		for _, p := range d.Paragraphs {
			s := strings.Join(strings.Fields(d.Text[p.Start:p.End]), " ")
			if p.Headline {
				s = "# " + s
			}
			got = append(got, s)
		}
		assert.Equal(t, row[1], strings.Join(got, " | "))
	}
}

func TestTruecase(t *testing.T) {
	for _, row := range rows(t, "truecase.tsv", 2) {
		d := (&text.Analyzer{Names: gazetteer{}}).Analyze(row[0])
		requireSound(t, d)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, tok.Norm)
		}
		assert.Equal(t, row[1], strings.Join(got, " "))
	}
}

// A gazetteer knows the names that the truecase cases need.
type gazetteer struct{}

func (gazetteer) IsName(words string) bool {
	switch words {
	case "GUATEMALA CITY", "NATIONAL GUARD", "SAN MIGUEL", "UNITED NATIONS", "LAS FLORES":
		return true
	}
	return false
}

func TestAbbreviationKinds(t *testing.T) {
	b, err := os.ReadFile("data/abbreviations.tsv")
	require.NoError(t, err)
	seen := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		abbr, kind, ok := strings.Cut(strings.TrimSpace(line), "\t")
		require.True(t, ok, "%q", line)
		assert.Contains(t, []string{"title", "month", "number", "any", "end"}, kind, abbr)
		assert.Equal(t, strings.ToLower(abbr), abbr)
		assert.LessOrEqual(t, len(abbr), text.MaxAbbrev, abbr)
		assert.False(t, seen[abbr], "%s is there twice", abbr)
		seen[abbr] = true
	}
}
