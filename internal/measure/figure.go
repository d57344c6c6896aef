package measure

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// most is the largest number read; larger ones are not numbers.
const most = 1e12

// figures reads "1,200", "3.5", "18-20", "10k", "1½" and the digits of any
// script.
func figures(s string) (lo, hi float64, ok bool) {
	if !figural(s) {
		return 0, 0, false
	}
	if a, b, cut := strings.Cut(s, "-"); cut {
		x, ok1 := figure(a)
		y, ok2 := figure(b)
		return x, y, ok1 && ok2 && y > x
	}
	v, ok := figure(s)
	return v, v, ok
}

// figural reports whether a word begins with a digit or a fraction.
func figural(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return '0' <= c && c <= '9'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r) || fraction(r) > 0
}

// fraction is the value of a vulgar fraction, else 0.
func fraction(r rune) float64 {
	switch r {
	case '½':
		return .5
	case '¼':
		return .25
	case '¾':
		return .75
	case '⅓':
		return 1. / 3
	case '⅔':
		return 2. / 3
	}
	return 0
}

// figure reads one number in figures.
func figure(s string) (float64, bool) {
	v, frac, digits, group := 0.0, 0.0, 0, 0
	for i, r := range s {
		d := -1
		switch {
		case '0' <= r && r <= '9':
			d = int(r - '0')
		case r >= utf8.RuneSelf && unicode.IsDigit(r):
			d = digit(r)
		}
		switch {
		case d >= 0:
			if frac > 0 {
				v += float64(d) * frac
				frac /= 10
			} else {
				v = v*10 + float64(d)
				group++
			}
			if digits++; digits > 15 {
				return 0, false
			}
		case r == ',' && frac == 0 && digits > 0 && (group == 3 || group == digits && group < 3) && i+3 < len(s):
			group = 0
		case r == '.' && frac == 0 && digits > 0 && i+1 < len(s):
			frac = .1
		case fraction(r) > 0 && frac == 0 && i+utf8.RuneLen(r) == len(s):
			return v + fraction(r), true
		case (r == 'k' || r == 'K') && digits > 0 && i+1 == len(s):
			v *= 1000
		default:
			return 0, false
		}
	}
	if group != digits && frac == 0 && group != 3 && strings.IndexByte(s, ',') >= 0 {
		return 0, false
	}
	return math.Round(v*1e6) / 1e6, digits > 0 && v < most
}

// digit is the value of a decimal digit of any script: they stand in Unicode
// in runs of ten.
func digit(r rune) int {
	n := 0
	for n < 10 && unicode.IsDigit(r-1) {
		r--
		n++
	}
	return n % 10
}
