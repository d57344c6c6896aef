package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// disguised are participles of looking like somebody else.
var disguised = set("disguised dressed posing masquerading clad")

// disguises gives a verb those as its subject who look like somebody else, whom it
// took instead: "fighters disguised as soldiers stormed the town".
func disguises(tok []text.Token, offset int) {
	for i := 2; i+2 < len(tok); i++ {
		v, d := tok[i].Head-offset, i-1
		if tok[i].Norm != "as" || tok[i].Rel != "mark" || !disguised[tok[d].Norm] || v < i+2 || v >= len(tok) || tok[v].Tag != "VBD" || tok[v].Head-offset != d {
			continue
		}
		y := -1
		for k := i + 1; k < v; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "nsubj" {
				y = k
			}
		}
		n := d - 1
		if y < 0 || !isNoun(tok[n].Tag) {
			continue
		}
		top := n
		switch {
		case tok[d].Head-offset == n && tok[d].Rel == "acl":
		case tok[n].Head-offset == d && tok[n].Rel == "nsubj":
			top = d
		default:
			continue
		}
		tok[v].Head, tok[v].Rel = tok[top].Head, tok[top].Rel
		tok[i].Head, tok[i].Rel = y+offset, "case"
		tok[y].Head, tok[y].Rel = d+offset, "obl"
		for c := v + 1; c < len(tok); c++ {
			if h := tok[c].Head - offset; c != top && (h == top || h == d) {
				tok[c].Head = v + offset // what the whole sentence has: who said it, its end
			}
		}
		tok[d].Head, tok[d].Rel, tok[d].Tag = n+offset, "acl", "VBN"
		if strings.HasSuffix(tok[d].Norm, "ing") {
			tok[d].Tag = "VBG"
		}
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
	}
}

// officersNames hangs on the name of an officer the force that stands before his
// rank: "police Colonel Ali Hamid said".
func officersNames(tok []text.Token, offset int) {
	for i := 0; i+2 < len(tok); i++ {
		r := tok[i+1]
		n := r.Head - offset
		if !forceNouns[tok[i].Norm] || !isNoun(tok[i].Tag) || r.Rel != "nmod:desc" && r.Rel != "compound" || !strings.HasPrefix(r.Tag, "NNP") || n <= i+1 || n >= len(tok) || tok[n].Rel != "nsubj" {
			continue
		}
		if tok[i].Head != tok[n].Head || tok[i].Rel != "nsubj" && tok[i].Rel != "obl:unmarked" {
			continue
		}
		for c := range tok {
			if tok[c].Head-offset == i {
				tok[c].Head = n + offset
			}
		}
		tok[i].Head, tok[i].Rel = n+offset, "compound"
	}
}

// forceNouns are what officers are of.
var forceNouns = set("police army navy military coastguard gendarmerie militia")

// summing are nouns of what was said.
var summing = set("claim allegation accusation charge assertion account version report")

// summedUp makes a remark of a noun that says what the words before it are: "shot down
// a helicopter, a claim the army rejected".
func summedUp(tok []text.Token, offset int) {
	for i := 4; i+2 < len(tok); i++ {
		if !summing[tok[i].Norm] || tok[i].Tag != "NN" || tok[i-2].Tag != "," || tok[i-1].Norm != "a" && tok[i-1].Norm != "an" || has(tok, i, offset, "case") {
			continue
		}
		if h := tok[i].Head - offset; h >= 0 && h < i && strings.HasPrefix(tok[h].Tag, "VB") && (tok[i].Rel == "obl" || tok[i].Rel == "obj" || tok[i].Rel == "obl:unmarked" || tok[i].Rel == "conj") {
			tok[i].Rel = "parataxis"
		}
	}
}
