package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// A slot is a phrase that depends on a trigger and how it hangs on it: "subj",
// "obj", "iobj", "poss", "comp", "adj" or a preposition.
type slot struct {
	name string
	head int // token
}

// fillSlots gathers the phrases round each trigger.
func (a *analysis) fillSlots() {
	a.at = map[int]*finding{}
	for _, f := range a.findings {
		a.at[f.tok] = f
	}
	clear(a.resolved) // what was resolved before the triggers were known
	clear(a.antecedents)
	for _, f := range a.findings {
		if f.slots != nil {
			continue // a position
		}
		switch {
		case f.verb && f.carrier >= 0:
			f.slots = a.phraseSlots(f.carrier, f.tok)
		case f.verb:
			f.slots = a.verbSlots(f.tok)
			a.aimed(f)
			a.meantFor(f)
			a.compoundActor(f)
		case f.row.POS == 'A':
			f.slots = a.adjectiveSlots(f)
			a.compoundActor(f)
		default:
			f.slots = a.nounSlots(f.tok)
			a.havingPart(f)
			a.coordinated(f)
			a.carried(f)
			a.captionTalk(f)
			a.ownTalks(f)
		}
	}
	a.dropEscapes()
	a.saidTargets()
	a.dropCompared()
}

// arranging are verbs of what one side does with talks that it is to hold with
// another.
var arranging = map[string]bool{"call": true, "cancel": true, "postpone": true, "suspend": true, "scrap": true, "propose": true, "seek": true, "offer": true, "want": true, "announce": true, "request": true, "demand": true, "reject": true, "refuse": true, "schedule": true, "plan": true, "stop": true, "end": true}

// ownTalks gives talks with somebody the side that calls them off or asks for them:
// "India called off talks with Pakistan".
func (a *analysis) ownTalks(f *finding) {
	if f.Kind != event.Negotiation || !has(f.slots, "with") || has(f.slots, "by") || has(f.slots, "poss") || has(f.slots, "between") || has(f.slots, "=actor") {
		return
	}
	v := a.head(f.tok)
	if v < 0 || !a.is(f.tok, "obj") || !a.verbal(v) || !arranging[a.lemma(v)] {
		return
	}
	if s := a.surfaceSubject(v); s >= 0 && s < f.tok && a.acts(s) && !a.pronoun(s) {
		f.slots = append(f.slots, slot{"by", s})
	}
}

// captionTalk gives "talks" in a caption, which was taken for the noun, who talks:
// "Foreign Minister A. B., right, talks with".
func (a *analysis) captionTalk(f *finding) {
	if f.Kind != event.Negotiation || a.lower(f.tok) != "talks" || has(f.slots, "poss") || has(f.slots, "by") || a.child(f.tok, "det", "amod", "compound", "case") >= 0 {
		return
	}
	h := a.head(f.tok)
	if h < 0 || h > f.tok || !a.is(f.tok, "conj", "appos", "parataxis", "dep", "nmod:desc") || !strings.HasPrefix(a.tag(h), "NNP") || a.sent(h) != a.sent(f.tok) || a.child(f.tok, "cc") >= 0 {
		return
	}
	f.slots = append(f.slots, slot{"by", h})
}

// meantFor adds whom the weapon of a verb was turned on: "detonated two bombs
// targeting the convoy".
func (a *analysis) meantFor(f *finding) {
	if !means[f.Kind] || has(f.slots, "=target") {
		return
	}
	add := func(v int) {
		if a.lemma(v) == "target" && a.tag(v) == "VBG" && v > 0 && a.weaponClass(v-1) != "" && a.at[v] == nil {
			if o := a.child(v, "obj"); o > v {
				f.slots = append(f.slots, slot{"=target", o})
			}
		}
	}
	for c := range a.children(f.tok) {
		switch {
		case a.is(c, "advcl"):
			add(c)
		case a.is(c, "obj", "nsubj", "nsubj:pass"):
			for d := range a.children(c) {
				if a.is(d, "acl", "advcl") {
					add(d)
				}
			}
		}
	}
}

