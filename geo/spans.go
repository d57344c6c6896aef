package geo

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/sitrep-go/sitrep/event"
)

// take makes toponyms of the spans that the user gives.
func (f *finder) take(spans []event.Span) {
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, func(a, b event.Span) int { return a.Start - b.Start })
	source, s := f.doc.Text, 0
	next := 0 // the first byte that no span has
	for _, span := range spans {
		if span.Start < 0 || span.End > len(source) || span.Start < next || span.Start >= span.End || !boundary(source, span.Start) || !boundary(source, span.End) {
			continue
		}
		first := sort.Search(len(f.doc.Tokens), func(i int) bool { return f.doc.Tokens[i].End > span.Start })
		last := sort.Search(len(f.doc.Tokens), func(i int) bool { return f.doc.Tokens[i].Start >= span.End })
		if first >= last {
			continue
		}
		next = span.End
		for s+1 < len(f.doc.Sentences) && f.doc.Sentences[s].Last <= first {
			s++
		}
		t := Toponym{First: first, Last: last, given: span}
		t.candidates = f.g.lookup(span.Of(f.doc.Text))
		t.Context = f.context(&t, max(last, f.doc.Sentences[s].Last))
		f.found = append(f.found, t)
	}
}

// boundary reports whether a character begins or the text ends at a byte.
func boundary(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }
