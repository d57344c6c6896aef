package extract

import "github.com/sitrep-go/sitrep/event"

// escapees are people whose flight is no displacement of civilians.
var escapees = wordSet(`inmate prisoner detainee convict captive hostage fugitive suspect defendant culprit kidnapper captor robber thief`)

// cells are where people are held.
var cells = wordSet(`prison jail gaol penitentiary custody captivity detention cell dungeon captor kidnapper abductor`)

// dropEscapes drops the flight of those who were held: "hundreds of inmates escaped
// from the jail".
func (a *analysis) dropEscapes() {
	gone := false
	for _, f := range a.findings {
		if f.Kind != event.Displacement || f.row == nil || f.row.Frame.Name != "flee" {
			continue
		}
		for _, s := range f.slots {
			if s.name == "subj" && a.escapee(s.head) || s.name == "from" && (cells[a.lemma(s.head)] || a.prison(s.head)) {
				f.dead, gone = true, true
				delete(a.at, f.tok)
				break
			}
		}
	}
	if gone {
		a.sweep()
	}
}

// escapee reports whether a noun phrase is of people who were held, or counts them.
func (a *analysis) escapee(h int) bool {
	if escapees[a.lemma(h)] {
		return true
	}
	for c := range a.children(h) {
		if c > h && a.is(c, "nmod") && a.preposition(c) == "of" && escapees[a.lemma(c)] {
			return true
		}
	}
	return false
}

// prison reports whether a place is one where people are held: "a detention centre".
func (a *analysis) prison(h int) bool {
	for c := range a.children(h) {
		if c < h && a.is(c, "compound", "amod") && cells[a.lower(c)] {
			return true
		}
	}
	return false
}
