package actor

import (
	"fmt"

	"github.com/sitrep-go/sitrep/event"
)

// compose joins countries with the forces and organs named after them:
// "Turkish warplanes", "Syria's army", "the Russian Defense Ministry".
func (r *Reading) compose() {
	for n := range r.found {
		m := &r.found[n]
		if m.Entry.Class != Country && m.Entry.Class != Demonym || m.Entry.people {
			continue
		}
		i := m.Last
		if i < len(r.doc.Tokens) && r.doc.Tokens[i].Tag == "POS" {
			i++
		}
		t, last := r.termFrom(i)
		if t == nil || t.Compose == "" || !t.state || t.thing || r.at[i] != 0 {
			continue
		}
		m.of, m.term = m.Entry, t
		m.Entry = r.composed(m.Entry, t)
		m.Last, m.Composed = last, true
		r.mark(n)
	}
}

// termFrom returns the longest term whose words begin at token i, and the
// token after it.
func (r *Reading) termFrom(i int) (t *Term, last int) {
	var b []byte
	for k := i; k < len(r.doc.Tokens) && r.first[k+1]-r.first[i] <= r.dict.terms.max; k++ {
		if r.first[k] == r.first[k+1] {
			break
		}
		b = r.join(b, k)
		if row := r.dict.terms.forms[string(b)]; row != nil {
			t, last = row, k+1
		}
	}
	return t, last
}

// termTo returns the longest term whose words end with token i and begin at
// first or later, and its first token.
func (r *Reading) termTo(first, i int) (t *Term, from int) {
	for k := i; k >= first && r.first[i+1]-r.first[k] <= r.dict.terms.max; k-- {
		var b []byte
		for j := k; j <= i; j++ {
			b = r.join(b, j)
		}
		if row := r.dict.terms.forms[string(b)]; row != nil {
			t, from = row, k
		}
	}
	return t, from
}

// join appends the parts of token k, each after a blank.
func (r *Reading) join(b []byte, k int) []byte {
	for _, p := range r.parts[r.first[k]:r.first[k+1]] {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, p...)
	}
	return b
}

// composed is the force or organ of a country that a term names, or the row
// that names it for that country.
func (r *Reading) composed(of *Entry, t *Term) *Entry {
	name := ""
	for _, suffix := range list(t.Compose) {
		name = of.adjective + " " + suffix
		if row := r.rowOf(name, of.Country); row != nil && (row.Kind == t.Kind || row.Kind != militia) {
			return row // not the party Lebanese Forces for Lebanon's soldiers
		}
	}
	return &Entry{
		Name: name, Kind: t.Kind, Country: of.Country, Countries: of.Countries, Code: of.Country + t.Role,
		Class: Force, Source: fmt.Sprintf("generic.tsv:%d", t.Line), adjective: of.adjective,
	}
}

// rowOf returns the row of a name that holds on the day of the document and is
// of a country.
func (r *Reading) rowOf(name, iso3 string) *Entry {
	var all []string
	split(name, func(part string) { all = append(all, string(fold(nil, part))) })
	if len(all) < 2 {
		return nil
	}
	for _, a := range r.dict.two[[2]string{all[0], all[1]}] {
		if len(a.parts) != len(all) || a.entry.Country != iso3 || a.entry.Class > Org || !a.entry.active(r.day) {
			continue
		}
		same := true
		for i := range all {
			same = same && a.parts[i] == all[i]
		}
		if same {
			return a.entry
		}
	}
	return nil
}

// code is the actor code of a country's party in a role.
func code(iso3, role string) string {
	if iso3 == "" {
		return ""
	}
	return iso3 + role
}

// armed reports whether parties of a kind bear arms.
func armed(k event.PartyKind) bool {
	return k == stateForces || k == police || k == rebels || k == militia
}
