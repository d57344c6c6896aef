package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// listed adds to counts those that stand in a list with them: "24 civilians,
// 24 fighters and 25 militiamen". Parts of a number are left out: "five
// people, three of them children".
func (a *analysis) listed(found []int) []int {
	low, high := slices.Min(found), slices.Max(found)
	first, last := low, high
	for k := first - 1; k >= 0 && a.inList(k, k+1) && !a.argument(k) && (k+1 < low || a.lastOfList(k+1)); k-- {
		first = k
	}
	for k := last + 1; k < len(a.counts) && a.inList(k-1, k) && !a.argument(k); k++ {
		if a.lastOfList(k) {
			last = k
			break
		}
	}
	in := map[int]bool{}
	for _, k := range found {
		in[k] = true
	}
	var out []int
	for k := first; k <= last; k++ {
		if in[k] || k < low || k > high {
			out = append(out, k)
		}
	}
	return out
}

// inList reports whether only a comma or an "and" stands between the phrase of
// count k and count l.
func (a *analysis) inList(k, l int) bool {
	c, d := &a.counts[k], &a.counts[l]
	end := max(c.Last, c.Head+1)
	long := d.First-end > 2 && !a.asWellAs(end)
	if a.sent(c.First) != a.sent(d.First) || long && !a.longList(k, l) || d.First <= end || d.Head < 0 || c.Head < 0 || d.More || d.Part || d.Total {
		return false
	}
	for i := end; i < d.First && !long; i++ {
		if i == end && a.asWellAs(i) {
			i += 2
			continue
		}
		if a.tag(i) != "," && a.tag(i) != "CC" || a.lower(i) == "or" || a.lower(i) == "but" {
			return false
		}
	}
	return d.Last >= len(a.tok) || a.lower(d.Last) != "of" || a.tag(d.Last+1) != "PRP" && !strings.HasPrefix(a.tag(d.Last+1), "W")
}

// asWellAs reports whether "as well as" begins at token i.
func (a *analysis) asWellAs(i int) bool {
	return i+3 < len(a.tok) && a.lower(i) == "as" && a.lower(i+1) == "well" && a.lower(i+2) == "as"
}

// longList reports whether only a phrase with what the first counts stands
// between two counts of people that "and" joins: "32 children under the age of
// ten and over 60 adults".
func (a *analysis) longList(k, l int) bool {
	c, d := &a.counts[k], &a.counts[l]
	if c.Head < 0 || d.Head < 0 || d.First-c.Head > 8 || a.lower(d.First-1) != "and" {
		return false
	}
	for i := c.Head + 1; i < d.First; i++ {
		if a.verbal(i) || a.tag(i) == "," || a.at[i] != nil {
			return false
		}
	}
	return a.humanNoun(c.Head) && a.humanNoun(d.Head)
}

// lastOfList reports whether "and" stands before count k.
func (a *analysis) lastOfList(k int) bool {
	i := a.counts[k].First - 1
	return i >= 0 && a.tag(i) == "CC" || i > 1 && a.asWellAs(i-2)
}

// argument reports whether the noun of count k is the subject or the object of
// a verb of its own, other than one of saying.
func (a *analysis) argument(k int) bool {
	h := a.counts[k].Head
	if h < 0 {
		return false
	}
	v := a.head(h)
	return v >= 0 && a.is(h, "nsubj", "obj") && a.verbal(v) && !a.lex.Reports(a.lemma(v)) && !counting[a.lemma(v)]
}

// counting are verbs of finding out how many there are.
var counting = map[string]bool{"count": true, "find": true, "record": true, "document": true, "verify": true, "identify": true, "list": true, "see": true}

// sum adds up counts. Where those after the first are its parts it is the
// first: "five people, three soldiers and two civilians".
func (a *analysis) sum(list []int) *event.Count {
	out := a.counts[list[0]].Count
	rest := 0
	for _, k := range list[1:] {
		rest += a.counts[k].Min
	}
	if len(list) > 2 && rest == out.Min {
		return &out
	}
	for _, k := range list[1:] {
		c := &a.counts[k]
		out.Min += c.Min
		if out.Max != nil && c.Max != nil {
			n := *out.Max + *c.Max
			out.Max = &n
		} else {
			out.Max = nil
		}
		out.Span.End = max(out.Span.End, c.Span.End)
		out.Text = out.Span.Of(a.doc.Text)
	}
	return &out
}
