package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// moving are verbs of those who go or are sent to do what an infinitive behind
// them says.
var moving = map[string]bool{
	"arrive": true, "cross": true, "fly": true, "travel": true, "go": true, "come": true, "move": true, "advance": true, "head": true, "march": true, "send": true,
	"deploy": true, "dispatch": true, "mobilise": true, "mobilize": true, "mass": true, "rush": true, "return": true, "redeploy": true, "sail": true, "drive": true,
	"set": true, "station": true, "summon": true, "train": true, "recruit": true, "assemble": true, "race": true, "draft": true, "task": true, "assign": true, "detail": true,
}

// goals are nouns of what is undertaken to reach what an infinitive behind them
// says, or of the wish for it.
var goals = map[string]bool{
	"push": true, "drive": true, "campaign": true, "offensive": true, "operation": true, "assault": true, "raid": true, "counterattack": true, "counter-attack": true,
	"counteroffensive": true, "counter-offensive": true, "counter-strike": true, "mission": true, "step": true, "measure": true, "race": true,
	"preparation": true, "battle": true, "move": true, "ambition": true, "strategy": true, "task": true, "order": true, "mandate": true,
}

// fights are those of them that are fought.
var fights = map[string]bool{"push": true, "drive": true, "campaign": true, "offensive": true, "operation": true, "battle": true}

// lacking are nouns behind whose "for" stands what there is not yet.
var lacking = map[string]bool{"need": true, "call": true, "demand": true, "appeal": true, "request": true, "hope": true, "plan": true, "preparation": true,
	"way": true, "opportunity": true, "chance": true, "term": true, "condition": true, "prospect": true, "proposal": true, "offer": true, "venue": true, "timetable": true}

// keeping are verbs that stand before "from" and what does not happen.
var keeping = map[string]bool{"prevent": true, "stop": true, "keep": true, "hold": true, "bar": true, "block": true, "deter": true, "ban": true, "prohibit": true, "restrain": true}

// enduring are verbs whose object goes on until they are done with it.
var enduring = map[string]bool{"prolong": true, "extend": true, "end": true, "intensify": true, "escalate": true, "continue": true, "sustain": true, "de-escalate": true, "curb": true, "lift": true, "ease": true, "resolve": true, "settle": true, "solve": true, "stop": true, "halt": true}

// purposed reads the infinitive, gerund or subject clause that verb v heads:
// "arrived to investigate", "a push to take", "prevents them from shelling".
func (a *analysis) purposed(v int, f *finding) event.Status {
	if !a.verbal(v) {
		return event.StatusUnknown
	}
	for k, hops := v, 0; hops < 3; hops++ {
		h := a.head(k)
		if a.tag(k) == "VB" && a.child(k, "cop") >= 0 && a.isAim(k) {
			return event.Planned
		}
		if h < 0 {
			return event.StatusUnknown
		}
		m := a.child(k, "mark", "case")
		switch {
		case a.tag(k) == "VBG" && m >= 0 && a.lower(m) == "from" && keeping[a.lemma(h)]:
			if a.modality(h, true) == event.Negated {
				return event.StatusUnknown
			}
			return event.Negated
		case a.tag(k) == "VBG" && a.is(k, "csubj", "advcl") && a.lemma(h) == "suppose" && k < h:
			return event.Planned
		case a.tag(k) == "VBG" && k == a.doc.Sentences[a.sent(k)].First && a.foreseen(k):
			return event.Planned
		case a.tag(k) != "VB":
			return event.StatusUnknown
		case a.is(k, "advcl", "acl") && m > 1 && a.lower(m) == "to" && a.lower(m-1) == "how":
			return event.Planned // "the question is how to retake"
		case a.is(k, "advcl", "acl") && m > 1 && a.lower(m) == "to" && a.sent(m-1) == a.sent(m) && a.wishBefore(m-1, f) != event.StatusUnknown:
			return a.wishBefore(m-1, f)
		case a.is(k, "advcl") && m >= 0 && a.lower(m) == "to" && k > h && a.verbal(h) && f.Kind != event.Demand && f.Kind != event.Accusation && future(a.modality(h, true)):
			return a.modality(h, true) // "would be used to buy arms"
		case a.is(k, "acl") && a.child(h, "det") >= 0 && a.lower(a.child(h, "det")) == "no":
			return event.Negated // "have no way to escape"
		case a.is(k, "acl") && goals[a.lemma(h)] || a.is(k, "advcl", "acl", "xcomp") && m > 0 && a.lower(m) == "to" && goals[a.lemma(m-1)] && a.nominal(m-1):
			if f.Kind == event.Demand {
				return event.StatusUnknown
			}
			return event.Planned
		case a.is(k, "advcl") && m >= 0 && a.lower(m) == "to" && a.verbal(h) && a.child(h, "obj") > h && a.child(h, "obj") < k && fights[a.lemma(a.child(h, "obj"))] && f.Kind != event.Demand:
			return event.Planned // "launched a campaign on Friday to retake the city"
		case a.is(k, "advcl") && a.lemma(h) == "call" && m >= 0:
			return event.Hypothetical
		case a.is(k, "advcl", "acl", "xcomp") && m >= 0 && a.lower(m) == "to" && a.bidden(h, k):
			return event.Hypothetical
		case a.is(k, "advcl") && m >= 0 && a.lower(m) == "to" && moving[a.lemma(h)] && k > h:
			if f.Kind == event.Protest || f.Kind == event.Demand || f.Kind == event.Accusation || f.Kind == event.Endorsement {
				return event.StatusUnknown
			}
			if s := a.modality(h, true); s != event.StatusUnknown && s != event.Ongoing {
				return s
			}
			return event.Planned
		case !a.is(k, "xcomp", "conj"):
			return event.StatusUnknown
		}
		k = h
	}
	return event.StatusUnknown
}

