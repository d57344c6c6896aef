package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

// laidTo gives an event of force whose doer is not named the one who claims it
// or is blamed: "claimed responsibility for the bombings", "blamed for attacks".
func (a *analysis) laidTo(f *finding) {
	by := f.Actors
	switch f.Kind {
	case event.ClaimOfResponsibility:
	case event.Accusation:
		by = f.Targets
	default:
		return
	}
	by = slices.DeleteFunc(slices.Clone(by), func(p event.Party) bool { return !isGroup(p.Kind) })
	if len(by) == 0 || f.verb && a.modality(f.tok, true) == event.Negated || !f.verb && a.nounStatus(f.tok) == event.Negated {
		return
	}
	for i, p := range by {
		by[i] = a.spokenFor(p)
	}
	give := func(h int) bool {
		g := a.at[h]
		if g == nil || g == f || g.verb || !force[g.Kind] && !harm[g.Kind] || len(g.Actors) > 0 {
			return false
		}
		g.Actors = by
		g.rule("actor:laid")
		return true
	}
	if f.Kind == event.ClaimOfResponsibility {
		for k := f.tok + 1; k < len(a.tok) && k < f.tok+14 && a.sent(k) == a.sent(f.tok); k++ {
			if a.lower(k) == "behind" { // "said they were behind a car bomb attack"
				for n := k + 1; n < len(a.tok) && n < k+8; n++ {
					if give(n) {
						return
					}
				}
			}
		}
	}
	if h := a.head(f.tok); f.verb && f.Kind == event.Accusation && f.Trigger.Lemma == "blame" && h >= 0 && a.is(f.tok, "acl") && a.tag(f.tok) == "VBN" && a.at[h] != nil && !a.at[h].verb {
		f.Targets = slices.DeleteFunc(f.Targets, func(p event.Party) bool { return a.headToken(p) == h })
		by = slices.DeleteFunc(by, func(p event.Party) bool { return a.headToken(p) == h })
		if len(by) > 0 && give(h) { // "two killings blamed on the army"
			return
		}
	}
	for _, v := range []int{f.tok, f.carrier} {
		if v < 0 {
			continue
		}
		for c := range a.children(v) {
			heads := []int{c}
			if a.is(c, "obj") { // "responsibility for the bombings"
				for d := range a.children(c) {
					heads = append(heads, d)
				}
			}
			for _, h := range heads {
				if a.preposition(h) == "for" || a.preposition(h) == "of" && f.verb && f.Trigger.Lemma == "accuse" && a.head(h) == f.tok {
					if m := max(a.some(h), a.quantified(h)); !give(h) && m >= 0 { // "accused the army of heavy shelling"
						give(m) // "claimed responsibility for scores of attacks"
					}
				}
			}
			if f.verb && f.Kind == event.Accusation && f.Trigger.Lemma == "blame" && a.is(c, "obj", "nsubj:pass") && give(a.antecedent(c, v)) {
				f.Targets = by // "blamed the attack on the rebels"
			}
		}
	}
}

// whenMarked reports whether a clause begins with "when" or "after".
func (a *analysis) whenMarked(v int) bool {
	for c := range a.children(v) {
		if c < v && (a.lower(c) == "when" || a.lower(c) == "after") && a.is(c, "mark", "advmod") {
			return true
		}
	}
	return false
}

// spokenFor is the group that somebody speaks for, as his title says: "Taliban
// spokesman Zabihullah Mujahid".
func (a *analysis) spokenFor(p event.Party) event.Party {
	text := strings.ToLower(p.Text)
	if !strings.Contains(text, "spokesm") && !strings.Contains(text, "spokesw") && !strings.Contains(text, "spokesp") {
		return p
	}
	for k := a.tokenAt(p.Span.Start); k < len(a.tok) && a.tok[k].Start < p.Span.End; k++ {
		if m, ok := a.actorAt(k); ok && m.Entry != nil && m.Entry.Class == actor.Group {
			p.Name, p.Kind, p.Country, p.Code, p.Coref = m.Entry.Name, m.Entry.Kind, m.Entry.Country, m.Entry.Code, true
			return p
		}
	}
	return p
}

