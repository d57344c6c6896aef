package geo

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// A feature is one thing that speaks for or against a candidate.
type feature int

// The features. Those without a comment are 0 or 1.
const (
	population    feature = iota // log10 of the population and 10
	divisionSize                 // the same, of countries and divisions
	metropolis                   // a town of a million
	countryItself                // a country
	stateItself                  // a first-order division
	stateOfTown                  // a first-order division called as a large town in it or as the capital
	countyItself                 // a second-order division
	capitalTown                  // the capital of a country
	seatTown                     // the seat of a first-order division
	countySeat                   // the seat of a second-order division
	quarterTown                  // a part of a town
	natural                      // a region, a mountain, a water
	otherClass                   // neither country, division nor town, nor natural
	largest                      // no candidate has more people
	namesakeTown                 // a town that has the name of a state or a country
	alias                        // a small town with another first name, where one has this as its first
	countryShare                 // root of the share of the country in the evidence, 0 to 1
	regionShare                  // root of the share of the division in the evidence, 0 to 1
	gridShare                    // log of the other names that may lie about it
	inList                       // in a list beside a division of the country
	classFits                    // the word beside the name says its class
	classUnfit                   // the word beside the name says another class
	inCountry                    // in the country that the words put around it
	inDivision                   // in the division that the words put around it
	inNear                       // beside the place that the words put around it
	nearChosen                   // nearness to the places chosen for the names around, 0 to 1
	fromMeasured                 // a town that a distance is measured from
	whereStated                  // where the words put it by a distance from another place, 0 to 1
	datelineTown                 // a town where the text names its place of writing
	soundsAlike                  // found by its sound only
	features
)

var featureNames = [features]string{"population", "division-size", "metropolis", "country", "state", "state-of-town", "county", "capital", "seat", "county-seat", "quarter", "natural", "other-class", "largest", "namesake-town", "alias", "country-share", "region-share", "grid", "in-list", "class-fits", "class-unfit", "in-country", "in-division", "in-near", "near-chosen", "measured", "where-stated", "dateline-town", "sounds-alike"}

// A vector is a candidate's features.
type vector [features]float64

//go:embed data/ranker.tsv
var rankerTSV string

// weights are the weights of data/ranker.tsv.
var rankerWeights = sync.OnceValue(func() *vector {
	w := new(vector)
	for line := range strings.Lines(rankerTSV) {
		name, value, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || name[0] == '#' {
			continue
		}
		for f, n := range featureNames {
			if n == name {
				w[f], _ = strconv.ParseFloat(value, 64)
			}
		}
	}
	return w
})

// score weighs one candidate.
func (r *resolver) score(t *Toponym, c *Place, container *Place, i int) float64 {
	v, w, s := r.features(t, c, container, i), rankerWeights(), 0.0
	for f := range v {
		s += v[f] * w[f]
	}
	return s
}

// features are what speaks for a candidate of toponym i: its population, class
// and country, what the words put around it, and nearness to what is chosen
// already.
func (r *resolver) features(t *Toponym, c *Place, container *Place, i int) (v vector) {
	v[population] = math.Log10(float64(c.Population) + 10)
	if c.Class == "A" {
		v[divisionSize] = v[population]
	}
	v[largest] = flag(c.Population == t.most)
	r.classFeatures(t, c, &v)
	if t.titled && c.Class == "P" && c.Population < exonymPopulation && c.folded != t.key {
		v[alias] = 1
	}
	country, region := r.shares(t, c)
	v[countryShare], v[regionShare] = math.Sqrt(country), math.Sqrt(region)
	v[gridShare] = math.Log1p(min(maxAround, r.grid.around(c.Point, t.key)))
	v[inList] = flag(c.Code == "ADM1" && r.listed(i, c.Country))
	if want := classWords[t.Context]; want != "" {
		fits := strings.Contains(want, c.Class)
		v[classFits], v[classUnfit] = flag(fits), flag(!fits && (c.Class == "P" || c.Class == "A"))
	}
	if container != nil {
		switch {
		case container.Code == "PCLI" && container.Country == c.Country:
			v[inCountry] = 1
		case container.Code == "ADM1" && container.Country == c.Country && container.adm1 == c.adm1:
			v[inDivision] = 1
		case container.DistanceTo(c.Point) < 80*Kilometer:
			v[inNear] = 1
		}
	}
	v[nearChosen] = r.nearness(i, c)
	v[fromMeasured] = flag(c.Class == "P" && t.Context == "" && measured(r.doc, t.First))
	v[whereStated] = r.asStated(i, c)
	if d := r.doc.Dateline; d != nil && c.Class == "P" {
		v[datelineTown] = flag(r.doc.Tokens[t.First].Start < d.End)
	}
	v[soundsAlike] = flag(c.fuzzy)
	return v
}

// shares are a candidate's country's and division's parts of the evidence that
// other names give.
func (r *resolver) shares(t *Toponym, c *Place) (country, region float64) {
	country, region = r.country[c.Country], r.region[c.division()]
	if own := r.own[t.key]; own != nil {
		country -= own.country[c.Country]
		region -= own.region[c.division()]
	}
	if c.adm1 == "" {
		region = 0
	}
	return max(0, country) / (r.total + 1), max(0, region) / (r.regions + 1)
}

// classFeatures are the features of what a candidate is.
func (r *resolver) classFeatures(t *Toponym, c *Place, v *vector) {
	switch c.Class {
	case "A":
		v[countryItself], v[stateItself], v[countyItself] = flag(c.Code == "PCLI"), flag(c.Code == "ADM1"), flag(c.Code == "ADM2")
		v[stateOfTown] = flag(c.Code == "ADM1" && t.seated(c))
	case "P":
		v[metropolis] = flag(c.Population >= 1_000_000)
		v[capitalTown], v[seatTown] = flag(c.Code == "PPLC"), flag(c.Code == "PPLA")
		v[countySeat], v[quarterTown] = flag(c.Code == "PPLA2"), flag(c.Code == "PPLX")
		v[namesakeTown] = flag(t.state != "" && c.division() != t.state && c.Code != "PPLC")
	case "L", "T", "H":
		v[natural] = 1
	default:
		v[otherClass] = 1
	}
}

// seated reports whether a candidate is a large town in or near the middle of
// a division, or the capital of its country.
func (t *Toponym) seated(division *Place) bool {
	for k := range t.candidates {
		if c := &t.candidates[k]; c.Class == "P" && c.Population >= townPopulation && c.Country == division.Country && (c.adm1 == division.adm1 || c.Code == "PPLC" || c.DistanceTo(division.Point) < 60*Kilometer) {
			return true
		}
	}
	return false
}

// exonymPopulation is what a town has that English may call otherwise than the
// gazetteer: "Geneva".
const exonymPopulation = 100_000

// townPopulation is what a town has that is rather meant than its province.
const townPopulation = 20_000

// nearness falls from 1 with the distance to the nearest place chosen for one
// of the names around toponym i, to a third at 200 km.
func (r *resolver) nearness(i int, c *Place) float64 {
	near := Distance(math.Inf(1))
	for k := max(0, i-4); k < min(len(r.tops), i+5); k++ {
		if o := &r.tops[k]; k != i && o.Resolved && o.Place.Class != "" && o.Place.Code != "PCLI" {
			near = min(near, o.Place.DistanceTo(c.Point))
		}
	}
	return math.Exp(-float64(near/Kilometer) / 200)
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
