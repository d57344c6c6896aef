package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 0,
}

// dayparts are the parts of a day and their TIMEX3 codes.
var dayparts = map[string]string{
	"morning": "TMO", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "noon": "T12:00", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV", "sunset": "TEV",
	"night": "TNI", "nightfall": "TNI", "midnight": "T24:00", "overnight": "TNI", "tonight": "TNI",
}

// A span of time is its letter in a duration and its length in days.
type span struct {
	letter string
	days   float64
}

var unitsOf = map[string]span{
	"second": {"S", 0}, "minute": {"M", 0}, "hour": {"H", 1. / 24}, "day": {"D", 1}, "night": {"D", 1}, "week": {"W", 7}, "weekend": {"WE", 2}, "fortnight": {"2W", 14},
	"month": {"M", 30.44}, "quarter": {"Q", 91.3}, "year": {"Y", 365.25}, "decade": {"DE", 3652.5}, "century": {"CE", 36525},
}

func isUnit(w string) bool {
	_, _, ok := unitOf(w)
	return ok
}

func unitOf(w string) (string, span, bool) {
	if u, ok := unitsOf[w]; ok {
		return w, u, true
	}
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		w = s + "y"
	} else {
		w = strings.TrimSuffix(w, "s")
	}
	u, ok := unitsOf[w]
	return w, u, ok
}

var seasons = map[string]string{"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}

// vague are words that stand for the present, past or future.
var vague = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
	"recently": "PAST_REF", "earlier": "PAST_REF", "formerly": "PAST_REF", "lately": "PAST_REF", "later": "FUTURE_REF",
}

// at reads a time expression that begins at token i.
func (f *finder) at(i int) (Mention, bool) {
	w := f.low(i)
	if w == "" {
		return Mention{}, false
	}
	for _, rule := range []func(int, string) (Mention, bool){f.set, f.absolute, f.weekday, f.deictic, f.relative, f.edge, f.quantity, f.season, f.daypart, f.reference} {
		if m, ok := rule(i, w); ok {
			return m, true
		}
	}
	return Mention{}, false
}

func mention(i, last int, t event.TimeType, value string) (Mention, bool) {
	return Mention{First: i, Last: last, Time: event.Time{Type: t, Value: value}}, true
}

// absolute reads "September 3, 2017", "3 Sept 2017", "May 2015", "2016",
// "2017-09-03", "the 1990s".
func (f *finder) absolute(i int, w string) (Mention, bool) {
	if len(w) == 10 {
		if _, ok := day(w); ok {
			return mention(i, i+1, event.Date, w)
		}
	}
	if mo := months[w]; mo > 0 && f.monthWord(i, w) {
		return f.month(i, i, mo)
	}
	if d := dayNumber(w); d > 0 { // "3 September", "3-4 September"
		k := i + 1
		if f.low(k) == "of" {
			k++
		}
		if mo := months[f.low(k)]; mo > 0 && f.monthWord(k, f.low(k)) {
			y, last := f.year(k + 1)
			return f.date(i, last, y, mo, d, dayEnd(w))
		}
	}
	if len(w) == 4 && digits(w) && (w[:2] == "19" || w[:2] == "20") && f.yearWord(i) {
		return mention(i, i+1, event.Date, w)
	}
	if len(w) == 5 && w[4] == 's' && digits(w[:4]) && w[3] == '0' {
		return mention(i, i+1, event.Date, w[:3])
	}
	if len(w) == 9 && w[4] == '-' && digits(w[:4]) && digits(w[5:]) && w[:2] <= "20" && w[:4] >= "1800" && w[5:] > w[:4] {
		return mention(i, i+1, event.Date, w[:4]+"/"+w[5:])
	}
	if strings.HasPrefix(w, "mid-") || strings.HasPrefix(w, "early-") || strings.HasPrefix(w, "late-") {
		head, rest, _ := strings.Cut(w, "-")
		mod := map[string]string{"mid": "MID", "early": "START", "late": "END"}[head]
		if mo := months[rest]; mo > 0 {
			y, last := f.year(i + 1)
			m, ok := f.dateless(i, last, y, mo)
			m.Time.Mod = mod
			return m, ok
		}
		if len(rest) == 4 && digits(rest) {
			m, ok := mention(i, i+1, event.Date, rest)
			m.Time.Mod = mod
			return m, ok
		}
	}
	return Mention{}, false
}

