package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// exercise makes what several armies stage together a matter between them:
// "the two armies held war games", but "the army held a drill".
func (a *analysis) exercise(f *finding) {
	if f.Kind != event.Deployment || f.verb {
		return
	}
	switch a.lemma(f.tok) {
	case "exercise", "drill", "game", "maneuver", "manoeuvre":
	default:
		return
	}
	joint := len(f.Actors) > 1
	for c := range a.children(f.tok) {
		joint = joint || a.is(c, "amod") && a.lower(c) == "joint"
	}
	if !joint {
		return
	}
	f.Kind = event.Cooperation
	if n := len(f.Actors); n > 1 && len(f.Targets) == 0 {
		f.Targets = append(f.Targets, f.Actors[1:]...)
	}
}

// stationed makes forces that are somewhere, nobody says by whose order, those
// who act: "troops are deployed along the border".
func (a *analysis) stationed(f *finding) {
	if f.Kind != event.Deployment || !f.verb || len(f.Actors) > 0 || len(f.Targets) == 0 || !a.passive(f.tok) {
		return
	}
	for _, p := range f.Targets {
		if !isGroup(p.Kind) && !p.Coref {
			return
		}
	}
	f.Actors, f.Targets = f.Targets, nil
	f.rule("actor:stationed")
}

// ownTroops gives troops that a country sends or withdraws, which the words call
// nobody's, that country's name: "the United States has moved more troops into
// the Gulf".
func (a *analysis) ownTroops(f *finding) {
	if f.Kind != event.Deployment && f.Kind != event.Withdrawal || len(f.Actors) == 0 {
		return
	}
	from := f.Actors[0].Country
	if from == "" || !isGroup(f.Actors[0].Kind) || f.Actors[0].Coref && f.Actors[0].Kind != event.Government {
		return
	}
	for i := range f.Targets {
		p := &f.Targets[i]
		h := a.headToken(*p)
		if h < 0 || p.Country == from && len(f.Actors) == 1 || p.Kind != event.StateForces || a.pronoun(h) || !a.typed(h).Generic || a.child(h, "nmod:poss", "nmod") >= 0 {
			continue
		}
		first, last := a.phrase(h)
		named := false
		for k := first; k < last; k++ {
			_, known := a.actorAt(k)
			named = named || known && k != h || a.placeOf[k] >= 0 || strings.HasPrefix(a.tag(k), "NNP")
		}
		if named {
			continue
		}
		if len(f.Actors) > 1 { // each its own
			p.Name, p.Country, p.Code = p.Head, "", ""
			continue
		}
		d := a.reading.Describe(first, last, h, from)
		p.Name, p.Country, p.Code = d.Name, d.Country, d.Code
		f.rule("target:own-troops")
	}
}

// sentAbroad takes from forces that are sent to a country, nobody says whose
// they are, the name of that country's own: "allowing troops to be sent to Libya".
func (a *analysis) sentAbroad(f *finding) {
	if f.Kind != event.Deployment {
		return
	}
	a.sentBy(f)
	for _, s := range f.slots {
		t := a.placeAt(s.head)
		if s.name != "to" || t == nil || t.Country == "" || a.preposition(s.head) != "to" {
			continue
		}
		for _, list := range [][]event.Party{f.Actors, f.Targets} {
			for i := range list {
				p := &list[i]
				if h := a.headToken(*p); h >= 0 && p.Country == t.Country && a.typed(h).Generic && p.Kind == event.StateForces && strings.HasPrefix(t.Code, "PCL") {
					p.Name, p.Country, p.Code = p.Head, "", ""
				}
			}
		}
	}
}

// sentBy takes the name of the story's own army from unnamed troops that another
// power sends, or nobody that is named: "Obama sent 30,000 more troops".
func (a *analysis) sentBy(f *finding) {
	if a.home == "" {
		return
	}
	ours := false
	for _, p := range f.Actors {
		ours = ours || p.Country == a.home || p.Country == "" && isGroup(p.Kind)
	}
	if ours {
		return
	}
	for i := range f.Targets {
		p := &f.Targets[i]
		h := a.headToken(*p)
		if h < 0 || p.Kind != event.StateForces || p.Country != a.home || !a.typed(h).Generic || a.child(h, "nmod:poss") >= 0 {
			continue
		}
		own := false // "Afghan troops" say whose they are
		for c := range a.children(h) {
			own = own || a.is(c, "amod", "compound") && a.typed(c).Country != ""
		}
		if !own && (len(f.Actors) > 0 || a.lemma(f.tok) == "send" || a.lemma(f.tok) == "dispatch" || a.lemma(f.tok) == "surge" || a.lemma(f.tok) == "commit") {
			p.Name, p.Country, p.Code = p.Head, "", ""
		}
	}
}
