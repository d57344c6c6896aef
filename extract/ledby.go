package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// ledBy gives an event of force without a doer the state or group that leads
// it: "U.S.-led airstrikes", "the Saudi-led intervention". A coalition that is
// so called in the dictionary is meant.
func (a *analysis) ledBy(f *finding) {
	if f.verb || len(f.Actors) > 0 || !force[f.Kind] && f.Kind != event.Siege && f.Kind != event.Deployment {
		return
	}
	for c := range a.children(f.tok) {
		word := a.tok[c].Text
		who, led := strings.CutSuffix(word, "-led")
		if !led || c > f.tok || !a.is(c, "amod", "compound") || who == "" {
			continue
		}
		e := a.actors.Lookup(word + " coalition")
		if e == nil {
			e = a.actors.Lookup(who)
		}
		if e == nil {
			return
		}
		p := event.Party{Text: word, Span: event.Span{Start: a.tok[c].Start, End: a.tok[c].End}, Head: who}
		p.Name, p.Kind, p.Country, p.Code = e.Name, e.Kind, e.Country, e.Code
		if e.Class == actor.Demonym {
			a.stateOf(&p)
		}
		f.Actors = append(f.Actors, p)
		f.rule("actor:led")
		return
	}
}

// clashOf gives a clash with somebody the other side: the subject of the verb
// that it is a circumstance of. "Seized the village after clashes with the
// jihadists."
func (a *analysis) clashOf(f *finding) {
	if f.Kind != event.ArmedClash || f.verb || len(f.Actors) > 0 || len(f.Targets) == 0 || !has(f.slots, "with") && !has(f.slots, "against") {
		return
	}
	v := a.head(f.tok)
	if v >= 0 && a.nominal(v) && a.is(f.tok, "nmod") && a.is(v, "obj") && a.preposition(f.tok) != "in" { // "seized two villages after clashes"
		v = a.head(v)
	} else if p := a.preposition(f.tok); v >= 0 && a.nominal(v) && a.is(f.tok, "nmod") && a.at[v] == nil && (p == "amid" || p == "after" || p == "following") { // "took a hill on the side of the city amid clashes"
		for hops := 0; hops < 3 && v >= 0 && a.nominal(v) && a.is(v, "nmod", "obl", "obj"); hops++ {
			v = a.head(v)
		}
	} else if !a.is(f.tok, "obl") {
		return
	}
	if v < 0 || !a.verbal(v) || a.passive(v) || a.lex.Reports(a.lemma(v)) {
		return
	}
	switch a.preposition(f.tok) {
	case "after", "during", "in", "amid", "following", "before", "from":
	default:
		return
	}
	if s := a.surfaceSubject(v); s >= 0 && isGroup(a.party(s).Kind) && a.party(s).Kind != event.Government {
		f.Actors = without([]event.Party{a.party(s)}, f.Targets)
		f.rule("actor:circumstance")
	}
}

// fellTo gives the fall of a place those who attacked it until then: "assaulted the
// town until it fell".
func (a *analysis) fellTo(f *finding) {
	if f.Kind != event.Capture || f.Trigger.Lemma != "fall" || len(f.Actors) > 0 || !a.is(f.tok, "advcl") {
		return
	}
	if m := a.marker(f.tok); m != "until" && m != "before" && m != "till" {
		return
	}
	if g := a.at[max(a.head(f.tok), 0)]; g != nil && g.verb && (force[g.Kind] || g.Kind == event.Siege) && g.Kind != event.ArmedClash {
		f.Actors = g.Actors
		f.rule("actor:until")
	}
}

// agreedAt gives a meeting those who did something at it: "a summit in Berlin at
// which Turkey and Egypt agreed to respect the embargo".
func (a *analysis) agreedAt(f *finding) {
	if f.verb || f.Kind != event.Negotiation || len(f.Actors) > 0 || len(f.Targets) > 0 {
		return
	}
	for c := f.tok + 2; c < len(a.tok) && c < f.tok+14 && a.sent(c) == a.sent(f.tok); c++ {
		g := a.at[c]
		if g == nil || !g.verb || !mutual[g.Kind] {
			continue
		}
		for k := f.tok + 1; k < c; k++ {
			if w := a.lower(k); a.head(k) == c && (w == "where" || w == "which" && (a.lower(k-1) == "at" || a.lower(k-1) == "in" || a.lower(k-1) == "during")) {
				f.Actors = g.Actors
				f.rule("actor:at")
				return
			}
		}
	}
}
