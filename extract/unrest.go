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
func (a *analysis) justViolence(f *finding) bool {
	if f.verb {
		return false
	}
	switch a.lemma(f.tok) {
	case "violence":
		return true
	case "clash", "skirmish":
		for c := range a.children(f.tok) {
			if p := a.preposition(c); c > f.tok && (p == "with" || p == "between" || p == "among") {
				return false
			}
		}
		return true
	}
	return false
}

// policeRaids makes searches of the raids of a story that tells of another as one:
// "officers raided six homes … The raids follow months of surveillance".
func (a *analysis) policeRaids() {
	searched := false
	for _, f := range a.findings {
		searched = searched || f.Kind == event.Investigation && a.lemma(f.tok) == "raid"
	}
	for _, f := range a.findings {
		if searched && f.Kind == event.Attack && !f.verb && a.lemma(f.tok) == "raid" && a.child(f.tok, "nmod", "compound", "amod", "nmod:poss") < 0 {
			f.Kind = event.Investigation
			f.rule("kind:raids")
		}
	}
}

// whereMarched gives a protest that is the purpose of another the place of that:
// "marched in Berlin to protest the killings".
func (a *analysis) whereMarched(f *finding) {
	h := a.head(f.tok)
	if f.Place != nil || f.Kind != event.Protest || !f.verb || h < 0 || !a.is(f.tok, "advcl", "xcomp") {
		return
	}
	if g := a.at[h]; g != nil && g.Kind == event.Protest && g.Place != nil {
		p := *g.Place
		p.Inherited = true
		f.Place = &p
		f.rule("place:marched")
	}
}
