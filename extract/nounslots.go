package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// nounSlots reads the phrases round an event noun.
func (a *analysis) nounSlots(n int) []slot {
	var out []slot
	for c := range a.children(n) {
		switch {
		case a.is(c, "nmod:poss"):
			out = append(out, slot{"poss", a.antecedentOfWhose(c)})
		case a.is(c, "nmod", "obl"):
			if h := max(a.atHandsOf(c), a.onBehalfOf(c)); h >= 0 {
				out = append(out, slot{"by", h})
			} else if p := a.preposition(c); p != "" && !(p == "on" && a.head(n) >= 0 && a.lemma(a.head(n)) == "blame" && a.is(n, "obj") && a.blamed(n) == c) {
				out = append(out, slot{p, c})
				for d := range a.children(c) { // "a strike on the plant, claimed by the rebels"
					if a.is(d, "acl") && a.lemma(d) == "claim" && a.passive(d) && !has(out, "by") {
						out = append(out, a.throughClause(d, n)...)
					}
				}
				if (p == "of" || p == "by") && isGroup(a.typed(c).Kind) && a.at[n] != nil && force[a.at[n].Kind] && a.at[n].Kind != event.Airstrike { // "the attack of the militants on the village"
					for _, q := range [...]string{"on", "against"} {
						if d := a.below(c, q, 1); d > c && !has(out, q) && !a.timed(d) {
							out = append(out, slot{q, d})
						}
					}
				}
				if (p == "of" || p == "with") && a.weaponClass(c) != "" && a.at[n] != nil && means[a.at[n].Kind] { // "the firing of a rocket at Israel"
					for _, q := range [...]string{"at", "on", "into"} {
						if d := a.below(c, q, 1); d > c && !has(out, q) && !a.timed(d) {
							out = append(out, slot{q, d})
						}
					}
				}
				if p == "of" && transfers[a.lemma(n)] { // "the flow of weapons from X to Y"
					for d := range a.children(c) {
						if q := a.preposition(d); d > c && a.is(d, "nmod") && (q == "from" || q == "to") && !has(out, q) {
							out = append(out, slot{q, d})
						}
					}
				}
				if (p == "of" || p == "on" || p == "at" || p == "against") && !has(out, "by") {
					for _, k := range a.conjuncts(c) { // "the killing of villagers and herders by soldiers"
						if by := a.byAgent(k); by >= 0 {
							out = append(out, slot{"by", by})
							break
						}
					}
				}
			}
		case a.is(c, "conj") && !a.verbal(c) && a.at[c] == nil:
			if by := a.byAgent(c); by >= 0 && !has(out, "by") { // the same where the list hangs on the event
				out = append(out, slot{"by", by})
			}
		case a.is(c, "compound", "nmod:desc"):
			out = append(out, slot{"comp", c})
		case a.is(c, "amod"):
			out = append(out, slot{"adj", c})
		case a.is(c, "acl:relcl", "acl") && a.verbal(c):
			out = append(out, a.throughClause(c, n)...)
			for d := range a.children(c) { // "an offensive backed by jets and involving militias"
				if a.is(d, "conj") && a.lemma(d) == "involve" {
					out = append(out, a.throughClause(d, n)...)
				}
			}
		}
	}
	if h := a.head(n); h >= 0 && a.is(n, "nmod") && counters[a.lemma(h)] && a.at[h] == nil { // "a wave of violence against civilians"
		for _, s := range a.nounSlots(h) {
			if s.head != n && s.name != "of" && s.name != "adj" && s.name != "comp" && !has(out, s.name) {
				out = append(out, s)
			}
		}
	}
	if h := a.head(n); a.preposition(n) == "in" && a.at[n] != nil && a.at[n].Kind == event.Cooperation && h >= 0 && h < n && a.is(n, "nmod") && isGroup(a.typed(h).Kind) {
		out = append(out, slot{"=actor", h}) // "army units, in cooperation with militiamen, took"
	}
	if p := a.preposition(n); p == "with" && helping[a.lemma(n)] { // "the army, with the help of the militia, advanced"
		for h := a.head(n); h >= 0; h = -1 {
			if a.verbal(h) {
				h = a.surfaceSubject(h)
			}
			if h >= 0 && h < n && isGroup(a.typed(h).Kind) {
				out = append(out, slot{"=target", h})
			}
		}
	}
	if a.preposition(n) == "in" && a.lemma(n) == "support" && !has(out, "by") && !has(out, "poss") { // "jets bombed the town in support of the army"
		h := a.head(n)
		for hops := 0; hops < 3 && h >= 0 && !a.verbal(h); hops++ {
			h = a.head(h)
		}
		if h >= 0 && a.verbal(h) {
			if s := a.surfaceSubject(h); s >= 0 && s < n && isGroup(a.typed(s).Kind) && !a.passive(h) {
				out = append(out, slot{"=actor", s})
			}
		}
	}
	if a.preposition(n) == "in" && a.lemma(n) == "control" { // "is in control of the hill"
		s := a.child(n, "nsubj")
		if h := a.head(n); s < 0 && h >= 0 && a.verbal(h) {
			s = a.surfaceSubject(h)
		}
		if s >= 0 && s < n && a.acts(s) {
			out = append(out, slot{"=actor", s})
		}
	}
	if p := a.preposition(n); p == "under" || p == "on" && a.lemma(n) == "trial" || p == "in" && a.at[n] != nil && (a.lemma(n) == "hand" && a.at[n].Kind == event.Capture || a.at[n].Kind == event.Arrest) {
		for _, v := range []int{n, a.head(n)} { // "the city is under siege", "came under fire"
			if v >= 0 && (v == n || a.verbal(v)) {
				o := a.child(v, "obj")
				if v != n && o >= 0 && o < n && !a.passive(v) { // "soldiers put the president under arrest"
					out = append(out, slot{"=target", o})
					if s := a.surfaceSubject(v); s >= 0 {
						out = append(out, slot{"=actor", s})
					}
					return out
				}
				s := a.surfaceSubject(v)
				if v == n && a.is(n, "nmod") && a.nominal(a.head(n)) && a.child(n, "nsubj", "nsubj:pass") < 0 {
					s = a.head(n) // "the regions under their control"
				}
				if s >= 0 && s != n {
					return append(out, slot{"=target", s})
				}
			}
		}
	}
	return out
}

