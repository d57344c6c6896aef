package extract

import (
	"strings"
	"unicode"

	"github.com/sitrep-go/sitrep/internal/actor"
)

// surname is the full name of the person whose surname stands alone at token h,
// "" where the text names no such person before or after: "Brunson" in a text
// that has "Andrew Brunson".
func (a *analysis) surname(h int) string {
	if a.tag(h) != "NNP" || a.placeOf[h] >= 0 || a.child(h, "flat", "compound", "nmod:desc") >= 0 {
		return ""
	}
	if m, ok := a.actorAt(h); ok && m.Entry != nil {
		return ""
	}
	if a.surnames == nil {
		a.surnames = a.fullNames()
	}
	return a.surnames[a.tok[h].Text]
}

// namesake is the person whom the text names in full where the dictionary takes a
// bare surname for another: "Clinton" in a story of Hillary Clinton; else nil.
func (a *analysis) namesake(h int) *actor.Entry {
	m, ok := a.actorAt(h)
	if !ok || m.Entry == nil || m.Entry.Class != actor.Person || m.Last-m.First != 1 || a.child(h, "flat", "compound", "nmod:desc") >= 0 {
		return nil
	}
	if a.surnames == nil {
		a.surnames = a.fullNames()
	}
	full := a.surnames[a.tok[h].Text]
	if full == "" || full == m.Entry.Name {
		return nil
	}
	if e := a.actors.Lookup(full); e != nil && e != m.Entry && e.Class == actor.Person {
		return e
	}
	return nil
}

// fullNames are the names of persons of the text, by their last words. A word
// that ends two names stands for the first.
func (a *analysis) fullNames() map[string]string {
	out := map[string]string{}
	for h := range a.tok {
		if !strings.HasPrefix(a.tag(h), "NNP") || a.is(h, "compound", "flat") || a.placeOf[h] >= 0 {
			continue
		}
		if m, ok := a.actorAt(h); ok && m.Entry != nil && m.Entry.Class != actor.Person {
			continue
		}
		last := h
		for c := range a.children(h) {
			if c == last+1 && a.is(c, "flat") && nameWord(a.tok[c].Text) {
				last = c
			}
		}
		if last == h || last-h > 3 || !nameWord(a.tok[h].Text) || a.placeOf[last] >= 0 {
			continue
		}
		if w := a.tok[last].Text; out[w] == "" {
			out[w] = a.textOf(h, last+1)
		}
	}
	return out
}

// nameWord reports whether a word may be one of a person's name: a capital with
// small letters behind it, or an initial.
func nameWord(w string) bool {
	if w == "" || !unicode.IsUpper(rune(w[0])) || strings.ContainsAny(w, "0123456789") {
		return false
	}
	return len(w) == 1 || strings.ToUpper(w) != w || strings.HasSuffix(w, ".")
}
