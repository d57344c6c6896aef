package extract

import "github.com/sitrep-go/sitrep/event"

// takesUp is the incident that a bare definite noun takes up where the sentence before
// tells of one: "Militants attacked a base in Gao. Gunmen raided a village near Mopti.
// The attack left 14 dead." It is -1 where the sentence before tells of none, or of
// more than one.
func (a *analysis) takesUp(f *finding, open [][]*finding) int {
	if f.verb || a.tag(f.tok) != "NN" || !a.definite(f.tok) || !force[f.Kind] || f.Place != nil && !f.Place.Inherited || f.Time != nil && !f.Time.Inherited || a.another(f) {
		return -1
	}
	s := a.sent(f.tok)
	if s == 0 || a.doc.Sentences[s].First+3 < f.tok {
		return -1 // it opens its sentence
	}
	before := a.doc.Sentences[s-1]
	best := -1
	for _, g := range a.findingsBetween(before.First, before.Last) {
		if !force[g.Kind] || g.Incident == 0 || a.benchmark(g.tok) >= 0 || a.longAgo(g) {
			continue
		}
		if future(g.Status) || g.Status == event.Negated || !akin(f.Kind, g.Kind) || best >= 0 && best != g.Incident-1 {
			return -1
		}
		best = g.Incident - 1
	}
	if best < 0 || a.fit(f, open[best]) <= unlike {
		return -1
	}
	return best
}

// akin reports whether a noun of one kind may take up an event of another: "the
// attack" any, "the strike" what came from the air.
func akin(noun, of event.Kind) bool {
	if noun == of || noun == event.Attack {
		return of != event.ArmedClash || noun == of
	}
	return of == event.Attack && noun != event.ArmedClash
}
