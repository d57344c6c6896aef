package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

// quantity reads "two and a half years", "24-48 hours", "a week ago", "the
// past three days", "a month later".
func (f *finder) quantity(i int, w string) (Mention, bool) {
	if m, ok := f.unstated(i, w); ok {
		return m, true
	}
	k := i
	past := false
	if w == "the" {
		k++
	}
	switch f.low(k) {
	case "past", "last":
		switch prev := f.low(k - 1); {
		case strings.HasPrefix(f.tok[k].Tag, "VB"), prev == "would", prev == "will", prev == "could", prev == "may", prev == "to":
			return Mention{}, false // "would last six weeks"
		}
		past = true
		k++
	case "next", "coming":
		k++
	case "first":
		return Mention{}, false
	default:
		if w == "the" {
			return Mention{}, false
		}
	}
	lo, hi, j := 1.0, 1.0, k+1
	switch v := f.low(k); {
	case f.low(k-1) == "past" && k > i && !strings.HasSuffix(v, "s") && isUnit(v): // "the past week"
		j = k
	case v == "a" || v == "an" || v == "one":
		if l, h, last, ok := f.number(k); ok && last > k+1 {
			lo, hi, j = l, h, last
		}
	case v == "many" && f.low(k-1) == "as":
		return Mention{}, false // "the second in as many weeks"
	case v == "recent" || v == "several" || v == "many" || v == "few":
		lo, hi = 0, 0
	default:
		l, h, last, ok := f.number(k)
		if !ok {
			return f.hyphenated(i, w)
		}
		lo, hi, j = l, h, last
	}
	if f.low(j) == "more" || f.low(j) == "straight" || f.low(j) == "consecutive" || f.low(j) == "full" {
		j++
	}
	if f.workday(j) && k == i {
		j++
	}
	word, half := withoutHalf(f.low(j))
	name, u, ok := unitOf(word)
	if !ok || name == "second" && lo == 1 || name == "quarter" && (f.low(j+1) == "of" || f.low(j+1) == "in") {
		return Mention{}, false // "three quarters of the city"
	}
	j++
	if half {
		lo, hi = lo+.5, hi+.5
	}
	if f.low(j) == "and" && f.low(j+1) == "a" && f.low(j+2) == "half" { // "a year and a half"
		lo, hi, j = lo+.5, hi+.5, j+3
	}
	if f.low(j) == "old" || f.low(j) == "-old" {
		return Mention{}, false
	}
	if f.low(k) == "recent" {
		return mention(i, j, event.Date, durationValue(0, u))
	}
	if w == "one" && name == "day" && j == i+2 && f.someday(i) {
		return mention(i, j, event.Date, "FUTURE_REF")
	}
	stated := lo
	if hi == 0 { // "a few days ago"
		stated = 0
	}
	if m, ok := f.away(i, j, stated, name, u); ok {
		return m, true
	}
	m := Mention{First: i, Last: j, Time: event.Time{Type: event.Duration, Value: durationValue(lo, u)}}
	if hi == 0 {
		m.Time.Value = durationValue(0, u)
	}
	f.span(&m, i, lo, hi, u, past)
	return m, true
}

// withoutHalf is the unit of "a year-and-a-half", and whether a word is one of
// these.
func withoutHalf(w string) (unit string, ok bool) {
	for _, end := range []string{"-and-a-half", "-and-half"} {
		if unit, ok := strings.CutSuffix(w, end); ok {
			return unit, true
		}
	}
	return w, false
}

// workday reports whether token j tells what the days or weeks of a count were
// like: "eight trading days", "two bloody weeks".
func (f *finder) workday(j int) bool {
	if j+1 >= f.end || !strings.HasSuffix(f.low(j+1), "s") || !isUnit(f.low(j+1)) {
		return false
	}
	switch f.low(j) {
	case "trading", "working", "business", "calendar", "previous", "long", "whole":
		return true
	}
	return f.tok[j].Tag == "JJ" && !isUnit(f.low(j))
}

// someday reports whether "one day" at token i stands among the words of a verb
// of what may be: "will one day be", "could one day return".
func (f *finder) someday(i int) bool {
	for _, k := range []int{i - 1, i - 2, i + 2} {
		if k >= f.first && k < f.end && f.tok[k].Tag == "MD" {
			return true
		}
	}
	return f.low(i-1) == "to" && i+2 < f.end && f.tok[i+2].Tag == "VB"
}

// hyphenated reads "three-day", "two-week".
func (f *finder) hyphenated(i int, w string) (Mention, bool) {
	a, b, ok := strings.Cut(w, "-")
	if !ok || strings.Contains(b, "-") {
		return Mention{}, false
	}
	_, u, ok := unitOf(b)
	n, err := strconv.Atoi(a)
	if err != nil {
		n = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}[a]
	}
	if !ok || n == 0 || b == "quarters" {
		return Mention{}, false
	}
	return mention(i, i+1, event.Duration, durationValue(float64(n), u))
}

