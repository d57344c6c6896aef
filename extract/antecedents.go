package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// antecedentParty looks back through three sentences for a nominal that fits,
// subjects first.
func (a *analysis) antecedentParty(h int, fits func(int, event.Party) bool) event.Party {
	s := a.sent(h)
	own := a.ownSubject(h)
	self := -1 // whom the subject stands for, where it is a pronoun itself
	if own >= 0 && a.pronoun(own) {
		a.party(own)
		if c, ok := a.antecedents[own]; ok {
			self = c
		}
	}
	if c := a.overtaken(h); c >= 0 {
		if q := a.party(c); q.Text != "" && fits(c, q) {
			a.antecedents[h] = c
			return q
		}
	}
	for back := 0; back <= 3 && s-back >= 0; back++ {
		sent := a.doc.Sentences[s-back]
		from := sent.Last - 1
		if back == 0 {
			from = h - 1
		}
		if back > 0 {
			if c := a.mainSubject(s-back, h, fits); c >= 0 {
				a.antecedents[h] = c
				return a.party(c)
			}
		}
		order := []bool{true, false}
		if a.lower(h) == "their" && back == 0 { // "killing several rebels and seizing their weapons"
			order = []bool{false, true}
		}
		for _, subjects := range order {
			for c := from; c >= sent.First; c-- {
				if back == 1 && subjects && a.sameAgain(c, h) {
					if q := a.party(c); q.Name != "" && fits(c, q) {
						a.antecedents[h] = c
						return q
					}
				}
				if !strings.HasPrefix(a.tag(c), "NN") || a.is(c, "compound", "flat") || a.timed(c) || a.lower(c) == "others" || subjects != a.is(c, "nsubj", "nsubj:pass") || a.is(c, "root", "ccomp", "conj") && a.child(c, "cop") >= 0 {
					continue
				}
				if c == self || self >= 0 && a.tok[c].Text == a.tok[self].Text {
					continue // "he killed her": not himself
				}
				if back == 0 && (c == own || own >= 0 && a.head(c) == own && a.is(c, "amod") && a.is(h, "nmod:poss") || a.fronted(c, h)) {
					continue // "gunmen ambushed soldiers, killing six of them"
				}
				if back == 0 && a.under(h, c) && !a.inPhraseAfter(h, c) && !a.inClauseOf(h, c) {
					continue // "the army and its allies": its is the army's, but not its own phrase
				}
				if a.reporter(c) && !a.pronounOfSpeaker(h, c) {
					continue
				}
				if back == 0 && a.backsSubjectOf(c, h) || a.at[c] != nil && !a.at[c].verb && harm[a.at[c].Kind] {
					continue // "units backed by gunships pressed their advance"; "heavy casualties and their hardware"
				}
				if q := a.party(c); q.Text != "" && fits(c, q) {
					a.antecedents[h] = c
					return q
				}
			}
		}
	}
	return event.Party{}
}

// mainSubject is the subject of the main clause of sentence s, or of what it reports,
// where it fits pronoun h; -1 where it does not. "The bandits came while people were
// at prayer. They shot": the bandits did.
func (a *analysis) mainSubject(s, h int, fits func(int, event.Party) bool) int {
	sent := a.doc.Sentences[s]
	for v := sent.First; v < sent.Last; v++ {
		if !a.verbal(v) || !a.is(v, "root", "ccomp") || a.is(v, "ccomp") && (a.head(v) < 0 || !a.is(a.head(v), "root") || !a.lex.Reports(a.lemma(a.head(v)))) {
			continue
		}
		c := a.child(v, "nsubj")
		if c < 0 || c > v || a.sent(c) != s || !strings.HasPrefix(a.tag(c), "NN") || a.timed(c) || a.reporter(c) || a.lower(c) == "others" {
			continue
		}
		if w := a.child(v, "advcl"); w < 0 || a.marker(w) != "while" && a.marker(w) != "as" && a.marker(w) != "when" {
			continue // nothing else of the sentence might be meant
		}
		if q := a.party(c); q.Text != "" && fits(c, q) {
			return c
		}
	}
	return -1
}

// overtaken is whom harm was done to while doing what the clause of pronoun h
// says: "troops killed 30 militants as they tried to cross the border"; else -1.
func (a *analysis) overtaken(h int) int {
	v := a.head(h)
	if !a.is(h, "nsubj") || v < 0 {
		return -1
	}
	for hops := 0; hops < 2 && a.is(v, "xcomp") && a.head(v) >= 0; hops++ {
		v = a.head(v)
	}
	g := a.head(v)
	if !a.is(v, "advcl") || g < 0 || g > v || a.at[g] == nil || !a.at[g].verb || !harm[a.at[g].Kind] && a.at[g].Kind != event.Shooting && a.at[g].Kind != event.Arrest && a.at[g].Kind != event.Abduction {
		return -1
	}
	switch a.marker(v) {
	case "as", "when", "while":
		return a.child(g, "obj", "nsubj:pass")
	case "after", "because":
		if a.at[g].Kind == event.Arrest && a.lower(h) != "it" {
			return a.child(g, "obj", "nsubj:pass") // "arrested the man after he opened fire"
		}
	}
	return -1
}

