package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// clock reads a time of day: "10:35 a.m.", "9 p.m. EDT Thursday", "0735 GMT".
func (f *finder) clock(i int, w string) (Mention, bool) {
	if w == "noon" || w == "midnight" {
		return f.noon(i, w)
	}
	if w[0] < '0' || w[0] > '9' || len(w) > 5 {
		return Mention{}, false
	}
	hs, ms, colon := strings.Cut(w, ":")
	if !colon {
		hs, ms, colon = strings.Cut(w, ".")
	}
	h, err := strconv.Atoi(hs)
	m := 0
	if err == nil && colon {
		m, err = strconv.Atoi(ms)
	}
	if err != nil || colon && len(ms) != 2 {
		return Mention{}, false
	}
	k := i + 1
	switch next := f.low(k); {
	case (next == "a.m" || next == "am") && h >= 1 && h <= 12:
		h, k = h%12, k+1
	case (next == "p.m" || next == "pm") && h >= 1 && h <= 12:
		h, k = h%12+12, k+1
	case (next == "gmt" || next == "utc") && len(w) == 4 && digits(w):
		h, m = h/100, h%100
	case next == "gmt" || next == "utc":
	case strings.Contains(w, ":") && (next == "local" || f.low(i-1) == "at" || next == "on"):
	default:
		return Mention{}, false
	}
	if h > 24 || m > 59 {
		return Mention{}, false
	}
	switch {
	case zones[f.low(k)]:
		k++
	case f.low(k) == "local" && f.low(k+1) == "time":
		k += 2
	}
	value := fmt.Sprintf("T%02d:%02d", h, m)
	j := k
	switch {
	case f.low(j) == "(" && f.low(j+3) == ")": // "10:35 a.m. (0735 GMT) Friday"
		j += 4
	case f.low(j) == "(" && f.low(j+4) == ")":
		j += 5
	case f.low(j+1) == "time" && f.tok[j].Norm[0] < 'a': // "5:34 a.m. Baghdad time on Thursday"
		j += 2
	}
	if f.low(j) == "on" || f.low(j) == "," {
		j++
	}
	if j < f.end {
		for _, rule := range []func(int, string) (Mention, bool){f.weekday, f.deictic, f.absolute} {
			if d, ok := rule(j, f.low(j)); ok && oneDay(d.Time.Value) {
				last := d.Last
				if j > k+1 {
					last = k // the day is an expression of its own
				}
				return mention(i, last, event.TimeOfDay, d.Time.Value[:10]+value)
			}
		}
	}
	switch {
	case f.hasLast && (f.history || f.lastIn == f.sentence):
		return mention(i, k, event.TimeOfDay, iso(f.last)+value)
	case f.hasDay && !f.history:
		return mention(i, k, event.TimeOfDay, iso(f.day)+value)
	}
	return mention(i, k, event.TimeOfDay, "XXXX-XX-XX"+value)
}

// oneDay reports whether a value is a day or a part of one.
func oneDay(v string) bool {
	_, ok := day(v)
	return ok && (len(v) == 10 || v[10] == 'T')
}

// zones are the names of time zones that follow a time of day.
var zones = map[string]bool{
	"gmt": true, "utc": true, "edt": true, "est": true, "cst": true, "cdt": true, "pst": true, "pdt": true, "cet": true, "cest": true, "bst": true, "et": true,
}

// noon reads "noon Thursday", "midnight on Friday".
func (f *finder) noon(i int, w string) (Mention, bool) {
	j := i + 1
	switch {
	case zones[f.low(j)]:
		j++
	case f.low(j) == "local" && f.low(j+1) == "time":
		j += 2
	}
	if f.low(j) == "on" || f.low(j) == "," {
		j++
	}
	if j >= f.end {
		return Mention{}, false
	}
	for _, rule := range []func(int, string) (Mention, bool){f.weekday, f.deictic, f.absolute} {
		if d, ok := rule(j, f.low(j)); ok && len(d.Time.Value) == 10 {
			return mention(i, d.Last, event.TimeOfDay, d.Time.Value+dayparts[w])
		}
	}
	return Mention{}, false
}
