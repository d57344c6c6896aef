package extract

import (
	"sort"

	"github.com/sitrep-go/sitrep/event"
)

func sortFindings(list []*finding) {
	sort.SliceStable(list, func(i, k int) bool { return list[i].Trigger.Span.Start < list[k].Trigger.Span.Start })
}

// incidents gathers the mentions of one thing that happened.
func (a *analysis) incidents() {
	next := 0
	for i, f := range a.findings {
		best, score := -1, 0.0
		for k := i - 1; k >= 0 && k >= i-25; k-- {
			if s := a.sameIncident(f, a.findings[k]); s > score {
				best, score = k, s
			}
		}
		if best >= 0 && score >= 1 {
			f.Incident = a.findings[best].Incident
			continue
		}
		next++
		f.Incident = next
	}
}

// family groups the kinds that may be mentions of one incident.
func family(k event.Kind) int {
	switch k {
	case event.ArmedClash, event.Attack, event.Airstrike, event.Shelling, event.Bombing, event.SuicideBombing, event.Shooting, event.Assassination, event.Massacre, event.Killing, event.Injury, event.ChemicalAttack, event.Destruction, event.Seizure, event.ClaimOfResponsibility:
		return 1
	case event.Siege, event.SiegeRelief:
		return 2
	case event.Negotiation, event.Agreement, event.Ceasefire:
		return 3
	}
	return 100 + int(k)
}

// sameIncident is how well two findings fit as mentions of one incident; 1 and
// more is a yes.
func (a *analysis) sameIncident(f, g *finding) float64 {
	if family(f.Kind) != family(g.Kind) || future(f.Status) != future(g.Status) {
		return 0
	}
	if f.Place != nil && g.Place != nil && !f.Place.Inherited && apart(f.Place, g.Place) {
		return 0
	}
	if f.Time != nil && g.Time != nil && f.Time.Start != "" && g.Time.Start != "" && (f.Time.End < g.Time.Start || g.Time.End < f.Time.Start) {
		return 0
	}
	s := 0.0
	if a.sent(f.tok) == a.sent(g.tok) {
		if h := a.head(f.tok); h == g.tok || a.head(g.tok) == f.tok {
			s += 1.2
		}
		s += .5
		for _, sl := range f.slots {
			if sl.head == g.tok {
				s += 1
			}
		}
		for _, sl := range g.slots {
			if sl.head == f.tok {
				s += 1
			}
		}
	} else if a.sent(f.tok)-a.sent(g.tok) == 1 {
		s += .2
	}
	if f.Kind == g.Kind {
		s += .4
		if !f.verb && a.definite(f.tok) {
			s += .5
		}
	}
	if f.Trigger.Lemma == g.Trigger.Lemma {
		s += .1
	}
	switch m := sameParties(f.Actors, g.Actors); {
	case m > 0:
		s += .4
	case m < 0:
		s -= .8
	}
	switch m := sameParties(f.Targets, g.Targets); {
	case m > 0:
		s += .5
	case m < 0 && f.Kind == g.Kind:
		s -= .5
	}
	if f.Place != nil && g.Place != nil && !apart(f.Place, g.Place) {
		s += .3
	}
	if f.Time != nil && g.Time != nil && f.Time.Value == g.Time.Value {
		s += .3
	}
	return s
}

func future(s event.Status) bool { return s == event.Planned || s == event.Hypothetical }

// apart reports whether two places can not be of one incident.
func apart(p, q *event.Place) bool {
	if p.Toponym == nil || q.Toponym == nil || p.Level == event.Country || q.Level == event.Country {
		return false
	}
	if p.Toponym.Name == q.Toponym.Name {
		return false
	}
	if p.Level == event.Province && q.Toponym.Admin1 == p.Toponym.Admin1 || q.Level == event.Province && q.Toponym.Admin1 == p.Toponym.Admin1 {
		return false
	}
	return true
}

// sameParties is 1 where the lists share a name, -1 where both have names and
// share none, 0 where that is not known.
func sameParties(p, q []event.Party) int {
	names := 0
	for _, x := range p {
		for _, y := range q {
			if x.Name == "" || y.Name == "" {
				continue
			}
			names++
			if x.Name == y.Name {
				return 1
			}
		}
	}
	if names > 0 {
		return -1
	}
	return 0
}

// inherit gives events the place and time of their context, and says so: those
// of another mention of the incident, else of the sentence before, else the
// story's first place.
func (a *analysis) inherit() {
	for i, f := range a.findings {
		if f.Place == nil && force[f.Kind] || f.Place == nil && harm[f.Kind] || f.Place == nil && family(f.Kind) < 100 {
			if g := a.donor(i, func(g *finding) bool { return g.Place != nil && g.Place.Relation != event.From }); g != nil {
				p := *g.Place
				p.Inherited = true
				f.Place = &p
				f.rule("place:inherited")
			}
		}
	}
	a.shareTimes()
}

// donor is the nearest finding that has what another lacks: of the same
// incident anywhere, of any within two sentences.
func (a *analysis) donor(i int, has func(*finding) bool) *finding {
	f := a.findings[i]
	var best *finding
	score := 0.0
	for k := max(0, i-near); k < min(len(a.findings), i+near); k++ {
		g := a.findings[k]
		if k == i || !has(g) {
			continue
		}
		d := distance(a.sent(g.tok), a.sent(f.tok))
		s := 0.0
		switch {
		case g.Incident == f.Incident:
			s = 10 - float64(d)*.1
		case d <= 2 && family(g.Kind) == family(f.Kind) && !future(g.Status):
			s = 5 - float64(d) - .01*float64(distance(k, i))
		}
		if s > score {
			best, score = g, s
		}
	}
	return best
}
