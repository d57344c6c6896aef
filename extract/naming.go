package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
)

func (a *analysis) shortened(e *entity, m entityMention) entityMention {
	if t, ok := a.actors.Term(a.lemma(m.head)); e.typ == bandEntity && ok && t.Kind == event.Rebels {
		return a.withoutGroup(m)
	}
	return m
}

// withoutRepeats leaves the name of an organisation to the organisation where
// people of it are listed beside it.
func withoutRepeats(list []event.Party) []event.Party {
	for i := range list {
		for _, g := range list {
			if g.IsOrg && !list[i].IsOrg && g.Name == list[i].Name {
				list[i].Org, list[i].Code = "", ""
			}
		}
	}
	return list
}

// collective reports whether a noun names a force or an office rather than
// its people: "the army", "armed forces".
func (a *analysis) collective(h int, k event.PartyKind) bool {
	switch k {
	case event.StateForces, event.Police, event.Government:
		return a.tag(h) == "NN" && !a.oneHuman(h) && !a.actors.IsMateriel(a.lemma(h)) || a.lemma(h) == "force"
	}
	return false
}

// withRank is a person as a doer, by rank or office and name: "Colonel Ponce".
func (a *analysis) withRank(v *involvement, p event.Party) event.Party {
	if v.entity.typ != personEntity {
		return p
	}
	for _, m := range v.entity.mentions[:min(len(v.entity.mentions), maxTold)] {
		k := m.first - 1
		if a.tok[m.head].End != p.Span.End || k < 0 || a.sent(k) != a.sent(m.first) {
			continue
		}
		if t, ok := a.actors.Term(strings.TrimSuffix(a.lower(k), ".")); ok && t.Kind != event.UnknownParty && strings.HasPrefix(a.tag(k), "NNP") {
			p.Span.Start = a.tok[k].Start
			p.Text = p.Span.Of(a.doc.Text)
		}
	}
	return p
}

// acronymOf is the mention of an organisation by one word, where the story
// mentions it by its name of several as well.
func acronymOf(e *entity, m entityMention) entityMention {
	if m.last-m.first == 1 {
		return m
	}
	for _, n := range e.mentions {
		if n.last-n.first == 1 {
			return n
		}
	}
	return m
}

// withoutHedges is where a mention begins without what tells neither who nor
// what it is: "alleged", "many", and before rebels how many and of where they
// are. Other people keep their number.
func (a *analysis) withoutHedges(e *entity, m entityMention) int {
	t, _ := a.actors.Term(a.lemma(m.head))
	rebels := t.Kind == event.Rebels
	first := m.first
	for first < m.head && a.hedges(first, rebels) {
		first++
	}
	if e.typ == bandEntity && !rebels && first == m.first {
		return a.withCount(first)
	}
	return first
}

func (a *analysis) hedges(i int, rebels bool) bool {
	if _, people := geo.ByDemonym(a.tok[i].Norm); people {
		return rebels
	}
	switch qualities[a.lower(i)] {
	case "alleged", "counted":
		return true
	}
	return a.tag(i) == "CD" || a.lower(i) == "least"
}
