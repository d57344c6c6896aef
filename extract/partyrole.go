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

// partyLike reports whether the phrase headed by h can be a party.
func (a *analysis) partyLike(h int, f *finding, acts bool) bool {
	if a.lower(h) == "justice" && a.preposition(h) == "to" {
		return false // "brought to justice"
	}
	if a.timed(h) || h == f.tok || a.relativePronoun(h) || a.asRole(h) || reflexive[a.lower(h)] || a.lower(h) == "more" {
		return false
	}
	if !acts && a.preposition(h) == "in" && helping[a.lemma(h)] {
		return false // "strikes in support of the army"
	}
	if a.leaderIn(h) != nil {
		return acts // "Saudi-led airstrikes"
	}
	if !acts && a.preposition(h) == "at" && (a.tag(h) == "CD" && (len(a.tok[h].Norm) == 4 || strings.ContainsAny(a.tok[h].Norm, ".:")) || hours[a.lemma(h)]) {
		return false // "at 0500", "at 13.00", "at this time"
	}
	if !acts && a.tag(h) == "CD" && a.preposition(h) == "on" && len(a.tok[h].Norm) <= 2 {
		return false // "on 9 and 10 August"
	}
	if f.Kind == event.Seizure && !acts && a.preposition(h) == "from" && !isGroup(a.typed(h).Kind) && a.typed(h).Kind != event.Civilians && !a.personName(h) {
		return false // "recovered from the spot", "from his possession"
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
	if g := a.at[h]; !acts && g != nil && g != f && !g.verb && force[g.Kind] && force[f.Kind] && a.typed(h).Kind == event.UnknownParty {
		return false // "the bombing came hours after an attack"
	}
	if a.lower(h) == "force" && a.child(h, "det", "amod", "compound", "nmod:poss") < 0 {
		return false // "the use of force"
	}
	if l := a.lemma(h); !acts && (l == "loss" || l == "casualty") && a.is(h, "obj") {
		return false // "inflicted heavy losses on the army"
	}
	if !acts && (f.Kind == event.Sanction && penalty[a.lemma(h)] && a.tag(h) != "NNP" || f.row != nil && a.ofPattern(h, f)) {
		return false // "sentenced him to death", "under house arrest"
	}
	if !acts && (f.Kind == event.Demand && (matterOf[f.Trigger.Lemma] || a.preposition(h) == "for") || f.Kind == event.Protest) && !a.somebody(h) {
		return false // "demanded a settlement", "protested against the law"
	}
	if first, _ := a.basePhrase(h); !acts && a.placeOf[h] >= 0 && (a.preposition(h) == "off" || first > 0 && a.lower(first-1) == "off") {
		return false // "rescued migrants off Lampedusa"
	}
	if !acts && a.lower(h) == "ground" && a.preposition(h) == "on" {
		return false // "air strikes and allies on the ground"
	}
	if !acts && f.verb && a.preposition(h) == "on" && (rides[a.lemma(h)] || routeNouns[a.lemma(h)]) && has(f.slots, "obj") {
		return false // "stormed the village on motorcycles"
	}
	if a.preposition(h) == "at" {
		switch a.lemma(h) {
		case "stage", "request", "behest":
			return false // "at the request of the government"
		}
	}
	if acts && f.Kind != event.ClaimOfResponsibility && !strings.HasPrefix(a.tag(h), "NNP") && a.nobodys(h) {
		return false // "no group has claimed the attack"
	}
	if c := a.some(h); c >= 0 {
		return a.partyLike(c, f, acts)
	}
	if acts && a.tag(h) == "CD" && f.Kind == event.ArmedClash && a.child(h, "nmod") < 0 && a.lower(h) != "one" {
		return false // "12 wounded in fighting"
	}
	if acts && fragments[a.lemma(h)] {
		return false // "splinters of a shell hit him, leaving him dead"
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
	if !acts && compass[a.lower(h)] && a.tag(h) != "NNP" && (strings.HasPrefix(a.lower(h), "north") || strings.HasPrefix(a.lower(h), "south")) && len(a.lower(h)) > 5 {
		return false // "a judge in Rashid, northwest of the capital"
	}
	if first, _ := a.basePhrase(h); !acts && first > 1 && a.preposition(h) == "of" && a.lower(first-1) == "of" && compass[a.lower(first-2)] {
		return false // "took Ain southwest of Homs"
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
	case "outskirts", "vicinity", "direction", "meantime", "entrance", "hand", "framework", "area", "edge", "range", "response", "number", "involvement", "responsibility", "east", "west", "north", "south", "control", "way", "course", "move", "condition",
		"time", "encounter", "incident", "result", "mourning", "interval", "possession", "occasion", "recovery", "presence", "spot", "scene",
		"coast", "shore", "retaliation", "revenge", "reprisal", "bid", "attempt", "effort", "coordination", "cooperation", "connection", "exchange", "aftermath", "wake", "behalf", "year":
		if a.placeOf[h] < 0 && (acts || !a.peopled(h) && !a.heldArea(h, f)) {
			return false
		}
	}
	if a.lengthNoun(h) || a.lemma(h) == "figure" && !acts && harm[f.Kind] {
		return false // "240 miles northeast of the capital", "killed 57, a figure that"
	}
	w := a.weaponClass(h)
	shotAt := w == "aircraft" || w == "armor" || f.verb && emplaced[a.lemma(h)] && a.row(f).Frame.Role("obj") != lexicon.Weapon // "opened fire on two helicopters"
	if !acts && !shotAt && (means[f.Kind] || f.Kind == event.Riot) && w != "" || !acts && f.Kind == event.Shooting && (a.lemma(h) == "shot" || a.lemma(h) == "gunshot") || !acts && means[f.Kind] && worn[a.lemma(h)] {
		return false // "threw bombs": the means, not the target
	}
	if acts && !a.pronoun(h) && !strings.HasPrefix(a.tag(h), "NNP") && a.placeOf[h] < 0 && a.tag(h) != "CD" {
		if c := a.child(h, "nmod"); c >= 0 && isGroup(a.typed(c).Kind) && a.preposition(c) == "of" {
			return true // "the heroes of the army"
		}
		if d := a.typed(h); d.Rule == "" && d.Entry == nil && d.Kind == event.UnknownParty && !a.humanNoun(h) && a.alias(h) == nil {
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

// emplaced are weapons that stand somewhere and are struck there.
var emplaced = map[string]bool{"launcher": true, "battery": true, "emplacement": true, "howitzer": true, "artillery": true}

// matterOf are demands whose object may be what is asked rather than who is.
var matterOf = map[string]bool{"demand": true, "request": true, "insist": true, "want": true, "require": true, "press": true, "push": true, "seek": true}

// hours are nouns of when something is.
var hours = map[string]bool{"time": true, "moment": true, "hour": true, "point": true, "noon": true, "dawn": true, "midnight": true, "dusk": true, "start": true, "beginning": true, "end": true, "height": true}

// penalty are what a court gives, not to whom.
var penalty = map[string]bool{
	"death": true, "prison": true, "jail": true, "term": true, "sentence": true, "year": true, "month": true, "day": true, "imprisonment": true,
	"detention": true, "life": true, "lash": true, "labor": true, "labour": true, "fine": true, "count": true, "charge": true, "penalty": true, "hanging": true,
}

// ofPattern reports whether a thing before an event noun is a word of the
// trigger's own phrase: the "house" of "house arrest".
func (a *analysis) ofPattern(h int, f *finding) bool {
	if len(f.row.Words) < 2 || a.tag(h) != "NN" {
		return false
	}
	if f.verb && (a.lemma(h) != "hostage" && a.lemma(h) != "captive" && a.lemma(h) != "prisoner" || a.child(h, "det", "nummod", "amod", "compound", "nmod:poss") >= 0) {
		return false // "took a store owner hostage", but "took 15 hostages"
	}
	if !f.verb && (!a.is(h, "compound") || a.head(h) != f.tok || a.actors.IsPerson(a.lemma(h))) {
		return false
	}
	for _, w := range f.row.Words {
		if w.Text == a.lemma(h) {
			return true
		}
	}
	return false
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

// heldArea reports whether a stretch of land is what somebody takes or holds:
// "captured a key area", "established control over new areas".
func (a *analysis) heldArea(h int, f *finding) bool {
	if f.Kind != event.Capture || a.lemma(h) != "area" {
		return false
	}
	switch a.preposition(h) {
	case "", "over", "of":
		return true
	}
	return false
}

var reflexive = map[string]bool{"himself": true, "herself": true, "itself": true, "themselves": true, "myself": true, "ourselves": true}

// rides are what attackers come on.
var rides = wordSet(`motorcycle motorbike bike bicycle horse horseback camel foot`)