// transfers are nouns of what takes things from somebody to somebody.
var transfers = map[string]bool{"flow": true, "shipment": true, "delivery": true, "supply": true, "transfer": true, "injection": true, "influx": true, "sale": true, "provision": true, "donation": true}

// helping are nouns of what somebody does something "with".
var helping = map[string]bool{"help": true, "support": true, "backing": true, "assistance": true, "aid": true}

// mediating are verbs of what somebody does for others who deal with each other.
var mediating = map[string]bool{"mediate": true, "broker": true, "sponsor": true, "host": true, "facilitate": true, "supervise": true, "oversee": true, "monitor": true, "guarantee": true}

// planting are verbs of what is done with a bomb by the one whose deed it is.
var planting = map[string]bool{"plant": true, "drive": true, "detonate": true, "lay": true, "place": true, "wear": true, "claim": true, "hide": true, "throw": true, "drop": true, "fire": true}

// throughClause reads a clause that only carries the noun: "the raid that the
// army carried out", "an attack claimed by".
func (a *analysis) throughClause(v, n int) []slot {
	if a.lemma(v) == "involve" { // "a meeting involving the leaders"
		if o := a.child(v, "obj"); o >= 0 && a.tag(v) == "VBG" {
			return []slot{{"by", o}}
		}
	}
	if a.tag(v) == "VBG" && (a.lemma(v) == "target" || a.lemma(v) == "hit") { // "the attack targeting the base"
		if o := a.child(v, "obj"); o >= 0 {
			return []slot{{"against", o}}
		}
		return nil
	}
	if mediating[a.lemma(v)] {
		return nil // "a truce mediated by Qatar"
	}
	if m := a.child(v, "mark"); m >= 0 && a.lower(m) == "that" {
		return nil // "the demand that troops leave"
	}
	if _, ok := a.lex.Support(a.lemma(v)); !ok && !(planting[a.lemma(v)] && a.passive(v)) {
		return nil
	}
	var out []slot
	for _, s := range a.verbSlots(v) {
		if s.head != n && s.name != "obj" {
			out = append(out, slot{map[bool]string{true: "by", false: s.name}[s.name == "subj"], s.head})
		}
	}
	return out
}

