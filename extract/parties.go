package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
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

// addParties adds the parties of a slot to a list, each once.
func (a *analysis) addParties(f *finding, list []event.Party, s slot, acts bool) []event.Party {
	if s.name == "prefix" {
		return a.prefixParty(f, list)
	}
	if a.namesNoun(s.head) {
		return list
	}
	if acts && (s.name == "adj" || s.name == "comp") && a.nations(s.head) != nil {
		return a.addNations(f, list, s.head)
	}
	heads := a.together(a.conjuncts(a.through(s.head, f)))
	if len(heads) == 1 {
		if c := a.some(heads[0]); c >= 0 { // "dozens of mosques, churches and shrines"
			heads = append(heads, a.conjuncts(c)[1:]...)
		}
	}
	if !acts {
		heads = a.inCountList(heads)
	}
	listed := len(heads)
	if !acts {
		heads = a.namedPlaces(heads)
	}
	heads = a.eachCountry(heads)
	for _, h := range heads {
		if !acts && judging[f.Kind] {
			h = a.whoseDoing(h)
		}
		if p, ok := a.speaksBy(h, f); ok && acts {
			list = append(list, p)
			continue
		}
		if !a.partyLike(h, f, acts) || !acts && a.saysIt(h, f, s) {
			continue
		}
		p := a.party(h)
		if p.Text == "" || len(list) >= 8 || h != heads[0] && (a.sayingMore(h) || a.larger(heads[0], h)) {
			continue
		}
		if l, r, two := a.twoSides(h, acts && a.loneSides(f)); two && len(list) < 7 {
			list = append(list, l, r)
			f.rule(map[bool]string{true: "actor:", false: "target:"}[acts] + "sides")
			continue
		}
		if g := a.at[h]; !acts && g != nil && !g.verb && g.Kind == event.Protest && p.Kind == event.UnknownParty {
			p.Kind = event.Protesters // "suppressed a peaceful protest"
		}
		if acts && (f.Kind == event.Protest || f.Kind == event.Riot) && !f.verb && p.Kind == event.Government && (s.name == "comp" || s.name == "poss") {
			continue // "Armenia opposition protests" are not the state's
		}
		if d := a.typed(h); acts && force[f.Kind] && d.Entry != nil && d.Entry.Class == actor.Ethnic && s.name == "adj" {
			p.Kind, p.Code = event.UnknownParty, "" // "Kurdish attacks": not every Kurd's
		}
		if !acts {
			a.personNotPlace(h, f, &p)
		}
		if !acts && p.Kind == event.UnknownParty && slices.Contains(heads[listed:], h) {
			p.Kind, p.Name = event.PlaceParty, p.Text
		}
		if p.Kind == event.PlaceParty && (acts || directed[f.Kind]) {
			k := h
			for n := 0; n < 4 && a.pronoun(k); n++ { // "Moscow has ties with both. Its contacts …"
				c, ok := a.antecedents[k]
				if !ok {
					break
				}
				k = c
			}
			a.powerOf(k, &p)
		}
		if acts && p.Kind == event.Materiel && p.Country != "" && a.weaponClass(h) == "aircraft" {
			a.flownBy(&p)
		}
		if acts {
			a.armedPeople(f, h, &p)
		}
		if acts && p.Kind == event.PlaceParty && force[f.Kind] && !strings.HasPrefix(a.tag(h), "NNP") {
			continue // "came under fire from the hills"
		}
		if acts && harm[f.Kind] && p.Kind == event.Materiel && (p.Name == "" || strings.EqualFold(p.Name, p.Head)) && a.weaponClass(h) != "aircraft" {
			continue // "the car exploded, killing four"
		}
		if !acts && s.name == "with" && f.Kind == event.ArmedClash && (p.Kind == event.Materiel || sorts[a.lemma(h)]) {
			continue // "clashes with all types of weapons"
		}
		if !acts && a.countryOfLast(h, list) {
			continue // "an assault on Kirkuk, Iraq"
		}
		if acts && p.Kind == event.Facility && f.verb && a.head(h) != f.tok && (force[f.Kind] || f.Kind == event.Withdrawal || f.Kind == event.Capture || f.Kind == event.Destruction) {
			continue // "the factory was burned after dislodging the guards"
		}
		if acts && a.pronoun(h) && (p.Kind == event.PlaceParty || p.Kind == event.Facility || p.Kind == event.Materiel) {
			continue // "it" that is a city
		}
		if acts && a.lower(h) == "it" && p.Name == "" && (force[f.Kind] || harm[f.Kind]) {
			continue // "it killed six": the bomb
		}
		if acts && harm[f.Kind] && (p.Kind == event.PlaceParty && !strings.HasPrefix(a.tag(h), "NNP") || p.Kind == event.Government && a.country(h) && besideWhich[a.preposition(h)]) {
			continue // "near the border with Venezuela, which left": the attack did
		}
		if acts && f.Kind == event.ArmedClash && s.name == "comp" && a.placeOf[h] >= 0 && (a.windBefore(h) || has(f.slots, "between")) {
			continue // "southern Philippines clash": where it is
		}
		if _, adj := geo.ByDemonym(a.tok[h].Text); acts && adj && !f.verb && force[f.Kind] && a.windBefore(h) && h > 0 && a.preposition(f.tok) == "in" && (strings.HasSuffix(a.lower(h-1), ".") || strings.HasSuffix(a.lower(h-1), "ern")) {
			continue // "killed in N. Afghan airstrike"
		}
		if acts && s.name == "comp" && !f.verb && a.placeOf[h] >= 0 && a.preposition(f.tok) == "in" && !a.country(h) {
			continue // "killed in Amhara drone strike"
		}
		if acts && len(list) > 0 && a.lemma(h) == "sniper" && list[0].Country != "" {
			continue // "Azerbaijani sniper fire"
		}
		if n := len(list); n > 0 && a.oneWith(h, list[n-1], p) {
			q := &list[n-1]
			q.Span.End = p.Span.End
			q.Text = q.Span.Of(a.doc.Text)
			continue
		}
		if containsParty(list, p) || len(list) > 0 && list[len(list)-1].Name == p.Name && a.acronyms()[a.tok[h].Text] != nil {
			continue // "the Nigerian Air Force, NAF,"
		}
		list = append(list, p)
		if row := a.typed(h).Rule; strings.Contains(row, ".tsv:") || strings.Contains(row, "txt:") {
			f.rule(map[bool]string{true: "actor:", false: "target:"}[acts] + row)
		}
	}
	return list
}

