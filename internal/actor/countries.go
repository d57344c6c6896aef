package actor

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/geo"
)

// countries adds the names and demonyms of all countries.
func (d *Dictionary) countries() {
	for _, c := range geo.Countries() {
		adjective := c.Name
		if len(c.Demonyms) > 0 {
			adjective = c.Demonyms[0]
		}
		if own := d.adj[c.ISO3]; own != "" {
			adjective = own
		}
		d.adj[c.ISO3] = adjective
		state := &Entry{Name: c.Name, Kind: government, Country: c.ISO3, Countries: []string{c.ISO3}, Code: c.ISO3, Class: Country, Source: "countries.tsv", adjective: adjective}
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			if isUpper(n) && len(n) <= 5 {
				n = "=" + n
			}
			d.index(state, n)
		}
		if c.Capital != "" && c.Capital != c.Name {
			d.index(&Entry{Name: c.Capital, Country: c.ISO3, Countries: state.Countries, Class: capital, Source: "countries.tsv"}, c.Capital)
		}
		for _, n := range c.Demonyms {
			d.index(&Entry{Name: n, Kind: civilians, Country: c.ISO3, Countries: state.Countries, Code: c.ISO3, Class: Demonym,
				Source: "countries.tsv", adjective: adjective, people: isPeople(n, c.Demonyms)}, n)
		}
	}
}

// isPeople reports whether a demonym is a noun in the plural, "Syrians", or of
// one person, "Frenchman".
func isPeople(name string, all []string) bool {
	if strings.HasSuffix(name, "man") && !strings.HasSuffix(name, "German") && len(name) > 7 {
		return true
	}
	stem, ok := strings.CutSuffix(name, "s")
	if !ok {
		return false
	}
	for _, other := range all {
		if other == stem {
			return true
		}
	}
	return false
}

// addAdjective reads a row of adjectives.tsv.
func (d *Dictionary) addAdjective(line int, col []string) error {
	word, sort, name := column(col, 0), column(col, 1), column(col, 2)
	e := &Entry{Name: name, Countries: list(column(col, 3)), adjective: name, Source: fmt.Sprintf("adjectives.tsv:%d", line)}
	if len(e.Countries) > 0 {
		e.Country = e.Countries[0]
		if _, ok := geo.CountryOf(e.Country); !ok {
			return fmt.Errorf("country is %q, want an ISO 3166-1 alpha-3 code", e.Country)
		}
	}
	if name == "" {
		return fmt.Errorf("adjective is empty, want the form used in names")
	}
	switch sort {
	case "country": // the adjective by which a country's forces are named
		d.adj[e.Country] = name
		e.Class, e.Kind, e.Code = Demonym, civilians, e.Country
	case "adjective":
		e.Class, e.Kind, e.Code = Demonym, civilians, e.Country
	case "ethnic", "people":
		e.Class, e.Kind, e.people = Ethnic, civilians, sort == "people"
	default:
		return fmt.Errorf("sort is %q, want country, adjective, ethnic or people", sort)
	}
	if word != "" {
		d.index(e, word)
	}
	return nil
}

// adjective is the word by which a country's forces are named.
func (d *Dictionary) adjective(iso3 string) string { return d.adj[iso3] }
