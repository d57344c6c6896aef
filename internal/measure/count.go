package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Count is a number of people or things: "at least 12 soldiers".
type Count struct {
	event.Count
	First, Last int  // tokens, half open, with the words that bound it
	Head        int  // token of the noun that is counted, -1 where it is left out: "12 died"
	More        bool // on top of another: "another 5", "56 more"
	Part        bool // of another: "including three children"
	Total       bool // of more than one event: "bringing the toll to 43"
	Of          bool // of known ones: "two of the men"
	whole       int  // token after the number that it is of: "two of the five men"
}

// Counts returns the counts of a document in text order. Ages, dates, money,
// shares, weights, lengths and numbers of units are left out.
func Counts(doc *text.Document) []Count {
	t := vocabulary()
	var out []Count
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			if !t.opens(doc.Tokens[i].Norm) {
				c, ok := t.none(doc, i, s.Last)
				if !ok {
					c, ok = both(doc, i, s.Last)
				}
				if ok {
					out = append(out, c)
				}
				i++
				continue
			}
			c, last, ok := t.strength(doc, i, s.Last)
			if !ok {
				n, isNumber := t.read(doc.Tokens, i, s.Last)
				if !isNumber {
					i++
					continue
				}
				last = n.Last
				if c, ok = t.count(doc, n, s.First, s.Last); ok {
					last = max(last, c.Last, c.whole)
				}
			}
			if ok {
				out = append(out, c)
			}
			i = last
		}
	}
	return out
}

// both reads "both men".
func both(doc *text.Document, i, end int) (Count, bool) {
	if !is(doc.Tokens, i, end, "both") || i+1 >= end || doc.Tokens[i+1].Tag != "NNS" {
		return Count{}, false
	}
	c := Count{First: i, Last: i + 1, Head: i + 1}
	c.limit(Number{Min: 2, Max: 2}, "")
	c.Span = event.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[i].End}
	c.Text = c.Span.Of(doc.Text)
	return c, true
}

// has reports whether the tables give a word one of the contexts.
func (t *tables) has(s string, c context) bool {
	w := t.find(s)
	return w != nil && w.context&c != 0
}

// partOf reports whether the words from token i to token k are "of the": in
// "two of the five men" it is men that are two.
func partOf(tok []text.Token, i, k int) bool {
	return strings.EqualFold(tok[i].Norm, "of") && (k == i+1 || k == i+2 && (tok[i+1].Tag == "DT" || tok[i+1].Tag == "PRP$"))
}

// isLength reports whether token k is a unit of length, area or speed:
// "miles", but not the foot of "two foot patrols".
func (t *tables) isLength(tok []text.Token, k, end int, digits bool) bool {
	w := t.find(strings.TrimSuffix(tok[k].Norm, "."))
	if w == nil || w.unit == nil || w.digits && !digits || w.unit.class == "speed" && strings.HasPrefix(tok[k].Tag, "VB") {
		return false
	}
	return w.text != "foot" && w.text != "yard" || k+1 >= end || !strings.HasPrefix(tok[k+1].Tag, "NN")
}

// refused reports whether what stands before or after a number says that it
// counts nobody: money, dates, names, ages, years, clocks.
func (t *tables) refused(tok []text.Token, n Number, first, end int) bool {
	if n.Min != float64(int64(n.Min)) || n.Max > 1e8 || n.Max < 0 {
		return true
	}
	if n.First > first {
		p := tok[n.First-1].Norm
		switch {
		case p == "$" || p == "£" || p == "€" || p == "¥" || p == "/" || p == "#" || p == ":":
			return p != ":" || n.Digits && n.First-1 > first && figural(tok[n.First-2].Norm)
		case strings.HasSuffix(p, "$") || t.has(p, namedWord|monthWord) && (n.Digits || !t.has(p, monthWord)) || is(tok, n.First-1, end, "aged", "age", "nos.", "vs", "vs."):
			return true
		case n.First-2 >= first && is(tok, n.First-1, end, "of") && is(tok, n.First-2, end, "age", "ages"):
			return true // "under the age of 10"
		case n.Digits && len(p) <= 4 && strings.HasPrefix(tok[n.First-1].Tag, "NNP") && p == strings.ToUpper(p) && n.Last-n.First == 1 && (n.Last >= end || !strings.HasPrefix(tok[n.Last].Tag, "NN") && !strings.HasPrefix(tok[n.Last].Tag, "JJ") && !strings.EqualFold(tok[n.Last].Norm, "more")):
			return true // "M 23", "T 72"
		}
	}
	if n.Digits && n.Min == n.Max && n.Min >= 1900 && n.Min <= 2100 && n.Last == n.First+1 && strings.IndexByte(tok[n.First].Norm, ',') < 0 {
		return n.Last >= end || tok[n.Last].Tag != "NNS" || n.First > first && is(tok, n.First-1, end, "in", "since", "of", "until", "by", "from", "during")
	}
	if n.Last == n.First+1 && is(tok, n.First, end, "one") {
		switch {
		case is(tok, n.First-1, end, "no", "the", "this", "that", "every", "any", "another") && n.First > first, is(tok, n.Last, end, "another", "'s"):
			return true
		}
	}
	return false
}

