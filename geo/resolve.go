package geo

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A resolver chooses a place for each toponym by the evidence of the document.
type resolver struct {
	doc       *text.Document
	g         *Gazetteer
	tops      []Toponym
	hints     Hints
	country   map[string]float64 // evidence for each country, alpha-3
	total     float64
	region    map[string]float64 // evidence for each first-order division
	regions   float64
	grid      grid
	stated    map[int]stated       // by toponym
	own       map[string]*evidence // by name: of the places chosen for it
	recounted bool                 // the countries of the places chosen first are part of the evidence
}

// maxCandidates is how many places of a name are weighed, the most populous.
const maxCandidates = 40

func (r *resolver) resolve() {
	r.country, r.region, r.own = map[string]float64{}, map[string]float64{}, map[string]*evidence{}
	for i := range r.tops {
		if len(r.tops[i].candidates) > maxCandidates {
			r.tops[i].candidates = r.tops[i].candidates[:maxCandidates]
		}
	}
	r.grid = r.lay()
	r.statePositions()
	r.evidence()
	for pass := range 2 {
		for i := range r.tops {
			r.choose(i)
		}
		if pass == 0 {
			r.recount()
			r.recounted = true
		}
	}
	r.agree()
	r.want()
	for i := range r.tops {
		t := &r.tops[i]
		if t.Resolved {
			t.Score = t.doubt.certainty()
		}
		if r.hints.Candidates > 0 {
			t.Candidates = r.list(i, r.hints.Candidates)
		}
		t.Metonym = r.metonym(t)
		t.fill(r.doc)
	}
}

// evidence weighs the countries by their own mentions, nationalities, hints
// and unambiguous names.
func (r *resolver) evidence() {
	r.hint(r.g)
	for i := range r.doc.Tokens {
		t := &r.doc.Tokens[i]
		if t.Norm != "" && t.Norm[0] >= 'A' && t.Norm[0] <= 'Z' {
			w := t.Norm
			if h := strings.IndexByte(w, '-'); h > 3 {
				w = w[:h]
			}
			if c, ok := ByDemonym(w); ok {
				r.country[c.ISO3]++
			}
		}
	}
	for i := range r.tops {
		t := &r.tops[i]
		r.names(t)
		if n := countriesOf(t.candidates); len(n) == 1 && t.candidates[0].Code != "PCLI" && !t.candidates[0].fuzzy {
			r.speak(t, n[0], 1)
			if len(t.candidates) == 1 && t.candidates[0].adm1 != "" {
				r.speakRegion(t, t.candidates[0].division(), .7)
			}
		}
	}
	r.sum()
}

// names weighs a country or a division by its own name. A name that both have
// ("Georgia") speaks a little for either.
func (r *resolver) names(t *Toponym) {
	var country, division *Place
	for k := range t.candidates {
		switch c := &t.candidates[k]; {
		case c.Code == "PCLI":
			country = c
		case c.Code == "ADM1" && division == nil && c.Population >= 200_000:
			division = c
		}
	}
	switch {
	case country != nil && division != nil && division.Country != country.Country:
		r.speak(t, country.Country, .4)
		r.speak(t, division.Country, .4)
		r.speakRegion(t, division.division(), .3)
	case country != nil:
		r.speak(t, country.Country, 1.5)
	case division != nil && !rival(t.candidates, division.Country):
		r.speak(t, division.Country, .7)
		r.speakRegion(t, division.division(), .6)
		if len(t.candidates) == 1 {
			r.speakRegion(t, division.division(), .6)
		}
	}
}

// rival reports whether a large place of another country has the name too.
func rival(candidates []Place, country string) bool {
	for _, c := range candidates {
		if c.Country != country && (c.Class == "L" || c.Population >= 100_000) {
			return true
		}
	}
	return false
}

// division is the key of the first-order division that a place lies in.
func (p *Place) division() string { return p.iso2 + p.adm1 }

// recount adds the countries of the places chosen first.
func (r *resolver) recount() {
	for i := range r.tops {
		if t := &r.tops[i]; t.Resolved && t.Place.Country != "" && 1.2*t.margin+t.scores[t.best] > 1.2 {
			r.speak(t, t.Place.Country, weightChosen)
			if t.Place.adm1 != "" {
				r.speakRegion(t, t.Place.division(), weightChosenRegion)
			}
		}
	}
	r.sum()
}

// What a place that is chosen adds to the evidence for its country and division.
const (
	weightChosen       = .7
	weightChosenRegion = .5
)

// speak adds what a name says for a country.
func (r *resolver) speak(t *Toponym, country string, weight float64) {
	r.country[country] += weight
	r.ownOf(t).country[country] += weight
}

// speakRegion adds what a name says for a first-order division.
func (r *resolver) speakRegion(t *Toponym, division string, weight float64) {
	r.region[division] += weight
	r.ownOf(t).region[division] += weight
}

// ownOf is the part of the evidence that a toponym's name gives.
func (r *resolver) ownOf(t *Toponym) *evidence {
	own := r.own[t.key]
	if own == nil {
		own = &evidence{map[string]float64{}, map[string]float64{}}
		r.own[t.key] = own
	}
	return own
}

// evidence is what speaks for countries and first-order divisions.
type evidence struct{ country, region map[string]float64 }

func (r *resolver) sum() {
	r.total = 0
	for _, k := range sortedKeys(r.country) {
		r.total += r.country[k]
	}
	r.regions = 0
	for _, k := range sortedKeys(r.region) {
		r.regions += r.region[k]
	}
}

func sortedKeys(m map[string]float64) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

func countriesOf(places []Place) []string {
	var out []string
	for _, p := range places {
		if len(out) == 0 || out[len(out)-1] != p.Country {
			out = append(out, p.Country)
		}
		if len(out) > 2 {
			break
		}
	}
	return out
}

