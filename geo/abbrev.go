package geo

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/admin_abbrev.tsv
var divisionsTSV string

// A division is a first-order division behind an abbreviation.
type division struct {
	key  string // "US.CA"
	name string
}

// maxAbbreviation is the longest abbreviation looked up, in tokens.
const maxAbbreviation = 7

// An abbreviationTable holds abbreviations as they are written.
type abbreviationTable struct {
	divisions map[string][]division
	opens     map[string]bool // their first words, without a full stop behind
	first     [256]bool       // the first bytes of those
}

var abbreviations = sync.OnceValue(func() *abbreviationTable {
	t := abbreviationTable{divisions: map[string][]division{}, opens: map[string]bool{}}
	for line := range strings.Lines(divisionsTSV) {
		col := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if line[0] == '#' || len(col) < 6 {
			continue
		}
		for _, a := range list(col[5]) {
			t.divisions[a] = append(t.divisions[a], division{col[2], col[3]})
			word, _, _ := strings.Cut(a, " ")
			t.opens[strings.TrimSuffix(word, ".")], t.first[word[0]] = true, true
		}
	}
	return &t
})

// weak reports whether an abbreviation is one only behind a town: one word
// with at most one full stop.
func weak(form string) bool {
	return strings.Count(form, ".") < 2 && !strings.Contains(form, " ")
}

// abbreviation is the longest abbreviation of divisions that begins at token i,
// with its length in tokens, 0 for none.
func (f *finder) abbreviation(i, end int) (form string, n int, of []division) {
	t := abbreviations()
	if w := f.doc.Tokens[i].Norm; w == "" || !t.first[w[0]] || !t.opens[strings.TrimSuffix(f.doc.Tokens[i].Norm, ".")] {
		return "", 0, nil
	}
	var b strings.Builder
	for k := i; k < end && k < i+maxAbbreviation; k++ {
		tok := &f.doc.Tokens[k]
		if k > i && tok.Start > f.doc.Tokens[k-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(tok.Norm)
		if d := t.divisions[b.String()]; d != nil {
			form, n, of = b.String(), k+1-i, d
		}
	}
	return form, n, of
}

// abbreviated takes a division's abbreviation at token i: of several words or
// dotted within ("S.C.", "Kharkiv Obl."), else behind a town ("Flint, Mich.",
// "Flint, MI") or a party ("D-Pa.").
func (f *finder) abbreviated(i, first, end int) int {
	w := f.doc.Tokens[i].Norm
	if len(w) > 3 && w[1] == '-' && (w[0] == 'D' || w[0] == 'R') {
		of := abbreviations().divisions[w[2:]]
		return f.takeDivision(i, 1, f.divisionPlaces(of, nil))
	}
	form, n, of := f.abbreviation(i, end)
	if n == 0 || strings.HasSuffix(form, " Gov.") && i+n < end && f.proper(i+n) {
		return 0 // the governor of it
	}
	var town *Toponym
	behind := i >= first+2 && f.doc.Tokens[i-1].Norm == ","
	if k := len(f.found) - 1; behind && k >= 0 && f.found[k].Last == i-1 {
		town = &f.found[k]
	}
	if weak(form) && (!behind || town == nil && !f.capitalised(i-2)) {
		return 0
	}
	places := f.divisionPlaces(of, town)
	if weak(form) || slices.ContainsFunc(places, func(p Place) bool { return mailed[p.Country] }) {
		places = slices.DeleteFunc(places, func(p Place) bool { return !lies(town, p) && !mailed[p.Country] })
	}
	return f.takeDivision(i, n, places)
}

// mailed are the countries whose divisions are abbreviated behind towns that no
// gazetteer has too.
var mailed = set("USA CAN AUS")

// takeDivision adds a toponym of n tokens.
func (f *finder) takeDivision(i, n int, places []Place) int {
	if len(places) == 0 {
		return 0
	}
	f.found = append(f.found, Toponym{First: i, Last: i + n, candidates: places})
	return n
}

// divisionPlaces are the divisions of an abbreviation, without those that the
// town before it cannot lie in where it can lie in another.
func (f *finder) divisionPlaces(of []division, town *Toponym) []Place {
	var all, fit []Place
	for _, d := range of {
		for _, p := range f.g.exact(Fold(d.name)) {
			if p.Code == "ADM1" && p.iso2+"."+p.adm1 == d.key {
				all = append(all, p)
				if lies(town, p) {
					fit = append(fit, p)
				}
				break
			}
		}
	}
	if len(fit) > 0 {
		return fit
	}
	return all
}

// lies reports whether a toponym can lie in a division.
func lies(t *Toponym, division Place) bool {
	if t == nil {
		return false
	}
	for k := range t.candidates {
		if t.candidates[k].division() == division.division() {
			return true
		}
	}
	return false
}

// divided reports whether a state or a country follows token i behind a comma.
func (f *finder) divided(i, end int) bool {
	if i+2 >= end || f.doc.Tokens[i+1].Norm != "," {
		return false
	}
	_, n, of := f.abbreviation(i+2, end)
	return n > 0 && slices.ContainsFunc(of, func(d division) bool { return d.key[:2] == "US" || d.key[:2] == "CA" || n > 1 }) ||
		f.capitalised(i+2) && f.large(f.doc.Tokens[i+2].Norm)
}
