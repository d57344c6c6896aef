package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// copularFirst makes the predicate of a clause with "be" the root where the
// parse took the clause with "when" behind it for that, and so gave that two
// subjects: "the officers were on patrol when attackers detonated a bomb".
func copularFirst(tok []text.Token, offset int) {
	for c := 1; c+3 < len(tok); c++ {
		n, s := tok[c].Head-offset, -1
		if tok[c].Rel != "cop" || n <= c || n >= len(tok) || !isNoun(tok[n].Tag) {
			continue
		}
		w := n + 1
		for w < len(tok) && w < n+6 && !strings.EqualFold(tok[w].Norm, "when") {
			w++
		}
		if w >= len(tok) || w >= n+6 {
			continue
		}
		v := tok[w].Head - offset
		if v <= w || v >= len(tok) || tok[w].Rel != "advmod" && tok[w].Rel != "mark" || tok[v].Head >= 0 && tok[v].Head-offset < v {
			continue
		}
		for k := range c {
			if tok[k].Head-offset == v && (tok[k].Rel == "nsubj" || tok[k].Rel == "nsubj:pass") {
				s = k
			}
		}
		if s >= 0 && tok[n].Head-offset != s {
			continue
		}
		for k := 0; s < 0 && k < c; k++ { // the predicate was taken for the other subject
			if tok[k].Head-offset == n && tok[k].Rel == "nsubj" && tok[n].Head-offset == v && strings.HasPrefix(tok[n].Rel, "nsubj") {
				s = k
			}
		}
		if s < 0 {
			continue
		}
		tok[n].Head, tok[n].Rel = tok[v].Head, tok[v].Rel
		tok[s].Head, tok[s].Rel = n+offset, "nsubj"
		tok[v].Head, tok[v].Rel = n+offset, "advcl"
		for k := range c {
			if tok[k].Head-offset == v && k != s {
				tok[k].Head = n + offset
			}
		}
	}
}
