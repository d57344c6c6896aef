package extract

import (
	"slices"

	"github.com/sitrep-go/sitrep/event"
)

// targetsOfHarm gives an event of force the victims of the harm that it did:
// "a bomb killed 13 soldiers".
func (a *analysis) targetsOfHarm(f *finding) {
	a.resultOf(f)
	a.seizedIn(f)
	a.drivenOff(f)
	if !harm[f.Kind] || len(f.Targets) == 0 {
		a.struckBy(f)
		return
	}
	for _, s := range f.slots {
		g := a.countedEvent(s.head)
		if g == nil || g.verb || !force[g.Kind] || g.Kind == event.ArmedClash {
			continue
		}
		if len(g.Actors) == 0 && s.name == "in" && len(f.Actors) > 0 && !a.passive(f.tok) {
			g.Actors = f.Actors // "the army killed ten in an air strike"
			g.rule("actor:harm")
		}
		if (len(g.Targets) == 0 || (has(g.slots, "in") || has(g.slots, "at")) && !has(g.slots, "on") && !has(g.slots, "against") && a.onlyPlaces(g.Targets) && !a.onlyPlaces(f.Targets)) && (s.name == "subj" || s.name == "in" || s.name == "by") {
			g.Targets = a.harmedTogether(f)
			g.rule("target:harm")
		} else if g.has("target:harm") && (s.name == "subj" || s.name == "in" || s.name == "by") {
			for _, p := range f.Targets { // "killed 12 people and wounded 30"
				if !containsParty(g.Targets, p) && len(g.Targets) < 4 {
					g.Targets = append(slices.Clone(g.Targets), p)
				}
			}
		}
	}
}

// resultOf gives the verb that a harm is the result of its victims, where it
// names none: "blew himself up at a checkpoint, killing three soldiers".
func (a *analysis) resultOf(f *finding) {
	if !harm[f.Kind] || !f.verb || a.tag(f.tok) != "VBG" || !a.is(f.tok, "advcl") || len(f.Targets) == 0 {
		return
	}
	if g := a.at[max(a.head(f.tok), 0)]; g != nil && g.verb && g.tok < f.tok && force[g.Kind] && g.Kind != event.ArmedClash && len(g.Targets) == 0 {
		g.Targets = f.Targets
		g.rule("target:harm")
	}
}

// seizedIn gives a raid the parties of the arrest or seizure made in it: "in a
// raid on Monday police seized the gunman".
func (a *analysis) seizedIn(f *finding) {
	if f.Kind != event.Arrest && f.Kind != event.Seizure && f.Kind != event.Release || !f.verb {
		return
	}
	for _, s := range f.slots {
		g := a.countedEvent(s.head)
		if s.name != "in" && s.name != "during" || g == nil || g.verb || g.Kind != event.Attack {
			continue
		}
		if len(g.Actors) == 0 && len(f.Actors) > 0 {
			g.Actors = f.Actors
			g.rule("actor:arrest")
		}
		if len(g.Targets) == 0 && f.Kind == event.Arrest {
			g.Targets = f.Targets
			g.rule("target:arrest")
		}
	}
}

// drivenOff gives the means of driving a crowd off the crowd for its target: "used
// tear gas to disperse demonstrators".
func (a *analysis) drivenOff(f *finding) {
	if !f.verb || f.Kind != event.Riot || len(f.Targets) == 0 || !a.is(f.tok, "advcl", "xcomp", "acl") || a.marker(f.tok) != "to" {
		return
	}
	for h := a.head(f.tok); h >= 0 && h > f.tok-12; h = a.head(h) {
		if g := a.at[h]; g != nil && (g.Kind == event.Riot || g.Kind == event.Shooting) && len(g.Targets) == 0 && a.verbal(h) {
			g.Targets = f.Targets
			g.rule("target:purpose")
			f = g
		} else if g == nil || !a.is(h, "conj") {
			return
		}
	}
}

// harmedTogether are the victims of a harm and of the one that its verb is
// coordinated with: "ten were killed and 23 wounded in the attack".
func (a *analysis) harmedTogether(f *finding) []event.Party {
	if g := a.at[max(a.head(f.tok), 0)]; g != nil && a.is(f.tok, "conj") && harm[g.Kind] && a.passive(g.tok) && a.passive(f.tok) && g.tok < f.tok {
		out := slices.Clone(g.Targets)
		for _, p := range f.Targets {
			out = a.addParty(out, p)
		}
		return out
	}
	return f.Targets
}
