package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// thatClauses mends clauses with "that": one that has its own subject and
// object is what a noun says, "reports that a strike killed civilians"; one
// whose subject "that" is hangs on the noun before it, not on the verb,
// "responded with strikes on the port that killed ten".
func thatClauses(tok []text.Token, offset int) {
	for t := 1; t+1 < len(tok); t++ {
		v := tok[t].Head - offset
		if !strings.EqualFold(tok[t].Norm, "that") || v <= t || v >= len(tok) || !isNoun(tok[t-1].Tag) && tok[t-1].Tag != "CD" {
			continue
		}
		switch {
		case tok[t].Rel == "obj" && tok[v].Rel == "acl:relcl" && has(tok, v, offset, "nsubj"):
			for k := v + 1; k < min(len(tok), v+passiveReach); k++ {
				if tok[k].Head-offset == v && tok[k].Rel == "obj" {
					tok[t].Tag, tok[t].Rel, tok[v].Rel = "IN", "mark", "acl"
					break
				}
			}
		case tok[t].Rel == "nsubj" && tok[v].Rel == "ccomp":
			h := tok[v].Head - offset
			if h < 0 || h >= t {
				continue
			}
			for n := t - 1; n > h; n-- {
				if tok[n].Tag != "NN" && tok[n].Tag != "NNS" || tok[n].Rel == "compound" {
					continue
				}
				if !hangsOn(tok, n, v, offset) && hangsOn(tok, n, h, offset) {
					tok[v].Head, tok[v].Rel = n+offset, "acl:relcl"
				}
				break
			}
		}
	}
}
