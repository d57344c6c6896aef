package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixTags corrects participles that the tagger takes for adjectives after a
// form of "be": "is advancing east", "were wounded in".
func fixTags(tok []text.Token) {
	fixNumerals(tok)
	for i := 1; i < len(tok); i++ {
		w := tok[i].Norm
		if tok[i].Tag != "JJ" && tok[i].Tag != "NN" || len(w) < 6 {
			continue
		}
		k := i - 1
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if !isBe(tok[k].Norm) {
			continue
		}
		switch {
		case strings.HasSuffix(w, "ing"):
			tok[i].Tag = "VBG"
		case strings.HasSuffix(w, "ed") && (i+1 == len(tok) || tok[i+1].Tag == "IN" || tok[i+1].Tag == "." || tok[i+1].Tag == ","):
			tok[i].Tag = "VBN"
		}
	}
}

func isBe(w string) bool {
	switch strings.ToLower(w) {
	case "is", "are", "was", "were", "be", "been", "being", "'re":
		return true
	}
	return false
}

// repair mends arcs that can not be: a noun that hangs as a modifier on a
// predicate with a copula between them is its subject.
func repair(tok []text.Token, offset int) {
	for k := 1; k+1 < len(tok); k++ {
		if tok[k].Tag == "POS" {
			possessive(tok, k, offset)
		}
	}
	for i := range tok {
		if tok[i].Rel == "cop" && strings.HasPrefix(tok[i].Tag, "VB") && tok[i].Lemma != "be" && tok[i].Lemma != "become" {
			promote(tok, i, offset)
		}
	}
	for i := range tok {
		h := tok[i].Head - offset
		if h <= i || h >= len(tok) || tok[i].Rel != "compound" && tok[i].Rel != "amod" && tok[i].Rel != "nummod" || !strings.HasPrefix(tok[i].Tag, "NN") && tok[i].Tag != "PRP" {
			continue
		}
		for k := i + 1; k < h; k++ {
			if tok[k].Head-offset == h && (tok[k].Rel == "cop" || tok[k].Rel == "aux" || tok[k].Rel == "aux:pass") {
				tok[i].Rel = "nsubj"
				break
			}
		}
	}
}

// possessive hangs the noun before a possessive mark on the head of the noun
// phrase after it: "the jihadists' offensive on".
func possessive(tok []text.Token, k, offset int) {
	owner := k - 1
	if !strings.HasPrefix(tok[owner].Tag, "NN") || tok[owner].Rel == "nmod:poss" {
		return
	}
	head := -1
	for i := k + 1; i < len(tok) && i < k+6; i++ {
		t := tok[i].Tag
		if strings.HasPrefix(t, "NN") {
			head = i
		} else if head >= 0 || !strings.HasPrefix(t, "JJ") && t != "CD" && t != "VBN" && t != "VBG" {
			break
		}
	}
	if head < 0 {
		return
	}
	for h, hops := head, 0; h >= 0 && h < len(tok); h, hops = tok[h].Head-offset, hops+1 {
		if h == owner || hops > 50 {
			return // it would hang on itself
		}
	}
	tok[owner].Head, tok[owner].Rel = head+offset, "nmod:poss"
	tok[k].Head, tok[k].Rel = owner+offset, "case"
}

// promote makes a verb that was taken for a copula the head of its clause, and
// the noun it hung on its object.
func promote(tok []text.Token, v, offset int) {
	n := tok[v].Head - offset
	if n <= v || n >= len(tok) {
		return
	}
	tok[v].Head, tok[v].Rel = tok[n].Head, tok[n].Rel
	tok[n].Head, tok[n].Rel = v+offset, "obj"
	for i := range tok {
		if tok[i].Head-offset != n || i == v {
			continue
		}
		switch {
		case i < v, tok[i].Rel == "advcl", tok[i].Rel == "punct" && i > n:
			tok[i].Head = v + offset
		case (tok[i].Rel == "acl" || tok[i].Rel == "conj") && tok[i].Tag == "VBG" && i > 0 && tok[i-1].Tag == ",":
			tok[i].Head, tok[i].Rel = v+offset, "advcl"
		}
	}
}
