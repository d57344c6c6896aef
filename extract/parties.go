package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// parties gives the phrases round each trigger their roles by its frame.
func (a *analysis) parties() {
	a.at = map[int]*finding{}
	for _, f := range a.findings {
		a.at[f.tok] = f
	}
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
				f.Targets = a.addParties(f, f.Targets, s, false)
			}
		}
		f.Actors = without(f.Actors, f.Targets)
		if len(f.Actors) > 0 {
			f.Targets = append(f.Targets, partners...)
		} else if mutual[f.Kind] && len(partners) > 1 {
			f.Targets = append(f.Targets, partners[1:]...)
		}
		if n := len(f.Actors); mutual[f.Kind] && n > 1 && n < 4 && len(f.Targets) == 0 {
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
		a.stationed(f)
		a.targetsOfHarm(f)
		a.reach(f)
	}
	for _, f := range a.findings {
		a.laidTo(f)
	}
	for _, f := range a.findings {
		if len(f.Actors) == 0 {
			a.actorOfCause(f)
		}
	}
}

// mutual are the kinds of what parties do with each other.
var mutual = map[event.Kind]bool{event.Negotiation: true, event.Agreement: true, event.Cooperation: true, event.Ceasefire: true}

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
	if len(by) == 0 || f.Status == event.Negated {
		return
	}
	give := func(h int) bool {
		g := a.at[h]
		if g == nil || g == f || g.verb || !force[g.Kind] || len(g.Actors) > 0 {
			return false
		}
		g.Actors = by
		g.rule("actor:laid")
		return true
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
				if a.preposition(h) == "for" {
					give(h)
				}
			}
			if f.verb && f.Kind == event.Accusation && f.Trigger.Lemma == "blame" && a.is(c, "obj", "nsubj:pass") && give(c) {
				f.Targets = by // "blamed the attack on the rebels"
			}
		}
	}
}

// roleOf is the role of a slot in a finding. What stands before a noun is told
// by what it is: a party acts, a thing is acted upon, a place is neither.
func (a *analysis) roleOf(f *finding, s slot) lexicon.Role {
	switch s.name {
	case "=actor", "prefix":
		return lexicon.Actor
	case "=target":
		return lexicon.Target
	}
	role := a.row(f).Frame.Role(s.name)
	if s.name == "from" && !f.verb && role == lexicon.Actor && !isGroup(a.typed(s.head).Kind) {
		return lexicon.None // "an attack from the north"
	}
	d := a.typed(s.head)
	place := a.placeOf[s.head] >= 0
	if s.name == "of" && role == lexicon.Actor && force[f.Kind] && f.Kind != event.ArmedClash && (place || d.Kind == event.PlaceParty || d.Kind == event.Facility || d.Kind == event.Materiel || placeNouns[a.lemma(s.head)] != "") {
		return lexicon.Both // "the bombardment of the city"
	}
	if s.name != "comp" && s.name != "adj" && s.name != "poss" {
		return role
	}
	if s.name == "adj" && rebellious[a.lemma(s.head)] && role != lexicon.Target && role != lexicon.Both {
		return lexicon.Actor // "under terrorist siege"
	}
	if s.name == "adj" && (d.Country == "" || a.lemma(s.head) == "military") && a.tag(s.head) == "JJ" && !unicode.IsUpper(rune(a.tok[s.head].Norm[0])) {
		return lexicon.None // "a major offensive", "military operations"
	}
	armed := d.Kind == event.StateForces || d.Kind == event.Rebels || d.Kind == event.Militia || d.Kind == event.Police
	if (s.name == "adj" || s.name == "comp") && armed && a.row(f).Frame.Name != "n-kill" && a.row(f).Frame.Name != "n-drive" && a.row(f).Frame.Name != "n-free" && a.row(f).Frame.Name != "n-send" {
		return lexicon.Actor
	}
	if s.name == "adj" {
		if m, ok := a.actorAt(s.head); ok && m.Entry != nil && role == lexicon.Actor {
			return role
		}
		if d.Entry != nil && role == lexicon.Actor && d.Country != "" && (d.Country != a.focus || f.Kind == event.Airstrike || !force[f.Kind]) {
			return role // "an Israeli air strike", but "an Iraqi attack" in Iraq says where
		}
		return lexicon.None
	}
	if role == lexicon.Target || role == lexicon.Both {
		if s.name == "comp" && d.Kind == event.UnknownParty && !place {
			return lexicon.None
		}
		return role
	}
	if role != lexicon.Actor {
		return role
	}
	switch d.Kind {
	case event.Facility, event.Materiel:
		if s.name == "comp" {
			return lexicon.Target
		}
	case event.UnknownParty, event.PlaceParty:
		if place && !strings.HasPrefix(a.places[a.placeOf[s.head]].top.Code, "PCL") {
			return lexicon.None
		}
		if s.name == "comp" && !place {
			return lexicon.None
		}
	}
	return role
}

