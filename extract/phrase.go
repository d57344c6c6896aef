package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// phrase returns the tokens of the noun phrase headed by h as an annotator
// would mark it: without its determiner, relative clauses, appositions and
// trailing prepositional phrases, but with an "of" phrase.
func (a *analysis) phrase(h int) (first, last int) {
	first, last = a.basePhrase(h)
	for c := range a.children(h) {
		if c >= last && a.is(c, "nmod") && a.preposition(c) == "of" && c-last <= 6 {
			if of := a.child(c, "case"); of > 0 && (geo.Wind(a.lower(of-1)) != "" || a.tag(of-1) == ",") {
				continue // "a convoy 12 miles east of the city", "John Smith, 26, of Boston"
			}
			_, l := a.basePhrase(c)
			last = max(last, l)
			break
		}
	}
	return first, last
}

// basePhrase is the head with what stands before it, and the rest of a name.
func (a *analysis) basePhrase(h int) (first, last int) {
	first, last = h, h+1
	for c := range a.children(h) {
		switch {
		case c < h && a.is(c, "compound", "amod", "nummod", "nmod:poss", "nmod:desc", "flat", "nmod:unmarked", "advmod", "punct", "acl"):
			f, _ := a.span(c)
			first = min(first, f)
		case c > h && a.is(c, "flat", "goeswith") && c <= last+1:
			_, l := a.span(c)
			last = max(last, l)
		}
	}
	for i := h - 1; i >= first; i-- { // a clause that the parse took for a modifier
		if t := a.tag(i); (t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD") && a.verbal(i) && !a.inName(i) {
			first = i + 1
			break
		}
	}
	for first < h && (a.is(first, "det", "case", "punct", "cc", "mark") || a.tag(first) == "DT" || a.tag(first) == "WP$" || a.tag(first) == "``" || a.tag(first) == "PDT" || a.lower(first) == "dead" && a.countOf != nil && a.countOf[first+1] >= 0) {
		first++
	}
	if first > 0 && first+1 < h && a.asWellAs(first-1) {
		first += 2 // "five people, as well as employees"
	}
	for first > 0 && first < h && a.timed(first) && a.tag(first-1) == "IN" {
		first++ // "On Monday Police Chief Okoro": the day is no part of the name
	}
	for i := first; i < h; i++ { // 40 "terrorists"
		if a.tag(i) == "``" && last < len(a.tok) && a.tag(last) == "''" && last == h+1 {
			last++
			break
		}
	}
	if m, ok := a.actorAt(h); ok && m.First >= a.doc.Sentences[a.sent(h)].First {
		first, last = min(first, m.First), max(last, m.Last)
		for first < m.First && a.tag(first) == "DT" {
			first++
		}
	}
	return first, last
}

func (a *analysis) spanOf(first, last int) event.Span {
	return event.Span{Start: a.tok[first].Start, End: a.tok[last-1].End}
}

func (a *analysis) textOf(first, last int) string {
	return a.spanOf(first, last).Of(a.doc.Text)
}
