package geo

// What makes a place a stray, see resolver.stray.
const (
	strayPopulation = 100_000
	strayEvidence   = 3.0 // for all countries together
	strayShare      = .4  // of the country that is spoken of most
	strayOwn        = .3  // evidence for the stray's country besides its own name
)

// stray reports whether a toponym's place is a small one in a country that
// nothing else in the document speaks of, while much speaks of another: a
// namesake of a place that is not listed.
func (r *resolver) stray(t *Toponym) bool {
	p := t.Place
	if !r.recounted || p.Class != "P" || p.Population >= strayPopulation || p.Code == "PPLA" || r.total < strayEvidence {
		return false
	}
	most := 0.0
	for _, w := range r.country {
		most = max(most, w)
	}
	return r.country[p.Country]-r.ownOf(t).country[p.Country] < strayOwn && most/r.total > strayShare
}
