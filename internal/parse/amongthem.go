package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// amongThem hangs those who are among others, named behind a comma, on these and not
// on the verb: "killed a family of five, among them three children, in the town".
func amongThem(tok []text.Token, offset int) {
	for i := 2; i+2 < len(tok); i++ {
		if !strings.EqualFold(tok[i].Norm, "among") || tok[i-1].Tag != "," {
			continue
		}
		switch strings.ToLower(tok[i+1].Norm) {
		case "them", "whom", "these", "those":
		default:
			continue
		}
		part := -1
		for k := i + 2; k < len(tok) && k < i+9; k++ {
			t := tok[k].Tag
			if isNoun(t) {
				part = k
			} else if part >= 0 || t != "CD" && t != "DT" && t != "JJ" && t != "JJS" && t != "IN" && t != "PRP$" && t != "RB" {
				break
			}
		}
		whole := i - 2
		for whole > 0 && !isNoun(tok[whole].Tag) {
			whole--
		}
		if h := tok[whole].Head - offset; h >= 0 && h < whole && strings.HasPrefix(tok[whole].Rel, "nmod") && isNoun(tok[h].Tag) && tok[whole].Tag != "NNS" {
			whole = h // "people in the town, among them"
		}
		if part < 0 || hangsOn(tok, whole, part, offset) || hangsOn(tok, whole, i+1, offset) {
			continue
		}
		h := tok[part].Head - offset
		if h == whole || h < 0 || h > part || !strings.HasPrefix(tok[h].Tag, "VB") {
			continue
		}
		for k := part + 1; k < len(tok); k++ { // what follows is of the clause
			if tok[k].Head-offset == part && k > part+1 && tok[part+1].Tag == "," && !hangsOn(tok, h, k, offset) {
				tok[k].Head = h + offset
				if strings.HasPrefix(tok[k].Rel, "nmod") {
					tok[k].Rel = "obl"
				}
			}
		}
		tok[part].Head, tok[part].Rel = whole+offset, "dep"
		tok[i+1].Head, tok[i+1].Rel = part+offset, "nmod"
		tok[i].Head, tok[i].Rel = i+1+offset, "case"
	}
}