// aimed adds what the parse hung on the object of a verb: on what is fired or
// thrown, "fired missiles at the base"; on a word of the verb's own phrase,
// "exchanged fire with gunmen"; the act in which it happened, "killed four
// militants in a raid".
func (a *analysis) aimed(f *finding) {
	frame := f.row.Frame
	for _, s := range f.slots {
		if s.name != "obj" {
			continue
		}
		own := frame.Role("obj") == lexicon.Weapon
		for _, w := range f.row.Words {
			own = own || a.lemma(s.head) == w.Text
		}
		last := s.head
		if list := a.conjuncts(s.head); own && a.weaponClass(s.head) != "" { // "fired drones and missiles at the port"
			last = list[len(list)-1]
		}
		for c := range a.children(last) {
			p := a.preposition(c)
			if c < last || !a.is(c, "nmod") || p == "" || a.timed(c) {
				continue
			}
			if own && frame.Role(p).Affected() && !a.affectedBut(f, s) || harm[f.Kind] && p == "in" && a.at[c] != nil && !a.at[c].verb {
				f.addSlot(slot{p, c})
			}
		}
		if frame.Role("obj") == lexicon.None && frame.Role("to").Affected() && !a.affected(f) {
			if c := a.below(s.head, "to", 3); c >= 0 {
				f.addSlot(slot{"to", c}) // "returned a bust of the emperor to Italy"
			}
		}
		return
	}
}

// below is what hangs on a noun, or on what hangs on it, by a preposition; -1
// where nothing does.
func (a *analysis) below(h int, prep string, depth int) int {
	for c := range a.children(h) {
		if c < h || !a.is(c, "nmod", "appos", "conj") || a.timed(c) {
			continue
		}
		if a.preposition(c) == prep {
			return c
		}
		if depth > 1 {
			if d := a.below(c, prep, depth-1); d >= 0 {
				return d
			}
		}
	}
	return -1
}

// affectedBut reports whether another slot than one says whom it is done to.
func (a *analysis) affectedBut(f *finding, but slot) bool {
	for _, s := range f.slots {
		if s != but && a.row(f).Frame.Role(s.name).Affected() && !a.timed(s.head) {
			return true
		}
	}
	return false
}

// adjectiveSlots reads the noun that an adjective says it of: "the wounded
// soldiers", "three soldiers were dead", "left three soldiers dead".
func (a *analysis) adjectiveSlots(f *finding) []slot {
	i := f.tok
	name := "obj"
	if frame := f.row.Frame; frame.Role("subj") == lexicon.Target || frame.Role("subj") == lexicon.Actor && frame.Role("obj") == lexicon.None {
		name = "subj" // "is ready to sign"
	}
	noun := a.child(i, "nsubj")
	h := a.head(i)
	number := a.child(i, "nummod")
	switch {
	case noun < 0 && number >= 0 && number == i-1: // "left two dead and 18 injured"
		noun = number
	case noun >= 0:
		noun = a.antecedent(noun, i)
	case h >= 0 && a.nominal(h) && a.is(i, "amod", "acl", "compound", "dep"):
		noun = h
	case h >= 0 && a.is(i, "conj") && strings.HasPrefix(a.tag(h), "JJ") && a.at[h] != nil && a.head(h) >= 0 && a.verbal(a.head(h)) && i-h <= 3: // "left ten soldiers dead and injured"
		if noun = a.child(a.head(h), "obj"); noun == h {
			noun = -1 // "including dead or wounded"
		}
	case h >= 0 && a.verbal(h):
		if noun = a.child(h, "obj"); noun < 0 {
			noun = a.surfaceSubject(h)
		}
	}
	var out []slot
	if noun >= 0 && noun != i {
		out = append(out, slot{name, noun})
	}
	for c := range a.children(i) {
		if a.is(c, "obl") {
			for _, s := range a.oblique(c, true) {
				if s.name == "subj" {
					s.name = "by" // "shot dead by gunmen"
				}
				out = append(out, s)
			}
		}
	}
	return out
}

func has(slots []slot, name string) bool {
	for _, s := range slots {
		if s.name == name {
			return true
		}
	}
	return false
}

