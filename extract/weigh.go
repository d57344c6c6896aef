package extract

import (
	"math"

	"github.com/sitrep-go/sitrep/event"
)

// codeAndWeigh sets the codes of each event and how sure we are of it.
func (a *analysis) codeAndWeigh() {
	for _, f := range a.findings {
		f.Codes = event.CodesOf(&f.Event, a.row(f).CAMEO)
		f.Confidence = a.confidence(f)
	}
	incidents := map[int][]*event.Event{}
	for _, f := range a.findings {
		incidents[f.Incident] = append(incidents[f.Incident], &f.Event)
	}
	for _, mentions := range incidents {
		event.ShareMeans(mentions)
	}
	a.turnedViolent()
}

// turnedViolent codes a protest as ACLED does that a riot of the same or the
// next sentence belongs to: as one violent demonstration.
func (a *analysis) turnedViolent() {
	riots := map[int]*event.AcledCode{} // by sentence
	for _, f := range a.findings {
		if f.Kind == event.Riot && f.Codes != nil && f.Codes.ACLED != nil && f.Codes.ACLED.SubEventType == "Violent demonstration" {
			s := a.sent(f.tok)
			riots[s-1], riots[s], riots[s+1] = f.Codes.ACLED, f.Codes.ACLED, f.Codes.ACLED
		}
	}
	for _, f := range a.findings {
		if c := riots[a.sent(f.tok)]; c != nil && f.Kind == event.Protest && f.Codes != nil && f.Codes.ACLED != nil {
			f.Codes.ACLED = c
		}
	}
}

// confidence is the share of events like this one that are right: by the
// trigger, its arguments and how it is presented.
func (a *analysis) confidence(f *finding) float64 {
	z := -.2
	add := func(v float64, ok bool) {
		if ok {
			z += v
		}
	}
	add(.5, len(f.Actors) > 0)
	add(.6, len(f.Targets) > 0)
	add(.4, named(f.Actors) || named(f.Targets))
	add(.3, f.Place != nil && !f.Place.Inherited)
	add(.3, f.Time != nil && !f.Time.Inherited)
	add(.3, f.verb)
	add(.3, f.Casualties != nil)
	add(.4, f.row != nil && len(f.row.Words) > 1)
	add(.4, force[f.Kind] || harm[f.Kind])
	add(-.7, f.Kind == event.Support || f.Kind == event.Demand || f.Kind == event.Negotiation || f.Kind == event.Cooperation || f.Kind == event.Endorsement || f.Kind == event.Concession)
	add(-.4, f.Status == event.Hypothetical)
	add(-.8, len(f.Actors) == 0 && len(f.Targets) == 0 && f.verb)
	return math.Round(100/(1+math.Exp(-z))) / 100
}

func named(list []event.Party) bool {
	for _, p := range list {
		if p.Code != "" {
			return true
		}
	}
	return false
}
