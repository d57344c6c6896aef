package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// relativeActs mends what stands behind a relative pronoun without a comma: an
// object that was taken for the subject of the main clause behind it ("guards who
// patrol the strait boarded two ships"), and the verb of "whose group" that was
// taken for the main clause's ("a cleric, whose group claimed the attack").
func relativeActs(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		switch tok[i].Tag {
		case "WP", "WDT":
			if isNoun(tok[i-1].Tag) && (tok[i+1].Tag == "VBP" || tok[i+1].Tag == "VBZ" || tok[i+1].Tag == "VBD") {
				actsBehind(tok, i, offset)
			}
		case "WP$":
			whoseActs(tok, i, offset)
		case "VBD":
			if h := tok[i].Head - offset; tok[i].Rel == "xcomp" && h >= 0 && h < i && isNoun(tok[i-1].Tag) && tok[i-1].Rel == "obj" && tok[i-1].Head-offset == h {
				tok[i].Tag, tok[i].Head, tok[i].Rel = "VBN", i-1+offset, "acl" // "release soldiers captured during"
			}
		case "IN":
			if v := tok[i].Head - offset; tok[i].Norm == "that" && tok[i].Rel == "mark" && strings.HasPrefix(tok[i-1].Tag, "VB") && v > i && tok[v].Rel == "advcl" && tok[v].Head-offset == i-1 {
				tok[v].Rel = "ccomp" // "complained that when it launched"
			}
			if tok[i].Norm == "by" {
				actBy(tok, i, offset)
			}
		}
	}
}

// actBy hangs who stands behind "by" on the noun right before it where it was hung
// on a verb that is not passive: "fled an offensive by the army".
func actBy(tok []text.Token, i, offset int) {
	n, c := i-1, tok[i].Head-offset
	if c <= i || c >= len(tok) || tok[i].Rel != "case" || tok[c].Rel != "obl" || !isNoun(tok[n].Tag) || tok[n].Rel != "obj" {
		return
	}
	v := tok[c].Head - offset
	if v < 0 || v >= n || tok[n].Head-offset != v || !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Tag == "VBN" || tok[c].Tag == "NN" && !has(tok, c, offset, "det") || spans[strings.ToLower(tok[c].Norm)] || tok[c].Tag == "CD" {
		return
	}
	tok[c].Head, tok[c].Rel = n+offset, "nmod"
}

// actsBehind gives the clause behind relative pronoun i its object and the main
// clause its subject.
func actsBehind(tok []text.Token, i, offset int) {
	r := i + 1
	n := r + 1
	for n < len(tok) && n < r+5 && (tok[n].Tag == "DT" || tok[n].Tag == "JJ" || tok[n].Tag == "CD" || tok[n].Tag == "PRP$" || isNoun(tok[n].Tag) && n+1 < len(tok) && isNoun(tok[n+1].Tag)) {
		n++
	}
	v := n + 1
	if n >= len(tok) || v >= len(tok) || !isNoun(tok[n].Tag) || tok[v].Tag != "VBD" || tok[n].Rel != "nsubj" || tok[n].Head-offset != v || tok[i].Head-offset != r || has(tok, r, offset, "obj", "xcomp") || has(tok, r, offset, "ccomp") && tok[v].Head-offset != r {
		return
	}
	a := i - 1
	if tok[r].Head-offset == a && tok[v].Head-offset == r { // the sentence was hung on its subject
		tok[v].Head, tok[v].Rel = tok[a].Head, tok[a].Rel
		tok[n].Head, tok[n].Rel = r+offset, "obj"
		tok[a].Head, tok[a].Rel = v+offset, "nsubj"
		return
	}
	if tok[a].Head-offset != r && tok[a].Head-offset != v || hangsOn(tok, v, a, offset) {
		return
	}
	tok[n].Head, tok[n].Rel = r+offset, "obj"
	tok[a].Head, tok[a].Rel = v+offset, "nsubj"
	tok[r].Head, tok[r].Rel = a+offset, "acl:relcl"
}

// whoseActs makes the noun behind "whose" the subject of the verb behind it, where
// the sentence's subject was taken for it.
func whoseActs(tok []text.Token, i, offset int) {
	n := i + 1
	for n+1 < len(tok) && n < i+4 && (tok[n].Tag == "JJ" || isNoun(tok[n].Tag) && isNoun(tok[n+1].Tag) && tok[n+1].Tag != "NNP") {
		n++
	}
	if n+1 < len(tok) && isNoun(tok[n].Tag) && tok[n+1].Tag == "NNP" && tok[n+1].Rel == "appos" && tok[n+1].Head-offset < i {
		tok[n+1].Head = n + offset // "whose group Lashkar"
	}
	if !isNoun(tok[n].Tag) || tok[n].Rel != "appos" && tok[n].Rel != "conj" && tok[n].Rel != "nmod" {
		return
	}
	v := n + 1
	for v < len(tok) && v < n+5 && (strings.HasPrefix(tok[v].Tag, "NNP") || tok[v].Rel == "aux" || tok[v].Tag == "RB") {
		v++
	}
	if v >= len(tok) || tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" && tok[v].Tag != "VBP" && tok[v].Tag != "VBN" {
		return
	}
	owner := tok[n].Head - offset
	s := -1
	for k := 0; k < i; k++ {
		if tok[k].Head-offset == v && strings.HasPrefix(tok[k].Rel, "nsubj") {
			s = k
		}
	}
	if owner < 0 || owner >= i || s < 0 || hangsOn(tok, v, owner, offset) {
		return
	}
	rel := tok[s].Rel
	for w := v + 1; w < len(tok); w++ { // the main clause goes on behind the comma
		m := -1
		switch {
		case tok[w-1].Tag != ",":
			continue
		case tok[w].Tag == "VBD" && tok[w].Rel == "conj" && !has(tok, w, offset, "cc"):
			m = w
		case tok[w].Rel == "aux" || tok[w].Rel == "aux:pass":
			m = tok[w].Head - offset
		}
		if m < w || has(tok, m, offset, "nsubj", "nsubj:pass") || hangsOn(tok, owner, m, offset) {
			continue
		}
		tok[m].Head, tok[m].Rel = tok[v].Head, tok[v].Rel
		makeSubject(tok, s, m, offset)
		tok[n].Head, tok[n].Rel = v+offset, rel
		tok[v].Head, tok[v].Rel = owner+offset, "acl:relcl"
		return
	}
	tok[n].Head, tok[n].Rel = v+offset, rel
	tok[s].Rel = "dislocated"
}
