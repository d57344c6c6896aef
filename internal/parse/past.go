package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixPast tags as past tense what the tagger takes for a participle between a
// noun and an object: "rebels shelled government positions". A participle
// after its noun is passive and has no object.
func fixPast(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if strong(tok[i]) && fatal(tok, i+1) {
			tok[i].Tag = "VBD"
			for k := i - 1; k >= 0 && k > i-4 && (tok[k].Tag == "RB" || auxiliary(tok[k].Norm)); k-- {
				if auxiliary(tok[k].Norm) {
					tok[i].Tag = "VBN"
				}
			}
			continue
		}
		if tok[i].Tag == "VBN" && undergone(tok[i].Lower()) && isNoun(tok[i-1].Tag) && pairedPast(tok, i) && !clauseHasVerb(tok, i) {
			tok[i].Tag = "VBD" // "jets targeted and destroyed several posts"
			if tok[i+2].Tag == "VBN" {
				tok[i+2].Tag = "VBD"
			}
			continue
		}
		if hurtToo(tok, i) {
			tok[i].Tag = "VBD"
			continue
		}
		if strong(tok[i]) && (pairedPast(tok, i) || tok[i-1].Tag == "PRP" && tok[i].Tag != "VBN" && tok[i+1].Tag != "IN") {
			tok[i].Tag = "VBD"
			continue
		}
		if tok[i].Tag == "JJ" && strings.HasSuffix(tok[i].Norm, "ed") && isNoun(tok[i-1].Tag) && countWord[strings.TrimSuffix(tok[i+1].Norm, "s")] && !clauseHasVerb(tok, i) {
			tok[i].Tag = "VBD" // "police detained dozens"
			continue
		}
		if tok[i].Tag == "JJ" && strings.HasSuffix(tok[i].Norm, "ed") && tok[i-1].Tag == "NNS" && objectAt(tok, i+1) && !clauseHasVerb(tok, i) && !verbFollows(tok, i+1) {
			tok[i].Tag = "VBD" // "rebels ambushed government troops"
			continue
		}
		if tok[i].Tag != "VBD" && strings.HasSuffix(tok[i].Norm, "ed") && tok[i-1].Norm == "said" && tok[i-1].Tag == "VBD" && (tok[i+1].Tag == "CD" || quantityAt(tok, i+1)) && i > 1 && (tok[i-2].Tag == "PRP" || isNoun(tok[i-2].Tag)) && relativeBefore(tok, i-2) {
			tok[i].Tag = "VBD" // "a strike that it said killed 12"
			continue
		}
		if tok[i].Tag == "JJ" && strings.HasSuffix(tok[i].Norm, "ed") && tok[i-1].Tag == "PRP" && objectAt(tok, i+1) {
			tok[i].Tag = "VBD" // "says it killed 50 militants"
			continue
		}
		if tok[i].Tag == "VB" && (tok[i].Norm == "hit" || tok[i].Norm == "beat" || tok[i].Norm == "cut" || tok[i].Norm == "set" || tok[i].Norm == "put") && isNoun(tok[i-1].Tag) && (objectAt(tok, i+1) || i+2 < len(tok) && (tok[i+1].Tag == "RB" || tok[i+1].Tag == "RP") && objectAt(tok, i+2)) && !clauseHasVerb(tok, i) {
			tok[i].Tag = "VBD"
			continue
		}
		if !(tok[i].Tag == "VBN" && strings.HasSuffix(tok[i].Norm, "ed") && !naming[tok[i].Lower()] || strong(tok[i])) || !objectAt(tok, afterParticle(tok, i)) && !quantityAt(tok, i+1) {
			continue
		}
		k := i - 1 // "fatally shot"
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if subject := subjectEnd(tok, k); subject >= 0 && !clauseHasVerb(tok, subject+1) {
			tok[i].Tag = "VBD"
		}
	}
}

// relativeBefore reports whether "that" or "which" stands shortly before token
// i: "a strike that the army said killed 12".
func relativeBefore(tok []text.Token, i int) bool {
	for k := i; k >= 0 && k > i-4; k-- {
		if w := tok[k].Norm; w == "that" || w == "which" {
			return true
		}
	}
	return false
}

