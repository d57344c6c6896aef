package timex

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

const (
	dateType = event.Date
	timeType = event.TimeOfDay

	durationType = event.Duration
)

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

// quarter reads "the third quarter", "third-quarter", "the 1988 third
// quarter", "the second half of 2008": of the year stated, else the latest
// that has begun.
func (f *finder) quarter(i int, w string) (Mention, bool) {
	k, y := i, 0
	if w == "the" {
		k++
	}
	if shift, ok := shifts[f.low(k)]; ok && f.low(k+1) == "year" && f.low(k+2) == "'s" && f.hasDay { // "last year's third quarter"
		y, k = f.base().Year()+shift, k+3
		if f.low(k) == "quarter" && f.aboutQuarter() {
			return mention(i, k+1, event.Date, fmt.Sprintf("%04d-Q%d", y, f.quarterNumber))
		}
	}
	if f.low(k) == "year-ago" || f.low(k) == "year-earlier" {
		return f.yearAgo(i, k)
	}
	if v := f.low(k); len(v) == 4 && digits(v) && v >= "1900" && v <= "2100" {
		fmt.Sscanf(v, "%d", &y)
		k++
		if next := f.low(k); w == "the" && (next == "quarter" || next == "period") && f.aboutQuarter() {
			return mention(i, k+1, event.Date, fmt.Sprintf("%04d-Q%d", y, f.quarterNumber))
		}
	}
	if f.low(k) == "fiscal" {
		k++
	}
	if m, ok := f.lastQuarter(i, k); ok {
		return m, true
	}
	n, letter := 0, ""
	if a, b, ok := strings.Cut(f.low(k), "-"); ok && b == "quarter" {
		n, letter = ordinals[a], "Q"
		k++
	} else if n = ordinals[f.low(k)]; n > 0 {
		switch f.low(k + 1) {
		case "quarter":
			letter = "Q"
		case "half":
			if letter = "H"; n > 2 {
				return Mention{}, false
			}
		}
		k += 2
	} else if (f.low(k) == "latter" || f.low(k) == "last") && f.low(k+1) == "half" && f.low(k+2) == "of" {
		n, letter, k = 2, "H", k+2
	}
	if n == 0 || letter == "" {
		return Mention{}, false
	}
	if y == 0 {
		j := k
		if f.low(j) == "of" {
			j++
		}
		if stated, last := f.year(j); stated > 0 {
			y, k = stated, last
		}
	}
	if y == 0 && (letter == "H" || !f.hasDay) {
		return Mention{}, false
	}
	if y == 0 {
		if y = f.base().Year(); !f.history && (int(f.day.Month())-1)/3+1 < n && !f.future(i) {
			y--
		}
	}
	if letter == "Q" {
		f.inQuarter(y, n)
	}
	return mention(i, k, event.Date, fmt.Sprintf("%04d-%s%d", y, letter, n))
}

// inQuarter remembers the quarter that a report on earnings is about, for "a
// year earlier".
func (f *finder) inQuarter(y, n int) {
	f.quarterYear, f.quarterNumber, f.quarterIn = y, n, f.sentence
}

// aboutQuarter reports whether the sentence or those before it are about a
// quarter.
func (f *finder) aboutQuarter() bool {
	return f.quarterYear > 0 && f.sentence-f.quarterIn <= 3
}

// yearAgo reads "the year-ago quarter", "the year-earlier period".
func (f *finder) yearAgo(i, k int) (Mention, bool) {
	last := k + 1
	if n := ordinals[f.low(last)]; n > 0 && f.low(last+1) == "quarter" && f.hasDay {
		y := f.day.Year()
		if f.quarterYear > 0 {
			y = f.quarterYear
		}
		return mention(i, last+2, event.Date, fmt.Sprintf("%04d-Q%d", y-1, n))
	}
	switch f.low(last) {
	case "quarter", "period":
		last++
	}
	if f.aboutQuarter() {
		return mention(i, last, event.Date, fmt.Sprintf("%04d-Q%d", f.quarterYear-1, f.quarterNumber))
	}
	if !f.hasDay {
		return Mention{}, false
	}
	return mention(i, last, event.Date, fmt.Sprintf("%04d", f.day.Year()-1))
}

// lastQuarter reads "the quarter" and "the latest quarter" of a report on
// earnings: the one that ended last.
func (f *finder) lastQuarter(i, k int) (Mention, bool) {
	if k != i+1 || !f.hasDay || f.history {
		return Mention{}, false
	}
	if f.low(k) == "latest" {
		k++
		if f.low(k) == "period" && f.aboutQuarter() {
			return mention(i, k+1, event.Date, fmt.Sprintf("%04d-Q%d", f.quarterYear, f.quarterNumber))
		}
	}
	if f.low(k) != "quarter" || f.low(k+1) == "of" || f.low(k+1) == "century" {
		return Mention{}, false
	}
	n := f.day.Year()*4 + (int(f.day.Month())-1)/3 - 1
	f.inQuarter(n/4, n%4+1)
	return mention(i, k+1, event.Date, fmt.Sprintf("%04d-Q%d", n/4, n%4+1))
}
