package text

import (
	"fmt"
	"strings"
	"time"
)

// isDate reports whether a date or weekday begins n tokens on.
func (d *datelineParser) isDate(n int) bool {
	w := d.word(n)
	return monthOf(w) > 0 || isWeekday(w) || startsDigit(w)
}

// date reads ", Sept. 3, 2017", "3 JAN 90", ", 4 September" or a weekday,
// with or without the comma; "" is the date of a weekday.
func (d *datelineParser) date() bool {
	n := 0
	if d.word(0) == "," {
		n = 1
	}
	if isWeekday(d.word(n)) {
		first := d.at + n
		n++
		if d.word(n) == "," && d.isDate(n+1) {
			n++
		}
		if !d.dayAndMonth(n) {
			d.out.DateStart, d.out.DateEnd = 0, 0
			d.at = first + 1
		}
		return true
	}
	return d.dayAndMonth(n)
}

// dayAndMonth reads a day, a month and the year if it is given, n tokens on.
func (d *datelineParser) dayAndMonth(n int) bool {
	month, day, k := 0, 0, 2
	switch {
	case monthOf(d.word(n)) > 0 && dayOf(d.word(n+1)) > 0:
		month, day = monthOf(d.word(n)), dayOf(d.word(n+1))
	case dayOf(d.word(n)) > 0 && monthOf(d.word(n+1)) > 0:
		day, month = dayOf(d.word(n)), monthOf(d.word(n+1))
	default:
		return d.isoDate(n)
	}
	year := yearOf(d.word(n + k))
	switch {
	case year > 0:
		k++
	case d.word(n+k) == "," && len(d.word(n+k+1)) == 4 && yearOf(d.word(n+k+1)) > 0:
		year = yearOf(d.word(n + k + 1))
		k += 2
	}
	date := fmt.Sprintf("--%02d-%02d", month, day)
	if year > 0 {
		date = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	}
	check := max(year, 0)
	if year == 0 {
		check = 2000 // a leap year
	}
	if t := time.Date(check, time.Month(month), day, 0, 0, 0, 0, time.UTC); int(t.Month()) != month {
		return false // 31 September
	}
	d.setDate(date, n, k)
	return true
}

func (d *datelineParser) isoDate(n int) bool {
	w := d.word(n)
	if _, err := time.Parse(time.DateOnly, w); err != nil {
		return false
	}
	d.setDate(w, n, 1)
	return true
}

// setDate sets the date to the k tokens n tokens on, and steps behind them.
func (d *datelineParser) setDate(date string, n, k int) {
	d.out.Date = date
	d.out.DateStart, d.out.DateEnd = d.tokens[d.at+n].Start, d.tokens[d.at+n+k-1].End
	d.at += n + k
}

// monthOf is the number of a month's name or abbreviation, 0 if it is none.
func monthOf(w string) int {
	w = strings.TrimSuffix(strings.ToLower(w), ".")
	if len(w) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if w == name || w == name[:3] || m == time.September && w == "sept" {
			return int(m)
		}
	}
	return 0
}

// dayOf is a day of the month in figures, 0 if the word is none.
func dayOf(w string) int {
	if n := len(w); n > 2 && n <= 4 {
		switch strings.ToLower(w[n-2:]) {
		case "st", "nd", "rd", "th":
			w = w[:n-2]
		}
	}
	if n := figures(w); len(w) <= 2 && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// yearOf is a year in four figures, or in two (90 is 1990, 17 is 2017), 0 if
// the word is none.
func yearOf(w string) int {
	switch n := figures(w); {
	case len(w) == 4 && n >= 1800 && n < 2200:
		return n
	case len(w) == 2 && n >= 50:
		return 1900 + n
	case len(w) == 2 && n >= 0:
		return 2000 + n
	}
	return 0
}

// figures is the number that a word of one to four figures writes, -1 if it
// is no such word.
func figures(w string) int {
	if w == "" || len(w) > 4 {
		return -1
	}
	n := 0
	for i := 0; i < len(w); i++ {
		if !isASCIIDigit(rune(w[i])) {
			return -1
		}
		n = 10*n + int(w[i]-'0')
	}
	return n
}

func isWeekday(w string) bool {
	w = strings.TrimSuffix(strings.ToLower(w), ".")
	for day := time.Sunday; day <= time.Saturday; day++ {
		if name := strings.ToLower(day.String()); w == name || len(w) >= 3 && len(w) < 6 && strings.HasPrefix(name, w) {
			return true
		}
	}
	return false
}
