package extract

import "github.com/sitrep-go/sitrep/internal/lexicon"

// controlling are verbs whose object, behind a preposition or none, does what
// the clause below says: "relied on the militia to hold", "accused the cleric
// of staging".
var controlling = map[string]string{
	"rely": "on", "count": "on", "depend": "on", "call": "on", "prevail": "on", "wait": "for", "plead": "with", "appeal": "to", "arrange": "for",
	"arrest": "", "detain": "", "jail": "", "imprison": "", "sentence": "", "fine": "", "prosecute": "", "indict": "", "acquit": "", "punish": "", "expel": "",
	"criticize": "", "criticise": "", "denounce": "", "execute": "", "remand": "", "arraign": "", "fault": "",
	"accuse": "", "warn": "", "caution": "", "suspect": "", "convict": "", "charge": "", "blame": "", "stop": "", "prevent": "", "block": "", "bar": "", "ban": "", "deter": "", "keep": "",
}

// commands are nouns of what is given to those who then do it: "the order to
// the police to fire".
var commands = map[string]bool{
	"order": true, "instruction": true, "command": true, "permission": true, "authority": true, "authorization": true, "ultimatum": true,
	"signal": true, "call": true, "pressure": true, "demand": true, "warning": true, "appeal": true, "request": true, "deadline": true, "right": true, "mandate": true,
}

// told is who does what verb v says because the words above have him do it, or
// -1.
func (a *analysis) told(v, h int) int {
	if m := a.child(v, "mark"); a.tag(v) == "VB" && m > 1 && a.lower(m) == "to" && a.is(v, "advcl", "xcomp", "acl") { // "support for the army to fight"
		c := m - 1
		for a.is(c, "flat", "compound") && a.head(c) >= 0 && a.head(c) < m {
			c = a.head(c)
		}
		if a.nominal(c) && !a.timed(c) && a.preposition(c) == "for" && a.is(c, "nmod", "obl") && a.acts(c) {
			return c
		}
		for a.is(c, "conj") && a.head(c) >= 0 && a.head(c) < c {
			c = a.head(c)
		}
		if g := a.head(c); g >= 0 && a.nominal(c) && a.is(c, "nmod") && a.preposition(c) == "by" && goals[a.lemma(g)] && !a.under(g, v) {
			return c // "an offensive by the army to retake"
		}
	}
	if c := a.givenTime(v, h); c >= 0 {
		return c
	}
	switch {
	case a.verbal(h) && a.tag(v) == "VBG" && a.is(v, "advcl", "xcomp", "acl", "obl") && !a.passive(h):
		if prep, ok := controlling[a.lemma(h)]; ok && prep == "" && a.marked(v) {
			if o := a.child(h, "obj"); o >= 0 && o < h && a.relativePronoun(o) {
				return a.antecedent(o, h) // "Uganda, which Kinshasa accuses of arming them"
			}
			return a.between(h, v, "")
		}
	case a.verbal(h) && a.tag(v) == "VB" && a.is(v, "advcl", "xcomp") && bringing[a.lemma(h)]:
		if o := a.child(h, "obj"); o > h && o < v && a.child(v, "mark") > o {
			return o // "prompting the president to flee"
		}
	case a.verbal(h) && a.tag(v) == "VB" && a.is(v, "advcl", "xcomp", "acl"):
		if prep := controlling[a.lemma(h)]; prep != "" {
			return a.between(h, v, prep)
		}
		if o := a.child(h, "obj"); o > h && o < v && ways[a.lemma(o)] { // "clearing the way for the Kurds to take"
			if c := a.between(o, v, "for"); c >= 0 {
				return c
			}
			return a.between(h, v, "for")
		}
		if o := a.child(h, "obj"); o > h && o < v && commands[a.lemma(o)] {
			for _, prep := range []string{"to", "on"} { // "pressure on the president to resign"
				if c := a.between(o, v, prep); c >= 0 {
					return c
				}
				if c := a.between(h, v, prep); c >= 0 {
					return c
				}
			}
			return -1
		}
	case a.nominal(h) && a.tag(v) == "VBG" && a.is(v, "acl") && a.is(h, "obj") && a.marked(v) && a.head(h) >= 0:
		if prep, ok := controlling[a.lemma(a.head(h))]; ok && prep == "" {
			return h // "accused the government of violating"
		}
	case a.nominal(h) && a.tag(v) == "VB" && a.is(v, "acl") && ways[a.lemma(h)]:
		return a.between(h, v, "for")
	case a.nominal(h) && a.tag(v) == "VB" && a.is(v, "acl") && commands[a.lemma(h)]:
		if c := a.between(h, v, "to"); c >= 0 {
			return c
		}
		return a.between(h, v, "on")
	}
	return -1
}