// rebellious are adjectives that say who does it.
var rebellious = map[string]bool{"terrorist": true, "separatist": true, "jihadist": true, "insurgent": true, "rebel": true, "militant": true, "jihadi": true, "secessionist": true}

// means are the kinds whose object may be the weapon.
var means = map[event.Kind]bool{event.Bombing: true, event.SuicideBombing: true, event.Shelling: true, event.Shooting: true, event.Airstrike: true, event.Attack: true}

// through looks past a noun that only leads to what is meant: "the blockade of
// the city", "control of the town", "the actions of the army".
func (a *analysis) through(h int, f *finding) int {
	g := a.at[h]
	siege := f.Kind == event.SiegeRelief && g != nil && g.Kind == event.Siege
	if !siege && !leading[a.lemma(h)] {
		return h
	}
	for c := range a.children(h) {
		if a.is(c, "nmod") {
			switch a.preposition(c) {
			case "of", "over", "in", "on":
				return c
			}
		}
		if siege && a.is(c, "compound", "nmod:poss") && a.placeOf[c] >= 0 {
			return c
		}
	}
	return h
}

// leading are nouns that lead to what is meant.
var leading = map[string]bool{"control": true, "action": true, "effort": true, "move": true, "remnant": true, "rest": true, "part": true, "series": true, "rise": true}

// addParties adds the parties of a slot to a list, each once.
func (a *analysis) addParties(f *finding, list []event.Party, s slot, acts bool) []event.Party {
	if s.name == "prefix" {
		return a.prefixParty(f, list)
	}
	heads := a.together(a.conjuncts(a.through(s.head, f)))
	if !acts {
		heads = a.inCountList(heads)
	}
	for _, h := range heads {
		if !a.partyLike(h, f, acts) {
			continue
		}
		p := a.party(h)
		if p.Text == "" || len(list) >= 8 || h != heads[0] && a.sayingMore(h) {
			continue
		}
		if p.Kind == event.PlaceParty && (acts || directed[f.Kind]) {
			a.powerOf(h, &p)
		}
		if acts && a.pronoun(h) && (p.Kind == event.PlaceParty || p.Kind == event.Facility || p.Kind == event.Materiel) {
			continue // "it" that is a city
		}
		if n := len(list); n > 0 && a.oneWith(h, list[n-1], p) {
			q := &list[n-1]
			q.Span.End = p.Span.End
			q.Text = q.Span.Of(a.doc.Text)
			continue
		}
		if containsParty(list, p) {
			continue
		}
		list = append(list, p)
		if row := a.typed(h).Rule; strings.Contains(row, ".tsv:") || strings.Contains(row, "txt:") {
			f.rule(map[bool]string{true: "actor:", false: "target:"}[acts] + row)
		}
	}
	return list
}

// sayingMore reports whether what seems one more of a list only says more of the
// one before: "100 people, mostly demonstrators", "his roommate, also an officer".
func (a *analysis) sayingMore(h int) bool {
	first, _ := a.basePhrase(h)
	for i := first; i >= max(0, first-1) && i < h; i-- {
		switch a.lower(i) {
		case "mostly", "mainly", "largely", "including", "especially", "primarily", "notably", "also", "chiefly":
			return true
		}
	}
	return false
}