// durationValue is a TIMEX3 duration; 0 is not known: "PXD".
func durationValue(n float64, u span) string {
	num := "X"
	if n > 0 {
		num = strconv.FormatFloat(n, 'f', -1, 64)
	}
	if n != float64(int(n)) {
		switch u.letter {
		case "CE":
			return fmt.Sprintf("P%dY", int(n*100))
		case "DE":
			return fmt.Sprintf("P%dY", int(n*10))
		case "Y":
			if int(n) == 0 {
				return fmt.Sprintf("P%dM", int(n*12))
			}
			return fmt.Sprintf("P%dY%dM", int(n), int((n-float64(int(n)))*12))
		case "H":
			minutes := int(n*60 + .5)
			if n < 2 {
				return fmt.Sprintf("PT%dM", minutes)
			}
			return fmt.Sprintf("PT%dH%dM", minutes/60, minutes%60)
		}
	}
	if u.letter == "2W" {
		return "P2W"
	}
	if u.days < 1 {
		return "PT" + num + u.letter
	}
	return "P" + num + u.letter
}

// away reads what makes a quantity a date: "a week ago", "two days earlier".
func (f *finder) away(i, j int, n float64, name string, u span) (Mention, bool) {
	w := f.low(j)
	from, has, sign := f.base(), f.hasDay, -1
	switch {
	case w == "ago":
	case w == "from" && f.low(j+1) == "now":
		sign = 1
		j++
	case w == "from" && (name == "week" || name == "day") && n == float64(int(n)) && n > 0 && n < 400 && weekdayWord(f, j+1):
		m, ok := f.weekday(j+1, f.low(j+1))
		t, full := day(m.Time.Value)
		if !ok || !full || len(m.Time.Value) != 10 {
			return Mention{}, false
		}
		return mention(i, m.Last, event.Date, iso(t.AddDate(0, 0, int(n*u.days))))
	case w == "earlier" || w == "previously" || w == "before" || w == "later" || w == "after":
		if next := f.low(j + 1); (w == "before" || w == "after") && next != "" && next != "," && next != ";" {
			return Mention{}, false // "a day after the truce": the day is not known
		}
		if w == "later" || w == "after" {
			sign, has = 1, false
		}
		switch {
		case f.hasLast && (!f.history || f.last.Year() == f.toldYear):
			from, has = f.last, true
		case f.history && f.toldYear > 0:
			has = true
		case !f.history && name == "year" && f.saidYear > 0 && f.saidIn == f.sentence && f.saidYear != f.day.Year():
			from, has = f.anchor(), true // "in 2014, up from 30 a year earlier"
		}
		if (w == "after" || w == "before") && f.comes(j) { // "it comes a week after 44 people were killed"
			from, has, sign = f.day, f.hasDay, -sign
		}
		if n == 0 && (w == "later" || w == "earlier" || w == "previously") {
			return mention(i, j+1, event.Date, map[string]string{"later": "FUTURE_REF", "earlier": "PAST_REF", "previously": "PAST_REF"}[w])
		} else if n == 0 {
			return Mention{}, false
		}
		if w == "after" || w == "before" {
			j--
		}
	default:
		return Mention{}, false
	}
	j++
	if bc, ok := f.ancient(sign * int(n)); ok && name == "year" {
		return mention(i, j, event.Date, bc)
	}
	if bc, ok := f.ancient(10 * sign * int(n)); ok && name == "decade" {
		return mention(i, j, event.Date, bc)
	}
	if n < 1 && name == "year" { // "half a year ago"
		n, name = n*12, "month"
	}
	if n == 0 || n != float64(int(n)) && name != "year" {
		return mention(i, j, event.Date, map[int]string{-1: "PAST_REF", 1: "FUTURE_REF"}[sign])
	}
	if !has {
		return mention(i, j, event.Date, "XXXX-XX-XX")
	}
	if y := float64(from.Year()) + float64(sign)*n*u.days/365; y < 1 || y >= 9999 {
		return mention(i, j, event.Date, map[int]string{-1: "PAST_REF", 1: "FUTURE_REF"}[sign])
	}
	k := sign * int(n)
	switch name {
	case "day", "night":
		return mention(i, j, event.Date, iso(from.AddDate(0, 0, k)))
	case "week":
		t := from.AddDate(0, 0, 7*k)
		y, wk := t.ISOWeek()
		if int(n) == 1 {
			return mention(i, j, event.Date, iso(t))
		}
		return mention(i, j, event.Date, fmt.Sprintf("%04d-W%02d", y, wk))
	case "month":
		return mention(i, j, event.Date, time.Date(from.Year(), from.Month()+time.Month(k), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
	case "year":
		if k == -1 && f.aboutQuarter() && !f.history {
			return mention(i, j, event.Date, fmt.Sprintf("%04d-Q%d", f.quarterYear-1, f.quarterNumber))
		}
		return mention(i, j, event.Date, fmt.Sprintf("%04d", from.Year()+k))
	case "decade":
		return mention(i, j, event.Date, fmt.Sprintf("%04d", from.Year()+10*k))
	case "hour", "minute":
		return mention(i, j, event.TimeOfDay, iso(from))
	}
	return Mention{}, false
}

// comes reports whether the quantity before token j says when the story's own
// event comes, so that what follows token j lies as far on the other side.
func (f *finder) comes(j int) bool {
	for k := j - 1; k >= f.first && k > j-6; k-- {
		if f.tok[k].Lemma == "come" || f.low(k) == "comes" || f.low(k) == "came" {
			return true
		}
	}
	return false
}

// span sets the days of a duration that ends or begins at the document's day:
// "will arrive in 24-48 hours", "under siege for two years".
func (f *finder) span(m *Mention, i int, lo, hi float64, u span, past bool) {
	if !f.hasDay || lo == 0 || hi < lo || hi*u.days > 365*float64(min(f.day.Year(), 9999-f.day.Year())-1) {
		return
	}
	prev := f.low(i - 1)
	switch {
	case (prev == "in" || prev == "within") && (f.future(i) || f.foretold(i)):
		a, b := f.after(lo, u), f.after(hi, u)
		if prev == "within" {
			a = f.day
		}
		m.Time.Start, m.Time.End = iso(a), iso(b)
		if m.Time.Start != m.Time.End {
			stated := m.Time
			stated.Start, stated.End = "", ""
			stated.Span = event.Span{Start: f.tok[m.First].Start, End: f.tok[m.Last-1].End}
			stated.Text = stated.Span.Of(f.doc.Text)
			m.Parts = []event.Time{stated}
			m.Time.Type, m.Time.Value = event.Date, m.Time.Start+"/"+m.Time.End
		}
		m.Role = prev
	case past, prev == "for" && f.going(i):
		m.Time.Start, m.Time.End = iso(f.after(-lo, u)), iso(f.day)
		if u.days >= 30 {
			m.Time.Start = m.Time.Start[:7] + "-01"
		}
	}
}

// foretold reports whether token i belongs to what somebody said would be: "he
// said that they would arrive in".
func (f *finder) foretold(i int) bool {
	k := i
	for n := 0; k >= 0 && n < 4 && !strings.HasPrefix(f.tok[k].Tag, "VB"); n++ {
		k = f.tok[k].Head
	}
	if k < 0 || f.tok[k].Rel != "ccomp" || f.tok[k].Head < 0 || f.tok[f.tok[k].Head].Tag != "VBD" {
		return false
	}
	for c := max(f.first, k-6); c < k; c++ {
		if f.tok[c].Head == k && f.low(c) == "would" {
			return true
		}
	}
	return false
}

// going reports whether the state round token i still lasts: present perfect.
func (f *finder) going(i int) bool {
	for k := i - 1; k >= f.first && k > i-12; k-- {
		switch f.low(k) {
		case "has", "have", "'ve":
			return true
		}
	}
	return false
}

// after is the document's day moved by n units.
func (f *finder) after(n float64, u span) time.Time {
	switch u.letter {
	case "Y":
		return f.day.AddDate(int(n), int((n-float64(int(n)))*12), 0)
	case "M":
		if u.days > 1 {
			return f.day.AddDate(0, int(n), 0)
		}
	}
	d := n * u.days
	if n < 0 {
		return f.day.AddDate(0, 0, int(d-.999))
	}
	return f.day.AddDate(0, 0, int(d+.001))
}

// unstated reads lengths of time without a number: "for weeks", "after months
// of talks".
func (f *finder) unstated(i int, w string) (Mention, bool) {
	name, u, ok := unitOf(w)
	if !ok || w == name || w != name+"s" && name != "century" || name == "second" || name == "quarter" || name == "weekend" || name == "night" {
		return Mention{}, false
	}
	switch f.low(i - 1) {
	case "in":
		if name != "year" && name != "decade" && name != "month" && name != "week" || f.low(i+1) == "of" {
			return Mention{}, false
		}
	case "for", "after", "within", "over", "through", "follows", "following", "took", "take", "despite", "by", "lasted":
	default:
		if next := f.low(i + 1); next != "ago" && next != "earlier" && next != "later" && next != "after" && next != "before" {
			return Mention{}, false
		}
	}
	if next := f.low(i + 1); (name == "hour" || name == "minute") && (next == "later" || next == "earlier") && f.hasDay {
		from := f.base()
		if f.hasLast {
			from = f.last
		}
		return mention(i, i+2, event.TimeOfDay, iso(from))
	}
	if f.low(i+1) == "ago" || f.low(i+1) == "earlier" {
		return mention(i, i+2, event.Date, "PAST_REF")
	}
	return mention(i, i+1, event.Duration, durationValue(0, u))
}
