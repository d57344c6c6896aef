package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// plotted reports whether the plan of an event is told of after it: "the attacks
// were plotted by".
func (a *analysis) plotted(f *finding) bool {
	return a.is(f.tok, "nsubj:pass", "nsubj") && a.passive(f.carrier) && a.definite(f.tok) && a.modality(f.carrier, true) == event.StatusUnknown && a.lemma(f.carrier) != "plan"
}

// performed reports whether saying so does it: who announces a truce, a release
// or a ban has declared it.
func (a *analysis) performed(f *finding, v int) bool {
	if f.verb || !a.verbal(v) || a.modality(v, true) != event.StatusUnknown {
		return false
	}
	switch f.Kind {
	case event.Ceasefire, event.Sanction, event.Arrest, event.Release:
		if f.Kind == event.Sanction && a.lemma(v) == "approve" {
			return true
		}
		return a.lemma(v) == "announce" || a.lemma(v) == "order" && f.Kind != event.Ceasefire
	case event.Agreement:
		return a.lemma(v) == "announce"
	case event.Destruction, event.Killing, event.Injury, event.Capture, event.Interception, event.Seizure, event.Surrender:
		return a.lemma(v) == "announce" // "announced the destruction of ten tanks": news, no plan
	}
	return false
}

// governed reads the words that the event depends on: "failed to capture",
// "denied shelling", "plans for an attack".
func (a *analysis) governed(v int, f *finding) event.Status {
	beside := false // the event is one of several that something is said of
	for k, hops := v, 0; hops < 3; hops++ {
		h := a.head(k)
		if h < 0 {
			return event.StatusUnknown
		}
		if s := a.setBy(k, h); s != event.StatusUnknown {
			return s
		}
		if a.is(k, "acl") && !a.is(k, "acl:relcl") && a.tag(k) == "VBN" && a.nominal(h) && a.child(k, "mark") < 0 && a.at[k] != nil {
			return event.StatusUnknown // "release soldiers captured during the war"
		}
		if a.is(k, "conj") && a.verbal(k) && a.tag(h) == "VB" && a.ownTense(k) {
			return event.StatusUnknown // "have refused to leave and are demanding"
		}
		if !a.verbal(k) && a.is(k, "obl", "nmod") && given[a.preposition(k)] {
			return event.StatusUnknown
		}
		if k == v && f.verb && a.is(k, "acl") && a.tag(k) == "VBN" && a.child(k, "mark", "aux") < 0 && judicial[f.Kind] {
			return event.StatusUnknown // "ordered the release of activists arrested in May"
		}
		if k == v && !f.verb && judicial[f.Kind] && a.is(k, "obl", "nmod") && a.preposition(k) == "with" {
			return event.StatusUnknown // "thwarted a plot with the arrest of four men"
		}
		if k == v && !f.verb && a.reasonOfLaw(k, h) {
			return event.StatusUnknown
		}
		if k == v && !f.verb && a.definite(k) && (a.is(k, "obl", "nmod") && (a.preposition(k) == "into" || a.preposition(k) == "to" && a.lemma(k-1) != "end") || a.is(k, "obj") && (a.lemma(h) == "investigate" || a.lemma(h) == "probe")) && (force[f.Kind] || harm[f.Kind]) {
			return event.StatusUnknown // "asked the bureau to look into the shooting", "to draw attention to the killing"
		}
		if !a.verbal(k) && a.is(k, "obl:agent") {
			return event.StatusUnknown // "hindered by sniper fire"
		}
		if a.verbal(k) && a.is(k, "ccomp") && a.asked(k) {
			return event.StatusUnknown
		}
		gov, ok := a.governor(h)
		if !(ok && gov.Status == event.Planned) && a.requested(h, k) {
			return event.Hypothetical
		}
		if ok && (a.naming(h, k) || a.known(h, k) || a.is(k, "ccomp") && (a.lex.Reports(a.lemma(h)) || a.lemma(h) == "call" || a.lemma(h) == "announce") && a.past(k)) {
			ok = false
		}
		if ok && (a.pressedOn(h, k) || a.letHappen(h, k)) {
			ok = false
		}
		complement := a.is(k, "xcomp", "ccomp", "acl", "obj", "csubj", "advcl") || a.is(k, "nmod", "obl") && gov.Status != event.Negated || a.is(k, "nsubj:pass") && a.verbal(h)
		if a.is(k, "advcl") && !(a.tag(k) == "VB" || a.preposition(k) == "from" || a.lemma(h) == "aim" && a.marker(k) == "at") {
			complement = false
		}
		if a.is(k, "obj") && !a.verbal(h) || a.is(k, "acl:relcl") {
			complement = false
		}
		if s := a.obliged(k, h); s != event.StatusUnknown {
			return s
		}
		if ok && complement && a.lemma(h) == "able" && a.managed(h) {
			return event.Actual
		}
		if ok && complement && (a.at[h] == nil || a.is(k, "xcomp") || a.menaced(k, h) || a.calledOff(k, h, gov) || gov.Status == event.Denied || a.at[h].Kind == event.Demand && (a.is(k, "obj") && conceded[f.Kind] || a.preposition(k) == "on" && conceded[f.Kind] || a.preposition(k) == "for" && (conceded[f.Kind] || f.Kind == event.Protest || k != v && f.verb && a.is(v, "acl")))) {
			if a.verbal(h) && a.futureClause(h) == event.Hypothetical {
				return event.Hypothetical // "if they fail to release him"
			}
			if m := a.modality(h, a.verbal(h)); m == event.Negated {
				switch {
				case gov.Status == event.Denied:
					return event.Actual
				case gov.Status == event.Negated:
					return event.Hypothetical // "did not rule out talks"
				}
			}
			if a.performed(f, h) {
				return event.Actual
			}
			return gov.Status
		}
		if a.lemma(h) == "manage" && a.is(k, "xcomp") {
			if m := a.child(h, "mark"); m >= 0 && a.lower(m) == "before" {
				return event.Attempted // "before he managed to stab the guard"
			}
		}
		if complement && a.verbal(h) && a.is(k, "xcomp", "ccomp") {
			if m := a.modality(h, true); !(perceived[a.lemma(h)] && (a.is(k, "xcomp") || a.past(k))) && m != event.StatusUnknown && m != event.Ongoing && !(a.lex.Reports(a.lemma(h)) && m != event.Negated) && !(factive[a.lemma(h)] && a.is(k, "ccomp")) {
				return m
			}
		}
		if a.is(k, "conj") && a.at[k] != nil && a.at[h] != nil && a.nominal(k) && a.nominal(h) {
			k = h // "demanded the release of prisoners and the withdrawal of troops"
			beside = true
			continue
		}
		if beside && conceded[f.Kind] && a.is(k, "nmod") && a.lemma(h) == "end" && a.nominal(h) {
			k = h // "demanded an end to the war and a withdrawal"
			continue
		}
		if a.is(k, "ccomp", "parataxis", "acl:relcl", "advcl") || a.is(k, "conj") && !a.verbal(h) {
			return a.futureClause(k)
		}
		if !a.verbal(k) && !a.is(k, "obj", "nsubj", "nsubj:pass", "obl", "nmod", "conj") {
			return event.StatusUnknown
		}
		if !a.verbal(h) && !a.is(k, "xcomp", "acl", "conj") && !(a.is(k, "nmod") && rounds[a.lemma(h)] && a.is(h, "obj")) {
			return event.StatusUnknown
		}
		if a.verbal(h) && h != v && a.is(k, "nsubj", "obj", "csubj", "xcomp", "nsubj:pass") && !perceived[a.lemma(h)] {
			if m := a.modality(h, true); m == event.Planned || m == event.Hypothetical {
				return m
			}
		}
		k = h
	}
	return event.StatusUnknown
}

