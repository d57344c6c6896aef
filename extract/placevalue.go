package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// place is the output value of a place mention.
func (a *analysis) place(k int) *event.Place {
	p := &a.places[k]
	t := p.top.Toponym
	out := &event.Place{Text: t.Text, Span: t.Span, Relation: p.relation, Bearing: p.bearing, Toponym: &t}
	if p.coref {
		out.Text, out.Span = a.textOf(p.first, p.last), a.spanOf(p.first, p.last)
	}
	if p.to != nil {
		out.Relation = p.joint
	}
	if out.Relation == event.RelationUnknown {
		out.Relation = event.In
	}
	a.locate(out, p.top.Place, p.top.Resolved, p.offset(out.Relation))
	if c := a.container(k); c >= 0 && out.Lat == nil && (out.Relation == event.In || out.Relation == event.At) {
		a.locate(out, a.places[c].top.Place, true, geo.Offset{})
		out.Precision = max(out.Precision, 2)
	}
	return out
}

// container is the known place that a name which no gazetteer has is said to be
// in: "the Grand Mosque in Basra", "Abu Fas, Deir ez-Zor". It is -1 where the
// words name none.
func (a *analysis) container(k int) int {
	p := &a.places[k]
	if p.top.Resolved {
		return -1
	}
	for j := k + 1; j < len(a.places) && a.places[j].first <= p.last+3; j++ {
		q := &a.places[j]
		if !q.top.Resolved || a.sent(q.first) != a.sent(p.first) {
			continue
		}
		for i := p.last; i < q.first; i++ {
			switch a.lower(i) {
			case "in", "of", ",", "the", "inside":
			default:
				return -1
			}
		}
		if q.first > p.last {
			return j
		}
	}
	return -1
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
