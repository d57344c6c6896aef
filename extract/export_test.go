package extract

import (
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

// A PlaceReading is a sentence with the events at one trigger.
type PlaceReading struct {
	a *analysis
	f []*finding
}

// ReadPlaces reads a document up to the stage that links places to the events
// whose triggers overlap a span.
func (x *Extractor) ReadPlaces(d Document, trigger event.Span) *PlaceReading {
	r := &PlaceReading{a: x.read(d)}
	for _, f := range r.a.findings {
		if t := f.Trigger.Span; t.End > trigger.Start && t.Start < trigger.End {
			r.f = append(r.f, f)
		}
	}
	return r
}

// Cases returns an example for each place that the events may have: yes where
// happened says so of its span.
func (r *PlaceReading) Cases(happened func(event.Span) bool) []linear.Case {
	var out []linear.Case
	for _, f := range r.f {
		from, to := r.a.linkable(f)
		path := r.a.pathFrom(f)
		path.stands = r.a.placeStands(path, from, to)
		for k := from; k < to; k++ {
			out = append(out, linear.Case{Features: r.a.placeVector(nil, f, path, k, from, to), Yes: happened(r.a.places[k].top.Span)})
		}
	}
	return out
}

// Linked returns the places that a model links to the events.
func (r *PlaceReading) Linked(m *linear.Model) []event.Span {
	var out []event.Span
	for _, f := range r.f {
		best, beside := r.a.linkedBy(m, f)
		if best < 0 {
			continue
		}
		for _, k := range append(beside, best) {
			out = append(out, r.a.places[k].top.Span)
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
	a.crimeNames()
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
				out = append(out, linear.Case{Features: a.pairVector(nil, f, g), Yes: same, Weight: w})
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
