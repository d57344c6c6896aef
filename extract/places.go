package extract

import (
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// A placeMention is a toponym, or a noun that stands for one: "the city".
type placeMention struct {
	first, last int // tokens, half open
	top         geo.Toponym
	coref       bool
	relation    event.Relation
	bearing     string
}

// placeNouns are the nouns that may stand for a place named before.
var placeNouns = map[string]string{"city": "P", "town": "P", "village": "P", "settlement": "P", "enclave": "PLA", "district": "PLA", "province": "A", "region": "AL", "area": "", "capital": "C"}

// findPlaces gathers the toponyms and what stands for them, with the relation
// that the words before each state.
func (a *analysis) findPlaces() {
	tops := a.geo.Toponyms
	named := map[int]bool{}
	for _, t := range tops {
		for i := t.First; i < t.Last; i++ {
			named[i] = true
		}
		a.places = append(a.places, placeMention{first: t.First, last: t.Last, top: t})
	}
	for i := range a.tok {
		classes, ok := placeNouns[a.lemma(i)]
		if !ok || named[i] || a.is(i, "compound", "amod") || !a.definite(i) {
			continue
		}
		if i+2 < len(a.tok) && a.lower(i+1) == "of" && (named[i+2] || i+3 < len(a.tok) && named[i+3]) || i > 0 && named[i-1] || i+1 < len(a.tok) && named[i+1] || i+2 < len(a.tok) && a.tag(i+1) == "," && named[i+2] {
			continue // "the city of X", "X city", "the capital, X"
		}
		if t := a.standsFor(i, classes); t != nil {
			a.places = append(a.places, placeMention{first: i, last: i + 1, top: *t, coref: true})
		}
	}
	sort.SliceStable(a.places, func(i, k int) bool { return a.places[i].first < a.places[k].first })
	for i := range a.places {
		p := &a.places[i]
		if p.coref {
			p.top.Text, p.top.Span = a.textOf(p.first, p.last), a.spanOf(p.first, p.last)
		}
		p.relation, p.bearing = a.placeRelation(p.first)
	}
}

// definite reports whether a noun has "the" or "this" before it.
func (a *analysis) definite(i int) bool {
	for c := range a.children(i) {
		if a.is(c, "det") {
			switch a.lower(c) {
			case "the", "this", "that":
				return true
			}
			return false
		}
	}
	return false
}

// standsFor is the place that a definite noun stands for: of those before it
// that fit its class, the one that the story speaks of most, or has just named;
// a capital is that of the story's country.
func (a *analysis) standsFor(i int, classes string) *geo.Toponym {
	var best *geo.Toponym
	score := -10.0
	named := map[string]int{}
	for k := len(a.places) - 1; k >= max(0, len(a.places)-near) && a.places[k].coref; k-- { // those found so far stand last
		named[a.places[k].top.Name]++
	}
	tops := a.geo.Toponyms
	_, end := window(len(tops), func(k int) int { return tops[k].First }, 0, i)
	for k := max(0, end-near); k < end; k++ {
		t := &tops[k]
		fits := t.Resolved && strings.Contains(classes, t.Place.Class) || classes == "" && !t.Resolved
		if classes == "C" {
			fits = t.Place.Code == "PPLC" && t.Place.Country == a.focus
		}
		if !fits || t.Metonym {
			continue
		}
		named[t.Name]++
		s := float64(min(named[t.Name], 5)) + 1.5/float64(1+a.sent(i)-a.sent(t.First))
		if l := a.lemma(i); (l == "town" || l == "village") && t.Place.Population > 150_000 {
			s -= 5
		}
		if s >= score {
			best, score = t, s
		}
	}
	return best
}

// placeRelation reads the words before a place: "on the southwestern outskirts
// of the city of", "east of", "near".
func (a *analysis) placeRelation(first int) (event.Relation, string) {
	s := a.doc.Sentences[a.sent(first)]
	bearing := ""
	rel := event.RelationUnknown
	for k := first - 1; k >= s.First && k >= first-9; k-- {
		w := a.lower(k)
		switch w {
		case "the", "a", "an", "of", "'s", "town", "city", "village", "province", "district", "region", "besieged", "embattled", "strategic", "key", "rebel-held", "government-held", "nearby", "capital", "port", "border", "suburb", "area", "and", ",":
			if w == "border" && k+1 < first && (a.lower(k+1) == "with" || a.lower(k+1) == "of" || a.lower(k+1) == "between") {
				return event.Border, bearing
			}
			if w == "," || w == "and" {
				return rel, bearing
			}
			continue
		case "outskirts", "suburbs", "edge", "edges", "fringes":
			rel = event.Outskirts
			continue
		case "gates", "vicinity", "doorstep", "approaches":
			rel = event.Near
			continue
		case "direction":
			rel = event.Toward
			continue
		case "near", "outside", "around", "close":
			return event.Near, bearing
		case "toward", "towards":
			return event.Toward, bearing
		case "to":
			if k > s.First && a.lower(k-1) == "close" {
				return event.Near, bearing
			}
			if rel == event.RelationUnknown {
				rel = event.Toward
			}
			return rel, bearing
		case "into", "onto":
			return pick(rel, event.In), bearing
		case "from":
			return pick(rel, event.From), bearing
		case "between":
			return event.Between, bearing
		case "with":
			if k > s.First && a.lemma(k-1) == "border" {
				return event.Border, bearing
			}
			return rel, bearing
		case "in", "inside", "within", "across", "throughout":
			return pick(rel, event.In), bearing
		case "at", "on", "over", "against", "through":
			return pick(rel, event.At), bearing
		}
		if wind := geo.Wind(w); wind != "" && len(w) > 3 {
			bearing = wind
			if k+1 < first && a.lower(k+1) == "of" && !strings.HasSuffix(w, "ern") {
				rel = event.Near
			}
			continue
		}
		if strings.HasPrefix(a.tag(k), "JJ") || a.tag(k) == "VBN" || a.tag(k) == "HYPH" {
			continue
		}
		break
	}
	return rel, bearing
}

func pick(rel, other event.Relation) event.Relation {
	if rel != event.RelationUnknown {
		return rel
	}
	return other
}

// placeEvents gives each event the place that its words state.
func (a *analysis) placeEvents() {
	for _, f := range a.findings {
		if k := a.statedPlace(f); k >= 0 {
			f.Place = a.place(k)
			f.rule("place:stated")
		}
	}
	for _, f := range a.findings {
		if f.Place == nil {
			if k := a.clausePlace(f); k >= 0 {
				f.Place = a.place(k)
				f.rule("place:clause")
			}
		}
	}
}

// statedPlace is the best place among the phrases round the trigger, -1 where
// there is none. Of several the most local wins, of equals the nearest.
func (a *analysis) statedPlace(f *finding) int {
	best, score := -1, 0.0
	try := func(h int, weight float64) {
		first, last := a.span(h)
		for i := first; i < last; i++ {
			k := a.placeOf[i]
			if k < 0 || int(k) == best || a.places[k].top.Metonym && weight < 2 {
				continue
			}
			p := &a.places[k]
			if p.last-1 != i || a.insideOther(i, f, h) {
				continue
			}
			v := weight + a.locality(p) - .02*float64(distance(i, f.tok))
			if p.relation == event.RelationUnknown && i != h && !a.is(i, "compound", "nmod:poss") && p.top.Context == "" {
				v -= .5
			}
			if p.top.Place.Class == "H" && a.is(i, "compound") {
				v -= 1 // "the Euphrates city of"
			}
			if v > score {
				best, score = int(k), v
			}
		}
	}
	for _, s := range f.slots {
		role := a.row(f).Frame.Role(s.name)
		switch {
		case s.name == "prefix" || a.timed(s.head) || a.row(f).POS == 'A' && a.placeOf[s.head] < 0:
		case role.Located():
			try(s.head, 2)
		case placePreposition[s.name]:
			try(s.head, 1.6)
		case (s.name == "obj" || s.name == "of" || s.name == "on" || s.name == "against") && role.Affected():
			try(s.head, 1)
		case s.name == "comp" && a.placeOf[s.head] >= 0:
			try(s.head, 1.5)
		case s.name == "subj" && a.row(f).Frame.Name == "die":
			try(s.head, .6)
		}
	}
	for _, v := range []int{f.tok, f.carrier} {
		if v < 0 {
			continue
		}
		for c := range a.children(v) {
			if a.is(c, "obl", "nmod", "advmod") && !a.timed(c) {
				try(c, 1.4)
			}
		}
	}
	return best
}

func distance(i, k int) int { return max(i-k, k-i) }

var placePreposition = map[string]bool{"in": true, "at": true, "near": true, "on": true, "outside": true, "around": true, "inside": true, "to": true, "from": true, "toward": true, "towards": true, "into": true, "across": true, "through": true, "over": true, "of": true, "between": true, "along": true, "off": true}

// locality prefers towns to provinces and provinces to countries.
func (a *analysis) locality(p *placeMention) float64 {
	if !p.top.Resolved {
		return .3
	}
	switch p.top.Place.Level() {
	case event.PopulatedPlace, event.FacilityLevel:
		return .5
	case event.District, event.Natural:
		return .4
	case event.Province:
		return .3
	case event.Region:
		return .2
	}
	return 0
}

// insideOther reports whether another trigger stands between token i and the
// phrase h: its place is not this event's.
func (a *analysis) insideOther(i int, f *finding, h int) bool {
	for k := i; k >= 0 && k != h; k = a.head(k) {
		if g := a.at[k]; g != nil && g != f && (g.verb || k != i) {
			return true
		}
	}
	return false
}

// clausePlace is a place of the verbs above the trigger in the same sentence:
// "On Sunday in X the army attacked Y, killing several".
func (a *analysis) clausePlace(f *finding) int {
	v := f.tok
	for range 4 {
		v = a.head(v)
		if v < 0 {
			break
		}
		if g := a.at[v]; g != nil && g.Place != nil {
			from, to := a.placesBetween(a.doc.Sentences[a.sent(v)].First, a.doc.Sentences[a.sent(v)].Last)
			for k := from; k < to; k++ {
				if a.spanOf(a.places[k].first, a.places[k].last) == g.Place.Span && (a.places[k].relation != event.Toward || f.Kind == event.Advance) {
					return k
				}
			}
		}
		if a.lex.Reports(a.lemma(v)) && a.at[v] == nil {
			break
		}
		for c := range a.children(v) {
			if !a.is(c, "obl") || c == f.tok || a.timed(c) {
				continue
			}
			first, last := a.span(c)
			for i := first; i < last; i++ {
				if k := a.placeOf[i]; k >= 0 && a.places[k].relation != event.RelationUnknown && !a.insideOther(i, f, c) && !a.under(f.tok, c) {
					return int(k)
				}
			}
		}
	}
	// The nearest place of the sentence that a preposition makes one.
	s := a.doc.Sentences[a.sent(f.tok)]
	best, closest := -1, 16
	from, to := a.placesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		p := &a.places[k]
		if p.relation == event.RelationUnknown || p.top.Metonym || p.relation == event.From {
			continue
		}
		if d := distance(p.first, f.tok); d < closest && !a.insideOther(p.last-1, f, -1) {
			best, closest = k, d
		}
	}
	return best
}

