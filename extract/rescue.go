package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// besideTime is the subject that the parse hung on the time behind it, or -1:
// "Denmark last week announced", "the minister today lifted".
func (a *analysis) besideTime(t int) int {
	if a.child(t, "cop") >= 0 {
		return -1
	}
	for c := range a.children(t) {
		if c < t && a.is(c, "compound", "nsubj", "appos", "nmod:desc", "nmod") && strings.HasPrefix(a.tag(c), "NN") && !a.timed(c) && a.preposition(c) == "" {
			return c
		}
	}
	return -1
}

// nestedAgent is who does what a passive verb says where the parse hung him on
// a word between: "shot dead by gunmen", "retaken from the rebels by the army".
// It is -1 where there is none.
func (a *analysis) nestedAgent(v int) int {
	for c := range a.children(v) {
		if c < v || !a.is(c, "xcomp", "amod", "advmod", "obl") || a.at[c] != nil && !strings.HasPrefix(a.tag(c), "JJ") {
			continue
		}
		if by := a.byAgent(c); by >= 0 {
			return by
		}
	}
	return -1
}

// byAgent is the group or people that hang on a word by "by", or -1.
func (a *analysis) byAgent(h int) int {
	for c := range a.children(h) {
		if c > h && a.is(c, "nmod", "obl") && a.preposition(c) == "by" && !a.timed(c) && a.acts(c) {
			return c
		}
	}
	return -1
}

// acts reports whether a noun is people or a group.
func (a *analysis) acts(h int) bool {
	k := a.typed(h).Kind
	return isGroup(k) || k == event.Civilians || k == event.Protesters || a.humanNoun(h)
}

// blamed is the one on whom an object is blamed that the parse hung on it, the
// last behind "on", or -1: "blamed the attack on the rebels".
func (a *analysis) blamed(o int) int {
	out := -1
	for c := range a.children(o) {
		if c > o && a.is(c, "nmod") && a.preposition(c) == "on" && !a.timed(c) {
			out = c
			for d := range a.children(c) { // "the attack on the town on the rebels"
				if a.is(d, "nmod") && a.preposition(d) == "on" && !a.timed(d) {
					out = d
				}
			}
		}
	}
	return out
}

// overTime reads what hangs on a time that hangs on an object: "held talks on
// Monday with the minister".
func (a *analysis) overTime(o int, passive bool) (out []slot) {
	for t := range a.children(o) {
		if !a.timed(t) || !a.is(t, "nmod") {
			continue
		}
		for c := range a.children(t) {
			if a.is(c, "nmod") && !a.timed(c) {
				out = append(out, a.oblique(c, passive)...)
			}
		}
	}
	return out
}

// bareObject is a noun that the parse hung on a verb without a preposition,
// right behind it, or -1: "meets Mexico's President X".
func (a *analysis) bareObject(v int) int {
	for c := range a.children(v) {
		if c > v && a.is(c, "obl", "obl:unmarked") && strings.HasPrefix(a.tag(c), "NN") && a.preposition(c) == "" && !a.timed(c) && a.child(c, "nummod") < 0 {
			if first, _ := a.basePhrase(c); first == v+1 || first == v+2 && (a.tag(v+1) == "DT" || a.tag(v+1) == "RP") {
				return c
			}
		}
	}
	return -1
}

// nextCount is a number without a noun right after verb v, or -1: "wounded 56
// more".
func (a *analysis) nextCount(v int) int {
	k := v + 1
	if k >= len(a.tok) || a.countOf == nil || a.countOf[k] < 0 || a.timed(k) || a.is(k, "nummod") && a.nominal(a.head(k)) {
		return -1
	}
	c := &a.counts[a.countOf[k]]
	if c.First != k || c.Head >= 0 && c.Head != k && a.nominal(c.Head) && a.tag(c.Head) != "CD" {
		return -1
	}
	for ; k < c.Last; k++ {
		if a.tag(k) == "CD" {
			return k
		}
	}
	return -1
}

