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
