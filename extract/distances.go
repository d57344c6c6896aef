package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// positionVerbs are verbs that with a distance or "at the gates of" say where
// a force stands.
var positionVerbs = map[string]bool{"be": true, "stand": true, "remain": true, "come": true, "get": true, "sit": true, "lie": true, "stay": true, "draw": true, "arrive": true, "reach": true, "move": true, "deploy": true, "station": true, "advance": true}

// positions finds the events that no word of the lexicon names: a force that
// stands at a stated distance from a place, or at its gates.
func (a *analysis) positions() {
	taken := map[int]bool{}
	for _, f := range a.findings {
		taken[f.tok] = true
	}
	stand := func(at int) {
		v := a.positionVerb(at)
		if v < 0 || taken[v] {
			return
		}
		s := a.surfaceSubject(a.predicate(v))
		if p := a.predicate(v); s < 0 && p < v && a.nominal(p) {
			s = p
		}
		if s < 0 {
			s = a.rescuedSubject(v)
		}
		if s < 0 || !a.inClass(s, "force") {
			return
		}
		taken[v] = true
		f := &finding{tok: v, verb: true, carrier: -1}
		f.row = &lexicon.Trigger{POS: 'V', Frame: &lexicon.Frame{Name: "position", Roles: map[string]lexicon.Role{"subj": lexicon.Actor}}, Words: []lexicon.Word{{Text: a.lemma(v)}}, Kind: event.Advance}
		f.Kind = event.Advance
		f.slots = []slot{{"subj", s}}
		f.Trigger.Span = a.spanOf(v, v+1)
		f.Trigger.Text, f.Trigger.Lemma = a.textOf(v, v+1), a.lemma(v)
		f.rule("trigger:position")
		a.findings = append(a.findings, f)
	}
	for _, d := range a.lengths {
		if d.Class == measure.Separation && (d.AnchorLast > 0 || d.Bearing != "") {
			stand(d.First)
		}
	}
	for i := range a.tok {
		switch a.lower(i) {
		case "gates", "outskirts", "doorstep", "edge":
			if i+1 < len(a.tok) && a.lower(i+1) == "of" {
				stand(i)
			}
		}
	}
	sortFindings(a.findings)
}

// positionVerb is the verb of the clause of token i, where it can say where
// something stands; of a copula it is the copula.
func (a *analysis) positionVerb(i int) int {
	for k, hops := i, 0; k >= 0 && hops < 6; k, hops = a.head(k), hops+1 {
		if c := a.child(k, "cop"); c >= 0 {
			return c
		}
		if a.verbal(k) {
			if positionVerbs[a.lemma(k)] && !a.is(k, "aux") {
				return k
			}
			return -1
		}
	}
	return -1
}

// predicate is the head of the clause of a verb: of a copula its predicate.
func (a *analysis) predicate(v int) int {
	if a.is(v, "cop") && a.head(v) >= 0 {
		return a.head(v)
	}
	return v
}

// distances gives each stated distance to the event it belongs to.
func (a *analysis) distances() {
	for k := range a.lengths {
		d := &a.lengths[k]
		a.resolveDistance(d)
		if d.Class != measure.Separation {
			continue
		}
		if f := a.eventOf(d.First); f != nil && (d.From != nil || d.Bearing != "" || d.AnchorLast > 0 || f.Kind == event.Advance) {
			f.Distances = append(f.Distances, d.Distance)
			a.placeByDistance(f, d)
			f.rule("distance:" + d.Unit)
		}
	}
}

// farthest is half the way round the Earth: two places are never farther apart.
const farthest = 20038

// resolveDistance finds the places that a distance is measured from and to,
// and the point it describes.
func (a *analysis) resolveDistance(d *measure.Distance) {
	from, p := a.anchorPlace(d, d.AnchorFirst, d.AnchorLast)
	d.From = from
	d.To, _ = a.anchorPlace(d, d.GoalFirst, d.GoalLast)
	if p != nil && p.top.Resolved && d.MaxKm != nil && *d.MaxKm < farthest && d.To == nil {
		point, radius, _ := geo.Relative(p.top.Place, geo.Offset{MinKm: *d.MinKm, MaxKm: *d.MaxKm, Bearing: d.Bearing, To: a.roadTo(d.AnchorLast)})
		lat, lon, r := round(point.Lat, 1e4), round(point.Lon, 1e4), round(radius, 10)
		d.Lat, d.Lon, d.RadiusKm = &lat, &lon, &r
	}
}

