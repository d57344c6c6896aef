package actor

import (
	"slices"
	"strings"
)

// An alias is one way of writing an entry's name.
type alias struct {
	parts    []string // folded
	capitals uint32   // bit n is set where part n begins with a capital
	entry    *Entry
	weak     bool // "?": counts only where the text speaks of its country or of the entry by another name
	exact    bool // "=": an acronym that is a word too, capitals only
	acronym  bool // all capitals
	capital  bool // begins with a capital
}

// index adds a way of writing an entry's name. A leading "?" makes it weak, a
// leading "=" exact.
func (d *Dictionary) index(e *Entry, name string) {
	a := d.slab.alias()
	a.entry = e
	for name != "" && (name[0] == '?' || name[0] == '=') {
		a.weak = a.weak || name[0] == '?'
		a.exact = a.exact || name[0] == '='
		name = name[1:]
	}
	d.slab.parts(a, name)
	if len(a.parts) == 0 {
		return
	}
	a.acronym = isUpper(name) && len(a.parts) <= 2
	first := name
	for {
		article, rest, ok := strings.Cut(first, "-")
		if !ok || len(article) > 3 || isCapital(article) {
			break
		}
		first = rest
	}
	a.capital = isCapital(first)
	if len(a.parts) == 1 {
		d.one[a.parts[0]] = append(d.one[a.parts[0]], a)
		return
	}
	k := [2]string{a.parts[0], a.parts[1]}
	d.two[k] = append(d.two[k], a)
}

// the begins aliases that need capitals throughout: "The Nation".
const the = "the"

// fits reports whether the tokens from i to last are written as the alias
// needs. In text all in capitals the case of a word that the recaser made
// small says nothing.
func (r *Reading) fits(a *alias, i, last int) bool {
	tok := &r.doc.Tokens[i]
	switch {
	case a.exact:
		return isUpper(tok.Norm)
	case a.acronym:
		if isUpper(tok.Norm) || isUpper(tok.Text) && len(a.parts[0]) > 2 {
			return true
		}
		return len(a.parts[0]) > 3 && isCapital(tok.Norm) // Nato, Farc
	case !a.capital:
		return true
	}
	strict := a.parts[0] == the
	if !isCapital(tok.Norm) && !hasArticle(tok.Norm) && (strict || !isUpper(tok.Text)) {
		return false
	}
	strict = strict || r.starts[i]
	want, have := 1, 1
	for k := i + 1; k < last; k++ {
		n := r.first[k] - r.first[i]
		if r.first[k] == r.first[k+1] || a.capitals&(1<<n) == 0 {
			continue
		}
		want++
		t := &r.doc.Tokens[k]
		if isCapital(t.Norm) || hasArticle(t.Norm) || a.parts[0] != the && isUpper(t.Text) && len(t.Text) > 1 {
			have++
		}
	}
	return have == want || !strict && 2*have >= want
}

// hasArticle reports whether a word is an Arabic article before a capital, or
// an article by itself: "al-Nusra", "al".
func hasArticle(s string) bool {
	article, rest, ok := strings.Cut(s, "-")
	if len(article) > 3 {
		return false
	}
	return !ok || rest != "" && (isCapital(rest) || rest[0] == '\'')
}

// IsName reports whether words in capitals, joined by single blanks, are a
// name of the dictionary: "SHINING PATH". It serves text.Analyzer.
func (d *Dictionary) IsName(words string) bool {
	var parts []string
	split(words, func(part string) {
		if p := string(fold(nil, part)); p != "" {
			parts = append(parts, p)
		}
	})
	switch len(parts) {
	case 0:
		return false
	case 1:
		for _, a := range d.one[parts[0]] {
			if a.capital && !a.weak && !a.exact {
				return true
			}
		}
		return false
	}
	for _, a := range d.two[[2]string{parts[0], parts[1]}] {
		if a.capital && parts[0] != the && slices.Equal(a.parts, parts) {
			return true
		}
	}
	return false
}