// count reads what a number counts: the noun after it, past "of the", numbers
// of other things and what describes it.
func (t *tables) count(doc *text.Document, n Number, first, end int) (Count, bool) {
	tok := doc.Tokens
	c := Count{First: n.First, Last: n.Last, Head: -1}
	if t.refused(tok, n, first, end) {
		return c, false
	}
	after, i := t.afterwards(tok, n.Last, end)
	if i > n.Last && is(tok, i-1, end, "less", "most") && i < end && tok[i].Tag == "CD" {
		after, i = "", n.Last
	}
	c.Last = i
	if is(tok, i, end, "out") && is(tok, i+1, end, "of") { // "13 out of 19 sailors"
		i++
	}
	of := i
	for i < end && (is(tok, i, end, "of", "more", "other", "others", "additional") || i > n.Last && i > of && tok[i].Tag == "CD" && partOf(tok, of, i) || tok[i].Tag == "DT" && !is(tok, i, end, "no") || tok[i].Tag == "PRP$") {
		if is(tok, i, end, "more", "other", "others", "additional") {
			c.More, c.Last = true, max(c.Last, i+1)
		}
		if tok[i].Tag == "CD" {
			c.whole = i + 1
		}
		c.Of = c.Of || i > n.Last && is(tok, i-1, end, "of") && (tok[i].Tag == "DT" || tok[i].Tag == "PRP$")
		i++
	}
	if !t.noun(tok, &c, n, i, end) {
		return c, false
	}
	mod, start := t.modifier(tok, n.First, first)
	c.First = start
	if c.Head < 0 && start-2 >= first && is(tok, start-1, end, "of") && is(tok, start-2, end, "family", "household", "party", "group", "team", "crew", "gang", "patrol", "squad", "unit") {
		c.Head = start - 2 // "a family of five"
	}
	if c.First > first && is(tok, c.First-1, end, "another", "further", "additional") {
		c.More, c.First = true, c.First-1
		if c.First > first && is(tok, c.First-1, end, "a", "an") {
			c.First--
		}
	}
	if after != "" {
		mod = after
	}
	c.Part = t.part(tok, c.First, c.Last, first, end)
	c.Total = t.total(tok, c.First, first)
	c.limit(n, mod)
	c.Span = event.Span{Start: tok[c.First].Start, End: tok[c.Last-1].End}
	c.Text = c.Span.Of(doc.Text)
	return c, true
}

