package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// corpsMan is the named force of which somebody is said to be one: "a Frontier Corps
// man", "three personnel of the Central Reserve Police Force"; -1 for others.
func (a *analysis) corpsMan(h int) int {
	switch a.lemma(h) {
	case "man":
		if c := a.child(h, "compound"); c >= 0 && c < h {
			if e := a.typed(c).Entry; e != nil && e.Class == actor.Force {
				return c
			}
		}
	case "personnel", "jawan":
		c := a.child(h, "nmod")
		if c > h && a.preposition(c) == "of" {
			if e := a.typed(c).Entry; e != nil && e.Class == actor.Force {
				return c
			}
		}
	}
	return -1
}

// leaderIn is who leads those whom an adjective stands for: "U.S.-led".
func (a *analysis) leaderIn(h int) *actor.Entry {
	w := a.tok[h].Norm
	i := strings.LastIndexByte(w, '-')
	if i <= 0 || !strings.EqualFold(w[i+1:], "led") {
		return nil
	}
	e := a.actors.Lookup(w[:i])
	if e != nil && e.Class == actor.Ethnic {
		return nil // "Shi'ite-led demonstrations" are no coalition's
	}
	return e
}

// ownName reports whether a site has a name of its own between its owner and the
// noun, or is one.
func (a *analysis) ownName(first, h int) bool {
	for i := first; i <= h && a.tok[i].Norm != "("; i++ {
		if _, people := geo.ByDemonym(a.tok[i].Norm); a.tag(i) == "NNP" && !people {
			if m, ok := a.actorAt(i); !ok || m.Entry == nil {
				return true
			}
		}
	}
	return false
}

// armedNouns are nouns of those who fight for somebody.
var armedNouns = map[string]bool{"force": true, "fighter": true, "troop": true, "man": true, "gunman": true, "militant": true, "militia": true, "militiaman": true, "soldier": true, "unit": true, "rebel": true, "loyalist": true}

// loyalTo names those who fight for a person or a group by whom they fight for:
// "fighters loyal to X", "X's men".
func (a *analysis) loyalTo(h int, d actor.Description, p *event.Party) bool {
	if !armedNouns[a.lemma(h)] || d.Entry != nil && !d.Generic && d.Entry.Class != actor.Person && d.Entry.Class < actor.Country {
		return false
	}
	who := -1
	for c := range a.children(h) {
		if a.is(c, "amod", "acl") && a.lower(c) == "loyal" && c > h {
			who = a.child(c, "obl", "nmod")
		}
		if a.is(c, "nmod") && a.preposition(c) == "of" && a.tag(h) == "NNS" { // "forces of warlord X"
			who = c
		}
		if a.is(c, "nmod:poss") && a.lemma(h) == "man" && a.tag(h) == "NNS" && a.tag(c) == "NNP" {
			who = c
		}
	}
	if who < 0 {
		return false
	}
	e := a.typed(who).Entry
	if e == nil || e.Class != actor.Person {
		for c := range a.children(who) { // "the warlord X"
			if n := a.typed(c).Entry; n != nil && n.Class == actor.Person && a.is(c, "flat", "appos") {
				e = n
			}
		}
	}
	switch {
	case e == nil:
		return false
	case e.Class == actor.Person && irregular(e.Kind) && e.Party != "":
		p.Name, p.Kind, p.Country, p.Code = e.Party, e.Kind, e.Country, e.Code
	case e.Class == actor.Group && irregular(e.Kind):
		p.Name, p.Kind, p.Country, p.Code = e.Name, e.Kind, e.Country, e.Code
	case e.Kind == event.Government && irregular(p.Kind):
		p.Name, p.Kind, p.Country, p.Code = p.Text, event.Militia, e.Country, ""
	default:
		return false
	}
	return true
}

// ledForces names forces by the group that leads them: "Ansar-led fighters".
func (a *analysis) ledForces(h int, d actor.Description, p *event.Party) bool {
	if !armedNouns[a.lemma(h)] || d.Entry != nil {
		return false
	}
	for c := range a.children(h) {
		if c > h || !a.is(c, "amod", "compound") {
			continue
		}
		w := a.tok[c].Norm
		who, led := strings.CutSuffix(w, "-led")
		if !led {
			continue
		}
		e := a.actors.Lookup(who)
		for _, m := range a.mentions {
			if e == nil && m.Entry != nil && m.Last == m.First+1 && a.tok[m.First].Norm == who {
				e = m.Entry // what the story calls it for short
			}
		}
		if e != nil && e.Class == actor.Group && irregular(e.Kind) {
			p.Name, p.Kind, p.Country, p.Code = e.Name, e.Kind, e.Country, e.Code
			return true
		}
	}
	return false
}

// armyReach is how many sentences back an army is looked for that "the army"
// stands for.
const armyReach = 6

// armyBefore takes "the army" for the one that was named last before it, where
// that is not the country's that the story is set in: "Israel's military said …
// The army arrested". Nothing else may stand between the article and the noun.
func (a *analysis) armyBefore(h int, p *event.Party) {
	if h == 0 || a.lower(h-1) != "the" || !armies[a.lemma(h)] {
		return
	}
	s := a.sent(h)
	for back := 0; back <= armyReach && s-back >= 0; back++ {
		sent := a.doc.Sentences[s-back]
		for c := min(sent.Last, h) - 1; c >= sent.First; c-- {
			if c == h || !a.nominal(c) || a.is(c, "compound", "flat", "amod") || !armies[a.lemma(c)] && !a.forceName(c) {
				continue
			}
			q := a.typed(c)
			if q.Kind != event.StateForces || q.Country == "" || c > 0 && a.lower(c-1) == "the" && armies[a.lemma(c)] && q.Generic {
				continue
			}
			if q.Country != p.Country {
				p.Name, p.Country, p.Code, p.Coref = q.Name, q.Country, q.Code, true
			}
			return
		}
	}
}

// armies are the nouns for all of a country's forces.
var armies = map[string]bool{"army": true, "military": true, "troops": true, "troop": true}

// forceName reports whether a token ends the name of a country's forces.
func (a *analysis) forceName(c int) bool {
	m, ok := a.actorAt(c)
	return ok && m.Last == c+1 && m.Entry != nil && m.Entry.Class == actor.Force
}
