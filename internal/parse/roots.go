package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// oneRoot leaves a sentence one root: a verb without a subject takes a noun
// that is a root before it for one, other roots hang on the first verb.
func oneRoot(tok []text.Token, offset int) {
	main, roots := -1, 0
	for i := range tok {
		if tok[i].Head >= 0 {
			continue
		}
		roots++
		if main < 0 || !strings.HasPrefix(tok[main].Tag, "VB") && strings.HasPrefix(tok[i].Tag, "VB") {
			main = i
		}
	}
	if roots < 2 {
		return
	}
	subject := false
	for i := range tok {
		if tok[i].Head-offset == main && strings.HasPrefix(tok[i].Rel, "nsubj") {
			subject = true
		}
	}
	for i := range tok {
		if tok[i].Head >= 0 || i == main {
			continue
		}
		tok[i].Head, tok[i].Rel = main+offset, "parataxis"
		if isMark(tok[i].Tag) {
			tok[i].Rel = "punct"
		}
		if i < main && !subject && isNoun(tok[i].Tag) && strings.HasPrefix(tok[main].Tag, "VB") {
			tok[i].Rel, subject = "nsubj", true
		}
	}
}

// isMark reports whether a tag is that of punctuation.
func isMark(tag string) bool {
	switch tag {
	case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP":
		return true
	}
	return false
}
