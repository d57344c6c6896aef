package actor

import (
	"fmt"

	"github.com/sitrep-go/sitrep/event"
)

// Describe says who the noun phrase of tokens first to last, half open, with
// that head is. The focus, ISO 3166-1 alpha-3, is the country that "the army"
// belongs to where the phrase names none; "" is not known.
func (r *Reading) Describe(first, last, head int, focus string) Description {
	n := len(r.doc.Tokens)
	if first < 0 || last > n || first >= last || head < first || head >= last {
		return Description{}
	}
	d := r.describe(first, last, head, focus, 0)
	d.Span = event.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[last-1].End}
	d.Text = d.Span.Of(r.doc.Text)
	d.Head = r.doc.Tokens[head].Text
	return d
}

// Of describes the term that a phrase of tokens ends in as that of a country:
// "jets", of Russia's; the zero Description where no term does.
func (r *Reading) Of(first, head int, iso3 string) Description {
	t, from := r.termTo(first, head)
	if t == nil || t.Compose == "" {
		return Description{}
	}
	return r.fromTerm(phrase{start: first, from: from, head: head, last: head + 1, term: t}, iso3)
}

// maxDepth is how many "a group of members of …" are seen through.
const maxDepth = 3

func (r *Reading) describe(first, last, head int, focus string, depth int) Description {
	if m, ok := r.called(head, last); ok {
		return r.ofEntry(m)
	}
	m, covered := r.covering(head)
	if covered && m.Last > head+1 && m.Last <= last {
		head = m.Last - 1 // the head of a name is its last word
	}
	start := r.trim(first, head)
	if covered && m.Entry.Class < Country {
		return r.named(m, start)
	}
	t, from := r.termTo(r.afterParty(start, head), head)
	if covered && (t == nil || m.Entry.Class == Country && m.Last-m.First > 1) {
		return r.people(m, start, head) // also where the last word is one for a place: "the Czech Republic"
	}
	p := phrase{start: start, from: from, head: head, last: last, term: t}
	if t == nil {
		p.from = head
	}
	if t != nil && t.quantity && depth < maxDepth {
		if d, ok := r.counted(p, focus, depth); ok {
			return d
		}
	}
	p.owner, p.of = r.modifiers(start, p.from)
	if p.owner == nil {
		if m, ok := r.partitive(head, last); ok {
			p.owner = &m
		}
	}
	switch {
	case t == nil:
		return r.unlisted(p, focus)
	case p.owner != nil:
		return r.owned(p)
	case len(p.of) > 0:
		return r.national(p)
	}
	return r.bare(p, focus)
}

// afterParty is the token after the last party between two tokens.
func (r *Reading) afterParty(from, to int) int {
	for i := to - 1; i >= from; i-- {
		if m, ok := r.covering(i); ok && m.Entry.Class < Country {
			return i + 1
		}
	}
	return from
}

// A phrase is a noun phrase taken apart.
type phrase struct {
	start, from, head, last int        // tokens: without determiners, the term, the head, the end
	term                    *Term      // nil where the head is none
	owner                   *Mention   // a party before the head, or after it with "of"
	of                      []*Mention // countries and adjectives before the head
}

// named describes a phrase whose head is a party, or two countries' forces:
// "Malian and French troops".
func (r *Reading) named(m Mention, start int) Description {
	d := r.ofEntry(m)
	if start >= m.First || m.Entry.Class != Force {
		return d
	}
	of, term := m.of, m.term
	if !m.Composed {
		of, term = r.demonym(m.First), nil
		if t, last := r.termFrom(m.First + 1); last == m.Last {
			term = t
		}
	}
	if of == nil || term == nil || term.Compose == "" {
		return d
	}
	_, before := r.modifiers(start, m.First)
	if name := r.both(append(before, &Mention{First: m.First, Entry: of}), term); name != "" {
		d.Name, d.Entry = name, nil
	}
	return d
}

// demonym is the adjective of a country that token i is, or nil.
func (r *Reading) demonym(i int) *Entry {
	for _, a := range r.dict.one[r.part(i)] {
		if a.entry.Class == Demonym && !a.entry.people {
			return a.entry
		}
	}
	return nil
}