// oneWith reports whether a bare plural after "and" goes with the plural before
// it, whose modifiers it shares: "Taliban bombers and gunmen".
func (a *analysis) oneWith(h int, q, p event.Party) bool {
	if h < 2 || a.tag(h) != "NNS" || a.tag(h-1) != "CC" || a.lower(h-1) != "and" || a.tag(h-2) != "NNS" || a.tok[h-2].End != q.Span.End || p.Span.Start != a.tok[h].Start || q.Kind != p.Kind || !isGroup(p.Kind) {
		return false
	}
	first, _ := a.basePhrase(h - 2)
	for i := first; i < h-2; i++ {
		if m, ok := a.actorAt(i); ok && m.Entry != nil && m.Entry.Class >= actor.Country && p.Kind != event.StateForces {
			return false // "Kurdish militants and jihadists"
		}
	}
	return first < h-2 || a.is(h, "conj") && q.Name == p.Name
}

// powerOf makes a capital that acts, or to which politics is addressed, the
// state that it stands for: "Washington urged Ankara".
func (a *analysis) powerOf(h int, p *event.Party) {
	k := a.placeOf[h]
	if k < 0 || a.places[k].coref || a.places[k].top.Code != "PPLC" || a.tag(h) != "NNP" || a.preposition(h) == "in" || a.preposition(h) == "at" || a.preposition(h) == "from" {
		return
	}
	if c, ok := geo.CountryOf(a.places[k].top.Country); ok {
		p.Name, p.Kind, p.Country, p.Code, p.Coref = c.Name, event.Government, c.ISO3, c.ISO3, true
	}
}

// stateOf makes an adjective of nationality the state that it is of.
func (a *analysis) stateOf(p *event.Party) {
	if c, ok := geo.CountryOf(p.Country); ok {
		p.Name, p.Kind, p.Code = c.Name, event.Government, c.ISO3
	}
}

// inCountList adds to a phrase the others of a list of numbers that the parse
// broke up: "24 civilians, 24 fighters and 25 militiamen were killed".
func (a *analysis) inCountList(heads []int) []int {
	k := a.countOfHead(heads[0])
	if k < 0 {
		return heads
	}
	var before []int
	for _, l := range a.listed([]int{k}) {
		if h := a.counts[l].Head; l < k && h >= 0 && a.nominal(h) {
			before = append(before, h)
		}
	}
	return append(before, heads...)
}

// together adds to a phrase those who stand beside it: "regulars along with
// militiamen", "the city, alongside a base".
func (a *analysis) together(heads []int) []int {
	for _, h := range heads[:len(heads):len(heads)] {
		for c := range a.children(h) {
			if !a.is(c, "nmod", "obl") {
				continue
			}
			first := a.child(c, "case")
			switch p := a.preposition(c); {
			case first < 0:
				continue
			case p == "alongside":
			case p == "with" && (a.lower(first) == "along" || a.lower(first) == "together" || first > 0 && (a.lower(first-1) == "along" || a.lower(first-1) == "together")):
			default:
				continue
			}
			heads = append(heads, a.conjuncts(c)...)
		}
	}
	return heads
}

