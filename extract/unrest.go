package extract

import "github.com/sitrep-go/sitrep/event"

// unrestKinds are the kinds of a story of unrest, warKinds those of one of war.
var (
	unrestKinds = map[event.Kind]bool{event.Protest: true, event.Riot: true}
	warKinds    = map[event.Kind]bool{event.ArmedClash: true, event.Airstrike: true, event.Shelling: true, event.Capture: true, event.Advance: true, event.SuicideBombing: true, event.Siege: true, event.Withdrawal: true, event.Ceasefire: true}
)

// violenceOfUnrest makes a riot of "the violence" that nobody is said to do, in a
// story that tells more of protests and riots than of war.
func (a *analysis) violenceOfUnrest() {
	unrest, war := 0, 0
	for _, f := range a.findings {
		switch {
		case unrestKinds[f.Kind]:
			unrest++
		case warKinds[f.Kind] && !a.justViolence(f):
			war++
		}
	}
	if unrest < 2 || unrest <= war {
		return
	}
	for _, f := range a.findings {
		if f.Kind == event.ArmedClash && a.justViolence(f) && a.child(f.tok, "compound") < 0 {
			f.Kind = event.Riot
			f.rule("kind:unrest")
		}
	}
}

// justViolence reports whether an event is told by the bare word.
func (a *analysis) justViolence(f *finding) bool { return !f.verb && a.lemma(f.tok) == "violence" }
