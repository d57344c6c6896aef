package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// listVerbs makes the first of a list of predicates its head where the parse
// took a later one for that: "stormed a camp, killed seven and took two".
func listVerbs(tok []text.Token, offset int) {
	for v := 1; v < len(tok); v++ {
		w := tok[v].Head - offset
		if tok[v].Rel != "advcl" || tok[v].Tag != "VBD" || w <= v+2 || w >= len(tok) || tok[w].Tag != "VBD" || tok[w-1].Tag != "," && tok[w-1].Tag != "CC" {
			continue
		}
		if !has(tok, v, offset, "nsubj") || has(tok, v, offset, "mark") || has(tok, w, offset, "nsubj", "nsubj:pass", "expl") || whenBefore(tok, v, offset) {
			continue
		}
		tok[v].Head, tok[v].Rel = tok[w].Head, tok[w].Rel
		tok[w].Head, tok[w].Rel = v+offset, "conj"
		for k := range v {
			if tok[k].Head-offset == w {
				tok[k].Head = v + offset
			}
		}
	}
}

// whenBefore reports whether "when" and its like open the clause of verb v.
func whenBefore(tok []text.Token, v, offset int) bool {
	for k := range v {
		if tok[k].Head-offset == v && tok[k].Tag == "WRB" {
			return true
		}
	}
	return false
}

// splitCompounds joins the first noun of a compound behind "and" to the second
// where each was hung by itself: "between the group and security forces".
func splitCompounds(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		n := i + 1
		if tok[i].Rel != "conj" || tok[i].Tag != "NN" || tok[n].Tag != "NNS" || tok[n].Head != tok[i].Head || tok[n].Rel != "nmod" || tok[i-1].Rel != "cc" || has(tok, n, offset, "case", "det") {
			continue
		}
		tok[n].Rel = "conj"
		tok[i-1].Head = n + offset
		tok[i].Head, tok[i].Rel = n+offset, "compound"
	}
}

// tolls makes a clause of the gerund behind a comma that was taken for an
// adjective of those it tells of: "fired tear gas, wounding dozens".
func tolls(tok []text.Token, offset int) {
	for g := 2; g+1 < len(tok); g++ {
		n := tok[g].Head - offset
		if tok[g].Tag != "VBG" || tok[g].Rel != "amod" || tok[g-1].Tag != "," || !harming[tok[g].Norm] || n <= g || n-g > 4 || n >= len(tok) || has(tok, n, offset, "case") {
			continue
		}
		v := verbFrom(tok, tok[n].Head-offset, 4, offset)
		if v < 0 || v >= g || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		tok[g].Head, tok[g].Rel = v+offset, "advcl"
		tok[g-1].Head = g + offset
		tok[n].Head, tok[n].Rel = g+offset, "obj"
	}
}

// harming are gerunds that tell what came of something.
var harming = set("killing wounding injuring destroying damaging displacing trapping burning capturing detaining")
