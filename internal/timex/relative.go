package timex

import (
	"fmt"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

// relative reads "last week", "this month", "next year", "earlier this month".
func (f *finder) relative(i int, w string) (Mention, bool) {
	k, mod := i, ""
	if (w == "earlier" || w == "later" || w == "late" || w == "early") && (f.low(i+1) == "this" || f.low(i+1) == "last" || f.low(i+1) == "next") {
		k = i + 1
		mod = partOfSpan[w]
	}
	shift, ok := shifts[f.low(k)]
	if !ok {
		return Mention{}, false
	}
	if f.low(k) == "last" && f.low(k-1) == "the" && (f.low(k+2) == "of" || f.low(k+2) == "in") {
		return Mention{}, false // "the last month of the war"
	}
	if f.low(k+1) == "fiscal" && f.low(k+2) == "year" {
		k++
	}
	name, _, ok := unitOf(f.low(k + 1))
	if (f.low(k) == "current" || f.low(k) == "fiscal") && !ok {
		return Mention{}, false
	}
	if !ok || strings.HasSuffix(f.low(k+1), "s") {
		s := seasons[f.low(k+1)]
		if f.low(k+1) == "fall" && strings.HasPrefix(f.tok[k+1].Tag, "NN") && f.low(k+2) != "of" {
			s = "FA"
		}
		if s != "" && f.hasDay {
			return mention(i, k+2, event.Date, fmt.Sprintf("%04d-%s", f.seasonYear(s, shift), s))
		}
		if part := dayparts[f.low(k+1)]; part != "" && f.low(k) != "past" && f.hasDay {
			return mention(i, k+2, event.TimeOfDay, iso(f.day.AddDate(0, 0, shift))+part)
		}
		return Mention{}, false
	}
	if t := f.tok[k+1].Norm; t[0] < 'a' && strings.ToUpper(t) != t {
		return Mention{}, false // a title: "This Week"
	}
	m := Mention{First: i, Last: k + 2, Time: event.Time{Type: event.Date, Mod: mod}}
	if name == "night" {
		m.Time.Type = event.TimeOfDay
	}
	m.Time.Value, ok = f.unitValue(name, shift)
	return m, ok
}

// seasonYear is the year of "last fall" and "next spring": the latest that is
// over, the next to begin.
func (f *finder) seasonYear(s string, shift int) int {
	from := f.base()
	y, begins := from.Year(), seasonStart[s]
	switch {
	case shift < 0 && begins+3 > from.Month():
		y--
	case shift > 0 && begins <= from.Month():
		y++
	}
	return y
}

// unitValue is the week, month or year that lies shift from the document's.
func (f *finder) unitValue(name string, shift int) (string, bool) {
	if !f.hasDay {
		switch name {
		case "week":
			return "XXXX-WXX", true
		case "month":
			return "XXXX-XX", true
		case "year":
			return "XXXX", true
		}
		return "", false
	}
	day := f.base()
	switch name {
	case "day":
		return iso(day.AddDate(0, 0, shift)), true
	case "night":
		return iso(day.AddDate(0, 0, shift)) + "TNI", true
	case "week":
		y, w := day.AddDate(0, 0, 7*shift).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w), true
	case "weekend":
		y, w := day.AddDate(0, 0, 7*shift).ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w), true
	case "month":
		return time.Date(day.Year(), day.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), true
	case "quarter":
		q := day.Year()*4 + (int(day.Month())-1)/3 + shift
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1), true
	case "year":
		return fmt.Sprintf("%04d", day.Year()+shift), true
	case "decade":
		return fmt.Sprintf("%03d", day.Year()/10+shift), true
	}
	return "", false
}

// edge reads "the end of October", "early 2016".
func (f *finder) edge(i int, w string) (Mention, bool) {
	k := i
	if w == "the" {
		k++
	}
	mod := edges[f.low(k)]
	if mod == "" {
		return Mention{}, false
	}
	j := k + 1
	if m, ok := f.smallHours(i, k); ok {
		return m, true
	}
	if f.low(j) == "of" {
		j++
	} else if f.low(k) == "end" || f.low(k) == "start" || f.low(k) == "beginning" || f.low(k) == "middle" {
		return Mention{}, false
	}
	if f.low(j) == "the" {
		j++
	}
	if j >= f.end {
		return Mention{}, false
	}
	inner, ok := f.absolute(j, f.low(j))
	if !ok {
		inner, ok = f.relative(j, f.low(j))
	}
	if !ok {
		if name, _, isUnit := unitOf(f.low(j)); isUnit && (name == "year" || name == "month" || name == "week") && f.low(j-1) == "the" {
			if v, ok := f.unitValue(name, 0); ok {
				m, _ := mention(i, j+1, event.Date, v)
				m.Time.Mod = mod
				return m, true
			}
		}
		return Mention{}, false
	}
	inner.First, inner.Time.Mod = i, mod
	return inner, true
}

