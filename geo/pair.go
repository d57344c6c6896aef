package geo

import "strings"

// routeWords follow the two ends of a route: "the Damascus-Homs highway".
var routeWords = set("highway road motorway expressway freeway railway line route corridor axis border frontier ceasefire flight flights train pipeline")

// pair takes two places that a hyphen joins to one token before a word for what
// leads from one to the other.
func (f *finder) pair(i, end int) int {
	tok := &f.doc.Tokens[i]
	if i+1 >= end || !routeWords[f.lower(i+1)] || !f.opens(i) || f.excluded(i, i+1) {
		return 0
	}
	at, width := dash(tok.Text)
	if at < 3 || len(tok.Text) < at+width+3 {
		return 0
	}
	names := []string{tok.Text[:at], tok.Text[at+width:]}
	var found []Toponym
	for k, name := range names {
		t := Toponym{First: i, Last: i + 1, candidates: f.g.lookup(name)}
		if _, nation := ByDemonym(name); nation || name[0] < 'A' || name[0] > 'Z' || len(t.candidates) == 0 || t.candidates[0].fuzzy || orgWords()[strings.ToLower(name)] {
			return 0
		}
		if k == 0 {
			t.trim = at
		} else {
			t.skip = at + width
		}
		found = append(found, t)
	}
	f.found = append(f.found, found...)
	return 1
}

// dash is where the only hyphen or dash of a word stands, and its length; at is
// -1 where there is none or several.
func dash(w string) (at, width int) {
	at = -1
	for k, r := range w {
		if r == '-' || r == '–' || r == '—' || r == '‐' {
			if at >= 0 {
				return -1, 0
			}
			at, width = k, len(string(r))
		}
	}
	return at, width
}
