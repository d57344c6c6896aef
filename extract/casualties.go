package extract

import (
	"sort"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// casualties turns the counts of who was killed, wounded, captured or is
// missing into losses, and gives them to the event that caused them too.
func (a *analysis) casualties() {
	for _, f := range a.findings {
		if c := a.ownLosses(f); c != nil {
			f.Casualties = c
			f.rule("casualties:" + f.Kind.String())
		}
	}
	for _, f := range a.findings {
		if f.Casualties != nil && harmful(f.Kind) && f.Kind != event.Arrest && !a.cumulative(f.tok) {
			for _, g := range a.causes(f) {
				if a.tag(g.tok) == "NNS" && a.inferred(f.Casualties) {
					continue // one man's death in "attacks" is not all of theirs
				}
				g.Casualties = merge(g.Casualties, f.Casualties)
				g.rule("casualties:cause")
			}
		}
	}
	a.statedLosses()
}

// inferred reports whether losses are those of one person, whom the text does
// not count.
func (a *analysis) inferred(c *event.Casualties) bool {
	for _, n := range []*event.Count{c.Killed, c.Wounded, c.Captured} {
		if n != nil {
			for k := a.tokenAt(n.Span.Start); k >= 0 && k < len(a.tok) && a.tok[k].Start < n.Span.End; k++ {
				if a.countOf[k] >= 0 {
					return false
				}
			}
		}
	}
	return true
}

// tokenAt is the token that begins at a byte of the text, or the next one.
func (a *analysis) tokenAt(start int) int {
	return sort.Search(len(a.tok), func(i int) bool { return a.tok[i].Start >= start })
}

// harmful reports whether a kind says what became of people.
func harmful(k event.Kind) bool {
	switch k {
	case event.Killing, event.Massacre, event.Assassination, event.Injury, event.Abduction, event.Arrest:
		return true
	}
	return false
}

// ownLosses is what the words of an event itself say of its losses, or nil.
func (a *analysis) ownLosses(f *finding) *event.Casualties {
	if !harmful(f.Kind) {
		if f.Kind == event.Displacement {
			if n := a.victims(f); n != nil && n.Min > 1 {
				return &event.Casualties{Displaced: n}
			}
			return nil
		}
		if force[f.Kind] && (a.fatal(f.tok) || a.bodyOf(f) >= 0) {
			if n := a.victims(f); n != nil {
				return &event.Casualties{Killed: n}
			}
		}
		return nil
	}
	if f.Kind == event.Assassination && !f.kills() && !a.fatal(f.tok) || a.eitherHarm(f) {
		return nil
	}
	n := a.victims(f)
	if n == nil {
		return nil
	}
	switch f.Kind {
	case event.Killing, event.Massacre, event.Assassination:
		return &event.Casualties{Killed: n}
	case event.Injury:
		if a.deadAmongThem(f) {
			if n.Max == nil || *n.Max != 0 {
				return nil
			}
			return &event.Casualties{Killed: n, Wounded: n}
		}
		return &event.Casualties{Wounded: n}
	}
	return &event.Casualties{Captured: n}
}

// deadAmongThem reports whether a trigger's words take the dead and the wounded
// together: "casualties", "inflicted losses".
func (a *analysis) deadAmongThem(f *finding) bool {
	for _, w := range a.row(f).Words {
		if w.Text == "casualty" || w.Text == "loss" {
			return true
		}
	}
	return false
}

// kills reports whether the trigger's word means that someone died: a person
// who is shot may live.
func (f *finding) kills() bool {
	return f.Trigger.Lemma != "shoot" && f.Trigger.Lemma != "shot" && f.Trigger.Lemma != "attempt" && f.Status != event.Attempted
}

// fatal reports whether the words beside a verb say that its victims died:
// "fatally shot", "shot dead".
func (a *analysis) fatal(v int) bool {
	for _, k := range []int{v - 1, v + 1} {
		if k >= 0 && k < len(a.tok) && a.sent(k) == a.sent(v) {
			switch a.lower(k) {
			case "fatally", "mortally", "dead":
				return true
			}
		}
	}
	return false
}

// bodyOf is who of those that an event was done to the text speaks of the body
// of: "carried the body of a soldier, who was shot"; -1 where it is nobody.
func (a *analysis) bodyOf(f *finding) int {
	for _, h := range a.victimHeads(f) {
		for k, hops := h, 0; k >= 0 && hops < 3 && a.is(k, "nmod", "flat"); k, hops = a.head(k), hops+1 {
			if bodies[a.lemma(a.head(k))] {
				return h
			}
		}
	}
	return -1
}

// bodies are nouns of what is left of the dead.
var bodies = map[string]bool{"body": true, "corpse": true, "coffin": true, "remains": true, "funeral": true}

// eitherHarm reports whether a number counts the dead and the wounded
// together: "500 soldiers were killed or wounded".
func (a *analysis) eitherHarm(f *finding) bool {
	for _, g := range []int{f.tok - 2, f.tok + 2} {
		if g < 0 || g >= len(a.tok) || a.at[g] == nil {
			continue
		}
		k := a.at[g].Kind
		if k != f.Kind && (k == event.Killing || k == event.Injury) && (f.Kind == event.Killing || f.Kind == event.Injury) {
			switch a.lower((g + f.tok) / 2) {
			case "or", "and", "and/or", "/":
				return true
			}
		}
	}
	return false
}

// cumulative reports whether the words round a count say that it sums up more
// than one event: "bringing the toll to 43", "since 2015 some 5,000 have died".
func (a *analysis) cumulative(v int) bool {
	if a.lemma(v) == "toll" || a.numbered(v) && !a.inOneEvent(v) {
		return true
	}
	s := a.doc.Sentences[a.sent(v)]
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if m.First > s.First && a.lower(m.First-1) == "since" && len(m.Time.Value) <= 7 && a.clause(m.First) == a.clause(v) {
			return true // since a year or a month
		}
	}
	return false
}

