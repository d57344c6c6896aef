package extract

import (
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// roleOf is the role of a slot in a finding. What stands before a noun is told
// by what it is: a party acts, a thing is acted upon, a place is neither.
func (a *analysis) roleOf(f *finding, s slot) lexicon.Role {
	switch s.name {
	case "=actor", "prefix":
		return lexicon.Actor
	case "=target":
		return lexicon.Target
	}
	role := a.row(f).Frame.Role(s.name)
	if s.name == "from" && !f.verb && role == lexicon.Actor && (!isGroup(a.typed(s.head).Kind) || a.placeOf[s.head] >= 0) {
		return lexicon.None // "an attack from the north"
	}
	d := a.typed(s.head)
	place := a.placeOf[s.head] >= 0
	if s.name == "comp" && role == lexicon.Actor && a.weaponClass(s.head) == "aircraft" {
		return lexicon.None // "a helicopter strike"
	}
	if s.name == "of" && role == lexicon.Actor && force[f.Kind] && f.Kind != event.ArmedClash && (place || d.Kind == event.PlaceParty || d.Kind == event.Facility || d.Kind == event.Materiel || placeNouns[a.lemma(s.head)] != "") {
		return lexicon.Both // "the bombardment of the city"
	}
	if s.name == "of" && role == lexicon.Target && f.Kind == event.Support && a.preposition(f.tok) == "with" && helping[a.lemma(f.tok)] {
		return lexicon.Actor // "with the backing of Russia"
	}
	if s.name != "comp" && s.name != "adj" && s.name != "poss" {
		return role
	}
	if s.name == "adj" && rebellious[a.lemma(s.head)] && role != lexicon.Target && role != lexicon.Both {
		return lexicon.Actor // "under terrorist siege"
	}
	if s.name == "adj" && role == lexicon.Target && d.Kind == event.Civilians {
		return role // "civilian deaths"
	}
	if s.name == "comp" && place && a.sited(f) {
		return lexicon.None // "the Kenya bombing"
	}
	if s.name == "from" && f.verb && role == lexicon.Target && has(f.slots, "obj") && !isGroup(d.Kind) && d.Rule == "" {
		return lexicon.None // "freed the town from terrorism"
	}
	if s.name == "adj" && (d.Country == "" || a.lemma(s.head) == "military") && a.tag(s.head) == "JJ" && !unicode.IsUpper(rune(a.tok[s.head].Norm[0])) {
		return lexicon.None // "a major offensive", "military operations"
	}
	armed := d.Kind == event.StateForces || d.Kind == event.Rebels || d.Kind == event.Militia || d.Kind == event.Police
	if (s.name == "adj" || s.name == "comp") && armed && a.row(f).Frame.Name != "n-kill" && a.row(f).Frame.Name != "n-drive" && a.row(f).Frame.Name != "n-free" && a.row(f).Frame.Name != "n-send" {
		return lexicon.Actor
	}
	if s.name == "adj" {
		if m, ok := a.actorAt(s.head); ok && m.Entry != nil && role == lexicon.Actor {
			return role
		}
		if d.Entry != nil && role == lexicon.Actor && d.Country != "" && (d.Country != a.focus || f.Kind == event.Airstrike || !force[f.Kind]) {
			return role // "an Israeli air strike", but "an Iraqi attack" in Iraq says where
		}
		return lexicon.None
	}
	if role == lexicon.Target || role == lexicon.Both {
		if s.name == "comp" && d.Kind == event.UnknownParty && !place {
			return lexicon.None
		}
		return role
	}
	if role != lexicon.Actor {
		return role
	}
	switch d.Kind {
	case event.Facility, event.Materiel:
		if s.name == "comp" {
			return lexicon.Target
		}
	case event.UnknownParty, event.PlaceParty:
		if place && !strings.HasPrefix(a.places[a.placeOf[s.head]].top.Code, "PCL") {
			return lexicon.None
		}
		if s.name == "comp" && !place {
			return lexicon.None
		}
	}
	return role
}

// sited reports whether the name of a place before an event noun says where it
// was: "the Kenya embassy bombing", but "the Turkey offensive".
func (a *analysis) sited(f *finding) bool {
	switch f.Kind {
	case event.Bombing, event.SuicideBombing, event.Shooting, event.Massacre, event.Killing, event.ChemicalAttack:
		return true
	case event.Attack:
		return a.lemma(f.tok) == "attack" && !has(f.slots, "on") && !has(f.slots, "against")
	}
	return false
}

// rebellious are adjectives that say who does it.
var rebellious = map[string]bool{"terrorist": true, "separatist": true, "jihadist": true, "insurgent": true, "rebel": true, "militant": true, "jihadi": true, "secessionist": true}

// means are the kinds whose object may be the weapon.
var means = map[event.Kind]bool{event.Bombing: true, event.SuicideBombing: true, event.Shelling: true, event.Shooting: true, event.Airstrike: true, event.Attack: true, event.ArmedClash: true}

// through looks past a noun that only leads to what is meant: "the blockade of
// the city", "control of the town", "the actions of the army".
func (a *analysis) through(h int, f *finding) int {
	g := a.at[h]
	siege := f.Kind == event.SiegeRelief && g != nil && g.Kind == event.Siege
	if !siege && !leading[a.lemma(h)] {
		return h
	}
	for c := range a.children(h) {
		if a.is(c, "nmod") {
			switch a.preposition(c) {
			case "of", "over", "in", "on":
				return c
			}
		}
		if siege && a.is(c, "compound", "nmod:poss") && a.placeOf[c] >= 0 {
			return c
		}
	}
	return h
}

// leading are nouns that lead to what is meant.
var leading = map[string]bool{"control": true, "action": true, "effort": true, "move": true, "remnant": true, "rest": true, "part": true, "series": true, "rise": true, "number": true, "majority": true}

// partyLike reports whether the phrase headed by h can be a party.
func (a *analysis) partyLike(h int, f *finding, acts bool) bool {
	if a.timed(h) || h == f.tok || a.relativePronoun(h) || a.asRole(h) || reflexive[a.lower(h)] || a.lower(h) == "more" {
		return false
	}
	if a.lower(h) == "each" && h+1 < len(a.tok) && a.lower(h+1) == "other" {
		return false
	}
	if first, _ := a.basePhrase(h); !acts && first < h && a.tag(first) == "VBG" && a.lex.Reports(a.lemma(first)) {
		return false // "entered shouting abuse"
	}
	if !acts && (a.lemma(h) == "fire" || a.lemma(h) == "blaze") && a.tag(h) == "NN" {
		return false // "set fire to the church"
	}
	if c := a.some(h); c >= 0 {
		return a.partyLike(c, f, acts)
	}
	if acts && a.lemma(h) == "dead" && a.tag(h) == "JJ" {
		return false // "three dead as protesters clash"
	}
	if from, to := window(len(a.lengths), func(i int) int { return a.lengths[i].First }, max(0, h-6), h+1); !acts {
		for k := from; k < to; k++ {
			if a.lengths[k].Last > h {
				return false // "sank the ship 30 miles off the coast"
			}
		}
	}
	if acts && compass[a.lower(h)] && a.child(h, "nmod") >= 0 {
		return false // "East of the capital"
	}
	if acts && a.tag(h) == "NN" && (placeNouns[a.lemma(h)] != "" || compass[a.lemma(h)]) {
		return false // "north of the capital"
	}
	if g := a.countedEvent(h); g != nil && !g.verb && !a.actors.IsPerson(strings.ToLower(a.lemma(h))) && (acts || f.Kind == event.Killing || f.Kind == event.Injury) {
		return false // "the attack killed": the attacker, not the attack, kills
	}
	switch a.lemma(h) {
	case "outskirts", "vicinity", "direction", "area", "edge", "range", "response", "number", "involvement", "responsibility", "east", "west", "north", "south", "control", "way", "course", "move", "condition",
		"retaliation", "revenge", "reprisal", "bid", "effort", "coordination", "cooperation", "connection", "exchange", "aftermath", "wake", "behalf", "year":
		if a.placeOf[h] < 0 && (acts || !a.peopled(h)) {
			return false
		}
	}
	if !acts && (means[f.Kind] || f.Kind == event.Riot) && a.weaponClass(h) != "" || !acts && f.Kind == event.Shooting && a.lemma(h) == "shot" || !acts && means[f.Kind] && worn[a.lemma(h)] {
		return false // "threw bombs": the means, not the target
	}
	if acts && !a.pronoun(h) && !strings.HasPrefix(a.tag(h), "NNP") && a.placeOf[h] < 0 && a.tag(h) != "CD" {
		if c := a.child(h, "nmod"); c >= 0 && isGroup(a.typed(c).Kind) && a.preposition(c) == "of" {
			return true // "the heroes of the army"
		}
		if d := a.typed(h); d.Rule == "" && d.Entry == nil && d.Kind == event.UnknownParty && !a.humanNoun(h) {
			return false // "responsibility", "area"
		}
	}
	if acts {
		if w := a.weaponClass(h); w != "" && a.typed(h).Kind != event.StateForces && (a.typed(h).Name == "" || a.typed(h).Kind == event.Materiel || a.typed(h).Kind == event.UnknownParty) && w != "aircraft" && w != "armor" {
			return false
		}
		switch a.lemma(h) {
		case "blast", "explosion", "fire", "clash", "it", "violence", "war", "bullet", "shrapnel", "incident":
			if !a.pronoun(h) {
				return false
			}
		}
	}
	tag := a.tag(h)
	return nominalTag(tag) && !strings.HasPrefix(tag, "W") || strings.HasPrefix(tag, "JJ") || tag == "VBG" && !acts && (a.at[h] != nil || a.child(h, "det", "amod", "nmod:poss", "nmod") >= 0)
}

// worn are what a bomber wears.
var worn = map[string]bool{"vest": true, "belt": true, "device": true}

// peopled reports whether an area is one where people live.
func (a *analysis) peopled(h int) bool {
	for c := range a.children(h) {
		switch a.lower(c) {
		case "residential", "civilian", "populated", "inhabited", "urban":
			return a.lemma(h) == "area"
		}
	}
	return false
}

var reflexive = map[string]bool{"himself": true, "herself": true, "itself": true, "themselves": true, "myself": true, "ourselves": true}

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
	default:
		return -1
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" {
		return c
	}
	return -1
}

// humanNoun reports whether a noun looks like people by its ending or use.
func (a *analysis) humanNoun(h int) bool {
	l := a.lemma(h)
	for _, end := range []string{"er", "or", "ist", "man", "ian", "ee", "ant"} {
		if strings.HasSuffix(l, end) && len(l) > 4 {
			return true
		}
	}
	return a.child(h, "nummod") >= 0 && a.tag(h) == "NNS"
}
