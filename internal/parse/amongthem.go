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
		for whole > 0 && whole > i-12 && !isNoun(tok[whole].Tag) {
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
		for k := part + 1; k < min(len(tok), part+30); k++ { // what follows is of the clause
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

// eachDoing makes a clause of what each of those just named does: "on 100 motorcycles,
// each carrying three men".
func eachDoing(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "each" || tok[i+1].Tag != "VBG" {
			continue
		}
		v, n := i+1, i-1
		if tok[n].Tag == "," {
			n--
		}
		o := v + 1
		for o < len(tok) && o < v+5 && !isNoun(tok[o].Tag) && (tok[o].Tag == "CD" || tok[o].Tag == "DT" || tok[o].Tag == "JJ") {
			o++
		}
		if n < 0 || o >= len(tok) || !isNoun(tok[n].Tag) || !isNoun(tok[o].Tag) || tok[v].Head-offset != o || hangsOn(tok, n, o, offset) {
			continue
		}
		tok[v].Head, tok[v].Rel = n+offset, "acl"
		tok[o].Head, tok[o].Rel = v+offset, "obj"
		tok[i].Head, tok[i].Rel = v+offset, "nsubj"
	}
}
