package timex

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

const (
	dateType = event.Date
	timeType = event.TimeOfDay
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
	if v := f.low(k); len(v) == 4 && digits(v) && v >= "1900" && v <= "2100" {
		fmt.Sscanf(v, "%d", &y)
		k++
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
	return mention(i, k, event.Date, fmt.Sprintf("%04d-%s%d", y, letter, n))
}

// lastQuarter reads "the quarter" and "the latest quarter" of a report on
// earnings: the one that ended last.
func (f *finder) lastQuarter(i, k int) (Mention, bool) {
	if k != i+1 || !f.hasDay || f.history {
		return Mention{}, false
	}
	if f.low(k) == "latest" {
		k++
	}
	if f.low(k) != "quarter" || f.low(k+1) == "of" || f.low(k+1) == "century" {
		return Mention{}, false
	}
	n := f.day.Year()*4 + (int(f.day.Month())-1)/3 - 1
	return mention(i, k+1, event.Date, fmt.Sprintf("%04d-Q%d", n/4, n%4+1))
}
