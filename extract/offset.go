package extract

import (
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// offsetTime dates an event by how long before or after the day of the story
// it was: "It comes a week after 44 people were killed".
func (a *analysis) offsetTime(f *finding) {
	s := a.doc.Sentences[a.sent(f.tok)]
	day, err := time.Parse(time.DateOnly, a.in.day())
	if err != nil {
		return
	}
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if m.Last >= s.Last || m.Time.Start != "" || !a.comesAt(m) || !a.under(f.tok, a.opened(m.Last)) && a.opened(m.Last) != f.tok {
			continue
		}
		value := ""
		days, weeks, months, ok := duration(m)
		if !ok {
			continue
		}
		if a.lower(m.Last) == "after" {
			days, weeks, months = -days, -weeks, -months
		}
		at := day.AddDate(0, months, days+7*weeks)
		value = at.Format(time.DateOnly)
		t := event.Time{Text: m.Time.Text, Span: m.Time.Span, Type: event.Date, Value: value, Start: value, End: value, Precision: 1}
		if months != 0 {
			t.Value, t.Precision = value[:7], 4
			first := time.Date(at.Year(), at.Month(), 1, 0, 0, 0, 0, time.UTC)
			t.Start, t.End = first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly)
		}
		f.Time = &t
		f.rule("time:offset")
		return
	}
}

// lasted dates an event of which the text says how long it went on and when it
// ended: "Three days of fighting ended on Saturday".
func (a *analysis) lasted(f *finding) {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	var long, end *timex.Mention
	for k := from; k < to; k++ {
		m := &a.times[k]
		switch {
		case m.Last <= f.tok && f.tok-m.Last <= 3 && a.lower(m.Last) == "of":
			long = m
		case m.First > f.tok && end == nil && m.Time.Precision == 1 && len(m.Time.End) == 10 && a.endsAt(m):
			end = m
		}
	}
	if long == nil || end == nil {
		return
	}
	days, weeks, months, ok := duration(long)
	last, err := time.Parse(time.DateOnly, end.Time.End)
	if !ok || err != nil {
		return
	}
	t := long.Time
	t.Start, t.End = last.AddDate(0, -months, -days-7*weeks).Format(time.DateOnly), end.Time.End
	t.Value, t.Precision = t.Start+"/"+t.End, 2
	if months > 0 || weeks > 0 || days > 6 {
		t.Precision = 4
	}
	f.Time = &t
	f.rule("time:lasted")
}

// endsAt reports whether an expression says when something ended: "ended on
// Saturday".
func (a *analysis) endsAt(m *timex.Mention) bool {
	for i := m.First - 1; i >= 0 && i >= m.First-3; i-- {
		switch a.lemma(i) {
		case "end", "stop", "finish", "cease":
			return true
		}
	}
	return false
}

// comesAt reports whether an expression says how far the story is from another
// event: "came", the expression, "after" or "before".
func (a *analysis) comesAt(m *timex.Mention) bool {
	if w := a.lower(m.Last); w != "after" && w != "before" {
		return false
	}
	for i := m.First - 1; i >= 0 && i >= m.First-3; i-- {
		if a.lemma(i) == "come" || a.lemma(i) == "happen" || a.lemma(i) == "occur" {
			return true
		}
	}
	return false
}

// opened is the head of the phrase or clause that the preposition or
// conjunction at token i opens, or -1.
func (a *analysis) opened(i int) int {
	if a.is(i, "case", "mark") {
		return a.head(i)
	}
	return -1
}

// duration reads P3D, P1W and P2M, where one unit alone is given.
func duration(m *timex.Mention) (days, weeks, months int, ok bool) {
	v := m.Time.Value
	if m.Time.Type != event.Duration || len(v) < 3 || len(v) > 5 || v[0] != 'P' {
		return 0, 0, 0, false
	}
	n := 0
	for _, c := range v[1 : len(v)-1] {
		if c < '0' || c > '9' {
			return 0, 0, 0, false
		}
		n = 10*n + int(c-'0')
	}
	switch v[len(v)-1] {
	case 'D':
		days = n
	case 'W':
		weeks = n
	case 'M':
		months = n
	case 'Y':
		months = 12 * n
	default:
		return 0, 0, 0, false
	}
	return days, weeks, months, n > 0
}
