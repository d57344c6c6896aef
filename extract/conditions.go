package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// conditionsHold reports whether every condition of a row holds at token i,
// the trigger, that was looked up by the word at anchor.
func (a *analysis) conditionsHold(row *lexicon.Trigger, anchor, i int) bool {
	if len(row.When) == 0 {
		return true
	}
	var rest []lexicon.Condition // reading the phrases is the dearer part
	for _, c := range row.When {
		holds, known := a.wordsHold(c, anchor, i)
		if known && holds != c.Present {
			return false
		}
		if !known {
			rest = append(rest, c)
		}
	}
	if len(rest) == 0 {
		return true
	}
	slots := a.slotsAsked(row, anchor, i)
	for _, c := range rest {
		if a.slotHolds(c, slots) != c.Present {
			return false
		}
	}
	return true
}

// slotsAsked are the phrases round a trigger that a row's conditions go by.
func (a *analysis) slotsAsked(row *lexicon.Trigger, anchor, i int) []slot {
	q := &a.lastAsked // the rows of one word ask in turn
	switch row.POS {
	case 'V':
		if q.slots == nil || !q.verb || q.anchor != anchor || q.tok != i {
			*q = askedSlots{verb: true, anchor: anchor, tok: i, slots: a.phraseSlots(anchor, i)}
		}
		return append(slices.Clip(q.slots), a.ownObject(row)...)
	case 'A':
		return a.adjectiveSlots(&finding{row: row, tok: i})
	}
	if q.slots == nil || q.verb || q.tok != i || q.kind != row.Kind {
		f := &finding{row: row, tok: i, slots: a.nounSlots(i)}
		a.carried(f)
		*q = askedSlots{tok: i, kind: row.Kind, slots: f.slots}
	}
	return q.slots
}

// ownObject are the phrases that the parse hung on the object that a row's phrase
// ends in: "inflicted losses on the army".
func (a *analysis) ownObject(row *lexicon.Trigger) (out []slot) {
	if len(row.Words) < 2 {
		return nil
	}
	for _, s := range a.lastAsked.slots {
		if s.name != "obj" || a.lemma(s.head) != row.Words[len(row.Words)-1].Text {
			continue
		}
		for c := range a.children(s.head) {
			if p := a.preposition(c); c > s.head && a.is(c, "nmod") && p != "" && p != "of" {
				out = append(out, slot{p, c})
			}
		}
	}
	return out
}

// askedSlots are the phrases round a word that its rows' conditions went by
// last.
type askedSlots struct {
	verb        bool
	anchor, tok int
	kind        event.Kind // that a noun's rows give
	slots       []slot
}

// wordsHold reports whether a condition holds that goes by the words round a
// trigger and the shape of its clause; known is false where it goes by slots.
func (a *analysis) wordsHold(c lexicon.Condition, anchor, i int) (holds, known bool) {
	s := a.doc.Sentences[a.sent(i)]
	switch c.Slot {
	case "next":
		return i+1 < s.Last && a.anyOf(i+1, c.Values), true
	case "prev":
		return i > s.First && a.anyOf(i-1, c.Values), true
	case "sent":
		for k := s.First; k < s.Last; k++ {
			if k != i && a.anyOf(k, c.Values) {
				return true, true
			}
		}
		return false, true
	case "head":
		h := a.head(i)
		return h >= 0 && a.anyOf(h, c.Values), true
	case "as":
		return a.is(i, "nsubj") && slices.Contains(c.Values, "subj") || a.is(i, "obj") && slices.Contains(c.Values, "obj"), true
	case "tag":
		return slices.Contains(c.Values, a.tag(i)), true
	case "prep":
		return slices.Contains(c.Values, a.preposition(i)), true
	case "called":
		return a.calledBy(anchor, c.Values), true
	case "inf":
		for d := range a.children(anchor) {
			if d > anchor && a.is(d, "xcomp") && (a.tag(d) == "VB" || a.child(d, "mark") >= 0 && a.lower(a.child(d, "mark")) == "to") && (a.anyOf(d, c.Values) || a.child(d, "cop") > anchor && a.anyOf(a.child(d, "cop"), c.Values)) {
				return true, true
			}
		}
		return false, true
	case "clause":
		return slices.Contains(c.Values, a.clauseAsked(anchor)), true
	}
	return false, false
}

