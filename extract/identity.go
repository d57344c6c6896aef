package extract

import (
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lemma"
)

// powerOf makes a capital that acts, or to which politics is addressed, the
// state that it stands for: "Washington urged Ankara".
func (a *analysis) powerOf(h int, p *event.Party) {
	k := a.placeOf[h]
	if k < 0 || a.places[k].coref || a.tag(h) != "NNP" || a.preposition(h) == "in" || a.preposition(h) == "at" || a.preposition(h) == "from" {
		return
	}
	if c, ok := a.capitalBy(&a.places[k].top); ok {
		p.Name, p.Kind, p.Country, p.Code, p.Coref = c.Name, event.Government, c.ISO3, c.ISO3, true
	}
}

// stateOf makes an adjective of nationality the state that it is of.
func (a *analysis) stateOf(p *event.Party) {
	if c, ok := geo.CountryOf(p.Country); ok {
		p.Name, p.Kind, p.Code = c.Name, event.Government, c.ISO3
	}
}

// party describes the phrase headed by h and resolves who it is.
func (a *analysis) party(h int) event.Party {
	if p, ok := a.resolved[h]; ok {
		return p
	}
	a.resolved[h] = event.Party{} // ends circles of pronouns
	p := a.resolveParty(h)
	a.resolved[h] = p
	return p
}

// bandNouns are nouns for some of those behind their "of".
var bandNouns = map[string]bool{"group": true, "band": true, "column": true, "convoy": true, "wave": true, "pocket": true, "cell": true, "squad": true, "contingent": true, "handful": true, "crowd": true, "unit": true, "remnant": true, "contingents": true}

// firstPerson are the possessive pronouns of who speaks.
var firstPerson = map[string]bool{"our": true, "my": true}

