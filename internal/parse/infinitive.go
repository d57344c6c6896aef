package parse

import "github.com/sitrep-go/sitrep/internal/text"

// fixInfinitives tags as a verb what is taken for a noun behind "and" where an
// infinitive comes before it and an object after: "trying to seize the town and
// encircle government troops".
func fixInfinitives(tok []text.Token) {
	to := -1
	for i := 1; i+1 < len(tok); i++ {
		switch t := tok[i].Tag; {
		case t == "VB" && tok[i-1].Tag == "TO":
			to = i
		case t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" || t == "." || t == ":":
			to = -1
		case t == "NN" && tok[i-1].Tag == "CC" && to >= 0 && i-to < 10 && (headlineVerbs[tok[i].Norm] || moreVerbs[tok[i].Norm]) && objectAt(tok, i+1):
			tok[i].Tag = "VB"
		}
	}
}

// moreVerbs are further base forms of what forces do.
var moreVerbs = set("encircle occupy isolate surround disarm disrupt dismantle secure defend liberate cut block trap assassinate massacre")
