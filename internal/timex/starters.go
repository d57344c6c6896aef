package timex

import (
	"maps"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/internal/measure"
)

// longestStarter bounds the words that may begin a time expression, in bytes.
const longestStarter = 24

// starters are the words that a time expression may begin with, numbers and
// hyphened words aside. Every rule's first words are among them.
var starters = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a an the this that these one each every recent several many few half year
		today tonight yesterday tomorrow soon following latter latest fiscal year-ago year-earlier early late earlier later overnight fall
		nineteen eighteen two per date present final`) {
		m[w] = true
	}
	for _, words := range []func(yield func(string) bool){
		maps.Keys(often), maps.Keys(centuries), maps.Keys(decades), maps.Keys(ordinals), maps.Keys(laterOrdinals), maps.Keys(shifts), maps.Keys(edges), maps.Keys(months),
		maps.Keys(weekdays), maps.Keys(seasons), maps.Keys(dayparts), maps.Keys(vague), maps.Keys(partOfSpan), maps.Keys(periods()), maps.Keys(tens), maps.Keys(ones),
	} {
		for w := range words {
			m[w] = true
		}
	}
	for w := range weekdays {
		m[w+"s"] = true
	}
	for w := range unitsOf {
		m[w+"s"] = true
	}
	m["centuries"] = true
	return m
})

// begins reports whether a time expression may begin with a word.
func begins(m map[string]bool, s string) bool {
	s = strings.TrimSuffix(s, ".")
	if s == "" {
		return false
	}
	if s[0] >= '0' && s[0] <= '9' || s[0] == '\'' || s[0] >= 0x80 || strings.IndexByte(s, '-') > 0 {
		return true
	}
	if len(s) < longestStarter {
		var b [longestStarter]byte
		for i := range len(s) {
			c := s[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b[i] = c
		}
		if m[string(b[:len(s)])] {
			return true
		}
	}
	return measure.Opens(s)
}
