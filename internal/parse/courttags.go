package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixBeShot tags as a participle the short or irregular one behind a form of "be"
// that no noun follows: "a man was shot twice", "two were freed".
func fixBeShot(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if t := tok[i].Tag; t != "JJ" && t != "NN" && t != "VBD" || !doneForms[tok[i].Norm] {
			continue
		}
		k := i - 1
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if !isBe(tok[k].Norm) || i+1 < len(tok) && (isNoun(tok[i+1].Tag) && !isTimeWord(tok[i+1].Norm) && !days[tok[i+1].Lower()] || tok[i+1].Tag == "JJ" && tok[i+1].Norm != "early" && tok[i+1].Norm != "late" && tok[i+1].Norm != "last") {
			continue
		}
		tok[i].Tag = "VBN"
	}
}

var doneForms = set("shot held beaten slain caught sent taken freed tried raped robbed bound struck hurt stabbed jailed fired fined seized killed wounded detained arrested")

// fixThatMany tags as a conjunction the "that" before a plural, of which it is no
// article: "saying that inmates clashed".
func fixThatMany(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "DT" || tok[i].Norm != "that" || !strings.HasPrefix(tok[i-1].Tag, "VB") && !isNoun(tok[i-1].Tag) {
			continue
		}
		k := i + 1
		for k < len(tok) && k < i+4 && (tok[k].Tag == "JJ" || tok[k].Tag == "NN" || tok[k].Tag == "CD") {
			k++
		}
		if k < len(tok) && tok[k].Tag == "NNS" {
			tok[i].Tag = "IN"
		}
	}
}

// fixTheAccused tags as a noun "the accused" that no noun follows.
func fixTheAccused(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "accused" || isNoun(tok[i].Tag) || tok[i-1].Tag != "DT" && !(i > 1 && tok[i-1].Tag == "JJ" && tok[i-2].Tag == "DT") {
			continue
		}
		if w := tok[i+1].Norm; w == "late" || w == "early" || w == "in" || w == "on" || w == "were" || w == "was" {
			tok[i].Tag = "NN"
		}
		if t := tok[i+1].Tag; t == "," || t == "." || t == "MD" || t == "VBD" || t == "VBZ" || t == "VBP" || t == "WP" || t == "POS" {
			tok[i].Tag = "NN"
		}
	}
}

// fixEachOther tags as a past tense what people did to each other.
func fixEachOther(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Tag == "VBN" && isNoun(tok[i-1].Tag) && tok[i+1].Norm == "each" && tok[i+2].Norm == "other" {
			tok[i].Tag = "VBD"
		}
	}
}

// fixMoving tags as adjectives what things are that something is thrown at: "threw
// stones at passing cars"; and "pending" before what is pending, as a preposition.
func fixMoving(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		switch tok[i].Norm {
		case "moving", "passing", "oncoming", "parked", "waiting":
			if tok[i-1].Norm == "at" && tok[i+1].Tag == "NNS" {
				tok[i].Tag = "JJ"
			}
		case "pending":
			if isNoun(tok[i-1].Tag) && (isNoun(tok[i+1].Tag) || tok[i+1].Tag == "DT" || tok[i+1].Tag == "PRP$") {
				tok[i].Tag = "IN"
			}
		}
	}
}

// fixCalm tags as an adjective the participle before those whom something is done
// to, "arrested defeated candidate Said", as a past tense the second of two that a
// crowd does, "smashed windows and looted shops", and "last" that is some of many.
func fixCalm(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		w, next := tok[i].Norm, tok[i+1].Tag
		switch {
		case w == "last" && tok[i].Tag == "JJ" && tok[i-1].Norm == "the" && tok[i+1].Norm == "of":
			tok[i].Tag = "NN"
		case i+2 < len(tok) && doneToPeople[tok[i-1].Norm] && strings.HasPrefix(tok[i-1].Tag, "VB") && strings.HasSuffix(w, "ed") && (tok[i].Tag == "VBN" || tok[i].Tag == "VBD") && (next == "JJ" || isNoun(next)) && (i < 2 || !auxiliary(tok[i-2].Norm) && tok[i-2].Tag != "RB"):
			tok[i].Tag = "JJ"
			if tok[i-1].Tag == "VBN" {
				tok[i-1].Tag = "VBD"
			}
		case crowdDid[w] && (tok[i].Tag == "JJ" || tok[i].Tag == "VBN") && tok[i-1].Norm == "and" && isNoun(next) && i > 2 && isNoun(tok[i-2].Tag):
			for k := i - 3; k >= 0 && k > i-7; k-- {
				if tok[k].Tag == "VBD" {
					tok[i].Tag = "VBD"
				}
				if strings.HasPrefix(tok[k].Tag, "VB") || tok[k].Tag == "IN" || tok[k].Tag == "," {
					break
				}
			}
		}
	}
}

