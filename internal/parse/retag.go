package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// numerals are the number words that are nothing else.
var numerals = map[string]bool{
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "eleven": true, "twelve": true,
	"thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true, "seventeen": true, "eighteen": true, "nineteen": true,
	"twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true,
}

// fixNumerals tags number words as numbers: "twelve", "twenty-five".
func fixNumerals(tok []text.Token) {
	for i := range tok {
		tens, ones, compound := strings.Cut(tok[i].Lower(), "-")
		if numerals[tens] && (!compound || (numerals[ones] || ones == "one") && strings.HasSuffix(tens, "ty")) {
			tok[i].Tag = "CD"
		}
	}
}

// fixCompass tags a point of the compass between a noun and "of" as an adverb:
// "hideouts south of the town".
func fixCompass(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if (tok[i].Tag == "NN" || tok[i].Tag == "NNS" || tok[i].Tag == "JJ") && compass[tok[i].Norm] && isNoun(tok[i-1].Tag) && tok[i+1].Norm == "of" {
			tok[i].Tag = "RB"
		}
	}
}

var compass = map[string]bool{
	"north": true, "south": true, "east": true, "west": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true,
	"north-east": true, "north-west": true, "south-east": true, "south-west": true,
}

// fixFighting tags as a noun a gerund of what goes on between two sides: "heavy
// fighting between the army and rebels killed 12".
func fixFighting(tok []text.Token) {
	for i := range len(tok) - 1 {
		if tok[i].Tag == "VBG" && tok[i+1].Norm == "between" && (i == 0 || tok[i-1].Tag == "JJ" || tok[i-1].Tag == "DT" || tok[i-1].Tag == "IN" && tok[i].Norm == "fighting") {
			tok[i].Tag = "NN"
		}
	}
}

// fixLoyal tags "loyal to" as an adjective.
func fixLoyal(tok []text.Token) {
	for i := range len(tok) - 1 {
		if tok[i].Norm == "loyal" && tok[i+1].Norm == "to" {
			tok[i].Tag = "JJ"
		}
	}
}

// fixSuspected tags as an adjective what a noun phrase begins with: "by
// suspected jihadists", "masked gunmen fired".
func fixSuspected(tok []text.Token) {
	for i := range len(tok) - 1 {
		if !strings.HasPrefix(tok[i].Tag, "VB") || !isNoun(tok[i+1].Tag) && tok[i+1].Tag != "JJ" || i > 0 && auxiliary(tok[i-1].Norm) {
			continue
		}
		switch tok[i].Lower() {
		case "masked", "unidentified", "hooded", "uniformed":
			tok[i].Tag = "JJ"
		case "suspected", "alleged":
			if i == 0 || tok[i-1].Tag == "IN" || tok[i-1].Tag == "DT" || tok[i-1].Tag == "CD" || tok[i-1].Tag == "JJ" || tok[i-1].Tag == "CC" || tok[i-1].Tag == "," && tok[i+1].Tag == "NNS" || tok[i-1].Norm == "said" {
				tok[i].Tag = "JJ"
			}
		}
	}
}

// fixPaid tags as an adjective what stands between a number and people who do
// something: "by two paid assassins", "by a group of ten paid assassins".
func fixPaid(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i-1].Tag != "CD" || tok[i+1].Tag != "NNS" {
			continue
		}
		if t := tok[i].Tag; t != "VBD" && t != "VBN" && !(t == "NNS" && strings.HasSuffix(tok[i].Lower(), "d")) {
			continue
		}
		by := i - 2
		if by >= 3 && strings.EqualFold(tok[by].Norm, "of") && tok[by-1].Tag == "NN" && tok[by-2].Tag == "DT" {
			by -= 3
		}
		if strings.EqualFold(tok[by].Norm, "by") {
			tok[i].Tag = "JJ"
		}
	}
}

