package extract

import (
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// offsetTime dates an event by how long before or after another it was: "It
// comes a week after 44 people were killed", "returned to the city two years
// after it withdrew".
func (a *analysis) offsetTime(f *finding) {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if m.Last >= s.Last || m.Time.Start != "" {
			continue
		}
		w := a.lower(m.Last)
		if w != "after" && w != "before" {
			continue
		}
		o := a.opened(m.Last)
		years, months, days, ok := duration(m)
		if !ok || o < 0 {
			continue
		}
		day, back := time.Time{}, w == "after"
		if a.under(f.tok, o) {
			day, ok = a.measuredFrom(f, m, o)
		} else if a.head(a.hangs(m)) == f.tok || a.head(o) == f.tok {
			day, ok = a.dayUnder(o) // "fled a day after the army came on Thursday"
			back = !back
		} else {
			ok = false
		}
		if !ok {
			continue
		}
		if back {
			years, months, days = -years, -months, -days
		}
		f.Time = apartFrom(day, years, months, days)
		f.Time.Text, f.Time.Span = m.Time.Text, m.Time.Span
		f.rule("time:offset")
		return
	}
}

// apartFrom is the time that lies some years, months and days from a day: as
// exact as these are.
func apartFrom(day time.Time, years, months, days int) *event.Time {
	at := day.AddDate(years, months, days)
	t := event.Time{Type: event.Date, Value: at.Format(time.DateOnly)}
	switch {
	case months != 0:
		t.Value = t.Value[:7]
	case years != 0:
		t.Value = t.Value[:4]
	}
	t.Start, t.End = timex.Interval(t.Value)
	t.Precision = timex.Precision(t.Start, t.End)
	return &t
}

// dayUnder is the day that a phrase or clause names.
func (a *analysis) dayUnder(o int) (time.Time, bool) {
	first, last := a.span(o)
	from, to := a.timesBetween(first, last)
	for k := from; k < to; k++ {
		if m := &a.times[k]; m.Time.Precision == 1 && m.Time.Type != event.Duration {
			return dayOf(m.Time.Start)
		}
	}
	return time.Time{}, false
}

// measuredFrom is the day that an expression like "a week after" is measured
// from: that of the event that it hangs on, of the picture that it describes,
// or of the story where that tells of the present. o is the head of what comes
// after the expression.
func (a *analysis) measuredFrom(f *finding, m *timex.Mention, o int) (time.Time, bool) {
	if p := a.dayOfPicture(a.sent(o)); p != nil {
		return dayOf(p.Time.Start)
	}
	story, ok := dayOf(a.in.day())
	if a.comesAt(m) {
		return story, ok
	}
	for k, hops := a.head(o), 0; k >= 0 && hops < 4; k, hops = a.head(k), hops+1 {
		if g := a.at[k]; g != nil && g != f && g.Time != nil && g.Time.Precision == 1 {
			return dayOf(g.Time.Start)
		}
		if a.verbal(k) {
			return story, ok && a.ofNow(k)
		}
	}
	return time.Time{}, false
}

// ofNow reports whether a verb is in the present tense.
func (a *analysis) ofNow(v int) bool {
	switch a.tag(v) {
	case "VBZ", "VBP":
		return true
	case "VBG", "VBN":
		c := a.child(v, "aux")
		return c >= 0 && (a.tag(c) == "VBZ" || a.tag(c) == "VBP")
	}
	return false
}

// dayOf reads the day that an ISO 8601 date or time begins with.
func dayOf(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s[:min(10, len(s))])
	return t, err == nil
}

// comesAt reports whether an expression says how far the story is from another
// event: "came", the expression, "after" or "before".
func (a *analysis) comesAt(m *timex.Mention) bool {
	for i := m.First - 1; i >= 0 && i >= m.First-3; i-- {
		if a.lemma(i) == "come" || a.lemma(i) == "happen" || a.lemma(i) == "occur" {
			return true
		}
	}
	return false
}

// opened is the head of the phrase or clause that the preposition or
// conjunction at token i opens, or -1: the verb where the parse has taken its
// subject for the end of the phrase.
func (a *analysis) opened(i int) int {
	if !a.is(i, "case", "mark") {
		return -1
	}
	o := a.head(i)
	if a.is(i, "case") && a.nominal(o) {
		if _, next := a.span(o); next < len(a.tok) && a.tag(next) == "VBD" && a.sent(next) == a.sent(i) && a.child(next, "nsubj") < 0 && a.is(next, "advcl", "xcomp", "ccomp") {
			return next
		}
	}
	return o
}

// duration reads P3D, P1W, P2M and P1Y6M as years, months and days.
func duration(m *timex.Mention) (years, months, days int, ok bool) {
	v := m.Time.Value
	if m.Time.Type != event.Duration || len(v) < 3 || v[0] != 'P' {
		return 0, 0, 0, false
	}
	n, read := 0, false
	for _, c := range v[1:] {
		switch {
		case c >= '0' && c <= '9':
			n, read = 10*n+int(c-'0'), true
			continue
		case !read || n > 1000:
			return 0, 0, 0, false
		case c == 'D':
			days += n
		case c == 'W':
			days += 7 * n
		case c == 'M':
			months += n
		case c == 'Y':
			years += n
		default:
			return 0, 0, 0, false
		}
		n, read = 0, false
	}
	return years, months, days, !read && years+months+days > 0
}
