package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// statuses reads how the text presents each event.
func (a *analysis) statuses() {
	for _, f := range a.findings {
		f.Status = a.status(f)
	}
}

// lasting are kinds that describe a state when nothing ends them.
var lasting = map[event.Kind]bool{event.Siege: true}

func (a *analysis) status(f *finding) event.Status {
	v := f.tok
	if f.carrier >= 0 {
		v = f.carrier
	}
	if !f.verb && a.enduringBelow(f.tok) {
		return event.Ongoing
	}
	if !f.verb && voiced[f.Kind] && a.turnedDown(f.tok) {
		return event.Actual
	}
	if f.verb && a.isTo(v) {
		return event.Planned
	}
	if h := a.head(f.tok); !f.verb && h >= 0 && a.is(f.tok, "obj") && answering[a.lemma(h)] && a.definite(f.tok) {
		return event.Actual // "threatened to avenge the attack"
	}
	if f.verb && f.Kind == event.Rejection && f.row != nil && len(f.row.Words) > 1 && (f.row.Words[0].Text == "fail" || f.row.Words[0].Text == "refuse") && a.head(f.tok) >= 0 {
		v = a.head(f.tok) // "failed to reach a deal" is the rejection itself
		if s := a.modality(v, true); s != event.StatusUnknown {
			return s
		}
		return event.Actual
	}
	if d := a.child(f.tok, "det"); f.verb && d >= 0 && a.lower(d) == "no" {
		return event.Negated // "made no progress"
	}
	if !f.verb && f.Kind == event.Arrest && a.wanted(f.tok) {
		return event.Hypothetical
	}
	if s := a.truceStatus(f); s != event.StatusUnknown {
		return s
	}
	own := a.modality(v, f.verb || f.carrier >= 0)
	if f.row != nil && f.row.Negated() && own != event.Ongoing {
		own = event.StatusUnknown // "will not lift the ban" is the rejection itself
	}
	if a.unclaimed(f) || a.inDoubt(f) {
		return event.Actual // "no group has claimed the attack"
	}
	if own == event.Negated && f.carrier >= 0 && a.is(f.tok, "obl") && a.definite(f.tok) && a.nobody(f.carrier) {
		own = event.StatusUnknown // "no casualties were reported in the shelling"
	}
	if own == event.Planned && a.feared(v) {
		own = event.Hypothetical
	}
	if own != event.StatusUnknown && own != event.Ongoing {
		return own
	}
	if !f.verb {
		if s := a.nounStatus(f.tok); s != event.StatusUnknown {
			return s
		}
		if a.demanded(f) {
			return event.Hypothetical
		}
	}
	if !f.verb && a.toBeEnded(f) {
		return event.Ongoing
	}
	if f.carrier >= 0 && !a.pressedOn(f.carrier, f.tok) && !a.is(f.tok, "obl:agent") { // "foiled an attack", "feared an attack"
		if g, ok := a.governor(f.carrier); ok && !a.performed(f, f.carrier) && !a.naming(f.carrier, f.tok) && !(g.Status == event.Planned && a.plotted(f)) {
			return g.Status
		}
	}
	if s := a.purposed(v, f); s != event.StatusUnknown && (f.verb || !a.definite(f.tok)) {
		return s
	}
	if s := a.governed(v, f); s != event.StatusUnknown && !(s == event.Hypothetical && !f.verb && f.carrier < 0 && wars[a.lemma(f.tok)] && a.definite(f.tok)) {
		return s // but "asked them to judge the war", which there is
	}
	if own == event.Ongoing || lasting[f.Kind] && !a.ended(f) || f.row != nil && a.adjectival(f) {
		return event.Ongoing
	}
	return event.Actual
}

// voiced are kinds that are words: who turns them down has been told them.
var voiced = map[event.Kind]bool{event.Accusation: true, event.Demand: true, event.Threat: true}

// turnedDown reports whether what noun n says was answered with no: "denied the
// accusations", "pushed back against calls for".
func (a *analysis) turnedDown(n int) bool {
	h := a.head(n)
	if h < 0 || !a.verbal(h) || a.preposition(n) == "of" {
		return false
	}
	if p := a.preposition(n); p == "against" {
		return a.lemma(h) == "push"
	}
	if !a.is(n, "obj", "nsubj:pass") {
		return false
	}
	g, ok := a.lex.Governor(a.lemma(h))
	return ok && g.Status == event.Denied || a.lemma(h) == "rebuff" || a.lemma(h) == "shun"
}

