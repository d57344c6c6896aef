package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixSaid tags "said" as past tense, and an adjective before it as its subject:
// "an official said", "the military said".
func fixSaid(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if tok[i].Norm != "said" || i+1 < len(tok) && tok[i+1].Tag == "TO" || behindAuxiliary(tok, i) {
			continue
		}
		if tok[i-1].Tag == "JJ" && (saysSo[tok[i-1].Norm] || i > 1 && tok[i-2].Tag == "DT") {
			tok[i-1].Tag = "NN"
		}
		if tok[i].Tag == "VBN" && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "PRP") {
			tok[i].Tag = "VBD"
		}
	}
}

// fixReports tags who says so at the end of a sentence: ", AFP reports."
func fixReports(tok []text.Token) {
	i := len(tok) - 2
	if i < 3 || tok[i].Tag != "NNS" || tok[i].Norm != "reports" && tok[i].Norm != "says" || tok[i+1].Tag != "." {
		return
	}
	k := i - 1
	for k > 0 && k > i-4 && strings.HasPrefix(tok[k].Tag, "NNP") {
		k--
	}
	if k < i-1 && k > 0 && strings.EqualFold(tok[k].Norm, "the") {
		k--
	}
	if k < i-1 && tok[k].Norm == "," {
		tok[i].Tag = "VBZ"
	}
}

// fixPluralTellers tags as a noun who says so behind a comma where it was taken for
// a verb: ", witnesses reported", ", activists told AFP".
func fixPluralTellers(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBZ" || tok[i-1].Norm != "," || !strings.HasSuffix(tok[i].Norm, "s") || isBe(tok[i].Norm) || auxiliary(tok[i].Norm) {
			continue
		}
		switch tok[i+1].Norm {
		case "said", "reported", "told", "added", "announced", "confirmed", "claimed":
			tok[i].Tag, tok[i+1].Tag = "NNS", "VBD"
		case "say", "report":
			tok[i].Tag, tok[i+1].Tag = "NNS", "VBP"
		}
	}
}

// fixHasSaid tags as past tense what "has said" tells of: "the group has said rebels
// captured two villages".
func fixHasSaid(tok []text.Token) {
	for i := 1; i+3 < len(tok); i++ {
		if tok[i].Norm != "said" || tok[i].Tag != "VBN" || !auxiliary(tok[i-1].Norm) {
			continue
		}
		n := i + 1
		for n < len(tok) && n < i+6 && (tok[n].Tag == "DT" || tok[n].Tag == "JJ" || tok[n].Tag == "CD" || isNoun(tok[n].Tag)) {
			n++
		}
		if n+1 < len(tok) && n > i+1 && isNoun(tok[n-1].Tag) && tok[n].Tag == "VBN" && objectAt(tok, n+1) {
			tok[n].Tag = "VBD"
		}
	}
}

// fixTellers tags who told whom at the end of a sentence: ", a witness told Reuters
// by phone."
func fixTellers(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Norm != "told" || tok[i].Tag != "VBN" || !isNoun(tok[i-1].Tag) || !isNoun(tok[i+1].Tag) && tok[i+1].Tag != "DT" && tok[i+1].Tag != "PRP" && tok[i+1].Tag != "JJ" {
			continue
		}
		k := i - 1
		for k > 0 && k > i-7 && (isNoun(tok[k].Tag) || tok[k].Tag == "DT" || tok[k].Tag == "JJ" || tok[k].Tag == "POS" || tok[k].Tag == "PRP$") {
			k--
		}
		if tok[k].Norm == "," {
			tok[i].Tag = "VBD"
		}
	}
}

// saysSo are adjectives that stand for who says something.
var saysSo = set("official military local national spokesperson")

// behindAuxiliary reports whether an auxiliary stands shortly before token i.
func behindAuxiliary(tok []text.Token, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if auxiliary(tok[k].Norm) || tok[k].Tag == "MD" {
			return true
		}
		if strings.HasPrefix(tok[k].Tag, "VB") {
			return false
		}
	}
	return false
}