// monthWord tells months from verbs and names: "May said", "march on".
func (f *finder) monthWord(i int, w string) bool {
	t := f.tok[i]
	if t.Norm[0] >= 'a' {
		return false
	}
	if w != "may" && w != "march" && w != "mar" && w != "jun" && w != "jan" {
		return true
	}
	if t.Tag == "MD" || strings.HasPrefix(t.Tag, "VB") {
		return false
	}
	next, prev := f.low(i+1), f.low(i-1)
	if digits(next) || dayNumber(prev) > 0 {
		return true
	}
	switch prev {
	case "in", "since", "last", "next", "this", "of", "by", "until", "early", "late", "mid", "from", "to", "and", "between", "during", "before", "after":
		return true
	}
	return false
}

func dayNumber(w string) int {
	w = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "st"), "nd"), "rd"), "th")
	if a, _, ok := strings.Cut(w, "-"); ok {
		w = a
	}
	if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 && len(w) <= 2 {
		return n
	}
	return 0
}

func dayEnd(w string) int {
	if _, b, ok := strings.Cut(w, "-"); ok {
		return dayNumber(b)
	}
	return 0
}

// year reads a year at token k, after a comma or not: 0 where there is none.
func (f *finder) year(k int) (y, last int) {
	j := k
	if f.low(j) == "," {
		j++
	}
	w := f.low(j)
	if len(w) == 4 && digits(w) && w >= "1000" && w <= "2100" {
		y, _ = strconv.Atoi(w)
		return y, j + 1
	}
	if len(w) == 2 && digits(w) && j == k && strings.ToUpper(f.tok[k-1].Text) == f.tok[k-1].Text && len(f.tok[k-1].Text) == 3 { // "3 JAN 90"
		y, _ = strconv.Atoi(w)
		if y < 50 {
			return 2000 + y, j + 1
		}
		return 1900 + y, j + 1
	}
	return 0, k
}

// month reads what follows a month's name at token k.
func (f *finder) month(i, k, mo int) (Mention, bool) {
	if d := dayNumber(f.low(k + 1)); d > 0 && !strings.Contains(f.low(k+1), ".") && f.low(k+2) != "percent" {
		end := dayEnd(f.low(k + 1))
		last := k + 2
		if w := f.low(last); (w == "to" || w == "--" || w == "-" || w == "and") && dayNumber(f.low(last+1)) > d && w != "and" {
			end, last = dayNumber(f.low(last+1)), last+2
		}
		y, l := f.year(last)
		if y == 0 {
			y = f.sharedYear(last)
		}
		return f.date(i, l, y, mo, d, end)
	}
	y, last := f.year(k + 1)
	if y == 0 {
		y = f.sharedYear(last)
	}
	return f.dateless(i, last, y, mo)
}

// sharedYear is the year that stands after a second month and counts for both:
// "June and July 2014", "June 3 to July 9, 2014".
func (f *finder) sharedYear(k int) int {
	switch f.low(k) {
	case "and", "to", "or", "through", "until", "-", "--":
	default:
		return 0
	}
	if months[f.low(k+1)] == 0 || !f.monthWord(k+1, f.low(k+1)) {
		return 0
	}
	k += 2
	if dayNumber(f.low(k)) > 0 {
		k++
	}
	y, _ := f.year(k)
	return y
}

