package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// described hangs a noun on the name behind it that it describes where the parse
// made a subject of each: "state news agency SANA said".
func described(tok []text.Token, offset int) {
	for i := range len(tok) - 2 {
		if tok[i].Tag != "NN" || tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" && (tok[i].Rel != "obl" || has(tok, i, offset, "case") || isTimeWord(tok[i].Lemma)) {
			continue
		}
		k := i + 1
		for k < len(tok) && strings.HasPrefix(tok[k].Tag, "NNP") && tok[k].Head-offset != tok[i].Head-offset {
			k++
		}
		if k >= len(tok) || !strings.HasPrefix(tok[k].Tag, "NNP") || tok[k].Rel != "nsubj" && tok[k].Rel != "nsubj:pass" || tok[k].Head != tok[i].Head {
			continue
		}
		tok[i].Head, tok[i].Rel = k+offset, "nmod:desc"
	}
}