func (a *analysis) resolveParty(h int) event.Party {
	if a.some(h) >= 0 || a.tag(h) == "CD" || a.lemma(h) == "one" || a.lemma(h) == "member" && a.child(h, "nmod") >= 0 {
		if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" { // "one of the soldiers"
			p := a.party(c)
			first, last := a.phrase(h)
			p.Span, p.Head = a.spanOf(first, last), a.tok[h].Text
			p.Text = p.Span.Of(a.doc.Text)
			return p
		}
	}
	first, last := a.phrase(h)
	d := a.typed(h)
	if c := a.child(h, "nmod:poss"); c >= 0 && a.pronoun(c) && d.Generic && (d.Kind == event.StateForces || d.Kind == event.Police) { // "its soldiers"
		switch o := a.party(c); {
		case irregular(o.Kind) && o.Code != "" && d.Entry == nil && d.Kind == event.StateForces:
			d.Name, d.Kind, d.Country, d.Code = o.Name, o.Kind, o.Country, o.Code // "our forces", says a rebel commander
		case o.Country != "" && o.Country != d.Country && isGroup(o.Kind):
			d = a.reading.Describe(first, last, h, o.Country)
		case o.Country == "" && firstPerson[a.lower(c)]: // nobody says whose
			d = a.reading.Describe(first, last, h, "")
		}
	}
	if c := a.child(h, "nmod:poss"); c >= 0 && a.homeland(c) && (d.Generic || d.Thing || d.Entry == nil) && c+2 <= h { // "the Arab country's jets"
		if o := a.reading.Describe(c+2, last, h, a.home); o.Kind == event.StateForces || o.Kind == event.Police || o.Kind == event.Government {
			d = o
		}
	}
	p := d.Party
	p.Span = a.spanOf(first, last)
	p.Text, p.Head = p.Span.Of(a.doc.Text), a.tok[h].Text
	if c := a.countIn(first, last); c != nil {
		p.Count = &c.Count
		if n := a.counts[c.index]; n.First < first && n.Last > first { // "at least nine soldiers"
			p.Span = a.spanOf(n.First, last)
			p.Text = p.Span.Of(a.doc.Text)
		}
	}
	if a.pronoun(h) {
		return a.pronounParty(h, p)
	}
	if e := a.leaderIn(h); e != nil { // "Saudi-led airstrikes"
		p.Name, p.Kind, p.Country, p.Code = strings.TrimSuffix(p.Text, " coalition")+" coalition", event.StateForces, e.Country, e.Code
		return p
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" && d.Entry == nil && !d.Thing {
		if (placeNouns[a.lemma(h)] != "" || settlements[a.lemma(h)] && a.lemma(h) != "suburb" && a.lower(h+1) == "of") && a.placeOf[c] >= 0 { // "the city of X"
			t := a.places[a.placeOf[c]].top
			p.Name, p.Country, p.Kind = t.Text, t.Country, event.PlaceParty
			return p
		}
		if o := a.typed(c); irregular(o.Kind) && heading[a.lemma(h)] { // "commanders of militants"
			q := a.party(c)
			p.Name, p.Kind, p.Country, p.Code, p.Coref = q.Name, q.Kind, q.Country, q.Code, q.Coref
			return p
		}
		if o := a.typed(c); d.Kind == event.UnknownParty && isGroup(o.Kind) && (leading[a.lemma(h)] || bandNouns[a.lemma(h)] || a.lemma(h) == "hero" || a.lemma(h) == "gathering" || a.lemma(h) == "grouping") {
			q := a.party(c)
			p.Name, p.Kind, p.Country, p.Code, p.Coref = q.Name, q.Kind, q.Country, q.Code, q.Coref
			return p
		}
	}
	if o := a.byAcronym(h, d); o != nil {
		p.Name, p.Kind, p.Country, p.Code = o.Name, o.Kind, o.Country, o.Code
		return p
	}
	if c := a.corpsMan(h); c >= 0 {
		o := a.typed(c).Entry
		p.Name, p.Kind, p.Country, p.Code = o.Name, o.Kind, o.Country, o.Code
		return p
	}
	if o := a.bandOf(h, d); o != nil {
		p.Name, p.Kind, p.Country, p.Code = o.Name, o.Kind, o.Country, o.Code
		return p
	}
	if d.Kind == event.Facility && d.Thing {
		if c := a.child(h, "nmod:poss"); c >= 0 && !a.pronoun(c) {
			for c < h && a.tag(c) != "POS" {
				c++
			}
			if a.ownName(c+1, h) {
				p.Name = a.textOf(c+1, last) // "Libya's Mitiga airport"
				return p
			}
		}
	}
	if a.loyalTo(h, d, &p) || a.ledForces(h, d, &p) {
		return p
	}
	if n := a.theGroup(h, first); n != nil {
		p.Name, p.Kind, p.Country, p.Code, p.Coref = n.Name, n.Kind, n.Country, n.Code, true
		return p
	}
	if n := a.alias(h); n != nil {
		p.Name, p.Kind, p.Country, p.Code = n.Name, n.Kind, n.Country, n.Code
		return p
	}
	if pl := a.placeOf[h]; pl >= 0 && (d.Entry == nil || d.Entry.Class == actor.Country) {
		t := a.places[pl].top
		if !strings.HasPrefix(t.Code, "PCL") {
			p.Name, p.Country, p.Code, p.Coref = t.Name, t.Country, "", a.places[pl].coref
			p.Kind = event.PlaceParty
			if a.places[pl].coref || t.Text != "" {
				p.Name = t.Text
				if a.places[pl].coref {
					p.Name = t.Name
				}
			}
			return p
		}
	}
	if a.lemma(h) == "state" && h > 0 && a.placeOf[h-1] >= 0 && a.is(h-1, "compound") { // "Nigeria's Borno state"
		t := a.places[a.placeOf[h-1]].top
		p.Name, p.Country, p.Kind, p.Code = t.Text, t.Country, event.PlaceParty, ""
		return p
	}
	if d.Entry != nil && d.Entry.Class == actor.Demonym && strings.HasPrefix(a.tag(h), "JJ") {
		a.stateOf(&p) // "an Israeli air strike"
		return p
	}
	a.invaders(h, &p)
	a.capitalForces(h, &p)
	a.policeOfficers(h, &p)
	if c := a.child(h, "compound"); c >= 0 && a.lemma(h) == "regime" && (a.lemma(c) == "ceasefire" || a.lemma(c) == "cease-fire" || a.lemma(c) == "truce") {
		p.Kind, p.Name, p.Country, p.Code = event.UnknownParty, p.Text, "", "" // "violated the ceasefire regime"
	}
	if d.Thing && p.Kind == event.StateForces {
		for c := range a.children(h) {
			if c < h && a.is(c, "compound", "amod") && ofAirlines[a.lower(c)] {
				p.Kind, p.Country, p.Code = event.Materiel, "", "" // "a Spirit Airlines plane"
			}
		}
	}
	if d.Generic {
		a.speakersForces(h, &p)
	}
	if d.Generic && p.Kind == event.StateForces {
		a.armyBefore(h, &p)
	}
	if d.Generic && irregular(p.Kind) || d.Thing && d.Owner == "" {
		a.bandParty(h, &p, d)
	}
	if full := a.surname(h); full != "" && d.Entry == nil {
		p.Name = full // "Brunson"
	}
	if p.Kind == event.UnknownParty && chiefs[a.lemma(h)] {
		a.ofBand(h, &p)
	}
	if a.lower(h) == "other" && a.child(h, "nummod") < 0 {
		p.Kind = event.UnknownParty // "each side blamed the other"
	}
	if p.Kind == event.UnknownParty && (a.tag(h) == "CD" || numerous[a.lower(h)]) || a.others(h) {
		if q := a.numberedWith(h); q.Kind != event.PlaceParty && q.Kind != event.Facility && q.Kind != event.Materiel && q.Kind != event.UnknownParty {
			p.Kind = q.Kind
			if isGroup(q.Kind) && q.Code != "" && a.others(h) {
				p.Name, p.Country, p.Code, p.Coref = q.Name, q.Country, q.Code, true // "six others" of the group's
			}
		}
	}
	return p
}

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