// date is a day of a month; without a year the nearest one by tense.
func (f *finder) date(i, last, y, mo, d, end int) (Mention, bool) {
	if y == 0 {
		if !f.hasDay {
			return mention(i, last, event.Date, fmt.Sprintf("XXXX-%02d-%02d", mo, d))
		}
		if y = f.told(); y == 0 {
			y = f.nearestYear(i, mo, d)
		}
	} else {
		f.toldYear, f.toldIn = y, f.paragraph
	}
	t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	if int(t.Month()) != mo {
		return Mention{}, false // the 30th of February
	}
	if end > d {
		if time.Date(y, time.Month(mo), end, 0, 0, 0, 0, time.UTC).Month() != t.Month() {
			return Mention{}, false
		}
		return mention(i, last, event.Date, fmt.Sprintf("%s/%04d-%02d-%02d", iso(t), y, mo, end))
	}
	return mention(i, last, event.Date, iso(t))
}

// told is the year that a date without one takes from an earlier date of the
// same paragraph, where that tells of the past: at least two years ago.
func (f *finder) told() int {
	if f.toldIn == f.paragraph && f.toldYear < f.day.Year()-1 {
		return f.toldYear
	}
	return 0
}

func (f *finder) nearestYear(i, mo, d int) int {
	y := f.day.Year()
	t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	switch ahead := t.Sub(f.day).Hours() / 24; {
	case f.future(i) && ahead < 0:
		return y + 1
	case !f.future(i) && ahead > 31 && !f.ahead(i):
		return y - 1
	}
	return y
}

// ahead reports whether the words before token i point forward: "by", "until".
func (f *finder) ahead(i int) bool {
	for k := i - 1; k >= i-4; k-- {
		switch f.low(k) {
		case "by", "until", "till", "before", "next", "due", "scheduled", "upcoming":
			return true
		}
	}
	return false
}

// dateless is a month; without a year the nearest one by tense.
func (f *finder) dateless(i, last, y, mo int) (Mention, bool) {
	if y == 0 {
		if f.low(last) == "last" && f.low(last+1) == "year" && f.hasDay {
			return mention(i, last+2, event.Date, fmt.Sprintf("%04d-%02d", f.day.Year()-1, mo))
		}
		if !f.hasDay {
			return mention(i, last, event.Date, fmt.Sprintf("XXXX-%02d", mo))
		}
		y = f.day.Year()
		prev := f.low(i - 1)
		switch told := f.told(); {
		case told > 0 && prev != "last" && prev != "next":
			y = told
		case prev == "last":
			if mo >= int(f.day.Month()) {
				y--
			}
			return mention(i-1+1, last, event.Date, fmt.Sprintf("%04d-%02d", y, mo))
		case prev == "next" || f.future(i) || f.ahead(i):
			if mo < int(f.day.Month()) {
				y++
			}
		case mo > int(f.day.Month()):
			y--
		}
	}
	if y != f.day.Year() {
		f.toldYear, f.toldIn = y, f.paragraph
	}
	return mention(i, last, event.Date, fmt.Sprintf("%04d-%02d", y, mo))
}

// yearWord tells a year from a count.
func (f *finder) yearWord(i int) bool {
	switch f.low(i - 1) {
	case "in", "since", "from", "until", "by", "of", "before", "after", "during", "through", "to", "between", "and", "early", "late", "mid", "(", "the", "for", ",", "around":
		n := f.tok[min(i+1, f.end-1)].Tag
		return !(strings.HasPrefix(n, "NNS") && i+1 < f.end)
	}
	return i+1 < f.end && strings.HasPrefix(f.tok[i+1].Tag, "NN") && !strings.HasPrefix(f.tok[i+1].Tag, "NNS") || i+1 >= f.end-1
}

