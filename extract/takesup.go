package extract

import (
	"slices"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// takesUp is the incident that a bare definite noun takes up where the sentence before
// tells of one: "Militants attacked a base in Gao. Gunmen raided a village near Mopti.
// The attack left 14 dead." It is -1 where the sentence before tells of none, or of
// more than one.
func (a *analysis) takesUp(f *finding, open [][]*finding) int {
	if n := a.sameActs(f, open); n >= 0 {
		return n
	}
	if f.verb || a.tag(f.tok) != "NN" || !a.definite(f.tok) || !force[f.Kind] || a.another(f) || a.former(f.tok) {
		return -1
	}
	where := a.tookPlace(f)
	switch {
	case where:
	case f.Place != nil && !f.Place.Inherited || f.Time != nil && !f.Time.Inherited:
		return -1
	}
	if n := a.namedAgain(f, open); n >= 0 {
		return n
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
	if best < 0 || !where && a.fit(f, open[best]) <= unlike || where && slices.ContainsFunc(open[best], func(g *finding) bool {
		return daysApart(f.Time, g.Time) || yearsApart(f.Time, g.Time) || afar(f.Place, g.Place)
	}) {
		return -1
	}
	return best
}

// sameActs is the incident of the acts that a plural repeats which the sentence before
// told of by the same word: "launched rocket strikes at Talmanas. Ten were killed in the
// strikes". It is -1 for others.
func (a *analysis) sameActs(f *finding, open [][]*finding) int {
	if f.verb && harm[f.Kind] {
		for c := range a.children(f.tok) {
			if g := a.at[c]; g != nil && !g.verb && a.is(c, "obl") && a.preposition(c) == "in" {
				return a.sameActs(g, open) // the harm is in the incident of what did it
			}
		}
	}
	s := a.sent(f.tok)
	if f.verb || s == 0 || a.tag(f.tok) != "NNS" || !a.definite(f.tok) || !force[f.Kind] || f.Kind == event.ArmedClash || f.Place != nil && !f.Place.Inherited || f.Time != nil && !f.Time.Inherited || a.another(f) || a.former(f.tok) {
		return -1
	}
	before := a.doc.Sentences[s-1]
	for _, g := range a.findingsBetween(before.First, before.Last) {
		if g.Incident > 0 && !g.verb && g.Status == f.Status && a.lower(g.tok) == a.lower(f.tok) && a.fit(f, open[g.Incident-1]) > unlike {
			return g.Incident - 1
		}
	}
	return -1
}

// afar reports whether two places are known to lie apart.
func afar(p, q *event.Place) bool {
	if p == nil || q == nil || !apart(p, q) || p.Toponym.Lat == nil || q.Toponym.Lat == nil {
		return false
	}
	if p.Toponym.Country != q.Toponym.Country {
		return true
	}
	at := geo.Point{Lat: *p.Toponym.Lat, Lon: *p.Toponym.Lon}
	return at.DistanceTo(geo.Point{Lat: *q.Toponym.Lat, Lon: *q.Toponym.Lon}) > 40*geo.Kilometer
}

// tookPlace reports whether a clause says of an event only where and when it was: "The
// attack occurred on Monday near a town called Sasit".
func (a *analysis) tookPlace(f *finding) bool {
	v := a.head(f.tok)
	if v < 0 || !a.is(f.tok, "nsubj") || !a.is(v, "root") || a.tag(v) != "VBD" {
		return false
	}
	switch a.lemma(v) {
	case "occur", "happen":
		return true
	case "take":
		o := a.child(v, "obj")
		return o >= 0 && a.lemma(o) == "place"
	}
	return false
}

// former reports whether a noun is said to be of another one before: "the last coup".
func (a *analysis) former(n int) bool {
	for c := range a.children(n) {
		switch a.lower(c) {
		case "last", "past", "former", "first", "original", "initial", "final", "next", "latest":
			return true
		}
	}
	return false
}

// namedAgain is the last incident that an event of the word of noun f told of: "the
// ambush" takes up "ambushed", not a raid told of since. It is -1 for nouns that may
// take up anything.
func (a *analysis) namedAgain(f *finding, open [][]*finding) int {
	noun := a.lemma(f.tok)
	if f.Kind == event.ArmedClash || loose[noun] {
		return -1
	}
	for n := len(open) - 1; n >= max(0, len(open)-reachIncidents); n-- {
		for _, g := range open[n] {
			if l := a.lemma(g.tok); !force[g.Kind] || l != noun && l+"ing" != noun || a.benchmark(g.tok) >= 0 || future(g.Status) {
				continue
			}
			if a.fit(f, open[n]) > unlike {
				return n
			}
			break
		}
	}
	return -1
}

// loose are nouns that take up attacks of any sort.
var loose = map[string]bool{"attack": true, "strike": true, "violence": true, "assault": true, "operation": true, "incident": true, "explosion": true, "blast": true, "offensive": true, "fire": true}

// akin reports whether a noun of one kind may take up an event of another: "the
// attack" any, "the strike" what came from the air.
func akin(noun, of event.Kind) bool {
	if noun == of || noun == event.Attack {
		return of != event.ArmedClash || noun == of
	}
	return of == event.Attack && noun != event.ArmedClash
}