// fixTonight tags as a noun the day that stands between who acts and the verb,
// and as a verb what follows it: "terrorists tonight bombed the embassy".
func fixTonight(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		switch tok[i].Lower() {
		case "tonight", "today", "yesterday":
		default:
			continue
		}
		if !strings.HasPrefix(tok[i].Tag, "NN") && !strings.HasPrefix(tok[i].Tag, "VB") || !isNoun(tok[i-1].Tag) {
			continue
		}
		tok[i].Tag = "NN"
		if next := &tok[i+1]; strings.HasSuffix(strings.ToLower(next.Norm), "ed") && !strings.HasPrefix(next.Tag, "VB") && tok[i+2].Tag == "DT" {
			next.Tag = "VBD"
		}
	}
}

// fixTear tags the first noun of "tear gas", "mortar fire" and "mine blast".
func fixTear(tok []text.Token) {
	for i := range len(tok) - 1 {
		switch tok[i].Norm {
		case "tear":
			if tok[i+1].Norm == "gas" {
				tok[i].Tag = "NN"
			}
		case "bomb", "landmine", "grenade", "gas", "suicide":
			if (tok[i+1].Norm == "blast" || tok[i+1].Norm == "blasts") && !isNoun(tok[i+1].Tag) {
				tok[i+1].Tag = "NN"
			}
		case "mortar", "mine":
			switch tok[i+1].Norm {
			case "fire", "shell", "shells", "round", "rounds", "attack", "attacks", "bomb", "bombs", "blast", "blasts", "explosion", "explosions", "field", "fields", "strike":
				tok[i].Tag = "NN"
			}
		}
		if tok[i].Norm == "cost" && isNoun(tok[i].Tag) && i > 0 && isNoun(tok[i-1].Tag) && i+2 < len(tok) && tok[i+1].Norm == "the" && (tok[i+2].Norm == "lives" || tok[i+2].Norm == "life") {
			tok[i].Tag = "VBD" // "the ambush cost the lives of three soldiers"
		}
		if tok[i].Norm == "to" && tok[i+1].Norm == "march" && tok[i+1].Tag == "NNP" {
			tok[i+1].Tag = "VB"
		}
	}
}

// fixFires tags as a verb the "fires" of "a policeman fires tear gas".
func fixFires(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "fires" || tok[i].Tag != "NNS" || !isNoun(tok[i-1].Tag) {
			continue
		}
		switch tok[i+1].Lower() {
		case "tear", "teargas", "rubber", "plastic", "live", "shots", "rockets", "missiles", "bullets", "mortars", "a", "his", "at", "on", "into":
			tok[i].Tag = "VBZ"
		}
	}
}

// fixLaden tags "laden with" as the participle that it is: "a drone laden with
// explosives".
func fixLaden(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm == "laden" && tok[i+1].Norm == "with" {
			tok[i].Tag = "VBN"
		}
	}
}

// fixMilitary tags as a noun and a verb what stands for a noun phrase in "the
// military seized power", "the military shot down a drone", and as a noun alone
// "the military" that no noun follows.
func fixMilitary(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "military" || tok[i].Tag != "JJ" || tok[i-1].Lower() != "the" && tok[i-1].Tag != "POS" {
			continue
		}
		switch w := tok[i+1].Norm; {
		case tok[i+1].Tag == "VBD", tok[i+1].Tag == "VBZ", tok[i+1].Tag == "MD":
			tok[i].Tag = "NN"
			continue
		case w == "overnight", (w == "last" || w == "this" || w == "early" || w == "late") && isTimeWord(tok[i+2].Norm):
			tok[i].Tag = "NN"
			continue
		case (w == "shot" || w == "hit" || w == "struck") && tok[i+1].Tag != "VBD":
		case strings.HasSuffix(w, "ed") && (tok[i+1].Tag == "JJ" || tok[i+1].Tag == "VBN"):
		default:
			continue
		}
		switch t := tok[i+2]; {
		case t.Tag == "DT", t.Tag == "PRP$", t.Tag == "CD", t.Tag == "PRP", t.Tag == "NNP", t.Tag == "RP", t.Norm == "power", t.Norm == "control", t.Norm == "dozens", t.Norm == "hundreds", t.Norm == "down" || t.Norm == "back":
			tok[i].Tag, tok[i+1].Tag = "NN", "VBD"
		}
	}
}