// weekday reads "Sunday", "last Sunday", "Sunday morning".
func (f *finder) weekday(i int, w string) (Mention, bool) {
	k, mod := i, ""
	if (w == "last" || w == "next" || w == "this" || w == "early" || w == "late" || w == "overnight" || w == "on") && weekdayWord(f, i+1) {
		if w == "on" {
			return Mention{}, false
		}
		k, mod = i+1, w
	}
	if !weekdayWord(f, k) {
		return Mention{}, false
	}
	wd := weekdays[f.low(k)]
	last := k + 1
	if m, ok := f.dated(i, last, wd); ok {
		return m, true
	}
	part := dayparts[f.low(last)]
	if part != "" {
		last++
	} else if mod == "overnight" {
		part = "TNI"
	}
	m := Mention{First: i, Last: last, Time: event.Time{Type: event.Date}}
	if part != "" {
		m.Time.Type = event.TimeOfDay
	}
	switch mod {
	case "early":
		m.Time.Mod = "START"
	case "late":
		m.Time.Mod = "END"
	}
	if !f.hasDay {
		n := int(wd)
		if n == 0 {
			n = 7
		}
		m.Time.Value = fmt.Sprintf("XXXX-WXX-%d", n) + part
		return m, true
	}
	t := f.day
	switch {
	case mod == "next" || f.future(k) && mod != "last":
		for t = t.AddDate(0, 0, 1); t.Weekday() != wd; t = t.AddDate(0, 0, 1) {
		}
	case mod == "last":
		for t = t.AddDate(0, 0, -1); t.Weekday() != wd; t = t.AddDate(0, 0, -1) {
		}
	default:
		for t.Weekday() != wd {
			t = t.AddDate(0, 0, -1)
		}
	}
	m.Time.Value = iso(t) + part
	return m, true
}

// dated reads the date after a weekday at token i, where it falls on that day:
// "Thursday, Aug. 31".
func (f *finder) dated(i, k int, wd time.Weekday) (Mention, bool) {
	if f.low(k) == "," {
		k++
	}
	if k >= f.end || months[f.low(k)] == 0 && dayNumber(f.low(k)) == 0 {
		return Mention{}, false
	}
	m, ok := f.absolute(k, f.low(k))
	if t, full := day(m.Time.Value); !ok || !full || t.Weekday() != wd || len(m.Time.Value) != 10 {
		return Mention{}, false
	}
	m.First = i
	return m, true
}

func weekdayWord(f *finder, i int) bool {
	w := f.low(i)
	if _, ok := weekdays[w]; !ok {
		return false
	}
	if len(w) <= 3 && (w == "sun" || w == "sat" || w == "wed" || w == "mon") {
		return false
	}
	switch f.low(i + 1) {
	case "times", "telegraph", "mail", "mirror", "herald", "tribune": // newspapers
		return f.tok[i+1].Norm[0] >= 'a'
	}
	return f.tok[i].Norm[0] < 'a'
}

// deictic reads "today", "yesterday morning", "the next day".
func (f *finder) deictic(i int, w string) (Mention, bool) {
	shift, last := 0, i+1
	switch w {
	case "today", "tonight":
	case "yesterday":
		shift = -1
	case "tomorrow":
		shift = 1
	case "the":
		next := f.low(i + 1)
		if prev := f.low(i - 1); next == "weekend" && (prev == "over" || prev == "during" || prev == "at") && f.hasDay {
			y, w := f.day.AddDate(0, 0, -int(f.day.Weekday()+1)%7).ISOWeek()
			return mention(i, i+2, event.Date, fmt.Sprintf("%04d-W%02d-WE", y, w))
		}
		if f.low(i+2) != "day" || !f.hasLast && !f.hasDay {
			return Mention{}, false
		}
		from := f.day
		if f.hasLast {
			from = f.last
		}
		switch {
		case next == "next" || next == "following":
			return mention(i, i+3, event.Date, iso(from.AddDate(0, 0, 1)))
		case next == "previous":
			return mention(i, i+3, event.Date, iso(from.AddDate(0, 0, -1)))
		case next == "same":
			return mention(i, i+3, event.Date, iso(from))
		}
		return Mention{}, false
	default:
		return Mention{}, false
	}
	part := dayparts[f.low(last)]
	if part != "" {
		last++
	} else if w == "tonight" {
		part = "TNI"
	}
	typ := event.Date
	if part != "" {
		typ = event.TimeOfDay
	}
	if !f.hasDay {
		return mention(i, last, typ, "XXXX-XX-XX"+part)
	}
	return mention(i, last, typ, iso(f.day.AddDate(0, 0, shift))+part)
}