// partyLike reports whether the phrase headed by h can be a party.
func (a *analysis) partyLike(h int, f *finding, acts bool) bool {
	if a.timed(h) || h == f.tok || a.relativePronoun(h) || a.asRole(h) || reflexive[a.lower(h)] {
		return false
	}
	if !acts && (a.lemma(h) == "fire" || a.lemma(h) == "blaze") && a.tag(h) == "NN" {
		return false // "set fire to the church"
	}
	if c := a.some(h); c >= 0 {
		return a.partyLike(c, f, acts)
	}
	if acts && compass[a.lower(h)] && a.child(h, "nmod") >= 0 {
		return false // "East of the capital"
	}
	if acts && a.tag(h) == "NN" && (placeNouns[a.lemma(h)] != "" || compass[a.lemma(h)]) {
		return false // "north of the capital"
	}
	if g := a.at[h]; g != nil && !g.verb && !a.acts(h) && (acts || f.Kind == event.Killing || f.Kind == event.Injury) {
		return false // "the attack killed": the attacker, not the attack, kills
	}
	switch a.lemma(h) {
	case "outskirts", "vicinity", "direction", "area", "edge", "range", "response", "number", "involvement", "responsibility", "east", "west", "north", "south", "control", "way", "course", "move", "condition":
		if a.placeOf[h] < 0 {
			return false
		}
	}
	if !acts && means[f.Kind] && a.weaponClass(h) != "" || !acts && f.Kind == event.Shooting && a.lemma(h) == "shot" {
		return false // "threw bombs": the means, not the target
	}
	if acts && !a.pronoun(h) && !strings.HasPrefix(a.tag(h), "NNP") && a.placeOf[h] < 0 && a.tag(h) != "CD" {
		if c := a.child(h, "nmod"); c >= 0 && isGroup(a.typed(c).Kind) && a.preposition(c) == "of" {
			return true // "the heroes of the army"
		}
		if d := a.typed(h); d.Rule == "" && d.Entry == nil && d.Kind == event.UnknownParty && !a.humanNoun(h) {
			return false // "responsibility", "area"
		}
	}
	if acts {
		if w := a.weaponClass(h); w != "" && a.typed(h).Kind != event.StateForces && (a.typed(h).Name == "" || a.typed(h).Kind == event.Materiel || a.typed(h).Kind == event.UnknownParty) && w != "aircraft" && w != "armor" {
			return false
		}
		switch a.lemma(h) {
		case "blast", "explosion", "fire", "clash", "it", "violence", "war", "bullet", "shrapnel", "incident":
			if !a.pronoun(h) {
				return false
			}
		}
	}
	tag := a.tag(h)
	return nominalTag(tag) && !strings.HasPrefix(tag, "W") || strings.HasPrefix(tag, "JJ") || tag == "VBG" && !acts
}

var reflexive = map[string]bool{"himself": true, "herself": true, "itself": true, "themselves": true, "myself": true, "ourselves": true}

// asRole reports whether a noun only says as what somebody acts: "step down as
// minister".
func (a *analysis) asRole(h int) bool {
	first, _ := a.basePhrase(h)
	return a.lower(first) == "as" && first < h
}

var compass = map[string]bool{"east": true, "west": true, "north": true, "south": true, "northeast": true, "northwest": true, "southeast": true, "southwest": true}

// some is the noun that a quantifier is some of: "some of the attackers". It
// is -1 for other words.
func (a *analysis) some(h int) int {
	switch a.lower(h) {
	case "some", "most", "many", "all", "several", "few", "both", "half", "each", "none", "any":
	default:
		return -1
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" {
		return c
	}
	return -1
}