// wishBefore is what the noun right before "to" does to the event that follows: "its
// readiness to arm the rebels".
func (a *analysis) wishBefore(n int, f *finding) event.Status {
	if !strings.HasPrefix(a.tag(n), "NN") || a.at[n] != nil {
		return event.StatusUnknown
	}
	if g, ok := a.lex.Governor(a.lemma(n)); ok && (g.Status == event.Planned || g.Status == event.Hypothetical || g.Status == event.Negated) {
		return g.Status
	}
	return event.StatusUnknown
}

// bidden reports whether infinitive k says what a call, pressure or demand is for
// that is h or its object: "stepped up pressure on the president to resign".
func (a *analysis) bidden(h, k int) bool {
	if a.verbal(h) {
		h = a.child(h, "obj", "nsubj:pass")
	}
	if h < 0 || h > k || !a.nominal(h) {
		return false
	}
	switch a.lemma(h) {
	case "call", "pressure", "demand", "appeal", "request", "ultimatum", "plea", "warning":
		return true
	}
	return false
}

// isAim reports whether infinitive k is said to be what somebody wants: "the
// goal of the army is to take the hill".
func (a *analysis) isAim(k int) bool {
	for c := range a.children(k) {
		if c < k && strings.HasPrefix(a.tok[c].Rel, "nsubj") {
			switch a.lemma(c) {
			case "goal", "aim", "objective", "purpose", "plan", "intention", "task", "mission", "ambition":
				return true
			}
		}
	}
	return false
}

// foreseen reports whether a gerund that begins a sentence is the subject of
// what will or would be: "Lifting the siege will open the road".
func (a *analysis) foreseen(k int) bool {
	for i := k + 1; i < a.doc.Sentences[a.sent(k)].Last && a.tag(i) != ","; i++ {
		if a.tag(i) == "MD" {
			return a.lower(i) == "will" || a.lower(i) == "would"
		}
		if a.finite(i) {
			return false
		}
	}
	return false
}

// enduringBelow reports whether an event noun is what a verb that is not done
// would end or draw out: "attempts to prolong its presence", "unless it ends
// the violence".
func (a *analysis) enduringBelow(n int) bool {
	h := a.head(n)
	if h >= 0 && a.is(n, "nmod") && rounds[a.lemma(h)] {
		n, h = h, a.head(h)
	}
	if h < 0 || !a.is(n, "obj") || !enduring[a.lemma(h)] {
		return false
	}
	switch a.tag(h) {
	case "VB", "VBG":
		return true
	case "VBZ", "VBP":
		m := a.child(h, "mark")
		return m >= 0 && (a.lower(m) == "unless" || a.lower(m) == "if" || a.lower(m) == "until")
	}
	return false
}

// rounds are nouns that only count the events behind their "of".
var rounds = map[string]bool{"round": true, "wave": true, "series": true, "string": true, "number": true, "set": true, "spate": true, "cycle": true, "use": true}

// given are prepositions before what has happened or goes on, whatever the
// verb says: "called for talks after the attack".
var given = map[string]bool{"after": true, "since": true, "during": true, "amid": true, "despite": true, "following": true, "until": true}

// naming reports whether verb h only gives the event at token k its name: "what
// he called an inquiry".
func (a *analysis) naming(h, k int) bool {
	if h+1 < len(a.tok) && a.lower(h+1) == "off" {
		return false // "called off the talks"
	}
	return a.lemma(h) == "call" && a.verbal(h) && !a.is(k, "advcl", "acl") && a.preposition(k) != "for" && a.preposition(k) != "on"
}

// known reports whether a passive verb of planning says who was behind an event
// that is known: "the attack was plotted by".
func (a *analysis) known(h, k int) bool {
	if !a.verbal(h) || !a.is(k, "nsubj:pass") || !a.definite(k) {
		return false
	}
	l := a.lemma(h)
	return (l == "plot" || l == "plan" || l == "order") && a.agent(h) >= 0
}

// past reports whether verb k tells of the past: "insisted the raid had worked".
func (a *analysis) past(k int) bool {
	if a.tag(k) == "VBD" {
		return true
	}
	for c := range a.children(k) {
		if a.is(c, "aux") && a.lemma(c) == "have" && a.child(k, "aux") == c {
			return true
		}
		if a.is(c, "aux:pass") && (a.lower(c) == "was" || a.lower(c) == "were") {
			return true // "announced that 16 soldiers were killed"
		}
	}
	return false
}

// answering are verbs of what is done about an event that has happened.
var answering = map[string]bool{"avenge": true, "investigate": true, "probe": true, "mourn": true, "commemorate": true, "condemn": true, "denounce": true, "deplore": true, "discuss": true}

// conceded are kinds of what a demand asks for, which there is not yet.
var conceded = map[event.Kind]bool{
	event.Release: true, event.Withdrawal: true, event.Ceasefire: true, event.Investigation: true, event.Negotiation: true, event.Surrender: true, event.Concession: true,
}

// asked reports whether clause k is a question about how, why or by whom
// something was done, so that it was.
func (a *analysis) asked(k int) bool {
	for c := range a.children(k) {
		if c < k {
			switch a.lower(c) {
			case "how", "why", "who", "whom", "where":
				return true
			}
		}
	}
	return false
}
