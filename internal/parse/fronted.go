package parse

import (
	"github.com/sitrep-go/sitrep/internal/text"
)

// frontedPlaces gives back to the subject the name before its "and" that was
// joined to the place in front: "In Amman, U.S. and Russian officials met".
func frontedPlaces(tok []text.Token, offset int) {
	for m := 2; m+3 < len(tok); m++ {
		p := tok[m].Head - offset
		if tok[m].Rel != "conj" || tok[m-1].Tag != "," || p < 0 || p >= m-1 || !isNoun(tok[p].Tag) || tok[p].Rel != "obl" || tok[m+1].Rel != "cc" {
			continue
		}
		v, r, n := tok[p].Head-offset, m+2, m+3
		if v <= n || tok[r].Head-offset != m || tok[r].Rel != "conj" || tok[r].Tag != "JJ" && !isNoun(tok[r].Tag) {
			continue
		}
		if isNoun(tok[n].Tag) && tok[n].Head-offset == v && (tok[n].Rel == "nsubj" || tok[n].Rel == "nsubj:pass") {
			tok[m].Head, tok[m].Rel = n+offset, "compound"
		}
	}
}