// sameAgain reports whether token c is the pronoun that opens the sentence
// before that of pronoun h and stands for the same: "It has good ties with both.
// Its contacts …".
func (a *analysis) sameAgain(c, h int) bool {
	if !a.pronoun(c) || !a.is(c, "nsubj") || a.head(c) < 0 || !a.is(a.head(c), "root") {
		return false
	}
	w, v := a.lower(c), a.lower(h)
	return w == "it" && (v == "it" || v == "its") || w == "they" && (v == "they" || v == "their" || v == "them") || w == "he" && (v == "he" || v == "his" || v == "him") || w == "she" && (v == "she" || v == "her")
}

// whoGoesOn is the subject of a verb whose object, or a part of what it does, is
// an act of force that is "its" or "their" own: "the group resumed its campaign",
// "took six villages as part of their operation". It is -1 elsewhere.
func (a *analysis) whoGoesOn(h int) int {
	o := a.head(h)
	if !a.is(h, "nmod:poss") || o < 0 || a.at[o] == nil || a.at[o].verb || !force[a.at[o].Kind] && a.at[o].Kind != event.Advance {
		return -1
	}
	v := a.head(o)
	if v >= 0 && a.is(o, "nmod") && a.lemma(v) == "part" && a.preposition(v) == "as" {
		v = a.head(v)
	} else if !a.is(o, "obj") || v >= 0 && !goingOn[a.lemma(v)] {
		return -1
	}
	if v < 0 || v > h || !a.verbal(v) || a.passive(v) {
		return -1
	}
	s := a.surfaceSubject(v)
	if s < 0 || s > h || a.pronoun(s) {
		return -1
	}
	return s
}

// provoker is whom the clause above wants to fight for what "they" did: "to
// fight the rebels after they took the capital". It is -1 elsewhere.
func (a *analysis) provoker(h int) int {
	v := a.head(h)
	if !a.is(h, "nsubj") || v < 0 || !a.is(v, "advcl") || a.passive(v) {
		return -1
	}
	m, u := a.child(v, "mark"), a.head(v)
	if m < 0 || a.lower(m) != "after" && a.lower(m) != "because" || u < 0 || a.tag(u) != "VB" || a.at[u] == nil || !force[a.at[u].Kind] || a.child(u, "aux") >= 0 {
		return -1
	}
	if o := a.child(u, "obj"); o > u && o < h && isGroup(a.typed(o).Kind) {
		return o
	}
	return -1
}

// goingOn are verbs of what somebody does with an operation of his own.
var goingOn = map[string]bool{
	"continue": true, "conduct": true, "stage": true, "wage": true, "mount": true, "resume": true, "begin": true, "start": true, "launch": true, "press": true, "intensify": true, "expand": true, "escalate": true,
	"widen": true, "halt": true, "suspend": true, "renew": true, "extend": true, "complete": true, "end": true, "stop": true, "announce": true, "keep": true,
}

// backsSubjectOf reports whether noun c only helps or judges, by a participle,
// who is the subject of the clause of pronoun h.
func (a *analysis) backsSubjectOf(c, h int) bool {
	v := a.head(c)
	if v < 0 || !a.is(c, "obl:agent") && a.preposition(c) != "by" || !a.is(v, "acl") || a.under(h, v) {
		return false
	}
	for a.is(c, "conj") {
		c = a.head(c)
	}
	n := a.head(v)
	for n >= 0 && a.is(n, "conj", "appos", "flat") {
		n = a.head(n)
	}
	return n >= 0 && n < h && a.is(n, "nsubj", "nsubj:pass") && a.head(n) >= 0 && a.under(h, a.head(n))
}

// inClauseOf reports whether a pronoun stands in a relative clause of noun c:
// "the rebels, who launched their uprising".
func (a *analysis) inClauseOf(h, c int) bool {
	for v := range a.children(c) {
		if a.is(v, "acl:relcl") && a.under(h, v) {
			return true
		}
	}
	return false
}

// ownSubject is the subject of the clause whose object a pronoun is, which it
// cannot stand for: that of "killing six of them", and, for an act of force, of
// "burned their houses". It is -1 where there is none.
func (a *analysis) ownSubject(h int) int {
	if a.is(h, "nsubj") {
		return -1
	}
	v := a.head(h)
	for hops := 0; hops < 2 && v >= 0 && !a.verbal(v); hops++ {
		v = a.head(v)
	}
	if v < 0 || !a.verbal(v) || h < v {
		return -1
	}
	if a.is(h, "nmod:poss") {
		g := a.at[v]
		if g == nil || !force[g.Kind] && !harm[g.Kind] && g.Kind != event.Seizure && !(a.lower(h) == "their" && (g.Kind == event.Destruction || g.Kind == event.Looting)) {
			return -1
		}
	}
	return a.surfaceSubject(v)
}

// inPhraseAfter reports whether a possessive stands in a prepositional phrase
// of noun c, which it may be of: "the forces in their push", but no "leader of
// their party".
func (a *analysis) inPhraseAfter(h, c int) bool {
	if !a.is(h, "nmod:poss") || a.head(h) < 0 || a.head(a.head(h)) != c || !a.is(a.head(h), "nmod") {
		return false
	}
	p := a.preposition(a.head(h))
	return p == "in" || p == "with" || p == "during"
}

// reporter reports whether c is the subject of a verb of reporting.
func (a *analysis) reporter(c int) bool {
	h := a.head(c)
	return h >= 0 && a.is(c, "nsubj") && !a.passive(h) && a.lex.Reports(a.lemma(h)) && a.at[h] == nil
}