// carried adds what the verb round an event noun says: the subject of "carried
// out a raid" raids, that of "suffered an attack" is attacked.
func (a *analysis) carried(f *finding) {
	n := f.tok
	for h := a.head(n); h >= 0 && a.nominal(h) && (a.is(n, "conj") || a.is(n, "nmod") && a.lemma(h) == "front" && a.preposition(n) == "with" || a.is(n, "nmod") && a.preposition(n) == "of" && (counters[a.lemma(h)] || a.lemma(h) == "round" && a.head(h) >= 0 && a.finite(a.head(h)))); h = a.head(n) {
		n = h
	}
	v := a.head(n)
	if s := a.child(n, "nsubj"); s >= 0 && s < n && f.Kind == event.ArmedClash && a.child(n, "cop") >= 0 && a.preposition(n) == "at" {
		f.slots = append(f.slots, slot{"=actor", s}) // "has been at war with the state"
	}
	if v >= 0 && !a.verbal(v) {
		a.answerable(f, n, v)
	}
	if v < 0 || !a.verbal(v) || f.Kind == event.Protest && a.at[v] != nil && a.at[v].Kind == event.Riot {
		return // "police broke up a protest": others protested
	}
	if a.is(n, "obj") && a.lex.Reports(a.lemma(v)) {
		for c := range a.children(v) { // "said the blast was carried out by …"
			if c > n && a.verbal(c) && a.reportedSubject(c) == n && a.passive(c) {
				a.carriedBy(f, c)
				return
			}
		}
	}
	a.lightly(f, n, v)
	if mutual[f.Kind] && travelling[a.lemma(v)] && a.is(n, "obl") && (a.preposition(n) == "for" || a.preposition(n) == "to") && !has(f.slots, "by") && !has(f.slots, "poss") {
		if s := a.surfaceSubject(v); s >= 0 { // "flew to Paris for talks with"
			f.slots = append(f.slots, slot{"=actor", s})
		}
	}
	sup, ok := a.support(v)
	if a.lemma(v) == "use" && a.child(n, "det") >= 0 {
		ok = false // "used the attack to"
	}
	if a.lemma(v) == "involve" && a.passive(v) {
		sup.Role, ok = lexicon.Actor, a.preposition(n) == "in" // "were involved in a shootout with"
	}
	if replying[a.lemma(v)] {
		sup.Role, ok = lexicon.Actor, a.preposition(n) == "with" // "responded with a volley of shots", not "to the attack"
	}
	if !ok && a.preposition(n) == "into" && (a.lemma(v) == "get" || a.lemma(v) == "run") { // "got into a shootout with police"
		sup.Role, ok = lexicon.Actor, true
	}
	k := a.row(f).Kind
	if !ok && a.is(n, "obj") && (a.lemma(v) == "have" && (mutual[k] || k == event.Deployment) || wanting[a.lemma(v)] && mutual[k]) { // "had talks with"
		sup.Role, ok = lexicon.Actor, true
	}
	defer a.present(f, n, v)
	switch {
	case !ok && a.is(n, "nsubj"), ok && a.is(n, "nsubj") && a.child(v, "obj") < 0 && !a.passive(v):
		for _, s := range a.verbSlots(v) { // "fighting erupted between X and Y"
			if s.name == "between" || s.name == "in" || s.name == "at" {
				f.addSlot(s)
			}
		}
		for c := range a.children(v) { // "broke out at a prison between two gangs"
			if d := a.below(c, "between", 2); c > v && d > v && a.is(c, "obl") && (mutual[k] || f.Kind == event.Riot) && !has(f.slots, "between") {
				f.addSlot(slot{"between", d})
			}
		}
		return
	case !ok || !a.is(n, "obj", "nsubj:pass", "obl", "xcomp", "nsubj"):
		return
	case a.is(n, "obl") && (a.lemma(v) == "draw" || a.lemma(v) == "lead" && a.preposition(n) == "to"):
		return // "drew attention to the abduction", "clashes in the state which led to the killing of"
	case a.is(n, "obl") && !carries[a.preposition(n)] && (sup.Role != lexicon.Target || a.preposition(n) == "as" || a.lemma(v) == "come" && given[a.preposition(n)]):
		return // "imposed sanctions over the arrest"
	}
	f.carrier = v
	if owning[a.lemma(v)] && a.modality(v, true) == event.Negated {
		return // "has not claimed the attack"
	}
	for _, s := range a.verbSlots(v) {
		switch {
		case s.name == "obj" && s.head != n && entangled[a.lemma(v)] && sup.Role == lexicon.Actor && a.passive(v): // "is engaged in a campaign"
			f.slots = append(f.slots, slot{"=actor", s.head})
		case s.head == n || s.name == "obj" || s.name == "iobj":
		case s.name == "subj" && sup.Role == lexicon.Target:
			f.slots = append(f.slots, slot{"=target", s.head})
		case s.name == "subj" && sup.Role == lexicon.Actor:
			if !has(f.slots, "by") && !has(f.slots, "poss") && !a.ownDoer(f) {
				f.slots = append(f.slots, slot{"=actor", s.head})
			}
		case s.name != "subj":
			f.addSlot(s)
		}
	}
}

