package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/text"
)

// requireSound checks what holds for every document: tokens in order, each
// the text of its span, on rune borders, with a tag; every byte that is not
// blank in exactly one; sentences and paragraphs that tile them.
func requireSound(t *testing.T, d *text.Document) {
	t.Helper()
	valid := utf8.ValidString(d.Text)
	at := 0
	for i, tok := range d.Tokens {
		require.LessOrEqual(t, at, tok.Start, "token %d", i)
		require.Less(t, tok.Start, tok.End)
		require.Empty(t, strings.TrimFunc(d.Text[at:tok.Start], unicode.IsSpace), "bytes in no token")
		require.Equal(t, d.Text[tok.Start:tok.End], tok.Text)
		require.NotEmpty(t, tok.Norm)
		require.NotEmpty(t, tok.Tag)
		require.Equal(t, -1, tok.Head)
		if valid {
			require.True(t, utf8.ValidString(tok.Text), "token %q", tok.Text)
			require.True(t, utf8.ValidString(tok.Norm), "norm %q", tok.Norm)
		}
		at = tok.End
	}
	require.Empty(t, strings.TrimFunc(d.Text[at:], unicode.IsSpace), "bytes in no token")
	next := 0
	for i, s := range d.Sentences {
		require.Equal(t, next, s.First, "sentence %d", i)
		require.Less(t, s.First, s.Last)
		require.LessOrEqual(t, s.Last-s.First, 400)
		require.Equal(t, d.Tokens[s.First].Start, s.Start)
		require.Equal(t, d.Tokens[s.Last-1].End, s.End)
		next = s.Last
	}
	require.Equal(t, len(d.Tokens), next)
	next = 0
	for i, p := range d.Paragraphs {
		require.Equal(t, next, p.First, "paragraph %d", i)
		require.Less(t, p.First, p.Last)
		require.Equal(t, d.Sentences[p.First].Start, p.Start)
		require.Equal(t, d.Sentences[p.Last-1].End, p.End)
		for _, s := range d.Sentences[p.First:p.Last] {
			require.Equal(t, i, s.Paragraph)
		}
		next = p.Last
	}
	require.Equal(t, len(d.Sentences), next)
	if l := d.Dateline; l != nil {
		require.Less(t, l.Start, l.End)
		require.LessOrEqual(t, l.PlaceStart, l.PlaceEnd)
		require.LessOrEqual(t, l.DateStart, l.DateEnd)
		if l.PlaceEnd > 0 {
			require.Equal(t, l.Start, l.PlaceStart)
		}
		if l.DateEnd > 0 {
			require.True(t, l.DateStart >= l.PlaceEnd && l.DateEnd <= l.End)
		} else {
			require.Empty(t, l.Date)
		}
		require.Contains(t, d.Text[l.Start:l.End], l.Outlet)
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{
		"", " \n\t", "\x00", "\xff\xfe", "\xe2\x80's", "K's İ'll n't", "Assad’s. Syria's, not Iraq's.", "a\u200b\u200bb \u200d", "\ufeffBEIRUT",
		"<p class=\"x\">Rebels &amp; troops&rsquo;s</p><br/>", "((((((", "... . .. …", "12's 'll '90s ‘s’", "http://www.x.org/(a)), www.",
		"a@b.org.", "US$5m 400km/h 10a.m. 3,5 1,200,", "السلام عليكم.", "🚁🚁 kill 3.", "BEIRUT, Sept. 3 (Reuters) - A", "READ MORE: x\n\nb.",
		"SAN SALVADOR, 3 JAN 90 -- [REPORT] [TEXT] THE ARMY.", "&#8217;&#x27;&;&nbsp;", "a.Bcd U.S.-led U.S.'s", "-5 --5 -", "\r\n\v\f\u2028x\u2029",
		"No.4 Gen. J.", "A B. C.\" D.' “e.” f", "x-'y al-'Alam s' ' '' `` `",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.Analyze(s)
		requireSound(t, d)
		require.Equal(t, d, text.Analyze(s))
	})
}

