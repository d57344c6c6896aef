package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// speakersForces takes bare forces whose losses an army or its ministry reports for
// its own, where the story is set in another country: "the Armenian ministry
// announced that 16 soldiers were killed".
func (a *analysis) speakersForces(h int, p *event.Party) {
	v := a.head(h)
	if p.Kind != event.StateForces || v < 0 || !a.is(h, "nsubj:pass") || !a.is(v, "ccomp") || a.at[v] == nil || !harm[a.at[v].Kind] || a.agent(v) >= 0 || a.nationality(h) {
		return
	}
	u := a.head(v)
	if u < 0 || !a.lex.Reports(a.lemma(u)) {
		return
	}
	s := a.child(u, "nsubj")
	if s < 0 || s > h || a.pronoun(s) {
		return
	}
	d := a.typed(s)
	if d.Country == "" || d.Country == p.Country || d.Kind != event.StateForces && !strings.HasSuffix(d.Code, "GOVMIL") {
		return
	}
	a.forcesOf(d.Country, p)
	p.Coref = true
}

// nationality reports whether words before a noun say whose it is.
func (a *analysis) nationality(h int) bool {
	first, _ := a.basePhrase(h)
	for i := first; i < h; i++ {
		if m, ok := a.reading.At(i); ok && m.Entry.Country != "" || a.placeOf[i] >= 0 || a.is(i, "nmod:poss") {
			return true
		}
	}
	return false
}

// notItself parts the doer of an act of force from who suffers it where both came
// out as one party though the words name at most one of them: "they killed 15
// militants" are not the militants, nor the serviceman whom a Ukrainian sniper
// killed a Ukrainian.
func (a *analysis) notItself(f *finding) {
	if !force[f.Kind] && !harm[f.Kind] || f.Kind == event.Displacement {
		return
	}
	for i := 0; i < len(f.Actors); i++ {
		p := &f.Actors[i]
		for j := range f.Targets {
			q := &f.Targets[j]
			if p.Name == "" || !isGroup(p.Kind) || p.Span == q.Span || q.Kind != p.Kind {
				continue
			}
			hp, hq := a.headToken(*p), a.headToken(*q)
			if hp < 0 || hq < 0 || p.Name != q.Name && !(a.pronoun(hp) && p.Kind == event.StateForces && p.Code != "" && p.Code == q.Code) {
				continue
			}
			switch {
			case a.pronoun(hp) && !a.pronoun(hq):
				if r := a.otherParty(hp, p); r.Name != "" {
					p.Name, p.Kind, p.Country, p.Code = r.Name, r.Kind, r.Country, r.Code
				} else {
					f.Actors = append(f.Actors[:i:i], f.Actors[i+1:]...)
					i--
				}
			case a.pronoun(hq) && !a.pronoun(hp):
				if r := a.otherParty(hq, q); r.Name != "" {
					q.Name, q.Kind, q.Country, q.Code = r.Name, r.Kind, r.Country, r.Code
				} else {
					q.Name, q.Kind, q.Country, q.Code = "", event.UnknownParty, "", ""
				}
			case a.lentName(hq) && !a.lentName(hp):
				q.Name, q.Country, q.Code, q.Coref = q.Head, "", "", false
			case a.lentName(hp) && !a.lentName(hq):
				p.Name, p.Country, p.Code, p.Coref = p.Head, "", "", false
			default:
				continue
			}
			f.rule("party:not-itself")
			break
		}
	}
}

// lentName reports whether a noun has its party's name from the story, not from the
// words before it: "the soldiers", "militants".
func (a *analysis) lentName(h int) bool {
	d := a.typed(h)
	return d.Generic && !a.pronoun(h) && !a.nationality(h) && a.child(h, "nmod") < 0
}

// otherParty is the nearest party before a plural pronoun that is another than the
// one that it cannot stand for, nor of its country's forces.
func (a *analysis) otherParty(h int, not *event.Party) event.Party {
	if w := a.lower(h); w != "they" && w != "them" && w != "their" {
		return event.Party{}
	}
	return a.antecedentParty(h, func(c int, q event.Party) bool {
		return q.Name != "" && q.Name != not.Name && (q.Code == "" || q.Code != not.Code) && isGroup(q.Kind) && !a.personName(c) && (a.tag(c) == "NNS" || a.tag(c) == "NNPS" || armed(q.Kind))
	})
}

// ownNames takes from who stands beside a group the name that the story lent to both:
// "the Defence Forces and ethnic armies continued".
func (a *analysis) ownNames(list []event.Party) {
	for j := 1; j < len(list); j++ {
		p, q := &list[j-1], &list[j]
		if q.Name == "" || q.Name != p.Name || q.Kind != p.Kind || !irregular(q.Kind) {
			continue
		}
		if hp, hq := a.headToken(*p), a.headToken(*q); hp >= 0 && hq > hp && a.is(hq, "conj") && a.head(hq) == hp && a.lentName(hq) && !a.lentName(hp) {
			q.Name, q.Country, q.Code, q.Coref = q.Text, "", "", false
		}
	}
}