// support is what a verb says of the event that is its object.
func (a *analysis) support(v int) (lexicon.Support, bool) {
	if prt := a.child(v, "compound:prt"); prt >= 0 {
		if s, ok := a.lex.Support(a.lemma(v) + " " + a.lower(prt)); ok {
			return s, true // "fought off an attack"
		}
	}
	return a.lex.Support(a.lemma(v))
}

// wanting are verbs whose subject wants to deal with somebody.
var wanting = map[string]bool{"want": true, "seek": true, "favor": true, "favour": true, "propose": true, "need": true, "request": true, "boycott": true, "welcome": true}

// occasions are the prepositions before talks that the subject of the clause
// takes part in: "arrived for talks with", "said after a meeting with".
var occasions = map[string]bool{"for": true, "after": true, "following": true, "during": true, "at": true, "in": true, "before": true, "ahead": true}

// present adds who comes to talks, or speaks at them, where they name only the
// other side.
func (a *analysis) present(f *finding, n, v int) {
	after := a.is(n, "obj") && a.lower(v) == "following" && a.head(v) >= 0
	if after {
		if v = a.head(v); !a.verbal(v) {
			return
		}
	}
	if !mutual[a.row(f).Kind] && a.row(f).Kind != event.ArmedClash || !after && (!a.is(n, "obl", "advcl", "nmod") || !occasions[a.preposition(n)]) || !has(f.slots, "with") || has(f.slots, "by") || has(f.slots, "poss") || has(f.slots, "between") || has(f.slots, "of") {
		return
	}
	s := a.surfaceSubject(v)
	if s < 0 || a.passive(v) {
		return
	}
	if k := a.typed(s).Kind; a.row(f).Kind == event.ArmedClash {
		if armed(k) && !has(f.slots, "=actor") {
			f.slots = append(f.slots, slot{"=actor", s}) // "took the town after an exchange of fire with soldiers"
		}
		return
	}
	if p := a.party(s); p.Kind == event.Government || p.Kind == event.NGOIGO || strings.HasPrefix(a.tag(s), "NNP") || a.country(s) {
		f.slots = append(f.slots, slot{"=actor", s})
	}
}

// answerable adds who is said to be behind an event: "were responsible for the
// massacre", "is guilty of the attack".
func (a *analysis) answerable(f *finding, n, h int) {
	if w := a.lemma(h); w != "responsible" && w != "guilty" && w != "culpable" || !force[f.Kind] {
		return
	}
	if p := a.preposition(n); p != "for" && p != "of" {
		return
	}
	if s := a.child(h, "nsubj"); s >= 0 {
		f.slots = append(f.slots, slot{"=actor", a.antecedent(s, h)})
	}
}

