package parse

import "github.com/sitrep-go/sitrep/internal/text"

// takenAs are the nouns of what somebody is taken or held as.
var takenAs = map[string]bool{"hostage": true, "captive": true, "prisoner": true}

// hostages parts "hostage" from the noun before it, which is who is taken:
// "took a store owner hostage".
func hostages(tok []text.Token, offset int) {
	for i := 2; i < len(tok); i++ {
		o := i - 1
		takers(tok, i, offset)
		if !takenAs[tok[i].Norm] || tok[i].Rel != "obj" || tok[o].Head-offset != i || tok[o].Rel != "compound" && tok[o].Rel != "flat" || !isNoun(tok[o].Tag) {
			continue
		}
		v := tok[i].Head - offset
		if v < 0 || v >= o || tok[v].Lemma != "take" && tok[v].Lemma != "hold" && tok[v].Lemma != "keep" {
			continue
		}
		tok[o].Head, tok[o].Rel = v+offset, "obj"
		for k := v + 1; k < o; k++ {
			if tok[k].Head-offset == i {
				tok[k].Head = o + offset
			}
		}
		tok[i].Rel = "xcomp"
	}
}

// takers makes the agent of a passive of those who take or hold somebody: "were taken
// hostage by rebels".
func takers(tok []text.Token, i, offset int) {
	v := tok[i].Head - offset
	if !takenAs[tok[i].Norm] || v < 0 || v >= i || tok[v].Tag != "VBN" || !has(tok, v, offset, "nsubj:pass", "aux:pass") {
		return
	}
	for k := i + 2; k < len(tok) && k < i+9; k++ {
		if tok[k].Head-offset != i || tok[k].Rel != "nmod" {
			continue
		}
		if c := caseOf(tok, k, offset); c == i+1 && tok[c].Norm == "by" {
			tok[k].Head, tok[k].Rel = v+offset, "obl:agent"
		}
		return
	}
}

// strandedOn makes a particle of the preposition that a passive keeps: "was fired on
// by gunmen".
func strandedOn(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		if w := tok[i].Norm; w != "on" && w != "upon" || tok[i-1].Tag != "VBN" || tok[i+1].Norm != "by" || tok[i].Rel != "case" || tok[i].Head != tok[i+1].Head {
			continue
		}
		tok[i].Head, tok[i].Rel = i-1+offset, "compound:prt"
	}
}
