package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/text"
)

// none reads that nobody was harmed, which is a count of zero: "no
// casualties", "no one was hurt", "no soldiers were killed".
func (t *tables) none(doc *text.Document, i, end int) (Count, bool) {
	tok := doc.Tokens
	switch {
	case is(tok, i, end, "nobody"), is(tok, i, end, "none") && !is(tok, i+1, end, "other"):
		return t.unharmed(doc, i, i+1, end)
	case is(tok, i, end, "no", "zero", "without"):
	default:
		return Count{}, false
	}
	if is(tok, i+1, end, "one") {
		return t.unharmed(doc, i, i+2, end)
	}
	for k := i + 1; k < min(end, i+6); k++ {
		if is(tok, k, end, "on", "about", "regarding", "concerning") {
			return Count{}, false // "no statement on casualties"
		}
		if is(tok, k, end, "further", "more", "other", "new", "longer", "major", "serious", "heavy") {
			return Count{}, false
		}
		if t.has(tok[k].Norm, casualtyWord) && strings.HasPrefix(tok[k].Tag, "NN") {
			return zero(doc, i, k+1, k), true
		}
		if tag := tok[k].Tag; tag == "NNS" && k+1 < end && is(tok, k+1, end, "was", "were", "is", "are", "have", "had", "has") {
			if c, ok := t.unharmed(doc, i, k+1, end); ok {
				c.Head = k
				return c, true
			}
		} else if !strings.HasPrefix(tag, "JJ") && !strings.HasPrefix(tag, "NN") && tag != "IN" && tag != "VBN" && tag != "CC" && !is(tok, k, end, "any") {
			return Count{}, false
		}
	}
	return Count{}, false
}

// unharmed is a count of zero for the words from i to last, where a word of
// harm follows in a few words.
func (t *tables) unharmed(doc *text.Document, i, last, end int) (Count, bool) {
	for k := last; k < min(end, last+6); k++ {
		if w := t.find(doc.Tokens[k].Norm); w != nil && w.outcome != Unharmed {
			return zero(doc, i, last, -1), true
		}
		if doc.Tokens[k].Tag == "," || doc.Tokens[k].Tag == ":" {
			break
		}
	}
	return Count{}, false
}

func zero(doc *text.Document, first, last, head int) Count {
	n := 0
	c := Count{First: first, Last: last, Head: head}
	c.Max = &n
	c.Span = event.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}
	c.Text = c.Span.Of(doc.Text)
	return c
}