// replying are verbs of what is done about something, which "with" says.
var replying = map[string]bool{"respond": true, "retaliate": true, "reply": true, "answer": true, "react": true, "counter": true}

// travelling are verbs of those who go where they meet others.
var travelling = map[string]bool{"fly": true, "travel": true, "go": true, "come": true, "arrive": true, "head": true, "return": true, "leave": true, "journey": true, "depart": true}

// entangled are verbs whose passive has the doer for its subject.
var entangled = map[string]bool{"engage": true, "involve": true, "lock": true, "embroil": true, "entangle": true}

// ownDoer reports whether an event noun says itself whose it is, so that the
// subject of its verb is another: "stopped the advance of the rebels".
func (a *analysis) ownDoer(f *finding) bool {
	for _, s := range f.slots {
		if (s.name == "of" || s.name == "from") && a.row(f).Frame.Role(s.name) == lexicon.Actor && isGroup(a.typed(s.head).Kind) {
			return true
		}
	}
	return false
}

// finite reports whether a verb is finite by its form.
func (a *analysis) finite(v int) bool {
	t := a.tag(v)
	return t == "VBD" || t == "VBZ" || t == "VBP" || t == "VBN" && a.child(v, "aux") >= 0
}

// carries are the prepositions over which a verb carries an event noun: "came
// under attack", "engaged in fighting", "agreed to a truce".
var carries = map[string]bool{"": true, "under": true, "in": true, "into": true, "with": true, "on": true, "to": true, "through": true}

// counters are nouns that only say how many events there are.
var counters = map[string]bool{"series": true, "wave": true, "spate": true, "string": true, "number": true, "state": true, "barrage": true, "flurry": true, "rash": true, "spree": true, "lot": true, "dozen": true, "hundred": true, "thousand": true, "score": true, "scores": true, "life": true}

// carriedBy adds the doer of a passive verb that carries an event noun.
func (a *analysis) carriedBy(f *finding, v int) {
	if sup, ok := a.lex.Support(a.lemma(v)); !ok || sup.Role != lexicon.Actor {
		return
	}
	for _, s := range a.verbSlots(v) {
		if s.name == "subj" {
			f.addSlot(slot{"by", s.head})
		}
	}
}

// lightly adds what a verb says of its subject, an event noun: who a request
// comes from, whom a war pits against whom.
func (a *analysis) lightly(f *finding, n, v int) {
	if a.is(n, "obl:agent") && affecting[a.lemma(v)] && force[f.Kind] && !a.affected(f) { // "was hit by rebel fire"
		if s := a.surfaceSubject(v); s >= 0 {
			f.slots = append(f.slots, slot{"=target", s})
		}
	}
	if !a.is(n, "nsubj") {
		return
	}
	if affecting[a.lemma(v)] && !a.passive(v) && force[f.Kind] && !a.affected(f) {
		if o := a.child(v, "obj"); o > v {
			f.slots = append(f.slots, slot{"=target", o})
		}
	}
	switch a.lemma(v) {
	case "come":
		for _, s := range a.verbSlots(v) {
			if s.name == "from" && isGroup(a.typed(s.head).Kind) {
				f.addSlot(slot{"by", s.head})
			}
		}
	case "pit":
		a.pitted(f, v)
	}
}

// affecting are verbs whose object suffers the event of force that is their
// subject: "the offensive has damaged the moderates".
var affecting = map[string]bool{"damage": true, "strike": true, "destroy": true, "down": true, "hit": true, "rock": true, "shake": true, "target": true, "devastate": true, "wreck": true, "cripple": true, "batter": true, "pound": true, "rip": true, "shatter": true, "weaken": true, "ravage": true, "decimate": true}

// pitted reads the sides that "pits X against Y" names.
func (a *analysis) pitted(f *finding, v int) {
	for _, s := range a.verbSlots(v) {
		switch {
		case s.name == "obj":
			f.slots = append(f.slots, slot{"=actor", s.head})
			if c := a.child(s.head, "nmod"); c >= 0 && a.preposition(c) == "against" {
				f.slots = append(f.slots, slot{"=target", c})
			}
		case s.name == "against":
			f.slots = append(f.slots, slot{"=target", s.head})
		}
	}
}
