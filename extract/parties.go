package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// parties gives the phrases round each trigger their roles by its frame.
func (a *analysis) parties() {
	for _, f := range a.findings {
		var partners []event.Party
		for _, s := range f.slots {
			role := a.roleOf(f, s)
			if s.name == "between" && role == lexicon.Actor && has(f.slots, "=actor") {
				role = lexicon.Partner // "he mediated talks between X and Y"
			}
			switch role {
			case lexicon.Actor:
				f.Actors = a.addParties(f, f.Actors, s, true)
			case lexicon.Partner:
				partners = a.addParties(f, partners, s, true)
			case lexicon.Target, lexicon.Both:
				if s.name == "obj" && len(f.Targets) > 0 && f.verb && a.lemma(f.tok) == "call" {
					continue // "called them a crime": the crime is what they are called
				}
				f.Targets = a.addParties(f, f.Targets, s, false)
			}
		}
		f.Actors = without(f.Actors, f.Targets)
		a.bareRebels(f)
		if len(f.Actors) > 0 {
			f.Targets = append(f.Targets, partners...)
		} else if mutual[f.Kind] && len(partners) > 1 {
			f.Targets = append(f.Targets, partners[1:]...)
		}
		if n := len(f.Actors); (mutual[f.Kind] || f.Kind == event.Rejection && f.Trigger.Lemma == "reach") && n > 1 && n < 4 && len(f.Targets) == 0 {
			f.Targets = append(f.Targets, f.Actors[1:]...) // "X and Y agreed": each with the other
			f.rule("target:mutual")
		}
		for _, p := range partners {
			if !containsParty(f.Actors, p) {
				f.Actors = append(f.Actors, p)
			}
		}
	}
	for _, f := range a.findings {
		a.lifted(f)
		a.truceEnders(f)
		a.exercise(f)
		a.atTable(f)
		a.stationed(f)
		a.targetsOfHarm(f)
		a.reach(f)
	}
	for _, f := range a.findings {
		a.behindIt(f)
		a.capitalsDoing(f)
		a.laidTo(f)
		a.ownTroops(f)
		a.sentAbroad(f)
		a.ledBy(f)
		a.clashOf(f)
		a.fellTo(f)
		a.agreedAt(f)
	}
	for _, f := range a.findings {
		a.accusedBy(f)
		a.undergoers(f)
		a.lostBy(f)
	}
	defer func() {
		for _, f := range a.findings {
			a.oneRole(f)
			a.notItself(f)
			a.ownNames(f.Actors)
			a.ownNames(f.Targets)
			deadPlaces(f)
		}
	}()
	for range 2 { // what causes it may have its doer from its own cause
		for _, f := range a.findings {
			if len(f.Actors) == 0 {
				a.actorOfCause(f)
			}
		}
	}
}

// accusedBy makes who says it the accuser where an adjective tells of the
// accusation: "officials say the group is responsible for the attack".
func (a *analysis) accusedBy(f *finding) {
	if f.row == nil || f.row.POS != 'A' || len(f.Actors) > 0 || f.Kind != event.Rejection && (f.Kind != event.Accusation || len(f.Targets) == 0) {
		return
	}
	s := a.speakerToken(f.tok)
	for k, hops := a.head(f.tok), 0; s < 0 && k >= 0 && hops < 3; k, hops = a.head(k), hops+1 {
		if a.verbal(k) && a.lex.Reports(a.lemma(k)) {
			s = a.surfaceSubject(k)
		}
	}
	if s < 0 {
		for c := range a.children(f.tok) { // "X is responsible, said Y"
			if a.is(c, "parataxis") && a.verbal(c) && a.lex.Reports(a.lemma(c)) {
				s = a.child(c, "nsubj")
			}
		}
	}
	if s >= 0 {
		f.Actors = without(a.addParties(f, nil, slot{"subj", s}, true), f.Targets)
		f.rule("actor:speaker")
	}
}

// oneRole leaves nobody both the doer and the sufferer of an event by the same
// words: who has losses did not cause them, who fights fights others.
func (a *analysis) oneRole(f *finding) {
	if mutual[f.Kind] || !force[f.Kind] && !harm[f.Kind] {
		return
	}
	same := func(p event.Party) func(event.Party) bool {
		return func(q event.Party) bool { return q.Span == p.Span }
	}
	if harm[f.Kind] && len(f.Targets) > 1 && a.lemma(f.tok) == "dead" && slices.ContainsFunc(f.Actors, func(p event.Party) bool {
		return slices.ContainsFunc(f.Targets, func(q event.Party) bool { return q.Kind == p.Kind }) && slices.ContainsFunc(f.Targets, func(q event.Party) bool { return q.Kind != p.Kind })
	}) {
		f.Actors = nil // "troops clashed with militants, leaving six soldiers and nine militants dead"
	}
	if harm[f.Kind] && len(f.Actors) > 0 {
		for _, s := range f.slots {
			if a.bothSides(s.head) {
				f.Actors = nil // "killing at least 140 fighters on both sides"
			}
		}
	}
	if harm[f.Kind] {
		f.Actors = slices.DeleteFunc(slices.Clone(f.Actors), func(p event.Party) bool { return slices.ContainsFunc(f.Targets, same(p)) })
		return
	}
	f.Targets = slices.DeleteFunc(slices.Clone(f.Targets), func(p event.Party) bool { return slices.ContainsFunc(f.Actors, same(p)) })
}

