package extract

import (
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// bandOf is the group whose fighters or soldiers a phrase says that they are:
// "rebels from the Allied Democratic Forces", "servicemen of the self-proclaimed
// republic", "dissidents from the FARC"; nil for other phrases.
func (a *analysis) bandOf(h int, d actor.Description) *actor.Entry {
	c := a.child(h, "nmod")
	if c < h {
		return nil
	}
	o := a.typed(c)
	if o.Entry == nil || o.Entry.Class != actor.Group {
		return nil
	}
	own := d.Generic && d.Kind == event.StateForces
	switch a.preposition(c) {
	case "from":
		if a.lemma(h) == "dissident" {
			return a.dissidents(c, o.Entry)
		}
		if irregular(d.Kind) && d.Entry == nil || own && a.lemma(h) == "force" {
			return o.Entry
		}
	case "of":
		if a.lemma(h) == "dissident" {
			return a.dissidents(c, o.Entry)
		}
		if own && a.tag(h) != "NNP" && (d.Entry == nil || a.tag(h) == "NNS") || irregular(d.Kind) && d.Entry == nil {
			return o.Entry
		}
	}
	return nil
}

// dissidents is the group that broke away from another, if the dictionary has it
// by one of the names beside it: "dissidents of the FARC".
func (a *analysis) dissidents(c int, g *actor.Entry) *actor.Entry {
	first, last := a.phrase(c)
	for i := first; i < min(last, first+16); i++ {
		if strings.HasPrefix(a.tag(i), "NNP") {
			if e := a.actors.Lookup(a.tok[i].Text + " dissidents"); e != nil {
				return e
			}
		}
	}
	return g
}

// chiefs are nouns for who leads others.
var chiefs = map[string]bool{"leader": true, "commander": true, "kingpin": true, "boss": true, "chieftain": true, "ringleader": true, "lieutenant": true, "mastermind": true}

// ofBand makes a leader one of those whom he leads: "three bandit leaders".
func (a *analysis) ofBand(h int, p *event.Party) {
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") {
			if d := a.typed(c); irregular(d.Kind) && !d.Thing {
				p.Kind = d.Kind
				if d.Entry != nil {
					p.Name, p.Country, p.Code = d.Name, d.Country, d.Code
				}
				return
			}
		}
	}
}

// groupNouns are nouns that stand for the organisation named before.
var groupNouns = map[string]bool{"group": true, "organisation": true, "organization": true, "movement": true, "militia": true, "outfit": true, "faction": true}

// theGroup is the armed group that "the group" stands for: the one named last
// before it, within three sentences and 150 words; nil for other phrases.
func (a *analysis) theGroup(h, first int) *actor.Entry {
	if a.tag(h) != "NN" || !groupNouns[a.lemma(h)] || h == 0 || first != h && !a.plainly(first, h) || a.lower(max(first, 1)-1) != "the" || a.child(h, "nmod", "appos") >= 0 {
		return nil
	}
	for c := range a.children(h) {
		if a.is(c, "acl") && !a.is(c, "acl:relcl") {
			return nil // "the group calling itself …"
		}
	}
	if _, named := a.actorAt(h); named {
		return nil
	}
	from := max(h-150, a.doc.Sentences[max(0, a.sent(h)-3)].First)
	for i := h - 1; i >= from; i-- {
		if m, ok := a.actorAt(i); ok && m.Entry != nil && m.Entry.Class == actor.Group && (m.Entry.Kind == event.Rebels || m.Entry.Kind == event.Militia) {
			if k := m.Last - 1; a.is(k, "compound", "amod", "nmod:poss") && a.head(k) >= 0 && sided[a.lemma(a.head(k))] {
				continue // "Hezbollah, a Hamas ally, said": the group is not Hamas
			}
			return m.Entry
		}
	}
	return nil
}

// plainly reports whether only adjectives that tell groups from nothing stand before
// noun h: "the powerful militant group".
func (a *analysis) plainly(first, h int) bool {
	for i := first; i < h; i++ {
		if w := a.lower(i); !mightyWords[w] && !strings.HasPrefix(w, "pro-") && !strings.HasSuffix(w, "-backed") && !strings.HasSuffix(w, "-linked") && !strings.HasSuffix(w, "-aligned") {
			return false
		}
	}
	return true
}

// mightyWords are adjectives of armed groups.
var mightyWords = wordSet(`powerful militant armed terrorist extremist jihadist islamist insurgent rebel guerrilla paramilitary shiite shia sunni militia`)

// robbers are bands who are not those that a story is about.
var robbers = map[string]bool{"looter": true, "thief": true, "robber": true, "smuggler": true, "criminal": true, "trafficker": true, "pirate": true, "mob": true}

// bandParty names an unnamed band: "the militants" where one group is the
// story's.
func (a *analysis) bandParty(h int, p *event.Party, d actor.Description) {
	kind := p.Kind
	if c := a.child(h, "nmod:poss"); c >= 0 && !d.Thing { // "his fighters": whose they are decides
		if o := a.party(a.antecedentOfWhose(c)); o.Code != "" && isGroup(o.Kind) {
			p.Name, p.Country, p.Code, p.Coref = o.Name, o.Country, o.Code, true
		}
		return
	}
	if d.Thing { // "terrorist positions", "their weapons"
		if c := a.child(h, "nmod:poss"); c >= 0 {
			o := a.party(c)
			if o.Name != "" && o.Kind != event.PlaceParty && !a.homeland(c) && (isGroup(o.Kind) || o.Code != "" || !firstPerson[a.lower(c)]) {
				p.Name, p.Country, p.Code = o.Name, o.Country, o.Code
			}
			switch {
			case p.Kind != event.StateForces:
			case irregular(o.Kind):
				p.Kind = o.Kind // "its jets", of the group's
			case o.Kind == event.Government && o.Country != "": // "Russia said its jets"
				if q := a.reading.Of(c+1, h, o.Country); q.Name != "" {
					p.Name, p.Country, p.Code = q.Name, q.Country, q.Code
				}
			}
			return
		}
		kind = event.UnknownParty
		for c := range a.children(h) {
			if c < h && a.is(c, "compound", "amod") && a.typed(c).Kind == event.Rebels {
				kind = event.Rebels
			}
		}
		if kind == event.UnknownParty {
			return
		}
	}
	if robbers[a.lemma(h)] {
		return // "looters" are nobody's army
	}
	if a.tag(h) == "NN" && !d.Thing && (strings.HasSuffix(a.lemma(h), "man") || a.humanNoun(h)) {
		return // "the gunman": one person may be anybody
	}
	if d.Thing && d.Kind == event.StateForces {
		return // "fighter jets"
	}
	if first, _ := a.basePhrase(h); a.lemma(first) == "gang" {
		return // "gang members" are nobody's army
	}
	if a.friendly(h) {
		if !d.Thing {
			p.Kind, p.Code = event.Militia, "" // "the army and allied fighters"
		}
		return
	}
	if a.bothSides(h) || groupNouns[a.lemma(h)] && a.tag(h) == "NNS" && (!a.definite(h) || a.child(h, "acl:relcl") >= 0) && !d.Thing {
		return // "fighters on both sides", "armed groups"
	}
	if a.sided(h) || a.ofAnother(h) {
		return // "Turkish-backed militiamen", "Salafist militants"
	}
	g := a.dominant(kind)
	if g == nil && kind == event.Rebels {
		g = a.dominant(event.Militia)
	}
	if g != nil && g.Country == "" && d.Country != "" && secular[a.lemma(h)] {
		return // "Syrian rebels" are not the Islamic State
	}
	if g == nil || !a.storied(g, h) || creed[a.lemma(h)] && !ofFaith(g.Name) || d.Country != "" && g.Country != "" && d.Country != g.Country {
		return
	}
	p.Name, p.Country, p.Code, p.Coref = g.Name, g.Country, g.Code, true
}

// secular are nouns of those who fight for power in their own country.
var secular = map[string]bool{"rebel": true, "separatist": true, "opposition": true, "dissident": true}

// storied reports whether a story has so much to say of a group that an unnamed
// band is taken for it: the story is about it, naming it again and again from its
// first sentences on, or it is named before "the rebels". People of whom the
// words only say that they attacked are not whom the story names later once.
func (a *analysis) storied(g *actor.Entry, h int) bool {
	n, first := 0, -1
	for _, m := range a.mentions {
		if m.Entry == g {
			if n++; first < 0 {
				first = m.First
			}
		}
	}
	if first > h && (n < 2 || a.sent(first) > 3) {
		return false
	}
	return n > 1 || a.definite(h) || !nameless[a.lemma(h)]
}

// nameless are nouns that say no more of people than that they attacked.
var nameless = map[string]bool{"gunman": true, "attacker": true, "assailant": true, "terrorist": true, "extremist": true, "bomber": true, "suspect": true, "shooter": true, "militant": true}

// creed are nouns of those who fight for a faith, which not every group does.
var creed = map[string]bool{"jihadist": true, "jihadi": true, "islamist": true, "Islamist": true}

// ofFaith reports whether the name of a group says that it fights for Islam.
func ofFaith(name string) bool {
	name = strings.ToLower(name)
	for _, w := range faithful {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

var faithful = []string{
	"islam", "jihad", "mujahid", "muhammad", "ansar", "qaeda", "taliban", "shabaab", "boko haram", "nusra", "al-sham", "sharia", "hizb", "hezbollah", "hamas",
	"sayyaf", "maute", "salaf", "jaish", "jaysh", "lashkar", "harakat", "haqqani", "caucasus emirate", "katiba", "jund", "macina", "mourabitoun", "aqsa",
}

// ofAnother reports whether a band has an adjective of its own that begins with
// a capital and names nobody known: "Salafist militants".
func (a *analysis) ofAnother(h int) bool {
	for c := range a.children(h) {
		if c < h && a.is(c, "amod") && a.tok[c].Norm != "" && unicode.IsUpper(rune(a.tok[c].Norm[0])) && c > a.doc.Sentences[a.sent(c)].First && a.placeOf[c] < 0 {
			if _, named := a.actorAt(c); !named {
				return true
			}
		}
	}
	return false
}

// sided reports whether the words before a band say whose side it is on.
func (a *analysis) sided(h int) bool {
	first, _ := a.basePhrase(h)
	for i := first; i < h; i++ {
		w := a.lower(i)
		switch last := a.lastPart(i); {
		case len(last) == len(w):
		case last == "backed", last == "allied", last == "supported", last == "aligned", last == "trained", last == "led", strings.HasPrefix(w, "pro-"), strings.HasPrefix(w, "anti-"):
			return true
		}
	}
	return false
}

// friendly reports whether the words round a band, which name nobody, say that it
// helps those who were named before: "allied fighters", "fighters from popular
// defense groups".
func (a *analysis) friendly(h int) bool {
	if c := a.child(h, "nmod"); c > h && (a.preposition(c) == "from" || a.preposition(c) == "of") && a.friendly(c) {
		return true
	}
	first, _ := a.basePhrase(h)
	for i := first; i < h; i++ {
		switch a.lower(i) {
		case "allied", "friendly", "supporting", "supportive", "auxiliary", "popular", "loyalist", "pro-government", "pro-regime":
			return true
		}
	}
	return false
}