// fixPolice tags "police" as the noun that it nearly always is.
func fixPolice(tok []text.Token) {
	for i := range tok {
		if tok[i].Norm != "police" || isNoun(tok[i].Tag) || i > 0 && (tok[i-1].Tag == "TO" || tok[i-1].Tag == "MD") {
			continue
		}
		tok[i].Tag = "NNS"
	}
}

// fixDenied tags as a gerund what is denied, admitted or stopped: "denied
// backing the rebels".
func fixDenied(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "NN" || !strings.HasSuffix(tok[i].Norm, "ing") || !objectAt(tok, i+1) {
			continue
		}
		switch tok[i-1].Lower() {
		case "denied", "denies", "deny", "denying", "admitted", "admits", "stopped", "stop", "began", "begin", "started", "start", "resumed", "resume", "avoid", "avoided":
			tok[i].Tag = "VBG"
		}
	}
}

// fixDoubled tags as a noun the first of two finite verbs that stand together,
// behind a noun or an adjective: "Afghan warplanes bombed", "police post kills".
func fixDoubled(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		next := tok[i+1].Tag
		if next != "VBD" && next != "VBZ" && next != "MD" || tok[i].Norm != tok[i].Lower() || tok[i-1].Tag != "JJ" && !isNoun(tok[i-1].Tag) {
			continue
		}
		switch {
		case tok[i].Tag == "VBZ" && strings.HasSuffix(tok[i].Norm, "s") && len(tok[i].Norm) > 4:
			tok[i].Tag = "NNS"
		case tok[i].Tag == "VBD" && next == "VBZ" && !strings.HasSuffix(tok[i].Norm, "ed") && !reports[tok[i].Lemma] && tok[i].Norm != "said":
			tok[i].Tag = "NN"
		}
	}
}

// fixSecond tags as past tense what is taken for a participle behind "and"
// where the verb before it is in the past and active: "condemned the attack and
// called on".
func fixSecond(tok []text.Token) {
	last := -1
	for i := range tok {
		if tok[i].Tag == "VBN" && i > 1 && tok[i-1].Tag == "CC" && last >= 0 && tok[last].Tag == "VBD" && i+1 < len(tok) && (tok[i+1].Tag == "IN" || tok[i+1].Tag == "TO") && tok[i+1].Norm != "by" && !auxiliary(tok[last].Norm) {
			tok[i].Tag = "VBD"
		}
		if strings.HasPrefix(tok[i].Tag, "VB") {
			last = i
		}
	}
}

func auxiliary(w string) bool {
	switch strings.ToLower(w) {
	case "was", "were", "is", "are", "been", "be", "being", "had", "has", "have":
		return true
	}
	return false
}

// fixRiot tags "riot" as a noun in "riot police".
func fixRiot(tok []text.Token) {
	for i := range len(tok) - 1 {
		if strings.HasPrefix(tok[i].Tag, "VB") && tok[i].Norm == "riot" && (tok[i+1].Norm == "police" || tok[i+1].Norm == "gear" || tok[i+1].Norm == "squads") {
			tok[i].Tag = "NN"
		}
	}
}

// fixOffensive tags as a noun the "offensive" that no noun follows: "its
// offensive on the town", "an offensive to retake".
func fixOffensive(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "JJ" || tok[i].Norm != "offensive" || isNoun(tok[i+1].Tag) || tok[i+1].Tag == "JJ" || tok[i+1].Tag == "CC" {
			continue
		}
		switch t := tok[i-1].Tag; {
		case t == "DT", t == "PRP$", t == "POS", t == "JJ", isNoun(t), strings.HasPrefix(tok[i-1].Norm, "launch"):
			tok[i].Tag = "NN"
		}
	}
}

