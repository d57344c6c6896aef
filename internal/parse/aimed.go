package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// aimedAt hangs on a verb of firing what its missiles are fired at, where the
// parse made that a part of them: "launched a wave of missiles at Kyiv".
func aimedAt(tok []text.Token, offset int) {
	for m := 2; m+1 < len(tok); m++ {
		n := tok[m].Head - offset
		if tok[m].Rel != "case" || n <= m || n >= len(tok) || tok[n].Rel != "nmod" {
			continue
		}
		switch tok[m].Lower() {
		case "at", "toward", "towards", "into":
		default:
			continue
		}
		v := tok[n].Head - offset
		for hops := 0; hops < 3 && v > 0 && v < n && (tok[v].Rel == "nmod" || tok[v].Rel == "obj" || tok[v].Rel == "conj") && isNoun(tok[v].Tag); hops++ {
			v = tok[v].Head - offset
		}
		if v >= 0 && v < m && firing[tok[v].Lemma] && strings.HasPrefix(tok[v].Tag, "VB") && !hangsOn(tok, v, n, offset) {
			tok[n].Head, tok[n].Rel = v+offset, "obl"
		}
	}
}

// firing are verbs of firing and throwing.
var firing = set("fire launch lob hurl shoot throw unleash rain send")

// crossedTimes hangs a day that was made a part of a participle on the verb
// before that, where the phrase between them is the verb's: "rammed a car packed
// with explosives into a convoy on Friday".
func crossedTimes(tok []text.Token, offset int) {
	for d := 3; d < len(tok); d++ {
		h := tok[d].Head - offset
		if tok[d].Rel != "obl" && tok[d].Rel != "obl:unmarked" || !isTimeWord(tok[d].Lemma) || h < 0 || h >= d || d-h > 20 {
			continue
		}
		for p := h + 1; p < d; p++ {
			g := tok[p].Head - offset
			if g >= 0 && g < h && strings.HasPrefix(tok[g].Tag, "VB") && (tok[p].Rel == "obl" || tok[p].Rel == "obj") {
				tok[d].Head = g + offset
				break
			}
		}
	}
}
