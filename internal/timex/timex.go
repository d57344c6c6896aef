// Package timex finds time expressions in running text and resolves them to
// TIMEX3 values and to the days they span.
//
// Words are looked up token by token in tables; there are no regular
// expressions. Relative expressions are resolved against the document's day:
// its publication date, else the date of its dateline. What can not be
// resolved stays underspecified (XXXX-WXX-7).
package timex

import (
	"fmt"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Reference is what relative expressions are resolved against.
type Reference struct {
	Published string // ISO 8601 date, or ""
}

// A Mention is a time expression.
type Mention struct {
	First, Last int // tokens, half open, without a leading preposition
	Time        event.Time
	Role        string       // the preposition before it in lower case, or ""
	Parts       []event.Time // the ends of an interval that are each a TIMEX3 of their own, else nil
}

// Find returns the time expressions of a document in text order.
func Find(doc *text.Document, ref Reference) []Mention {
	f := finder{doc: doc, tok: doc.Tokens}
	first := starters()
	f.day, f.hasDay = day(ref.Published)
	if doc.Dateline != nil {
		if d, ok := dateline(doc.Dateline.Date, f.day, f.hasDay); ok {
			f.day, f.hasDay = d, true
		}
	}
	f.history = f.hasDay && f.tellsHistory()
	for n, s := range doc.Sentences {
		f.first, f.end, f.paragraph, f.sentence = s.First, s.Last, s.Paragraph, n
		for i := s.First; i < s.Last; {
			if doc.Dateline != nil && f.tok[i].Start < doc.Dateline.End && f.tok[i].End > doc.Dateline.Start {
				i++
				continue
			}
			if !begins(first, f.tok[i].Norm) {
				i++
				continue
			}
			if f.history {
				f.resume()
			}
			m, ok := f.at(i)
			if !ok || m.Last <= i {
				i++
				continue
			}
			f.finish(&m)
			f.out = append(f.out, m)
			i = m.Last
		}
	}
	return f.out
}

func day(s string) (time.Time, bool) {
	if len(s) < 10 || s[0] < '0' || s[0] > '9' {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	return t, err == nil
}

// dateline completes a dateline's date from the day of publication: the
// nearest such day not more than a week after it.
func dateline(s string, pub time.Time, hasPub bool) (time.Time, bool) {
	if t, ok := day(s); ok {
		return t, !hasPub || absDays(t, pub) < 10
	}
	if !hasPub || len(s) != 7 {
		return time.Time{}, false
	}
	for _, y := range []int{pub.Year(), pub.Year() - 1} {
		if t, ok := day(fmt.Sprintf("%04d-%s", y, s[2:])); ok && absDays(t, pub) < 10 {
			return t, true
		}
	}
	return time.Time{}, false
}

func absDays(a, b time.Time) int {
	d := int(a.Sub(b).Hours() / 24)
	return max(d, -d)
}

// A finder is one pass over a document.
type finder struct {
	doc                                   *text.Document
	tok                                   []text.Token
	lows                                  []string // the tokens in small letters without a final dot
	first, end                            int      // of the sentence
	day                                   time.Time
	hasDay                                bool
	last                                  time.Time // the last day that was named
	hasLast                               bool
	paragraph                             int
	toldYear                              int  // the year of the last date that had one
	toldMonth                             int  // its month, 0 where it had none
	toldIn                                int  // the paragraph of that date
	monthYear, monthMonth                 int  // the month that a history named last
	toldFirst                             bool // toldYear opens its sentence: "In 1976 …"
	lineYear, lineIn                      int  // the first year that a paragraph of a history told, and that paragraph
	sentence                              int
	quarterYear, quarterNumber, quarterIn int  // the quarter named last, and its sentence
	lastIn                                int  // the sentence of last
	history                               bool // dates without a year belong to the year named last

	saidYear, saidMonth int // of the date named last, 0 where it had none
	saidIn              int // its sentence
	out                 []Mention
}

// low is token i in small letters without a final dot, "" outside the sentence.
func (f *finder) low(i int) string {
	if i < f.first || i >= f.end {
		return ""
	}
	if f.lows == nil {
		f.lows = make([]string, len(f.tok))
	}
	if f.lows[i] == "" {
		f.lows[i] = strings.ToLower(strings.TrimSuffix(f.tok[i].Norm, "."))
	}
	return f.lows[i]
}

// finish sets the text, the role, the span of days and the precision.
func (f *finder) finish(m *Mention) {
	m.Time.Span = event.Span{Start: f.tok[m.First].Start, End: f.tok[m.Last-1].End}
	m.Time.Text = m.Time.Span.Of(f.doc.Text)
	for k := m.First - 1; k >= f.first && k >= m.First-3 && m.Role == ""; k-- {
		switch w := f.low(k); w {
		case "on", "in", "at", "since", "until", "till", "by", "before", "after", "for", "during", "within", "from", "over", "through", "of":
			m.Role = w
		case "the", "early", "late", "about", "around", "least", "more", "than":
			continue
		}
		break
	}
	if m.Time.Start == "" {
		m.Time.Start, m.Time.End = Interval(m.Time.Value)
	}
	if m.Role == "since" && m.Time.Start != "" && f.hasDay && m.Time.Start <= iso(f.day) && m.Time.Type != event.Duration {
		m.Time.End = iso(f.day)
	}
	if _, ok := day(m.Time.Start); !ok {
		m.Time.Start, m.Time.End = "", ""
	} else if _, ok := day(m.Time.End); !ok {
		m.Time.Start, m.Time.End = "", ""
	}
	if m.Time.Start != "" && m.Role != "since" && (m.Time.Type == event.Date && len(m.Time.Value) == 10 || m.Time.Type == event.TimeOfDay && m.Time.Start == m.Time.End) {
		f.last, f.hasLast = day(m.Time.Start)
		f.lastIn = f.sentence
	}
	if m.Time.Type == event.Date {
		f.say(m.Time.Value)
	}
	if f.history && (m.Time.Type == event.Date || m.Time.Type == event.TimeOfDay) && f.moves(m) {
		f.tell(m.Time.Value)
		f.toldFirst = m.First <= f.first+1
	}
	f.split(m)
	m.Time.Precision = Precision(m.Time.Start, m.Time.End)
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

// Precision is UCDP GED's date_prec of an interval: 1 a day, 2 up to six days,
// 3 a week, 4 a month, 5 more.
func Precision(start, end string) int {
	a, ok1 := day(start)
	b, ok2 := day(end)
	if !ok1 || !ok2 {
		return 0
	}
	switch n := int(b.Sub(a).Hours()/24) + 1; {
	case n <= 1:
		return 1
	case n <= 6:
		return 2
	case n == 7:
		return 3
	case n <= 31:
		return 4
	}
	return 5
}

// Interval is the first and last day of a DATE or TIME value, "" where it is
// underspecified.
func Interval(v string) (start, end string) {
	if a, b, ok := strings.Cut(v, "/"); ok {
		s, _ := Interval(a)
		_, e := Interval(b)
		return s, e
	}
	if strings.ContainsRune(v, 'X') || len(v) < 3 {
		return "", ""
	}
	if i := strings.IndexByte(v, 'T'); i == 10 {
		v = v[:10]
	}
	switch {
	case len(v) == 10:
		if _, ok := day(v); ok {
			return v, v
		}
	case len(v) == 8 && v[5] == 'W' && v[4] == '-':
		var y, w int
		if n, _ := fmt.Sscanf(v, "%d-W%d", &y, &w); n == 2 {
			t := weekStart(y, w)
			return iso(t), iso(t.AddDate(0, 0, 6))
		}
	case len(v) == 11 && strings.HasSuffix(v, "-WE"):
		s, e := Interval(v[:8])
		if t, ok := day(s); ok {
			return iso(t.AddDate(0, 0, 5)), e
		}
	case len(v) == 7 && v[4] == '-':
		if t, err := time.Parse("2006-01", v); err == nil {
			return iso(t), iso(t.AddDate(0, 1, -1))
		}
		y := v[:4]
		switch v[5:] {
		case "SP":
			return y + "-03-01", y + "-05-31"
		case "SU":
			return y + "-06-01", y + "-08-31"
		case "FA":
			return y + "-09-01", y + "-11-30"
		case "WI":
			return y + "-12-01", y + "-12-31"
		case "Q1":
			return y + "-01-01", y + "-03-31"
		case "Q2":
			return y + "-04-01", y + "-06-30"
		case "Q3":
			return y + "-07-01", y + "-09-30"
		case "Q4":
			return y + "-10-01", y + "-12-31"
		case "H1":
			return y + "-01-01", y + "-06-30"
		case "H2":
			return y + "-07-01", y + "-12-31"
		}
	case len(v) == 4 && digits(v):
		return v + "-01-01", v + "-12-31"
	case len(v) == 3 && digits(v):
		return v + "0-01-01", v + "9-12-31"
	}
	return "", ""
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func weekStart(y, w int) time.Time {
	t := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC)
	wd := (int(t.Weekday()) + 6) % 7
	return t.AddDate(0, 0, -wd+7*(w-1))
}

// future reports whether the verb that governs token i is in the future:
// "will arrive on Sunday", but not "said he would".
func (f *finder) future(i int) bool {
	for k, n := i, 0; k >= 0 && n < 6; k, n = f.tok[k].Head, n+1 {
		if !strings.HasPrefix(f.tok[k].Tag, "VB") && !f.finite(k) {
			continue
		}
		for c := max(f.first, k-6); c < k; c++ {
			if f.tok[c].Head == k {
				switch f.tok[c].Lower() {
				case "will", "'ll", "shall":
					return true
				case "to":
					if h := f.tok[k].Head; h >= 0 && h < k && !f.had(h) {
						switch f.tok[h].Lemma {
						case "expect", "schedule", "scheduled", "due", "plan", "set", "intend", "go":
							return true
						}
					}
					if c > f.first && (f.low(c-1) == "is" || f.low(c-1) == "are") {
						return true // "is to resume"
					}
				}
			}
		}
		if f.finite(k) {
			return false
		}
	}
	return false
}

// finite reports whether a predicate or one of the auxiliaries before it is
// finite and not of the future: "was rescued", "has been on patrol".
func (f *finder) finite(k int) bool {
	for c := max(f.first, k-4); c <= k; c++ {
		if c == k || f.tok[c].Head == k && (strings.HasPrefix(f.tok[c].Rel, "aux") || f.tok[c].Rel == "cop") {
			switch f.tok[c].Tag {
			case "VBD", "VBZ", "VBP":
				return true
			}
		}
	}
	return false
}

// had reports whether a verb is in the past perfect: "had been due to".
func (f *finder) had(h int) bool {
	for c := max(f.first, h-4); c < h; c++ {
		if f.low(c) == "had" {
			return true
		}
	}
	return false
}

// past reports whether the nearest verb above token i is in the past.
func (f *finder) past(i int) bool {
	for k, n := i, 0; k >= 0 && n < 6; k, n = f.tok[k].Head, n+1 {
		switch f.tok[k].Tag {
		case "VBD":
			return true
		case "VBN":
			for c := max(f.first, k-4); c < k; c++ {
				if f.tok[c].Head == k && f.tok[c].Tag == "VBD" {
					return true
				}
			}
			return false
		case "VB", "VBZ", "VBP", "VBG":
			return false
		}
	}
	return false
}

// number reads a number at token i and returns it with the token after it.
func (f *finder) number(i int) (lo, hi float64, last int, ok bool) {
	n, ok := measure.ReadNumber(f.tok, i, f.end)
	if !ok {
		return 0, 0, 0, false
	}
	hi = n.Max
	if n.Open {
		hi = 0
	}
	return n.Min, hi, n.Last, true
}
