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

// fixShotAt tags "shot at" behind a noun as the verb: "two men riding a
// motorcycle shot at them".
func fixShotAt(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm == "shot" && tok[i].Tag == "NN" && tok[i+1].Norm == "at" && (tok[i-1].Tag == "NNS" || tok[i-1].Tag == "NN" || strings.HasPrefix(tok[i-1].Tag, "NNP")) && (tok[i+2].Tag == "PRP" || tok[i+2].Tag == "DT" || tok[i+2].Tag == "PRP$") {
			tok[i].Tag = "VBD"
		}
	}
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
		if !strings.HasPrefix(tok[v].Tag, "VB") || !ending[strings.ToLower(tok[v].Norm)] && !(v == i-2 && tok[v].Norm == "put") {
			continue
		}
		switch after := tok[i+1]; {
		case after.Tag == "IN" && after.Norm != "for", after.Tag == "WDT", after.Norm == "that", after.Tag == ".", after.Tag == ",", after.Tag == "CC":
			tok[i].Tag = "NN"
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

// fixForces tags as nouns plurals of armed men that the tagger takes for
// adjectives.
func fixForces(tok []text.Token) {
	for i := range tok {
		if tok[i].Tag == "JJ" && forcePlurals[tok[i].Norm] {
			tok[i].Tag = "NNS"
		}
	}
}

var forcePlurals = set("militias troops rebels forces soldiers militants insurgents guerrillas jihadists gunmen fighters")

// ending are forms of verbs before what they end or what is fled from.
var ending = set("end ended ending halt halted halting quell quelled avert averted quash suppress flee fled fleeing flees escape escaped escaping")
