package page

import (
	"fmt"
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/show"
)

// A document is one article with its events.
type document struct {
	Number     int
	Report     *event.Report
	Paragraphs []paragraph
	Items      []*item
}

// A paragraph is a run of segments between line ends.
type paragraph []segment

// A segment is a piece of text that the same values cover. Marks names them:
// "d1-e3:actor d1-e4:target".
type segment struct {
	Text    string
	Trigger *item // the event that the segment is the trigger of, or nil
	Marks   string
}

// An item is an event as the page shows it.
type item struct {
	Key      string // "d1-e3"
	Document string
	ID       string
	Kind     string
	Group    string
	Status   string
	Happened bool
	Who      string
	Targets  string
	When     string
	Where    string
	Far      string
	Losses   string
	Source   string
	Weapons  string
	Words    string // the sentence
	Trigger  string
	Codes    []string
	Rules    string
	Percent  int
	Incident int

	event *event.Event
}

func newDocument(n int, r *event.Report, text string) document {
	d := document{Number: n, Report: r}
	for i := range r.Events {
		d.Items = append(d.Items, newItem(n, r, &r.Events[i], text))
	}
	d.Paragraphs = paragraphs(text, d.Items)
	return d
}

func newItem(n int, r *event.Report, e *event.Event, text string) *item {
	it := &item{
		Key: fmt.Sprintf("d%d-%s", n, e.ID), Document: r.ID, ID: e.ID, Kind: words(e.Kind.String()), Group: groupOf(e.Kind), Status: e.Status.String(),
		Happened: e.Status == event.Actual || e.Status == event.Ongoing,
		Who:      show.Parties(e.Actors), Targets: show.Parties(e.Targets), When: show.Time(e.Time), Where: show.Place(e.Place),
		Far: show.Distances(e.Distances), Losses: show.Losses(e.Casualties), Source: show.Source(e.Attribution),
		Words: strings.Join(strings.Fields(e.Sentence.Span.Of(text)), " "), Trigger: e.Trigger.Text,
		Rules: strings.Join(e.Rules, ", "), Percent: int(100*e.Confidence + .5), Incident: e.Incident, event: e,
	}
	var weapons []string
	for _, w := range e.Weapons {
		weapons = append(weapons, w.Text)
	}
	it.Weapons = strings.Join(weapons, ", ")
	if c := e.Codes; c != nil {
		if c.CAMEO != "" {
			it.Codes = append(it.Codes, "CAMEO "+c.CAMEO)
		}
		if c.PLOVER != nil {
			it.Codes = append(it.Codes, strings.TrimSuffix("PLOVER "+c.PLOVER.Event+"/"+c.PLOVER.Mode, "/"))
		}
		if c.ACLED != nil {
			it.Codes = append(it.Codes, "ACLED "+c.ACLED.SubEventType)
		}
	}
	return it
}

// A cover is a span of an event's value.
type cover struct {
	event.Span
	item *item
	role string
}

// covers are the spans of an event's values.
func (it *item) covers() (out []cover) {
	e := it.event
	add := func(s event.Span, role string) {
		if s.Len() > 0 {
			out = append(out, cover{s, it, role})
		}
	}
	add(e.Trigger.Span, "trigger")
	for _, p := range e.Actors {
		add(p.Span, "actor")
	}
	for _, p := range e.Targets {
		add(p.Span, "target")
	}
	if e.Place != nil {
		add(e.Place.Span, "place")
	}
	if e.Time != nil {
		add(e.Time.Span, "time")
	}
	for _, d := range e.Distances {
		add(d.Span, "distance")
	}
	if c := e.Casualties; c != nil {
		for _, n := range []*event.Count{c.Killed, c.Wounded, c.Captured, c.Missing} {
			if n != nil {
				add(n.Span, "losses")
			}
		}
	}
	for _, w := range e.Weapons {
		add(w.Span, "weapon")
	}
	if e.Attribution != nil {
		add(e.Attribution.Span, "source")
	}
	return out
}

// paragraphs cuts a text at its line ends and at the edges of all values, in
// one pass: values may overlap as they like.
func paragraphs(text string, items []*item) (out []paragraph) {
	var all []cover
	cuts := []int{0, len(text)}
	for _, it := range items {
		for _, c := range it.covers() {
			if c.Start >= 0 && c.End <= len(text) && c.Start < c.End {
				all = append(all, c)
				cuts = append(cuts, c.Start, c.End)
			}
		}
	}
	for i := range text {
		if text[i] == '\n' {
			cuts = append(cuts, i, i+1)
		}
	}
	sort.Ints(cuts)
	sort.SliceStable(all, func(i, k int) bool { return all[i].Start < all[k].Start })
	var open []cover
	var p paragraph
	next := 0
	for k := 0; k+1 < len(cuts); k++ {
		from, to := cuts[k], cuts[k+1]
		if from == to {
			continue
		}
		if text[from] == '\n' {
			if len(p) > 0 {
				out = append(out, p)
			}
			p = nil
			continue
		}
		for ; next < len(all) && all[next].Start <= from; next++ {
			open = append(open, all[next])
		}
		live := open[:0]
		for _, c := range open {
			if c.End > from {
				live = append(live, c)
			}
		}
		open = live
		p = append(p, newSegment(strings.ToValidUTF8(text[from:to], "\ufffd"), open))
	}
	if len(p) > 0 {
		out = append(out, p)
	}
	return out
}

func newSegment(text string, open []cover) segment {
	s := segment{Text: text}
	var marks []string
	for _, c := range open {
		if c.role == "trigger" && s.Trigger == nil {
			s.Trigger = c.item
		}
		marks = append(marks, c.item.Key+":"+c.role)
	}
	s.Marks = strings.Join(marks, " ")
	return s
}
