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
	More        bool // "another 5", "56 more"
}

// Counts returns the counts of a document in text order. Ages, dates, money,
// shares, lengths and numbers of units are left out.
func Counts(doc *text.Document) []Count {
	var out []Count
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			n, ok := read(doc.Tokens, i, s.Last)
			if !ok {
				if c, ok := none(doc, i, s.Last); ok {
					out = append(out, c)
				}
				i++
				continue
			}
			if c, ok := count(doc, n, s.First, s.Last); ok {
				out = append(out, c)
			}
			i = n.Last
		}
	}
	return out
}

// notCounted are the nouns whose numbers are no counts of people or things.
var notCounted = map[string]bool{
	"percent": true, "%": true, "per": true, "year": true, "years": true, "month": true, "months": true, "week": true, "weeks": true, "day": true, "days": true,
	"hour": true, "hours": true, "minute": true, "minutes": true, "second": true, "seconds": true, "dollar": true, "dollars": true, "euros": true, "pounds": true,
	"time": true, "times": true, "o'clock": true, "a.m.": true, "p.m.": true, "am": true, "pm": true, "degrees": true, "points": true, "th": true, "decades": true, "centuries": true,
}

var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true,
	"jan.": true, "feb.": true, "mar.": true, "apr.": true, "aug.": true, "sept.": true, "oct.": true, "nov.": true, "dec.": true, "jan": true, "feb": true, "aug": true, "sept": true, "sep": true, "oct": true, "nov": true, "dec": true,
}

// named are the words whose number is a name: "Resolution 2254", "Brigade 55".
var named = map[string]bool{
	"no.": true, "number": true, "resolution": true, "article": true, "section": true, "chapter": true, "paragraph": true, "level": true, "phase": true, "highway": true, "route": true, "flight": true,
	"brigade": true, "division": true, "battalion": true, "regiment": true, "unit": true, "squadron": true, "zone": true, "gate": true, "block": true, "channel": true,
}

// partOf reports whether the words from token i to token k are "of the": in
// "two of the five men" it is men that are two.
func partOf(tok []text.Token, i, k int) bool {
	return strings.EqualFold(tok[i].Norm, "of") && (k == i+1 || k == i+2 && (tok[i+1].Tag == "DT" || tok[i+1].Tag == "PRP$"))
}

// isLength reports whether token k is a unit of length: "miles", but not the
// foot of "two foot patrols".
func isLength(tok []text.Token, k, end int) bool {
	low := strings.TrimSuffix(strings.ToLower(tok[k].Norm), ".")
	if _, ok := lengths[low]; !ok {
		return false
	}
	return low != "foot" && low != "yard" || k+1 >= end || !strings.HasPrefix(tok[k+1].Tag, "NN")
}

func count(doc *text.Document, n Number, first, end int) (Count, bool) {
	tok := doc.Tokens
	c := Count{First: n.First, Last: n.Last, Head: -1}
	if n.Min != float64(int64(n.Min)) || n.Max > 1e8 {
		return c, false
	}
	if n.First > first {
		switch prev := strings.ToLower(tok[n.First-1].Norm); {
		case prev == "$" || prev == "£" || prev == "€" || months[prev] || named[prev] || prev == "aged" || prev == "/":
			return c, false
		}
	}
	if n.Digits && n.Min == n.Max && n.Min >= 1900 && n.Min <= 2100 && !strings.Contains(tok[n.First].Norm, ",") {
		return c, false // a year
	}
	i := n.Last
	for i < end && (strings.EqualFold(tok[i].Norm, "of") || i > n.Last && tok[i].Tag == "CD" && partOf(tok, n.Last, i) || tok[i].Tag == "DT" || tok[i].Tag == "PRP$" || strings.EqualFold(tok[i].Norm, "more") || strings.EqualFold(tok[i].Norm, "other") || strings.EqualFold(tok[i].Norm, "others")) {
		low := strings.ToLower(tok[i].Norm)
		c.More = c.More || low == "more" || low == "other" || low == "others"
		if c.More {
			c.Last = max(c.Last, i+1)
		}
		i++
	}
	for k := i; k < end && k < i+7; k++ {
		t := tok[k].Tag
		low := strings.ToLower(tok[k].Norm)
		if notCounted[low] || months[low] || isLength(tok, k, end) {
			return c, false
		}
		if strings.HasPrefix(t, "NN") {
			c.Head = k
			if k+1 < end && strings.HasPrefix(tok[k+1].Tag, "NN") {
				continue
			}
			break
		}
		if !strings.HasPrefix(t, "JJ") && t != "VBN" && t != "VBG" && t != "HYPH" && t != "CC" && t != "NNP" && t != "RB" && t != "POS" && !(strings.Contains(low, "-") && t != ":") {
			break
		}
		if t == "CC" && c.Head < 0 && k == i || t == "VBN" && k == i && (k+1 >= end || !strings.HasPrefix(tok[k+1].Tag, "NN") && !strings.HasPrefix(tok[k+1].Tag, "JJ")) {
			break
		}
	}
	if c.Head < 0 && i < end && (strings.EqualFold(tok[i].Norm, "-") || tok[i].Tag == "CD") {
		return c, false
	}
	if c.Head < 0 && n.Digits && n.First > first && tok[n.First-1].Norm == "," && i < end && tok[i].Norm == "," {
		return c, false // an age: "Ali Hassan, 34, said"
	}
	mod, start := modifier(tok, n.First, first)
	if start < n.First {
		c.First = start
	}
	if c.First > first {
		if low := strings.ToLower(tok[c.First-1].Norm); low == "another" || low == "further" {
			c.More, c.First = true, c.First-1
		}
	}
	c.Min = int(n.Min)
	top := int(n.Max)
	switch mod {
	case "at_least", "more_than":
		if n.Max > n.Min {
			c.Max = &top
		}
	case "at_most", "less_than", "within":
		c.Min, c.Max = 0, &top
	default:
		if !n.Open {
			c.Max = &top
		}
	}
	if n.Open {
		c.Max = nil
	}
	c.Span = event.Span{Start: tok[c.First].Start, End: tok[c.Last-1].End}
	c.Text = c.Span.Of(doc.Text)
	return c, true
}

// none reads "no casualties": nobody, stated.
func none(doc *text.Document, i, end int) (Count, bool) {
	tok := doc.Tokens
	if !strings.EqualFold(tok[i].Norm, "no") || i+1 >= end {
		return Count{}, false
	}
	for k := i + 1; k < min(end, i+5); k++ {
		switch strings.ToLower(tok[k].Norm) {
		case "casualties", "deaths", "fatalities", "injuries", "losses", "victims":
			zero := 0
			c := Count{First: i, Last: k + 1, Head: k}
			c.Max = &zero
			c.Span = event.Span{Start: tok[i].Start, End: tok[k].End}
			c.Text = c.Span.Of(doc.Text)
			return c, true
		}
	}
	return Count{}, false
}
