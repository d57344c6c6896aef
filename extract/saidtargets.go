package extract

import "strings"

// saidTargets gives an event of force what the text calls its target: "the target of
// the strike was a commander", "claimed the bombing, saying the target was a bus".
func (a *analysis) saidTargets() {
	for i := range a.tok {
		if a.lemma(i) != "target" || !a.is(i, "nsubj") || !strings.HasPrefix(a.tag(i), "NN") {
			continue
		}
		y := a.head(i)
		if y < i || !a.nominal(y) || a.child(y, "cop") < 0 || a.preposition(y) != "" {
			continue
		}
		if f := a.targeted(i); f != nil && !has(f.slots, "=target") {
			f.slots = append(f.slots, slot{"=target", y})
		}
	}
}

// targeted is the event whose target noun i tells of: the one that it names, the last
// before it in its sentence, that of the sentence before; nil where there is none.
func (a *analysis) targeted(i int) *finding {
	for c := range a.children(i) {
		if c > i && a.is(c, "nmod") {
			if f := a.at[c]; f != nil && force[f.row.Kind] {
				return f
			}
			return nil // "the target of the protesters"
		}
	}
	s := a.sent(i)
	for ; s >= 0 && s >= a.sent(i)-1; s-- {
		var last *finding
		for _, f := range a.findings {
			if a.sent(f.tok) == s && f.tok < i && f.row != nil && force[f.row.Kind] && (last == nil || f.tok > last.tok) {
				last = f
			}
		}
		if last != nil {
			return last
		}
	}
	return nil
}
