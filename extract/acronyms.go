package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// acronyms are the parties that the text gives short names of its own, by these:
// "the Arakan Army (AA)".
func (a *analysis) acronyms() map[string]*actor.Entry {
	if a.short != nil {
		return a.short
	}
	a.short = map[string]*actor.Entry{}
	for _, m := range a.mentions {
		i := m.Last
		if m.Entry == nil || m.Entry.Class != actor.Group && m.Entry.Class != actor.Force || i+2 >= len(a.tok) {
			continue
		}
		if open, shut := a.tok[i].Norm, a.tok[i+2].Norm; !(open == "(" && shut == ")" || open == "," && shut == ",") || open == "," && !initials(a.tok[i+1].Text, m.Entry.Name) {
			continue // "the Nigerian Air Force, NAF,"
		}
		if w := a.tok[i+1].Text; capitals(w) && a.short[w] == nil {
			a.short[w] = m.Entry
		}
	}
	return a.short
}

// initials reports whether a word is made of the first letters of a name's words.
func initials(w, name string) bool {
	var b strings.Builder
	for _, f := range strings.Fields(name) {
		if f[0] >= 'A' && f[0] <= 'Z' {
			b.WriteByte(f[0])
		}
	}
	return w == b.String()
}

// capitals reports whether a word is two to eight capital letters.
func capitals(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return len(w) >= 2 && len(w) <= 8
}

// byAcronym is the party whose short name a phrase is, or has before a noun for its
// people: "the AA", "AA fighters"; nil for other phrases.
func (a *analysis) byAcronym(h int, d actor.Description) *actor.Entry {
	if _, named := a.actorAt(h); named || d.Entry != nil {
		return nil
	}
	if e := a.acronyms()[a.tok[h].Text]; e != nil {
		return e
	}
	if !d.Generic || d.Thing && d.Kind != event.StateForces || !irregular(d.Kind) && d.Kind != event.StateForces {
		return nil
	}
	for c := range a.children(h) {
		if c < h && a.is(c, "compound") {
			if e := a.acronyms()[a.tok[c].Text]; e != nil && e.Kind == d.Kind {
				return e
			}
		}
	}
	return nil
}
