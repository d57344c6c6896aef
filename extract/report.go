package extract

import (
	"fmt"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// report puts the findings into the form of the contract.
func (a *analysis) report() *event.Report {
	r := &event.Report{ID: a.in.ID, Published: a.in.day(), Outlet: a.in.Outlet, Events: []event.Event{}, Incidents: []event.Incident{}}
	r.Dateline = a.dateline()
	numbers := map[int]int{}
	for i, f := range a.findings {
		e := f.Event
		e.ID = fmt.Sprintf("e%d", i+1)
		s := a.doc.Sentences[a.sent(f.tok)]
		e.Sentence = event.Sentence{Index: a.sent(f.tok), Span: event.Span{Start: s.Start, End: s.End}}
		n, ok := numbers[e.Incident]
		if !ok {
			n = len(r.Incidents) + 1
			numbers[e.Incident] = n
			r.Incidents = append(r.Incidents, event.Incident{ID: n})
		}
		e.Incident = n
		r.Incidents[n-1].Events = append(r.Incidents[n-1].Events, e.ID)
		if e.Rules == nil {
			e.Rules = []string{}
		}
		r.Events = append(r.Events, e)
	}
	if a.config.Mentions {
		r.Mentions = a.allMentions()
	}
	return r
}

// dateline is the document's dateline with its place resolved.
func (a *analysis) dateline() *event.Dateline {
	d := a.doc.Dateline
	if d == nil {
		return nil
	}
	out := &event.Dateline{Span: event.Span{Start: d.Start, End: d.End}, Date: d.Date}
	out.Text = out.Span.Of(a.doc.Text)
	for i := range a.geo.Toponyms {
		if t := &a.geo.Toponyms[i].Toponym; t.Span.Start >= d.PlaceStart && t.Span.End <= d.PlaceEnd {
			out.Place = t
			break
		}
	}
	if len(out.Date) == 7 && len(a.in.day()) == 10 {
		out.Date = a.in.day()[:4] + out.Date[1:]
	} else if len(out.Date) == 7 {
		out.Date = ""
	}
	return out
}

// allMentions lists everything that was recognised.
func (a *analysis) allMentions() *event.Mentions {
	m := &event.Mentions{Toponyms: []event.Toponym{}, Times: []event.Time{}, Distances: []event.Distance{}, Actors: []event.Party{}}
	for _, t := range a.geo.Toponyms {
		m.Toponyms = append(m.Toponyms, t.Toponym)
	}
	for _, t := range a.times {
		if len(t.Parts) > 0 {
			m.Times = append(m.Times, t.Parts...)
			continue
		}
		m.Times = append(m.Times, t.Time)
	}
	for _, d := range a.lengths {
		if d.Class != measure.Area && d.Class != measure.Speed {
			m.Distances = append(m.Distances, d.Distance)
		}
	}
	for _, x := range a.mentions {
		if x.Entry == nil {
			continue
		}
		p := event.Party{Span: a.spanOf(x.First, x.Last), Name: x.Entry.Name, Kind: x.Entry.Kind, Country: x.Entry.Country, Code: x.Entry.Code}
		p.Text, p.Head = p.Span.Of(a.doc.Text), a.tok[x.Last-1].Text
		m.Actors = append(m.Actors, p)
	}
	return m
}