// requested reports whether verb k says what word h asks for: "called on them to
// withdraw", "demanded that they withdraw", "an ultimatum to surrender".
func (a *analysis) requested(h, k int) bool {
	g := a.at[h]
	if g == nil || g.Kind != event.Demand && a.lemma(h) != "ultimatum" || !a.verbal(k) || a.lower(k) != a.lemma(k) {
		return false
	}
	switch m := a.marker(k); {
	case m == "to":
		return a.is(k, "xcomp", "acl", "ccomp", "advcl")
	case m == "that", m == "":
		return a.is(k, "ccomp") && a.child(k, "aux") < 0
	}
	return false
}

// letHappen reports whether somebody let others do what they then did: "police
// allowed them to march", not "the deal allows rebels to leave".
func (a *analysis) letHappen(h, k int) bool {
	switch a.lemma(h) {
	case "allow", "permit":
		return a.tag(h) == "VBD" && a.is(k, "xcomp", "ccomp") && a.tag(k) == "VB" && a.child(h, "aux") < 0 && a.surfaceSubject(h) >= 0 && a.acts(a.surfaceSubject(h))
	}
	return false
}

// reasonOfLaw reports whether the act that noun k names is why the law deals with
// somebody by word h, whatever is yet to come of that: "is to be tried for the
// murder", "wanted in the shooting", "awaits trial in the death".
func (a *analysis) reasonOfLaw(k, h int) bool {
	if !a.is(k, "obl", "nmod") || !ofLaw[a.lemma(h)] {
		return false
	}
	switch a.preposition(k) {
	case "for", "in", "over", "of", "with", "on":
		return true
	}
	return false
}

