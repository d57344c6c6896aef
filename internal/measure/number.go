// Package measure reads numbers, distances and counts in running text: "18-20
// kilometers (11-12 miles) away from the city", "at least 12 soldiers".
package measure

import (
	"math"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A Number is a quantity that words or figures state, from Min to Max.
type Number struct {
	First, Last int // tokens, half open
	Min, Max    float64
	Open        bool // no upper bound: "dozens"
	Digits      bool // written in figures
}

var units = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12, "score": 20}

// vague are words for a number that is not stated: the least and the most they
// mean, 0 for no bound.
var vague = map[string][2]float64{
	"several": {2, 0}, "dozens": {24, 0}, "scores": {40, 0}, "hundreds": {200, 0}, "thousands": {2000, 0}, "millions": {2e6, 0}, "few": {2, 0}, "couple": {2, 2},
}

// most is the largest number read; larger ones are not numbers.
const most = 1e12

// Numbers returns the numbers of a document in text order.
func Numbers(doc *text.Document) []Number {
	var out []Number
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			n, ok := read(doc.Tokens, i, s.Last)
			if !ok {
				i++
				continue
			}
			out = append(out, n)
			i = n.Last
		}
	}
	return out
}

// read reads a number that begins at token i.
func read(tok []text.Token, i, end int) (Number, bool) {
	n, ok := simple(tok, i, end)
	if !ok {
		return n, false
	}
	if n.Last+1 < end && !n.Open {
		switch link := strings.ToLower(tok[n.Last].Norm); {
		case link == "to" || link == "or" || link == "-" || link == "--" || link == "and" && between(tok, i):
			if m, ok := simple(tok, n.Last+1, end); ok && m.Min > n.Max && !m.Open {
				if m.Max >= 1000 && n.Max < 100 && scaled(tok, m) { // "two to three thousand"
					n.Min *= scaleOf(tok, m)
				}
				n.Max, n.Last = m.Max, m.Last
			}
		}
	}
	return n, true
}

// between reports whether "between" leads up to token i.
func between(tok []text.Token, i int) bool {
	_, start := modifier(tok, i, 0)
	return start > 0 && strings.EqualFold(tok[start-1].Norm, "between")
}

func scaled(tok []text.Token, m Number) bool { return scaleOf(tok, m) > 1 }

func scaleOf(tok []text.Token, m Number) float64 {
	if s := scales[strings.ToLower(tok[m.Last-1].Norm)]; s > 0 {
		return s
	}
	return 1
}

// simple reads one number without a range of words.
func simple(tok []text.Token, i, end int) (Number, bool) {
	if i >= end {
		return Number{}, false
	}
	w := strings.ToLower(tok[i].Norm)
	n := Number{First: i, Last: i + 1}
	if lo, hi, ok := figures(w); ok {
		n.Min, n.Max, n.Digits = lo, hi, true
		if n.Last < end {
			if s := scales[strings.ToLower(tok[n.Last].Norm)]; s > 0 {
				n.Min, n.Max, n.Last = n.Min*s, n.Max*s, n.Last+1
			}
		}
		return n, n.Max < most
	}
	if v, ok := vague[w]; ok {
		n.Min, n.Max, n.Open = v[0], v[1], v[1] == 0
		if w == "few" && n.Last < end { // "a few hundred"
			if s := scales[strings.ToLower(tok[n.Last].Norm)]; s > 0 {
				n.Min, n.Max, n.Open, n.Last = 2*s, 5*s, false, n.Last+1
			}
		}
		return n, true
	}
	if w == "tens" && i+2 < end && strings.EqualFold(tok[i+1].Norm, "of") {
		if v, ok := vague[strings.ToLower(tok[i+2].Norm)]; ok {
			n.Min, n.Open, n.Last = 10*v[0]/2, true, i+3
			return n, true
		}
	}
	if w == "half" && i+1 < end {
		n.Min, n.Max = .5, .5
		if a := strings.ToLower(tok[i+1].Norm); a == "a" || a == "an" {
			n.Last++
		}
		if n.Last < end && strings.EqualFold(tok[n.Last].Norm, "dozen") {
			n.Min, n.Max, n.Last = 6, 6, n.Last+1
		}
		return n, true
	}
	if (w == "a" || w == "an") && i+1 < end {
		switch next := strings.ToLower(tok[i+1].Norm); next {
		case "dozen", "hundred", "thousand", "million":
			n.Min, n.Last = scales[next], i+2
			n.Max = n.Min
			return n, true
		case "couple", "few", "score":
			m, ok := simple(tok, i+1, end)
			m.First = i
			return m, ok && next != "score"
		case "half":
			n.Min, n.Max, n.Last = .5, .5, i+2
			return n, true
		}
		return n, false
	}
	v, last, ok := wordNumber(tok, i, end)
	n.Min, n.Max, n.Last = v, v, last
	return n, ok && v < most
}

// wordNumber reads number words: "one hundred and twenty-five", "two and a half".
func wordNumber(tok []text.Token, i, end int) (v float64, last int, ok bool) {
	total, group := 0.0, 0.0
	last = i
	for k := i; k < end && k < i+8; k++ {
		w := strings.ToLower(tok[k].Norm)
		if w == "and" && k > i && k+1 < end {
			if next := strings.ToLower(tok[k+1].Norm); next == "a" && k+2 < end && strings.EqualFold(tok[k+2].Norm, "half") {
				return total + group + .5, k + 3, true
			} else if _, number := word(next); !number || group < 100 && total == 0 {
				break
			}
			continue
		}
		u, isNumber := word(w)
		s := scales[w]
		switch {
		case isNumber:
			if k > i && group > 0 && (group < 20 || u >= 10) && int(group)%100 != 0 {
				return total + group, last, ok
			}
			group += u
		case s > 0 && k > i:
			if s >= 1000 {
				total, group = total+group*s, 0
			} else {
				group *= s
			}
		default:
			return total + group, last, ok
		}
		last, ok = k+1, true
	}
	return total + group, last, ok
}

// word is the value of one number word: "twenty-five", "one-and-a-half".
func word(w string) (float64, bool) {
	if v, ok := units[w]; ok {
		return v, true
	}
	if a, ok := strings.CutSuffix(w, "-and-a-half"); ok {
		v, ok := word(a)
		return v + .5, ok
	}
	if a, b, ok := strings.Cut(w, "-"); ok {
		x, ok1 := units[a]
		y, ok2 := units[b]
		return x + y, ok1 && ok2 && x >= 20 && y < 10
	}
	return 0, false
}

// figures reads "1,200", "3.5", "18-20".
func figures(w string) (lo, hi float64, ok bool) {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0, 0, false
	}
	if a, b, cut := strings.Cut(w, "-"); cut {
		x, ok1 := figure(a)
		y, ok2 := figure(b)
		return x, y, ok1 && ok2 && y > x
	}
	v, ok := figure(w)
	return v, v, ok
}

func figure(w string) (float64, bool) {
	v, frac, seen := 0.0, 0.0, false
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			if frac > 0 {
				v += float64(c-'0') * frac
				frac /= 10
			} else {
				v = v*10 + float64(c-'0')
			}
			seen = true
		case c == ',' && i+3 < len(w) && frac == 0:
		case c == '.' && frac == 0 && i+1 < len(w):
			frac = .1
		default:
			return 0, false
		}
	}
	return math.Round(v*1e6) / 1e6, seen && v < most
}

// ReadNumber reads a number that begins at token i and ends before end.
func ReadNumber(tok []text.Token, i, end int) (Number, bool) { return read(tok, i, end) }
