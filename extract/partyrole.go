package extract

import (
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
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
	if s.name == "from" && !f.verb && role == lexicon.Actor && !a.sends(f, s.head) {
		return lexicon.None // "an attack from the north"
	}
	if (s.name == "adj" || s.name == "comp") && !f.verb && (role == lexicon.Actor || f.Kind == event.ArmedClash) && a.nations(s.head) != nil {
		return lexicon.Actor // "U.S.-British strikes"
	}
	d := a.typed(s.head)
	place := a.placeOf[s.head] >= 0
	if s.name == "in" && !f.verb && (place || d.Kind == event.PlaceParty && a.placeBelow(s.head)) && role.Affected() {
		return lexicon.None // "raids in the West Bank"
	}
	if s.name == "comp" && role == lexicon.Actor && (a.weaponClass(s.head) == "aircraft" || a.weaponClass(s.head) != "" && has(f.slots, "=actor")) {
		return lexicon.None // "a helicopter strike"
	}
	if s.name == "comp" && role == lexicon.Actor && d.Entry == nil && (a.weaponClass(s.head) == "artillery" || a.weaponClass(s.head) == "missile") {
		return lexicon.None // "a Turkish artillery attack"
	}
	if (s.name == "comp" || s.name == "poss") && place && role == lexicon.Actor && a.theatre(f, s) {
		return lexicon.None // "Syria's conflict"
	}
	if s.name == "of" && role == lexicon.Actor && f.Kind == event.ArmedClash && !f.verb && (place || d.Kind == event.PlaceParty) {
		return lexicon.None // "the Battle of the Yellow Sea"
	}
	if s.name == "of" && role == lexicon.Actor && force[f.Kind] && f.Kind != event.ArmedClash && (place || d.Kind == event.PlaceParty || d.Kind == event.Facility || d.Kind == event.Materiel || placeNouns[a.lemma(s.head)] != "") {
		return lexicon.Both // "the bombardment of the city"
	}
	if s.name == "of" && role == lexicon.Target && force[f.Kind] && isGroup(d.Kind) && (has(f.slots, "on") || has(f.slots, "against") || a.below(s.head, "on", 1) >= 0 && !a.timed(a.below(s.head, "on", 1)) || a.below(s.head, "against", 1) >= 0) {
		return lexicon.Actor // "attacks of guerrillas on the army"
	}
	if s.name == "of" && role == lexicon.Target && f.Kind == event.Support && a.preposition(f.tok) == "with" && helping[a.lemma(f.tok)] {
		return lexicon.Actor // "with the backing of Russia"
	}
	if s.name == "of" && role == lexicon.Actor && f.Kind == event.Support && a.lemma(f.tok) == "support" && a.preposition(f.tok) == "in" {
		return lexicon.Target // "an attack in support of the group"
	}
	if s.name != "comp" && s.name != "adj" && s.name != "poss" {
		return role
	}
	if role.Affected() && s.name != "adj" && a.row(f).Frame.Role("of").Affected() && has(f.slots, "of") && !f.verb && (isGroup(d.Kind) || s.name == "poss" && (a.country(s.head) || a.personName(s.head) || a.pronoun(s.head))) {
		return lexicon.Actor // "Iran's release of the sailors", "the police killing of a boy"
	}
	if f.Kind == event.Siege && !f.verb && (s.name == "poss" || s.name == "comp") && armed(d.Kind) && !place {
		return lexicon.Actor // "the militants' siege on the airbase"
	}
	if s.name == "adj" && a.lower(s.head) == "regular" {
		return lexicon.None // "regular air strikes"
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
	if s.name == "adj" && a.leaderIn(s.head) == nil && (d.Country == "" || a.lemma(s.head) == "military") && a.tag(s.head) == "JJ" && !unicode.IsUpper(rune(a.tok[s.head].Norm[0])) {
		return lexicon.None // "a major offensive", "military operations"
	}
	if n := a.row(f).Frame.Name; s.name == "comp" && n == "n-approach" && (d.Country != "" || isGroup(d.Kind)) {
		return role // "Moscow's Taliban overtures"
	}
	if s.name == "adj" && role == lexicon.Actor && a.leaderIn(s.head) != nil {
		return role // "Saudi-led airstrikes"
	}
	if s.name == "adj" && role == lexicon.Actor && d.Country != "" {
		if c := a.child(s.head, "conj"); c >= 0 && c < f.tok {
			return role // "Afghan and NATO operations" say whose, even in Afghanistan
		}
	}
	if (s.name == "adj" || s.name == "comp") && armed(d.Kind) && a.row(f).Frame.Name != "n-kill" && a.row(f).Frame.Name != "n-drive" && a.row(f).Frame.Name != "n-free" && a.row(f).Frame.Name != "n-send" {
		return lexicon.Actor
	}
	if s.name == "adj" {
		if m, ok := a.actorAt(s.head); ok && m.Entry != nil && role == lexicon.Actor {
			return role
		}
		if d.Entry != nil && d.Entry.Class == actor.Ethnic && role == lexicon.Actor && force[f.Kind] {
			return role // "Kurdish attacks on the town"
		}
		if d.Entry != nil && role == lexicon.Actor && d.Country != "" && (d.Country != a.focus || f.Kind == event.Airstrike || f.Kind == event.Shelling || !force[f.Kind]) {
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
			if s.name == "poss" && directed[f.Kind] && a.places[a.placeOf[s.head]].top.Code == "PPLC" {
				return role // "Moscow's overtures"
			}
			return lexicon.None
		}
		if s.name == "comp" && !place {
			if f.Kind == event.Protest && a.lemma(s.head) == "opposition" {
				return role // "opposition rallies"
			}
			return lexicon.None
		}
	}
	return role
}

// placeBelow reports whether a noun for a stretch of land says by a name which:
// "Aleppo's countryside".
func (a *analysis) placeBelow(h int) bool {
	for c := range a.children(h) {
		if a.placeOf[c] >= 0 && a.is(c, "nmod:poss", "compound", "nmod") {
			return true
		}
	}
	return false
}

// sends reports whether who stands behind an event noun's "from" does it: a party,
// or a government by its country or capital, but no mere place.
func (a *analysis) sends(f *finding, h int) bool {
	if a.placeOf[h] >= 0 {
		return ofCountries[f.Kind] && (a.country(h) || a.speaksForState(h))
	}
	return isGroup(a.typed(h).Kind)
}

// ofCountries are the kinds of what a country gives or says: "aid from Russia".
var ofCountries = map[event.Kind]bool{event.Supply: true, event.Support: true, event.Demand: true, event.Threat: true, event.Accusation: true, event.Rejection: true}

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

// theatre reports whether the country that a war is said to be of is where it is
// fought, not who fights it: "Syria's war", "the Iraq war", but "Israel's war
// against".
func (a *analysis) theatre(f *finding, s slot) bool {
	if f.Kind != event.ArmedClash || f.verb || !wars[a.lemma(f.tok)] {
		return false
	}
	return s.name == "comp" || !has(f.slots, "on") && !has(f.slots, "against") && !has(f.slots, "with") && !has(f.slots, "in")
}

// wars are nouns of fighting that a country has.
var wars = map[string]bool{"war": true, "conflict": true, "violence": true, "insurgency": true, "uprising": true, "rebellion": true, "unrest": true, "bloodshed": true}

// rebellious are adjectives that say who does it.
var rebellious = map[string]bool{"terrorist": true, "separatist": true, "jihadist": true, "insurgent": true, "rebel": true, "militant": true, "jihadi": true, "secessionist": true}

// means are the kinds whose object may be the weapon.
var means = map[event.Kind]bool{event.Bombing: true, event.SuicideBombing: true, event.Shelling: true, event.Shooting: true, event.Airstrike: true, event.Attack: true, event.ArmedClash: true}

// through looks past a noun that only leads to what is meant: "the blockade of
// the city", "control of the town", "the actions of the army".
func (a *analysis) through(h int, f *finding) int {
	g := a.at[h]
	if f.Kind == event.Demand && stepping[a.lemma(h)] { // "demanded the president's resignation"
		for c := range a.children(h) {
			if a.is(c, "nmod:poss") || a.is(c, "nmod") && a.preposition(c) == "of" {
				return c
			}
		}
	}
	if f.Kind == event.Accusation && a.is(h, "nsubj") && papers[a.lemma(h)] { // "a government statement accused"
		if c := a.child(h, "compound", "nmod:poss"); c >= 0 && c < h && isGroup(a.typed(c).Kind) {
			return c
		}
	}
	siege := f.Kind == event.SiegeRelief && g != nil && g.Kind == event.Siege
	lives := harm[f.Kind] && a.lemma(h) == "life" || a.lemma(h) == "life" && a.tag(h) == "NNS" // "claimed the lives of seven people"
	if !siege && !lives && !leading[a.lemma(h)] {
		return h
	}
	wish := aims[a.lemma(h)]
	for c := range a.children(h) {
		if wish && a.is(c, "nmod:poss") {
			return c // "the army's goal"
		}
		if a.is(c, "nmod") && !(wish && a.preposition(c) != "of") {
			switch a.preposition(c) {
			case "of", "over", "in", "on":
				if lives && c > h && leading[a.lemma(c)] {
					return a.through(c, f)
				}
				return c
			}
		}
		if siege && a.is(c, "compound", "nmod:poss") && a.placeOf[c] >= 0 {
			return c
		}
	}
	return h
}

// aims are nouns of what somebody wants.
var aims = map[string]bool{"goal": true, "aim": true, "objective": true}

// stepping are nouns of what is demanded of the one who is to do it.
var stepping = map[string]bool{"resignation": true, "departure": true, "withdrawal": true, "surrender": true, "apology": true, "explanation": true, "intervention": true, "support": true, "help": true}

// leading are nouns that lead to what is meant.
var leading = map[string]bool{"control": true, "action": true, "effort": true, "move": true, "remnant": true, "rest": true, "part": true, "series": true, "rise": true, "number": true, "majority": true, "goal": true, "aim": true, "objective": true}

// fragments are what is left of weapons, and what they shoot.
var fragments = map[string]bool{"splinter": true, "shrapnel": true, "bullet": true, "fragment": true, "debris": true, "shard": true}

// papers are what a body says something in.
var papers = map[string]bool{"statement": true, "communique": true, "report": true, "letter": true}
