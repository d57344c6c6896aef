package event

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Parts of a row, each the zero value where the event has none.

func (r row) codes() Codes             { return orZero(r.Codes) }
func (r row) acled() AcledCode         { return orZero(r.codes().ACLED) }
func (r row) plover() PloverCode       { return orZero(r.codes().PLOVER) }
func (r row) place() Place             { return orZero(r.Place) }
func (r row) toponym() Toponym         { return orZero(r.place().Toponym) }
func (r row) time() Time               { return orZero(r.Time) }
func (r row) losses() Casualties       { return orZero(r.Casualties) }
func (r row) attribution() Attribution { return orZero(r.Attribution) }

func (r row) distance() Distance {
	if len(r.Distances) == 0 {
		return Distance{}
	}
	return r.Distances[0]
}

func orZero[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

func first(list []Party) Party {
	if len(list) == 0 {
		return Party{}
	}
	return list[0]
}

// day is the first or last day of the event, without the hour.
func (r row) day(start bool) string {
	s := r.time().End
	if start {
		s = r.time().Start
	}
	return s[:min(len(s), len("2017-09-04"))]
}

// acledTimePrecision is 1 for the day, 2 for the week, 3 for the month; ACLED
// has nothing coarser.
func acledTimePrecision(t *Time) string {
	if t == nil {
		return ""
	}
	switch t.Precision {
	case 1:
		return "1"
	case 2, 3:
		return "2"
	case 4:
		return "3"
	}
	return ""
}

// acledGeoPrecision is 1 for the exact place, 2 for near it or its district,
// 3 for a larger region.
func acledGeoPrecision(ucdp int) string {
	switch ucdp {
	case 1:
		return "1"
	case 2, 3:
		return "2"
	case 4, 5, 6, 7:
		return "3"
	}
	return ""
}

// inter is ACLED's class of the first party, where its kind tells.
func inter(list []Party, kind Kind) string {
	p := first(list)
	switch p.Kind {
	case StateForces, Police, Government:
		return "State forces"
	case Rebels:
		return "Rebel group"
	case Militia:
		return "Political militia"
	case Protesters:
		if kind == Riot {
			return "Rioters"
		}
		return "Protesters"
	case Civilians, Media:
		return "Civilians"
	case NGOIGO:
		if strings.HasPrefix(p.Code, "IGO") {
			return "External/Other forces"
		}
		return "Civilians"
	}
	return ""
}

// names are parties by their resolved names, else in the words of the text.
func names(list []Party, from, to int) string {
	var out []string
	for i := from; i < to && i < len(list); i++ {
		name := list[i].Name
		if name == "" {
			name = strings.Join(strings.Fields(list[i].Text), " ")
		}
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

func (r row) location() string {
	if t := r.place().Toponym; t != nil && t.Name != "" {
		return t.Name
	}
	return r.place().Text
}

// source is who the text names, and who published it: "SANA; RT".
func (r row) source() string {
	var out []string
	for _, s := range []string{r.attribution().Outlet, r.Outlet} {
		if s != "" && (len(out) == 0 || out[0] != s) {
			out = append(out, s)
		}
	}
	return strings.Join(out, "; ")
}

func (r row) weapons() string {
	var out []string
	for _, w := range r.Weapons {
		out = append(out, w.Text)
	}
	return strings.Join(out, "; ")
}

func relation(p *Place) string {
	if p == nil {
		return ""
	}
	return p.Relation.String()
}

func from(d Distance) string {
	if d.From == nil {
		return ""
	}
	if d.From.Name != "" {
		return d.From.Name
	}
	return d.From.Text
}

func least(c *Count) string {
	if c == nil || c.Min == 0 && (c.Max == nil || *c.Max > 0) { // "up to 20" states no floor
		return ""
	}
	return strconv.Itoa(c.Min)
}

func most(c *Count) string {
	if c == nil || c.Max == nil {
		return ""
	}
	return strconv.Itoa(*c.Max)
}

// whole is a positive number; 0 is not known.
func whole(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func decimal(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', -1, 64)
}

// degrees has four decimals, about ten metres.
func degrees(f *float64) string {
	if f == nil {
		return ""
	}
	return strconv.FormatFloat(*f, 'f', 4, 64)
}

// countryName is the English name in CLDR of a country by its ISO 3166-1
// alpha-3 code, or empty.
func countryName(iso3 string) string {
	region, err := language.ParseRegion(iso3)
	if iso3 == "" || err != nil {
		return ""
	}
	return display.English.Regions().Name(region)
}
