package extract

import (
	"fmt"
	"math"
	"strconv"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

// together is the score from which two accounts are of one incident: the same
// kind, town and day are 4.5.
const together = 3.2

// An agreement is what two accounts of an incident have in common. Its score is
// below 0 where they contradict each other.
type agreement struct {
	score    float64
	evidence []string
}

func (s *agreement) add(v float64, format string, args ...any) {
	s.score += v
	s.evidence = append(s.evidence, fmt.Sprintf(format, args...))
}

// agree compares an account with what a story says so far.
func agree(g, a *account) agreement {
	var s agreement
	switch {
	case g.in.Kind == a.in.Kind:
		s.add(1, "kind: %s", a.in.Kind)
	case kindGroup(g.in.Kind) == kindGroup(a.in.Kind) || particular(g.in.Kind) < 3 || particular(a.in.Kind) < 3:
		s.add(.4, "kind: %s is told as %s", g.in.Kind, a.in.Kind)
	default:
		s.score -= .8 // a shooting is hardly a bombing
	}
	if !s.days(g, a) || !s.places(g.in.Place, a.in.Place) {
		return agreement{score: -1}
	}
	s.parties("actors", g.in.Actors, a.in.Actors)
	s.parties("targets", append(append([]event.Party(nil), g.in.Targets...), g.in.People...), append(append([]event.Party(nil), a.in.Targets...), a.in.People...))
	if c, d := g.in.Casualties, a.in.Casualties; c != nil && d != nil {
		s.losses("killed", c.Killed, d.Killed, 1)
		s.losses("wounded", c.Wounded, d.Wounded, .6)
		s.losses("captured", c.Captured, d.Captured, .6)
	}
	if w := weaponAgreement(g.in.Weapons, a.in.Weapons); w == "same" {
		s.add(.3, "weapons")
	}
	return s
}

// days compares when: false is another time.
func (s *agreement) days(g, a *account) bool {
	switch {
	case g.stated && a.stated && g.from == g.to && a.from == a.to && g.from == a.from:
		s.add(1.5, "day: %s", firstDay(a.in.Time.Start))
	case g.from <= a.to && a.from <= g.to:
		s.add(.7, "days overlap")
	case (!g.stated || !a.stated) && g.from-1 <= a.to && a.from-1 <= g.to:
		s.add(.3, "a day apart, one of them not stated")
	default:
		return false
	}
	return true
}

// nearKm is how far apart two reports may put one incident, beyond their own
// uncertainty.
const nearKm = 12

// places compares where: false is another place.
func (s *agreement) places(p, q *event.Place) bool {
	t, u := p.Toponym, q.Toponym
	if t != nil && u != nil && t.GeoNameID != 0 && t.GeoNameID == u.GeoNameID {
		switch p.Level {
		case event.Country:
			s.add(.2, "country: %s", t.Name)
		case event.Province, event.Region:
			s.add(.9, "province: %s", t.Name)
		default:
			s.add(2, "place: %s", t.Name)
		}
		return true
	}
	if wide(p) || wide(q) {
		if t == nil || u == nil || t.Country == "" || t.Country != u.Country {
			return false
		}
		if p.Level == event.Country || q.Level == event.Country {
			s.add(.2, "country: %s", t.Country)
			return true
		}
		if t.Admin1 != "" && t.Admin1 == u.Admin1 {
			s.add(.7, "province of %s and %s", t.Name, u.Name)
			return true
		}
		return false
	}
	km := float64(geo.Point{Lat: *p.Lat, Lon: *p.Lon}.DistanceTo(geo.Point{Lat: *q.Lat, Lon: *q.Lon}) / geo.Kilometer)
	if km > nearKm+radius(p)+radius(q) {
		return false
	}
	s.add(1.5, "places %s km apart", strconv.Itoa(int(math.Round(km))))
	return true
}

func wide(p *event.Place) bool {
	return p.Level == event.Country || p.Level == event.Province || p.Level == event.Region
}

func radius(p *event.Place) float64 {
	if p.RadiusKm == nil {
		return 0
	}
	return min(*p.RadiusKm, 50)
}

// parties compares who: a shared name speaks for one incident, different named
// parties against it.
func (s *agreement) parties(role string, p, q []event.Party) {
	coded, conflict := 0, 0
	for _, x := range p {
		for _, y := range q {
			if x.Name != "" && y.Name != "" && sameParty(x, y) {
				if x.Code != "" || x.Kind == event.UnknownParty {
					s.add(.8, "%s: %s", role, x.Name)
				} else {
					s.add(.4, "%s: %s", role, x.Name)
				}
				return
			}
			if x.Code != "" && y.Code != "" {
				coded++
				if x.Code != y.Code {
					conflict++
				}
			}
		}
	}
	if coded > 0 && coded == conflict {
		s.score -= .9
	}
}

// losses compares figures: they grow from report to report, but not threefold.
func (s *agreement) losses(side string, c, d *event.Count, weight float64) {
	if c == nil || d == nil || c.Min == 0 || d.Min == 0 {
		return
	}
	lo, hi := float64(min(c.Min, d.Min)), float64(max(c.Min, d.Min))
	switch {
	case lo == hi:
		s.add(weight, "%s: %d", side, c.Min)
	case hi-lo <= 2 || hi <= 1.5*lo:
		s.add(.4*weight, "%s: %d and %d", side, c.Min, d.Min)
	case hi > 3*lo:
		s.score -= .8 * weight
	}
}
