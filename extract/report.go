package extract

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// report puts the findings into the form of the contract.
func (a *analysis) report() *event.Report { return a.reportOf(a.putTogether()) }

// reportOf is the report of the findings and the incidents made of them.
func (a *analysis) reportOf(list []*incident) *event.Report {
	r := &event.Report{ID: a.in.ID, Published: a.in.day(), Outlet: a.in.Outlet, Events: []event.Event{}, Incidents: []event.Incident{}}
	r.Dateline = a.dateline()
	number := map[*finding]int{}
	for n, x := range list {
		r.Incidents = append(r.Incidents, a.summary(x))
		r.Incidents[n].ID = n + 1
		for _, f := range x.events {
			number[f] = n + 1
		}
	}
	for i, f := range a.findings {
		e := f.Event
		e.ID = fmt.Sprintf("e%d", i+1)
		s := a.doc.Sentences[a.sent(f.tok)]
		e.Sentence = event.Sentence{Index: a.sent(f.tok), Span: event.Span{Start: s.Start, End: s.End}}
		e.Incident = number[f]
		x := &r.Incidents[e.Incident-1]
		x.Events = append(x.Events, e.ID)
		if e.Rules == nil {
			e.Rules = []string{}
		}
		r.Events = append(r.Events, e)
	}
	if a.config.Incidents {
		a.onePerIncident(r, list)
	}
	if a.config.Mentions {
		r.Mentions = a.allMentions()
	}
	return r
}

// reported is the chance, that the story reports an incident of violence and that it
// is of its type, from which it counts as one that the story reports.
const reported = .2

// onePerIncident leaves of a report one event an incident, with the slots of
// all its mentions, and drops violence that is not reported as a particular
// act.
func (a *analysis) onePerIncident(r *event.Report, list []*incident) {
	events, incidents := []event.Event{}, []event.Incident{}
	at := map[*finding]int{}
	for i, f := range a.findings {
		at[f] = i
	}
	for n, x := range list {
		s := r.Incidents[n]
		if x.violent && x.relevance*x.typeChance < reported {
			continue
		}
		e := r.Events[at[a.representative(x)]]
		s.ID = len(incidents) + 1
		s.Events = []string{e.ID}
		e.Kind, e.Status, e.Incident = s.Kind, s.Status, s.ID
		e.Actors, e.Targets, e.Place, e.Time, e.Casualties, e.Weapons = s.Actors, s.Targets, s.Place, s.Time, s.Casualties, s.Weapons
		if f := burning(x); f != nil && x.typ == "arson" && f.row != nil {
			e.Trigger.Lemma = patternOf(f)
		}
		if x.violent {
			e.Confidence = s.Relevance
		}
		events, incidents = append(events, e), append(incidents, s)
	}
	r.Events, r.Incidents = events, incidents
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
			if d.Class != measure.Separation {
				d.Distance.Class = d.Class
			}
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

// patternOf is a trigger in the form that the lexicon lists, with all of its
// words: "set fire".
func patternOf(f *finding) string {
	words := make([]string, 0, len(f.row.Words))
	for _, w := range f.row.Words {
		words = append(words, w.Text)
	}
	return strings.Join(words, " ")
}
