package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// somebody reports whether a phrase can be asked or protested against: a party,
// a person, a name; or a coup.
func (a *analysis) somebody(h int) bool {
	if d := a.typed(h); d.Entry != nil || d.Kind != event.UnknownParty && d.Kind != event.Materiel && d.Kind != event.Facility && (d.Kind != event.PlaceParty || a.placeOf[h] >= 0) {
		return true
	}
	if strings.HasPrefix(a.tag(h), "NNP") || a.pronoun(h) || a.tag(h) == "CD" || a.some(h) >= 0 || a.humanNoun(h) || a.lemma(h) == "coup" {
		return a.lower(h) != "it" && a.at[h] == nil || a.lemma(h) == "coup"
	}
	return a.placeOf[h] >= 0 || a.actors.IsPerson(a.lemma(h))
}

// asRole reports whether a noun only says as what somebody acts: "step down as
// minister".
func (a *analysis) asRole(h int) bool {
	first, _ := a.basePhrase(h)
	return a.lower(first) == "as" && first < h
}

var compass = map[string]bool{"east": true, "west": true, "north": true, "south": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true}

// some is the noun that a quantifier is some of: "some of the attackers". It
// is -1 for other words.
func (a *analysis) some(h int) int {
	switch a.lower(h) {
	case "dozens", "scores", "hundreds", "thousands", "tens", "millions", "some", "most", "many", "all", "several", "few", "both", "half", "each", "none", "any":
	case "slew", "string", "number", "handful", "couple", "majority", "plethora":
		if p := a.child(h, "nmod"); p < 0 || a.tag(p) != "NNS" {
			return -1
		}
	default:
		return -1
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" {
		return c
	}
	return -1
}

// humans are nouns for people that no ending tells.
var humans = map[string]bool{"aide": true, "envoy": true, "chief": true, "ally": true, "delegate": true, "advocate": true, "candidate": true, "spouse": true, "colleague": true, "premier": true, "monarch": true, "expert": true, "critic": true, "judge": true, "spokesperson": true, "lawyer": true, "deputy": true, "secretary": true, "official": true, "diplomat": true, "priest": true, "monk": true, "cleric": true}

// humanNoun reports whether a noun looks like people by its ending or use.
func (a *analysis) humanNoun(h int) bool {
	l := a.lemma(h)
	if humans[l] {
		return true
	}
	for _, end := range []string{"er", "or", "ist", "man", "ian", "ee", "ant"} {
		if strings.HasSuffix(l, end) && len(l) > 4 {
			return true
		}
	}
	return a.child(h, "nummod") >= 0 && a.tag(h) == "NNS"
}

// lengthNoun reports whether a noun is a unit of length with a number.
func (a *analysis) lengthNoun(h int) bool {
	switch a.lemma(h) {
	case "mile", "kilometer", "kilometre", "km", "meter", "metre", "yard":
		return a.child(h, "nummod") >= 0 || a.child(h, "advmod") >= 0
	}
	return false
}