// bothSides reports whether those who were harmed are of both sides.
func (a *analysis) bothSides(h int) bool {
	for c := range a.children(h) {
		if a.is(c, "nmod", "obl") && a.lemma(c) == "side" && a.tag(c) == "NNS" {
			if d := a.child(c, "det"); d >= 0 && a.lower(d) == "both" {
				return true
			}
		}
	}
	return false
}

// mutual are the kinds of what parties do with each other.
var mutual = map[event.Kind]bool{event.Negotiation: true, event.Agreement: true, event.Cooperation: true, event.Ceasefire: true}

// sorts are nouns of which things something is one: "all types of weapons".
var sorts = map[string]bool{"type": true, "kind": true, "sort": true, "variety": true}

// namesNoun reports whether a name, which the parse takes for a party of its
// own, is that of the noun that stands before it: "the Turkish soldier Ibrahim
// Han was killed".
func (a *analysis) namesNoun(h int) bool {
	if a.tag(h) != "NNP" || !a.is(h, "nsubj", "nsubj:pass") || a.typed(h).Entry != nil || a.placeOf[h] >= 0 {
		return false
	}
	first, _ := a.basePhrase(h)
	n := first - 1
	if n < 0 || a.sent(n) != a.sent(h) || !a.is(n, "nsubj", "nsubj:pass") || a.head(n) != a.head(h) || strings.HasPrefix(a.tag(n), "NNP") || a.pronoun(n) {
		return false
	}
	k := a.typed(n).Kind
	return isGroup(k) || k == event.Civilians || a.humanNoun(n)
}

// bareRebels drops the adjective that only says what sort of people those are
// who are named: "the group staged a terrorist assault".
func (a *analysis) bareRebels(f *finding) {
	if len(f.Actors) < 2 || f.verb {
		return
	}
	for _, s := range f.slots {
		if s.name != "adj" || !rebellious[a.lemma(s.head)] {
			continue
		}
		f.Actors = slices.DeleteFunc(f.Actors, func(p event.Party) bool {
			return p.Span.Start == a.tok[s.head].Start && p.Span.End == a.tok[s.head].End
		})
	}
}

// lifted takes from a siege those who end it: "the army lifted the siege".
func (a *analysis) lifted(f *finding) {
	h := a.head(f.tok)
	if f.Kind != event.Siege || f.verb || h < 0 || a.at[h] == nil || a.at[h].Kind != event.SiegeRelief {
		return
	}
	f.Actors = without(f.Actors, a.at[h].Actors)
}

// judging are the kinds that judge what somebody has done.
var judging = map[event.Kind]bool{event.Accusation: true, event.Endorsement: true}

// stances are nouns of what somebody who endorses a thing has himself.
var stances = map[string]bool{"commitment": true, "support": true, "allegiance": true, "solidarity": true, "backing": true, "gratitude": true, "condolence": true, "loyalty": true}

// whoseDoing is whose act or stance it is that is judged: "condemned the West's
// readiness to help"; h itself where the words name a party or a thing.
func (a *analysis) whoseDoing(h int) int {
	if !strings.HasPrefix(a.tag(h), "NN") || strings.HasPrefix(a.tag(h), "NNP") || a.humanNoun(h) || a.oneHuman(h) || stances[a.lemma(h)] {
		return h
	}
	deed := a.at[h] != nil && !a.at[h].verb // "welcomed Iran's release of the sailors"
	if d := a.typed(h); !deed && (d.Rule != "" && !strings.HasPrefix(d.Rule, "people") && d.Kind != event.UnknownParty || d.Thing) {
		return h
	}
	c := a.child(h, "nmod:poss")
	if c < 0 {
		if c = a.byAgent(h); c >= 0 && isGroup(a.party(c).Kind) {
			return c // "condemned threats by the government"
		}
		return h
	}
	if a.timed(c) || !strings.HasPrefix(a.tag(c), "NN") {
		return h
	}
	if p := a.party(c); isGroup(p.Kind) || a.country(c) || a.personName(c) || strings.HasPrefix(a.tag(c), "NNP") {
		return c
	}
	return h
}

// flownBy makes of an aircraft who flies it: "Turkish drones", "Houthi drones".
func (a *analysis) flownBy(p *event.Party) {
	if e := a.actors.Lookup(p.Name); e != nil && irregular(e.Kind) {
		p.Kind, p.Code = e.Kind, e.Code
		return
	}
	p.Kind, p.Code = event.StateForces, p.Country+"MIL"
}

// deadPlaces drops the places from among those who were killed or wounded beside
// people.
func deadPlaces(f *finding) {
	if f.Kind != event.Killing && f.Kind != event.Injury || len(f.Targets) < 2 {
		return
	}
	people := func(p event.Party) bool { return isGroup(p.Kind) || p.Kind == event.Civilians }
	if slices.ContainsFunc(f.Targets, people) {
		f.Targets = slices.DeleteFunc(f.Targets, func(p event.Party) bool { return p.Kind == event.PlaceParty })
	}
}
