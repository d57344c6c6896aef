package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// enemies names the forces that one side only calls the enemy: "the enemy shelled
// Nikopol", "destroyed two enemy tanks". Where no word says whose enemy it is, they are
// of the other side than the one that is heard.
func (a *analysis) enemies(h int, p *event.Party) {
	e := h
	if a.lemma(h) != "enemy" {
		if e = a.enemyBefore(h); e < 0 || p.Country != "" {
			return
		}
	}
	for c := range a.children(e) {
		if m, ok := a.reading.At(c); ok && a.is(c, "amod", "compound") && m.Entry.Class >= actor.Country && m.Entry.Country != "" {
			a.enemyOf(h, m.Entry.Country, p) // "the Israeli enemy"
			return
		}
	}
	if e == h && !a.definite(h) && a.tag(h) != "NN" || a.child(e, "nmod:poss") >= 0 && !firstPerson[a.lower(a.child(e, "nmod:poss"))] {
		return // "enemies of the state", "its enemy"
	}
	switch side := a.sideHeard(a.sent(h)); {
	case side == "" || side == a.focus:
		if c := a.foreignPower(); c != "" && c != side {
			a.enemyOf(h, c, p)
			p.Coref = true
		}
	case a.focus != "":
		a.enemyOf(h, a.focus, p)
		p.Coref = true
	}
}

// enemyBefore is the word "enemy" before a noun, -1 where there is none.
func (a *analysis) enemyBefore(h int) int {
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") && (a.lower(c) == "enemy" || a.lower(c) == "hostile") {
			return c
		}
	}
	return -1
}

// enemyOf makes p the forces of a country, or what is theirs.
func (a *analysis) enemyOf(h int, country string, p *event.Party) {
	kind := p.Kind
	a.forcesOf(country, p)
	if kind == event.Materiel || kind == event.Facility {
		p.Kind = kind
	}
}

// sideHeard is the country of the armed forces or the government that a sentence's
// report, or else the one before it, is of; "" where it is of none.
func (a *analysis) sideHeard(s int) string {
	for k := s; k >= 0 && k >= s-3; k-- {
		sent := a.doc.Sentences[k]
		for v := sent.First; v < sent.Last; v++ {
			c := -1
			switch {
			case a.lower(v) == "according" && v+1 < sent.Last && a.lower(v+1) == "to":
				c = a.phraseFrom(v + 2)
			case a.finite(v) && a.lex.Reports(a.lemma(v)):
				c = a.child(v, "nsubj")
			}
			if c < 0 || a.pronoun(c) || a.sent(c) != k {
				continue
			}
			if d := a.typed(c); d.Country != "" && (d.Kind == event.StateForces || d.Kind == event.Government || strings.HasSuffix(d.Code, "MIL")) {
				return d.Country
			}
			first, last := a.span(c)
			for i := first; i < min(last, first+12); i++ {
				if m, ok := a.reading.At(i); ok && m.Entry.Class == actor.Force && m.Entry.Country != "" {
					return m.Entry.Country // "the General Staff of the Armed Forces of X"
				}
			}
		}
	}
	return ""
}

// lostBy gives the soldiers that somebody lost to him: "the enemy lost 900 soldiers"
// tells of none of the one who says it.
func (a *analysis) lostBy(f *finding) {
	loser := -1
	switch v := a.head(f.tok); {
	case f.row == nil:
	case f.Kind == event.Killing && f.Trigger.Lemma == "lose":
		for _, s := range f.slots {
			if s.name == "subj" {
				loser = s.head
			}
		}
	case f.Kind == event.Injury && v >= 0 && a.lemma(v) == "lose" && a.verbal(v): // "lost 175 soldiers wounded"
		loser = a.surfaceSubject(v)
	}
	if loser < 0 {
		return
	}
	q := a.party(loser)
	for i := range f.Targets {
		p := &f.Targets[i]
		h := a.headToken(*p)
		if h < 0 || p.Kind != event.StateForces || !a.lentName(h) {
			continue
		}
		switch {
		case q.Country != "" && q.Country != p.Country && (stately(q.Kind) || q.Kind == event.PlaceParty):
			f.Targets = slices.Clone(f.Targets)
			a.forcesOf(q.Country, &f.Targets[i])
			f.Targets[i].Coref = true
		case a.lemma(loser) == "enemy" && q.Country == "":
			f.Targets = slices.Clone(f.Targets)
			p = &f.Targets[i]
			p.Name, p.Country, p.Code, p.Coref = p.Head, "", "", false
		}
	}
}
