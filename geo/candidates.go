package geo

import (
	"fmt"
	"math"
	"slices"
	"strconv"
)

// A Candidate is a place that a name may mean.
type Candidate struct {
	Place

	// Score is 0 to 1. That of the place chosen is the toponym's; the others
	// share what is left. Where none was chosen, it is the share among the
	// candidates.
	Score float64

	// Reasons are what speaks for and against the place, the weightiest first:
	// "the text speaks of Syria", "population 98,534".
	Reasons []string
}

// list is the n candidates of toponym i with the highest scores, the chosen
// one first.
func (r *resolver) list(i, n int) []Candidate {
	t := &r.tops[i]
	total := 0.0
	chosen := -1
	for k := range t.candidates {
		if t.Resolved && same(&t.candidates[k], &t.Place) {
			chosen = k
		} else {
			total += math.Exp(t.scores[k] - t.scores[t.best])
		}
	}
	var out []Candidate
	container := r.container(i)
	if t.Resolved && chosen < 0 { // the division that a town stands for
		out = append(out, Candidate{Place: t.Place, Score: t.Score, Reasons: []string{"called “" + t.Context + "”"}})
	}
	for k := range t.candidates {
		c := Candidate{Place: t.candidates[k], Score: t.Score}
		if k != chosen {
			c.Score = math.Round(1000*(1-t.Score)*math.Exp(t.scores[k]-t.scores[t.best])/total) / 1000
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Candidate) int {
		if x, y := flag(t.Resolved && same(&a.Place, &t.Place)), flag(t.Resolved && same(&b.Place, &t.Place)); x != y {
			return int(y - x)
		}
		return compare(b.Score, a.Score)
	})
	out = out[:min(n, len(out))]
	for k := range out {
		if out[k].Reasons == nil {
			out[k].Reasons = r.reasons(i, &out[k].Place, container)
		}
	}
	return out
}

func same(a, b *Place) bool {
	return a.Point == b.Point && a.Name == b.Name && a.Class == b.Class && a.Code == b.Code && a.GeoNameID == b.GeoNameID
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// lightReason is what a feature adds to a score that is no reason yet.
const lightReason = .25

// reasons are the features of a candidate in words.
func (r *resolver) reasons(i int, c *Place, container *Place) []string {
	type reason struct {
		weight float64
		words  string
	}
	t := &r.tops[i]
	v, w := r.features(t, c, container, i), rankerWeights()
	var found []reason
	for f := range v {
		weight := math.Abs(v[f] * w[f])
		if v[f] == 0 {
			continue
		}
		if feature(f) == population { // everybody has one: what is above 10,000 counts
			weight = math.Abs(w[f]) * max(.1, v[f]-4)
		}
		if words := reasonOf(feature(f), t, c, container); words != "" && (weight >= lightReason || feature(f) == population) {
			found = append(found, reason{weight, words})
		}
	}
	slices.SortStableFunc(found, func(a, b reason) int { return compare(b.weight, a.weight) })
	var out []string
	for _, x := range found {
		if !slices.Contains(out, x.words) {
			out = append(out, x.words)
		}
	}
	return out
}

// reasonOf is a feature in words, "" for those that only correct others.
func reasonOf(f feature, t *Toponym, c, container *Place) string {
	switch f {
	case population:
		if c.Population > 0 && c.Class == "P" {
			return "population " + thousands(c.Population)
		}
	case countryItself:
		return "a country"
	case stateItself:
		return "a first-order division"
	case countyItself:
		return "only a second-order division"
	case capitalTown:
		return "a capital"
	case seatTown, countySeat:
		return "the seat of a division"
	case quarterTown:
		return "only a part of a town"
	case natural:
		return "a region, a mountain or a water"
	case namesakeTown:
		return "only a namesake of a large division"
	case alias:
		return "known by another name"
	case countryShare:
		if country, ok := CountryOf(c.Country); ok {
			return "the text speaks of " + country.Name
		}
	case regionShare:
		if c.Admin1 != "" {
			return "the text speaks of " + c.Admin1
		}
	case gridShare:
		return "other names may lie about it"
	case inList:
		return "in a list with divisions of its country"
	case classFits:
		return fmt.Sprintf("called “%s”", t.Context)
	case classUnfit:
		return fmt.Sprintf("called “%s”, which it is not", t.Context)
	case inCountry, inDivision:
		return "said to be in " + container.Name
	case inNear:
		return "said to be near " + container.Name
	case nearChosen:
		return "near other places of the text"
	case fromMeasured:
		return "a distance is measured from it"
	case whereStated:
		return "at the distance that the text states"
	case datelineTown:
		return "in the dateline"
	case soundsAlike:
		return "its name only sounds alike"
	}
	return ""
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