// givenTime is who is given time to do what infinitive v says, which hangs on the
// verb or on the time: "gave the junta a week to cede power"; else -1.
func (a *analysis) givenTime(v, h int) int {
	if a.tag(v) != "VB" || !a.is(v, "advcl", "xcomp", "acl") {
		return -1
	}
	if !a.verbal(h) && a.head(h) >= 0 {
		h = a.head(h)
	}
	if a.lemma(h) != "give" || h > v || !a.deadline(h, v) {
		return -1
	}
	for c := h + 1; c < v; c++ {
		if a.nominal(c) && a.tag(c) != "DT" && a.tag(c) != "CD" && isGroup(a.typed(c).Kind) && a.tag(c+1) != "NN" && a.tag(c+1) != "NNS" {
			return c
		}
	}
	return -1
}

// ways are nouns of what is opened for those who then do something.
var ways = map[string]bool{"way": true, "door": true, "path": true, "ground": true, "stage": true, "road": true, "opportunity": true, "chance": true}

// bringing are verbs of what makes somebody do something.
var bringing = map[string]bool{"prompt": true, "force": true, "compel": true, "cause": true, "lead": true, "oblige": true, "push": true, "drive": true, "persuade": true, "convince": true, "enable": true, "allow": true, "help": true}

// marked reports whether a gerund stands behind one of the prepositions that
// make it what somebody is accused of or kept from.
func (a *analysis) marked(v int) bool {
	c := a.child(v, "mark", "case")
	if c < 0 {
		return false
	}
	switch a.lower(c) {
	case "of", "for", "from", "with", "against":
		return true
	}
	return false
}

// between is the object of h, or what hangs on h by a preposition, that stands
// before v; -1 where there is none.
func (a *analysis) between(h, v int, prep string) int {
	for c := range a.children(h) {
		if c <= h || c >= v || !a.nominal(c) || a.timed(c) {
			continue
		}
		if prep == "" && a.is(c, "obj") || prep != "" && a.is(c, "obl", "nmod") && a.preposition(c) == prep {
			return a.antecedent(c, h)
		}
	}
	return -1
}

// shares are nouns of the part that somebody has in an event.
var shares = map[string]bool{"role": true, "part": true, "hand": true, "involvement": true, "participation": true, "complicity": true, "share": true}

// havingPart adds who is said to have a part in an event: "Russia's role in the
// bombardment", "played a part in the attack".
func (a *analysis) havingPart(f *finding) {
	n := f.tok
	for a.is(n, "conj") && a.head(n) >= 0 && a.nominal(a.head(n)) {
		n = a.head(n)
	}
	h := a.head(n)
	if h < 0 || !shares[a.lemma(h)] || a.preposition(n) != "in" || has(f.slots, "by") || has(f.slots, "poss") {
		return
	}
	who := a.child(h, "nmod:poss")
	if v := a.head(h); who < 0 && v >= 0 && a.is(h, "obj") && a.verbal(v) {
		who = a.surfaceSubject(v)
	}
	if who >= 0 {
		f.slots = append(f.slots, slot{"by", who})
	}
}

// coordinated gives event nouns in a list what their neighbour says for all:
// "the bombardment and destruction of the city", "the army's shelling and siege".
func (a *analysis) coordinated(f *finding) {
	for c := range a.children(f.tok) {
		if g := a.at[c]; g != nil && !g.verb && a.is(c, "conj") && c-f.tok <= 3 {
			for _, s := range a.nounSlots(c) {
				if role := a.row(f).Frame.Role(s.name); role.Affected() && s.head > c && !a.affected(f) {
					f.slots = append(f.slots, slot{"=target", s.head})
				}
			}
		}
	}
	if h := a.head(f.tok); h >= 0 && a.is(f.tok, "conj") && f.tok-h <= 3 && a.at[h] != nil && !a.at[h].verb && !has(f.slots, "by") && !has(f.slots, "poss") {
		for _, s := range a.nounSlots(h) {
			if s.name == "poss" && a.row(a.at[h]).Frame.Role("poss") == lexicon.Actor && a.row(f).Frame.Role("poss") == lexicon.Actor {
				f.slots = append(f.slots, s)
			}
		}
	}
}

// affected reports whether a slot of a finding says whom it is done to.
func (a *analysis) affected(f *finding) bool {
	for _, s := range f.slots {
		if s.name == "=target" || a.row(f).Frame.Role(s.name).Affected() {
			return true
		}
	}
	return false
}
