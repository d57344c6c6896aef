package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// countedObjects makes the counted noun behind an active verb its object that
// the parse took for an adjunct: "killed over 80 supporters", "freed 10 more
// captives". No preposition stands before it but those that number it.
func countedObjects(tok []text.Token, offset int) {
	for n := range tok {
		v := tok[n].Head - offset
		if tok[n].Rel != "obl" || v < 0 || v >= n || n-v > 8 || !isNoun(tok[n].Tag) && tok[n].Tag != "CD" || isTimeWord(tok[n].Lemma) || lengths[tok[n].Lemma] || spans[tok[n].Lower()] {
			continue
		}
		if !strings.HasPrefix(tok[v].Tag, "VB") || has(tok, v, offset, "obj", "iobj", "aux:pass", "nsubj:pass", "ccomp") || tok[v].Rel == "acl" && tok[v].Tag == "VBN" {
			continue
		}
		if tok[n].Tag == "CD" && has(tok, n, offset, "case") {
			continue // "rose to 90"
		}
		if tok[n].Tag != "CD" && !has(tok, n, offset, "nummod") || !barelyCounted(tok, v, n) {
			continue
		}
		tok[n].Rel = "obj"
	}
}

// barelyCounted reports whether nothing but a number and what makes it less
// exact stands between a verb and a noun.
func barelyCounted(tok []text.Token, v, n int) bool {
	numbered := tok[n].Tag == "CD"
	for k := v + 1; k < n; k++ {
		switch t := tok[k].Tag; {
		case t == "CD":
			numbered = true
		case numbered && (isNoun(t) || t == "JJ" || t == "JJR" || t == "VBN"):
		case estimates[tok[k].Lower()]:
		default:
			return false
		}
	}
	return numbered
}

// estimates are words before a number that make it less exact.
var estimates = set("a over about around some nearly almost more than fewer less at least most up to as many an estimated only another approximately roughly well close")

// countedSubjects makes a bare number before a passive verb without a subject
// what it happened to: "and more than 100 were wounded".
func countedSubjects(tok []text.Token, offset int) {
	for i := range tok {
		v := tok[i].Head - offset
		if moreSuffered(tok, i, offset) {
			continue
		}
		if tok[i].Tag != "CD" || tok[i].Rel != "obl" && tok[i].Rel != "nmod" && tok[i].Rel != "nummod" || v <= i || v > i+5 || v >= len(tok) || tok[v].Tag != "VBN" {
			continue
		}
		if tok[i+1].Rel != "aux:pass" && tok[i+1].Rel != "aux" || !has(tok, v, offset, "aux:pass") || has(tok, v, offset, "nsubj", "nsubj:pass") || has(tok, i, offset, "case") {
			continue
		}
		tok[i].Rel = "nsubj:pass"
	}
}

// partVictims makes passive the clause of a part of those before it, to whom
// something was done: "127 men, many of them captured last fall, were freed".
func partVictims(tok []text.Token, offset int) {
	for v := 3; v+1 < len(tok); v++ {
		if tok[v].Tag != "VBD" && tok[v].Tag != "VBN" || !undergone(tok[v].Lower()) || tok[v-1].Norm != "them" && tok[v-1].Norm != "whom" || tok[v-2].Norm != "of" || has(tok, v, offset, "obj", "aux", "aux:pass") {
			continue
		}
		if tok[v+1].Tag != "IN" && tok[v+1].Tag != "," && tok[v+1].Tag != "." && tok[v+1].Tag != "RB" {
			continue
		}
		for k := max(0, v-5); k < v-2; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "nsubj" {
				tok[k].Rel = "nsubj:pass"
				tok[v].Tag = "VBN"
			}
		}
	}
}

// moreSuffered makes a number before "more" the subject of the passive verb
// behind: "while 46 more were wounded", "and 12 more injured".
func moreSuffered(tok []text.Token, i, offset int) bool {
	if i+2 >= len(tok) || tok[i].Tag != "CD" || !strings.EqualFold(tok[i+1].Norm, "more") {
		return false
	}
	v := i + 2
	for v < len(tok)-1 && (tok[v].Rel == "aux:pass" || tok[v].Rel == "aux" || tok[v].Tag == "RB") {
		v++
	}
	if tok[v].Tag != "VBN" || v == i+2 && !suffered[tok[v].Lower()] {
		return false
	}
	for k := range tok {
		if tok[k].Head-offset == v && k != i && k != i+1 && strings.HasPrefix(tok[k].Rel, "nsubj") {
			return false
		}
	}
	for k := range i {
		if tok[k].Head-offset == i && tok[k].Rel == "case" {
			switch tok[k].Norm {
			case "while", "as", "after", "before", "when":
				tok[k].Head, tok[k].Rel = v+offset, "mark"
			default:
				return false
			}
		}
	}
	if hangsOn(tok, v, i, offset) {
		return false
	}
	tok[i].Head, tok[i].Rel = v+offset, "nsubj:pass"
	tok[i+1].Head, tok[i+1].Rel = i+offset, "amod"
	return true
}
