package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixState tags "IS" as the name of a group where what is around it is not in
// capitals: "IS killed and imprisoned members".
func fixState(tok []text.Token) {
	for i := range tok {
		if tok[i].Text != "IS" || !strings.HasPrefix(tok[i].Tag, "VB") {
			continue
		}
		lower := 0
		for k := max(0, i-3); k < min(len(tok), i+4); k++ {
			if k != i && len(tok[k].Text) > 1 && tok[k].Text[1] >= 'a' && tok[k].Text[1] <= 'z' {
				lower++
			}
		}
		if lower >= 2 {
			tok[i].Tag = "NNP"
			if i+1 < len(tok) && tok[i+1].Tag == "JJ" && strings.HasSuffix(tok[i+1].Norm, "ed") {
				tok[i+1].Tag = "VBD"
				if i+3 < len(tok) && tok[i+2].Tag == "CC" && strings.HasSuffix(tok[i+3].Norm, "ed") && tok[i+3].Tag == "JJ" {
					tok[i+3].Tag = "VBD"
				}
			}
		}
	}
}

// fixAccused tags as a past tense the second verb of "denied it and accused the
// government of firing".
func fixAccused(tok []text.Token) {
	for i := 2; i+3 < len(tok); i++ {
		if tok[i].Norm != "accused" || tok[i].Tag != "JJ" && tok[i].Tag != "VBN" || tok[i-1].Norm != "and" && tok[i-1].Norm != "but" {
			continue
		}
		for k := i + 2; k < min(len(tok)-1, i+7); k++ {
			if tok[k].Norm == "of" {
				if tok[k+1].Tag == "VBG" {
					tok[i].Tag = "VBD"
				}
				break
			}
			if t := tok[k].Tag; !isNoun(t) && t != "JJ" && t != "DT" && t != "POS" && t != "PRP$" {
				break
			}
		}
	}
}

// fixClaimed tags as a past tense the verb of "claimed responsibility" that no
// "be" or "have" stands before.
func fixClaimed(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm == "claimed" && tok[i].Tag == "JJ" && (tok[i+1].Norm == "responsibility" || tok[i+1].Norm == "credit") && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "," || tok[i-1].Tag == "WDT" || tok[i-1].Tag == "WP") {
			tok[i].Tag = "VBD"
		}
	}
}

// fixOpeningGerund tags as a noun the gerund that opens a sentence as the subject
// of the finite verb behind it: "Fighting erupted between".
func fixOpeningGerund(tok []text.Token) {
	if len(tok) < 3 || tok[0].Tag != "VBG" || tok[1].Tag != "VBD" && tok[1].Tag != "VBZ" && tok[1].Tag != "MD" {
		return
	}
	switch tok[0].Norm {
	case "Fighting", "Shelling", "Bombing", "Looting", "Shooting", "Rioting", "Killing", "Firing", "Clashing", "Skirmishing":
		tok[0].Tag = "NN"
	}
}

// fixApostrophes tags as a possessive the apostrophe behind a name in "s": "Hamas'
// armed wing".
func fixApostrophes(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "'" || !strings.HasPrefix(tok[i].Tag, "VB") || tok[i-1].End != tok[i].Start {
			continue
		}
		tok[i].Tag = "POS"
		for k := i + 1; k < min(len(tok), i+4) && tok[k].Tag != "VBD"; k++ {
			if tok[k].Tag == "VBG" && tok[k].Norm == "wing" {
				tok[k].Tag = "NN"
			}
			if k > i+1 && tok[k].Tag == "VBN" && tok[k-1].Tag == "NN" {
				tok[k].Tag = "VBD"
			}
		}
	}
}

// fixOneOf tags an adjective of nationality as a noun where a participle with a
// phrase of its own follows: "a Palestinian accused of killing a settler".
func fixOneOf(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Tag != "JJ" || !cased(tok[i].Norm) || tok[i+1].Tag != "VBN" && tok[i+1].Tag != "VBD" || tok[i+2].Tag != "IN" && tok[i+2].Tag != "TO" {
			continue
		}
		switch tok[i-1].Norm {
		case "a", "an", "another", "A", "An", "Another":
			tok[i].Tag = "NN"
		}
	}
}