// ofLaw are words for what the law does with somebody because of what he did.
var ofLaw = map[string]bool{
	"sentence": true, "convict": true, "charge": true, "accuse": true, "try": true, "seek": true, "want": true, "arrest": true, "die": true, "trial": true,
	"execute": true, "hang": true, "suspect": true, "prosecute": true, "question": true, "extradite": true, "indict": true, "punish": true, "blame": true,
	"arraign": true, "plead": true, "guilty": true, "responsible": true, "jail": true, "imprison": true, "detain": true, "acquit": true, "warrant": true,
	"sentencing": true, "hearing": true, "execution": true, "extradition": true, "prosecution": true, "charges": true, "implicate": true, "involvement": true,
}

// obliged reads what a clause k leaves open that depends on h by its mood: "has
// to withdraw", "demanded that he be handed over", "stop arming the rebels".
func (a *analysis) obliged(k, h int) event.Status {
	if !a.verbal(k) || !a.verbal(h) {
		return event.StatusUnknown
	}
	switch {
	case a.lemma(h) == "have" && a.is(k, "xcomp") && a.tag(k) == "VB" && (a.tag(h) == "VBZ" || a.tag(h) == "VBP"):
		return event.Hypothetical
	case a.lemma(h) == "tell" && a.is(k, "xcomp", "advcl") && a.tag(k) == "VB" && a.child(k, "mark") >= 0:
		return event.Hypothetical // "told residents to leave"
	case a.is(k, "ccomp") && a.at[h] != nil && a.at[h].Kind == event.Demand && a.subjunctive(k):
		return event.Hypothetical
	case a.is(k, "xcomp") && a.tag(k) == "VBG" && a.tag(h) == "VB" && (a.lemma(h) == "stop" || a.lemma(h) == "cease" || a.lemma(h) == "halt" || a.lemma(h) == "quit"):
		return event.Ongoing // "agreed to stop arming the rebels"
	}
	return event.StatusUnknown
}

// setBy reads what sets token k that depends on h: "could end it by withdrawing",
// "a strike is possible".
func (a *analysis) setBy(k, h int) event.Status {
	switch {
	case a.givenTime(k, h) >= 0:
		return event.Hypothetical // "gave the junta a week to cede power"
	case a.tag(k) == "VBG" && a.is(k, "advcl") && a.marker(k) == "by" && a.verbal(h):
		if m := a.modality(h, true); m == event.Hypothetical || m == event.Negated {
			return event.Hypothetical
		}
	case !a.verbal(k) && a.is(k, "nsubj") && strings.HasPrefix(a.tag(h), "JJ") && a.child(h, "cop") >= 0:
		if g, ok := a.lex.Governor(a.lemma(h)); ok && (g.Status == event.Hypothetical || g.Status == event.Planned) {
			switch a.lemma(h) {
			case "possible", "likely", "unlikely", "imminent", "conceivable", "due", "pending", "forthcoming":
				return g.Status
			}
		}
	}
	return event.StatusUnknown
}

// ownTense reports whether a verb behind "and" has a tense of its own.
func (a *analysis) ownTense(k int) bool {
	if t := a.tag(k); t == "VBD" || t == "VBZ" {
		return true
	}
	for c := range a.children(k) {
		if a.is(c, "aux") && c < k && (a.tag(c) == "VBP" || a.tag(c) == "VBZ" || a.tag(c) == "VBD") {
			return true
		}
	}
	return false
}