// verbSlots reads the arguments of a verb through voice, relative clauses,
// participles, control and coordination.
func (a *analysis) verbSlots(v int) []slot {
	var out []slot
	passive := a.passive(v)
	for c := range a.children(v) {
		switch {
		case a.is(c, "nsubj") && a.timed(c):
			if s := a.besideTime(c); s >= 0 {
				out = append(out, slot{map[bool]string{true: "obj", false: "subj"}[passive], s})
			}
		case a.is(c, "nsubj") && !passive && (a.lower(c) == "whom" || a.relativePronoun(c) && a.otherSubject(c, v)):
			out = append(out, slot{"obj", a.antecedent(c, v)}) // "the cleric, who it accuses of treason"
		case a.is(c, "nsubj") && passive:
			out = append(out, slot{"obj", a.antecedent(c, v)})
		case a.is(c, "nsubj"):
			out = append(out, slot{"subj", a.antecedent(c, v)})
		case a.is(c, "obj") && a.timed(c):
		case a.is(c, "obj") && a.child(c, "case") >= 0 && a.preposition(c) == "alongside":
			out = append(out, slot{"alongside", c})
		case a.is(c, "obj"):
			out = append(out, slot{"obj", a.antecedent(c, v)})
			out = append(out, a.overTime(c, passive)...)
			if a.lemma(v) == "blame" {
				if o := a.blamed(c); o >= 0 {
					out = append(out, slot{"on", o})
				}
			}
		case a.is(c, "iobj"):
			out = append(out, slot{"iobj", a.antecedent(c, v)})
		case a.is(c, "obl", "nmod") && a.timed(c):
			for d := range a.children(c) { // "met on Monday with the minister"
				if a.is(d, "nmod") && !a.timed(d) {
					out = append(out, a.oblique(d, passive)...)
				}
			}
			out = append(out, a.oblique(c, passive)...)
		case a.is(c, "obl") && !passive && a.listedObject(c, v):
			out = append(out, slot{"obj", c})
		case a.is(c, "obl", "nmod"):
			out = append(out, a.oblique(c, passive)...)
			if a.placeOf[c] >= 0 && !has(out, "with") { // "met in Vienna with the envoy"
				if d := a.child(c, "nmod"); d > c && a.preposition(d) == "with" && !a.timed(d) {
					out = append(out, a.oblique(d, passive)...)
				}
			}
		case a.is(c, "advmod") && a.tag(c) == "JJR" || a.is(c, "advmod") && a.tag(c) == "RBR": // "pushed deeper into the city"
			if d := a.child(c, "obl"); d > c {
				out = append(out, a.oblique(d, passive)...)
			}
		}
	}
	out = append(out, a.pastWeapon(v, passive)...)
	surface := "subj"
	if passive {
		surface = "obj"
	}
	if !has(out, surface) {
		s := a.reportedSubject(v)
		if s < 0 {
			s = a.subjectBeforeClause(v)
		}
		if s < 0 {
			s = a.impliedSubject(v)
		}
		if s < 0 && !(passive && has(out, "subj")) {
			s = a.rescuedSubject(v)
		}
		if s >= 0 {
			out = append(out, slot{surface, s})
		}
	}
	if passive && !has(out, "subj") {
		if c := a.nestedAgent(v); c >= 0 {
			out = append(out, slot{"subj", c})
		} else if c := a.sharedAgent(v); c >= 0 {
			out = append(out, slot{"subj", c})
		}
	}
	if !has(out, "obj") && !passive {
		if i := slices.IndexFunc(out, func(s slot) bool { return s.name == "iobj" }); i >= 0 { // "will allow observers to"
			out = append(out, slot{"obj", out[i].head})
		} else if o := a.sharedObject(v); o >= 0 {
			out = append(out, slot{"obj", o})
		} else if o := a.bareObject(v); o >= 0 {
			out = append(out, slot{"obj", o})
		} else if k := a.nextCount(v); k >= 0 {
			out = append(out, slot{"obj", k})
		}
	}
	return out
}

// pastWeapon reads what the parse hung on the weapon and not on the verb v that
// it is used by: "opened fire with rifles and grenades on a convoy".
func (a *analysis) pastWeapon(v int, passive bool) (out []slot) {
	if h := a.head(v); h >= 0 && h < v && a.lemma(h) == "use" && a.tag(v) == "VB" && a.is(v, "xcomp", "advcl", "acl") { // "used gunships to attack"
		if o := a.child(h, "obj"); o > h && o < v && a.weaponClass(o) != "" {
			out = append(out, slot{"with", o})
		}
	} else if h >= 0 && a.nominal(h) && a.is(v, "acl") && a.tag(v) == "VB" && a.is(h, "obj") && a.weaponClass(h) != "" && a.head(h) >= 0 && a.lemma(a.head(h)) == "use" {
		out = append(out, slot{"with", h})
	}
	for c := range a.children(v) {
		if a.is(c, "obj") { // "attacked the rebels with rockets"
			for d := range a.children(c) {
				if d > c && a.is(d, "nmod") && a.preposition(d) == "with" {
					switch a.weaponClass(d) {
					case "missile", "artillery", "explosive", "chemical", "aircraft", "armor":
						out = append(out, slot{"with", d})
					}
				}
			}
		}
		if !a.is(c, "obl") || a.preposition(c) != "with" {
			continue
		}
		for _, w := range a.conjuncts(c) {
			if a.weaponClass(w) == "" && a.typed(w).Kind != event.Materiel {
				continue
			}
			for d := range a.children(w) {
				if d > w && a.is(d, "nmod") {
					switch a.preposition(d) {
					case "on", "at", "against", "upon", "into":
						out = append(out, a.oblique(d, passive)...)
					}
				}
			}
		}
	}
	return out
}