// ofEntry describes a phrase whose head is a name.
func (r *Reading) ofEntry(m Mention) Description {
	e := m.Entry
	d := Description{Specific: 1, Entry: e, Rule: e.Source, Affiliation: e.Party}
	d.Name, d.Kind, d.Country, d.Code = e.Name, e.Kind, e.Country, e.Code
	if e.Class == Person && !e.active(r.day) && e.Country != "" {
		d.Code, d.Affiliation = e.Country+"ELI", "" // out of office
	}
	return d
}

// called finds the name in "a unit called the Tiger Forces".
func (r *Reading) called(head, last int) (Mention, bool) {
	for i := head + 1; i+1 < last; i++ {
		if from, to := r.first[i], r.first[i+1]; to == from+1 {
			switch r.parts[from] {
			case "called", "dubbed", "named", "known", "nicknamed":
				for k := i + 1; k < last && k < i+5; k++ {
					if m, ok := r.covering(k); ok && m.Entry.Class < Country {
						return m, true
					}
				}
			}
		}
	}
	return Mention{}, false
}

// people describes a head that is a country, its people or a people without a
// state: "Turkey", "Americans", "the Kurds".
func (r *Reading) people(m Mention, start, head int) Description {
	e := m.Entry
	d := Description{Specific: .7, Entry: e, Rule: e.Source}
	d.Name, d.Kind, d.Country, d.Code = e.Name, e.Kind, e.Country, e.Code
	if e.Class != Country {
		d.Name, d.Generic, d.Specific = r.words(start, head+1), true, .4
		d.Code = code(e.Country, "CVL")
	}
	return d
}

// counted sees through "dozens of", "a group of", "members of".
func (r *Reading) counted(p phrase, focus string, depth int) (Description, bool) {
	for i := p.head + 1; i < p.last && i <= p.head+3; i++ {
		if w := r.part(i); w != "of" && w != "from" {
			continue
		}
		if head := r.headOf(i+1, p.last); head >= 0 {
			d := r.describe(i+1, p.last, head, focus, depth+1)
			return d, d.Specific > .1
		}
	}
	return Description{}, false
}

// headOf returns the last noun of the first noun phrase from token i on, or -1.
func (r *Reading) headOf(i, last int) int {
	head := -1
	for ; i < last; i++ {
		if m, ok := r.covering(i); ok {
			head = m.Last - 1
			i = m.Last - 1
			continue
		}
		switch tag := r.doc.Tokens[i].Tag; {
		case tag == "NN" || tag == "NNS" || tag == "NNP" || tag == "NNPS" || tag == "CD" && head < 0:
			head = i
		case tag == "POS" || tag == "JJ" || tag == "DT" || tag == "CD" || tag == "PRP$" || tag == "VBN" && head < 0 || tag == "VBG" && head < 0 || tag == "HYPH":
		default:
			if head >= 0 {
				return head
			}
		}
	}
	return head
}

// part is the folded word of a token of one part, "" for any other.
func (r *Reading) part(i int) string {
	if r.first[i+1] != r.first[i]+1 {
		return ""
	}
	return r.parts[r.first[i]]
}

// modifiers returns the last party and the countries between two tokens.
func (r *Reading) modifiers(from, to int) (owner *Mention, of []*Mention) {
	for i := from; i < to; {
		m, ok := r.covering(i)
		if !ok {
			i++
			continue
		}
		switch {
		case m.Entry.Class < Country:
			owner = &m
		default:
			of = append(of, &m)
		}
		i = max(m.Last, i+1)
	}
	return owner, of
}

// partitive finds the party after "of", "from" or "loyal to".
func (r *Reading) partitive(head, last int) (Mention, bool) {
	for i := head + 1; i < last; i++ {
		switch r.part(i) {
		case "of", "from", "to", "with", "belonging":
			for k := i + 1; k < last && k <= i+4; k++ {
				if m, ok := r.covering(k); ok && m.Entry.Class < Country {
					return m, true
				}
			}
		}
	}
	return Mention{}, false
}

// source names a row of generic.tsv.
func (t *Term) source() string { return fmt.Sprintf("generic.tsv:%d", t.Line) }
