package measure

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// length reads a number and a unit that begin at token i: "18-20 kilometers",
// "50-km", "half a mile", "a mile and a half", "three-quarters of a mile".
func (t *tables) length(tok []text.Token, i, end int) (length, bool) {
	if i >= end {
		return length{}, false
	}
	if strings.IndexByte(tok[i].Norm, '-') > 0 {
		if l, ok := t.compound(tok[i].Norm); ok {
			l.last = i + 1
			return l, true
		}
	}
	if l, ok := t.portion(tok, i, end); ok {
		return l, true
	}
	if l, ok := t.single(tok, i, end); ok {
		return l, true
	}
	n, ok := t.read(tok, i, end)
	if !ok || n.Last >= end {
		return length{}, false
	}
	l := length{lo: n.Min, hi: n.Max, open: n.Open, digit: n.Digits}
	k := n.Last
	if is(tok, k, end, "of") && k+1 < end && (n.Open || is(tok, n.Last-1, end, "couple")) { // "hundreds of metres"
		k++
	}
	l.unit, l.last = t.unitAt(tok, k, end, n.Digits)
	if l.unit == nil && k < end { // "54 km-long"
		if m, ok := t.compound(tok[k].Norm); ok && m.tail != "" && m.lo == 1 && m.hi == 1 {
			l.unit, l.tail, l.adjectival, l.last = m.unit, m.tail, true, k+1
			return l, true
		}
	}
	if l.unit == nil {
		return l, false
	}
	if is(tok, k, end, "foot", "yard") && k+1 < end && strings.HasPrefix(tok[k+1].Tag, "NNS") && !n.Digits {
		return l, false // "two foot patrols"
	}
	l.adjectival = l.unit.class == "length" && l.lo != 1 && is(tok, l.last-1, end, "kilometer", "kilometre", "mile", "meter", "metre", "foot", "yard", "km", "m")
	if n.Open {
		l.hi = n.Min * 4
		if w := t.find(tok[n.Last-1].Norm); w != nil && (w.text == "several" || w.text == "few") {
			l.hi = 7
		}
	}
	return l, true
}

// unitAt is the unit at token k, and the token after it. "square" before it or
// "an hour" after it makes it one of area or speed.
func (t *tables) unitAt(tok []text.Token, k, end int, digits bool) (*unit, int) {
	if k >= end {
		return nil, k
	}
	square, nautical := false, false
	switch {
	case is(tok, k, end, "square", "sq", "sq."):
		square, k = true, k+1
	case is(tok, k, end, "nautical", "sea"):
		nautical, k = true, k+1
	case is(tok, k, end, "cubic"):
		return nil, k
	}
	if k >= end {
		return nil, k
	}
	s := strings.TrimSuffix(tok[k].Norm, ".")
	if a, b, ok := strings.Cut(s, "/"); ok && figural(b) { // "50 km/31 miles" has one token "km/31"
		if w := t.find(a); w != nil && w.unit != nil && k+1 < end {
			if u, last := t.unitAt(tok, k+1, end, true); u != nil {
				return w.unit, last
			}
		}
	}
	w := t.find(s)
	if w == nil || w.unit == nil || w.digits && !digits {
		return nil, k
	}
	u := w.unit
	switch {
	case nautical:
		if u.name != "mi" {
			return nil, k
		}
		w := t.find("nmi")
		return w.unit, k + 1
	case square:
		return &unit{u.name + "²", u.km * u.km, "area"}, k + 1
	}
	if u.class == "length" && (is(tok, k+1, end, "per") && is(tok, k+2, end, "hour", "second") || is(tok, k+1, end, "an") && is(tok, k+2, end, "hour")) {
		return &unit{u.name + "/h", u.km, "speed"}, k + 3
	}
	return u, k + 1
}

// compound reads a length in one token: "50-km", "two-kilometre-long",
// "half-mile", "mile-long", "80-square-kilometre".
func (t *tables) compound(s string) (length, bool) {
	tail := ""
	for rest := s; rest != ""; {
		k := strings.LastIndexByte(rest, '-')
		part := rest[k+1:]
		if w := t.find(part); w != nil && w.unit != nil && (!w.digits || figural(s)) {
			l := length{unit: w.unit, tail: tail, adjectival: true, digit: figural(s)}
			if k < 0 {
				l.lo, l.hi = 1, 1 // "mile-long"
				return l, tail != "" && w.context&plainUnit != 0
			}
			number := rest[:k]
			if n := len(number) - len("-square"); n > 0 && strings.EqualFold(number[n:], "-square") {
				number, l.unit = number[:n], &unit{w.unit.name + "²", w.unit.km * w.unit.km, "area"}
			} else if n := len(number) - len("-nautical"); n > 0 && strings.EqualFold(number[n:], "-nautical") {
				number, l.unit = number[:n], t.find("nmi").unit
			}
			var ok bool
			if l.lo, l.hi, ok = figures(number); ok {
				return l, true
			}
			if l.lo, ok = t.unitWord(number); !ok {
				if w := t.find(number); w != nil && w.number == partNumber {
					l.lo, ok = w.value, true
				}
			}
			l.hi = l.lo
			return l, ok
		}
		if k < 0 || tail != "" {
			break
		}
		if w := t.find(part); w == nil || w.context == 0 {
			break
		}
		tail, rest = part, rest[:k]
	}
	return length{}, false
}

// portion reads a part of a unit: "a quarter of a mile", "three-quarters of a
// mile", "a third of a kilometre".
func (t *tables) portion(tok []text.Token, i, end int) (length, bool) {
	k := i
	times := 1.
	if is(tok, k, end, "a", "one") {
		k++
	} else if is(tok, k, end, "three", "two") {
		times, k = t.find(tok[k].Norm).value, k+1
	}
	if k >= end {
		return length{}, false
	}
	w := t.find(strings.TrimSuffix(tok[k].Norm, "s"))
	if w == nil || w.number != partNumber {
		if w = t.find(tok[k].Norm); w == nil || w.number != partNumber {
			return length{}, false
		}
	}
	k++
	if is(tok, k, end, "of") {
		k++
	} else if w.text != "half" {
		return length{}, false
	}
	if !is(tok, k, end, "a", "one") && w.text != "half" {
		return length{}, false
	}
	if is(tok, k, end, "a", "one") {
		k++
	}
	u, last := t.unitAt(tok, k, end, false)
	if u == nil || u.class != "length" {
		return length{}, false
	}
	return length{lo: times * w.value, hi: times * w.value, unit: u, last: last}, true
}

// single reads one unit without a number: "a mile", "a kilometre and a half".
func (t *tables) single(tok []text.Token, i, end int) (length, bool) {
	if !is(tok, i, end, "a", "one") || i+1 >= end {
		return length{}, false
	}
	w := t.find(tok[i+1].Norm)
	if w == nil || w.unit == nil || w.context&plainUnit == 0 {
		return length{}, false
	}
	l := length{lo: 1, hi: 1, unit: w.unit, last: i + 2}
	switch {
	case is(tok, i+2, end, "and") && is(tok, i+3, end, "a") && is(tok, i+4, end, "half"):
		l.lo, l.last = 1.5, i+5
	case is(tok, i+2, end, "or") && is(tok, i+3, end, "two"):
		l.hi, l.last = 2, i+4
		return l, true
	}
	l.hi = l.lo
	return l, !is(tok, i, end, "a") || !is(tok, l.last, end, "per", "an") // "a kilometre an hour"
}
