package actor

import (
	"strings"
	"unicode"
)

// An alias is one way of writing an entry's name.
type alias struct {
	parts   []string // folded
	entry   *Entry
	weak    bool // "?": counts only where the text speaks of its country or of the entry by another name
	exact   bool // "=": an acronym that is a word too, capitals only
	acronym bool // all capitals
	capital bool // begins with a capital
}

// index adds a way of writing an entry's name. A leading "?" makes it weak, a
// leading "=" exact.
func (d *Dictionary) index(e *Entry, name string) {
	a := &alias{entry: e}
	for name != "" && (name[0] == '?' || name[0] == '=') {
		a.weak = a.weak || name[0] == '?'
		a.exact = a.exact || name[0] == '='
		name = name[1:]
	}
	split(name, func(part string) {
		if p := string(fold(nil, part)); p != "" {
			a.parts = append(a.parts, p)
		}
	})
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

// fits reports whether a token, the first of a match, is written as the alias
// needs: text as in the document, norm recased where all is capitals.
func (a *alias) fits(text, norm string) bool {
	switch {
	case a.exact:
		return isUpper(norm)
	case a.acronym:
		if isUpper(norm) || isUpper(text) && len(a.parts[0]) > 2 {
			return true
		}
		return len(a.parts[0]) > 3 && isCapital(norm) // Nato, Farc
	case a.capital:
		return isCapital(text) || hasArticle(text)
	}
	return true
}

// hasArticle reports whether a word is an Arabic article before a capital, or
// an article by itself: "al-Nusra", "al".
func hasArticle(s string) bool {
	i := strings.IndexByte(s, '-')
	if i < 0 {
		return len(s) <= 3
	}
	return i <= 3 && len(s) > i+1 && unicode.IsUpper(rune(s[i+1])) || i <= 3 && i+1 < len(s) && s[i+1] >= 0x80 || i <= 3 && strings.IndexByte(s[i+1:], '\'') == 0
}
