package extract

import (
	"strconv"

	"github.com/sitrep-go/sitrep/event"
)

// shareTimes gives events without a time that of another mention of the
// incident, of the sentence, or of the events before that the story goes on
// with. It is marked as inherited.
func (a *analysis) shareTimes() {
	a.sinceTimes() // those of the incidents' days too
	often := a.incidentTimes()
	for i, f := range a.findings {
		if f.Time != nil {
			continue
		}
		g := a.donor(i, func(g *finding) bool {
			return g.Time != nil && !g.Time.Inherited && !g.has("time:offset") && g.Incident == f.Incident && g.Time.Start != "" && g.Time.Start == often[f.Incident] && a.tellsOf(g, f) && !(overYears(g.Time) && (a.sent(g.tok) != a.sent(f.tok) || a.is(g.tok, "acl:relcl")))
		}, nil)
		rule := "time:inherited"
		if g == nil {
			g, rule = a.sentenceTime(f), "time:sentence"
		}
		if g == nil {
			continue
		}
		t := *g.Time
		t.Inherited = true
		f.Time = &t
		f.rule(rule)
	}
	a.narrativeTimes()
}

// overYears reports whether a time is longer than a year: it is how
// long something has been so, not when it was.
func overYears(t *event.Time) bool {
	return len(t.Start) >= 4 && len(t.End) >= 4 && yearsBetween(t) > 0
}

// yearsBetween is the difference of the years of a time's ends.
func yearsBetween(t *event.Time) int {
	from, err := strconv.Atoi(t.Start[:4])
	if err != nil {
		return 0
	}
	to, err := strconv.Atoi(t.End[:4])
	if err != nil {
		return 0
	}
	return to - from - count(t.Start[4:] > t.End[4:] && len(t.Start) == len(t.End))
}

// lead is how many sentences open a story, which sum up what follows.
const lead = 4

// tellsOf reports whether the time of g, another mention of f's incident, may
// be f's: one that stands well after f may not, but for the opening of a story.
func (a *analysis) tellsOf(g, f *finding) bool {
	return a.sent(g.tok) <= a.sent(f.tok)+1 || a.sent(f.tok) < lead
}

// incidentTimes is the day on which most mentions of each incident put it, the
// first of several.
func (a *analysis) incidentTimes() map[int]string {
	type key struct {
		incident int
		start    string
	}
	n := map[key]int{}
	best := map[int]string{}
	for _, f := range a.findings {
		if f.Time == nil || f.Time.Start == "" {
			continue
		}
		k := key{f.Incident, f.Time.Start}
		n[k]++
		if b, ok := best[f.Incident]; !ok || n[k] > n[key{f.Incident, b}] {
			best[f.Incident] = f.Time.Start
		}
	}
	return best
}

// sentenceTime is an event of f's sentence whose day is the only one that the
// events of the sentence have and that is of a like kind, or nil.
func (a *analysis) sentenceTime(f *finding) *finding {
	if f.Kind == event.ClaimOfResponsibility {
		return nil
	}
	s := a.doc.Sentences[a.sent(f.tok)]
	var g *finding
	for _, o := range a.findingsBetween(s.First, s.Last) {
		if o.Time == nil || o.Time.Start == "" || o == f || a.aloof(o.tok, f.tok) || o.has("time:offset") || o.has("time:inherited") || overYears(o.Time) && a.is(o.tok, "acl:relcl") {
			continue
		}
		if g != nil && g.Time.Start != o.Time.Start || future(o.Status) != future(f.Status) {
			return nil
		}
		g = o
	}
	if g != nil && family(g.Kind) != family(f.Kind) {
		return nil
	}
	return g
}
