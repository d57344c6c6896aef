package timex

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed data/periods.tsv
var periodsTSV string

// A period is a named day or span of days whose date is computable.
type period struct {
	words []string // of the name after the first
	rule  string
	days  int
}

// periods are the rows of periods.tsv by the first word of their names, longer
// names first.
var periods = sync.OnceValue(func() map[string][]period {
	m := map[string][]period{}
	for line := range strings.Lines(periodsTSV) {
		c := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' || len(c) != 3 {
			continue
		}
		days, _ := strconv.Atoi(c[2])
		for name := range strings.SplitSeq(c[0], "|") {
			w := strings.Fields(strings.ReplaceAll(name, "'s", " 's"))
			list := append(m[w[0]], period{w[1:], c[1], days})
			for k := len(list) - 1; k > 0 && len(list[k].words) > len(list[k-1].words); k-- {
				list[k], list[k-1] = list[k-1], list[k]
			}
			m[w[0]] = list
		}
	}
	return m
})

// named reads "Christmas 1963", "last Thanksgiving", "Ramadan".
func (f *finder) named(i int, w string) (Mention, bool) {
	k := i
	if w == "last" || w == "next" || w == "this" {
		k++
	}
	first := f.low(k)
	if first == "" || k != i && f.tok[k].Norm[0] >= 'a' || first[0] < 'a' || f.tok[k].Norm[0] >= 'a' && first != "the" {
		return Mention{}, false
	}
	for _, p := range periods()[first] {
		if !f.spells(k+1, p.words) {
			continue
		}
		last := k + 1 + len(p.words)
		if y, end := f.year(last); y > 0 && f.low(last) != "," {
			return f.inYear(i, end, p, y)
		}
		if last < f.end && strings.HasPrefix(f.tok[last].Tag, "NNP") && f.low(last-1) != "'s" {
			return Mention{}, false // "the Easter Offensive", "Christmas Island"
		}
		if !f.hasDay {
			return Mention{}, false
		}
		return f.inYear(i, last, p, f.periodYear(i, w, p))
	}
	return Mention{}, false
}

func (f *finder) spells(k int, words []string) bool {
	for n, w := range words {
		if f.low(k+n) != w {
			return false
		}
	}
	return true
}

// periodYear is the year of a period that none is stated for: that of the
// latest one begun, or the next where the words point forward.
func (f *finder) periodYear(i int, w string, p period) int {
	from := f.base()
	t, ok := p.in(from.Year())
	switch {
	case !ok || f.history:
	case w == "next" || w != "last" && (f.future(i) || f.ahead(i) && !f.past(i)):
		if t.Before(from) {
			return from.Year() + 1
		}
	case t.After(from) && t.Sub(from) <= 30*24*time.Hour && w != "last" && !f.past(i):
	case t.After(from) && w != "this":
		return from.Year() - 1
	}
	return from.Year()
}

func (f *finder) inYear(i, last int, p period, y int) (Mention, bool) {
	t, ok := p.in(y)
	if !ok {
		return Mention{}, false
	}
	if p.days == 1 {
		return mention(i, last, dateType, iso(t))
	}
	return mention(i, last, dateType, iso(t)+"/"+iso(t.AddDate(0, 0, p.days-1)))
}

// in is the day that the period begins in a year.
func (p period) in(y int) (time.Time, bool) {
	if y < 1600 || y > 2400 {
		return time.Time{}, false
	}
	kind, rest, _ := strings.Cut(p.rule, " ")
	switch {
	case kind == "hijri":
		var month, d int
		if _, err := fmt.Sscanf(rest, "%d-%d", &month, &d); err != nil {
			return time.Time{}, false
		}
		return hijri(y, month, d)
	case kind == "weekday":
		var wd, n, month int
		if _, err := fmt.Sscanf(rest, "%d %d %d", &wd, &n, &month); err != nil {
			return time.Time{}, false
		}
		return nthWeekday(y, time.Month(month), time.Weekday(wd%7), n), true
	case strings.HasPrefix(kind, "easter"):
		n, err := strconv.Atoi(kind[len("easter"):])
		return easter(y).AddDate(0, 0, n), err == nil
	case strings.HasPrefix(kind, "orthodox"):
		n, err := strconv.Atoi(kind[len("orthodox"):])
		return orthodoxEaster(y).AddDate(0, 0, n), err == nil
	}
	t, err := time.Parse(time.DateOnly, fmt.Sprintf("%04d-%s", y, p.rule))
	return t, err == nil
}

// weekOf reads "the first week of May", "the last week of April 2016": the month
// and seven days of it.
func (f *finder) weekOf(i int, w string) (Mention, bool) {
	k := i
	if w == "the" {
		k++
	}
	n := ordinals[f.low(k)]
	if f.low(k) == "last" || f.low(k) == "final" {
		n = -1
	}
	if n == 0 || f.low(k+1) != "week" || f.low(k+2) != "of" && f.low(k+2) != "in" || k+3 >= f.end {
		return Mention{}, false
	}
	m, ok := f.absolute(k+3, f.low(k+3))
	t, err := time.Parse("2006-01", m.Time.Value)
	if !ok || err != nil {
		return Mention{}, false
	}
	m.First = i
	if m.Time.Mod = ""; n == 1 {
		m.Time.Mod = "START"
	}
	from := t.AddDate(0, 0, 7*(n-1))
	if n < 0 {
		m.Time.Mod = "END"
		from = t.AddDate(0, 1, -7)
	}
	m.Time.Start, m.Time.End = iso(from), iso(from.AddDate(0, 0, 6))
	return m, true
}

// nthWeekday is the nth weekday of a month; -1 is the last. Election Day is
// the Tuesday after the first Monday.
func nthWeekday(y int, month time.Month, wd time.Weekday, n int) time.Time {
	if n < 0 {
		t := time.Date(y, month+1, 0, 0, 0, 0, 0, time.UTC)
		return t.AddDate(0, 0, -(int(t.Weekday()-wd)+7)%7)
	}
	t := time.Date(y, month, 1, 0, 0, 0, 0, time.UTC)
	t = t.AddDate(0, 0, (int(wd-t.Weekday())+7)%7+7*(n-1))
	if month == time.November && wd == time.Tuesday && t.Day() == 1 {
		t = t.AddDate(0, 0, 7)
	}
	return t
}

// easter is Easter Sunday by the Gregorian computus.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	n := h + l - 7*((a+11*h+22*l)/451) + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// orthodoxEaster is Easter Sunday of the Eastern churches, in our calendar.
func orthodoxEaster(y int) time.Time {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	gap := y/100 - y/400 - 2
	return time.Date(y, time.Month(n/31), n%31+1+gap, 0, 0, 0, 0, time.UTC)
}

// hijri is the first day in a year of ours that is a day of the tabular
// Islamic calendar.
func hijri(y, month, d int) (time.Time, bool) {
	for h := (y - 622) * 33 / 32; h <= (y-622)*33/32+2; h++ {
		// Days since the calendar's first day, 16 July 622 (Julian).
		n := (h-1)*354 + (3+11*h)/30 + 29*(month-1) + month/2 + d - 1
		t := time.Date(622, 7, 19, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n)
		if t.Year() == y {
			return t, true
		}
	}
	return time.Time{}, false
}
