// Package measure reads numbers, distances and counts in running text: "18-20
// kilometers (11-12 miles) away from the city", "at least 12 soldiers". Its
// words are in data/*.tsv, which an analyst can edit.
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

// Numbers returns the numbers of a document in text order.
func Numbers(doc *text.Document) []Number {
	t := vocabulary()
	var out []Number
	for _, s := range doc.Sentences {
		for i := s.First; i < s.Last; {
			n, ok := t.read(doc.Tokens, i, s.Last)
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

// ReadNumber reads a number that begins at token i and ends before end.
func ReadNumber(tok []text.Token, i, end int) (Number, bool) { return vocabulary().read(tok, i, end) }

// opens reports whether a number or a measure may begin with a token.
func (t *tables) opens(s string) bool {
	if figural(s) {
		return true
	}
	w := t.find(s)
	return w != nil && w.starts || strings.IndexByte(s, '-') > 0
}

// read reads a number that begins at token i: one, or a range of two.
func (t *tables) read(tok []text.Token, i, end int) (Number, bool) {
	n, ok := t.simple(tok, i, end)
	if !ok {
		return n, false
	}
	if n.Last+1 < end && !n.Open {
		link := n.Last
		if is(tok, link, end, "to", "or", "-", "--") || is(tok, link, end, "and") && t.between(tok, i) {
			if m, ok := t.simple(tok, link+1, end); ok && m.Min > n.Max && !m.Open {
				if s := t.scale(tok, m.Last-1); s > 1 && (m.Max >= 1000 && n.Max < 100 || m.Max >= 100 && n.Max < 10) { // "two to three thousand"
					n.Min *= s
				}
				n.Max, n.Last = m.Max, m.Last
			}
		}
	}
	return n, true
}

// between reports whether "between" leads up to token i.
func (t *tables) between(tok []text.Token, i int) bool {
	_, start := t.modifier(tok, i, 0)
	return is(tok, start-1, len(tok), "between")
}

// scale is what token i multiplies a number by, 1 where it is no such word.
func (t *tables) scale(tok []text.Token, i int) float64 {
	if i < len(tok) {
		if w := t.find(tok[i].Norm); w != nil && w.number == scaleNumber {
			return w.value
		}
	}
	return 1
}

// simple reads one number without a range of words.
func (t *tables) simple(tok []text.Token, i, end int) (Number, bool) {
	if i >= end {
		return Number{}, false
	}
	s := tok[i].Norm
	n := Number{First: i, Last: i + 1}
	if figural(s) {
		return t.digits(tok, n, end)
	}
	w := t.find(s)
	switch {
	case w == nil && strings.IndexByte(s, '-') > 0, w != nil && w.number == unitNumber:
		v, last, ok := t.spelledOut(tok, i, end, 0)
		n.Min, n.Max, n.Last = v, v, last
		return n, ok && v < most
	case w == nil:
		return n, false
	case w.number == vagueNumber:
		return t.vague(tok, n, w, end)
	case w.text == "half":
		return t.half(tok, n, end), i+1 < end
	case (w.text == "a" || w.text == "an") && i+1 < end:
		return t.article(tok, n, end)
	}
	return n, false
}

// digits reads a number in figures with the word that multiplies it: "2.5
// million", "1 200" with a hard blank, "50-plus".
func (t *tables) digits(tok []text.Token, n Number, end int) (Number, bool) {
	s := tok[n.First].Norm
	for _, tail := range []string{"-odd", "-plus"} {
		if head, ok := strings.CutSuffix(s, tail); ok {
			s, n.Open = head, tail == "-plus"
		}
	}
	lo, hi, ok := figures(s)
	if !ok {
		return n, false
	}
	n.Min, n.Max, n.Digits = lo, hi, true
	for n.Last < end && lo == hi && lo < 1000 && len(tok[n.Last].Norm) == 3 && tok[n.Last].Start-tok[n.Last-1].End > 1 && tok[n.Last].Start-tok[n.Last-1].End <= 3 && n.Last == n.First+1 {
		v, ok := figure(tok[n.Last].Norm)
		if !ok {
			break
		}
		n.Min = n.Min*1000 + v
		n.Max, n.Last = n.Min, n.Last+1
	}
	if v, ok := slashed(tok, n.Last, end); ok && lo == hi && lo == math.Trunc(lo) && lo < 1000 && n.Last == n.First+1 { // "2 1/2"
		n.Min += v
		n.Max, n.Last = n.Min, n.Last+1
	}
	if x := t.scale(tok, n.Last); n.Last < end && x > 1 {
		n.Min, n.Max, n.Last = n.Min*x, n.Max*x, n.Last+1
	}
	return n, n.Max < most
}

// slashed reads a fraction in figures: "1/2", "3/4".
func slashed(tok []text.Token, i, end int) (float64, bool) {
	if i >= end || len(tok[i].Norm) != 3 || tok[i].Norm[1] != '/' {
		return 0, false
	}
	a, b := tok[i].Norm[0], tok[i].Norm[2]
	if a < '1' || a > '7' || b < '2' || b > '8' || a >= b {
		return 0, false
	}
	return float64(a-'0') / float64(b-'0'), true
}

// vague reads "dozens", "several hundred", "tens of thousands", "few dozen".
func (t *tables) vague(tok []text.Token, n Number, w *word, end int) (Number, bool) {
	n.Min, n.Max, n.Open = w.value, w.most, w.most == 0
	k := n.Last
	switch w.text {
	case "few", "several", "couple":
		if w.text == "couple" && is(tok, k, end, "of") {
			k++
		}
		if x := t.scale(tok, k); k < end && x > 1 {
			top := map[string]float64{"few": 5, "several": 7, "couple": 2}[w.text]
			n.Min, n.Max, n.Open, n.Last = 2*x, top*x, false, k+1
		}
	case "tens", "hundreds", "dozens":
		if is(tok, k, end, "of") && k+1 < end {
			if v := t.find(tok[k+1].Norm); v != nil && v.number == vagueNumber && (v.text == "thousands" || v.text == "millions") {
				n.Min, n.Last = w.value*v.value/2, k+2
				return n, true
			}
		}
		return n, w.text != "tens"
	case "number":
		return n, n.Last == n.First+2 && is(tok, k, end, "of") // "a number of", not "the number of"
	case "pair", "trio", "quartet", "handful":
		return n, is(tok, k, end, "of") // "a pair of", not "the pair"
	}
	return n, true
}

// half reads "half a", "half a dozen", "half-dozen" as its parts.
func (t *tables) half(tok []text.Token, n Number, end int) Number {
	n.Min, n.Max = .5, .5
	if is(tok, n.Last, end, "a", "an") {
		n.Last++
	}
	if x := t.scale(tok, n.Last); n.Last < end && x > 1 {
		n.Min, n.Max, n.Last = x/2, x/2, n.Last+1
	}
	return n
}

// article reads what follows "a": "a dozen", "a hundred and fifty", "a few
// hundred", "a half", "a half-dozen".
func (t *tables) article(tok []text.Token, n Number, end int) (Number, bool) {
	s := tok[n.First+1].Norm
	if strings.EqualFold(s, "half-dozen") {
		n.Min, n.Max, n.Last = 6, 6, n.First+2
		return n, true
	}
	if strings.EqualFold(s, "single") || strings.EqualFold(s, "lone") {
		n.Min, n.Max, n.Last = 1, 1, n.First+2
		return n, true
	}
	w := t.find(s)
	switch {
	case w == nil:
	case w.text == "score":
		n.Min, n.Max, n.Last = 20, 20, n.First+2
		return n, is(tok, n.Last, end, "of")
	case w.number == scaleNumber && len(w.text) > 2:
		v, last, ok := t.spelledOut(tok, n.First+1, end, 1)
		n.Min, n.Max, n.Last = v, v, last
		return n, ok && v < most
	case w.number == vagueNumber && (w.text == "few" || w.most > 0 || w.text == "handful" || w.text == "number"):
		m, ok := t.vague(tok, Number{First: n.First, Last: n.First + 2}, w, end)
		return m, ok
	case w.text == "half":
		return t.half(tok, Number{First: n.First, Last: n.First + 2}, end), true
	}
	return n, false
}

// spelledOut reads number words from token i: "one hundred and twenty-five",
// "two and a half". group is what a number in words before them comes to.
func (t *tables) spelledOut(tok []text.Token, i, end int, group float64) (v float64, last int, ok bool) {
	total, fresh := 0.0, group == 0
	last = i
	for k := i; k < end && k < i+8; k++ {
		s := tok[k].Norm
		if k > i && strings.EqualFold(s, "and") && k+1 < end {
			if is(tok, k+1, end, "a") && is(tok, k+2, end, "half") && !t.counted(tok, k+3, end) {
				return total + group + .5, k + 3, true
			}
			if _, number := t.unitWord(tok[k+1].Norm); !number || group < 100 && total == 0 {
				break
			}
			continue
		}
		u, isNumber := t.unitWord(s)
		x := t.scale(tok, k)
		switch {
		case isNumber:
			if k > i && group > 0 && (group < 20 || u >= 10) && int64(group)%100 != 0 || u != float64(int64(u)) && k > i {
				return total + group, last, ok
			}
			group += u
		case x > 1 && (k > i || !fresh):
			if x >= 1000 {
				total, group = total+group*x, 0
			} else {
				group *= x
			}
		default:
			return total + group, last, ok
		}
		last, ok = k+1, true
	}
	return total + group, last, ok
}

// counted reports whether token i is a noun that "half" would be of: "two
// tanks and a half track".
func (t *tables) counted(tok []text.Token, i, end int) bool {
	if i >= end || !strings.HasPrefix(tok[i].Tag, "NN") {
		return false
	}
	w := t.find(tok[i].Norm)
	return w == nil || w.unit == nil && w.number == noNumber && w.context&uncountedWord == 0
}

// unitWord is the value of one number word: "twenty-five", "one-and-a-half".
func (t *tables) unitWord(s string) (float64, bool) {
	if w := t.find(s); w != nil {
		return w.value, w.number == unitNumber
	}
	const half = "-and-a-half"
	if n := len(s) - len(half); n > 0 && strings.EqualFold(s[n:], half) {
		v, ok := t.unitWord(s[:n])
		return v + .5, ok
	}
	a, b, ok := strings.Cut(s, "-")
	if !ok {
		return 0, false
	}
	x, y := t.find(a), t.find(b)
	if x == nil || y == nil || x.number != unitNumber {
		return 0, false
	}
	if y.number == scaleNumber && x.value < 10 { // "two-dozen"
		return x.value * y.value, true
	}
	return x.value + y.value, y.number == unitNumber && x.value >= 20 && y.value < 10
}

// Opens reports whether a number may begin with a word.
func Opens(word string) bool { return vocabulary().opens(word) }
