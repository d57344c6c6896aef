package extract

import (
	"context"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// read runs the stages up to the one that links places.
func (x *Extractor) read(d Document) *analysis {
	doc := x.analyzer.Analyze(d.Text)
	x.syntax.AnnotateNames(doc, x.properNouns(doc, d))
	a := x.analyse(doc, d)
	a.triggers()
	a.positions()
	a.fillSlots()
	a.parties()
	a.statuses()
	a.attributions()
	return a
}

// PlaceCases returns an example for each place that the events at a trigger
// may have: yes where happened says so of its span.
func (x *Extractor) PlaceCases(_ context.Context, d Document, trigger event.Span, happened func(event.Span) bool) []linear.Case {
	var out []linear.Case
	a := x.read(d)
	for _, f := range a.findings {
		if t := f.Trigger.Span; t.End <= trigger.Start || t.Start >= trigger.End {
			continue
		}
		s := a.doc.Sentences[a.sent(f.tok)]
		from, to := a.placesBetween(s.First, s.Last)
		path := a.pathFrom(f)
		for k := from; k < to; k++ {
			out = append(out, linear.Case{Features: a.placeVector(f, path, k, from, to), Yes: happened(a.places[k].top.Span)})
		}
	}
	return out
}