// heading are nouns for those who lead others or belong to them.
var heading = map[string]bool{"commander": true, "leader": true, "chief": true, "head": true, "chieftain": true, "boss": true}

// homeland reports whether a noun stands for the country that the story is set
// in: "the country", "the Arab country".
func (a *analysis) homeland(h int) bool {
	if l := a.lemma(h); l != "country" && l != "nation" && l != "kingdom" || a.tag(h) != "NN" || a.home == "" {
		return false
	}
	first, _ := a.basePhrase(h)
	if a.lower(first) != "the" {
		return false
	}
	for i := first + 1; i < h; i++ {
		switch a.lower(i) {
		case "arab", "levantine", "war-torn", "war-ravaged", "war-stricken", "african", "asian", "middle", "eastern", "mediterranean", "impoverished", "conflict-ridden", "west", "north", "east", "crisis-hit", "-", "persian", "gulf", "south", "southern", "muslim":
		default:
			return false
		}
	}
	return true
}

// numerous are numbers of people or things that are no numerals.
var numerous = map[string]bool{"dozens": true, "scores": true, "hundreds": true, "thousands": true, "several": true, "many": true}

// numberedWith is the party of which a bare number of more is said beside it: "two
// soldiers were killed and three wounded", "killing six farmers and wounding
// ten". The zero Party where the words give none.
func (a *analysis) numberedWith(h int) event.Party {
	v := a.head(h)
	if c := a.child(h, "nmod"); v < 0 || !a.is(v, "conj") && !(a.is(v, "advcl") && a.child(v, "mark") >= 0 && a.lower(a.child(v, "mark")) == "while") || !a.verbal(v) || c >= 0 && a.preposition(c) == "of" {
		return event.Party{}
	}
	u := a.head(v)
	if u < 0 || !a.verbal(u) {
		return event.Party{}
	}
	suffers := func(v, h int) bool { return a.is(h, "nsubj:pass") || a.is(h, "obj") && !a.passive(v) }
	if !suffers(v, h) || a.at[v] != nil && !suffering(a.at[v].Kind) || a.at[u] != nil && !suffering(a.at[u].Kind) {
		return event.Party{}
	}
	for c := range a.children(u) {
		if c < v && suffers(u, c) && strings.HasPrefix(a.tag(c), "NN") {
			return a.party(c)
		}
	}
	return event.Party{}
}

// ofAirlines are words for planes that carry passengers.
var ofAirlines = wordSet("airlines airways airline passenger civilian commercial")

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

