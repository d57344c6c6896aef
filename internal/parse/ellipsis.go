package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// An ellipsis is a second participle that shares the auxiliary of a first:
// "12 people were killed and dozens wounded".
type ellipsis struct{ first, cc, subject, second int } // tokens

// ellipses finds the shared auxiliaries of a sentence.
func ellipses(tok []text.Token) []ellipsis {
	var out []ellipsis
	first, be := -1, false
	for i := range tok {
		switch w := tok[i].Lower(); {
		case w == "was" || w == "were" || w == "been":
			be, first = true, -1
		case be && tok[i].Tag == "VBN":
			first, be = i, false
		case tok[i].Tag == "RB" || i == first || quoteMark(tok[i].Tag):
		case w == "and" && first >= 0:
			if e, ok := secondPassive(tok, first, i); ok {
				out = append(out, e)
				first = e.second
			}
		case strings.HasPrefix(tok[i].Tag, "VB") || tok[i].Tag == "WDT" || tok[i].Tag == ".":
			be, first = false, -1
		default:
			be = false
		}
	}
	return out
}

// secondPassive reads people, whom a number or a possessive shows, and what became of them behind "and".
func secondPassive(tok []text.Token, first, cc int) (ellipsis, bool) {
	i, counted := cc+1, false
	for ; i < len(tok) && i < cc+7; i++ {
		w := tok[i].Lower()
		switch {
		case suffered[w] && counted && tok[i-1].Tag == "RB" && i-2 > cc && numbering[tok[i-2].Lower()]:
			return ellipsis{first, cc, i - 2, i}, true // "and another badly wounded"
		case tok[i].Tag == "RB" && counted && i+1 < len(tok) && suffered[tok[i+1].Lower()]:
		case suffered[w]:
			if !counted || i == cc+1 || !strings.HasPrefix(tok[i-1].Tag, "NN") && tok[i-1].Tag != "CD" && !numbering[tok[i-1].Lower()] || i+1 < len(tok) && objectAt(tok, i+1) {
				return ellipsis{}, false
			}
			return ellipsis{first, cc, i - 1, i}, true
		case tok[i].Tag == "CD" || tok[i].Tag == "PRP$" || numbering[w]:
			counted = true
		case isNoun(tok[i].Tag), tok[i].Tag == "JJ", tok[i].Tag == "JJR", tok[i].Tag == "DT", estimates[w], w == "than":
		default:
			return ellipsis{}, false
		}
	}
	return ellipsis{}, false
}

// numbering are words that count people.
var numbering = map[string]bool{
	"dozens": true, "scores": true, "hundreds": true, "thousands": true, "several": true, "many": true, "others": true, "another": true, "more": true,
}

// suffered are the participles of what becomes of people and houses.
var suffered = map[string]bool{
	"wounded": true, "injured": true, "hurt": true, "killed": true, "arrested": true, "detained": true, "captured": true, "displaced": true,
	"abducted": true, "destroyed": true, "damaged": true, "kidnapped": true, "hospitalised": true, "hospitalized": true,
	"martyred": true, "gunned": true, "slain": true, "apprehended": true, "neutralized": true, "neutralised": true,
}

// fixEllipses tags the second participle as one, and a third behind it: "and 90
// rebels killed or captured".
func fixEllipses(tok []text.Token) {
	for i := 1; i < len(tok); i++ { // "were martyred"
		if tok[i].Tag == "JJ" && suffered[tok[i].Lower()] && (tok[i-1].Norm == "was" || tok[i-1].Norm == "were" || tok[i-1].Norm == "been") && (i+1 == len(tok) || !isNoun(tok[i+1].Tag)) {
			tok[i].Tag = "VBN"
		}
	}
	for _, e := range ellipses(tok) {
		tok[e.second].Tag = "VBN"
		if k := e.second + 2; k < len(tok) && tok[k-1].Tag == "CC" && tok[k].Tag == "VBD" && suffered[tok[k].Lower()] && (k+1 == len(tok) || !objectAt(tok, k+1)) {
			tok[k].Tag = "VBN"
		}
	}
}

// quoteMark reports whether a tag is that of a quotation mark.
func quoteMark(tag string) bool { return tag == "``" || tag == "''" || tag == "\"" }