// isTo reports "are to meet", "is to sign": what has been arranged.
func (a *analysis) isTo(v int) bool {
	if a.tag(v) != "VB" || v < 3 || a.lower(v-1) != "to" || a.lower(v-2) != "is" && a.lower(v-2) != "are" && a.lower(v-2) != "were" || a.lemma(v) == "blame" {
		return false
	}
	s := a.surfaceSubject(v)
	return s >= 0 && s < v && (isGroup(a.typed(s).Kind) || a.personName(s) || a.humanNoun(s) || a.country(s))
}

// yetTo reports "have yet to sign", "has yet to be claimed", "had still to agree".
func (a *analysis) yetTo(v int) bool {
	to := v - 1
	if to > 0 && a.lower(to) == "be" {
		to--
	} else if a.tag(v) != "VB" {
		return false
	}
	return to >= 2 && a.lower(to) == "to" && (a.lower(to-1) == "yet" || a.lower(to-1) == "still") && (a.lemma(to-2) == "have" || a.lemma(to-2) == "be")
}

// feared reports whether a clause is what a fear or a concern is of: "concerns the
// group will attack".
func (a *analysis) feared(v int) bool {
	for hops := 0; hops < 2 && a.is(v, "conj") && a.head(v) >= 0; hops++ {
		v = a.head(v)
	}
	h := a.head(v)
	if h < 0 || !a.is(v, "acl", "ccomp") {
		return false
	}
	switch a.lemma(h) {
	case "concern", "fear", "worry", "danger", "risk", "suspicion", "doubt":
		return true
	}
	return false
}

// pressedOn reports whether an act is the object of a verb that plans or asks for
// something only otherwise: "set off a gun battle", "pressed their assault".
func (a *analysis) pressedOn(v, k int) bool {
	if a.verbal(k) {
		return false
	}
	return a.is(k, "obj") && (a.lemma(v) == "set" || a.lemma(v) == "press") || a.lemma(v) == "press" && a.preposition(k) == "with"
}

// wanted reports whether the arrest that noun n names is one that is still to be
// made: "information leading to the arrest of", "a reward for his capture".
func (a *analysis) wanted(n int) bool {
	p := a.preposition(n)
	if p != "to" && p != "for" {
		return false
	}
	for k := n - 1; k >= 0 && k > n-9 && a.sent(k) == a.sent(n); k-- {
		switch a.lemma(k) {
		case "information", "reward", "warrant", "bounty":
			return true
		}
	}
	return false
}

// nobody reports whether a verb is negated by its subject alone.
func (a *analysis) nobody(v int) bool {
	for c := range a.children(v) {
		switch a.lower(c) {
		case "not", "n't", "never", "no":
			return false
		}
	}
	for c := range a.children(v) {
		if a.is(c, "nsubj", "nsubj:pass") {
			for d := range a.children(c) {
				if a.is(d, "det") && a.lower(d) == "no" {
					return true
				}
			}
		}
	}
	return false
}