// slotHolds reports whether the slot of a condition is filled, by one of the
// values if there are any.
func (a *analysis) slotHolds(c lexicon.Condition, slots []slot) bool {
	for _, sl := range slots {
		name := sl.name
		switch name {
		case "=actor":
			name = "subj"
		case "=target":
			name = "obj"
		}
		if name != c.Slot {
			continue
		}
		if len(c.Values) == 0 {
			return true
		}
		for _, h := range a.conjuncts(sl.head) {
			if a.anyOf(h, c.Values) {
				return true
			}
			if m := a.quantified(h); m >= 0 && a.anyOf(m, c.Values) {
				return true
			}
			if m := a.some(h); m >= 0 && a.anyOf(m, c.Values) {
				return true // "any of the demands"
			}
			if (c.Present || c.Slot == "subj") && strings.HasPrefix(a.tag(h), "NNP") && a.titledAs(h, c.Values) {
				return true
			}
		}
	}
	return false
}

// titledAs reports whether one of the values is the office or the trade of a person
// that stands beside the name: "activist A. B.", "A. B., an activist,".
func (a *analysis) titledAs(h int, values []string) bool {
	for c := range a.children(h) {
		if a.is(c, "nmod:desc") || a.is(c, "appos") && a.tag(c) == "NN" && a.child(c, "det") >= 0 {
			for _, v := range values {
				if v[0] != '@' && a.hasLemma(c, v) {
					return true
				}
			}
		}
	}
	return false
}

// calledBy reports whether the words by which verb v calls its object are among
// some: "called the report nonsense", "described the raid as an act of
// aggression".
func (a *analysis) calledBy(v int, values []string) bool {
	if a.participleCompound(v) {
		return false // "so-called"
	}
	o := a.child(v, "obj")
	if o < v {
		o = v // "a move that it called"
	}
	for i := o + 1; i < min(a.doc.Sentences[a.sent(v)].Last, o+calledWords); i++ {
		if a.tag(i) == "," || a.tag(i) == ":" || a.finite(i) && len(a.quotesBetween(i, i+1)) == 0 {
			return false
		}
		if a.anyOf(i, values) {
			return true
		}
	}
	return false
}

// calledWords is how many words behind an object may say what it is called.
const calledWords = 12

// clauseAsked is the word that opens what is asked with verb v: "to" of
// "asked them to leave", "that", "whether"; "" where no clause hangs on it.
func (a *analysis) clauseAsked(v int) string {
	for c := range a.children(v) {
		if c < v || !a.is(c, "xcomp", "ccomp", "advcl", "acl") {
			continue
		}
		for m := range a.children(c) {
			if m > v && a.is(m, "mark", "advmod") {
				return a.lower(m)
			}
		}
	}
	for i := v + 1; i < min(a.doc.Sentences[a.sent(v)].Last, v+calledWords); i++ {
		if a.finite(i) || a.tag(i) == "IN" && a.lower(i) == "about" {
			return ""
		}
		switch w := a.lower(i); w {
		case "whether", "if", "why", "how":
			return w
		case "to":
			if i+1 < len(a.tok) && a.tag(i+1) == "VB" {
				return w
			}
		}
	}
	return ""
}

// quantified is what a noun of quantity counts, -1 if h is none: "rockets" of
// "dozens of rockets".
func (a *analysis) quantified(h int) int {
	if in, _ := a.lex.InClass(a.lemma(h), "quantity"); !in && a.tag(h) != "CD" {
		return -1 // nor "one of the drones"
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" && (a.tag(h) != "CD" || a.tag(c) == "NNS") {
		return c
	}
	return -1
}

// anyOf reports whether token h is one of the lemmas or in one of the classes.
func (a *analysis) anyOf(h int, values []string) bool {
	if len(values) == 0 {
		return true
	}
	for _, v := range values {
		if v[0] == '@' {
			if a.inClass(h, v[1:]) {
				return true
			}
		} else if a.hasLemma(h, v) && !(v == "fire" && a.gunfire(h)) {
			return true
		}
	}
	return false
}

// gunfire reports whether "fire" is that of weapons: "mortar fire".
func (a *analysis) gunfire(h int) bool {
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") && (a.weaponClass(c) != "" || a.lemma(c) == "sniper" || a.lemma(c) == "small-arms" || a.lemma(c) == "friendly" || a.lemma(c) == "mortar" || a.lemma(c) == "artillery" || a.lemma(c) == "gun") {
			return true
		}
	}
	return false
}

// speaksForState reports whether the name of a capital stands where a
// government does: "Moscow warned", "a pact between Cairo and Ankara".
func (a *analysis) speaksForState(h int) bool {
	if a.placeOf[h] >= 0 && a.places[a.placeOf[h]].coref || a.tag(h) != "NNP" {
		return false
	}
	switch a.preposition(h) {
	case "":
		return a.is(h, "nsubj", "nmod:poss", "conj", "obj", "iobj")
	case "with", "by", "between", "against", "among":
		return true
	case "from":
		return a.head(h) >= 0 && messages[a.lemma(a.head(h))] || h > 1 && a.lower(h-2) == "pressure"
	}
	return false
}

