package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// attributives puts noun phrases together again that the parse tore apart:
// what stands directly before a noun or a name and hangs elsewhere.
func attributives(tok []text.Token, offset int) {
	for i := len(tok) - 2; i >= 0; i-- {
		adjectiveBefore(tok, i, offset)
		titleBefore(tok, i, offset)
	}
	for i := 0; i+1 < len(tok); i++ {
		oneName(tok, i, offset)
	}
}

// adjectiveBefore hangs an adjective on the noun phrase that it opens:
// "Israeli Prime Minister", "released former Vice President".
func adjectiveBefore(tok []text.Token, i, offset int) {
	if tok[i].Tag != "JJ" || !attributive(tok[i].Rel) {
		return
	}
	n, h := i+1, tok[i].Head-offset
	for n < len(tok) && (tok[n].Tag == "JJ" || tok[n].Tag == "CD") {
		n++
	}
	if n >= len(tok) || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Norm) || h > i && h <= nounEnd(tok, n) {
		return
	}
	if h >= 0 && h < i && !strings.HasPrefix(tok[h].Tag, "VB") {
		return // "something good", a list
	}
	for c := range tok { // it heads something itself: "free of militants", "and"
		if tok[c].Head-offset == i {
			return
		}
	}
	// A title takes its own modifiers, another noun gives them to the noun that
	// it modifies itself.
	for hops := 0; hops < 4 && tok[n].Rel == "compound" && tok[n].Head-offset > n && tok[n].Head-offset <= nounEnd(tok, n); hops++ {
		n = tok[n].Head - offset
	}
	if hangsOn(tok, n, i, offset) {
		return
	}
	tok[i].Head, tok[i].Rel = n+offset, "amod"
}

// attributive reports whether a relation is one that an adjective before a
// noun gets by mistake.
func attributive(rel string) bool {
	switch rel {
	case "amod", "nmod", "nsubj", "advcl", "xcomp", "compound", "appos", "obl", "dep", "obl:unmarked", "nmod:unmarked", "parataxis":
		return true
	}
	return false
}

// nounEnd is the last of the run of nouns at n.
func nounEnd(tok []text.Token, n int) int {
	for n+1 < len(tok) && isNoun(tok[n+1].Tag) {
		n++
	}
	return n
}

// titleBefore hangs a name on the title behind it where both were given the
// same place in the clause: "United Nations Secretary-General Antonio Guterres".
func titleBefore(tok []text.Token, i, offset int) {
	t := i + 1
	if !strings.HasPrefix(tok[i].Tag, "NNP") || tok[t].Rel != "nmod:desc" {
		return
	}
	name := tok[t].Head - offset
	if name <= t || name >= len(tok) || name > nounEnd(tok, t) {
		return
	}
	h := i // the head of the name that ends at i
	for k := tok[h].Head - offset; k >= 0 && k < i && isNoun(tok[h].Tag) && (tok[h].Rel == "flat" || tok[h].Rel == "compound"); k = tok[h].Head - offset {
		h = k
	}
	if tok[h].Head != tok[name].Head || tok[h].Rel != tok[name].Rel || tok[h].Head < 0 || hangsOn(tok, t, h, offset) {
		return
	}
	tok[h].Head, tok[h].Rel = t+offset, "compound"
}

// oneName makes one name of two words that were given the same place in the
// clause: "Barack Obama's decision".
func oneName(tok []text.Token, i, offset int) {
	if tok[i].Tag != "NNP" || tok[i+1].Tag != "NNP" || tok[i].Head != tok[i+1].Head || tok[i].Rel != tok[i+1].Rel || tok[i].Head < 0 {
		return
	}
	if tok[i].Rel != "nmod:poss" || isTimeWord(tok[i+1].Norm) {
		return
	}
	tok[i+1].Head, tok[i+1].Rel = i+offset, "flat"
	for c := range tok {
		if c != i && tok[c].Head-offset == i+1 {
			tok[c].Head = i + offset
		}
	}
}