// humanNoun reports whether a noun looks like people by its ending or use.
func (a *analysis) humanNoun(h int) bool {
	l := a.lemma(h)
	for _, end := range []string{"er", "or", "ist", "man", "ian", "ee", "ant"} {
		if strings.HasSuffix(l, end) && len(l) > 4 {
			return true
		}
	}
	return a.child(h, "nummod") >= 0 && a.tag(h) == "NNS"
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
			if c, ok := geo.CountryOf(a.focus); ok && len(c.Demonyms) > 0 {
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

// actorOfCause takes the actor of an event that causes this one: "the attack
// killed 12", "killed in an attack by X".
func (a *analysis) actorOfCause(f *finding) {
	for _, s := range f.slots {
		if s.name != "subj" && (!harm[f.Kind] || s.name != "in" && s.name != "by" && s.name != "during") {
			continue
		}
		g := a.at[s.head]
		if g == nil && s.name == "subj" && force[f.Kind] && a.ownerOfWeapon(f, s.head) {
			return
		}
		switch {
		case g == nil || g.verb:
		case len(g.Actors) > 1 && (g.Kind == event.ArmedClash || g.Kind == event.Riot) && len(f.Targets) > 0: // "clashes between police and protesters killed three protesters"
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
}

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

// targetsOfHarm gives an event of force the victims of the harm that it did:
// "a bomb killed 13 soldiers".
func (a *analysis) targetsOfHarm(f *finding) {
	if !harm[f.Kind] || len(f.Targets) == 0 {
		return
	}
	for _, s := range f.slots {
		if g := a.at[s.head]; g != nil && !g.verb && force[g.Kind] && g.Kind != event.ArmedClash && len(g.Actors) == 0 && s.name == "in" && len(f.Actors) > 0 && !a.passive(f.tok) {
			g.Actors = f.Actors // "the army killed ten in an air strike"
			g.rule("actor:harm")
		}
		if g := a.at[s.head]; g != nil && !g.verb && force[g.Kind] && g.Kind != event.ArmedClash && len(g.Targets) == 0 && (s.name == "subj" || s.name == "in" || s.name == "by") {
			g.Targets = f.Targets
			g.rule("target:harm")
		}
	}
}

// harm are the kinds that other events cause.
var harm = map[event.Kind]bool{event.Killing: true, event.Injury: true, event.Destruction: true, event.Displacement: true}

// party describes the phrase headed by h and resolves who it is.
func (a *analysis) party(h int) event.Party {
	if p, ok := a.resolved[h]; ok {
		return p
	}
	a.resolved[h] = event.Party{} // ends circles of pronouns
	p := a.resolveParty(h)
	a.resolved[h] = p
	return p
}

func (a *analysis) resolveParty(h int) event.Party {
	if a.some(h) >= 0 || a.tag(h) == "CD" || a.lemma(h) == "one" || a.lemma(h) == "member" && a.child(h, "nmod") >= 0 {
		if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" { // "one of the soldiers"
			p := a.party(c)
			first, last := a.phrase(h)
			p.Span, p.Head = a.spanOf(first, last), a.tok[h].Text
			p.Text = p.Span.Of(a.doc.Text)
			return p
		}
	}
	first, last := a.phrase(h)
	d := a.typed(h)
	p := d.Party
	p.Span = a.spanOf(first, last)
	p.Text, p.Head = p.Span.Of(a.doc.Text), a.tok[h].Text
	if c := a.countIn(first, last); c != nil {
		p.Count = &c.Count
		if n := a.counts[c.index]; n.First < first && n.Last > first { // "at least nine soldiers"
			p.Span = a.spanOf(n.First, last)
			p.Text = p.Span.Of(a.doc.Text)
		}
	}
	if a.pronoun(h) {
		return a.pronounParty(h, p)
	}
	if c := a.child(h, "nmod"); c >= 0 && a.preposition(c) == "of" && d.Entry == nil && !d.Thing {
		if placeNouns[a.lemma(h)] != "" && a.placeOf[c] >= 0 { // "the city of X"
			t := a.places[a.placeOf[c]].top
			p.Name, p.Country, p.Kind = t.Text, t.Country, event.PlaceParty
			return p
		}
		if o := a.typed(c); d.Kind == event.UnknownParty && isGroup(o.Kind) && (leading[a.lemma(h)] || a.lemma(h) == "hero" || a.lemma(h) == "gathering" || a.lemma(h) == "grouping") {
			q := a.party(c)
			p.Name, p.Kind, p.Country, p.Code, p.Coref = q.Name, q.Kind, q.Country, q.Code, q.Coref
			return p
		}
	}
	if n := a.alias(h); n != nil {
		p.Name, p.Kind, p.Country, p.Code = n.Name, n.Kind, n.Country, n.Code
		return p
	}
	if pl := a.placeOf[h]; pl >= 0 && (d.Entry == nil || d.Entry.Class == actor.Country) {
		t := a.places[pl].top
		if !strings.HasPrefix(t.Code, "PCL") {
			p.Name, p.Country, p.Code, p.Coref = t.Name, t.Country, "", a.places[pl].coref
			p.Kind = event.PlaceParty
			if a.places[pl].coref || t.Text != "" {
				p.Name = t.Text
				if a.places[pl].coref {
					p.Name = t.Name
				}
			}
			return p
		}
	}
	if d.Entry != nil && d.Entry.Class == actor.Demonym && strings.HasPrefix(a.tag(h), "JJ") {
		a.stateOf(&p) // "an Israeli air strike"
		return p
	}
	if d.Generic && (p.Kind == event.Rebels || p.Kind == event.Militia) || d.Thing && d.Owner == "" {
		a.bandParty(h, &p, d)
	}
	return p
}

// bandParty names an unnamed band: "the militants" where one group is the
// story's.
func (a *analysis) bandParty(h int, p *event.Party, d actor.Description) {
	kind := p.Kind
	if c := a.child(h, "nmod:poss"); c >= 0 && !d.Thing { // "his fighters": whose they are decides
		if o := a.party(c); o.Code != "" && isGroup(o.Kind) {
			p.Name, p.Country, p.Code, p.Coref = o.Name, o.Country, o.Code, true
		}
		return
	}
	if d.Thing { // "terrorist positions", "their weapons"
		if c := a.child(h, "nmod:poss"); c >= 0 {
			if o := a.party(c); o.Name != "" && o.Kind != event.PlaceParty {
				p.Name, p.Country, p.Code = o.Name, o.Country, o.Code
			}
			return
		}
		kind = event.UnknownParty
		for c := range a.children(h) {
			if c < h && a.is(c, "compound", "amod") && a.typed(c).Kind == event.Rebels {
				kind = event.Rebels
			}
		}
		if kind == event.UnknownParty {
			return
		}
	}
	if a.tag(h) == "NN" && !d.Thing && (strings.HasSuffix(a.lemma(h), "man") || a.humanNoun(h)) {
		return // "the gunman": one person may be anybody
	}
	if a.sided(h) {
		return // "Turkish-backed militiamen"
	}
	g := a.dominant(kind)
	if g == nil && kind == event.Rebels {
		g = a.dominant(event.Militia)
	}
	if g == nil || d.Country != "" && g.Country != "" && d.Country != g.Country {
		return
	}
	p.Name, p.Country, p.Code, p.Coref = g.Name, g.Country, g.Code, true
}

// sided reports whether the words before a band say whose side it is on.
func (a *analysis) sided(h int) bool {
	first, _ := a.basePhrase(h)
	for i := first; i < h; i++ {
		w := a.lower(i)
		switch last := a.lastPart(i); {
		case len(last) == len(w):
		case last == "backed", last == "allied", last == "supported", last == "aligned", last == "trained", last == "led", strings.HasPrefix(w, "pro-"), strings.HasPrefix(w, "anti-"):
			return true
		}
	}
	return false
}

// alias returns the party that the words beside a phrase name: "an elite unit,
// called the Tiger Forces", "the unit, the Tiger Forces,".
func (a *analysis) alias(h int) *actor.Entry {
	if _, named := a.actorAt(h); named {
		return nil
	}
	for c := range a.children(h) {
		if c < h {
			continue
		}
		if a.is(c, "appos") {
			if m, ok := a.actorAt(c); ok && m.Entry != nil && (m.Entry.Class == actor.Group || m.Entry.Class == actor.Force) {
				return m.Entry
			}
		}
		if a.is(c, "acl") && naming[lemma.Lemma(a.lower(c), "VBN")] {
			for k := c + 1; k < min(len(a.tok), c+6); k++ {
				if m, ok := a.actorAt(k); ok && m.Entry != nil && (m.Entry.Class == actor.Group || m.Entry.Class == actor.Force) {
					return m.Entry
				}
			}
		}
	}
	return nil
}

var naming = map[string]bool{"call": true, "know": true, "name": true, "dub": true}

// countIn is the count within a phrase, or nil.
func (a *analysis) countIn(first, last int) *countRef {
	for i := first; i < last; i++ {
		if k := a.countOf[i]; k >= 0 {
			return &countRef{a.counts[k].Count, int(k)}
		}
	}
	if first > 0 && a.countOf[first-1] >= 0 && a.counts[a.countOf[first-1]].Head >= first && a.counts[a.countOf[first-1]].Head < last {
		return &countRef{a.counts[a.countOf[first-1]].Count, int(a.countOf[first-1])}
	}
	return nil
}

type countRef struct {
	event.Count
	index int
}