// reportedSubject is the subject of a clause that the parse took for the
// object of the verb that reports it: "said the blast was carried out by …".
func (a *analysis) reportedSubject(v int) int {
	r := a.head(v)
	if r < 0 || r > v || !a.verbal(r) || !a.is(v, "ccomp", "conj") || a.child(v, "mark") >= 0 {
		return -1
	}
	for c := range a.children(r) {
		if c > r && c < v && a.verbal(c) && a.lex.Reports(a.lemma(c)) && !a.lex.Reports(a.lemma(r)) {
			r = c // "cited the service as saying 12 died"
		}
		if a.is(c, "cc") && c > r && c < v {
			return -1
		}
	}
	o := a.child(r, "obj")
	if o < r || o > v || !a.lex.Reports(a.lemma(r)) || a.timed(o) || a.child(v, "cc") >= 0 {
		return -1
	}
	if t := a.tag(v); t == "VBD" || t == "VBZ" || t == "VBP" || a.child(v, "aux", "aux:pass") >= 0 {
		return o
	}
	return -1
}

// subjectBeforeClause is the noun before the relative clause between commas
// that a finite verb without a subject follows: "as the gunman, who wore a dark
// suit, fired". It is -1 where no such clause stands there.
func (a *analysis) subjectBeforeClause(v int) int {
	if t := a.tag(v); t != "VBD" && t != "VBZ" && t != "VBP" || a.is(v, "aux", "amod", "acl:relcl") || a.child(v, "mark") >= 0 {
		return -1
	}
	first := a.doc.Sentences[a.sent(v)].First
	k := v - 1
	for k > first && (a.tag(k) == "RB" || a.is(k, "aux", "aux:pass")) {
		k--
	}
	if k <= first || a.tag(k) != "," {
		return -1
	}
	for i := k - 1; i > first+1 && k-i < 25; i-- {
		switch w := a.lower(i); {
		case a.tag(i) == ",":
			return -1
		case (w == "who" || w == "which") && a.tag(i-1) == "," && strings.HasPrefix(a.tag(i-2), "NN") && !a.timed(i-2):
			return a.headOf(i - 2)
		}
	}
	return -1
}

// rescuedSubject finds the subject of a finite verb that the parse left
// without one: a bare noun phrase that hangs on it from the left, or what
// stands before it but for phrases between commas.
func (a *analysis) rescuedSubject(v int) int {
	first := v
	finite := a.tag(v) == "VBD" || a.tag(v) == "VBZ" || a.tag(v) == "VBP"
	for c := range a.children(v) {
		switch {
		case a.is(c, "aux", "cop", "aux:pass") && c < v:
			first, finite = min(first, c), finite || a.tag(c) != "TO"
		case c < v && a.is(c, "obl", "dep", "obj", "nmod", "compound") && a.nominal(c) && a.preposition(c) == "" && !a.timed(c):
			return c
		case a.is(c, "mark") && a.lower(c) == "to":
			return -1
		}
	}
	if !finite || a.is(v, "aux", "cop", "conj", "amod") {
		return -1
	}
	s := a.doc.Sentences[a.sent(v)]
	k := first - 1
	for k > s.First && (a.tag(k) == "RB" || a.tag(k) == "''") {
		k--
	}
	for hops := 0; hops < 2 && k > s.First && a.tag(k) == ","; hops++ {
		open := k - 1
		for open > s.First && a.tag(open) != "," && a.tag(open) != ":" && k-open < 15 {
			open--
		}
		if a.tag(open) != "," {
			break
		}
		k = open - 1
		if a.nominal(k) {
			break
		}
	}
	if k < s.First || !strings.HasPrefix(a.tag(k), "NN") || a.timed(k) {
		return -1
	}
	for h := a.head(k); h >= s.First && h < v && a.nominal(h) && a.is(k, "nmod", "compound", "flat"); h = a.head(k) {
		k = h
	}
	if a.is(k, "nsubj") {
		return -1
	}
	return k
}
