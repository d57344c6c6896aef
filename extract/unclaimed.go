package extract

import "github.com/sitrep-go/sitrep/event"

// owning are verbs by which somebody says that an act was his, or does not say it.
// What he does not own up to has happened all the same.
var owning = map[string]bool{"claim": true, "admit": true, "acknowledge": true, "own": true, "confess": true, "recognise": true, "recognize": true}

// owns reports whether verb v says whose act something was: a claim of
// responsibility, or a verb of one.
func (a *analysis) owns(v int) bool {
	if v < 0 || !a.verbal(v) {
		return false
	}
	g := a.at[v]
	return g != nil && g.Kind == event.ClaimOfResponsibility || owning[a.lemma(v)]
}

// unclaimed reports whether an act is told of as one that nobody, or not the one
// who is named, says was his: "no group has admitted carrying out the attack".
func (a *analysis) unclaimed(f *finding) bool {
	for k, hops := f.carrier, 0; k >= 0 && hops < 2; k, hops = a.head(k), hops+1 {
		if a.owns(k) {
			return a.modality(k, true) == event.Negated
		}
		if !a.is(k, "xcomp", "ccomp") {
			return false
		}
	}
	h := a.head(f.tok)
	return h >= 0 && a.is(f.tok, "obj", "obl", "ccomp", "xcomp", "nsubj:pass") && a.owns(h) && a.modality(h, true) == event.Negated
}

// inDoubt reports whether only who did it is in doubt: "has not said whether it
// carried out the attack", "that it was behind the blast".
func (a *analysis) inDoubt(f *finding) bool {
	if f.verb || !force[f.Kind] || !a.definite(f.tok) {
		return false
	}
	if a.preposition(f.tok) == "behind" {
		return true
	}
	if f.carrier < 0 {
		return false
	}
	m := a.marker(f.carrier)
	return (m == "whether" || m == "if") && a.is(f.carrier, "ccomp")
}

// noOne reports whether a noun phrase is of nobody: "nobody", "no group", "none of
// the groups", "neither side".
func (a *analysis) noOne(h int) bool {
	switch a.lower(h) {
	case "nobody", "none", "neither", "noone":
		return true
	}
	for c := range a.children(h) {
		if c > h {
			break
		}
		if w := a.lower(c); w == "no" && a.is(c, "det") || w == "neither" && a.is(c, "det", "cc", "advmod") {
			return true
		}
	}
	return false
}

// nobodys reports whether a noun phrase is of whoever a negated verb says did it
// not: "has not been claimed by any group".
func (a *analysis) nobodys(h int) bool {
	if a.noOne(h) {
		return true
	}
	d := a.child(h, "det")
	if d < 0 || a.lower(d) != "any" {
		return false
	}
	v := a.head(h)
	return v >= 0 && a.verbal(v) && a.modality(v, true) == event.Negated
}

// silent reports whether nobody says what a verb of reporting has behind it: "no
// group has said it was behind the blast", "has not said whether".
func (a *analysis) silent(v, subj int) bool {
	if a.noOne(subj) {
		return true
	}
	for c := range a.children(v) {
		if c > v && a.is(c, "ccomp", "obj") && a.modality(v, true) == event.Negated && !refuting[a.lemma(v)] {
			m := a.marker(c)
			return m == "whether" || m == "if" || a.owns(v)
		}
	}
	return false
}

// refuting are verbs that say something by not doing what they say.
var refuting = map[string]bool{"deny": true, "dispute": true, "doubt": true}