// inOneEvent reports whether a harm is said to have been done in one event: "the
// number of people killed in the blast".
func (a *analysis) inOneEvent(v int) bool {
	for c := range a.children(v) {
		if a.at[c] != nil && force[a.at[c].Kind] && a.tag(c) == "NN" && a.definite(c) {
			return true
		}
	}
	return false
}

// merge completes losses with others.
func merge(c, d *event.Casualties) *event.Casualties {
	if c == nil {
		c = &event.Casualties{}
	}
	if c.Killed == nil {
		c.Killed = d.Killed
	}
	if c.Wounded == nil {
		c.Wounded = d.Wounded
	}
	if c.Captured == nil {
		c.Captured = d.Captured
	}
	if c.Missing == nil {
		c.Missing = d.Missing
	}
	if c.Displaced == nil {
		c.Displaced = d.Displaced
	}
	return c
}

// statedLosses gives the counts of words that are no events of their own to
// the event they are of: "At least 17 slain in clash", "20 are missing".
func (a *analysis) statedLosses() {
	for i := range a.tok {
		o := measure.OutcomeOf(a.lower(i))
		if o == measure.Unharmed || a.at[i] != nil {
			continue
		}
		n := a.countLeft(i)
		if n == nil || a.cumulative(i) {
			continue
		}
		c := &event.Casualties{}
		switch o {
		case measure.Killed:
			c.Killed = n
		case measure.Wounded:
			c.Wounded = n
		case measure.Captured:
			c.Captured = n
		case measure.Missing:
			c.Missing = n
		case measure.Harmed:
			if n.Max == nil || *n.Max != 0 {
				continue
			}
			c.Killed, c.Wounded = n, n
		}
		s := a.doc.Sentences[a.sent(i)]
		if g := a.nearestForce(i, s.First, s.Last); g != nil {
			g.Casualties = merge(g.Casualties, c)
			g.rule("casualties:stated")
		}
	}
	for _, f := range a.findings { // "There were no casualties.": those of the event before
		if c := f.Casualties; c == nil || c.Killed == nil || c.Wounded == nil || c.Killed.Min != 0 || c.Killed.Max == nil || *c.Killed.Max != 0 || f.Kind != event.Injury {
			continue
		}
		if s := a.sent(f.tok); s > 0 && !a.someones(f.tok) && a.nearestForce(f.tok, a.doc.Sentences[s].First, a.doc.Sentences[s].Last) == nil {
			if g := a.mainForce(a.doc.Sentences[s-1].First, a.doc.Sentences[s-1].Last); g != nil && g.Casualties == nil {
				g.Casualties = merge(nil, f.Casualties)
				g.rule("casualties:none")
			}
		}
	}
}

// nearestForce is the event of force of a range of tokens that is nearest to
// one of them, or nil.
func (a *analysis) nearestForce(i, first, last int) *finding {
	var best *finding
	for _, g := range a.findingsBetween(first, last) {
		if force[g.Kind] && !future(g.Status) && (best == nil || distance(g.tok, i) < distance(best.tok, i)) {
			best = g
		}
	}
	return best
}

// mainForce is the event of force of a range of tokens that stands highest in
// the parse, the first of several.
func (a *analysis) mainForce(first, last int) *finding {
	var best *finding
	depth := 0
	for _, g := range a.findingsBetween(first, last) {
		if !force[g.Kind] || future(g.Status) || g.Status == event.Negated {
			continue
		}
		d := 0
		for k := g.tok; k >= 0 && d < 50; k = a.head(k) {
			d++
		}
		if best == nil || d < depth {
			best, depth = g, d
		}
	}
	return best
}

// someones reports whether a noun for losses says whose they are: "no Israeli
// casualties" says nothing of the others.
func (a *analysis) someones(h int) bool {
	for c := range a.children(h) {
		if a.is(c, "amod", "compound", "nmod:poss") && (a.typed(c).Country != "" || isGroup(a.typed(c).Kind)) {
			return true
		}
	}
	return false
}