// pairedPast reports whether token i stands between a noun and a second verb
// that has its object: "police shot and killed a man".
func pairedPast(tok []text.Token, i int) bool {
	k := i - 1
	for k > 0 && tok[k].Tag == "RB" {
		k--
	}
	return isNoun(tok[k].Tag) && i+3 < len(tok) && strings.EqualFold(tok[i+1].Norm, "and") &&
		(tok[i+2].Tag == "VBD" || tok[i+2].Tag == "VBN") && objectAt(tok, i+3)
}

// hurtToo reports whether token i is the second of two things that were done,
// which the tagger takes for an adjective: "killed ten men and injured others".
func hurtToo(tok []text.Token, i int) bool {
	switch tok[i].Lower() {
	case "injured", "wounded", "captured", "arrested", "destroyed":
	default:
		return false
	}
	if i < 3 || tok[i].Tag != "JJ" && tok[i].Tag != "VBN" || tok[i-1].Norm != "and" || !isNoun(tok[i+1].Tag) && tok[i+1].Tag != "CD" && tok[i+1].Tag != "DT" && !numbering[tok[i+1].Lower()] {
		return false
	}
	for k := i - 2; k >= max(1, i-10); k-- {
		switch t := tok[k].Tag; {
		case t == "VBD":
			return undergone(tok[k].Lower()) && (k == i-2 || isNoun(tok[i-2].Tag)) && !auxiliary(tok[k-1].Norm)
		case t == "," || t == "." || t == "VBZ" || t == "VBP" || t == "VBG" || strings.HasPrefix(t, "W") || t == "CC":
			return false
		}
	}
	return false
}

// strong reports whether a word is a strong past form that the tagger takes
// for a noun, an adjective or a participle: "shot the envoy".
func strong(t text.Token) bool {
	switch strings.ToLower(t.Norm) {
	case "shot", "struck", "hit":
		return t.Tag == "JJ" || t.Tag == "NN" || t.Tag == "VBN" || t.Tag == "NNP" && t.Norm == strings.ToLower(t.Norm)
	}
	return false
}

// fatal reports whether the words from token i on say what a shot did: "dead",
// "and killed", "and seriously wounded".
func fatal(tok []text.Token, i int) bool {
	if strings.EqualFold(tok[i].Norm, "dead") {
		return strings.EqualFold(tok[i-1].Norm, "shot")
	}
	if !strings.EqualFold(tok[i].Norm, "and") {
		return false
	}
	for i++; i < len(tok) && tok[i].Tag == "RB"; i++ {
	}
	if i >= len(tok) {
		return false
	}
	switch tok[i].Lower() {
	case "killed", "wounded", "injured":
		return true
	}
	return false
}

// afterParticle is the token after token i, or after a particle behind it:
// "shot down a drone".
func afterParticle(tok []text.Token, i int) int {
	if i+2 < len(tok) && tok[i+1].Tag == "RP" {
		return i + 2
	}
	return i + 1
}

// quantityAt reports whether a number begins at token i that "at least", "up to"
// or their like open.
func quantityAt(tok []text.Token, i int) bool {
	if i+2 >= len(tok) {
		return false
	}
	second := tok[i+1].Lower()
	switch tok[i].Lower() {
	case "at":
		return second == "least" && tok[i+2].Tag == "CD"
	case "up":
		return second == "to" && tok[i+2].Tag == "CD"
	case "more", "fewer", "less":
		return second == "than" && tok[i+2].Tag == "CD"
	case "nearly", "almost", "around", "about", "some":
		return tok[i+1].Tag == "CD" && (isNoun(tok[i+2].Tag) || tok[i+2].Tag == "JJ")
	}
	return false
}

// subjectEnd is the noun or pronoun at token k that may be a subject, or the
// one before a clause between commas that ends at k: "the gunman, who wore a
// suit,". It is -1 where there is none.
func subjectEnd(tok []text.Token, k int) int {
	if isNoun(tok[k].Tag) || tok[k].Tag == "PRP" {
		return k
	}
	if tok[k].Tag != "," {
		return -1
	}
	for j := k - 1; j > 0 && k-j < 25; j-- {
		if tok[j].Tag != "," {
			continue
		}
		switch tok[j+1].Tag {
		case "WP", "WDT", "VBG":
			if isNoun(tok[j-1].Tag) {
				return j - 1
			}
		}
		return -1
	}
	return -1
}