// messages are nouns of what a government, not a town, sends: "a warning from
// Moscow".
var messages = map[string]bool{
	"warning": true, "call": true, "demand": true, "threat": true, "letter": true, "note": true, "message": true, "protest": true, "request": true, "appeal": true,
	"criticism": true, "condemnation": true, "objection": true, "pressure": true, "support": true, "backing": true, "help": true, "aid": true, "order": true, "signal": true,
	"ultimatum": true, "offer": true, "invitation": true, "complaint": true, "reaction": true, "response": true, "denial": true, "statement": true,
}

// airForce reports whether a phrase is headed by an air force, which strikes from
// the air.
func (a *analysis) airForce(h int) bool {
	l := a.lower(h)
	return (l == "force" || l == "forces") && h > 0 && a.lower(h-1) == "air"
}

// inClass reports whether the phrase headed by h is of a class of the lexicon.
func (a *analysis) inClass(h int, class string) bool {
	if in, ok := a.lex.InClass(a.lemma(h), class); ok {
		return in && !a.verbal(h) // "stormed" is no storm
	}
	if class == "aircraft" && a.airForce(h) {
		return true
	}
	switch class {
	case "figure":
		return a.tag(h) == "CD"
	case "number":
		return a.tag(h) == "CD" || a.child(h, "nummod") >= 0
	case "named": // a name that is no place's, nor a party's that the dictionary has
		return strings.HasPrefix(a.tag(h), "NNP") && a.placeAt(h) == nil && a.typed(h).Entry == nil && a.typed(h).Kind == event.UnknownParty
	case "state": // a state and its forces
		p := a.typed(h)
		return p.Entry != nil && p.Entry.Class == actor.Country || p.Kind == event.StateForces && a.weaponClass(h) == ""
	case "money":
		return a.child(h, "nummod") >= 0 && (a.lemma(h) == "dollar" || a.lemma(h) == "euro" || a.tag(h) == "$")
	case "event":
		return len(a.lex.Triggers(a.lemma(h), 'N')) > 0 && a.nominal(h) && a.tag(h) != "NNP"
	case "time":
		return a.timed(h)
	case "weapon":
		return a.weaponClass(h) != ""
	case "aircraft", "artillery", "explosive", "firearm", "armor", "missile", "chemical", "blade", "fire":
		return a.weaponClass(h) == class
	}
	p := a.typed(h)
	if (a.pronoun(h) || a.theRest(h)) && (class == "force" || class == "official" || class == "civilian" || class == "organisation") {
		q := a.party(h)
		p.Kind, p.Entry = q.Kind, nil
		if q.Kind == event.UnknownParty && (a.lower(h) == "they" || a.lower(h) == "we") && class == "force" {
			return a.dominant(event.Rebels) != nil || a.dominant(event.Militia) != nil
		}
	}
	if p.Thing && (class == "person" || class == "civilian") {
		return false
	}
	switch class {
	case "force":
		if a.lemma(h) == "enemy" && a.nominal(h) {
			return true // of the armies that speak of it
		}
		if p.Entry != nil && p.Entry.Class == actor.Country {
			return true
		}
		if p.Kind == event.UnknownParty {
			if e := a.alias(h); e != nil {
				return armed(e.Kind) // "the movement Hezbollah"
			}
		}
		return armed(p.Kind)
	case "civilian":
		return p.Kind == event.Civilians || p.Kind == event.Protesters
	case "official":
		return p.Kind == event.Government
	case "organisation":
		return p.Kind == event.NGOIGO || p.Kind == event.Media || p.Kind == event.Government
	case "facility":
		return p.Kind == event.Facility
	case "materiel":
		return p.Kind == event.Materiel
	case "place":
		return p.Kind == event.PlaceParty || a.placeAt(h) != nil
	case "country":
		t := a.placeAt(h)
		return t != nil && (strings.HasPrefix(t.Code, "PCL") || t.Code == "PPLC" && a.speaksForState(h))
	case "person":
		switch p.Kind {
		case event.StateForces, event.Police, event.Government, event.Rebels, event.Militia, event.Civilians, event.Protesters:
			return true
		case event.NGOIGO, event.Media:
			if a.humanNoun(h) || a.actors.IsPerson(a.lemma(h)) { // "a Red Cross nurse"
				return true
			}
		}
		return a.pronoun(h) && a.lower(h) != "it" && a.lower(h) != "its" || a.personName(h)
	}
	return false
}
