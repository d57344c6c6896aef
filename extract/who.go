package extract

import "github.com/sitrep-go/sitrep/event"

// whoseWho is the noun of people that a clause with "who" is of which the parse hung
// on noun n: n itself, or those whom n only says the place of, "extremists in the
// area, who abandoned".
func (a *analysis) whoseWho(n int) int {
	for k, hops := n, 0; hops < 3 && a.unpeopled(k); hops++ {
		h := a.head(k)
		if h < 0 || !a.is(k, "nmod") || !a.nominal(h) {
			break
		}
		if k = h; !a.unpeopled(k) && (a.acts(k) || a.personName(k)) {
			return k
		}
	}
	return n
}

// unpeopled reports whether a noun is of a place or a thing.
func (a *analysis) unpeopled(n int) bool {
	if a.country(n) {
		return false
	}
	k := a.typed(n).Kind
	return a.placeOf[n] >= 0 || placeNouns[a.lemma(n)] != "" || a.lemma(n) == "area" || k == event.Facility || k == event.Materiel || k == event.PlaceParty || a.weaponClass(n) != ""
}
