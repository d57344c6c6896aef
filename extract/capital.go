package extract

import (
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/geo"
)

// byCapital are the countries by the names of their capitals.
var byCapital = sync.OnceValue(func() map[string]geo.Country {
	out := map[string]geo.Country{}
	for _, c := range geo.Countries() {
		if c.Capital != "" {
			out[c.Capital] = c
		}
	}
	return out
})

// capitalBy is the country whose capital a place that acts is: by its code, or by
// its name where that is the larger of the two, "Islamabad" in a story of Kashmir.
func (a *analysis) capitalBy(t *geo.Toponym) (geo.Country, bool) {
	if t.Code == "PPLC" {
		return geo.CountryOf(t.Country)
	}
	c, ok := byCapital()[t.Text]
	if !ok || c.ISO3 == t.Country {
		return c, ok // "New Delhi", of Delhi
	}
	p, ok := a.seat(c)
	return c, ok && p.Population > t.Population
}

// seat is the place that is a country's capital; false where the gazetteer has
// none.
func (a *analysis) seat(c geo.Country) (geo.Place, bool) {
	if c.Capital == "" {
		return geo.Place{}, false
	}
	for _, p := range a.gazetteer.Lookup(c.Capital) {
		if p.Code == "PPLC" && p.Country == c.ISO3 {
			return p, true
		}
	}
	return geo.Place{}, false
}

// notNational are the adjectives of capitals that no country has for its own.
var notNational = map[string]bool{"provincial": true, "regional": true, "state": true, "district": true, "departmental": true, "governorate": true, "county": true, "financial": true, "commercial": true, "cultural": true, "former": true, "de": true}

// capitalPlace is the capital of a country that the tokens from first to last
// speak of without its name: "the capital", "the Salvadoran capital"; nil for
// other words. A capital whose country is not said is that of the story's,
// unless the story names other countries only.
func (a *analysis) capitalPlace(first, last int) *placeMention {
	capital := false
	country, ok := geo.CountryOf(a.focus)
	ok = ok && !a.deniesCountry(a.focus)
	for i := first; i < last; i++ {
		w := a.lower(i)
		if notNational[w] || a.placeOf[i] >= 0 && !a.places[a.placeOf[i]].coref && a.places[a.placeOf[i]].top.Place.Class == "P" {
			return nil
		}
		capital = capital || w == "capital"
		if c, is := geo.ByDemonym(a.tok[i].Text); is {
			country, ok = c, true
		} else if k := a.placeOf[i]; k >= 0 && a.places[k].top.Place.Code == "PCLI" {
			country, ok = geo.CountryOf(a.places[k].top.Place.Country)
		}
	}
	if !capital || !ok {
		return nil
	}
	return a.capitalOf(country, first, last)
}

// capitalOf is the capital of a country, which the tokens from first to last speak
// of; nil where the gazetteer has none.
func (a *analysis) capitalOf(country geo.Country, first, last int) *placeMention {
	p, ok := a.seat(country)
	if !ok {
		return nil
	}
	return a.spokenOf(p, first, last)
}

// spokenOf is a place that the tokens from first to last speak of.
func (a *analysis) spokenOf(p geo.Place, first, last int) *placeMention {
	m := &placeMention{first: first, last: last, coref: true}
	m.top = geo.Toponym{First: first, Last: last, Place: p, Resolved: true}
	lat, lon := p.Lat, p.Lon
	t := &m.top.Toponym
	t.Text, t.Span = a.textOf(first, last), a.spanOf(first, last)
	t.Name, t.GeoNameID, t.Lat, t.Lon = p.Name, p.GeoNameID, &lat, &lon
	t.Country, t.Admin1, t.Class, t.Code, t.Population = p.Country, p.Admin1, p.Class, p.Code, p.Population
	return m
}

// nationsCapital is the capital that noun i is with its country before it:
// "Somalia's capital", "the Iraqi capital"; nil where it is named or another's.
func (a *analysis) nationsCapital(i int, named map[int]bool) *placeMention {
	if a.lower(i) != "capital" || i < 2 || i+1 < len(a.tok) && (named[i+1] || a.nominal(i+1) && a.head(i) == i+1) || i+2 < len(a.tok) && a.tag(i+1) == "," && named[i+2] {
		return nil
	}
	if c, ok := geo.ByDemonym(a.tok[i-1].Text); ok && a.lower(i-2) == "the" {
		return a.capitalOf(c, i-1, i+1)
	}
	if a.tag(i-1) != "POS" {
		return nil
	}
	tops := a.geo.Toponyms
	for k, _ := window(len(tops), func(k int) int { return tops[k].First }, max(0, i-6), i); k < len(tops) && tops[k].First < i; k++ {
		if t := &tops[k]; t.Last == i-1 && t.Resolved && t.Place.Code == "PCLI" {
			if c, ok := geo.CountryOf(t.Place.Country); ok {
				return a.capitalOf(c, t.First, i+1)
			}
		}
	}
	return nil
}

// lands are nouns of what belongs to a country and is in it.
var lands = map[string]bool{"airspace": true, "soil": true, "territory": true, "waters": true}

// countryLand is the country that noun i is the airspace, the soil or the waters of:
// "in Syrian airspace"; nil for other words.
func (a *analysis) countryLand(i int) *placeMention {
	if i < 1 || !lands[a.lower(i)] || !a.nominal(i) {
		return nil
	}
	c, ok := geo.ByDemonym(a.tok[i-1].Text)
	if !ok {
		return nil
	}
	for _, p := range a.gazetteer.Lookup(c.Name) {
		if p.Country == c.ISO3 && strings.HasPrefix(p.Code, "PCL") {
			return a.spokenOf(p, i-1, i+1)
		}
	}
	return nil
}

// deniesCountry reports whether the document names countries or their people,
// but never this one, nor its capital: it is hardly set there.
func (a *analysis) deniesCountry(iso3 string) bool {
	others := false
	for i := range a.geo.Nationalities {
		if a.geo.Nationalities[i].Country == iso3 {
			return false
		}
		others = true
	}
	for i := range a.geo.Toponyms {
		if t := &a.geo.Toponyms[i]; t.Resolved && (t.Place.Code == "PCLI" || t.Place.Code == "PPLC" && t.Place.Country == iso3) {
			if t.Place.Country == iso3 {
				return false
			}
			others = true
		}
	}
	return others
}
