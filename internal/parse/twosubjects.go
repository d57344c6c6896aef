package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// twoSubjects leaves a verb one subject where the parse gave it two: what has a
// preposition belongs to the first ("one in western Afghanistan killed"), a
// name directly behind a noun of the first says which ("a blast in the capital
// Baghdad killed").
func twoSubjects(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" || v <= i || v >= len(tok) || !isNoun(tok[i].Tag) {
			continue
		}
		s := i - 1
		for s >= 0 && i-s < 12 && (tok[s].Head-offset != v || tok[s].Rel != tok[i].Rel || !isNoun(tok[s].Tag) && tok[s].Tag != "CD") {
			s--
		}
		if s < 0 || i-s >= 12 {
			continue
		}
		first := i
		for first > 0 && hangsOn(tok, first-1, i, offset) {
			first--
		}
		switch {
		case tok[first].Tag == "IN" && tok[first].Rel == "case" && hangsOn(tok, first-1, s, offset):
			tok[i].Head, tok[i].Rel = s+offset, "nmod"
		case first == i && strings.HasPrefix(tok[i].Tag, "NNP") && tok[i-1].Tag == "NN" && i-1 != s && hangsOn(tok, i-1, s, offset):
			tok[i].Head, tok[i].Rel = i-1+offset, "appos"
		}
	}
}

// ownSubjects gives the second of two joined clauses the noun before its verb
// that the parse joined to a noun of the first: "killed by gunmen in the town
// and a shopkeeper was shot".
func ownSubjects(tok []text.Token, offset int) {
	for a := 3; a+1 < len(tok); a++ {
		v := tok[a].Head - offset
		if tok[a].Rel != "aux:pass" && tok[a].Rel != "aux" || tok[a].Tag != "VBD" || v <= a || v > a+4 || v >= len(tok) || tok[v].Rel != "conj" {
			continue
		}
		u, n := tok[v].Head-offset, a-1
		if u < 0 || u >= n || !strings.HasPrefix(tok[u].Tag, "VB") || tok[n].Rel != "conj" || !isNoun(tok[n].Tag) || has(tok, v, offset, "nsubj", "nsubj:pass", "cc") {
			continue
		}
		first := n
		for first > u+1 && hangsOn(tok, first-1, n, offset) {
			first--
		}
		if tok[first].Tag != "CC" || !hangsOn(tok, tok[n].Head-offset, u, offset) {
			continue
		}
		for k := first - 1; k > u && (isNoun(tok[k].Tag) || tok[k].Norm == "," || tok[k].Tag == "PRP$" || tok[k].Tag == "DT"); k-- { // "and his mother, father and sister were"
			if tok[k].Rel == "conj" && tok[k].Head-offset == u {
				tok[n].Head, n = k+offset, k
			}
		}
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
		if has(tok, v, offset, "aux:pass") {
			tok[n].Rel = "nsubj:pass"
		}
		if n == a-1 {
			tok[first].Head, tok[first].Rel = v+offset, "cc"
		}
	}
}

// lostClauses makes a clause again of a noun behind "as" or "after" and a
// participle under it that has an object of its own: "as heavy fighting in the
// region killed at least a dozen".
func lostClauses(tok []text.Token, offset int) {
	for c := 1; c+2 < len(tok); c++ {
		w := strings.ToLower(tok[c].Norm)
		if tok[c].Rel != "case" || w != "as" && w != "after" && w != "while" && w != "before" && w != "because" && w != "since" {
			continue
		}
		n := tok[c].Head - offset
		if n <= c || n >= len(tok) || !isNoun(tok[n].Tag) || tok[n].Rel != "obl" && tok[n].Rel != "nmod" {
			continue
		}
		for v := n + 1; v+1 < len(tok) && v < n+12; v++ {
			if tok[v].Norm == "," {
				break
			}
			if tok[v].Tag != "VBN" || tok[v].Rel != "acl" || !undergone(strings.ToLower(tok[v].Norm)) || !hangsOn(tok, v, n, offset) || has(tok, v, offset, "obl:agent", "aux", "aux:pass", "nsubj", "nsubj:pass") {
				continue
			}
			o := v + 1
			for o < len(tok) && o < v+8 && (tok[o].Head-offset != v || tok[o].Rel != "obj" && tok[o].Rel != "obl") {
				o++
			}
			if o >= len(tok) || o >= v+8 || !isNoun(tok[o].Tag) && tok[o].Tag != "CD" || tok[o].Rel == "obl" && !barelyCounted(tok, v, o) {
				continue
			}
			up := tok[n].Head
			if up < 0 || up-offset >= len(tok) || hangsOn(tok, up-offset, v, offset) {
				break
			}
			tok[v].Tag, tok[v].Head, tok[v].Rel = "VBD", up, "advcl"
			tok[n].Head, tok[n].Rel = v+offset, "nsubj"
			tok[c].Head, tok[c].Rel = v+offset, "mark"
			tok[o].Rel = "obj"
			break
		}
	}
}
