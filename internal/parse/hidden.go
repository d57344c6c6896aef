package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// hiddenClauses makes a clause of what was taken for a phrase: the noun behind
// "after" and its like is the subject of the verb that follows and has none:
// "was taken over by troops after separatists deserted it".
func hiddenClauses(tok []text.Token, offset int) {
	for m := 1; m+2 < len(tok); m++ {
		if tok[m].Rel != "case" || !clausal[tok[m].Lower()] {
			continue
		}
		n := tok[m].Head - offset
		if n <= m || n-m > 5 || n+1 >= len(tok) || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Lemma) {
			continue
		}
		v := n + 1
		if v+4 < len(tok) && tok[v].Tag == "," && tok[v+1].Tag == "IN" { // ", with the support of aircraft,"
			for k := v + 2; k+1 < len(tok) && k < v+10; k++ {
				if tok[k].Tag == "," {
					v = k + 1
					break
				}
			}
		}
		for v < len(tok) && tok[v].Tag == "RB" {
			v++
		}
		if v >= len(tok) || tok[v].Tag != "VBD" || has(tok, v, offset, "nsubj", "nsubj:pass", "mark", "cc") || tok[v].Rel != "advcl" && tok[v].Rel != "conj" && tok[v].Rel != "parataxis" || hangsOn(tok, n, v, offset) {
			continue
		}
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
		tok[m].Head, tok[m].Rel = v+offset, "mark"
		tok[v].Rel = "advcl"
	}
}

// lostSubjects makes a noun behind "and" the subject of the verb whose auxiliary
// follows it: "died in the fighting and others were wounded".
func lostSubjects(tok []text.Token, offset int) {
	for n := 2; n+2 < len(tok); n++ {
		up := tok[n].Head - offset
		if tok[n].Rel != "conj" || !isNoun(tok[n].Tag) && tok[n].Tag != "CD" || up < 0 || up >= n {
			continue
		}
		if tok[n+1].Tag == "VBD" && tok[n+1].Rel == "conj" && !has(tok, n+1, offset, "nsubj", "nsubj:pass", "cc", "obj") && tok[n+1].Head-offset < n {
			for k := range n { // "bombed the market and 20 people died"
				if tok[k].Head-offset == n && tok[k].Rel == "cc" {
					tok[k].Head = n + 1 + offset
				}
			}
			tok[n].Head, tok[n].Rel = n+1+offset, "nsubj"
			continue
		}
		if tok[n-1].Rel != "cc" || !strings.HasPrefix(tok[n+1].Rel, "aux") {
			continue
		}
		v := tok[n+1].Head - offset
		if v <= n+1 || v-n > 4 || v >= len(tok) || has(tok, v, offset, "nsubj", "nsubj:pass") || hangsOn(tok, n, v, offset) {
			continue
		}
		makeSubject(tok, n, v, offset)
		tok[n-1].Head = v + offset
		if tok[v].Rel == "parataxis" || tok[v].Rel == "acl" || tok[v].Rel == "ccomp" {
			tok[v].Rel = "conj"
		}
	}
}

// blamedOn hangs on "blame" whom something is blamed on, and a bare "blamed on"
// behind a noun on that: "blamed the attack in the town on rebels", "killed in
// an ambush blamed on rebels".
func blamedOn(tok []text.Token, offset int) {
	for v := 1; v+2 < len(tok); v++ {
		if tok[v].Lemma != "blame" || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		if n := v - 1; tok[v].Tag == "VBN" && isNoun(tok[n].Tag) && tok[v+1].Norm == "on" && tok[n].Head >= 0 && !has(tok, v, offset, "aux:pass", "nsubj:pass", "nsubj") {
			top := n
			for hops := 0; hops < 8 && tok[top].Head >= 0 && tok[top].Head-offset != v; hops++ {
				top = tok[top].Head - offset
			}
			if tok[top].Head-offset == v && top < v {
				tok[top].Head, tok[top].Rel = tok[v].Head, tok[v].Rel
			}
			if !hangsOn(tok, n, v, offset) {
				tok[v].Head, tok[v].Rel = n+offset, "acl"
			}
			continue
		}
		for on := v + 2; on+1 < len(tok) && on < v+14; on++ {
			if tok[on].Tag == "," || tok[on].Tag == "." {
				break
			}
			n := tok[on].Head - offset
			if tok[on].Norm != "on" || tok[on].Rel != "case" || n <= on || n >= len(tok) || tok[n].Rel != "nmod" || isTimeWord(tok[n].Lemma) {
				continue
			}
			top := tok[n].Head - offset
			for hops := 0; hops < 4 && top > v && tok[top].Rel == "nmod"; hops++ {
				top = tok[top].Head - offset
			}
			if top > v && top != n && tok[top].Rel == "obj" && tok[top].Head-offset == v && tok[n].Head-offset != top {
				tok[n].Head, tok[n].Rel = v+offset, "obl"
			}
		}
	}
}