func FuzzDateline(f *testing.F) {
	for _, s := range []string{
		"BEIRUT, Sept. 3 (Reuters)", "Aleppo, Syria (CNN)", "DAMASCUS, 31 SEP 90", "(AP, Sept. 31)", "X/Y AND Z, 30 February 2017",
		"BAGHDAD, Monday, Jan 2 (A (B))", "(SANA, 4 May)", "ŞANLIURFA, TÜRKİYE", "2017-09-03, 2017-13-40 (X)",
	} {
		f.Add(s, "-", "Rebels attacked.")
	}
	f.Fuzz(func(t *testing.T, head, dash, body string) {
		requireSound(t, text.Analyze(head+" "+dash+" "+body))
	})
}

func TestAnalyzeEmpty(t *testing.T) {
	for _, s := range []string{"", " ", "\n\n", "\u00a0\u2003"} {
		d := text.Analyze(s)
		assert.Empty(t, d.Tokens)
		assert.Empty(t, d.Paragraphs)
		assert.Nil(t, d.Dateline)
	}
}

func TestAnalyzeConcurrent(t *testing.T) {
	s := newWire(3).article(40)
	want := text.Analyze(s)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				assert.Equal(t, want, text.Analyze(s))
			}
		})
	}
	wg.Wait()
}

// TestAnalyzeLinear checks that ten times the bytes of a story cost no more
// than about ten times as much.
func TestAnalyzeLinear(t *testing.T) {
	story := newWire(5).article(1500)
	for name, unit := range map[string]string{
		"story": story, "one line": strings.ReplaceAll(story, "\n", " "), "capitals": strings.ToUpper(story),
	} {
		var small, large time.Duration
		linear := false
		for try := 0; try < 8 && !linear; try++ { // another process may have the core for a while
			small = fastest(repeat(unit, 100_000), 4)
			large = fastest(repeat(unit, 1_000_000), 3)
			linear = large < 12*small+50*time.Millisecond
		}
		assert.True(t, linear, "%s: 1 MB %v, 100 kB %v", name, large, small)
	}
}

// TestAnalyzeHostile gives what a lexer or a splitter may be quadratic on:
// that would take a minute and more.
func TestAnalyzeHostile(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	for _, unit := range []string{
		"(", "( ", "a", "a-", "a.", "'\"", "A/b/", "a+", "<a", "&a", "A. ", "\n", "a\n", "\xff\x80", "http://a)", "a@", "x.ab((", "attack the base ",
		"DE LA ", "..!", "http://..!{", "x.(", "a (. ", "\u200b", "“", "12,", "'s", "B (C", "A, ",
	} {
		if d := fastest(repeat(unit, 300_000), 1); d > 3*time.Second {
			assert.Fail(t, "not linear", "300 kB of %q took %v", unit, d)
		}
	}
}

func repeat(unit string, n int) string { return strings.Repeat(unit, n/len(unit)+1)[:n] }

// fastest is the shortest of n runs; the machine may be busy with others.
func fastest(s string, n int) time.Duration {
	best := time.Hour
	for range n {
		start := time.Now()
		text.Analyze(s)
		best = min(best, time.Since(start))
	}
	return best
}

func TestAnalyzeHuge(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	line := strings.ReplaceAll(newWire(5).article(1500), "\n", " ")
	line = repeat(line, 10_000_000)
	start := time.Now()
	d := text.Analyze(line)
	assert.Less(t, time.Since(start), 30*time.Second)
	assert.Greater(t, len(d.Sentences), 50_000)
}

func TestLongSentenceIsCut(t *testing.T) {
	d := text.Analyze(strings.Repeat("rebels shelled the town, killing nine, and ", 700) + "fled.")
	requireSound(t, d)
	assert.Greater(t, len(d.Sentences), 12)
	for _, s := range d.Sentences[:len(d.Sentences)-1] {
		assert.Equal(t, ",", d.Tokens[s.Last-1].Text)
	}
}

// TestCorpora checks the documents of a folder of texts, where one is given.
func TestCorpora(t *testing.T) {
	dir := os.Getenv("SITREP_TEXTS")
	if dir == "" {
		t.Skip("SITREP_TEXTS names no folder")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.SplitSeq(string(b), "\n\n\n") {
			requireSound(t, text.Analyze(line))
		}
	}
}