// smallHours reads "the early hours of Monday", "the early morning hours of 30
// April" from the word "early" or "late" at token k.
func (f *finder) smallHours(i, k int) (Mention, bool) {
	part := map[string]string{"early": "TMO", "late": "TEV"}[f.low(k)]
	j := k + 1
	if p := dayparts[f.low(j)]; p != "" {
		part = p
		j++
	}
	if part == "" || f.low(j) != "hours" || f.low(j+1) != "of" || j+2 >= f.end {
		return Mention{}, false
	}
	j += 2
	for _, rule := range []func(int, string) (Mention, bool){f.weekday, f.deictic, f.absolute} {
		if m, ok := rule(j, f.low(j)); ok && len(m.Time.Value) >= 10 && m.Time.Value[4] == '-' && !strings.Contains(m.Time.Value, "/") {
			m.First, m.Time.Type, m.Time.Value = i, event.TimeOfDay, m.Time.Value[:10]+part
			return m, true
		}
	}
	return Mention{}, false
}

// season reads "summer 2014", "the summer of 2014".
func (f *finder) season(i int, w string) (Mention, bool) {
	s := seasons[w]
	if w == "fall" && f.low(i+1) == "of" {
		if y, last := f.year(i + 2); y > 0 && last > i+2 {
			s = "FA"
		}
	}
	if s == "" || f.low(i-1) == "arab" || f.low(i-1) == "prague" {
		return Mention{}, false
	}
	k := i + 1
	if f.low(k) == "of" {
		k++
	}
	if y, last := f.year(k); y > 0 && last > k {
		return mention(i, last, event.Date, fmt.Sprintf("%04d-%s", y, s))
	}
	if n := f.low(k); digits(n) && len(n) <= 4 && isEra(f.low(k+1)) {
		m, ok := f.beforeChrist(k, n)
		m.First, m.Time.Value = i, m.Time.Value+"-"+s
		return m, ok
	}
	if k != i+1 || !f.hasDay || f.tok[i].Norm[0] < 'a' && i > f.first && !f.history || !strings.HasPrefix(f.tok[i].Tag, "NN") {
		return Mention{}, false
	}
	switch f.low(i - 1) {
	case "the", "last", "this", "in", "by", "since", "early", "late", "until", "during":
	default:
		if !f.history {
			return Mention{}, false
		}
	}
	if bc, ok := f.ancient(0); ok {
		return mention(i, k, event.Date, bc+"-"+s)
	}
	from := f.base()
	y := from.Year()
	if month := seasonStart[s]; !f.history && month > from.Month() && !f.future(i) && f.low(i-1) != "this" {
		y--
	}
	first := i
	if f.low(i-1) == "the" {
		first--
	}
	return mention(first, k, event.Date, fmt.Sprintf("%04d-%s", y, s))
}

// reference reads words for the present, past and future.
func (f *finder) reference(i int, w string) (Mention, bool) {
	switch {
	case w == "present" && f.low(i+1) == "day" && f.low(i+2) != "'s", w == "date" && f.low(i-1) == "to" && strings.HasPrefix(f.tok[i].Tag, "NN") && (f.closes(i+1) || f.tok[i+1].Tag[0] == 'V'):
		last := i + 1
		if w == "present" {
			last++
		}
		return mention(i, last, event.Date, "PRESENT_REF")
	case w == "present-day":
		return mention(i, i+1, event.Date, "PRESENT_REF")
	}
	v := vague[w]
	if v == "" || w == "later" && i != f.first || w == "earlier" && (i != f.first && f.low(i+1) != "," && f.low(i-1) != "," || f.low(i+1) == "on" || f.low(i+1) == "in" || f.low(i+1) == "at") || w == "soon" && f.low(i+1) == "as" {
		return Mention{}, false
	}
	if w == "later" {
		return Mention{}, false
	}
	first := i
	switch w {
	case "recent", "current":
		if strings.HasPrefix(f.tok[i].Tag, "NN") {
			return Mention{}, false
		}
	case "former": // a TIMEX2 of histories
		if !f.history || f.tok[i].Tag != "JJ" {
			return Mention{}, false
		}
	case "past", "future":
		if f.low(i-1) == "the" && strings.HasPrefix(f.tok[i].Tag, "NN") {
			first--
		} else if !f.history || w == "past" || f.tok[i].Tag != "JJ" {
			return Mention{}, false
		}
	}
	return mention(first, i+1, event.Date, v)
}

// partOfSpan are the mods of "earlier this month" and "late last week".
var partOfSpan = map[string]string{"earlier": "START", "early": "START", "later": "END", "late": "END"}

// shifts are how far words move a week, month or year.
var shifts = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}

// edges are the mods of the words that name a part of a span.
var edges = map[string]string{"end": "END", "beginning": "START", "start": "START", "middle": "MID", "early": "START", "late": "END", "mid": "MID"}

// seasonStart is the month that a season begins with.
var seasonStart = map[string]time.Month{"SP": 3, "SU": 6, "FA": 9, "WI": 12}
