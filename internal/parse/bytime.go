package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// nearTimes are words that begin a time phrase without a preposition.
var nearTimes = set("last this next late early earlier")

// namesBeforeTimes parts a name from the time behind it that was taken for one phrase:
// "were abducted by the Abu Sayyaf last month".
func namesBeforeTimes(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		if !nearTimes[tok[i].Norm] || !strings.HasPrefix(tok[i-1].Tag, "NNP") {
			continue
		}
		h := tok[i].Head - offset
		if h <= i || h > i+2 || h >= len(tok) || !isTimeWord(tok[h].Lemma) || tok[h].Rel != "obl" && tok[h].Rel != "obl:agent" && tok[h].Rel != "nmod" && tok[h].Rel != "obj" {
			continue
		}
		m := -1
		for k := i - 1; k >= 0 && k > i-6; k-- {
			if tok[k].Head-offset == h && isNoun(tok[k].Tag) && (tok[k].Rel == "compound" || strings.HasPrefix(tok[k].Rel, "nmod")) {
				m = k
			}
		}
		if m < 0 {
			continue
		}
		v := tok[h].Head
		tok[m].Head, tok[m].Rel = v, tok[h].Rel
		tok[h].Rel = "obl:unmarked"
		for k := max(0, m-4); k < i; k++ {
			if tok[k].Head-offset == h && k != m {
				tok[k].Head = m + offset
			}
		}
		for k := h + 1; k < min(len(tok), h+8); k++ { // "last month in Patikul"
			if tok[k].Head-offset == h && tok[k].Rel == "nmod" && v-offset >= 0 && strings.HasPrefix(tok[v-offset].Tag, "VB") {
				tok[k].Head, tok[k].Rel = v, "obl"
			}
		}
	}
}

// inflicting are gerunds of what comes of an attack that have losses for their object.
var inflicting = set("inflicting causing suffering sustaining")

// inflicted makes a clause of the losses that an attack caused: "targeted them with
// shells, inflicting losses upon them".
func inflicted(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i].Rel != "amod" || tok[i-1].Tag != "," || !inflicting[tok[i].Norm] {
			continue
		}
		o := tok[i].Head - offset
		if o <= i || o > i+4 || o >= len(tok) {
			continue
		}
		v := tok[o].Head - offset
		for hops := 0; hops < 4 && v >= 0 && !strings.HasPrefix(tok[v].Tag, "VB"); hops++ {
			v = tok[v].Head - offset
		}
		if v < 0 || v > i || hangsOn(tok, v, o, offset) {
			continue
		}
		tok[i].Head, tok[i].Rel = v+offset, "advcl"
		tok[o].Head, tok[o].Rel = i+offset, "obj"
		tok[i-1].Head = i + offset
		for k := o + 1; k < min(len(tok), o+10); k++ {
			if tok[k].Head-offset == o && tok[k].Rel == "nmod" && k > o+1 && (tok[k-1].Norm == "on" || tok[k-1].Norm == "upon" || tok[k-1].Norm == "to") {
				tok[k].Head, tok[k].Rel = i+offset, "obl"
			}
		}
	}
}