// naming are participles with a complement: "a group called the Brigade".
var naming = map[string]bool{"called": true, "named": true, "dubbed": true, "aged": true, "entitled": true, "titled": true, "nicknamed": true, "offered": true, "awarded": true, "granted": true, "designated": true, "labeled": true, "considered": true, "deemed": true, "codenamed": true, "numbered": true}

func isNoun(tag string) bool { return strings.HasPrefix(tag, "NN") }

// objectAt reports whether a noun phrase that is no time begins at token i.
func objectAt(tok []text.Token, i int) bool {
	switch t := tok[i].Tag; {
	case t == "PRP$":
		return true
	case t == "DT", t == "CD", t == "JJ", t == "NN", t == "NNS", t == "NNP":
	default:
		return false
	}
	for k := i; k < min(i+4, len(tok)); k++ {
		if k > i && tok[k].Tag == "IN" {
			break // "launched missiles on Wednesday"
		}
		if times[tok[k].Lower()] {
			return false
		}
		if k > i && isNoun(tok[k].Tag) {
			return true
		}
		if t := tok[k].Tag; t == "IN" || t == "TO" || t == "," || t == "." || t == ":" || t == "CC" {
			break
		}
	}
	return isNoun(tok[i].Tag)
}

// times are the words of a time that stands without a preposition.
var times = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"yesterday": true, "today": true, "tonight": true, "last": true, "next": true, "this": true, "that": true, "early": true, "late": true,
	"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true, "night": true, "morning": true,
	"hours": true, "minutes": true, "earlier": true, "later": true, "times": true, "percent": true, "north": true, "south": true, "east": true, "west": true,
}

// clauseHasVerb reports whether a finite verb stands before token i in its
// clause: then a participle there is one. What somebody said begins a clause,
// and the verb of a relative clause is not that of its noun.
func clauseHasVerb(tok []text.Token, i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch tok[k].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			if tok[k].Norm == "said" || tok[k].Norm == "says" {
				return false
			}
			w := pronounBefore(tok, k)
			if w < 1 {
				return true
			}
			k = w
		case ",", ":", "''", "``", ".", "WDT", "WP", "CC":
			return false
		case "IN":
			if w := tok[k].Lower(); w == "that" || w == "after" || w == "as" || w == "when" || w == "because" || w == "while" || w == "before" || w == "since" || w == "if" {
				return false
			}
		}
	}
	return false
}

// pronounBefore is the "who" or "which" behind a noun whose clause the finite
// verb at k begins, or -1.
func pronounBefore(tok []text.Token, k int) int {
	for w := k - 1; w > 0 && w > k-4; w-- {
		switch t := tok[w].Tag; {
		case t == "WP" || t == "WDT":
			if isNoun(tok[w-1].Tag) {
				return w
			}
			return -1
		case t != "RB" && t != "VBD" && t != "VBZ" && t != "VBP" && t != "MD":
			return -1
		}
	}
	return -1
}

// fixGerunds tags as a gerund what the tagger takes for a noun between "and"
// and an object, where a gerund has come before: "killing 14 men and wounding
// dozens".
func fixGerunds(tok []text.Token) {
	gerund := -1
	for i := range tok {
		if tok[i].Tag == "VBG" && i > 0 && (tok[i].Norm == "bombing" || tok[i].Norm == "shooting") && bombings[tok[i-1].Lower()] {
			tok[i].Tag = "NN" // "Suicide bombing at camp"
		}
		switch t := tok[i].Tag; {
		case t == "VBG":
			gerund = i
		case t == "NN" && i > 0 && i+3 < len(tok) && tok[i-1].Tag == "IN" && tok[i+1].Tag == "CC" && tok[i+2].Tag == "VBG" && strings.HasSuffix(tok[i].Norm, "ing") && objectAt(tok, i+3):
			tok[i].Tag, gerund = "VBG", i // "ended with killing and injuring two men"
		case t == "." || t == ":" || t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD":
			gerund = -1
		case (t == "NN" || t == "JJ") && gerund >= 0 && i-gerund < 12 && tok[i-1].Tag == "CC" && i+1 < len(tok) && strings.HasSuffix(tok[i].Norm, "ing") && objectAt(tok, i+1):
			tok[i].Tag = "VBG"
		}
	}
}