// anchorPlace is the place that the tokens from first to last name, or their
// words where it is none; nil where there are no tokens.
func (a *analysis) anchorPlace(d *measure.Distance, first, last int) (*event.Toponym, *placeMention) {
	if last <= first {
		return nil, nil
	}
	if last >= len(a.tok) || a.lower(last) != "of" {
		if p := a.capitalPlace(first, last); p != nil {
			return &p.top.Toponym, p
		}
	}
	end := last
	if last+1 < len(a.tok) && a.lower(last) == "of" && a.sent(last+1) == a.sent(d.First) {
		end = min(last+5, a.doc.Sentences[a.sent(d.First)].Last) // "of the city of X"
	}
	for i := first; i < end; i++ {
		k := a.placeOf[i]
		if k < 0 || a.places[k].coref && (i+1 < end && a.lower(i+1) == "of" || i > first && a.lower(i-1) == "capital") {
			continue
		}
		if h := a.placeHead(int(k)); a.head(h) > i && a.head(h) < last && a.is(h, "compound", "amod") && a.country(h) && a.typed(a.head(h)).Kind == event.Facility {
			break // "200 metres from the U.S. embassy"
		}
		t := a.places[k].top.Toponym
		return &t, &a.places[k]
	}
	return &event.Toponym{Text: a.textOf(first, last), Span: a.spanOf(first, last)}, nil
}

// eventOf is the event that a phrase at token i belongs to: the nearest above
// it in the parse, else the nearest of the sentence.
func (a *analysis) eventOf(i int) *finding {
	for k, hops := i, 0; k >= 0 && hops < 8; k, hops = a.head(k), hops+1 {
		if f := a.at[k]; f != nil {
			return f
		}
		if c := a.child(k, "cop"); c >= 0 && a.at[c] != nil {
			return a.at[c]
		}
	}
	var best *finding
	closest := 15
	s := a.doc.Sentences[a.sent(i)]
	for _, f := range a.findingsBetween(s.First, s.Last) {
		if d := distance(f.tok, i); d < closest && !a.parted(f.tok, i) {
			best, closest = f, d
		}
	}
	return best
}

// parted reports whether a finite verb that is no event or a relative pronoun
// stands between two tokens: "Huancayo, 315 km east of Lima, said the attack".
func (a *analysis) parted(i, k int) bool {
	for j := min(i, k) + 1; j < max(i, k); j++ {
		switch a.tag(j) {
		case "VBD", "VBZ", "VBP":
			if a.at[j] == nil && !a.is(j, "aux", "cop") && j != i && !(a.head(i) == j && a.is(i, "nsubj")) { // "clashes took place 20 km off"
				return true
			}
		case "WDT", "WP":
			return true
		}
	}
	return false
}

// placeByDistance puts an event at its distance from the anchor. "X, 50 km
// west of Y" describes X and moves nothing.
func (a *analysis) placeByDistance(f *finding, d *measure.Distance) {
	if d.From == nil || d.From.Lat == nil && d.From.Country == "" {
		return
	}
	if f.Place != nil && f.Place.Toponym != nil && f.Place.Lat != nil && f.Place.Toponym.Name != d.From.Name && f.Kind != event.Advance && !f.Place.Inherited {
		return
	}
	_, m := a.anchorPlace(d, d.AnchorFirst, d.AnchorLast)
	if m == nil || f.Place != nil && d.AnchorFirst > 0 && a.lower(d.AnchorFirst-1) == "into" {
		return // "advanced several kilometers into southern Lebanon"
	}
	t := m.top.Toponym
	p := &event.Place{Text: t.Text, Span: t.Span, Relation: event.Away, Bearing: d.Bearing, Toponym: &t}
	if m.coref {
		p.Text, p.Span = a.textOf(m.first, m.last), a.spanOf(m.first, m.last)
	}
	o := geo.Offset{Relation: event.Away, Bearing: d.Bearing, To: a.roadTo(d.AnchorLast)}
	if d.MinKm != nil {
		o.MinKm = *d.MinKm
	}
	if d.MaxKm != nil && *d.MaxKm < farthest {
		o.MaxKm = *d.MaxKm
	}
	a.locate(p, m.top.Place, m.top.Resolved, o)
	if q := f.Place; q != nil && q.Toponym != nil && q.Lat == nil && !q.Inherited && f.Kind != event.Advance && q.Toponym.Name != d.From.Name && m.top.Resolved {
		q.Lat, q.Lon, q.RadiusKm, q.Precision = p.Lat, p.Lon, p.RadiusKm, p.Precision // "in X, a village 40 km north of Y"
		return
	}
	f.Place = p
}