// besideWhich are prepositions that make a country a place beside which something
// is.
var besideWhich = map[string]bool{"with": true, "of": true, "in": true, "near": true, "from": true}

// windBefore reports whether a direction stands before a name.
func (a *analysis) windBefore(h int) bool {
	first, _ := a.basePhrase(h)
	if h > 0 {
		switch a.lower(h - 1) {
		case "n.", "s.", "e.", "w.":
			return true
		}
	}
	return first < h && geo.Wind(a.lower(first)) != "" || h > 0 && geo.Wind(a.lower(h-1)) != ""
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

func containsParty(list []event.Party, p event.Party) bool {
	for _, q := range list {
		if q.Span == p.Span || q.Name == p.Name && q.Name != "" && q.Head == p.Head {
			return true
		}
	}
	return false
}

// without drops from a list what stands in the other: nobody attacks himself.
func without(list, other []event.Party) []event.Party {
	out := list[:0]
	for _, p := range list {
		same := false
		for _, q := range other {
			same = same || p.Span == q.Span
		}
		if !same {
			out = append(out, p)
		}
	}
	return out
}

// prefixParty is the doer in a compound: "Islamic State-besieged".
func (a *analysis) prefixParty(f *finding, list []event.Party) []event.Party {
	t := a.tok[f.tok]
	end := f.Trigger.Span.Start - 1
	start := t.Start
	if f.tok > 0 {
		if m, ok := a.actorAt(f.tok - 1); ok && m.Last >= f.tok {
			start = a.tok[m.First].Start
		} else if strings.HasPrefix(a.tag(f.tok-1), "NNP") && a.tok[f.tok-1].End+1 == t.Start && f.tok-1 >= a.doc.Sentences[a.sent(f.tok)].First {
			start = a.tok[f.tok-1].Start
		}
	}
	if start >= end {
		return list
	}
	span := event.Span{Start: start, End: end}
	words := span.Of(a.doc.Text)
	p := event.Party{Text: words, Span: span, Head: words[strings.LastIndexByte(words, ' ')+1:]}
	if e := a.actors.Lookup(words); e != nil {
		p.Name, p.Kind, p.Country, p.Code = e.Name, e.Kind, e.Country, e.Code
		if e.Class == actor.Demonym {
			a.stateOf(&p)
		}
	} else {
		switch strings.ToLower(words) {
		case "government", "army", "regime", "state":
			p.Kind = event.Government
			if c, ok := geo.CountryOf(a.home); ok && len(c.Demonyms) > 0 {
				p.Name, p.Country, p.Code = c.Demonyms[0]+" government", c.ISO3, c.ISO3+"GOV"
			}
		case "rebel", "insurgent", "militant", "opposition", "jihadist":
			p.Kind = event.Rebels
			if g := a.dominant(event.Rebels); g != nil {
				p.Name, p.Country, p.Code, p.Coref = g.Name, g.Country, g.Code, true
			}
		default:
			return list
		}
	}
	return append(list, p)
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