// relative reads "last week", "this month", "next year", "earlier this month".
func (f *finder) relative(i int, w string) (Mention, bool) {
	k, mod := i, ""
	if (w == "earlier" || w == "later" || w == "late" || w == "early") && (f.low(i+1) == "this" || f.low(i+1) == "last" || f.low(i+1) == "next") {
		k = i + 1
		mod = map[string]string{"earlier": "START", "early": "START", "later": "END", "late": "END"}[w]
	}
	shift, ok := map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[f.low(k)]
	if !ok {
		return Mention{}, false
	}
	name, _, ok := unitOf(f.low(k + 1))
	if !ok || strings.HasSuffix(f.low(k+1), "s") {
		if s := seasons[f.low(k+1)]; s != "" && f.hasDay {
			return mention(i, k+2, event.Date, fmt.Sprintf("%04d-%s", f.day.Year()+shift, s))
		}
		if part := dayparts[f.low(k+1)]; part != "" && f.low(k) != "past" && f.hasDay {
			return mention(i, k+2, event.TimeOfDay, iso(f.day.AddDate(0, 0, shift))+part)
		}
		return Mention{}, false
	}
	m := Mention{First: i, Last: k + 2, Time: event.Time{Type: event.Date, Mod: mod}}
	if name == "night" {
		m.Time.Type = event.TimeOfDay
	}
	m.Time.Value, ok = f.unitValue(name, shift)
	return m, ok
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
	switch name {
	case "day":
		return iso(f.day.AddDate(0, 0, shift)), true
	case "night":
		return iso(f.day.AddDate(0, 0, shift)) + "TNI", true
	case "week":
		y, w := f.day.AddDate(0, 0, 7*shift).ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w), true
	case "weekend":
		y, w := f.day.AddDate(0, 0, 7*shift).ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", y, w), true
	case "month":
		return time.Date(f.day.Year(), f.day.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), true
	case "quarter":
		q := f.day.Year()*4 + (int(f.day.Month())-1)/3 + shift
		return fmt.Sprintf("%04d-Q%d", q/4, q%4+1), true
	case "year":
		return fmt.Sprintf("%04d", f.day.Year()+shift), true
	case "decade":
		return fmt.Sprintf("%03d", f.day.Year()/10+shift), true
	}
	return "", false
}