// struckBefore is the strike in the clause before that a harm with a subject of
// its own is coordinated with, where those who struck are not the victims:
// "warplanes bombed the market and 20 people were killed"; else nil.
func (a *analysis) struckBefore(f *finding) *finding {
	h := a.head(f.tok)
	switch {
	case h >= 0 && a.is(f.tok, "advcl") && a.marker(f.tok) == "with":
		return a.struckWith(f, h)
	case h >= 0 && a.is(f.tok, "conj") && a.is(h, "advcl") && a.marker(h) == "with":
		return a.struckWith(f, a.head(h))
	}
	if !harm[f.Kind] || !f.verb || len(f.Actors) > 0 || !a.is(f.tok, "conj") || h < 0 || h > f.tok || !a.verbal(h) {
		return nil
	}
	if !(a.passive(f.tok) && a.byAgent(f.tok) < 0 || a.lemma(f.tok) == "die") || a.child(f.tok, "nsubj", "nsubj:pass") < 0 || a.child(f.tok, "cc") < 0 {
		return nil
	}
	g := a.at[h]
	for c := range a.children(h) { // the last clause before it
		if c < f.tok && c > h && a.is(c, "advcl") && a.at[c] != nil && a.at[c].verb && force[a.at[c].Kind] && a.child(c, "nsubj") >= 0 {
			g = a.at[c]
		}
	}
	if g == nil || !g.verb || !force[g.Kind] || g.Kind == event.ArmedClash || g.Status != f.Status {
		return nil
	}
	return a.againstOthers(f, g)
}

// struckWith is the strike of verb h that "with" says the harm of: "stormed the
// station, with five killed and the building set ablaze".
func (a *analysis) struckWith(f *finding, h int) *finding {
	g := a.at[h]
	if !harm[f.Kind] && f.Kind != event.Arrest && f.Kind != event.Seizure && f.Kind != event.Looting && f.Kind != event.Abduction || !f.verb || !a.passive(f.tok) || a.byAgent(f.tok) >= 0 || g == nil || !g.verb || !force[g.Kind] && g.Kind != event.Capture || g.Kind == event.ArmedClash {
		return nil
	}
	return a.againstOthers(f, g)
}

// againstOthers is strike g where those who struck are not those whom harm f befell.
func (a *analysis) againstOthers(f, g *finding) *finding {
	for _, p := range g.Actors {
		for _, q := range f.Targets {
			if p.Kind == q.Kind && p.Kind != event.UnknownParty || p.Name != "" && p.Name == q.Name {
				return nil
			}
		}
	}
	if len(g.Actors) == 0 {
		return nil
	}
	return g
}

// undergoers drops from a harm those who only came to it: "a truck ran over a mine,
// killing four soldiers".
func (a *analysis) undergoers(f *finding) {
	h := a.head(f.tok)
	if !harm[f.Kind] || !f.verb || h < 0 || len(f.Actors) == 0 || a.tag(f.tok) != "VBG" || !a.is(f.tok, "advcl") {
		return
	}
	g := a.at[h]
	if g == nil || !g.verb {
		if g = a.at[max(a.child(h, "obl", "obj"), 0)]; g == nil || g.carrier != h {
			return
		}
	}
	if g.row == nil || !g.row.Frame.Role("subj").Affected() || a.child(f.tok, "nsubj") >= 0 {
		return
	}
	f.Actors = slices.DeleteFunc(slices.Clone(f.Actors), func(p event.Party) bool {
		return slices.ContainsFunc(g.Targets, func(q event.Party) bool { return q.Span == p.Span })
	})
}