var bombings = set("suicide car truck roadside drive-by")

// fixReduced tags as participles what the tagger takes for past tense though
// the predicate comes later: "the houses shelled on Friday belonged to".
func fixReduced(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBD" || !strings.HasSuffix(tok[i].Norm, "ed") || !isNoun(tok[i-1].Tag) || telling[tok[i].Lower()] {
			continue
		}
		last := i // "killed and wounded in the war"
		if i+3 < len(tok) && tok[i+1].Norm == "and" && (tok[i+2].Tag == "VBD" || tok[i+2].Tag == "VBN") && strings.HasSuffix(tok[i+2].Norm, "ed") {
			last = i + 2
		}
		if tok[last+1].Tag != "IN" && !times[tok[last+1].Lower()] {
			continue
		}
	clause:
		for k := last + 1; k < min(i+14, len(tok)); k++ {
			switch tok[k].Tag {
			case "VBD", "VBZ", "VBP", "MD":
				if isNoun(tok[k-1].Tag) {
					tok[i].Tag, tok[last].Tag = "VBN", "VBN"
				}
				break clause
			case "IN":
				switch tok[k].Lower() {
				case "that", "after", "as", "because", "while", "before", "since", "if", "until", "though", "although", "where", "when", "how", "whether":
					break clause
				}
			case ",", ":", "''", "``", "CC", "WDT", "WP", "WRB", "PRP", "-LRB-":
				break clause
			}
		}
	}
}

// fixFarAgents tags as a participle what was done to the noun before it by those
// who are named far behind, in a clause that has a predicate: "was found in a
// town captured only a day earlier from the rebels by Turkish forces".
func fixFarAgents(tok []text.Token) {
	for i := 2; i+4 < len(tok); i++ {
		if tok[i].Tag != "VBD" || !undergone(tok[i].Lower()) || !isNoun(tok[i-1].Tag) || !clauseHasVerb(tok, i) || objectAt(tok, i+1) {
			continue
		}
		for k := i + 1; k+2 < len(tok) && k < i+12; k++ {
			t := tok[k].Tag
			if t == "," || t == "CC" || t == "." || strings.HasPrefix(t, "VB") || strings.HasPrefix(t, "W") || k == i+1 && t == "NN" {
				break
			}
			if tok[k].Norm == "by" && tok[k+1].Tag != "VBG" && (strings.HasPrefix(tok[k+1].Tag, "JJ") || isNoun(tok[k+1].Tag) || tok[k+1].Tag == "DT") && !times[tok[k+1].Lower()] {
				tok[i].Tag = "VBN"
				break
			}
		}
	}
}

// fixReportedHarm tags as a participle what is reported of those before it: "ten
// people reported killed in the blast".
func fixReportedHarm(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if w := tok[i+1].Lower(); tok[i].Norm == "reported" && tok[i].Tag == "VBD" && isNoun(tok[i-1].Tag) && (suffered[w] || w == "dead" || w == "missing") && (i+2 == len(tok) || !isNoun(tok[i+2].Tag) && tok[i+2].Tag != "CD" && tok[i+2].Tag != "DT") {
			tok[i].Tag = "VBN"
		}
	}
}

// fixProjectiles tags as participles what was done with weapons, or is thought of
// what comes before: "two rockets fired from the enclave", "men believed to have
// fired". Rockets fire nothing themselves.
func fixProjectiles(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBD" || !strings.HasPrefix(tok[i-1].Tag, "NN") {
			continue
		}
		w := tok[i].Lower()
		switch {
		case (w == "fired" || w == "launched") && tok[i+1].Tag == "IN" && projectiles[tok[i-1].Lower()]:
			tok[i].Tag = "VBN"
		case supposed[w] && i+2 < len(tok) && tok[i+1].Norm == "to" && (tok[i+2].Norm == "have" || tok[i+2].Norm == "be"):
			tok[i].Tag = "VBN"
		}
	}
}

