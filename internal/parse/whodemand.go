package parse

import (
	"github.com/sitrep-go/sitrep/internal/text"
)

// whoDemand gives to protesters what they demand: "dispersed thousands of
// protesters demanding a vote".
func whoDemand(tok []text.Token, offset int) {
	for v := 2; v < len(tok); v++ {
		h := tok[v].Head - offset
		if tok[v].Tag != "VBG" || tok[v].Rel != "advcl" || !demanding[tok[v].Lemma] || h < 0 || h >= v {
			continue
		}
		for n := v - 1; n > h && tok[n].Tag != ","; n-- {
			if rallying[tok[n].Lemma] && isNoun(tok[n].Tag) {
				if !hangsOn(tok, n, v, offset) {
					tok[v].Head, tok[v].Rel = n+offset, "acl"
				}
				break
			}
		}
	}
}

var (
	demanding = set("demand call chant shout seek march carry oppose protest")
	rallying  = set("protester demonstrator marcher crowd activist striker student supporter worker people resident migrant")
)
