package geo

import "strings"

// What makes a place a stray, see resolver.stray.
const (
	strayPopulation = 100_000
	strayTown       = 30_000 // of a capital of a division
	strayEvidence   = 3.0    // for all countries together
	strayShare      = .4     // of the country that is spoken of most
	strayOwn        = .3     // evidence for the stray's country besides its own name
)

// stray reports whether a toponym's place is a small one in a country that
// nothing else in the document speaks of, while much speaks of another: a
// namesake of a place that is not listed.
func (r *resolver) stray(t *Toponym) bool {
	p := t.Place
	small := p.Class == "P" && !(p.Code == "PPLA" && p.Population >= strayTown) || p.Class == "A" && strings.HasPrefix(p.Code, "ADM")
	if !r.recounted || !small || p.Population >= strayPopulation || r.total < strayEvidence {
		return false
	}
	most := 0.0
	for _, w := range r.country {
		most = max(most, w)
	}
	return r.country[p.Country]-r.ownOf(t).country[p.Country] < strayOwn && most/r.total > strayShare
}