// fixShot tags "shot" behind a noun as the verb where what follows says so: "two
// men riding a motorcycle shot at them", "the militia shot to death five
// villagers", "a soldier shot in the stomach was evacuated".
func fixShot(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "shot" || tok[i].Tag != "NN" && tok[i].Tag != "JJ" || !isNoun(tok[i-1].Tag) {
			continue
		}
		after, then := tok[i+1].Lower(), tok[i+2]
		switch {
		case after == "at" && (then.Tag == "PRP" || then.Tag == "DT" || then.Tag == "PRP$"), after == "toward", after == "towards":
			tok[i].Tag = "VBD"
		case after == "to" && then.Norm == "death":
			tok[i].Tag = "VBN"
			if i+3 < len(tok) && objectAt(tok, i+3) {
				tok[i].Tag = "VBD"
			}
		case after == "in" && (then.Tag == "DT" || then.Tag == "PRP$") && i+3 < len(tok) && bodyPart[tok[i+3].Norm]:
			tok[i].Tag = "VBN"
		}
	}
}

// bodyPart are where people are shot.
var bodyPart = set("head chest leg legs back stomach arm neck hip foot thigh shoulder face abdomen knee hand body")

// fixFired tags "fired" behind a plural of people as past tense where it has no
// object and no other predicate follows: "security forces fired on protesters".
// What is fired ("shells fired on the town") comes before a participle.
func fixFired(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "fired" || tok[i].Tag != "VBN" || !isNoun(tok[i-1].Tag) || shotThings[tok[i-1].Norm] {
			continue
		}
		switch tok[i+1].Lower() {
		case "on", "at", "into", "upon", "toward", "towards", "across":
		default:
			continue
		}
		if clauseHasVerb(tok, i) || verbFollows(tok, i+1) {
			continue
		}
		tok[i].Tag = "VBD"
	}
}

// shotThings are what is fired.
var shotThings = set(`shell shells rocket rockets missile missiles mortar mortars shot shots bullet bullets round rounds projectile projectiles grenade grenades
	gas canister canisters salvo salvos barrage volley torpedo torpedoes flare flares munition munitions warhead warheads gun guns weapon weapons`)

// verbFollows reports whether a finite verb follows token i before the clause
// ends.
func verbFollows(tok []text.Token, i int) bool {
	for ; i < len(tok); i++ {
		switch tok[i].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case ",", ":", "''", "``", ".", "WDT", "WP", "WRB", "CC":
			return false
		case "IN":
			switch tok[i].Lower() {
			case "that", "after", "as", "because", "while", "before", "since", "if", "until", "though", "although":
				return false
			}
		}
	}
	return false
}

// fixAllied tags as an adjective the second of two before a noun: "American and
// allied Afghan forces".
func fixAllied(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm == "allied" && strings.HasPrefix(tok[i].Tag, "VB") && (tok[i-1].Tag == "CC" || tok[i-1].Tag == "DT" || tok[i-1].Tag == "IN") && (isNoun(tok[i+1].Tag) || tok[i+1].Tag == "JJ") {
			tok[i].Tag = "JJ"
		}
	}
}

// fixQuelled tags "fighting" as a noun where it is what is ended, or what
// something happens in: "to put out fighting that", "during fighting with".
func fixQuelled(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "fighting" && tok[i].Norm != "shelling" && tok[i].Norm != "bombing" || tok[i].Tag != "VBG" {
			continue
		}
		switch before, after := tok[i-1].Norm, tok[i+1]; {
		case (before == "during" || before == "amid" || before == "despite") && (after.Tag == "IN" || after.Tag == "," || after.Tag == "."):
			tok[i].Tag = "NN" // "wounded during fighting with the guerrillas"
			continue
		}
		v := i - 1
		if v > 0 && tok[v].Tag == "RP" {
			v--
		}
		if !strings.HasPrefix(tok[v].Tag, "VB") || !ending[tok[v].Lower()] && !(v == i-2 && tok[v].Norm == "put") {
			continue
		}
		switch after := tok[i+1]; {
		case after.Tag == "IN" && after.Norm != "for", after.Tag == "WDT", after.Norm == "that", after.Tag == ".", after.Tag == ",", after.Tag == "CC":
			tok[i].Tag = "NN"
		}
	}
}

