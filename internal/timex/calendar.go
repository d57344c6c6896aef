package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

// absolute reads "September 3, 2017", "3 Sept 2017", "May 2015", "2016",
// "2017-09-03", "the 1990s".
func (f *finder) absolute(i int, w string) (Mention, bool) {
	if len(w) == 10 && w[0] <= '9' {
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
		if e := dayNumber(f.low(i + 2)); e > d && f.joinsDays(i) && months[f.low(i+3)] > 0 && f.monthWord(i+3, f.low(i+3)) { // "between 3 and 9 May"
			y, last := f.year(i + 4)
			return f.date(i, last, y, months[f.low(i+3)], d, e)
		}
		if a, b, ok := strings.Cut(f.low(k), "-"); ok && months[a] > 0 && dayNumber(b) > 0 && months[f.low(k+1)] > 0 { // "27 May-28 June"
			return f.between(i, k+2, months[a], d, months[f.low(k+1)], dayNumber(b))
		}
	}
	if w == "nineteen" || w == "eighteen" || w == "two" {
		if y, last := f.spelledYear(i); y > 0 {
			return mention(i, last, event.Date, fmt.Sprint(y))
		}
	}
	if len(w) == 4 && digits(w) && w >= "1000" && w <= "2100" && f.yearWord(i) {
		return mention(i, i+1, event.Date, w)
	}
	if len(w) == 4 && w[3] == 's' && w[2] == '0' && digits(w[:3]) && isEra(f.low(i+1)) {
		return mention(i, i+2, event.Date, "BC0"+w[:2])
	}
	if len(w) == 5 && w[4] == 's' && digits(w[:4]) && w[3] == '0' {
		return mention(i, i+1, event.Date, w[:3])
	}
	if len(w) == 7 && w[4] == '-' && digits(w[:4]) && digits(w[5:]) && w[:2] <= "20" && w[:4] >= "1700" && w[5:] > w[2:4] { // "1995-96"
		return mention(i, i+1, event.Date, w[:4]+"/"+w[:2]+w[5:])
	}
	if len(w) == 9 && w[4] == '-' && digits(w[:4]) && digits(w[5:]) && w[:2] <= "20" && w[:4] >= "1800" && w[5:] > w[:4] {
		return mention(i, i+1, event.Date, w[:4]+"/"+w[5:])
	}
	if a, b, ok := strings.Cut(w, "-"); ok && months[a] > 0 && months[b] > 0 && f.tok[i].Norm[0] < 'a' { // "May-August 1950"
		y, last := f.year(i + 1)
		from, ok := f.dateless(i, last, y, months[a])
		to, ok2 := f.dateless(i, last, y, months[b])
		if ok && ok2 && from.Time.Value < to.Time.Value && len(from.Time.Value) == len(to.Time.Value) {
			return mention(i, last, event.Date, from.Time.Value+"/"+to.Time.Value)
		}
		return Mention{}, false
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
		if len(rest) == 5 && rest[4] == 's' && digits(rest[:4]) && rest[3] == '0' {
			m, ok := mention(i, i+1, event.Date, rest[:3])
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
	if i+1 < f.end && strings.HasPrefix(f.tok[i+1].Tag, "NNP") && w != "march" && w != "may" && months[next] == 0 {
		return false // "Jan Novak"
	}
	if (prev == "a" || prev == "the") && i+1 < f.end && strings.HasPrefix(f.tok[i+1].Tag, "NN") && w == "march" {
		return true // "a March offensive"
	}
	switch prev {
	case "in", "since", "last", "next", "this", "of", "by", "until", "early", "late", "mid", "from", "to", "and", "between", "during", "before", "after":
		return true
	}
	return false
}

func dayNumber(w string) int {
	if w == "" || w[0] < '0' || w[0] > '9' {
		return 0
	}
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
	if y, last = f.spelledYear(j); y > 0 {
		return y, last
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

// joinsDays reports whether the day at token i goes with another of its month:
// "between 3 and 9", "3 to 9".
func (f *finder) joinsDays(i int) bool {
	switch f.low(i + 1) {
	case "and":
		return f.low(i-1) == "between"
	case "to", "through":
		return true
	}
	return false
}

// month reads what follows a month's name at token k.
func (f *finder) month(i, k, mo int) (Mention, bool) {
	if d := dayNumber(f.low(k + 1)); d > 0 && !isEra(f.low(k+2)) && !strings.Contains(f.low(k+1), ".") && f.low(k+2) != "percent" {
		end := dayEnd(f.low(k + 1))
		last := k + 2
		if _, b, ok := strings.Cut(f.low(k+1), "-"); ok && months[b] > 0 && dayNumber(f.low(last)) > 0 { // "March 19-April 30"
			return f.between(i, last+1, mo, d, months[b], dayNumber(f.low(last)))
		}
		switch w, next := f.low(last), dayNumber(f.low(last+1)); {
		case (w == "to" || w == "--" || w == "-" || w == "and" && f.low(k-1) == "between") && next > d && months[f.low(last+2)] == 0,
			w == "and" && next == d+1 && digits(f.low(last+1)) && (last+2 >= f.end || f.tok[last+2].Tag != "JJ" && !strings.HasPrefix(f.tok[last+2].Tag, "NN")):
			end, last = next, last+2
		}
		y, l := f.year(last)
		if y == 0 {
			y = f.sharedYear(last)
		}
		if y == 0 && mo == 9 && d == 11 && end == 0 && f.attacks(last) {
			y = 2001
		}
		return f.date(i, l, y, mo, d, end)
	}
	if n := f.low(k + 1); digits(n) && len(n) <= 4 && isEra(f.low(k+2)) {
		era, ok := f.beforeChrist(k+1, n)
		era.First, era.Time.Value = i, fmt.Sprintf("%s-%02d", era.Time.Value, mo)
		return era, ok
	}
	y, last := f.year(k + 1)
	if y == 0 {
		y = f.sharedYear(last)
	}
	return f.dateless(i, last, y, mo)
}

// attacks reports whether the words from token k on name the attacks of 11
// September 2001: "the Sept. 11 attacks", "Sept. 11 hijackers".
func (f *finder) attacks(k int) bool {
	if f.low(k) == "terrorist" || f.low(k) == "terror" {
		k++
	}
	switch f.low(k) {
	case "attacks", "hijackers", "hijackings", "attackers", "commission":
		return f.hasDay && f.day.Year() > 2001
	}
	return false
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

// namedAfterDays are what is called after a day of history.
var namedAfterDays = map[string]bool{
	"City": true, "Bridge": true, "Square": true, "Street": true, "Avenue": true, "Boulevard": true, "Hospital": true, "University": true,
	"Stadium": true, "Airport": true, "Brigade": true, "Brigades": true, "Movement": true, "Coalition": true, "Revolution": true,
}

// date is a day of a month; without a year the nearest one by tense.
func (f *finder) date(i, last, y, mo, d, end int) (Mention, bool) {
	if last < len(f.doc.Tokens) && namedAfterDays[f.doc.Tokens[last].Norm] {
		return Mention{}, false // "July 14 Bridge"
	}
	stated := y > 0
	if y == 0 {
		if !f.hasDay {
			return mention(i, last, event.Date, fmt.Sprintf("XXXX-%02d-%02d", mo, d))
		}
		if bc, ok := f.ancient(0); ok {
			return mention(i, last, event.Date, fmt.Sprintf("%s-%02d-%02d", bc, mo, d))
		}
		if y = f.told(); y == 0 || !f.history && (f.lately(mo, d) || f.future(i)) {
			y = f.nearestYear(i, mo, d)
		} else if f.history {
			y = f.toldYearOf(mo)
		}
	} else if !f.history {
		f.toldYear, f.toldIn = y, f.paragraph
	}
	t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	if !stated && mo == 2 && d == 29 && t.Month() != 2 { // the leap year next to it
		for _, near := range []int{y - 1, y + 1} {
			if l := time.Date(near, 2, d, 0, 0, 0, 0, time.UTC); l.Month() == 2 {
				t = l
			}
		}
	}
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

// between is the days from one month's to another's, which the year after the
// second counts for.
func (f *finder) between(i, last, mo, d, mo2, d2 int) (Mention, bool) {
	y, end := f.year(last)
	from, ok := f.date(i, end, y, mo, d, 0)
	to, ok2 := f.date(i, end, y, mo2, d2, 0)
	if !ok || !ok2 || len(from.Time.Value) != len(to.Time.Value) || from.Time.Value >= to.Time.Value {
		return Mention{}, false
	}
	return mention(i, end, event.Date, from.Time.Value+"/"+to.Time.Value)
}

// told is the year that a date without one takes from an earlier date of the
// same paragraph, where that tells of the past: at least two years ago.
func (f *finder) told() int {
	if f.history {
		return max(0, f.toldYear)
	}
	if near := f.paragraph - f.toldIn; f.toldYear > 0 && (near == 0 && f.toldYear < f.day.Year()-1 || near == 1 && f.toldYear < f.day.Year()-5) {
		return f.toldYear
	}
	return 0
}

// lately reports whether a day of this year lies in the three weeks before the
// document's day.
func (f *finder) lately(mo, d int) bool {
	ago := f.day.Sub(time.Date(f.day.Year(), time.Month(mo), d, 0, 0, 0, 0, time.UTC))
	return ago >= 0 && ago <= 21*24*time.Hour
}

func (f *finder) nearestYear(i, mo, d int) int {
	y := f.day.Year()
	t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	switch ahead := t.Sub(f.day).Hours() / 24; {
	case f.low(i-1) == "ended" || f.low(i-1) == "since":
		if ahead > 0 {
			return y - 1
		}
	case f.future(i) && ahead < 0 || ahead < -240 || ahead < -31 && f.takesEffect(i):
		return y + 1
	case !f.future(i) && (ahead > 120 || ahead > 31 && f.past(i)) && !f.ahead(i):
		return y - 1
	}
	return y
}

// soon reports whether a month without a year is still to come: one or two
// months ahead unless the verb over it is in the past, three or four where that
// verb is an infinitive. Reports say "last December" or name the year of those
// that are long past.
func (f *finder) soon(i, mo int) bool {
	n := (mo - int(f.day.Month()) + 12) % 12
	before := i - 1
	if partOfSpan[f.low(before)] != "" {
		before--
	}
	switch prev := f.low(before); {
	case n < 1 || n > 4 || f.history || prev == "since":
		return false
	case prev == "through", prev == "for" && f.planned(before):
		return true
	}
	if f.past(i) || f.perfect(i) {
		return false
	}
	return n < 3 || f.infinitive(i)
}

// dateless is a month; without a year the nearest one by tense.
func (f *finder) dateless(i, last, y, mo int) (Mention, bool) {
	if last < len(f.doc.Tokens) && namedAfterDays[f.doc.Tokens[last].Norm] && i > 0 && f.low(i-1) == "of" {
		return Mention{}, false // "6th of October City"
	}
	if y == 0 {
		if f.low(last) == "last" && f.low(last+1) == "year" && f.hasDay {
			return mention(i, last+2, event.Date, fmt.Sprintf("%04d-%02d", f.day.Year()-1, mo))
		}
		if !f.hasDay {
			return mention(i, last, event.Date, fmt.Sprintf("XXXX-%02d", mo))
		}
		if bc, ok := f.ancient(0); ok {
			return mention(i, last, event.Date, fmt.Sprintf("%s-%02d", bc, mo))
		}
		y = f.day.Year()
		prev := f.low(i - 1)
		if f.low(last) == "of" && (f.low(last+1) == "that" || f.low(last+1) == "the" && f.low(last+2) == "same") {
			last++ // "August of that year"
			if f.low(last) == "the" {
				last++
			}
			if f.low(last+1) == "year" && f.saidYear > 0 {
				return mention(i, last+2, event.Date, fmt.Sprintf("%04d-%02d", f.saidYear, mo))
			}
			if f.low(last+1) == "year" && f.toldYear > 0 {
				return mention(i, last+2, event.Date, fmt.Sprintf("%04d-%02d", f.toldYear, mo))
			}
			return Mention{}, false
		}
		if f.low(last+1) == "year" && (f.low(last) == "this" || f.low(last) == "next") {
			if f.low(last) == "next" {
				y++
			}
			return mention(i, last+2, event.Date, fmt.Sprintf("%04d-%02d", y, mo))
		}
		told := f.told()
		if !f.history && f.future(i) {
			told = 0
		}
		switch {
		case told > 0 && prev != "last" && prev != "next":
			if y = told; f.history {
				y = f.toldYearOf(mo)
			}
		case prev == "last":
			if mo >= int(f.day.Month()) {
				y--
			}
			return mention(i-1+1, last, event.Date, fmt.Sprintf("%04d-%02d", y, mo))
		case prev == "this":
		case prev == "since":
			if mo > int(f.day.Month()) {
				y--
			}
		case prev == "next" || f.future(i) || f.ahead(i):
			if mo < int(f.day.Month()) {
				y++
			}
		case f.soon(i, mo):
			if mo < int(f.day.Month()) {
				y++
			}
		case mo > int(f.day.Month()):
			y--
		}
	}
	if y != f.day.Year() && !f.history {
		f.toldYear, f.toldIn = y, f.paragraph
	}
	return mention(i, last, event.Date, fmt.Sprintf("%04d-%02d", y, mo))
}

// yearWord tells a year from a count.
func (f *finder) yearWord(i int) bool {
	switch f.low(i - 1) {
	case "in", "since", "from", "until", "by", "of", "before", "after", "during", "through", "to", "between", "and", "early", "late", "mid", "(", "the", "for", ",", "around", "fiscal", "into", "both", "due", "throughout":
		if f.old(i) {
			switch f.low(i - 1) {
			case "in", "since", "of", "by", "until", "before", "after", "during", "early", "late", "(":
			default:
				if !f.history || f.low(i-1) == "the" || f.low(i-1) == "for" || f.low(i-1) == "around" {
					return false
				}
			}
		}
		n := f.tok[min(i+1, f.end-1)].Tag
		if f.history && f.low(i-1) == "in" && i-1 == f.first {
			return true // "In 1956 demonstrations turned violent"
		}
		return !(strings.HasPrefix(n, "NNS") && i+1 < f.end)
	}
	if i+1 < f.end && (f.tok[i+1].Norm == ":" || f.tok[i+1].Norm == ")") {
		return f.history || f.low(i-1) == "" && !f.old(i)
	}
	if f.history && i == f.first && i+1 < f.end && !f.old(i) && (strings.HasPrefix(f.tok[i+1].Tag, "RB") || strings.HasPrefix(f.tok[i+1].Tag, "VB")) {
		return true // "2007 also saw an increase"
	}
	if f.old(i) {
		return f.history && i+1 >= f.end
	}
	return i+1 < f.end && strings.HasPrefix(f.tok[i+1].Tag, "NN") && !strings.HasPrefix(f.tok[i+1].Tag, "NNS") || i+1 >= f.end-1
}

// old reports whether a year is one that counts are more often than years.
func (f *finder) old(i int) bool { w := f.low(i); return w < "1900" || w >= "2030" }