// actorOfCause takes the actor of an event that causes this one: "the attack
// killed 12", "killed in an attack by X".
func (a *analysis) actorOfCause(f *finding) {
	if a.row(f).POS == 'A' && harm[f.Kind] { // "shot dead a cleric"
		for _, k := range []int{f.tok - 1, a.head(f.tok)} {
			if g := a.at[k]; g != nil && g.verb && force[g.Kind] && a.sent(g.tok) == a.sent(f.tok) && a.lower(f.tok) == "dead" {
				f.Actors = g.Actors
				f.rule("actor:cause")
				return
			}
		}
	}
	if harm[f.Kind] && f.verb && a.passive(f.tok) && a.byAgent(f.tok) < 0 {
		verbs := []int{f.tok}
		for c := range a.children(f.tok) {
			if g := a.at[c]; g != nil && a.is(c, "conj") && harm[g.Kind] && a.passive(c) {
				verbs = append(verbs, c) // "12 soldiers were killed and 30 wounded when gunmen attacked"
			}
		}
		for _, v := range verbs {
			for c := range a.children(v) {
				if g := a.at[c]; g != nil && a.is(c, "advcl") && g.verb && force[g.Kind] && len(g.Actors) > 0 && a.whenMarked(c) {
					f.Actors = g.Actors
					f.rule("actor:cause")
					return
				}
			}
		}
	}
	if g := a.struckBefore(f); g != nil {
		f.Actors = g.Actors
		f.rule("actor:cause")
		return
	}
	if harm[f.Kind] && f.verb && a.passive(f.tok) && a.byAgent(f.tok) < 0 {
		for c := range a.children(f.tok) { // "22 were killed and 31 injured in a gunfight with rebels"
			if g := a.at[c]; g != nil && a.is(c, "conj") && harm[g.Kind] && g.has("actor:clash") {
				f.Actors = g.Actors
				f.rule("actor:clash")
				return
			}
		}
	}
	for _, s := range f.slots {
		if s.name != "subj" && (!harm[f.Kind] || s.name != "in" && s.name != "by" && s.name != "during") {
			continue
		}
		g := a.at[s.head]
		if g == nil && s.name == "subj" && (force[f.Kind] || harm[f.Kind]) && !a.row(f).Frame.Role("subj").Affected() && a.ownerOfWeapon(f, s.head) {
			return
		}
		switch {
		case g == nil || g.verb:
		case len(g.Actors) > 1 && (g.Kind == event.ArmedClash || g.Kind == event.Riot) && len(f.Targets) > 0: // "clashes between police and protesters killed three protesters"
			if len(f.Targets) == 1 && anybody[strings.ToLower(f.Targets[0].Head)] {
				return // "12 people were killed in clashes between farmers and herders": of either side
			}
			var others []event.Party
			for _, p := range g.Actors {
				if !slices.ContainsFunc(f.Targets, func(q event.Party) bool { return q.Kind == p.Kind }) {
					others = append(others, p)
				}
			}
			if len(others) == len(g.Actors)-1 {
				f.Actors = others
				f.rule("actor:clash")
			}
			return
		case harm[f.Kind] && g.Kind == event.ArmedClash && len(g.Actors) == 1 && slices.ContainsFunc(f.Targets, func(q event.Party) bool { return q.Span == g.Actors[0].Span }): // the other side
			f.Actors = g.Targets
			f.rule("actor:clash")
			return
		case len(g.Actors) > 0:
			f.Actors = g.Actors
			f.rule("actor:cause")
			return
		case harm[f.Kind] && g.Kind == event.ArmedClash && len(g.Targets) > 0 && len(f.Targets) > 0: // "killed in a shootout with police"
			f.Actors, g.Actors = g.Targets, f.Targets
			f.rule("actor:clash")
			g.rule("actor:clash")
			return
		}
	}
	if harm[f.Kind] && f.verb && a.passive(f.tok) && a.byAgent(f.tok) < 0 {
		for c := range a.children(f.tok) { // "one was killed and seven others wounded in a Russian strike"
			g := a.at[c]
			if g == nil || !a.is(c, "conj") || !harm[g.Kind] || !a.passive(c) {
				continue
			}
			for o := range a.children(c) {
				if s := a.at[o]; s != nil && !s.verb && force[s.Kind] && s.Kind != event.ArmedClash && len(s.Actors) > 0 && a.is(o, "obl") && a.preposition(o) == "in" {
					f.Actors = s.Actors
					f.rule("actor:cause")
					return
				}
			}
		}
	}
}

// anybody are words for victims that do not say of which side they were.
var anybody = map[string]bool{"people": true, "persons": true, "others": true, "person": true, "dead": true}