// partShares parts the second passive of "was killed and four of his men wounded",
// whose number the parse made an object of the first.
func partShares(tok []text.Token, offset int) {
	for i := 2; i+3 < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Tag != "CD" || tok[i].Rel != "obj" || v < 0 || v >= i || tok[v].Tag != "VBN" || tok[i+1].Norm != "of" || tok[i-1].Tag != "CC" || !has(tok, v, offset, "aux:pass") {
			continue
		}
		n := tok[i+1].Head - offset
		if n <= i || n+1 >= len(tok) || tok[n+1].Tag != "VBN" || tok[n+1].Head-offset != n || tok[n+1].Rel != "acl" {
			continue
		}
		w := n + 1
		tok[w].Head, tok[w].Rel = v+offset, "conj"
		tok[i].Head, tok[i].Rel = w+offset, "nsubj:pass"
		tok[i-1].Head = w + offset
	}
}

// elliptic hangs the second participle on the first, and its subject on it.
func elliptic(tok []text.Token, offset int) {
	for _, e := range ellipses(tok) {
		if hangsOn(tok, e.first, e.second, offset) {
			continue
		}
		tok[e.second].Head, tok[e.second].Rel = e.first+offset, "conj"
		tok[e.subject].Head, tok[e.subject].Rel = e.second+offset, "nsubj:pass"
		tok[e.cc].Head, tok[e.cc].Rel = e.second+offset, "cc"
	}
}

// bareVictims names as passive the subject of a participle that has no
// auxiliary: "reported two servicemen killed and nine wounded".
func bareVictims(tok []text.Token, offset int) {
	for i := range tok {
		v := tok[i].Head - offset
		if tok[i].Rel == "nsubj" && v == i+1 && v < len(tok) && tok[v].Tag == "VBD" && tok[i].Tag == "NNS" && suffered[tok[v].Lower()] && tok[v].Rel != "acl:relcl" &&
			has(tok, i, offset, "nummod") && !has(tok, v, offset, "aux", "obj") && bareEnd(tok, v+1) {
			tok[v].Tag = "VBN" // "over 30 gunmen killed and a depot destroyed"
		}
		if tok[i].Rel == "obl" && v > i && v < len(tok) && countWord[tok[i].Lemma] && tok[v].Tag == "VBN" && suffered[tok[v].Lower()] && !has(tok, i, offset, "case") && !has(tok, v, offset, "aux", "aux:pass", "obj", "nsubj", "nsubj:pass") {
			tok[i].Rel = "nsubj:pass" // "Large numbers of people killed in the north"
			continue
		}
		if tok[i].Rel == "nsubj" && v > i && v < len(tok) && tok[v].Tag == "VBN" && undergone(tok[v].Lower()) && !has(tok, v, offset, "aux", "obj") &&
			!(v+2 < len(tok) && tok[v+1].Tag == "CC" && strings.HasPrefix(tok[v+2].Tag, "VB")) { // "ambushed and killed 14 soldiers"
			tok[i].Rel = "nsubj:pass"
		}
	}
	for v := 1; v < len(tok); v++ { // "gunmen storm hospital, dozens killed"
		w := tok[v-1].Lower()
		if tok[v].Tag != "VBN" || !undergone(tok[v].Lower()) || tok[v].Rel == "amod" || tok[v-1].Tag != "CD" && !numbering[w] || v+1 < len(tok) && isNoun(tok[v+1].Tag) {
			continue
		}
		if !has(tok, v, offset, "nsubj", "nsubj:pass", "aux", "aux:pass", "obj") && !hangsOn(tok, v, v-1, offset) {
			tok[v-1].Head, tok[v-1].Rel = v+offset, "nsubj:pass"
		}
	}
}

func compassWord(w string) bool { return w == "north" || w == "south" || w == "east" || w == "west" }

// bareEnd reports whether nothing that a verb could be done to begins at token
// i, nor a second verb that shares an object.
func bareEnd(tok []text.Token, i int) bool {
	if i < len(tok) && (tok[i].Tag == "RP" || tok[i].Norm == "down") {
		i++ // "gunned down north of the city"
	}
	if i >= len(tok) || compassWord(tok[i].Norm) {
		return true
	}
	switch tok[i].Tag {
	case ".", ",", "IN":
		return true
	case "CC":
		return i+1 < len(tok) && !strings.HasPrefix(tok[i+1].Tag, "VB") && tok[i+1].Tag != "RB" || i+2 >= len(tok) || suffered[tok[i+1].Lower()] && bareEnd(tok, i+2)
	}
	return false
}
