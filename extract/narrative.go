package extract

import (
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// goesOn is how many sentences a story goes on with a day that it has named.
const goesOn = 4

// narrativeTimes dates past acts of force and harm of which no day is said by
// the day of such acts shortly before.
func (a *analysis) narrativeTimes() {
	var last *finding
	for _, f := range a.findings {
		if !a.onMainLine(f) && (f.Time != nil || !a.later(f)) {
			continue
		}
		if f.Time != nil {
			if f.Kind != event.Arrest && a.benchmark(f.tok) < 0 && (f.verb || f.has("time:clause")) && (f.Time.Precision == 1 && len(f.Time.Value) >= 10 || f.Time.Precision == 2 && a.length(f) != nil) && a.recent(f.Time) {
				last = f
			}
			continue
		}
		if last == nil || a.benchmark(f.tok) >= 0 || a.sent(f.tok)-a.sent(last.tok) > goesOn || a.dated(f) {
			continue
		}
		t := *last.Time
		t.Inherited = true
		f.Time = &t
		f.rule("time:narrative")
	}
}

// clockDays gives the acts of which only the time of day is said the day of such
// acts shortly before.
func (a *analysis) clockDays() {
	var last *finding
	for _, f := range a.findings {
		switch t := f.Time; {
		case t == nil || f.Status != event.Actual || !force[f.Kind] && !harmful(f.Kind) && f.Kind != event.Destruction:
		case a.bareClock(f):
			if last == nil || a.sent(f.tok)-a.sent(last.tok) > goesOn {
				continue
			}
			clock := *t
			clock.Value = last.Time.Value[:10] + t.Value[10:]
			clock.Start, clock.End = timex.Interval(clock.Value)
			f.Time = &clock
		case t.Precision == 1 && len(t.Value) >= 10 && !t.Inherited && a.recent(t) && a.benchmark(f.tok) < 0:
			last = f
		}
	}
}

// bareClock reports whether an event's time is a time of day for which its
// sentence names no day, so that it was read as of the day of the story: "The
// shooting began at about 6:15 am".
func (a *analysis) bareClock(f *finding) bool {
	t := f.Time
	if t.Type != event.TimeOfDay || len(t.Value) < 16 || t.Value[10] != 'T' || t.Value[:10] != a.in.day() || !strings.HasPrefix(t.Start, t.Value[:10]) {
		return false
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if m.Time.Type == event.TimeOfDay && len(m.Time.Value) >= 16 && m.Time.Value[10] == 'T' && a.tag(m.First) == "CD" {
			for i := m.First; i < m.Last; i++ {
				switch w := a.lower(i); {
				case w == "today", w == "tonight", w == "this", a.tag(i) == "NNP" && len(w) > 5:
					return false // "at 6 am today"
				}
			}
			continue
		}
		if m.Time.Precision <= 1 && m.Time.Type != event.Duration {
			return false // "at 6 am on Saturday"
		}
	}
	return true
}

// later reports whether a past event is said to have come later than what was
// told before: "was later searched", "hours later".
func (a *analysis) later(f *finding) bool {
	if f.Status != event.Actual || !f.verb || a.tag(f.tok) != "VBD" && a.tag(f.tok) != "VBN" {
		return false
	}
	first := a.doc.Sentences[a.sent(f.tok)].First
	for k := f.tok - 1; k >= first && k > f.tok-12; k-- {
		switch a.lower(k) {
		case "later", "afterwards", "afterward", "subsequently":
			return a.tag(k) != "JJR" && (k == first || a.tag(k-1) != "NNS" || a.lower(k-1) == "hours" || a.lower(k-1) == "minutes")
		}
	}
	return false
}

// recent reports whether a time lies in the week up to the day of the story;
// what is older is told of aside.
func (a *analysis) recent(t *event.Time) bool {
	day, err := time.Parse(time.DateOnly, a.in.day())
	start, err2 := time.Parse(time.DateOnly, t.Start[:min(10, len(t.Start))])
	if err2 != nil {
		return false
	}
	return err != nil || day.Sub(start) < 7*24*time.Hour && day.Sub(start) > -24*time.Hour
}

// onMainLine reports whether an event is one of a story's past acts.
func (a *analysis) onMainLine(f *finding) bool {
	if !force[f.Kind] && !harmful(f.Kind) && f.Kind != event.Destruction || f.Status != event.Actual {
		return false
	}
	if !f.verb {
		return f.Time != nil || a.tag(f.tok) == "NN" && a.definite(f.tok)
	}
	switch a.tag(f.tok) {
	case "VBD":
		return true
	case "VBN", "VBG", "JJ":
		for c := range a.children(f.tok) {
			if a.is(c, "aux") && (a.lower(c) == "has" || a.lower(c) == "have" || a.lower(c) == "is" || a.lower(c) == "are" || a.tag(c) == "MD") {
				return false
			}
		}
		return true
	}
	return false
}

// dated reports whether the sentence of an event names a day of its own.
func (a *analysis) dated(f *finding) bool {
	s := a.doc.Sentences[a.sent(f.tok)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		if m := &a.times[k]; m.Time.Start != "" {
			return true
		}
	}
	return false
}