// otherSubject reports whether verb v has a subject of its own behind the
// relative pronoun c, which is then its object.
func (a *analysis) otherSubject(c, v int) bool {
	for d := range a.children(v) {
		if d > c && d < v && a.is(d, "nsubj") && !a.timed(d) && !a.relativePronoun(d) {
			return true
		}
	}
	return false
}

// listedObject reports whether a bare noun that the parse hung on verb v goes on
// with the list of its objects: "killed a priest, his sister and two guards".
func (a *analysis) listedObject(c, v int) bool {
	o := a.child(v, "obj")
	if o < 0 || o > c || a.preposition(c) != "" || !strings.HasPrefix(a.tag(c), "NN") {
		return false
	}
	_, end := a.span(o)
	first, _ := a.span(c)
	return end == first && (a.tag(first) == "," || a.tag(first) == "CC" && a.lower(first) == "and")
}

// phraseSlots reads the arguments of a phrase of a verb and another word:
// "launched an investigation into", "came under attack by".
func (a *analysis) phraseSlots(v, tok int) []slot {
	if v == tok || !a.verbal(v) || a.is(v, "aux", "cop", "aux:pass") {
		return a.verbSlots(tok)
	}
	var out []slot
	for _, s := range a.verbSlots(v) {
		if s.head != tok {
			out = append(out, s)
		}
	}
	if a.verbal(tok) {
		if s := a.child(tok, "nsubj:pass", "nsubj"); s > v && s < tok && !has(out, "obj") {
			out = append(out, slot{"obj", s}) // "left three soldiers injured"
		}
		return out
	}
	for _, s := range a.nounSlots(tok) {
		if s.name != "poss" && s.name != "comp" && s.name != "adj" && !has(out, s.name) {
			out = append(out, s)
		}
	}
	return out
}

// sharedObject is the object that a verb shares with its neighbour: "attacked
// and destroyed positions".
func (a *analysis) sharedObject(v int) int {
	if a.is(v, "acl:relcl") && a.head(v) >= 0 && a.child(v, "nsubj") >= 0 && !a.hasRelativeSubject(v) {
		return a.head(v) // "the town the army captured"
	}
	for c := range a.children(v) { // the object stands after the second verb
		if c > v && a.is(c, "conj") && a.verbal(c) && a.child(c, "nsubj", "nsubj:pass") < 0 && a.adjacentVerbs(v, c) {
			return a.child(c, "obj")
		}
	}
	if h := a.head(v); h >= 0 && a.is(v, "conj") && a.verbal(h) {
		if o := a.child(h, "obj"); o > v {
			return o
		}
	}
	return -1
}

// sharedAgent is the agent that a passive verb shares with the one behind it:
// "were shot and wounded by settlers". It is -1 where there is none.
func (a *analysis) sharedAgent(v int) int {
	for c := range a.children(v) {
		if c > v && a.is(c, "conj") && a.tag(c) == "VBN" && a.child(c, "nsubj", "aux:pass") < 0 && a.adjacentVerbs(v, c) {
			return a.agent(c)
		}
	}
	return -1
}

func (a *analysis) hasRelativeSubject(v int) bool {
	s := a.child(v, "nsubj", "nsubj:pass")
	return s >= 0 && a.relativePronoun(s)
}

// adjacentVerbs reports whether only a conjunction stands between two verbs.
func (a *analysis) adjacentVerbs(v, w int) bool { return w-v <= 3 }

func (f *finding) addSlot(s slot) {
	if !has(f.slots, s.name) {
		f.slots = append(f.slots, s)
	}
}

// compoundActor reads the doer out of a hyphenated trigger: "government-held
// areas", "the Islamic State-besieged city".
func (a *analysis) compoundActor(f *finding) {
	t := a.tok[f.tok]
	if f.Trigger.Span.Start == t.Start || !strings.Contains(t.Text, "-") {
		return
	}
	f.slots = append(f.slots, slot{"prefix", f.tok})
	if h := a.head(f.tok); h >= 0 && !has(f.slots, "obj") {
		f.slots = append(f.slots, slot{"obj", h})
	}
}