var crowdDid = set("looted torched burned burnt vandalized vandalised ransacked blocked stormed attacked smashed stoned overturned pelted damaged trashed")

// fixCharged tags as a past tense the "charged that" of those who say so.
func fixCharged(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Norm == "charged" && tok[i].Tag == "VBN" && isNoun(tok[i-1].Tag) && tok[i+1].Norm == "that" {
			tok[i].Tag = "VBD"
		}
	}
}

// fixUnrest tags "unrest", which the tagger takes for a superlative, and "Police"
// that opens a quotation, no name.
func fixUnrest(tok []text.Token) {
	for i := range tok {
		switch tok[i].Norm {
		case "unrest":
			tok[i].Tag = "NN"
		case "Police":
			if i > 0 && i+1 < len(tok) && strings.HasPrefix(tok[i].Tag, "NNP") && tok[i-1].Tag == "``" && !isNoun(tok[i+1].Tag) {
				tok[i].Tag = "NNS"
			}
		}
	}
}

// fixFoundTaken tags as a participle what was done to people whom a verb that asks
// for no clause has for its object: "rescued students kidnapped from a school",
// "found two men bound with tape", "freed 12 activists jailed in May".
func fixFoundTaken(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag == "VBD" && legalOf[tok[i].Norm] == tok[i+1].Norm && tok[i+1].Norm != "" {
			tok[i].Tag = "VBN" // "accused of"
		}
		if tok[i].Tag == "VBD" && doneToPeople[tok[i].Norm] && tok[i+1].Norm == "by" && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "RB") {
			tok[i].Tag = "VBN" // "members allegedly killed by police"
		}
		if tok[i].Tag != "VBD" || !doneToPeople[tok[i].Norm] || !isNoun(tok[i-1].Tag) {
			continue
		}
		if t := tok[i+1]; t.Tag != "IN" && t.Tag != "TO" && t.Tag != "." && t.Tag != "," && !days[strings.ToLower(t.Norm)] {
			continue
		}
		k := i - 1
		for k > 0 && i-k < 7 && (isNoun(tok[k].Tag) || tok[k].Tag == "JJ" || tok[k].Tag == "CD" || tok[k].Tag == "DT" || tok[k].Tag == "PRP$") {
			k--
		}
		if strings.HasPrefix(tok[k].Tag, "VB") && noClause[tok[k].Lower()] {
			tok[i].Tag = "VBN"
		}
	}
}

// legalOf are participles by the preposition behind them that has them be such.
var legalOf = map[string]string{"accused": "of", "suspected": "of", "convicted": "of", "acquitted": "of", "cleared": "of", "charged": "with", "sentenced": "to", "remanded": "in"}

var (
	doneToPeople = set("kidnapped abducted seized held arrested detained captured suspected accused convicted wanted jailed imprisoned killed wounded injured trapped stranded displaced sentenced charged kidnaped bound blindfolded shot stabbed beaten")
	noClause     = set("rescued rescue rescues rescuing freed free frees freeing released release releases releasing saved save saving evacuated evacuate evacuating found freeing killed kill killing arrested arrest arresting detained visited visit buried bury burying treated treat treating mourned mourning hanged executed recovered extradited deported pardoned pardoning exchanged swapped handed returned identified questioned interrogated jailed transferred charged")
)