// others reports whether a phrase is "others" or "one other" by itself or with a
// number: of whom, the words beside it say.
func (a *analysis) others(h int) bool {
	if w := a.lower(h); w != "others" && w != "other" || a.child(h, "nmod", "nmod:poss") >= 0 {
		return false
	}
	for c := range a.children(h) {
		if a.is(c, "amod") && !numerous[a.lower(c)] {
			return false
		}
	}
	return a.lower(h) == "others" || a.child(h, "nummod") >= 0
}

// suffering reports whether an event of a kind is done to people.
func suffering(k event.Kind) bool {
	return harm[k] || k == event.Shooting || k == event.Arrest || k == event.Abduction
}

// leaderIn is who leads those whom an adjective stands for: "U.S.-led".
func (a *analysis) leaderIn(h int) *actor.Entry {
	w := a.tok[h].Norm
	i := strings.LastIndexByte(w, '-')
	if i <= 0 || !strings.EqualFold(w[i+1:], "led") {
		return nil
	}
	return a.actors.Lookup(w[:i])
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
	if !armedNouns[a.lemma(h)] || d.Entry != nil && d.Entry.Class != actor.Person && d.Entry.Class < actor.Country {
		return false
	}
	who := -1
	for c := range a.children(h) {
		if a.is(c, "amod", "acl") && a.lower(c) == "loyal" && c > h {
			who = a.child(c, "obl", "nmod")
		}
		if a.is(c, "nmod:poss") && a.lemma(h) == "man" && a.tag(h) == "NNS" && a.tag(c) == "NNP" {
			who = c
		}
	}
	if who < 0 {
		return false
	}
	e := a.typed(who).Entry
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

// groupNouns are nouns that stand for the organisation named before.
var groupNouns = map[string]bool{"group": true, "organisation": true, "organization": true, "movement": true, "militia": true, "outfit": true, "faction": true}

// theGroup is the armed group that "the group" stands for: the one named last
// before it, within three sentences and 150 words; nil for other phrases.
func (a *analysis) theGroup(h, first int) *actor.Entry {
	if a.tag(h) != "NN" || !groupNouns[a.lemma(h)] || first != h || h == 0 || a.lower(h-1) != "the" || a.child(h, "nmod", "appos") >= 0 {
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
			return m.Entry
		}
	}
	return nil
}

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
			if o.Name != "" && o.Kind != event.PlaceParty && !a.homeland(c) {
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

// alias returns the party that the words beside a phrase name: "an elite unit,
// called the Tiger Forces", "the unit, the Tiger Forces,".
func (a *analysis) alias(h int) *actor.Entry {
	if _, named := a.actorAt(h); named {
		return nil
	}
	for c := range a.children(h) {
		if c < h {
			continue
		}
		if a.is(c, "appos") {
			if m, ok := a.actorAt(c); ok && m.Entry != nil && (m.Entry.Class == actor.Group || m.Entry.Class == actor.Force) {
				return m.Entry
			}
		}
		if a.is(c, "acl") && naming[lemma.Lemma(a.lower(c), "VBN")] {
			for k := c + 1; k < min(len(a.tok), c+6); k++ {
				if m, ok := a.actorAt(k); ok && m.Entry != nil && (m.Entry.Class == actor.Group || m.Entry.Class == actor.Force) {
					return m.Entry
				}
			}
		}
	}
	return nil
}

var naming = map[string]bool{"call": true, "know": true, "name": true, "dub": true}

// countIn is the count within a phrase, or nil.
func (a *analysis) countIn(first, last int) *countRef {
	for i := first; i < last; i++ {
		if k := a.countOf[i]; k >= 0 && !(i > 0 && a.adjacent(i-1) && models[a.tok[i-1].Text]) {
			return &countRef{a.counts[k].Count, int(k)}
		}
	}
	if first > 0 && a.countOf[first-1] >= 0 && a.counts[a.countOf[first-1]].Head >= first && a.counts[a.countOf[first-1]].Head < last {
		return &countRef{a.counts[a.countOf[first-1]].Count, int(a.countOf[first-1])}
	}
	return nil
}

// models are the letters of weapons before their number: "an AK 47".
var models = map[string]bool{"AK": true, "PK": true, "BM": true, "RPG": true, "MiG": true, "Mi": true, "Su": true}

type countRef struct {
	event.Count
	index int
}
