package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// modifier reads the bound before token i: which, and where it begins. Two may
// stand together: "some 200 more", "at least about 50".
func (t *tables) modifier(tok []text.Token, i, first int) (mod string, start int) {
	start = i
	for range 2 {
		w := (*word)(nil)
		if start > first {
			w = t.find(tok[start-1].Norm)
		}
		if w == nil {
			return mod, start
		}
		found := false
		for _, b := range w.before {
			k := start - len(b.words)
			if k < first || !spelled(tok[k:start], b.words) || k > first && len(b.words) == 1 && spelled(tok[k:start], over) && overWhat[tok[k-1].Lower()] {
				continue
			}
			start, found = k, true
			if mod == "" {
				mod = b.mod
			}
			break
		}
		if !found {
			return mod, start
		}
	}
	return mod, start
}

var over = []string{"over"}

// overWhat are nouns of what somebody has over something: "control over two
// villages" says no more than two.
var overWhat = map[string]bool{
	"control": true, "power": true, "authority": true, "sovereignty": true, "rule": true, "hold": true, "grip": true, "command": true,
	"dominance": true, "jurisdiction": true, "influence": true, "dispute": true, "row": true, "talks": true, "fears": true, "concerns": true,
}

// afterwards reads the bound that follows a number at token i: "or so",
// "or more". last is i where there is none.
func (t *tables) afterwards(tok []text.Token, i, end int) (mod string, last int) {
	if i >= end {
		return "", i
	}
	if w := t.find(tok[i].Norm); w != nil {
		for _, b := range w.after {
			if n := len(b.words); i+n <= end && spelled(tok[i:i+n], b.words) {
				return b.mod, i + n
			}
		}
	}
	return "", i
}

func spelled(tok []text.Token, words []string) bool {
	for i, w := range words {
		if !strings.EqualFold(tok[i].Norm, w) {
			return false
		}
	}
	return true
}

// is reports whether token i is one of the words.
func is(tok []text.Token, i, end int, words ...string) bool {
	if i < 0 || i >= end {
		return false
	}
	for _, w := range words {
		if strings.EqualFold(tok[i].Norm, w) {
			return true
		}
	}
	return false
}