// choose takes the candidate with the highest score.
func (r *resolver) choose(i int) {
	t := &r.tops[i]
	t.Resolved = false
	if len(t.candidates) == 0 {
		return
	}
	container := r.container(i)
	best, second := r.weigh(i, container)
	if t.state != "" && elsewhere(&t.candidates[t.best], container) {
		container = nil // "Idaho, Maine, Montana"
		best, second = r.weigh(i, nil)
	}
	t.Place = t.candidates[t.best]
	t.Resolved = true
	if t.Place.fuzzy && (r.total == 0 || r.country[t.Place.Country]/r.total < .15) {
		t.Resolved = false
		t.Place = Place{}
		return
	}
	if container == nil && r.stray(t) {
		t.Resolved = false
		t.Place = Place{}
		return
	}
	if elsewhere(&t.Place, container) {
		t.Resolved = false // stated to lie elsewhere: it is not listed
		t.Place = Place{}
		return
	}
	t.margin = best - second
	t.doubt = t.doubtOf()
	if t.Context != "" {
		r.raise(t)
	}
}

// weigh finds the best candidate of toponym i and returns its score and that of
// the second, -1e9 where there is none.
func (r *resolver) weigh(i int, container *Place) (best, second float64) {
	t := &r.tops[i]
	best, second = -1e9, -1e9
	t.scores = slices.Grow(t.scores[:0], len(t.candidates))
	for k := range t.candidates {
		s := r.score(t, &t.candidates[k], container, i)
		t.scores = append(t.scores, s)
		if s > best {
			best, second, t.best = s, best, k
		} else if s > second {
			second = s
		}
	}
	return best, second
}

// elsewhere reports whether a town lies far from the division that the words
// put around it.
func elsewhere(p, division *Place) bool {
	return division != nil && division.Code == "ADM1" && p.Class == "P" && (p.Country != division.Country || p.adm1 != division.adm1) && p.DistanceTo(division.Point) > 250*Kilometer
}

// container is the place that the words put around toponym i: "X, Syria", "X
// in Hama province".
func (r *resolver) container(i int) *Place {
	t := &r.tops[i]
	for k := i + 1; k < len(r.tops) && k <= i+2; k++ {
		o := &r.tops[k]
		if o.First < t.Last {
			continue // "Damascus-Homs"
		}
		between := r.doc.Tokens[t.Last:o.First]
		if len(between) > 4 {
			break
		}
		for _, w := range between {
			switch strings.ToLower(w.Norm) {
			case ",", "in", "the", "'s", "province", "city", "town", "of", "northern", "southern", "eastern", "western", "district":
			default:
				return nil
			}
		}
		if len(between) > 0 && (o.Resolved || len(o.candidates) > 0) {
			p := o.Place
			if !o.Resolved {
				p = o.candidates[0]
			}
			if p.Class == "A" {
				return &p
			}
		}
	}
	if i > 0 { // "Syria's Deir ez-Zor province"
		o := &r.tops[i-1]
		if d := t.First - o.Last; d >= 1 && d <= 2 && r.doc.Tokens[o.Last].Norm == "'s" && o.Resolved && o.Place.Class == "A" {
			p := o.Place
			return &p
		}
	}
	return nil
}

// raise takes the division that a city stands for where the words name the
// division: "Deir Ezzor province".
func (r *resolver) raise(t *Toponym) {
	if t.Place.Class != "P" || classWords[t.Context] != "A" || t.Place.adm1 == "" {
		return
	}
	for _, p := range r.g.exact(Fold(t.Place.Admin1)) {
		if p.Code == "ADM1" && p.iso2 == t.Place.iso2 && p.adm1 == t.Place.adm1 && Skeleton(Fold(p.Name)) != "" && strings.HasPrefix(Skeleton(Fold(p.Name)), Skeleton(Fold(t.Place.Name))[:min(3, len(Skeleton(Fold(t.Place.Name))))]) {
			t.Place = p
			return
		}
	}
}

// agree gives the same name the same place all over the document, that of its
// most certain mention, unless the words beside it differ.
func (r *resolver) agree() {
	best := map[string]int{}
	key := func(t *Toponym) string {
		if t.Context == "" && measured(r.doc, t.First) {
			return t.key + "/P"
		}
		return t.key + "/" + classWords[t.Context]
	}
	for i := range r.tops {
		if t := &r.tops[i]; t.Resolved {
			k := key(t)
			if j, ok := best[k]; !ok || t.margin > r.tops[j].margin {
				best[k] = i
			}
		}
	}
	for i := range r.tops {
		if t := &r.tops[i]; t.Resolved {
			o := &r.tops[best[key(t)]]
			t.Place, t.doubt = o.Place, o.doubt
		}
	}
}

// metonym reports whether a capital or country stands for its government.
func (r *resolver) metonym(t *Toponym) bool {
	if !t.Resolved || t.Place.Code != "PPLC" && t.Place.Code != "PCLI" {
		return false
	}
	h := t.Last - 1
	tok := r.doc.Tokens[h]
	return strings.HasPrefix(tok.Rel, "nsubj") || tok.Rel == "obl:agent" || tok.Rel == "nmod:poss" && t.Place.Code == "PPLC"
}

// weights are the countries by the share of the evidence.
func (r *resolver) weights() []CountryWeight {
	if r.total == 0 {
		return nil
	}
	var out []CountryWeight
	for _, k := range sortedKeys(r.country) {
		if k != "" {
			out = append(out, CountryWeight{k, math.Round(1000*r.country[k]/r.total) / 1000})
		}
	}
	sort.SliceStable(out, func(i, k int) bool { return out[i].Weight > out[k].Weight })
	return out
}
