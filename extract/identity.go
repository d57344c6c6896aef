package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lemma"
)

// powerOf makes a capital that acts, or to which politics is addressed, the
// state that it stands for: "Washington urged Ankara".
func (a *analysis) powerOf(h int, p *event.Party) {
	k := a.placeOf[h]
	if k < 0 || a.places[k].coref || a.tag(h) != "NNP" || a.preposition(h) == "in" || a.preposition(h) == "at" || a.preposition(h) == "from" && !a.speaksForState(h) {
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
	if p, ok := a.affiliate(h); ok {
		return p
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
	if a.pronoun(h) || a.theRest(h) {
		return a.pronounParty(h, p)
	}
	a.ofNations(h, &p)
	if e := a.leaderIn(h); e != nil { // "Saudi-led airstrikes"
		p.Name, p.Kind, p.Country, p.Code = strings.TrimSuffix(p.Text, " coalition")+" coalition", event.StateForces, e.Country, e.Code
		return p
	}
	if c := a.child(h, "nmod:poss"); c >= 0 && a.pronoun(c) && a.lemma(h) == "member" && d.Entry == nil { // "leaving a number of their members dead"
		if q := a.party(c); isGroup(q.Kind) {
			p.Name, p.Kind, p.Country, p.Code, p.Coref = q.Name, q.Kind, q.Country, q.Code, true
			return p
		}
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
	a.enemies(h, &p)
	a.theMen(h, &p)
	if p.Kind == event.Civilians || p.Kind == event.UnknownParty {
		a.armedBand(h, &p)
	}
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
	a.heldBy(h, &p)
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
	if p.Kind == event.Government && a.tag(h) == "NN" && a.oneHuman(h) {
		for _, c := range a.appositions(h) { // "the ambassador to Kenya, A. B."
			if c > h && strings.HasPrefix(a.tag(c), "NNP") && a.placeOf[c] < 0 && a.child(c, "flat", "compound") >= 0 && a.personName(c) {
				if q := a.party(c); q.Name != "" {
					p.Name, p.Coref = q.Name, true
					if q.Code != "" {
						p.Code = q.Code
					}
				}
				break
			}
		}
	}
	if n := a.apposedName(h, d); n != "" {
		p.Name = n // "A. B., a unionist who was murdered"
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

// apposedName is the name of the person whom a noun beside it describes; "" where
// it is beside none.
func (a *analysis) apposedName(h int, d actor.Description) string {
	n := a.head(h)
	if n < 0 || n > h || !a.is(h, "appos") || a.tag(h) != "NN" || d.Entry != nil || d.Thing || !strings.HasPrefix(a.tag(n), "NNP") || !a.personName(n) {
		return ""
	}
	q := a.party(n)
	if q.Name == "" {
		return q.Text
	}
	return q.Name
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