// deadline reports whether verb h gives somebody time, until infinitive k is to
// be done.
func (a *analysis) deadline(h, k int) bool {
	for i := h + 1; i < k; i++ {
		switch a.lemma(i) {
		case "week", "day", "hour", "month", "minute", "deadline", "ultimatum":
			return true
		}
	}
	return false
}

// subjunctive reports "that he be handed over", "that she leave".
func (a *analysis) subjunctive(v int) bool {
	be := a.child(v, "aux:pass", "cop")
	for c := range a.children(v) {
		if a.is(c, "aux") && c != be {
			return false
		}
	}
	return be < 0 && (a.tag(v) == "VB" || a.tag(v) == "VBP") || be >= 0 && a.lower(be) == "be"
}

// menaced reports whether noun k is what the threat h is of: "warned Iran of air
// strikes", "threatened sanctions".
func (a *analysis) menaced(k, h int) bool {
	return a.at[h] != nil && a.at[h].Kind == event.Threat && !a.verbal(k) && (a.preposition(k) == "of" || a.preposition(k) == "with" || a.is(k, "obj") && a.lemma(h) == "threaten" && !a.definite(k))
}

// calledOff reports whether noun k is what verb h does away with before it is held:
// "called off the talks".
func (a *analysis) calledOff(k, h int, gov lexicon.Governor) bool {
	g := a.at[h]
	if gov.Status != event.Negated || g == nil || !g.verb || g.Kind != event.Rejection && g.Kind != event.Sanction || a.verbal(k) || !a.is(k, "obj", "nsubj:pass") {
		return false
	}
	return a.at[k] != nil && (a.at[k].Kind == event.Negotiation || a.at[k].Kind == event.Cooperation)
}

// governor is what a word does to the status of what depends on it, with the
// particle behind it if it has one: "beat back a raid".
func (a *analysis) governor(h int) (lexicon.Governor, bool) {
	if h+1 < len(a.tok) && a.verbal(h) && (a.tag(h+1) == "RP" || a.tag(h+1) == "RB") {
		if gov, ok := a.lex.Governor(a.lemma(h) + " " + a.lower(h+1)); ok {
			return gov, true
		}
	}
	switch a.lemma(h) {
	case "want":
		if a.passive(h) {
			return lexicon.Governor{}, false // "wanted for the bombing"
		}
	case "will":
		if a.tag(h) == "VBG" { // "was willing to", misread
			return a.lex.Governor("willing")
		}
	case "set":
		if c := a.child(h, "compound:prt"); c >= 0 && a.lower(c) == "off" {
			return lexicon.Governor{}, false // "set off clashes"
		}
	case "press":
		if o := a.child(h, "obj"); o >= 0 && a.child(o, "nmod:poss") >= 0 {
			return lexicon.Governor{}, false // "pressed their advance"
		}
	}
	return a.lex.Governor(a.lemma(h))
}

// perceived are verbs whose object does what is told of it: "soldiers could be
// seen digging in".
var perceived = map[string]bool{"see": true, "hear": true, "watch": true, "observe": true, "film": true}

// factive are verbs whose clause holds whether they do or not: "we must not
// forget that rebels seized power".
var factive = map[string]bool{"forget": true, "know": true, "realize": true, "realise": true, "regret": true, "mention": true, "overlook": true, "ignore": true, "notice": true, "remember": true, "recall": true, "acknowledge": true, "understand": true}

// futureClause reads "before", "if" and "to" in front of a clause.
func (a *analysis) futureClause(k int) event.Status {
	for c := range a.children(k) {
		if a.is(c, "mark") {
			switch a.lower(c) {
			case "if", "unless", "whether":
				return event.Hypothetical
			case "until", "before":
				if t := a.tag(k); t == "VBZ" || t == "VBP" {
					return event.Hypothetical
				}
				if b := a.child(k, "aux:pass"); b >= 0 && (a.lower(b) == "is" || a.lower(b) == "are") {
					return event.Hypothetical
				}
			}
		}
	}
	return event.StatusUnknown
}
