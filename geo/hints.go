package geo

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// Hints are what is known of a text from elsewhere, and what is wanted of it.
// The zero Hints is nothing.
type Hints struct {
	// Countries are where the text is set, ISO 3166-1 alpha-3.
	Countries []string

	// Regions are names of divisions, regions, mountains or waters where the
	// text is set: "Idlib", "Darfur". Those that no gazetteer has are passed over.
	Regions []string

	// Outlet is who published the text, a name or a domain. One that tells its
	// country ("Kyiv Post", "sana.sy", "Syrian Arab News Agency") counts as a
	// mention of it.
	Outlet string

	// Classes are the GeoNames feature classes that are wanted: "P", "PA". A
	// town is taken for the division or region of its name and place where only
	// the town is wanted, and the other way round; names of other places are left
	// out. The default is all.
	Classes string

	// Exclude are the names of persons and organisations.
	Exclude []event.Span

	// Spans are the names to resolve; no other is looked for then. Each comes
	// out as a toponym, resolved or not. Spans that are out of the text, begin or
	// end within a character, hold no token or overlap one before them are passed
	// over. Nil finds the names.
	Spans []event.Span

	// Candidates is how many candidates to list for each toponym, 0 for none.
	Candidates int
}

// What hints add to the evidence for a country, a division and the places about
// a point.
const (
	weightHint       = 3.0
	weightHintRegion = 3.0
	weightOutlet     = 2.0
)

// hint adds the hints to the evidence.
func (r *resolver) hint(g *Gazetteer) {
	for _, c := range r.hints.Countries {
		r.country[c] += weightHint
	}
	if c := outletCountry(g, r.hints.Outlet); c != "" {
		r.country[c] += weightOutlet
	}
	for _, name := range r.hints.Regions {
		p, ok := region(g, name, r.hints.Countries)
		if !ok {
			continue
		}
		if p.Country != "" {
			r.country[p.Country] += weightHintRegion
		}
		if p.adm1 != "" {
			r.region[p.division()] += weightHintRegion
		}
		cell := cellOf(p.Point)
		r.grid[cell] = append(r.grid[cell], share{"", weightHintRegion})
	}
}

// region is the division or natural place of a name, in one of the countries if
// any has it.
func region(g *Gazetteer, name string, countries []string) (best Place, ok bool) {
	for _, p := range g.Lookup(name) {
		if strings.Contains("ALTH", p.Class) && p.Code != "PCLI" && (!ok || !slices.Contains(countries, best.Country) && slices.Contains(countries, p.Country)) {
			best, ok = p, true
		}
	}
	return best, ok
}

// sold are the domains of countries that are used all over the world.
var sold = set("tv me co io ai fm cc ws to ly gg")

// outletCountry is the country that an outlet's name or domain tells.
func outletCountry(g *Gazetteer, outlet string) string {
	if i := strings.LastIndexByte(outlet, '.'); i > 0 && i == len(outlet)-3 {
		top := strings.ToLower(outlet[i+1:])
		if top == "uk" {
			top = "gb"
		}
		if !sold[top] {
			return countryByISO2(strings.ToUpper(top)).ISO3
		}
	}
	for w := range strings.FieldsSeq(outlet) {
		if c, ok := ByDemonym(w); ok {
			return c.ISO3
		}
		if c, ok := ByCapital(w); ok {
			return c.ISO3
		}
		for _, p := range g.exact(Fold(w)) {
			if p.Code == "PCLI" {
				return p.Country
			}
		}
	}
	return ""
}

// want takes, for a place of a class that is not wanted, the place of a wanted
// class that has the same name and lies there, or marks the toponym as one to
// leave out. Names that are not listed stay: their class is not known.
func (r *resolver) want() {
	if r.hints.Classes == "" {
		return
	}
	wanted := func(p *Place) bool { return p.Class != "" && strings.Contains(r.hints.Classes, p.Class) }
	for i := range r.tops {
		t := &r.tops[i]
		if !t.Resolved || wanted(&t.Place) {
			continue
		}
		if at := t.within(wanted); at >= 0 {
			t.Place = t.candidates[at]
		} else {
			t.Place, t.Resolved, t.unwanted = Place{}, false, true
		}
	}
}

// wanted are the toponyms that are not marked as ones to leave out.
func (r *resolver) wanted() []Toponym {
	if r.hints.Classes == "" || r.hints.Spans != nil {
		return r.tops
	}
	return slices.DeleteFunc(r.tops, func(t Toponym) bool { return t.unwanted })
}

// within is the best of the wanted candidates that the place chosen holds or
// lies in, -1 if there is none. A country is not taken for a town in it.
func (t *Toponym) within(wanted func(*Place) bool) int {
	at := -1
	if t.Place.Code == "PCLI" {
		return at
	}
	for k := range t.candidates {
		c := &t.candidates[k]
		near := Distance(max(t.Place.Extent(), c.Extent())) * Kilometer
		if wanted(c) && c.Country == t.Place.Country && c.DistanceTo(t.Place.Point) <= near && (at < 0 || t.scores[k] > t.scores[at]) {
			at = k
		}
	}
	return at
}
