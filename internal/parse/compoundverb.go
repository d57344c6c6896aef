package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// compoundVerbs makes the predicate of a finite verb that was taken for a part
// of the compound behind it: "gunmen ambush police patrol".
func compoundVerbs(tok []text.Token, offset int) {
	for v := 1; v+1 < len(tok); v++ {
		n := tok[v].Head - offset
		if tok[v].Rel != "compound" || tok[v].Tag != "VBP" && tok[v].Tag != "VBZ" && tok[v].Tag != "VBD" || n <= v || n >= len(tok) || !isNoun(tok[n].Tag) || !isNoun(tok[v-1].Tag) {
			continue
		}
		up := tok[n].Head - offset
		tok[v].Head, tok[v].Rel = tok[n].Head, tok[n].Rel
		if up > n && strings.HasPrefix(tok[n].Rel, "nsubj") { // "…, ten killed" follows
			tok[v].Head, tok[v].Rel = tok[up].Head, tok[up].Rel
			tok[up].Head, tok[up].Rel = v+offset, "parataxis"
		}
		tok[n].Head, tok[n].Rel = v+offset, "obj"
		for k := range v {
			if h := tok[k].Head - offset; h == n && (tok[k].Rel == "nsubj" || tok[k].Rel == "compound" || tok[k].Rel == "amod") || h == up && up > n && strings.HasPrefix(tok[k].Rel, "nsubj") {
				tok[k].Head, tok[k].Rel = v+offset, "nsubj"
			}
		}
	}
}