// fixOver tags as a particle the "over" behind a verb that takes it: "handed
// over the bodies", "took over a base"; and the "down" of "shot down a drone".
func fixOver(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if strings.EqualFold(tok[i].Norm, "meanwhile") {
			tok[i].Tag = "RB" // "the channel meanwhile said"
			continue
		}
		if tok[i].Tag == "RB" && (tok[i].Norm == "artillery" || tok[i].Norm == "launcher") {
			tok[i].Tag = "NN"
			continue
		}
		if tok[i].Tag == "RB" && tok[i].Norm == "over" && tok[i+1].Tag == "CD" {
			switch tok[i-1].Norm {
			case "control", "authority", "sovereignty", "hold", "grip", "rule":
				tok[i].Tag = "IN" // "control over two villages"
			}
			continue
		}
		if tok[i].Norm == "down" && (tok[i].Tag == "RB" || tok[i].Tag == "IN") && shootForms[tok[i-1].Norm] {
			if t := tok[i+1].Tag; t == "DT" || t == "CD" || t == "JJ" || isNoun(t) {
				tok[i].Tag = "RP"
			}
		}
		if tok[i].Tag != "IN" || tok[i].Norm != "over" || !strings.HasPrefix(tok[i-1].Tag, "VB") {
			continue
		}
		switch tok[i-1].Norm {
		case "hand", "hands", "handed", "handing", "take", "takes", "took", "taken", "taking":
			tok[i].Tag = "RP"
		}
	}
}

var shootForms = set("shot shoot shoots shooting")

// fixSentIn tags as a particle the "in" between a form of "send" and forces: "sent
// in riot police".
func fixSentIn(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "in" || tok[i].Tag != "IN" || !sendForms[tok[i-1].Norm] {
			continue
		}
		for k := i + 1; k < len(tok) && k < i+5 && (isNoun(tok[k].Tag) || tok[k].Tag == "DT" || tok[k].Tag == "JJ" || tok[k].Tag == "CD"); k++ {
			if w := tok[k].Norm; onlyPlurals[w] || forcePlurals[w] || w == "police" || w == "army" || w == "military" || w == "reinforcements" || w == "tanks" || w == "helicopters" {
				tok[i].Tag = "RP"
				break
			}
		}
	}
}

var sendForms = set("send sends sent sending bring brings brought bringing")

// fixGrowing tags as adjectives the gerunds of what increases: "faced growing
// criticism".
func fixGrowing(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		switch tok[i].Norm {
		case "growing", "mounting", "increasing", "continuing", "ongoing", "escalating", "worsening":
			if tok[i].Tag == "VBG" && (tok[i+1].Tag == "NN" || tok[i+1].Tag == "NNS") && !isBe(tok[i-1].Norm) {
				tok[i].Tag = "JJ"
			}
		}
	}
}

// fixMarch tags "march" in small letters as no month: "a protest march".
func fixMarch(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if tok[i].Norm == "march" && tok[i].Tag == "NNP" {
			tok[i].Tag = "NN"
		}
	}
}

// fixBlame tags as a verb the "blame" behind a conjunction that no preposition
// follows: "do not deny the killings but blame militants".
func fixBlame(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Norm == "blame" && tok[i].Tag == "NN" && tok[i-1].Tag == "CC" && (isNoun(tok[i+1].Tag) || tok[i+1].Tag == "JJ" || tok[i+1].Tag == "DT") {
			tok[i].Tag = "VB"
		}
	}
}

// fixAirStrikes tags as a plural what by its first noun is a deed and not a
// verb: "air strikes miss", "mortar attacks kill".
func fixAirStrikes(tok []text.Token) {
	for i := range len(tok) - 1 {
		switch tok[i+1].Norm {
		case "strikes", "raids", "attacks":
		default:
			continue
		}
		switch tok[i].Lower() {
		case "air", "drone", "missile", "rocket", "mortar", "artillery", "coalition", "bomb", "suicide", "gun", "grenade", "arson", "knife":
			if strings.HasPrefix(tok[i].Tag, "NN") || tok[i].Tag == "JJ" {
				if strings.HasPrefix(tok[i].Tag, "NNP") && i == 0 {
					tok[i].Tag = "NN"
				}
				if tok[i+1].Tag == "VBZ" {
					tok[i+1].Tag = "NNS"
				}
			}
		}
	}
}

