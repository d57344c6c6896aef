package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// frontedPlaces gives back to the subject the name before its "and" that was
// joined to the place in front: "In Amman, U.S. and Russian officials met".
func frontedPlaces(tok []text.Token, offset int) {
	for m := 2; m+3 < len(tok); m++ {
		p := tok[m].Head - offset
		if tok[m].Rel != "conj" || tok[m-1].Tag != "," || p < 0 || p >= m-1 || !isNoun(tok[p].Tag) || tok[p].Rel != "obl" || tok[m+1].Rel != "cc" {
			continue
		}
		v, r, n := tok[p].Head-offset, m+2, m+3
		if v <= n || tok[r].Head-offset != m || tok[r].Rel != "conj" || tok[r].Tag != "JJ" && !isNoun(tok[r].Tag) {
			continue
		}
		if isNoun(tok[n].Tag) && tok[n].Head-offset == v && (tok[n].Rel == "nsubj" || tok[n].Rel == "nsubj:pass") {
			tok[m].Head, tok[m].Rel = n+offset, "compound"
		}
	}
}

// sinceThen hangs on a verb in the perfect a day with "since" that was made a
// part of its object: "had fled the fighting since Friday".
func sinceThen(tok []text.Token, offset int) {
	for d := 2; d < len(tok); d++ {
		n := tok[d].Head - offset
		if tok[d].Rel != "nmod" || !isTimeWord(tok[d].Lemma) && tok[d].Tag != "CD" || n < 0 || n >= d || tok[n].Rel != "obj" || !strings.EqualFold(tok[d-1].Norm, "since") {
			continue
		}
		v := tok[n].Head - offset
		if v < 0 || v >= n || tok[v].Tag != "VBN" {
			continue
		}
		for k := max(0, v-4); k < v; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "aux" && tok[k].Lemma == "have" {
				tok[d].Head, tok[d].Rel = v+offset, "obl"
			}
		}
	}
}

// shotDown hangs "down" on the verb before it where it was made a part of the
// number behind: "shot down 14 of 20 drones".
func shotDown(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		if h := tok[i].Head - offset; strings.EqualFold(tok[i].Norm, "down") && h > i && tok[i].Rel == "advmod" && tok[i-1].Lemma == "shoot" {
			tok[i].Tag, tok[i].Head, tok[i].Rel = "RP", i-1+offset, "compound:prt"
		}
	}
}

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