// modality reads the auxiliaries, negation and tense of a verb.
func (a *analysis) modality(v int, verb bool) event.Status {
	if !verb {
		if a.child(v, "cop") >= 0 {
			return a.modality(a.child(v, "cop"), true)
		}
		return event.StatusUnknown
	}
	status := event.StatusUnknown
	progressive, supposed := false, false
	look := func(c int) {
		switch w := a.lower(c); w {
		case "not", "n't", "never":
			if next := a.lower(min(c+1, len(a.tok)-1)); next == "just" || next == "only" || next == "merely" || next == "simply" {
				break // "are not just killing"
			}
			if c > v || !a.commaBetween(c, v) { // "whose names were not known, were deported"
				status = event.Negated
			}
		case "will", "'ll", "shall", "wo":
			if a.conditional(v) {
				status = worse(status, event.Hypothetical)
			} else {
				status = worse(status, event.Planned)
			}
		case "would":
			if a.narrated(v) {
				break
			}
			if a.foretold(v) {
				status = worse(status, event.Planned)
			} else {
				status = worse(status, event.Hypothetical)
			}
		case "could", "might", "may", "should", "must", "can":
			status = worse(status, event.Hypothetical)
		case "if", "unless", "whether":
			status = worse(status, event.Hypothetical)
			supposed = true
		case "no":
			status = event.Negated
		case "is", "are", "'s", "'re":
			progressive = progressive || a.tag(v) == "VBG" || a.tag(v) == "VBN"
		case "still", "continuing":
			progressive = true
		}
	}
	for c := range a.children(v) {
		if a.is(c, "aux", "advmod", "mark", "cop") || a.lower(c) == "not" {
			look(c)
		}
		if a.is(c, "nsubj", "nsubj:pass", "obl:agent") && a.noOne(c) { // "no group has claimed"
			status = event.Negated
		}
	}
	if a.yetTo(v) {
		status = event.Negated
	}
	if a.is(v, "cop") && a.head(v) >= 0 {
		for c := range a.children(a.head(v)) {
			if a.is(c, "aux", "advmod", "mark") && c != v {
				look(c)
			}
		}
	}
	if a.is(v, "conj") && status == event.StatusUnknown && a.head(v) >= 0 && a.verbal(a.head(v)) && a.child(v, "aux") < 0 && a.tag(v) == "VB" {
		inherited := a.modality(a.head(v), true)
		if cc := a.child(v, "cc"); cc >= 0 && a.lower(cc) == "but" && inherited == event.Negated {
			return event.StatusUnknown // "do not deny the killings but blame militants"
		}
		return inherited
	}
	if status == event.Negated && supposed {
		return event.Hypothetical // "if the rebels do not withdraw"
	}
	if status == event.StatusUnknown && progressive {
		return event.Ongoing
	}
	if status == event.StatusUnknown && a.tag(v) == "VBG" && a.haveBeen(v) {
		return event.Ongoing
	}
	return status
}

// conditional reports whether a clause with "if" or "unless" hangs on verb v.
func (a *analysis) conditional(v int) bool {
	for c := range a.children(v) {
		if a.is(c, "advcl") {
			if m := a.child(c, "mark"); m >= 0 && (a.lower(m) == "if" || a.lower(m) == "unless") {
				return true
			}
		}
	}
	return false
}

// foretold reports whether somebody said before that verb v "would" be: "he said
// that they would attack". A condition leaves it open.
func (a *analysis) foretold(v int) bool {
	if a.conditional(v) {
		return false
	}
	h := a.head(v)
	if h < 0 || !a.is(v, "ccomp") || a.tag(h) != "VBD" {
		return false
	}
	gov, ok := a.lex.Governor(a.lemma(h))
	return a.lex.Reports(a.lemma(h)) || ok && gov.Status == event.Planned // "agreed that they would meet"
}

// narrated reports whether "would" only tells what came next: "following the
// fall of the town, the army would take the hill", "a battle would ensue until
// the troops withdrew".
func (a *analysis) narrated(v int) bool {
	if !a.is(v, "root") || a.conditional(v) {
		return false
	}
	s := a.doc.Sentences[a.sent(v)]
	switch a.lower(s.First) {
	case "following", "after", "later", "then", "eventually", "shortly", "soon", "afterwards":
		if a.lower(s.First) != "after" || a.child(v, "obl") == s.First+1 || a.under(s.First, v) {
			return true
		}
	}
	for c := range a.children(v) {
		if m := a.child(c, "mark"); a.is(c, "advcl") && m >= 0 && a.lower(m) == "until" && a.tag(c) == "VBD" {
			return true
		}
	}
	return false
}

// haveBeen reports "has been advancing".
func (a *analysis) haveBeen(v int) bool {
	have, been := false, false
	for c := range a.children(v) {
		have = have || a.is(c, "aux") && a.lemma(c) == "have"
		been = been || a.is(c, "aux") && a.lower(c) == "been"
	}
	return have && been
}

// worse keeps the stronger of two statuses: negation outweighs mood.
func worse(s, t event.Status) event.Status {
	if s == event.Negated {
		return s
	}
	return t
}

