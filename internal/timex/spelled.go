package timex

import "strings"

var tens = map[string]int{"ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var ones = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
	"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}

// straight reads "a third straight day", "the fourth consecutive week": a
// length of time that ends on the document's day.
func (f *finder) straight(i int, w string) (Mention, bool) {
	k := i
	if w == "a" || w == "the" {
		k++
	}
	switch f.low(k + 1) {
	case "straight", "consecutive", "successive":
	default:
		return Mention{}, false
	}
	n := ordinals[f.low(k)]
	if n == 0 {
		n = laterOrdinals[f.low(k)]
	}
	if v := f.low(k); n == 0 && strings.HasSuffix(v, "th") {
		n = dayNumber(v)
	}
	name, u, ok := unitOf(f.low(k + 2))
	if n < 2 || !ok || name != f.low(k+2) || name != "day" && name != "night" && name != "week" && name != "month" && name != "year" {
		return Mention{}, false
	}
	m, _ := mention(i, k+3, durationType, durationValue(float64(n), u))
	switch {
	case !f.hasDay || f.history || f.day.Year() < 100:
	case u.days == 1:
		m.Time.Start, m.Time.End = iso(f.day.AddDate(0, 0, 1-n)), iso(f.day)
	case name == "week":
		m.Time.Start, m.Time.End = iso(f.day.AddDate(0, 0, 1-7*n)), iso(f.day)
	}
	return m, true
}

var laterOrdinals = map[string]int{"fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12}

// spelledYear reads a year in words, as broadcasts have them: "nineteen
// ninety-six", "two thousand and one". It is 0 where there is none.
func (f *finder) spelledYear(i int) (y, last int) {
	switch f.low(i) {
	case "eighteen", "nineteen":
		if n, k := f.spelledNumber(i + 1); n >= 10 {
			return 100*ones[f.low(i)] + n, k
		}
	case "two":
		if f.low(i+1) == "thousand" && (f.low(i-1) == "year" || f.low(i-1) == "in" || f.low(i-1) == "by" || f.low(i-1) == "until") {
			k := i + 2
			if f.low(k) == "and" {
				k++
			}
			if n, end := f.spelledNumber(k); n > 0 {
				return 2000 + n, end
			}
			if !isUnit(f.low(i+2)) && !strings.HasPrefix(f.tok[min(i+2, f.end-1)].Tag, "NN") {
				return 2000, i + 2
			}
		}
	}
	return 0, i
}

// spelledNumber reads a number below a hundred: "ninety-six", "ninety six".
func (f *finder) spelledNumber(i int) (n, last int) {
	a, b, hyphen := strings.Cut(f.low(i), "-")
	switch {
	case hyphen && tens[a] >= 20 && ones[b] > 0 && ones[b] < 10:
		return tens[a] + ones[b], i + 1
	case hyphen:
		return 0, i
	case tens[a] >= 20 && ones[f.low(i+1)] > 0 && ones[f.low(i+1)] < 10:
		return tens[a] + ones[f.low(i+1)], i + 2
	case tens[a] > 0:
		return tens[a], i + 1
	case ones[a] > 0:
		return ones[a], i + 1
	}
	return 0, i
}
