package extract

import (
	"math"
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// takesPart is the chance from which an entity near an incident is taken for a
// party to it.
var takesPart = [len(partNames)]float64{perpetrator: .33, victim: .34, damaged: .31, instrument: .38}

// reportedPart is the chance that listing an entity for a part is right from which a
// report of nothing but what the story reports lists it.
const reportedPart = .17

// hasPart reports whether a chance of a part in an incident is enough to list
// who has it.
func (a *analysis) hasPart(x *incident, i int, p part) bool {
	if a.config.Incidents {
		return x.fill[i][p] >= reportedPart
	}
	return x.chance[i][p] >= takesPart[p]
}

// summary merges the slots of an incident's mentions: of each party the fullest
// mention, of places the most local, of times the most exact, of losses the
// last figure.
func (a *analysis) summary(x *incident) event.Incident {
	out := event.Incident{}
	first := a.representative(x)
	out.Kind, out.Status = first.Kind, first.Status
	for _, f := range x.events {
		if f.Status == event.Actual || f.Status == event.Ongoing {
			out.Status = f.Status
			break
		}
	}
	for _, f := range x.events {
		out.Place = finerPlace(out.Place, f.Place)
		out.Time = finerTime(out.Time, f.Time)
		if !x.violent || !a.config.Incidents {
			out.Weapons = addWeapons(out.Weapons, f.Weapons)
		}
		if c := f.Casualties; c != nil {
			if out.Casualties == nil {
				out.Casualties = &event.Casualties{}
			}
			latest(&out.Casualties.Killed, c.Killed)
			latest(&out.Casualties.Wounded, c.Wounded)
			latest(&out.Casualties.Captured, c.Captured)
			latest(&out.Casualties.Missing, c.Missing)
		}
		if x.violent {
			continue
		}
		for _, p := range f.Actors {
			out.Actors = a.addParty(out.Actors, p)
		}
		for _, p := range f.Targets {
			out.Targets = a.addParty(out.Targets, p)
		}
	}
	if x.violent {
		a.addInvolved(&out, x)
		a.addStated(&out, x)
		out.Actors = withoutRepeats(out.Actors)
		out.Kind = retyped(out.Kind, x.typ)
		out.Relevance = math.Round(x.relevance*100) / 100
	}
	return out
}

// representative is the event that says best what kind of incident it is: one of
// the incident's type where that is known, of these the most particular kind, of
// equals the first.
func (a *analysis) representative(x *incident) *finding {
	if f := burning(x); f != nil && x.typ == "arson" {
		return f
	}
	says := func(f *finding) int {
		if x.typ != "" && typeGroup(f.Kind) == x.typ {
			return 10 + particular(f.Kind)
		}
		return particular(f.Kind)
	}
	best := x.events[0]
	for _, f := range x.events[1:] {
		if says(f) > says(best) || says(f) == says(best) && future(best.Status) && !future(f.Status) {
			best = f
		}
	}
	return best
}

// particular ranks kinds by how much they say of what was done.
func particular(k event.Kind) int {
	switch k {
	case event.SuicideBombing, event.ChemicalAttack:
		return 7
	case event.Bombing, event.Airstrike, event.Shelling:
		return 6
	case event.Abduction, event.Looting, event.SexualViolence, event.Massacre:
		return 5
	case event.Assassination:
		return 4
	case event.Shooting, event.ArmedClash, event.Torture:
		return 3
	case event.Attack, event.Destruction:
		return 2
	case event.Killing, event.Injury:
		return 1
	}
	return 0
}

func finerPlace(p, q *event.Place) *event.Place {
	switch {
	case q == nil:
		return p
	case p == nil, p.Inherited && !q.Inherited, p.Inherited == q.Inherited && q.Precision > 0 && (p.Precision == 0 || q.Precision < p.Precision):
		return q
	}
	return p
}

func finerTime(t, u *event.Time) *event.Time {
	switch {
	case u == nil:
		return t
	case t == nil, t.Start == "" && u.Start != "", u.Start != "" && u.Precision > 0 && u.Precision < t.Precision:
		return u
	}
	return t
}

func addWeapons(list, more []event.Weapon) []event.Weapon {
	for _, w := range more {
		known := false
		for _, x := range list {
			known = known || strings.EqualFold(x.Text, w.Text)
		}
		if !known {
			list = append(list, w)
		}
	}
	return list
}

func latest(c **event.Count, d *event.Count) {
	if d != nil {
		*c = d
	}
}

// maxParties is how many parties of a role an incident lists.
const maxParties = 16

// addParty adds a party that is not listed yet; a fuller mention takes the
// place of a poorer one.
func (a *analysis) addParty(list []event.Party, p event.Party) []event.Party {
	for i, q := range list {
		if q.Span == p.Span {
			return list
		}
		if p.IsOrg == q.IsOrg && sameParty(p, q) {
			if a.fullness(p) > a.fullness(q) {
				list[i] = p
			}
			return list
		}
	}
	if len(list) >= maxParties || a.fullness(p) == 0 && p.Name == "" {
		return list
	}
	return append(list, p)
}

// fullness ranks mentions: pronouns, descriptions, names.
func (a *analysis) fullness(p event.Party) int {
	switch {
	case p.Coref && !strings.Contains(p.Text, " "):
		return 0
	case p.Code != "" || strings.EqualFold(p.Name, p.Text):
		return 2
	}
	return 1
}

// addInvolved adds the entities that the words near the events make parties to
// the incident.
func (a *analysis) addInvolved(out *event.Incident, x *incident) {
	for i, v := range x.involved {
		c := x.chance[i]
		switch {
		case c[perpetrator] >= c[victim] && a.hasPart(x, i, perpetrator):
			p := a.withRank(v, a.partyOf(v))
			if a.config.Incidents {
				// organisations are weighed for themselves
			} else if g, ok := a.groupWithin(v); ok {
				out.Actors = a.addParty(out.Actors, g)
			} else if g, ok := a.groupNamed(p.Name); ok && !p.IsOrg {
				out.Actors = a.addParty(out.Actors, g)
			}
			out.Actors = a.addParty(out.Actors, p)
		case a.hasPart(x, i, victim), a.hasPart(x, i, damaged):
			out.Targets = a.addParty(out.Targets, a.partyOf(v))
		case a.hasPart(x, i, instrument):
			m := v.at
			out.Weapons = addWeapons(out.Weapons, []event.Weapon{{Text: a.textOf(m.first, m.last), Span: a.spanOf(m.first, m.last), Class: a.weaponClass(m.first)}})
		}
	}
}

// addStated adds the parties of an incident's events that no entity stands for:
// the people who are only described, and where the entities left nobody to act
// or nothing to act upon, who and what the events state.
func (a *analysis) addStated(out *event.Incident, x *incident) {
	nobody, nothing := len(out.Actors) == 0 && !a.config.Incidents, len(out.Targets) == 0 && !a.config.Incidents
	for _, f := range x.events {
		for _, p := range f.Actors {
			if h := a.headToken(p); nobody && h >= 0 && !a.pronoun(h) && !a.among(out.Actors, p) && a.placeOf[h] < 0 && p.Kind != event.UnknownParty && !x.weighed(p.Span, a) {
				out.Actors = a.addParty(out.Actors, p)
			}
		}
		for _, p := range f.Targets {
			switch h := a.headToken(p); {
			case h < 0 || p.Kind == event.PlaceParty && out.Place != nil:
			case a.pronoun(h):
				if p.Name != "" && len(out.Targets) == 0 {
					out.People = a.addParty(out.People, p)
				}
			case strings.HasPrefix(a.tag(h), "NNP"):
			case a.actors.IsPerson(strings.ToLower(a.lemma(h))):
				out.People = a.addParty(out.People, p)
			case nothing && (p.Kind == event.Facility || p.Kind == event.Materiel) && !a.among(out.Targets, p):
				out.Targets = a.addParty(out.Targets, p)
			}
		}
	}
}

// weighed reports whether an entity stands for the words of a span.
func (x *incident) weighed(s event.Span, a *analysis) bool {
	for _, v := range x.involved {
		if v.link == "actor" && a.spanOf(v.at.first, v.at.last).Overlaps(s) {
			return true
		}
	}
	return false
}

// among reports whether a party's words are those of one in a list.
func (a *analysis) among(list []event.Party, p event.Party) bool {
	for _, q := range list {
		if q.Span.Overlaps(p.Span) || strings.EqualFold(p.Head, q.Head) {
			return true
		}
	}
	return false
}

// headToken is the token of a party's head, -1 where it has none.
func (a *analysis) headToken(p event.Party) int {
	for i := a.tokenOver(p.Span.End - 1); i >= 0 && a.tok[i].Start >= p.Span.Start; i-- {
		if a.tok[i].Text == p.Head {
			return i
		}
	}
	return -1
}

// tokenOver is the last token that starts at or before a byte, -1 before the first.
func (a *analysis) tokenOver(at int) int {
	return sort.Search(len(a.tok), func(i int) bool { return a.tok[i].Start > at }) - 1
}

// groupWithin is the organisation that a mention of its people names: "FMLN"
// of "FMLN guerrillas".
func (a *analysis) groupWithin(v *involvement) (p event.Party, ok bool) {
	if v.entity.typ != bandEntity {
		return p, false
	}
	for i := v.at.first; i < v.at.last; i++ {
		m, named := a.actorAt(i)
		if !named || m.Entry == nil || m.Entry.Class != actor.Group || m.First <= v.at.head && v.at.head < m.Last {
			continue
		}
		p.Span = a.spanOf(m.First, m.Last)
		p.Text, p.Head = p.Span.Of(a.doc.Text), a.tok[m.Last-1].Text
		p.Name, p.Kind, p.Country, p.Code, p.IsOrg = m.Entry.Name, m.Entry.Kind, m.Entry.Country, m.Entry.Code, true
		return p, true
	}
	return p, false
}

// groupNamed is a main armed group of the story by its name, as it is first
// mentioned.
func (a *analysis) groupNamed(name string) (p event.Party, ok bool) {
	for _, e := range a.mainGroups {
		if e.entry.Name == name {
			return a.partyOf(&involvement{entity: e, at: e.mentions[0]}), true
		}
	}
	return p, false
}

// withoutGroup is a mention of people without the name of their organisation.
func (a *analysis) withoutGroup(m entityMention) entityMention {
	for i := m.first; i < m.last; i++ {
		g, named := a.actorAt(i)
		if !named || g.Entry == nil || g.Entry.Class != actor.Group {
			continue
		}
		switch {
		case g.Last <= m.head:
			m.first = a.withoutCount(max(m.first, g.Last), m.head)
		case g.First > m.head:
			m.last = m.head + 1
		}
	}
	return m
}

// maxTold is how many of an entity's mentions tell what it is.
const maxTold = 12

// described is the mention that says most of who or what a bare one means:
// "the guerrillas" of "urban guerrillas" before it. The name of an organisation
// is left to it where the noun says enough.
func (a *analysis) described(e *entity, m entityMention) entityMention {
	best := a.shortened(e, m)
	if best.last-best.first > 1 {
		return best
	}
	for _, n := range e.mentions[:min(len(e.mentions), maxTold)] {
		n = a.shortened(e, n)
		if n.head < m.head && a.tag(n.head) == a.tag(m.head) && n.last-n.first > 1 {
			best = n
		}
	}
	return best
}

// partyOf is an entity as a party: a person by the fullest name, others by the
// mention nearest to the events.
func (a *analysis) partyOf(v *involvement) event.Party {
	e, m := v.entity, v.at
	switch e.typ {
	case bandEntity, thingEntity:
		m = a.described(e, m)
		switch {
		case a.config.Incidents:
			m = a.inFull(e, m)
		case e.typ == bandEntity:
			m.first = a.withCount(m.first)
		}
	case groupEntity:
		m = acronymOf(e, m)
	case personEntity:
		for _, n := range e.mentions {
			if n.last-n.first > m.last-m.first {
				m = n
			}
		}
	}
	p := event.Party{Span: a.spanOf(m.first, m.last), Head: a.tok[m.head].Text}
	p.Text = p.Span.Of(a.doc.Text)
	switch e.typ {
	case personEntity:
		d := a.typed(m.head)
		p.Name, p.Kind, p.Country, p.Code = p.Text, d.Kind, d.Country, d.Code
	case groupEntity:
		p.Name, p.Kind, p.Country, p.Code, p.IsOrg = e.entry.Name, e.entry.Kind, e.entry.Country, e.entry.Code, true
	default:
		d := a.typed(m.head)
		p.Name, p.Kind, p.Country, p.Code = d.Name, d.Kind, d.Country, d.Code
		if e.typ == bandEntity && d.Entry == nil && strings.EqualFold(strings.Join(strings.Fields(p.Text), " "), p.Name) {
			p.Name = "" // only described, not who it is
		}
		p.IsOrg = e.typ == bandEntity && a.collective(m.head, d.Kind)
		if e.typ == bandEntity && m.last-m.first == 1 && m.first > 0 && !a.is(m.head, "compound", "amod") && a.tag(m.first-1) == "DT" && a.sent(m.first-1) == a.sent(m.first) {
			p.Span.Start = a.tok[m.first-1].Start // with its article: "the rebels"
			p.Text = p.Span.Of(a.doc.Text)
		}
		if e.typ == thingEntity && p.Kind != event.Materiel {
			p.Kind = event.Facility
		}
	}
	return p
}