var (
	projectiles = set("rocket rockets missile missiles shell shells mortar mortars projectile projectiles bullet bullets round rounds shot shots grenade grenades katyusha katyushas drones")
	supposed    = set("believed thought suspected reported alleged understood presumed estimated rumored rumoured")
)

// telling are verbs that a clause may follow without "that".
var telling = map[string]bool{"announced": true, "reported": true, "warned": true, "confirmed": true, "claimed": true, "stated": true, "added": true, "believed": true, "argued": true, "agreed": true, "admitted": true, "noted": true, "insisted": true, "hoped": true, "feared": true, "learned": true, "alleged": true, "declared": true}

// samePast are the verbs whose participle is their past tense, though it does
// not end in "ed".
var samePast = map[string]bool{
	"shot": true, "hit": true, "cut": true, "set": true, "held": true, "led": true, "fought": true, "sent": true, "lost": true, "met": true, "found": true,
	"caught": true, "brought": true, "bought": true, "built": true, "dealt": true, "fled": true, "kept": true, "laid": true, "sold": true, "shut": true,
	"spent": true, "struck": true, "won": true, "swept": true, "sought": true, "made": true,
}

// fixFinite tags as past tense a participle, or what is taken for an adjective
// or a noun, in a sentence that has no other finite verb: "gunmen in two cars
// shot dead an officer". Headlines, which end without a stop, and passives
// with "by" stay.
func fixFinite(tok []text.Token) {
	n := len(tok)
	for n > 0 && (tok[n-1].Tag == "''" || tok[n-1].Tag == "-RRB-") {
		n--
	}
	if n == 0 || tok[n-1].Tag != "." {
		return
	}
	first := -1
	for i := 1; i+1 < n; i++ {
		switch tok[i].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return
		case "VBN", "JJ", "NN":
			if first < 0 && mayBePast(tok, i) {
				first = i
			}
		}
	}
	if first > 0 {
		tok[first].Tag = "VBD"
	}
}

// nounInEd are nouns with the ending of a past tense.
var nounInEd = map[string]bool{"need": true, "seed": true, "speed": true, "deed": true, "breed": true, "creed": true, "greed": true, "weed": true, "feed": true, "hatred": true, "watershed": true, "bloodshed": true, "seabed": true, "riverbed": true, "hundred": true, "shed": true, "bed": true}

// adjectiveInEd are adjectives of nouns behind a name: "U.S. armed forces".
var adjectiveInEd = set("armed united allied retired wounded uniformed masked combined unmanned occupied besieged disputed divided organized organised so-called unnamed advanced limited")

// mayBePast reports whether token i has the form of a past tense, a subject
// before it, and an object or an adverb after it.
func mayBePast(tok []text.Token, i int) bool {
	w := tok[i].Lower()
	if naming[w] || w != tok[i].Norm {
		return false
	}
	k := i - 1
	for k > 0 && tok[k].Tag == "RB" {
		k--
	}
	named := tok[k].Tag == "NNP" && !adjectiveInEd[w] // "Britain imposed sanctions"
	if !samePast[w] && (tok[i].Tag == "JJ" && !named || !strings.HasSuffix(w, "ed") || nounInEd[w]) {
		return false
	}
	people := tok[k].Tag == "JJ" && cased(tok[k].Norm) && (k == 0 || tok[k-1].Tag == "DT") // "a Palestinian stabbed two"
	if !isNoun(tok[k].Tag) && tok[k].Tag != "PRP" && tok[k].Tag != "CD" && !people {
		return false
	}
	return objectAt(tok, i+1) || tok[i+1].Tag == "RP" || tok[i+1].Tag == "JJ" || tok[i+1].Tag == "RB" || tok[i].Tag == "VBN" && tok[i+1].Tag == "IN" && tok[i+1].Lower() != "by"
}