// fixWound tags "wound" as a verb beside another before a number: "to kill 215
// people and wound 257".
func fixWound(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Norm == "wound" && tok[i].Tag != "VB" && tok[i-1].Tag == "CC" && (tok[i+1].Tag == "CD" || tok[i+1].Norm == "dozens" || tok[i+1].Norm == "at" || tok[i+1].Norm == "more") {
			tok[i].Tag = "VB"
		}
	}
}

// fixFought tags "fighting" before whom one fights as a verb: "focused on
// fighting IS", "accused of fighting the army".
func fixFought(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "fighting" || tok[i].Tag != "NN" || tok[i-1].Tag != "IN" {
			continue
		}
		switch tok[i-1].Norm {
		case "on", "of", "for", "by", "from":
			if strings.HasPrefix(tok[i+1].Tag, "NNP") || tok[i+1].Tag == "DT" {
				tok[i].Tag = "VBG"
			}
		}
	}
}

// fixForces tags as nouns plurals of armed men, and words for sites and weapons,
// that the tagger takes for adjectives or verbs.
func fixForces(tok []text.Token) {
	for i := range tok {
		if w := tok[i].Lower(); (i == 0 || i == 1 && tok[0].Tag == "``") && onlyPlurals[w] && !strings.HasPrefix(tok[i].Tag, "NNP") {
			tok[i].Tag = "NNS"
		}
		switch t := tok[i].Tag; {
		case !strings.HasPrefix(t, "NN") && onlyNouns[tok[i].Norm], t != "NN" && tok[i].Norm == "roadside" && i+1 < len(tok) && isNoun(tok[i+1].Tag):
			tok[i].Tag = "NN"
		case t == "NNS" && spreading[tok[i].Norm] && i > 0 && unrestWords[tok[i-1].Norm] && i+1 < len(tok) && (tok[i+1].Tag == "IN" || tok[i+1].Tag == "RB" || tok[i+1].Tag == "TO"):
			tok[i-1].Tag, tok[i].Tag = "NN", "VBZ" // "as fighting spreads along the border"
		case t == "RB" && tok[i].Norm == "crowds", t == "JJ" && forcePlurals[tok[i].Norm], t != "NNS" && !strings.HasPrefix(t, "NNP") && onlyPlurals[tok[i].Norm]:
			tok[i].Tag = "NNS"
		}
	}
}

var (
	forcePlurals = set("forces soldiers marines")
	onlyNouns    = set(`checkpoint outpost airstrike warplane ceasefire hideout roadblock stronghold gunfire shellfire warship airbase minefield evening
		foothold crackdown bloodshed militia gunman policeman enclave mosque airport hospital hotel embassy village town city province district priest`)
	spreading   = set("spreads rages intensifies escalates flares erupts subsides continues resumes worsens")
	unrestWords = set("fighting violence unrest war conflict shelling bombing")
	// onlyPlurals are hardly ever verbs or adjectives.
	onlyPlurals = set(`militias troops rebels militants insurgents guerrillas jihadists islamists extremists terrorists separatists gunmen fighters commandos
		paratroopers warplanes airstrikes policemen civilians villagers protesters protestors demonstrators mercenaries attackers assailants kidnappers
		snipers militiamen tribesmen paramilitaries peacekeepers refugees hostages fishermen herdsmen lawmakers loyalists mutineers rioters warlords bandits assassins aircrafts
		motorcyclists passers-by onlookers bystanders mourners worshippers pilgrims looters arsonists inmates detainees`)
)

// ending are forms of verbs before what they end or what is fled from.
var ending = set("end ended ending halt halted halting quell quelled avert averted quash suppress flee fled fleeing flees escape escaped escaping")
