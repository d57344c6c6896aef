package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixDashes tags a hyphen with blanks round it as a dash: "Russia strikes port -
// officials".
func fixDashes(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag == "HYPH" && tok[i].Start > tok[i-1].End && tok[i+1].Start > tok[i].End {
			tok[i].Tag = ":"
		}
	}
}

// fixCountedPeople tags as an adjective the participle between a number and
// people that somebody does something to: "free two kidnapped soldiers".
func fixCountedPeople(tok []text.Token) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBD" && tok[i].Tag != "VBN" || !strings.HasSuffix(tok[i].Norm, "ed") || !isNoun(tok[i+1].Tag) {
			continue
		}
		if t := tok[i-1].Tag; (t == "VBZ" || t == "VBP") && !auxiliary(tok[i-1].Norm) {
			tok[i].Tag = "JJ" // "releases captured crew"
			continue
		}
		if tok[i-1].Tag != "CD" || tok[i+1].Tag != "NNS" {
			continue
		}
		if t := tok[i-2].Tag; strings.HasPrefix(t, "VB") && !auxiliary(tok[i-2].Norm) || t == "IN" {
			tok[i].Tag = "JJ"
		}
	}
}
