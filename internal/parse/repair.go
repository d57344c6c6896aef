package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixTags corrects participles that the tagger takes for adjectives after a
// form of "be": "is advancing east", "were wounded in".
func fixTags(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		w := tok[i].Norm
		if tok[i].Tag != "JJ" && tok[i].Tag != "NN" || len(w) < 6 {
			continue
		}
		k := i - 1
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if !isBe(tok[k].Norm) {
			continue
		}
		switch {
		case strings.HasSuffix(w, "ing"):
			tok[i].Tag = "VBG"
		case strings.HasSuffix(w, "ed") && (i+1 == len(tok) || tok[i+1].Tag == "IN" || tok[i+1].Tag == "." || tok[i+1].Tag == ","):
			tok[i].Tag = "VBN"
		}
	}
}

func isBe(w string) bool {
	switch strings.ToLower(w) {
	case "is", "are", "was", "were", "be", "been", "being", "'re":
		return true
	}
	return false
}

// repair mends arcs that can not be: a noun that hangs as a modifier on a
// predicate with a copula between them is its subject.
func repair(tok []text.Token, offset int) {
	for i := range tok {
		h := tok[i].Head - offset
		if h <= i || h >= len(tok) || tok[i].Rel != "compound" && tok[i].Rel != "amod" && tok[i].Rel != "nummod" || !strings.HasPrefix(tok[i].Tag, "NN") && tok[i].Tag != "PRP" {
			continue
		}
		for k := i + 1; k < h; k++ {
			if tok[k].Head-offset == h && (tok[k].Rel == "cop" || tok[k].Rel == "aux" || tok[k].Rel == "aux:pass") {
				tok[i].Rel = "nsubj"
				break
			}
		}
	}
}
