package extract

import "github.com/sitrep-go/sitrep/event"

// sinceTimes dates what has gone on since another event by the day of that: "Since
// his death, clashes have left 55 dead", "has been supplied by air since then".
func (a *analysis) sinceTimes() {
	for s, sent := range a.doc.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			if a.lower(i) != "since" {
				continue
			}
			from := a.sinceWhen(s, i)
			if from == nil {
				continue
			}
			v := a.goesOnSince(i)
			if v < 0 {
				continue
			}
			for _, f := range a.findingsBetween(sent.First, sent.Last) {
				if f.Time != nil && !f.Time.Inherited || future(f.Status) || a.clauseAbove(f.tok) != v || a.opened(i) < i && f.tok != v {
					continue
				}
				t := *from
				t.Span = a.spanOf(i, i+1)
				t.Type, t.Mod, t.Inherited = event.Date, "", false
				if o := a.opened(i); o > i && a.at[o] != f {
					t.Span = a.spanOf(i, o+1)
				}
				t.Text = t.Span.Of(a.doc.Text)
				a.untilToday(&t)
				f.Time = &t
				f.rule("time:since")
			}
		}
	}
}

// sinceWhen is the time that the "since" at token i of sentence s starts from:
// that of the event that it opens, the last one named where it opens none. It
// is nil where a date follows, which says it itself, or none is known.
func (a *analysis) sinceWhen(s, i int) *event.Time {
	o := a.opened(i)
	if o > i && a.lower(o) != "then" {
		if a.timeOf[o] >= 0 {
			return nil
		}
		if g := a.at[o]; g != nil {
			return g.Time
		}
		if w := a.lemma(o); w != "death" && w != "killing" {
			return nil
		}
		for k := len(a.findings) - 1; k >= 0; k-- { // the one told of last
			g := a.findings[k]
			if g.tok < i && g.Time != nil && g.Time.Start != "" && (g.Kind == event.Killing || g.Kind == event.Assassination) {
				return g.Time
			}
		}
		return nil
	}
	if i+1 < len(a.tok) && o < 0 && a.timeOf[i+1] >= 0 {
		return nil
	}
	from, to := a.timesBetween(a.doc.Sentences[max(0, s-2)].First, i)
	for k := to - 1; k >= from; k-- {
		if m := &a.times[k]; m.Time.Start != "" && m.Time.Type == event.Date {
			return &m.Time
		}
	}
	return nil
}

// goesOnSince is the verb in the perfect tense that a "since" belongs to, -1
// where there is none: "the first attack since" is no event that goes on.
func (a *analysis) goesOnSince(i int) int {
	k := i
	if o := a.opened(i); o >= 0 {
		k = o
	}
	for hops := 0; k >= 0 && hops < 3; k, hops = a.head(k), hops+1 {
		for c := range a.children(k) {
			if a.is(c, "aux") && (a.lower(c) == "have" || a.lower(c) == "has") {
				return k
			}
		}
	}
	return -1
}

// clauseAbove is the verb of an event's clause, above what completes it: "left"
// of "left five dead".
func (a *analysis) clauseAbove(i int) int {
	v := a.clause(i)
	if v >= 0 && a.is(v, "xcomp") && a.head(v) >= 0 && a.marker(v) != "to" {
		return a.head(v)
	}
	return v
}