// ownerOfWeapon takes as actor whose weapons strike: "Israeli missiles struck",
// "the rockets fired by the militia hit".
func (a *analysis) ownerOfWeapon(f *finding, w int) bool {
	if a.weaponClass(w) == "" {
		return false
	}
	for c := range a.children(w) {
		switch {
		case a.is(c, "acl", "acl:relcl"):
			if g := a.at[c]; g != nil && force[g.Kind] && len(g.Actors) > 0 {
				f.Actors = g.Actors
				f.rule("actor:weapon")
				return true
			}
		case a.weaponClass(c) != "" && a.weaponClass(c) != "aircraft": // "tank shells"
		case a.is(c, "nmod:poss", "compound", "amod") && c < w:
			if p := a.party(c); isGroup(p.Kind) && (p.Code != "" || a.is(c, "compound")) && a.lemma(c) != "military" {
				f.Actors = append(f.Actors, p)
			}
		}
	}
	if len(f.Actors) > 0 {
		f.rule("actor:weapon")
	}
	return len(f.Actors) > 0
}

// struckBy reads "the air strike hit a school": the verb tells of the event
// that is its subject.
func (a *analysis) struckBy(f *finding) {
	if !f.verb || !force[f.Kind] {
		return
	}
	passive := a.passive(f.tok)
	for _, s := range f.slots {
		if passive && !a.is(s.head, "obl:agent") { // "was hit by an air strike"
			continue
		}
		if s.name == "subj" && f.Kind == event.Attack && len(a.conjuncts(s.head)) == 1 && a.suicidal(s.head) {
			f.Kind = event.SuicideBombing
			f.rule("kind:subject")
		}
		if s.name == "subj" && f.Kind == event.Attack && a.weaponClass(s.head) == "aircraft" {
			f.Kind = event.Airstrike
			f.rule("kind:subject")
		}
		g := a.countedEvent(s.head)
		if s.name != "subj" && !passive || g == nil || g == f || g.verb && a.tag(g.tok) != "VBG" || !force[g.Kind] || g.Kind == event.ArmedClash {
			continue
		}
		if f.Kind == event.Attack {
			f.Kind = g.Kind
			f.rule("kind:subject")
		}
		if len(g.Targets) == 0 && len(f.Targets) > 0 {
			g.Targets = f.Targets
			g.rule("target:harm")
		}
		if passive && len(f.Actors) == 0 && len(g.Actors) > 0 {
			f.Actors = g.Actors
			f.rule("actor:cause")
		}
	}
}

// suicidal reports whether the phrase headed by h is of suicide bombers.
func (a *analysis) suicidal(h int) bool {
	first, _ := a.basePhrase(h)
	return (a.lemma(h) == "bomber" || a.lemma(h) == "attacker") && slices.ContainsFunc(a.tok[first:h], func(t text.Token) bool { return strings.EqualFold(t.Norm, "suicide") })
}

// onlyPlaces reports whether all parties are places: towns, and states that are
// named for where it was.
func (a *analysis) onlyPlaces(list []event.Party) bool {
	return !slices.ContainsFunc(list, func(p event.Party) bool {
		k := a.tokenAt(p.Span.End) - 1
		return p.Kind != event.PlaceParty && (p.Kind != event.Government || k < 0 || a.placeOf[k] < 0)
	})
}

// countedEvent is the event that token i is the trigger of, or counts: "a wave of
// bombings". It is nil where there is none.
func (a *analysis) countedEvent(i int) *finding {
	if g := a.at[i]; g != nil || !counters[a.lemma(i)] {
		return g
	}
	if g := a.at[max(i-1, 0)]; g != nil && !g.verb && a.head(i-1) == i && a.is(i-1, "compound", "amod") {
		return g // "a stabbing spree"
	}
	for c := range a.children(i) {
		if a.is(c, "nmod") && a.preposition(c) == "of" {
			return a.at[c]
		}
	}
	return nil
}

// harm are the kinds that other events cause.
var harm = map[event.Kind]bool{event.Killing: true, event.Injury: true, event.Destruction: true, event.Displacement: true}
