package extract

import (
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// lasted dates an event of which the text says how long it went on and when it
// ended: "Three days of fighting ended on Saturday".
func (a *analysis) lasted(f *finding) bool {
	long := a.length(f)
	if long == nil {
		return false
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		if m := &a.times[k]; m.First > f.tok && m.Time.Precision == 1 && len(m.Time.End) == 10 && a.endsAt(m) {
			last, ok := dayOf(m.Time.End)
			return ok && a.until(f, long, last)
		}
	}
	return false
}

// lasting dates an event of which the text says only how long it has gone on by
// then: "after eight months of fighting", "the two-week investigation".
func (a *analysis) lasting(f *finding) {
	long := a.length(f)
	if long == nil || future(f.Status) && a.preposition(a.hangs(long)) != "after" || tellsOfOthers[f.Kind] && f.Kind != event.Investigation || f.Kind == event.Ceasefire {
		return
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		if m := &a.times[k]; m.Time.Start != "" && m.Time.Type != event.Duration {
			return // it may be long over
		}
	}
	if today, ok := dayOf(a.in.day()); ok {
		a.until(f, long, today)
	}
}

// length is the expression that says how long the event of a noun went on:
// "three days of fighting", "the two-week siege"; nil where there is none.
func (a *analysis) length(f *finding) *timex.Mention {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if m.Last > f.tok || f.tok-m.Last > 3 || m.Time.Type != event.Duration {
			continue
		}
		if a.lower(m.Last) == "of" && (!f.verb || a.tag(f.tok) == "VBG") {
			return m
		}
		if h := a.hangs(m); !f.verb && a.head(h) == f.tok && a.is(h, "amod", "compound", "nummod") && a.definite(f.tok) {
			return m
		}
	}
	return nil
}

// until dates an event that went on for a stated length until a day.
func (a *analysis) until(f *finding, long *timex.Mention, last time.Time) bool {
	years, months, days, ok := duration(long)
	if !ok {
		return false
	}
	t := long.Time
	first := last.AddDate(-years, -months, -days)
	t.Start, t.End = first.Format(time.DateOnly), last.Format(time.DateOnly)
	n := len(t.Start)
	if years+months > 0 {
		n = len("2006-01")
	}
	t.Value, t.Precision = t.Start[:n]+"/"+t.End[:n], timex.Precision(t.Start, t.End)
	f.Time = &t
	f.rule("time:lasted")
	return true
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
