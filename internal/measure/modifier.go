package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// modifiers are the words before a number that bound it, the longest first.
var modifiers = []struct {
	words []string
	mod   string
}{
	{[]string{"no", "more", "than"}, "at_most"}, {[]string{"no", "fewer", "than"}, "at_least"}, {[]string{"no", "less", "than"}, "at_least"},
	{[]string{"as", "many", "as"}, "at_most"}, {[]string{"as", "far", "as"}, "at_most"}, {[]string{"as", "few", "as"}, "at_least"}, {[]string{"as", "much", "as"}, "at_most"},
	{[]string{"at", "least"}, "at_least"}, {[]string{"at", "most"}, "at_most"}, {[]string{"more", "than"}, "more_than"}, {[]string{"less", "than"}, "less_than"},
	{[]string{"fewer", "than"}, "less_than"}, {[]string{"up", "to"}, "at_most"}, {[]string{"close", "to"}, "approx"}, {[]string{"a", "further"}, ""},
	{[]string{"about"}, "approx"}, {[]string{"some"}, "approx"}, {[]string{"around"}, "approx"}, {[]string{"approximately"}, "approx"}, {[]string{"roughly"}, "approx"},
	{[]string{"nearly"}, "approx"}, {[]string{"almost"}, "approx"}, {[]string{"over"}, "more_than"}, {[]string{"within"}, "within"}, {[]string{"under"}, "less_than"},
	{[]string{"just"}, ""}, {[]string{"only"}, ""},
}

// modifier reads the bound before token i: which, and where it begins.
func modifier(tok []text.Token, i, first int) (mod string, start int) {
	start = i
	for range 2 {
		found := false
		for _, m := range modifiers {
			k := start - len(m.words)
			if k < first {
				continue
			}
			fits := true
			for j, w := range m.words {
				fits = fits && strings.EqualFold(tok[k+j].Norm, w)
			}
			if fits {
				start, found = k, true
				if mod == "" {
					mod = m.mod
				}
				break
			}
		}
		if !found {
			return mod, start
		}
	}
	return mod, start
}
