package parse

import "github.com/sitrep-go/sitrep/internal/text"

// takenAs are the nouns of what somebody is taken or held as.
var takenAs = map[string]bool{"hostage": true, "captive": true, "prisoner": true}

// hostages parts "hostage" from the noun before it, which is who is taken:
// "took a store owner hostage".
func hostages(tok []text.Token, offset int) {
	for i := 2; i < len(tok); i++ {
		o := i - 1
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
