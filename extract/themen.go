package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// theMen makes "the men" who do what fighters do the band that was named before: "Gunmen
// attacked a village. The men opened fire on residents".
func (a *analysis) theMen(h int, p *event.Party) {
	if p.Kind != event.Civilians || a.lower(h) != "men" || !a.definite(h) || a.child(h, "amod", "nmod", "acl", "acl:relcl", "nummod", "compound") >= 0 || !a.is(h, "nsubj") {
		return
	}
	v := a.head(h)
	if v < 0 || !a.verbal(v) || a.passive(v) {
		return
	}
	q := a.antecedentParty(h, func(c int, q event.Party) bool {
		return a.tag(c) == "NNS" && (irregular(q.Kind) || strings.HasPrefix(q.Name, "unidentified ")) && a.lower(c) != "men"
	})
	if q.Text != "" {
		p.Name, p.Kind, p.Country, p.Code, p.Coref = q.Name, q.Kind, q.Country, q.Code, true
		if p.Name == "" {
			p.Name = q.Text
		}
	}
}

// theRest reports whether a noun is "the rest", of those who were told of before.
func (a *analysis) theRest(h int) bool {
	return a.lower(h) == "rest" && a.tag(h) == "NN" && a.definite(h) && a.child(h, "nmod") < 0
}

// armedPeople makes a people that wages war its forces: "Russians launched 26 drones".
func (a *analysis) armedPeople(f *finding, h int, p *event.Party) {
	d := a.typed(h)
	if p.Kind != event.Civilians || a.tag(h) != "NNPS" && a.tag(h) != "NNP" || d.Entry == nil || d.Entry.Class != actor.Demonym || d.Country == "" || a.child(h, "nummod", "amod", "nmod") >= 0 {
		return
	}
	switch f.Kind {
	case event.Airstrike, event.Shelling, event.Advance, event.Capture, event.Withdrawal, event.Deployment, event.Siege:
		a.forcesOf(d.Country, p)
	}
}

// armedBand makes a group that is said to be armed one of rebels: "an armed ethnic
// minority group".
func (a *analysis) armedBand(h int, p *event.Party) {
	if l := a.lemma(h); l != "group" && l != "organisation" && l != "organization" && l != "faction" && l != "movement" {
		return
	}
	for c := range a.children(h) {
		if c < h && a.is(c, "amod") && a.lower(c) == "armed" {
			p.Kind = event.Rebels
		}
	}
}

// heldBy names a facility by the group that is said to use or hold it: "a military
// compound used by Hezbollah".
func (a *analysis) heldBy(h int, p *event.Party) {
	if p.Kind != event.Facility {
		return
	}
	for c := range a.children(h) {
		if c < h || !a.is(c, "acl") || a.tag(c) != "VBN" {
			continue
		}
		switch a.lemma(c) {
		case "use", "run", "operate", "hold", "occupy", "control", "own", "man":
		default:
			continue
		}
		if by := a.agent(c); by > c {
			if q := a.party(by); armed(q.Kind) && q.Name != "" {
				p.Name, p.Country, p.Code = q.Name, q.Country, q.Code
			}
		}
	}
}
