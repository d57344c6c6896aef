package measure_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func analyze(s string) *text.Document {
	doc := text.Analyze(s)
	parse.Annotate(doc)
	return doc
}

// rows are the lines of a file of testdata, "-" read as nothing.
func rows(t *testing.T, file string, columns int) [][]string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + file)
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		require.Len(t, row, columns, line)
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

func kilometres(km *float64) string {
	if km == nil {
		return ""
	}
	return strconv.FormatFloat(*km, 'f', -1, 64)
}

func TestDistances(t *testing.T) {
	for _, c := range rows(t, "distances.tsv", 8) {
		t.Run(c[7], func(t *testing.T) {
			plain, span := unbracket(c[7])
			doc := analyze(plain)
			found := measure.Distances(doc)
			if c[0] == "none" {
				assert.Empty(t, found)
				return
			}
			for _, d := range found {
				if d.Span == span {
					anchor := ""
					if d.AnchorLast > d.AnchorFirst {
						anchor = plain[doc.Tokens[d.AnchorFirst].Start:doc.Tokens[d.AnchorLast-1].End]
					}
					assert.Equal(t, c, []string{d.Class, d.Unit, kilometres(d.MinKm), kilometres(d.MaxKm), d.Modifier, d.Bearing, anchor, c[7]})
					return
				}
			}
			assert.Failf(t, "not found", "found %+v", found)
		})
	}
}

func TestCounts(t *testing.T) {
	for _, c := range rows(t, "counts.tsv", 5) {
		t.Run(c[4], func(t *testing.T) {
			plain, span := unbracket(c[4])
			doc := analyze(plain)
			found := measure.Counts(doc)
			if c[0] == "none" {
				assert.Empty(t, found)
				return
			}
			for _, n := range found {
				if n.Span == span {
					got := []string{strconv.Itoa(n.Min), "", "", "", c[4]}
					if n.Max != nil {
						got[1] = strconv.Itoa(*n.Max)
					}
					if n.Head >= 0 {
						got[2] = doc.Tokens[n.Head].Text
					}
					if n.More {
						got[3] = "more"
					}
					assert.Equal(t, c, got)
					return
				}
			}
			assert.Failf(t, "not found", "found %+v", found)
		})
	}
}

func TestNumbers(t *testing.T) {
	for phrase, want := range map[string][2]float64{
		"nineteen":                     {19, 19},
		"1,234,567":                    {1234567, 1234567},
		"3.5":                          {3.5, 3.5},
		"2.5 million":                  {2.5e6, 2.5e6},
		"two hundred thousand":         {2e5, 2e5},
		"three hundred and sixty-five": {365, 365},
		"six thousand four hundred":    {6400, 6400},
		"two and a half":               {2.5, 2.5},
		"18-20":                        {18, 20},
		"four or five":                 {4, 5},
		"a few thousand":               {2000, 5000},
	} {
		found := measure.Numbers(analyze(phrase))
		require.Len(t, found, 1, phrase)
		assert.Equal(t, want, [2]float64{found[0].Min, found[0].Max}, phrase)
	}
}

// hostile are texts that have the forms of measures and are none, or that push
// them over an edge.
var hostile = []string{
	story, "", "a", "half", "half a", "tens of", "no", "no reports of", "between 10 and", "18-", "-20 km", "1-2-3-km", "km", "5 km (", "5 km (3", "5 km / 3 / 2 miles",
	"99999999999999999999 km", "9999999999 soldiers", "1,,,2 men", "3.. km", "ten hundred thousand million billion men", "one and", "one and one and one", "a few", "a score",
	"a quarter of", "three-quarters of a", "one and a", "mile-long", "half-", "-km-", "5 km/31", "5 km between X and", "5 km from X to", "a 5-km radius of", "12-strong", "no", "no one", "without", "a single", "1\u00a0200\u00a0300 men", "½½ km", "1½2 km", "٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩ km", "99999 km south of Homs", "5-4-3-2-1-km-long",
	"20 to 10 km north north north of", "5 km\u00a0south of \xff", "hundreds of miles of", "5 km of of of", "१२ km", "½ mile", "−5 km", "more than up to at least 5 km",
}

func FuzzDistances(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := analyze(s)
		found := measure.Distances(doc)
		require.Equal(t, found, measure.Distances(doc))
		last := 0
		for _, d := range found {
			requireSpan(t, doc, d.First, d.Last, last, d.Span, d.Text)
			last = d.Last
			require.LessOrEqual(t, d.AnchorFirst, d.AnchorLast)
			require.LessOrEqual(t, d.AnchorLast, len(doc.Tokens))
			if d.AnchorLast > 0 {
				require.LessOrEqual(t, d.Last, d.AnchorFirst)
			}
			require.LessOrEqual(t, d.GoalFirst, d.GoalLast)
			require.LessOrEqual(t, d.GoalLast, len(doc.Tokens))
			if d.GoalLast > 0 {
				require.LessOrEqual(t, d.AnchorLast, d.GoalFirst)
			}
			require.NotNil(t, d.MinKm)
			require.GreaterOrEqual(t, *d.MinKm, 0.)
			if d.MaxKm != nil {
				require.LessOrEqual(t, *d.MinKm, *d.MaxKm)
			}
			require.Contains(t, []string{measure.Separation, measure.Extent, measure.Height, measure.Depth, measure.Calibre, measure.Range, measure.Area, measure.Speed}, d.Class)
		}
	})
}

