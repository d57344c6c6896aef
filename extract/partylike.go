package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// hours are nouns of when something is.
var hours = map[string]bool{"time": true, "moment": true, "hour": true, "point": true, "noon": true, "dawn": true, "midnight": true, "dusk": true, "start": true, "beginning": true, "end": true, "height": true}

// penalty are what a court gives, not to whom.
var penalty = map[string]bool{
	"death": true, "prison": true, "jail": true, "term": true, "sentence": true, "year": true, "month": true, "day": true, "imprisonment": true,
	"detention": true, "life": true, "lash": true, "labor": true, "labour": true, "fine": true, "count": true, "charge": true, "penalty": true, "hanging": true,
}

// matterOf are demands whose object may be what is asked rather than who is.
var matterOf = map[string]bool{"demand": true, "request": true, "insist": true, "want": true, "require": true, "press": true, "push": true, "seek": true}

// emplaced are weapons that stand somewhere and are struck there.
var emplaced = map[string]bool{"launcher": true, "battery": true, "emplacement": true, "howitzer": true, "artillery": true}

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
