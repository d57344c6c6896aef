package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// routeNouns are what leads from one place to another.
var routeNouns = map[string]bool{"highway": true, "road": true, "motorway": true, "expressway": true, "freeway": true, "railway": true, "route": true, "corridor": true, "line": true}

// borderNouns are where two countries or regions meet.
var borderNouns = map[string]bool{"border": true, "frontier": true, "boundary": true}

// joinPlaces finds the places that words name two of, "between X and Y", "the
// X-Y highway", "X's border with Y", and those off a coast.
func (a *analysis) joinPlaces() {
	for k := range a.places {
		p := &a.places[k]
		p.coast = a.offCoast(p)
		if k == 0 {
			continue
		}
		q := &a.places[k-1]
		if q.last > p.first+1 || p.first-q.last > 4 && !a.asideBetween(q.last, p.first) || a.sent(q.first) != a.sent(p.first) {
			continue
		}
		switch {
		case q.relation == event.Between && (a.joined(q.last, p.first, "and") || a.asideBetween(q.last, p.first)):
			rel := event.Between
			if i := q.first - 1; a.nounBefore(i, borderNouns) {
				rel = event.Border
			}
			q.halfway = a.saysHalfway(q.first)
			join(q, p, rel)
		case a.isRoute(q, p):
			join(q, p, event.Between)
		case a.joined(q.last, p.first, "border") || a.joined(q.last, p.first, "frontier"):
			join(q, p, event.Border)
		}
	}
}

// asideBetween reports whether only an aside between commas and "and" stand between two
// places: "between Tibu, a coca-growing region, and Cucuta".
func (a *analysis) asideBetween(i, end int) bool {
	if i >= end || end-i > 12 || a.tag(i) != "," || a.lower(end-1) != "and" && (a.lower(end-1) != "the" || a.lower(end-2) != "and") {
		return false
	}
	and := end - 1
	if a.lower(and) != "and" {
		and--
	}
	if and-1 <= i || a.tag(and-1) != "," {
		return false
	}
	for k := i + 1; k < and-1; k++ {
		if a.verbal(k) && a.finite(k) || a.tag(k) == "," {
			return false
		}
	}
	return true
}

// join makes two places the ends of one relation.
func join(q, p *placeMention, rel event.Relation) {
	if !q.top.Resolved || !p.top.Resolved || q.top.Place.Point == p.top.Place.Point {
		return
	}
	a, b := q.top.Place, p.top.Place
	q.joint, p.joint, p.halfway = rel, rel, q.halfway
	q.to, p.to = &b, &a
}

// joined reports whether the tokens between two places are a word, and
// articles, class words and "with".
func (a *analysis) joined(i, end int, word string) bool {
	found := false
	for ; i < end; i++ {
		switch w := a.lower(i); {
		case w == word:
			found = true
		case w == "the" || w == "'s" || w == "with" || w == "of" || w == "city" || w == "town" || w == "village" || w == "province":
		default:
			return false
		}
	}
	return found
}

// isRoute reports whether two places are the ends of a named route: "the X-Y
// highway", "the road from X to Y", "the highway linking X and Y".
func (a *analysis) isRoute(q, p *placeMention) bool {
	if p.last < len(a.tok) && routeNouns[a.lower(p.last)] && p.first-q.last <= 1 {
		if p.first <= q.last {
			return true // one token
		}
		switch a.doc.Tokens[q.last].Norm {
		case "-", "--", "–", "/", "to":
			return true
		}
		return false
	}
	switch a.lower(max(0, q.first-1)) {
	case "from":
		return a.joined(q.last, p.first, "to") && a.nounBefore(q.first-1, routeNouns)
	case "linking", "connecting", "joining":
		return (a.joined(q.last, p.first, "and") || a.joined(q.last, p.first, "to") || a.joined(q.last, p.first, "with")) && a.nounBefore(q.first-1, routeNouns)
	}
	return false
}

// nounBefore reports whether one of some nouns stands just before token i.
func (a *analysis) nounBefore(i int, nouns map[string]bool) bool {
	return i > 0 && a.sent(i-1) == a.sent(i) && nouns[a.lower(i-1)]
}

// saysHalfway reports whether the words before "between" at token first-1 put
// it in the middle.
func (a *analysis) saysHalfway(first int) bool {
	for i := max(0, first-3); i < first; i++ {
		if w := a.lower(i); w == "halfway" || w == "midway" || w == "half-way" {
			return true
		}
	}
	return false
}

// offCoast reports whether the words before a place put it at sea: "off X",
// "off the southern coast of X", "in waters off X". The wind of the coast
// becomes the place's bearing.
func (a *analysis) offCoast(p *placeMention) bool {
	s := a.doc.Sentences[a.sent(p.first)]
	coast := false
	for i := p.first - 1; i >= s.First && i >= p.first-6; i-- {
		w := a.lower(i)
		switch {
		case w == "off":
			return coast || i == p.first-1
		case w == "coast" || w == "coastline" || w == "shore" || w == "shores":
			coast = true
		case w == "the" || w == "of" || w == "'s":
		case coast && geo.Wind(w) != "" && len(w) > 3:
			p.bearing = geo.Wind(w)
		case coast && strings.HasPrefix(a.tag(i), "JJ"):
		default:
			return false
		}
	}
	return false
}

// offset is how an event at a place mention lies to its place.
func (p *placeMention) offset(rel event.Relation) geo.Offset {
	return geo.Offset{Relation: rel, Bearing: p.bearing, To: p.to, Halfway: p.halfway, Coast: p.coast}
}

// roadTo is the place to which the road leads along which a distance is
// measured: "12 km from X on the road to Y". It is nil where none is named.
func (a *analysis) roadTo(last int) *geo.Place {
	road := false
	for i := last; i < len(a.tok) && i < last+8 && a.sent(i) == a.sent(max(0, last-1)); i++ {
		w := a.lower(i)
		if road {
			if k := a.placeOf[i]; k >= 0 && a.places[k].top.Resolved {
				return &a.places[k].top.Place
			}
		}
		switch {
		case routeNouns[w]:
			road = true
		case w == "on" || w == "along" || w == "the" || w == "main" || w == "to" || w == "towards" || w == "toward" || w == "leading" || w == "of" || w == "city" || w == "town":
		default:
			return nil
		}
	}
	return nil
}
