package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// bareObjects makes an object of a noun without a preposition that was taken
// for a time or a measure: "shot dead a journalist late on Friday".
func bareObjects(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Rel != "obl:unmarked" || tok[i].Tag != "NN" && tok[i].Tag != "NNS" || v < 0 || v >= i || i-v > 6 || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		if isTimeWord(tok[i].Lemma) || lengths[tok[i].Lemma] || !bareKind[tok[v].Lemma] || has(tok, v, offset, "obj", "ccomp") || has(tok, v, offset, "nsubj:pass", "aux:pass") || has(tok, i, offset, "case") {
			continue
		}
		tok[i].Rel = "obj"
	}
}

// secondSubjects makes an object of a noun behind a verb with a particle that was
// taken for a second subject: "blew up a pipeline on Wednesday".
func secondSubjects(tok []text.Token, offset int) {
	for i := 2; i < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Rel != "nsubj" || !isNoun(tok[i].Tag) || v < 1 || v >= i || i-v > 5 || tok[v+1].Tag != "RP" || has(tok, v, offset, "obj") {
			continue
		}
		for k := range v {
			if tok[k].Head-offset == v && tok[k].Rel == "nsubj" {
				tok[i].Rel = "obj"
				break
			}
		}
	}
}

// bareDead makes the subject of "dead" what stands before it in a headline: "one
// police officer dead".
func bareDead(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		if n := i - 1; tok[i].Norm == "dead" && tok[i].Tag == "JJ" && tok[n].Head-offset == i && tok[n].Rel == "obl:unmarked" && isNoun(tok[n].Tag) && !has(tok, i, offset, "nsubj") {
			tok[n].Rel = "nsubj"
		}
	}
}

// bareKind are verbs that have an object behind a particle or "dead".
var bareKind = set("shoot gun blow mow cut hunt round burn beat hack stab set take")

// measuredPlaces makes a place of a distance in front that was taken for a
// subject beside the one behind the comma: "20 km south of Kirkuk, rebels shot".
func measuredPlaces(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" || !lengths[tok[i].Lemma] || tok[i-1].Tag != "CD" || v <= i+1 || v >= len(tok) {
			continue
		}
		for k := i + 1; k < v; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == tok[i].Rel {
				tok[i].Rel = "obl"
				break
			}
		}
	}
}

// namedSites makes one phrase of the word for a place and the name behind it that
// the parse tore apart: "overran the capital Sanaa".
func namedSites(tok []text.Token, offset int) {
	for n := 1; n+1 < len(tok); n++ {
		p := n + 1
		if tok[n].Tag != "NN" || !settlement[tok[n].Norm] || tok[p].Tag != "NNP" || tok[p].Rel != "obl:unmarked" || tok[p].Head != tok[n].Head || tok[n].Rel != "obj" && tok[n].Rel != "obl" && tok[n].Rel != "nsubj" && tok[n].Rel != "nsubj:pass" || isTimeWord(tok[p].Norm) {
			continue
		}
		tok[p].Rel = tok[n].Rel
		for k := range n {
			if tok[k].Head-offset == n {
				tok[k].Head = p + offset
			}
		}
		tok[n].Head, tok[n].Rel = p+offset, "compound"
	}
}
