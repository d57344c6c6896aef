package extract

import "github.com/sitrep-go/sitrep/event"

// dropEchoes drops the "dead" of "shot dead" beside the shooting: one event,
// whose losses are the dead. It comes late, for until then "dead" says that the
// shooting is the killing that other sentences tell of.
func (a *analysis) dropEchoes() {
	shot := map[int]bool{}
	for _, f := range a.findings {
		if f.Kind == event.Shooting || f.Kind == event.Assassination {
			shot[f.tok] = true
		}
	}
	for _, f := range a.findings {
		if f.Kind == event.Killing && a.lemma(f.tok) == "dead" && (shot[a.head(f.tok)] || shot[f.tok-1]) {
			f.dead = true
			delete(a.at, f.tok)
		}
	}
	a.dropCarried()
	a.sweep()
}

// carriedKinds are kinds whose verb, with a noun of the same kind for its object,
// says the thing once: "imposed sanctions", "reached an agreement".
var carriedKinds = map[event.Kind]bool{
	event.Sanction: true, event.Agreement: true, event.Ceasefire: true, event.Demand: true, event.Threat: true, event.Accusation: true, event.Supply: true,
}

// dropCarried drops the verb beside such a noun, which takes what only the verb
// has; of an agreement that is signed, the noun.
func (a *analysis) dropCarried() {
	for _, f := range a.findings {
		if f.dead || !f.verb || !carriedKinds[f.Kind] && f.Kind != event.Endorsement || !a.verbal(f.tok) {
			continue
		}
		for c := range a.children(f.tok) {
			g := a.at[c]
			if f.Kind == event.Endorsement && g != nil && !g.verb && (g.Kind == event.Support || g.Kind == event.Endorsement) && a.is(c, "obj") && a.lemma(f.tok) != "offer" {
				if len(g.Targets) > 0 {
					f.Targets = g.Targets
				}
				takeOver(&f.Event, &g.Event) // "reiterated its support for the mission"
				g.dead = true
				delete(a.at, g.tok)
				break
			}
			if g == nil || g == f || g.dead || g.verb || g.Kind != f.Kind || !a.is(c, "obj", "nsubj:pass") || g.Status != f.Status {
				continue // "will extend the curfew": that there is
			}
			if f.Kind == event.Agreement { // the signing is what happened
				if len(g.Targets) > 0 && (has(g.slots, "with") || has(g.slots, "between")) {
					f.Targets = g.Targets
				}
				takeOver(&f.Event, &g.Event)
				g.dead = true
				delete(a.at, g.tok)
				break
			}
			takeOver(&g.Event, &f.Event)
			if g.row != nil && f.row != nil && g.row.CAMEO == "" && f.row.CAMEO != "" {
				row := *g.row
				row.CAMEO = f.row.CAMEO // the verb says it more finely: signed
				g.row = &row
			}
			f.dead = true
			delete(a.at, f.tok)
			break
		}
	}
}

// takeOver fills the slots that an event lacks with those of another.
func takeOver(to, from *event.Event) {
	if len(to.Actors) == 0 {
		to.Actors = from.Actors
	}
	if len(to.Targets) == 0 {
		to.Targets = from.Targets
	}
	if to.Place == nil {
		to.Place = from.Place
	}
	if to.Time == nil || to.Time.Inherited && from.Time != nil && !from.Time.Inherited {
		to.Time = from.Time
	}
	if to.Attribution == nil {
		to.Attribution = from.Attribution
	}
}