// nounStatus reads the words before an event noun: "a planned offensive",
// "no attack", "an attempted coup".
func (a *analysis) nounStatus(n int) event.Status {
	if h := a.head(n); h == n+1 && a.is(n, "compound") {
		switch a.lemma(h) {
		case "attempt", "bid":
			return event.Attempted // "a coup attempt"
		case "plot", "plan":
			return event.Planned
		}
	}
	if n+2 < len(a.tok) && a.sent(n+2) == a.sent(n) && a.lower(n+1) == "next" && a.timed(n+2) {
		return event.Planned // "a rally next month"
	}
	for c := range a.children(n) {
		if c > n {
			if m := a.child(c, "mark"); a.is(c, "acl") && a.tag(c) == "VBN" && m >= 0 && a.lower(m) == "to" && a.lower(m+1) == "be" && m-n < 5 {
				return event.Planned // "talks to be held"
			}
			continue
		}
		if a.is(c, "case") && a.lower(c) == "for" && c > 0 && a.nominal(c-1) && lacking[a.lemma(c-1)] {
			return event.Hypothetical // "the need for an inquiry"
		}
		if a.is(c, "case") && a.lower(c) == "of" && c > 0 && !force[kindAt(a, n)] && offers[a.lemma(c-1)] {
			return event.Hypothetical // "an offer of talks"
		}
		switch a.lower(c) {
		case "no":
			return event.Negated
		case "without":
			if a.is(c, "case") {
				return event.Negated
			}
		case "planned", "imminent", "upcoming", "impending", "expected", "looming", "proposed", "future", "coming":
			return event.Planned
		case "possible", "potential", "any":
			if v := a.head(n); v >= 0 && a.is(n, "obj") && a.marker(v) == "without" {
				return event.Negated // "without causing any casualties"
			}
			return event.Hypothetical
		case "attempted", "failed", "foiled", "thwarted":
			return event.Attempted
		case "ongoing", "continuing", "current", "continued":
			return event.Ongoing
		}
	}
	return event.StatusUnknown
}

// offers are nouns behind whose "of" stands what there is not yet.
var offers = map[string]bool{"offer": true, "proposal": true, "prospect": true, "possibility": true, "promise": true, "hope": true, "suggestion": true}

func kindAt(a *analysis, n int) event.Kind {
	if f := a.at[n]; f != nil {
		return f.Kind
	}
	return event.KindUnknown
}

// toBeEnded reports whether an event is there because somebody is to end it: "urged
// the army to halt its assault", "must lift the siege".
func (a *analysis) toBeEnded(f *finding) bool {
	v := a.head(f.tok)
	if v < 0 || !a.is(f.tok, "obj") || !ending[a.lemma(v)] || a.child(f.tok, "nmod:poss") < 0 && !a.definite(f.tok) {
		return false
	}
	return a.tag(v) == "VB" && !future(a.nounStatus(f.tok))
}

// ending are verbs of making an end of what goes on.
var ending = map[string]bool{"halt": true, "stop": true, "end": true, "cease": true, "suspend": true, "lift": true, "abandon": true}

// demanded reports whether an event noun names what a demand is for: "called
// for the withdrawal of", "demanded sanctions".
func (a *analysis) demanded(f *finding) bool {
	h := a.head(f.tok)
	if h < 0 || force[f.Kind] || harm[f.Kind] {
		return false
	}
	g := a.at[h]
	return g != nil && g != f && g.Kind == event.Demand && (a.is(f.tok, "obj") || a.is(f.tok, "obl", "nmod") && a.preposition(f.tok) == "for")
}

// adjectival reports whether the trigger is a participle before a noun that
// describes a state: "the besieged city", "government-held areas".
func (a *analysis) adjectival(f *finding) bool {
	return a.is(f.tok, "amod") && (f.Kind == event.Siege || f.Kind == event.Capture || f.Kind == event.Support)
}

// ended reports whether a state's clause is in the simple past or perfect:
// "was besieged in 2015".
func (a *analysis) ended(f *finding) bool {
	if !f.verb {
		return false
	}
	return f.tok >= 0 && (a.tag(f.tok) == "VBD" || strings.HasPrefix(a.tag(f.tok), "VBN") && !a.is(f.tok, "amod"))
}

// managed reports whether somebody was able to do something, which he then did:
// "were finally able to take the hill", not "would be able to", "was not able to".
func (a *analysis) managed(able int) bool {
	past := false
	for c := range a.children(able) {
		switch a.lower(c) {
		case "was", "were", "been":
			past = past || a.is(c, "cop")
		case "not", "n't", "never", "if", "whether", "hardly", "barely":
			return false
		}
		if a.tag(c) == "MD" {
			return false
		}
	}
	return past
}
