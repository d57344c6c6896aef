package geo

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// A Country is a state or territory.
type Country struct {
	Point
	ISO2, ISO3 string
	Name       string
	Aliases    []string
	Demonyms   []string // adjectives and people: "Syrian", "Syrians"
	Capital    string
	RadiusKm   float64 // of a circle of its area
}

//go:embed data/countries.tsv
var countriesTSV string

//go:embed data/admin1.tsv
var admin1TSV string

type countryTable struct {
	all     []Country
	iso2    map[string]*Country
	iso3    map[string]*Country
	demonym map[string]*Country // by small letters
	capital map[string]*Country // by folded name
}

var countries = sync.OnceValue(func() *countryTable {
	t := &countryTable{iso2: map[string]*Country{}, iso3: map[string]*Country{}, demonym: map[string]*Country{}, capital: map[string]*Country{}}
	for line := range strings.Lines(countriesTSV) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		for len(col) < 9 {
			col = append(col, "")
		}
		c := Country{ISO2: col[0], ISO3: col[1], Name: col[2], Aliases: list(col[3]), Demonyms: list(col[4]), Capital: col[5]}
		c.Lat, _ = strconv.ParseFloat(col[6], 64)
		c.Lon, _ = strconv.ParseFloat(col[7], 64)
		c.RadiusKm, _ = strconv.ParseFloat(col[8], 64)
		t.all = append(t.all, c)
	}
	for i := range t.all {
		c := &t.all[i]
		t.iso2[c.ISO2], t.iso3[c.ISO3] = c, c
		for _, d := range c.Demonyms {
			if k := strings.ToLower(d); t.demonym[k] == nil {
				t.demonym[k] = c
			}
		}
		if k := Fold(c.Capital); k != "" && t.capital[k] == nil {
			t.capital[k] = c
		}
	}
	return t
})

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// Countries returns all countries, by name.
func Countries() []Country { return countries().all }

// CountryOf returns the country of an ISO 3166-1 alpha-3 code.
func CountryOf(iso3 string) (Country, bool) {
	if c := countries().iso3[iso3]; c != nil {
		return *c, true
	}
	return Country{}, false
}

// ByDemonym returns the country of an adjective or a people: "Syrian",
// "Syrians".
func ByDemonym(word string) (Country, bool) {
	if c := countries().demonym[strings.ToLower(word)]; c != nil {
		return *c, true
	}
	return Country{}, false
}

// ByCapital returns the country whose capital has the name.
func ByCapital(name string) (Country, bool) {
	if c := countries().capital[Fold(name)]; c != nil {
		return *c, true
	}
	return Country{}, false
}

func countryByISO2(code string) Country {
	if c := countries().iso2[code]; c != nil {
		return *c
	}
	return Country{}
}

var adminNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(admin1TSV) {
		if code, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && code[0] != '#' {
			m[code] = name
		}
	}
	return m
})

// adminName is the English name of a first-order division.
func adminName(iso2, code string) string {
	if code == "" {
		return ""
	}
	return adminNames()[iso2+"."+code]
}