// place is the output value of a place mention.
func (a *analysis) place(k int) *event.Place {
	p := &a.places[k]
	t := p.top.Toponym
	out := &event.Place{Text: t.Text, Span: t.Span, Relation: p.relation, Bearing: p.bearing, Toponym: &t}
	if p.coref {
		out.Text, out.Span = a.textOf(p.first, p.last), a.spanOf(p.first, p.last)
	}
	if out.Relation == event.RelationUnknown {
		out.Relation = event.In
	}
	a.locate(out, p.top.Place, p.top.Resolved, geo.Offset{Relation: out.Relation, Bearing: out.Bearing})
	return out
}

// locate estimates the position of an event by its relation to a place.
func (a *analysis) locate(out *event.Place, p geo.Place, resolved bool, o geo.Offset) {
	if !resolved {
		out.Level = event.Region
		return
	}
	point, radius, prec := geo.Relative(p, o)
	lat, lon, r := round(point.Lat, 1e4), round(point.Lon, 1e4), round(radius, 10)
	out.Lat, out.Lon, out.RadiusKm, out.Precision = &lat, &lon, &r, prec
	out.Level = p.Level()
	if out.Relation == event.In && out.Level == event.PopulatedPlace && o.Bearing == "" {
		out.Relation = event.In
	}
}

func round(x, step float64) float64 {
	if x < 0 {
		return -round(-x, step)
	}
	return float64(int64(x*step+.5)) / step
}
