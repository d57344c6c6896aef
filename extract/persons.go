package extract

import (
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/measure"
)

// uncounted are the heads of phrases without a count.
func (a *analysis) uncounted(heads []int) []int {
	var out []int
	for _, h := range heads {
		if a.countOfHead(h) < 0 {
			out = append(out, h)
		}
	}
	return out
}

// persons is the number of heads where each of them is one person, else 0. Only
// those that "and" joins are several: "a general, Ali Hassan" is one.
func (a *analysis) persons(heads []int) int {
	if len(heads) == 0 {
		return 0
	}
	n := 1
	for i, h := range heads {
		if !a.onePerson(h) || i > 0 && h < heads[i-1] {
			return 0
		}
		if i > 0 && a.is(h, "conj", "obl") {
			n++
		}
	}
	last := heads[len(heads)-1]
	if first, _ := a.basePhrase(last); n > 1 && a.child(last, "cc") < 0 && (first == 0 || a.tag(first-1) != "CC" && a.tag(max(0, first-2)) != "CC") {
		return 1
	}
	return n
}

// onePerson reports whether the phrase headed by h is one person.
func (a *analysis) onePerson(h int) bool {
	switch a.lower(h) {
	case "he", "him", "she", "her":
		return true
	}
	if a.tag(h) != "NN" && a.tag(h) != "NNP" {
		return false
	}
	return a.personName(h) || a.oneHuman(h)
}

// oneHuman reports whether a noun in the singular is a word for one person.
func (a *analysis) oneHuman(h int) bool {
	switch measure.PersonsOf(a.lemma(h)) {
	case measure.OnePerson:
		return true
	case measure.ManyPersons:
		return false
	}
	if _, ok := geo.ByDemonym(a.tok[h].Text); ok {
		return a.placeOf[h] < 0 // "a Palestinian"
	}
	return a.tag(h) == "NN" && a.humanNoun(h)
}
