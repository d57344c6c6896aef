package extract

import (
	"github.com/sitrep-go/sitrep/event"
)

// placeEvents gives each event the place that its sentence states.
func (a *analysis) placeEvents() {
	for _, f := range a.findings {
		k, beside := a.linkedPlace(f)
		if k < 0 {
			k = max(a.destination(f), a.reportedFrom(f), a.cameUnder(f))
		}
		if k < 0 || a.metonym(k) || a.residence(f, k) {
			continue
		}
		if to := a.reached(f, k); to >= 0 {
			k, beside = to, nil
		}
		f.Place = a.place(k)
		if len(beside) == 0 {
			beside = a.otherEnd(k)
		}
		if f.Place.Relation == event.From && (a.newsFrom(k) || a.reportedFrom(f) == k) {
			f.Place.Relation = event.In
		}
		f.rule("place:linked")
		for _, j := range beside {
			f.Place.Toponyms = append(f.Place.Toponyms, a.places[j].top.Toponym)
		}
	}
	for _, f := range a.findings {
		a.whereCaused(f)
		a.whereMarched(f)
	}
}

// otherEnd is the place that, with place k, bounds where something was: "between X and
// Y", "on the road from X to Y"; nil where k is no end.
func (a *analysis) otherEnd(k int) []int {
	p := &a.places[k]
	if p.to == nil {
		return nil
	}
	for _, j := range []int{k - 1, k + 1} {
		if j >= 0 && j < len(a.places) && a.places[j].joint == p.joint && a.places[j].to != nil && a.places[j].to.Point == p.top.Place.Point && a.sent(a.places[j].first) == a.sent(p.first) {
			return []int{j}
		}
	}
	return nil
}

// reached is the place that those who advance from place k come to: "advanced from X to
// Y"; -1 where none is named.
func (a *analysis) reached(f *finding, k int) int {
	if f.Kind != event.Advance || !f.verb || a.preposition(a.placeHead(k)) != "from" {
		return -1
	}
	for j := k + 1; j < len(a.places) && a.sent(a.places[j].first) == a.sent(f.tok); j++ {
		h := a.placeHead(j)
		switch a.preposition(h) {
		case "to", "toward", "towards", "into":
			if v := a.head(h); v == f.tok || v == a.placeHead(k) {
				return j
			}
		}
	}
	return -1
}

// reportedFrom is the place that news of an event came from, -1 where none is named:
// "clashes were also reported on Thursday from Sake".
func (a *analysis) reportedFrom(f *finding) int {
	v := a.head(f.tok)
	if f.verb || v < 0 || !a.is(f.tok, "nsubj:pass") || a.lemma(v) != "report" {
		return -1
	}
	from, to := a.linkable(f)
	for k := from; k < to; k++ {
		if p := &a.places[k]; p.first > v && p.first < v+8 && a.lower(p.first-1) == "from" {
			return k
		}
	}
	return -1
}

// cameUnder is the place that an act was done to, -1 where none is named: "Aleppo
// came under bombardment by warplanes".
func (a *analysis) cameUnder(f *finding) int {
	v := a.head(f.tok)
	if f.verb || !force[f.Kind] || v < 0 || !a.verbal(v) || !a.is(f.tok, "obl") || a.preposition(f.tok) != "under" {
		return -1
	}
	if c := a.child(v, "nsubj"); c >= 0 && a.sent(c) == a.sent(v) {
		return int(a.placeOf[c])
	}
	return -1
}

// destination is the place that troops or goods are sent to, -1 where none is
// named: "sent tanks and artillery to Somalia".
func (a *analysis) destination(f *finding) int {
	if !f.verb || f.Kind != event.Deployment && f.Kind != event.Supply {
		return -1
	}
	from, to := a.linkable(f)
	for k := from; k < to; k++ {
		h := a.anchor(k)
		switch a.preposition(h) {
		case "to", "into", "toward", "towards":
		default:
			continue
		}
		g := a.head(h)
		if g == f.tok && a.is(h, "obl") {
			return k
		}
		for hops := 0; hops < 2 && g > f.tok && a.is(g, "nmod") && a.preposition(g) == "of"; hops++ {
			g = a.head(g) // "hundreds of soldiers to Libya"
		}
		if g > f.tok && a.is(h, "nmod") && a.is(a.coordination(g), "obj") && a.head(a.coordination(g)) == f.tok {
			return k
		}
	}
	return -1
}

// whereCaused puts harm where that is which did it: what a relative clause tells
// of, unless the clause says itself where ("fired at the port, and the army
// replied with strikes on the town that killed ten"), and harm without a place
// of its own ("killed in fighting between the army and rebels in Mali").
func (a *analysis) whereCaused(f *finding) {
	if !harm[f.Kind] {
		return
	}
	if f.Place == nil && f.verb && a.tag(f.tok) == "VBG" && a.is(f.tok, "advcl") {
		// "carried out an airstrike near Kismayo, killing six"
		if o := a.child(a.head(f.tok), "obj"); o >= 0 && o < f.tok && a.at[o] != nil && !a.at[o].verb && force[a.at[o].Kind] && a.at[o].Place != nil {
			p := *a.at[o].Place
			f.Place = &p
			f.rule("place:cause")
		}
	}
	if f.Place == nil {
		for _, g := range a.causes(f) {
			if g.Place != nil && !g.verb && a.head(g.tok) == f.tok && a.is(g.tok, "obl") {
				p := *g.Place
				f.Place = &p
				f.rule("place:cause")
				return
			}
		}
	}
	if !a.is(f.tok, "acl:relcl") {
		return
	}
	g := a.at[a.head(f.tok)]
	if g == nil || g.verb || !force[g.Kind] || g.Place == nil || f.Place == nil {
		return
	}
	if _, last := a.span(f.tok); f.Place.Span.Start < g.Trigger.Span.Start || f.Place.Span.Start >= a.tok[last-1].End {
		p := *g.Place
		f.Place = &p
		f.rule("place:cause")
	}
}
