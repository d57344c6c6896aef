package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// endings are verbs with which somebody ends a truce that he was party to.
var endings = wordSet(`end suspend scrap abandon cancel terminate revoke renounce annul drop discontinue rescind quit halt ditch repudiate denounce`)

// lapses are verbs by which a truce is over.
var lapses = wordSet(`expire lapse end`)

// truceEnd is the verb that says that the truce which noun f names is over, -1 where
// none does: "called off the truce", "the ceasefire expired".
func (a *analysis) truceEnd(f *finding) int {
	if f.Kind != event.Ceasefire || f.verb || f.row == nil {
		return -1
	}
	n := f.tok
	for a.is(n, "conj") && a.head(n) >= 0 && a.nominal(a.head(n)) { // "talks and a ceasefire are suspended"
		n = a.head(n)
	}
	v := a.head(n)
	if v < 0 || !a.verbal(v) {
		return a.endedIn(f.tok)
	}
	l := a.lemma(v)
	switch {
	case a.is(n, "obj", "nsubj:pass"):
		if endings[l] || l == "call" && a.particle(v) == "off" || (l == "declare" || l == "pronounce") && a.over(v) {
			return v
		}
	case a.is(n, "obl", "nmod"):
		if p := a.preposition(n); (p == "from" || p == "of") && (l == "withdraw" || l == "pull" || l == "back") {
			return v
		}
	case a.is(n, "nsubj"):
		if lapses[l] && (l != "end" || a.endsThere(v)) || (l == "be" || l == "run") && a.over(v) {
			return v
		}
	}
	return a.endedIn(f.tok)
}

// endedIn is the verb of a relative clause that tells of a truce's end, -1 where there
// is none: "a ceasefire that ended in January".
func (a *analysis) endedIn(n int) int {
	for c := range a.children(n) {
		if c > n && a.is(c, "acl:relcl") && lapses[a.lemma(c)] && (a.lemma(c) != "end" || a.endsThere(c)) && a.tag(c) == "VBD" {
			return c
		}
	}
	return -1
}

// endsThere reports whether a verb has nothing behind it that it might end.
func (a *analysis) endsThere(v int) bool {
	if v+1 >= len(a.tok) {
		return true
	}
	switch a.tag(v + 1) {
	case ".", ",", "IN", "RB", "CC":
		return a.child(v, "obj") < 0
	}
	return a.timed(v + 1)
}

// particle is that of a phrasal verb, "" where it has none.
func (a *analysis) particle(v int) string {
	if c := a.child(v, "compound:prt"); c >= 0 {
		return a.lower(c)
	}
	if v+1 < len(a.tok) && a.tag(v+1) == "RP" {
		return a.lower(v + 1)
	}
	return ""
}

// over reports whether something is said to be over or dead.
func (a *analysis) over(v int) bool {
	for c := range a.children(v) {
		switch a.lower(c) {
		case "over", "dead", "finished", "void", "null", "out":
			return c > v
		}
	}
	return false
}

// truceStatus is that of a truce which a verb says is over: it does not hold, unless
// the end is still to come.
func (a *analysis) truceStatus(f *finding) event.Status {
	if f.Kind == event.Ceasefire && f.verb && a.lemma(f.tok) == "declare" && a.over(f.tok) {
		return event.Negated // "declared its ceasefire over"
	}
	v := a.truceEnd(f)
	if v < 0 {
		return event.StatusUnknown
	}
	switch m := a.modality(v, true); {
	case m == event.Negated, m == event.Planned, m == event.Hypothetical, a.tag(v) == "VB":
		return event.Ongoing
	case strings.HasPrefix(a.tag(v), "VB") && a.is(v, "xcomp"):
		return event.Ongoing // "threatened to end", "considered ending"
	}
	return event.Negated
}

// truceEnders makes who ends a truce the only one that acts: "suspended its truce with
// the rebels".
func (a *analysis) truceEnders(f *finding) {
	v := a.truceEnd(f)
	if v < 0 || a.is(f.tok, "nsubj") || a.head(v) == f.tok {
		return
	}
	s := a.surfaceSubject(v)
	if a.passive(v) {
		s = a.byAgent(v)
	}
	if s < 0 || s == f.tok {
		return
	}
	by := a.addParties(f, nil, slot{"subj", s}, true)
	if len(by) == 0 {
		return
	}
	for _, p := range f.Actors {
		if f.Targets = slices.Clone(f.Targets); !containsParty(f.Targets, p) && !a.pronoun(a.headToken(p)) && !slices.ContainsFunc(by, func(q event.Party) bool { return q.Name == p.Name && q.Name != "" }) {
			f.Targets = append(f.Targets, p)
		}
	}
	f.Actors, f.Targets = by, without(f.Targets, by)
	f.rule("actor:ends")
}
