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

// readIncidents runs the stages up to the one that gathers incidents.
func (x *Extractor) readIncidents(d Document) *analysis {
	a := x.read(d)
	a.placeEvents()
	a.timeEvents()
	a.distances()
	a.casualties()
	a.weapons()
	a.dropFigures()
	a.organisations()
	return a
}

// A Mention is an event as the labelling of an annotated corpus sees it.
type Mention struct {
	Kind     event.Kind
	Status   event.Status
	Trigger  event.Span
	Sentence string
	Fills    string // the words of its parties and weapons
	Bare     bool   // it has no parties
}

// PairCases returns an example for each pair of events of one family: label
// says whether they are one incident, known whether that is known.
func (x *Extractor) PairCases(d Document, label func(all []Mention, i, k int) (same, known bool, weight float64)) []linear.Case {
	a := x.readIncidents(d)
	all := a.asMentions()
	var out []linear.Case
	for i, f := range a.findings {
		for k := max(0, i-40); k < i; k++ {
			g := a.findings[k]
			if family(f.Kind) != family(g.Kind) || future(f.Status) != future(g.Status) {
				continue
			}
			if same, known, w := label(all, i, k); known {
				out = append(out, linear.Case{Features: a.pairVector(f, g), Yes: same, Weight: w})
			}
		}
	}
	return out
}

func (a *analysis) asMentions() []Mention {
	out := make([]Mention, len(a.findings))
	for i, f := range a.findings {
		m := Mention{Kind: f.Kind, Status: f.Status, Trigger: f.Trigger.Span, Bare: len(f.Actors)+len(f.Targets) == 0}
		s := a.doc.Sentences[a.sent(f.tok)]
		m.Sentence = a.doc.Text[s.Start:s.End]
		for _, list := range [][]event.Party{f.Actors, f.Targets} {
			for _, p := range list {
				m.Fills += p.Text + " | " + p.Name + " | "
			}
		}
		for _, w := range f.Weapons {
			m.Fills += w.Text + " | "
		}
		out[i] = m
	}
	return out
}

// ConfidenceCases returns each event of a document as an example; right tells
// whether it is, and whether that is known.
func (x *Extractor) ConfidenceCases(d Document, right func(*event.Event) (yes, known bool)) []linear.Case {
	var out []linear.Case
	a := x.readIncidents(d)
	a.incidents()
	a.inherit()
	a.codeAndWeigh()
	for _, f := range a.findings {
		if yes, known := right(&f.Event); known {
			out = append(out, linear.Case{Features: a.confidenceVector(f), Yes: yes})
		}
	}
	return out
}
