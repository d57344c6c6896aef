package timex_test

import (
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
	"github.com/sitrep-go/sitrep/internal/timex"
)

func analyze(s string) *text.Document {
	doc := text.Analyze(s)
	parse.Annotate(doc)
	return doc
}

// rows are the lines of testdata/phrases.tsv, "-" read as nothing.
func rows(t *testing.T) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		require.Len(t, row, 7, line)
		for i := range row {
			if row[i] == "-" {
				row[i] = ""
			}
		}
		out = append(out, row)
	}
	return out
}

// unbracket takes the brackets out of a sentence and returns what they held.
func unbracket(s string) (plain string, in event.Span) {
	before, rest, _ := strings.Cut(s, "[")
	inside, after, _ := strings.Cut(rest, "]")
	return before + inside + after, event.Span{Start: len(before), End: len(before) + len(inside)}
}

func TestPhrases(t *testing.T) {
	cases := rows(t)
	require.GreaterOrEqual(t, len(cases), 80)
	for _, c := range cases {
		t.Run(c[6], func(t *testing.T) {
			plain, span := unbracket(c[6])
			found := timex.Find(analyze(plain), timex.Reference{Published: c[0]})
			if c[1] == "NONE" {
				assert.Empty(t, found)
				return
			}
			for _, m := range found {
				if m.Time.Span == span {
					got := []string{c[0], m.Time.Type.String(), m.Time.Mod, m.Time.Value, m.Time.Start, m.Time.End, c[6]}
					assert.Equal(t, c, got)
					return
				}
			}
			assert.Failf(t, "not found", "found %+v", found)
		})
	}
}

func TestRoles(t *testing.T) {
	for sentence, want := range map[string]string{
		"The town fell on Sunday.":                               "on",
		"The town has been besieged since Sunday.":               "since",
		"The rebels must leave by Monday.":                       "by",
		"The truce lasts until Monday.":                          "until",
		"The town fell last week.":                               "",
		"At least 60 people died over the past three days.":      "over",
		"The battle lasted for more than three days near Raqqa.": "for",
	} {
		found := timex.Find(analyze(sentence), timex.Reference{Published: "2017-09-03"})
		require.Len(t, found, 1, sentence)
		assert.Equal(t, want, found[0].Role, sentence)
	}
}

func TestPrecision(t *testing.T) {
	for sentence, want := range map[string]int{
		"The town fell on Sunday.":                   1,
		"The raids of Aug. 14-16 killed dozens.":     2,
		"The town fell last week.":                   3,
		"The town fell in August 2016.":              4,
		"The town fell in 2014.":                     5,
		"The battle for the town lasted three days.": 0,
	} {
		found := timex.Find(analyze(sentence), timex.Reference{Published: "2017-09-03"})
		require.Len(t, found, 1, sentence)
		assert.Equal(t, want, found[0].Time.Precision, sentence)
	}
}

func TestDatelineIsTheReference(t *testing.T) {
	doc := analyze("BEIRUT, Sept. 1 (Reuters) - Rebels shelled the airport on Thursday.")
	require.NotNil(t, doc.Dateline)
	found := timex.Find(doc, timex.Reference{Published: "2017-09-03"})
	require.Len(t, found, 1, "the dateline's own date is no mention")
	assert.Equal(t, "2017-08-31", found[0].Time.Value)
}

func TestBadReference(t *testing.T) {
	doc := analyze("The town fell on Sunday.")
	want := timex.Find(doc, timex.Reference{})
	for _, day := range []string{"2017", "2017-13-45", "yesterday is a word", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"} {
		assert.Equal(t, want, timex.Find(doc, timex.Reference{Published: day}), day)
	}
	assert.Empty(t, timex.Find(text.Analyze(""), timex.Reference{}))
}

func TestConcurrent(t *testing.T) {
	doc := analyze(story)
	ref := timex.Reference{Published: "2017-09-03"}
	want := timex.Find(doc, ref)
	require.NotEmpty(t, want)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { assert.Equal(t, want, timex.Find(doc, ref)) })
	}
	wg.Wait()
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		story, "", "May", "May.", "mid-", "late-June 30, 1", "the end of", "a", "half", "3,000 years ago", "999999999999 months later", "for the past 100000000 years",
		"December 31, 9999 and the next day", "Sunday 3 JAN 90 to 45", "the early hours of the next day at", "in 1999-2000 years", "every", "May 1- 31", "0000-00-00",
		"\xff Sunday’s \u00a0last\u2028week", "five p.m. Monday", "1 to 2 and a half years and a half ago",
	} {
		f.Add(s, "2017-09-03")
		f.Add(s, "")
	}
	f.Add("The town fell yesterday, last year and ten years ago.", "0000-01-01")
	f.Add("The town will fall tomorrow, next year and in ten years.", "9999-12-31")
	f.Fuzz(func(t *testing.T, s, published string) {
		doc := analyze(s)
		ref := timex.Reference{Published: published}
		found := timex.Find(doc, ref)
		require.Equal(t, found, timex.Find(doc, ref))
		last := 0
		for _, m := range found {
			require.LessOrEqual(t, last, m.First)
			require.Less(t, m.First, m.Last)
			require.LessOrEqual(t, m.Last, len(doc.Tokens))
			require.Equal(t, event.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End}, m.Time.Span)
			require.Equal(t, s[m.Time.Span.Start:m.Time.Span.End], m.Time.Text)
			require.NotEmpty(t, m.Time.Value)
			require.NotEqual(t, event.TimeTypeUnknown, m.Time.Type)
			for _, day := range []string{m.Time.Start, m.Time.End} {
				if day != "" {
					_, err := time.Parse(time.DateOnly, day)
					require.NoError(t, err, "%+v", m)
				}
			}
			require.Equal(t, m.Time.Start == "", m.Time.End == "", "%+v", m)
			require.LessOrEqual(t, m.Time.Start, m.Time.End, "%+v", m)
			last = m.Last
		}
	})
}

// Text without any time costs no memory.
func TestNothingCostsNothing(t *testing.T) {
	doc := analyze(strings.Repeat("Government troops entered Tal Hamra and shelled rebel positions near Aleppo, residents told reporters. ", 40))
	ref := timex.Reference{Published: "2017-09-03"}
	assert.Empty(t, timex.Find(doc, ref))
	assert.Zero(t, testing.AllocsPerRun(20, func() { timex.Find(doc, ref) }))
}

// BenchmarkFind gives the speed on text whose tokens are there.
func BenchmarkFind(b *testing.B) {
	s := strings.Repeat(story+"\n\n", 20)
	doc := analyze(s)
	ref := timex.Reference{Published: "2017-09-03"}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		timex.Find(doc, ref)
	}
}

const story = `AMMAN, Sept. 3 - Government troops backed by tribal fighters entered the eastern suburb of Tal Hamra on Sunday morning, two days after their tanks broke through the line that had held since March 2015.

The army said at least 12 militants were killed overnight and that the road would be open within 48 hours. Residents reached by phone said the shelling, which began last week, had stopped shortly before dawn.

The suburb fell to the group in early 2014 and has been under siege for two and a half years. Earlier this month 3,000 families left it in a three-day evacuation that was to end on Aug. 14, and monitors are expected to return next Tuesday.`
