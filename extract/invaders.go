package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// invading are nouns for the forces of another country in one's own, and
// occupying the words that make such of "forces" and the like.
var (
	invading  = map[string]bool{"invader": true, "occupier": true, "aggressor": true}
	occupying = map[string]bool{"occupation": true, "occupying": true, "invading": true, "invasion": true}
)

// invaders names the forces of a foreign power that the words only call so: "the
// invaders shelled", "occupation forces raided". They are of the one country whose
// forces and acts the story speaks of beside the country that it is set in.
func (a *analysis) invaders(h int, p *event.Party) {
	if invading[a.lemma(h)] || p.Kind == event.StateForces && a.occupationForce(h) {
		if p.Country == "" {
			a.foreign(p)
		}
		return
	}
	if a.lemma(h) != "occupant" { // who lives in a house; but what the press of the occupied calls the army
		return
	}
	for c := range a.children(h) {
		if a.is(c, "amod", "compound") {
			if m, ok := a.reading.At(c); ok && m.Entry.Class >= actor.Country && m.Entry.Country != "" && m.Entry.Country != a.focus {
				a.forcesOf(m.Entry.Country, p)
				return
			}
		}
	}
	if v := a.head(h); v >= 0 && a.is(h, "nsubj") && a.at[v] != nil && force[a.at[v].Kind] && a.definite(h) {
		a.foreign(p)
	}
}

// occupationForce reports whether forces are called those of an occupation.
func (a *analysis) occupationForce(h int) bool {
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") && occupying[a.lower(c)] {
			return true
		}
	}
	return false
}

// foreign makes p the forces of the foreign power of the story, if it has one.
func (a *analysis) foreign(p *event.Party) {
	if c := a.foreignPower(); c != "" {
		a.forcesOf(c, p)
		p.Coref = true
	}
}

func (a *analysis) forcesOf(country string, p *event.Party) {
	d := a.reading.Forces(country)
	p.Name, p.Kind, p.Country, p.Code = d.Name, d.Kind, d.Country, d.Code
}

// foreignPower is the country, not the story's own, whose forces or acts of war
// the story speaks of most; "" where there is none or more than one.
func (a *analysis) foreignPower() string {
	if a.power != nil {
		return *a.power
	}
	seen := map[string]int{}
	for i := range a.tok {
		m, ok := a.reading.At(i)
		if !ok || m.Last != i+1 || m.Entry.Country == "" || m.Entry.Country == a.focus {
			continue
		}
		switch e := m.Entry; {
		case e.Class == actor.Force:
			seen[e.Country] += 2
		case e.Class == actor.Country && a.is(i, "nsubj") && a.head(i) >= 0 && a.strikes(a.head(i)):
			seen[e.Country] += 2 // "Russia has carried out 51 air strikes"
		case e.Class >= actor.Country && a.is(i, "amod", "compound", "nmod:poss") && a.head(i) >= 0:
			h := a.head(i)
			if g := a.at[h]; g != nil && force[g.Kind] || slur(a.lemma(h)) || a.nominal(h) && a.typed(h).Kind == event.StateForces || invading[a.lemma(h)] {
				seen[e.Country] += 2
			}
		}
	}
	best, most, second := "", 0, 0
	for c, n := range seen {
		switch {
		case n > most:
			best, most, second = c, n, most
		case n > second:
			second = n
		}
	}
	if most == second {
		best = ""
	}
	a.power = &best
	return best
}

// strikes reports whether a verb is of an act of war, or has one for its object.
func (a *analysis) strikes(v int) bool {
	if g := a.at[v]; g != nil && force[g.Kind] {
		return true
	}
	o := a.child(v, "obj")
	return o > v && a.at[o] != nil && force[a.at[o].Kind]
}

// capitalForces names the forces that are called by the capital of their country:
// "Kiev forces", "Damascus's troops".
func (a *analysis) capitalForces(h int, p *event.Party) {
	if p.Kind != event.StateForces || p.Country != "" {
		return
	}
	if c := a.capitalBefore(h); c >= 0 {
		a.forcesOf(a.placeAt(c).Country, p)
	}
}

// capitalBefore is the name of a capital that stands before noun h; -1 where there
// is none.
func (a *analysis) capitalBefore(h int) int {
	for c := range a.children(h) {
		if t := a.placeAt(c); c < h && t != nil && a.is(c, "compound", "amod", "nmod:desc", "nmod:poss") && t.Code == "PPLC" && t.Country != "" {
			return c
		}
	}
	return -1
}

// slur reports whether a noun is what the invaded call the war.
func slur(l string) bool { return l == "aggression" || l == "occupation" || l == "invasion" }