// noun finds the noun that a number counts, from token i on. It is false
// where what follows is no count.
func (t *tables) noun(tok []text.Token, c *Count, n Number, i, end int) bool {
	for k := i; k < end && k < i+7; k++ {
		if t.has(tok[k].Norm, uncountedWord|monthWord) && tok[k].Tag != "MD" && !(k > i && strings.HasPrefix(tok[k].Tag, "VB")) || t.isLength(tok, k, end, n.Digits) {
			return c.Head >= 0
		}
		tag := tok[k].Tag
		if strings.HasPrefix(tag, "NN") {
			c.Head = k
			if c.Of && k+2 < end && tok[k+1].Tag == "POS" {
				continue // "25 of the group's fighters"
			}
			if k+1 < end && strings.HasPrefix(tok[k+1].Tag, "NN") && !t.has(tok[k+1].Norm, monthWord) {
				continue
			}
			break
		}
		if !strings.HasPrefix(tag, "JJ") && tag != "VBN" && tag != "VBG" && tag != "HYPH" && tag != "CC" && tag != "RB" && tag != "POS" && !(strings.IndexByte(tok[k].Norm, '-') >= 0 && tag != ":") {
			break
		}
		if tag == "CC" && c.Head < 0 && k == i || tag == "VBN" && k == i && (k+1 >= end || !strings.HasPrefix(tok[k+1].Tag, "NN") && !strings.HasPrefix(tok[k+1].Tag, "JJ")) {
			break
		}
	}
	if c.Head >= 0 {
		return true
	}
	if i < end && (is(tok, i, end, "-") || tok[i].Tag == "CD" && OutcomeOf(tok[i].Norm) == Unharmed) {
		return false
	}
	// An age: "Ali Hassan, 34, said".
	return !(n.Digits && n.First > 0 && tok[n.First-1].Norm == "," && i < end && tok[i].Norm == ",")
}

// limit sets the bounds of a count.
func (c *Count) limit(n Number, mod string) {
	c.Min = int(n.Min)
	top := int(n.Max)
	switch mod {
	case "at_least", "more_than":
		if n.Max > n.Min {
			c.Max = &top
		}
	case "at_most", "less_than", "within":
		if n.Open {
			break
		}
		c.Min, c.Max = 0, &top
	default:
		if !n.Open {
			c.Max = &top
		}
	}
	if n.Open {
		c.Max = nil
	}
}

// part reports whether a count is of some of those counted before: "including
// three children", "three of them children".
func (t *tables) part(tok []text.Token, from, last, first, end int) bool {
	if is(tok, from-1, end, "including", "includes", "included", "include") && from > first {
		return true
	}
	for k := from - 1; k >= first && k >= from-5 && tok[k].Tag != ","; k-- { // "among them", "among the dead were"
		if is(tok, k, end, "among") {
			return true
		}
	}
	return is(tok, last, end, "of") && is(tok, last+1, end, "them", "whom", "those", "these", "which")
}

// total reports whether a count sums up more than one event: "bringing the
// death toll to 43", "a total of" does not.
func (t *tables) total(tok []text.Token, from, first int) bool {
	if from-2 < first || !is(tok, from-1, len(tok), "to", "at") {
		return false
	}
	toll, brought := false, false
	for k := from - 2; k >= first && k >= from-12; k-- {
		toll = toll || t.has(tok[k].Norm, totalWord)
		if is(tok, k, len(tok), "bringing", "brings", "brought", "bring", "raising", "raised", "raises", "taking", "takes", "took", "pushing", "pushed", "rose", "rises", "climbed", "stands", "stood") {
			brought = true
		}
	}
	return toll && brought
}

// strength reads the number in a compound: "a 20-strong unit", "the
// five-member team", "a three-man crew".
func (t *tables) strength(doc *text.Document, i, end int) (Count, int, bool) {
	tok := doc.Tokens
	s := tok[i].Norm
	k := strings.LastIndexByte(s, '-')
	if k <= 0 {
		return Count{}, 0, false
	}
	switch tail := s[k+1:]; {
	case strings.EqualFold(tail, "strong"), strings.EqualFold(tail, "member"), strings.EqualFold(tail, "man"), strings.EqualFold(tail, "person"), strings.EqualFold(tail, "men"):
	default:
		return Count{}, 0, false
	}
	lo, hi, ok := figures(s[:k])
	if !ok {
		lo, ok = t.unitWord(s[:k])
		hi = lo
	}
	if !ok || lo != float64(int64(lo)) || hi > 1e8 {
		return Count{}, 0, false
	}
	c := Count{First: i, Last: i + 1, Head: -1}
	for h := i + 1; h < end && h < i+5 && (strings.HasPrefix(tok[h].Tag, "NN") || strings.HasPrefix(tok[h].Tag, "JJ")); h++ {
		if strings.HasPrefix(tok[h].Tag, "NN") {
			c.Head = h
		}
	}
	c.limit(Number{Min: lo, Max: hi}, "")
	c.Span = event.Span{Start: tok[i].Start, End: tok[i].End}
	c.Text = c.Span.Of(doc.Text)
	return c, i + 1, true
}