// edge reads "the end of October", "early 2016".
func (f *finder) edge(i int, w string) (Mention, bool) {
	k := i
	if w == "the" {
		k++
	}
	mod := map[string]string{"end": "END", "beginning": "START", "start": "START", "middle": "MID", "early": "START", "late": "END", "mid": "MID"}[f.low(k)]
	if mod == "" {
		return Mention{}, false
	}
	j := k + 1
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

// quantity reads "two and a half years", "24-48 hours", "a week ago", "the
// past three days", "a month later".
func (f *finder) quantity(i int, w string) (Mention, bool) {
	k := i
	past := false
	if w == "the" {
		k++
	}
	switch f.low(k) {
	case "past", "last":
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
	name, u, ok := unitOf(f.low(j))
	if !ok || name == "second" && lo == 1 {
		return Mention{}, false
	}
	j++
	if f.low(j) == "and" && f.low(j+1) == "a" && f.low(j+2) == "half" { // "a year and a half"
		lo, hi, j = lo+.5, hi+.5, j+3
	}
	if f.low(j) == "old" || f.low(j) == "-old" {
		return Mention{}, false
	}
	if f.low(k) == "recent" {
		return mention(i, j, event.Date, "PAST_REF")
	}
	if m, ok := f.away(i, j, lo, name, u); ok {
		return m, true
	}
	m := Mention{First: i, Last: j, Time: event.Time{Type: event.Duration, Value: durationValue(lo, u)}}
	f.span(&m, i, lo, hi, u, past)
	return m, true
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
	if !ok || n == 0 {
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
		case "Y":
			if int(n) == 0 {
				return fmt.Sprintf("P%dM", int(n*12))
			}
			return fmt.Sprintf("P%dY%dM", int(n), int((n-float64(int(n)))*12))
		case "H":
			return fmt.Sprintf("PT%dM", int(n*60))
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
	from, has, sign := f.day, f.hasDay, -1
	switch {
	case w == "ago":
	case w == "earlier" || w == "before" || w == "later" || w == "after":
		if next := f.low(j + 1); (w == "before" || w == "after") && next != "" && next != "," && next != ";" {
			return Mention{}, false // "a day after the truce": the day is not known
		}
		if w == "later" || w == "after" {
			sign, has = 1, false
		}
		if f.hasLast {
			from, has = f.last, true
		}
		if (w == "after" || w == "before") && f.comes(j) { // "it comes a week after 44 people were killed"
			from, has, sign = f.day, f.hasDay, -sign
		}
		if n == 0 {
			return Mention{}, false
		}
		if w == "after" || w == "before" {
			j--
		}
	default:
		return Mention{}, false
	}
	j++
	if n < 1 && name == "year" { // "half a year ago"
		n, name = n*12, "month"
	}
	if n == 0 || n != float64(int(n)) && name != "year" {
		return mention(i, j, event.Date, "PAST_REF")
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
	case (prev == "in" || prev == "within") && f.future(i):
		a, b := f.after(lo, u), f.after(hi, u)
		if prev == "within" {
			a = f.day
		}
		m.Time.Start, m.Time.End = iso(a), iso(b)
		if m.Time.Start != m.Time.End {
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

// season reads "summer 2014", "the summer of 2014".
func (f *finder) season(i int, w string) (Mention, bool) {
	s := seasons[w]
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
	return Mention{}, false
}

// daypart reads "at dawn", "overnight", "in the early hours": the day is that
// of the last date named, else the document's.
func (f *finder) daypart(i int, w string) (Mention, bool) {
	part := dayparts[w]
	if part == "" || strings.HasPrefix(f.tok[i].Tag, "NNP") {
		return Mention{}, false
	}
	if k := i + 2; f.low(i+1) == "of" && k < f.end { // "the evening of September 1"
		m, ok := f.weekday(k, f.low(k))
		if !ok {
			m, ok = f.absolute(k, f.low(k))
		}
		if ok && len(m.Time.Value) == 10 {
			m.First, m.Time.Type, m.Time.Value = i, event.TimeOfDay, m.Time.Value+part
			return m, true
		}
	}
	switch prev := f.low(i - 1); {
	case w == "overnight":
	case prev == "at", prev == "the" && (f.low(i-2) == "in" || f.low(i-2) == "during"), prev == "that", prev == "before", prev == "after":
	default:
		return Mention{}, false
	}
	if strings.HasPrefix(f.low(i+1), "rai") || f.low(i+1) == "curfew" || f.low(i+1) == "club" {
		return Mention{}, false
	}
	switch {
	case f.hasLast:
		return mention(i, i+1, event.TimeOfDay, iso(f.last)+part)
	case f.hasDay:
		return mention(i, i+1, event.TimeOfDay, iso(f.day)+part)
	}
	return mention(i, i+1, event.TimeOfDay, "XXXX-XX-XX"+part)
}

// reference reads words for the present, past and future.
func (f *finder) reference(i int, w string) (Mention, bool) {
	v := vague[w]
	if v == "" || w == "later" && i != f.first || w == "earlier" && (i != f.first && f.low(i+1) != "," && f.low(i-1) != "," || f.low(i+1) == "on" || f.low(i+1) == "in" || f.low(i+1) == "at") || w == "soon" && f.low(i+1) == "as" {
		return Mention{}, false
	}
	if w == "later" {
		return Mention{}, false
	}
	return mention(i, i+1, event.Date, v)
}
