package extract

import "github.com/sitrep-go/sitrep/event"

// causeTimes gives a harm the time of the event that did it where the same
// sentence states one: "killed in last week's bombing", "detained during the
// two-week search".
func (a *analysis) causeTimes() {
	for _, f := range a.findings {
		if f.Time != nil && !f.Time.Inherited {
			continue
		}
		g := a.during(f)
		if g == nil && (f.Kind == event.Killing || f.Kind == event.Injury || f.Kind == event.Massacre) {
			for _, c := range a.causes(f) {
				if a.sent(c.tok) == a.sent(f.tok) && c.Time != nil && !c.Time.Inherited {
					g = c
					break
				}
			}
		}
		if g == nil || future(g.Status) != future(f.Status) || f.Time != nil && f.Time.Value == g.Time.Value {
			continue
		}
		t := *g.Time
		f.Time = &t
		f.rule("time:cause")
	}
}

// during is the dated event in whose course the text says that another took
// place, or nil.
func (a *analysis) during(f *finding) *finding {
	for c := range a.children(f.tok) {
		for k, hops := c, 0; k >= 0 && hops < 2; k, hops = a.child(k, "nmod"), hops+1 {
			if g := a.at[k]; g != nil && !g.verb && g.Time != nil && !g.Time.Inherited && a.preposition(k) == "during" {
				return g
			}
		}
	}
	return nil
}
