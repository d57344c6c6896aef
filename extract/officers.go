package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// policeWords and armyWords tell of which of the two bare "officers" are.
var (
	policeWords = wordSet("police policeman policemen policewoman constable cop cops sheriff deputy gendarme detective")
	armyWords   = wordSet("army soldier soldiers military troops troop navy marine marines battalion brigade regiment general colonel lieutenant warship coup")
)

// policeOfficers makes bare officers policemen where the words next before them, in
// this sentence and the three before it, or else behind them speak of police, not of
// an army: "ambushed a police convoy; seven officers were killed".
func (a *analysis) policeOfficers(h int, p *event.Party) {
	if a.lemma(h) != "officer" || p.Kind != event.StateForces || p.Code != "" || a.child(h, "compound", "nmod") >= 0 {
		return
	}
	for c := range a.children(h) {
		if c < h && armyWords[a.lower(c)] {
			return
		}
	}
	from := a.doc.Sentences[max(0, a.sent(h)-3)].First
	tells := func(k int) bool {
		w := a.lower(k)
		if policeWords[w] {
			p.Kind = event.Police
		}
		return policeWords[w] || armyWords[w]
	}
	for k := h - 1; k >= from; k-- {
		if tells(k) {
			return
		}
	}
	for k, end := h+1, a.doc.Sentences[a.sent(h)].Last; k < end; k++ {
		if tells(k) {
			return
		}
	}
}

// harmedBefore is who was harmed in the sentence before, for whom a pronoun stands
// that is harmed itself: "the rebels killed two men. They were shot dead in their
// homes"; -1 where there is nobody.
func (a *analysis) harmedBefore(h int) int {
	v, s := a.head(h), a.sent(h)
	if !a.is(h, "nsubj:pass") || v < 0 || s == 0 || !a.finite(v) && a.tag(v) != "VBN" || a.at[v] == nil || !bodily(a.at[v].Kind) && !force[a.at[v].Kind] {
		return -1
	}
	one := false
	switch a.lower(h) {
	case "they":
	case "he", "she":
		one = true
	default:
		return -1
	}
	for k := a.doc.Sentences[s].First; k < h; k++ {
		if strings.HasPrefix(a.tag(k), "NN") && !a.timed(k) && a.placeOf[k] < 0 {
			return -1 // the sentence has who may be meant
		}
	}
	for k, from := a.doc.Sentences[s].First-1, a.doc.Sentences[s-1].First; k >= from; k-- {
		f := a.at[k]
		if f == nil || !f.verb || !bodily(f.Kind) {
			continue
		}
		o := a.child(k, "obj")
		if a.passive(k) {
			o = a.child(k, "nsubj:pass")
		}
		if o < 0 || a.pronoun(o) {
			continue
		}
		plural := a.tag(o) == "NNS" || a.tag(o) == "NNPS" || a.tag(o) == "CD" || a.lower(o) == "people" || a.child(o, "conj") >= 0
		if plural != one {
			return o
		}
	}
	return -1
}

// bodily reports whether an event of a kind is done to somebody's body.
func bodily(k event.Kind) bool {
	switch k {
	case event.Killing, event.Injury, event.Massacre, event.Assassination, event.Shooting, event.Abduction, event.Arrest:
		return true
	}
	return false
}

// fronted reports whether token c is the object of a participle that stands before
// its subject h: "fleeing a strike force, they appeared".
func (a *analysis) fronted(c, h int) bool {
	v := a.head(c)
	return c < h && a.is(c, "obj") && v >= 0 && a.tag(v) == "VBG" && a.is(v, "advcl") && a.head(v) >= 0 && a.head(v) == a.head(h) && a.is(h, "nsubj") && a.child(v, "nsubj") < 0
}

// behindIt gives an event of force that somebody is said to be behind its doer, and
// makes an accusation of what another says so: "the committee said the group was
// behind the attack".
func (a *analysis) behindIt(f *finding) {
	if f.verb || !force[f.Kind] && !harm[f.Kind] || len(f.Actors) > 0 || a.preposition(f.tok) != "behind" || a.child(f.tok, "cop") < 0 {
		return
	}
	s := a.child(f.tok, "nsubj")
	if s < 0 {
		return
	}
	by := a.addParties(f, nil, slot{"subj", s}, true)
	if len(by) == 0 || !isGroup(by[0].Kind) && !a.personName(s) {
		return
	}
	f.Actors = by
	f.rule("actor:behind")
	if v := a.head(f.tok); v >= 0 && !a.pronoun(s) && a.at[v] != nil && a.at[v].Kind == event.ClaimOfResponsibility {
		g := a.at[v]
		u := a.child(v, "nsubj")
		if u >= 0 && a.typed(u).Name != by[0].Name {
			g.Kind, g.Targets = event.Accusation, by
			g.rule("kind:behind")
		}
	}
}

// capitalsDoing gives an event of force that belongs to a capital the country whose
// capital it is for its doer: "killed in Kyiv's shelling".
func (a *analysis) capitalsDoing(f *finding) {
	if f.verb || !force[f.Kind] || len(f.Actors) > 0 || f.Kind == event.ArmedClash {
		return
	}
	c := a.child(f.tok, "nmod:poss")
	if c < 0 || c > f.tok || a.placeOf[c] < 0 || f.tok-c > 4 {
		return
	}
	t := a.places[a.placeOf[c]].top
	if t.Code != "PPLC" {
		return
	}
	p := a.party(c)
	if p.Country = t.Country; p.Country == "" {
		return
	}
	a.stateOf(&p)
	f.Actors = []event.Party{p}
	a.places[a.placeOf[c]].top.Metonym = true
	f.rule("actor:capital")
}