// fixSetUp tags as past tense what stands before a particle and was taken for a
// noun: "the militia set up roadblocks".
func fixSetUp(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if (tok[i].Tag == "NN" || tok[i].Tag == "JJ") && tok[i+1].Tag == "RP" && isNoun(tok[i-1].Tag) {
			switch tok[i].Norm {
			case "set", "shut", "cut", "put", "shot", "beat":
				tok[i].Tag = "VBD"
			}
		}
	}
}

// fixThat tags as a conjunction the "that" between a time and a clause: "said
// on Monday that rebels fled".
func fixThat(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if (tok[i].Tag == "WDT" || tok[i].Tag == "DT") && strings.EqualFold(tok[i].Norm, "that") && days[tok[i-1].Lower()] {
			tok[i].Tag = "IN"
		}
	}
}

var days = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "yesterday": true, "today": true,
}

// fixNames tags as proper nouns the nouns of a name of two capitalised words
// in running text: "the Water Resources area". Titles in capitals stay.
func fixNames(tok []text.Token) {
	low, capital := 0, 0
	for i := range tok {
		switch {
		case cased(tok[i].Norm):
			capital++
		case lowercase(tok[i].Norm):
			low++
		}
	}
	if low < 2*capital {
		return
	}
	for i := 1; i+1 < len(tok); i++ {
		if !isNoun(tok[i].Tag) || !isNoun(tok[i+1].Tag) || !cased(tok[i].Norm) || !cased(tok[i+1].Norm) || !lowercase(tok[i-1].Norm) {
			continue
		}
		for k := i; k < i+2; k++ {
			switch tok[k].Tag {
			case "NN":
				tok[k].Tag = "NNP"
			case "NNS":
				tok[k].Tag = "NNPS"
			}
		}
	}
}

// cased reports whether a word is a capital and small letters.
func cased(w string) bool {
	return len(w) > 2 && w[0] >= 'A' && w[0] <= 'Z' && lowercase(w[1:])
}

// lowercase reports whether a word has small letters only.
func lowercase(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}

// fixDatedNouns tags as a noun the gerund behind a date in "the Dec. 21, 1988,
// bombing of the plane".
func fixDatedNouns(tok []text.Token) {
	for i := 3; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i+1].Lower() != "of" {
			continue
		}
		k := i - 1
		for k > 0 && i-k < 6 && (tok[k].Tag == "," || tok[k].Tag == "CD" || tok[k].Tag == "NNP") {
			k--
		}
		if k < i-1 && tok[k].Tag == "DT" && (tok[i-1].Tag == "CD" || tok[i-1].Tag == ",") {
			tok[i].Tag = "NN"
		}
	}
}

// fixOwnedGerunds tags as a noun what stands behind an owner and has no object:
// "Brown's killing in August".
func fixOwnedGerunds(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag == "VBG" && tok[i-1].Tag == "POS" && (tok[i+1].Tag == "IN" || tok[i+1].Tag == "," || tok[i+1].Tag == "." || tok[i+1].Tag == "CC" || tok[i+1].Tag == "VBD" || tok[i+1].Tag == "VBZ") {
			tok[i].Tag = "NN"
		}
	}
}

// fixPeoples tags as a plural the name of a people that stands as a subject:
// "Pakistanis rally in support of".
func fixPeoples(tok []text.Token) {
	for i := range len(tok) - 2 {
		w := tok[i].Norm
		if tok[i].Tag != "JJ" && tok[i].Tag != "NNP" || len(w) < 5 || w[0] < 'A' || w[0] > 'Z' || !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "ans") {
			continue
		}
		if tok[i].Tag == "JJ" {
			tok[i].Tag = "NNPS"
		}
		if next := tok[i+2].Tag; i == 0 && tok[1].Tag == "NN" && (next == "IN" || next == "RB" || next == "TO") {
			switch tok[1].Norm {
			case "rally", "protest", "march", "clash", "riot", "flee", "vote":
				tok[0].Tag, tok[1].Tag = "NNPS", "VBP"
			}
		}
	}
}