func FuzzCounts(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := analyze(s)
		found := measure.Counts(doc)
		require.Equal(t, found, measure.Counts(doc))
		for _, c := range found {
			requireSpan(t, doc, c.First, c.Last, 0, c.Span, c.Text)
			require.GreaterOrEqual(t, c.Head, -1)
			require.Less(t, c.Head, len(doc.Tokens))
			require.GreaterOrEqual(t, c.Min, 0)
			if c.Max != nil {
				require.LessOrEqual(t, c.Min, *c.Max)
			}
		}
	})
}

func requireSpan(t *testing.T, doc *text.Document, first, last, from int, span event.Span, words string) {
	t.Helper()
	require.LessOrEqual(t, from, first)
	require.Less(t, first, last)
	require.LessOrEqual(t, last, len(doc.Tokens))
	require.Equal(t, event.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}, span)
	require.Equal(t, doc.Text[span.Start:span.End], words)
}

// TestPartsAndTotals holds what keeps a count from being an event's own.
func TestPartsAndTotals(t *testing.T) {
	for sentence, want := range map[string]string{
		"The bomb killed 12 people, including three children.":                     "12 people; 3 children part",
		"The bomb killed 12 people, among them three children.":                    "12 people; 3 children part",
		"The bomb killed 12 people, three of them children.":                       "12 people; 3  part",
		"The bomb killed 12 people, three of whom were children.":                  "12 people; 3  part",
		"A soldier died of his wounds, bringing the death toll to 43.":             "43  total",
		"Three more bodies were found, raising the number of dead to at least 43.": "3 bodies; 43  total",
		"The death toll rose to 43 on Monday.":                                     "43  total",
		"The toll, which stood at 43, may rise.":                                   "43  total",
		"A total of 43 people were killed.":                                        "43 people",
		"Some 43 people went to the market.":                                       "43 people",
	} {
		doc := analyze(sentence)
		var got []string
		for _, c := range measure.Counts(doc) {
			head := ""
			if c.Head >= 0 {
				head = doc.Tokens[c.Head].Text
			}
			words := strconv.Itoa(c.Min) + " " + head
			if c.Part {
				words += " part"
			}
			if c.Total {
				words += " total"
			}
			got = append(got, words)
		}
		assert.Equal(t, want, strings.Join(got, "; "), sentence)
	}
}

func TestFromTo(t *testing.T) {
	for sentence, want := range map[string][2]string{
		"The road runs 60 km from Hama to Homs.":             {"Hama", "Homs"},
		"The 60 km between Hama and Homs are mined.":         {"Hama", "Homs"},
		"The post is 60 km from Hama.":                       {"Hama", ""},
		"The column moved 60 km to Homs.":                    {"", ""},
		"Villages 60 km west of Hama and Homs were shelled.": {"Hama", ""},
	} {
		doc := analyze(sentence)
		found := measure.Distances(doc)
		require.Len(t, found, 1, sentence)
		d := found[0]
		words := func(first, last int) string {
			if last <= first {
				return ""
			}
			return doc.Text[doc.Tokens[first].Start:doc.Tokens[last-1].End]
		}
		assert.Equal(t, want, [2]string{words(d.AnchorFirst, d.AnchorLast), words(d.GoalFirst, d.GoalLast)}, sentence)
	}
}

func TestOutcomes(t *testing.T) {
	for word, want := range map[string]measure.Outcome{"slain": measure.Killed, "Wounded": measure.Wounded, "missing": measure.Missing, "captured": measure.Captured, "casualties": measure.Harmed, "market": measure.Unharmed, "": measure.Unharmed} {
		assert.Equal(t, want, measure.OutcomeOf(word), word)
	}
}

// quiet is text in which nothing is measured.
const quiet = `The army said on Sunday that its troops, backed by a Russian air force squadron, had entered the besieged city from the east and the Syrian government praised an operation that Western states called a crime.

Residents of the old quarter spoke of heavy shelling; the governor, in an interview with state media, denied that any civilian had been harmed.`

func TestNoAllocationWhereNothingIsMeasured(t *testing.T) {
	doc := analyze(quiet)
	require.Empty(t, measure.Distances(doc))
	require.Empty(t, measure.Counts(doc))
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		measure.Distances(doc)
		measure.Counts(doc)
	}))
}

// BenchmarkMeasure gives the speed on text whose tokens are there: as dense in
// measures as the story below, and without any.
func BenchmarkMeasure(b *testing.B) {
	for name, story := range map[string]string{"dense": story, "quiet": quiet} {
		b.Run(name, func(b *testing.B) {
			s := strings.Repeat(story+"\n\n", 20)
			doc := analyze(s)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				measure.Distances(doc)
				measure.Counts(doc)
			}
		})
	}
}

const story = `Troops dug in 18-20 kilometers (11-12 miles) away from the city after at least 12 soldiers were killed and 30 more wounded in two ambushes about 15 km southwest of Tal Hamra.

The army said it destroyed three tanks, a dozen pick-up trucks and hundreds of mines along a 12-mile stretch of road, and that there were no civilian casualties within 5 km of the river.

Between 40 and 50 families, some 200 people in all, left for a camp half a mile from the border, where tens of thousands of refugees have lived since 2014.`
