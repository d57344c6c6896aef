package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// tellsHistory reports whether a document tells of years long past, so that
// its dates without a year belong to the year named last and not to the
// document's: many old years, few weekdays and words like "yesterday".
func (f *finder) tellsHistory() bool {
	old, near := 0, 0
	for i := range f.tok {
		w := f.tok[i].Norm
		switch {
		case i > 0 && digits(f.tok[i-1].Norm) && isEra(strings.ToLower(strings.TrimSuffix(w, "."))):
			old++
		case len(w) == 4 && digits(w):
			if y, _ := strconv.Atoi(w); y >= 1000 && y < f.day.Year()-1 {
				old++
			}
		case w == "yesterday" || w == "today" || w == "tomorrow":
			near++
		case len(w) >= 6 && len(w) <= 9 && strings.HasSuffix(w, "day"):
			if _, ok := weekdays[strings.ToLower(w)]; ok {
				near++
			}
		}
	}
	return old >= 8 && old > 4*near && old*200 > len(f.tok)
}

// tell remembers the date that a resolved value names, for those that follow
// it without a year.
func (f *finder) tell(value string) {
	value, _, _ = strings.Cut(value, "/")
	if bc, ok := strings.CutPrefix(value, "BC"); ok && len(bc) >= 4 && digits(bc[:4]) {
		f.toldYear, _ = strconv.Atoi(bc[:4])
		f.toldYear, f.toldMonth, f.toldIn = -f.toldYear, 0, f.paragraph
		return
	}
	if len(value) < 4 || !digits(value[:4]) || len(value) > 4 && value[4] != '-' {
		return
	}
	y, _ := strconv.Atoi(value[:4])
	if len(value) == 4 && y == f.toldYear && f.toldIn == f.paragraph {
		return
	}
	if f.lineYear == 0 || f.lineIn != f.paragraph {
		f.lineYear, f.lineIn = y, f.paragraph
	}
	f.toldYear, f.toldIn = y, f.paragraph
	f.toldMonth, f.toldFirst = 0, false
	if len(value) >= 7 && digits(value[5:7]) {
		f.toldMonth, _ = strconv.Atoi(value[5:7])
		f.monthYear, f.monthMonth = f.toldYear, f.toldMonth
	}
}

// resume takes the story of a history up where the paragraph before began,
// where that ended in years long after it or before it.
func (f *finder) resume() {
	if f.toldIn < f.paragraph && f.lineYear > 0 && f.toldYear > 0 && (f.toldYear < f.lineYear || f.toldYear > f.lineYear+1) {
		f.toldYear, f.toldMonth = f.lineYear, 0
	}
}

// moves reports whether a date moves the story on: a bare year does so only
// where it says when the sentence's own events happened, not in "declassified
// in 2005" or "a campaign planned for 1976".
func (f *finder) moves(m *Mention) bool {
	if f.toldYear == 0 {
		return true
	}
	if f.low(m.First) == "next" {
		return false // of a plan
	}
	switch m.Role {
	case "of":
		if len(m.Time.Value) == 4 && !f.heading() {
			return false
		}
	case "since", "until", "till", "by", "before", "after", "for", "from":
		if len(m.Time.Value) == 4 || m.Role == "since" || m.Role == "until" {
			return false
		}
	}
	if m.First <= f.first+1 || f.heading() {
		return true
	}
	if len(m.Time.Value) != 4 && (len(m.Time.Value) < 4 || m.Time.Value[:4] == fmt.Sprint(f.toldYear)) {
		return true
	}
	k := f.tok[m.First].Head
	if len(m.Time.Value) != 4 {
		for n := 0; k >= f.first && k < f.end && n < 8 && !strings.HasPrefix(f.tok[k].Tag, "VB"); n++ {
			k = f.tok[k].Head
		}
		return k < f.first || k >= f.end || !strings.HasPrefix(f.tok[k].Rel, "acl")
	}
	if k >= f.first && k < f.end && strings.HasPrefix(f.tok[k].Tag, "NN") && m.Role != "" {
		return false
	}
	for n := 0; k >= f.first && k < f.end && n < 8 && !strings.HasPrefix(f.tok[k].Tag, "VB"); n++ {
		k = f.tok[k].Head
	}
	if k < f.first || k >= f.end {
		return true
	}
	switch f.tok[k].Rel {
	case "acl", "acl:relcl", "advcl", "amod":
		return false
	}
	return f.tok[k].Tag == "VBD" || f.tok[k].Tag == "VBN"
}

// heading reports whether the sentence is a heading: a few words without a
// full stop.
func (f *finder) heading() bool {
	return f.end-f.first <= 8 && f.end > f.first && !strings.ContainsAny(f.tok[f.end-1].Text, ".!?")
}

// say remembers the year and month that a value names, for "that year".
func (f *finder) say(value string) {
	if len(value) < 4 || !digits(value[:4]) || len(value) > 4 && value[4] != '-' {
		return
	}
	f.saidYear, _ = strconv.Atoi(value[:4])
	f.saidMonth, f.saidIn = 0, f.sentence
	if len(value) >= 7 && digits(value[5:7]) {
		f.saidMonth, _ = strconv.Atoi(value[5:7])
	}
}

// ancient reports whether the story stands in a year before our era, and
// returns that year as TIMEX3 writes it, shift years on.
func (f *finder) ancient(shift int) (string, bool) {
	if !f.history || f.toldYear >= 0 || -f.toldYear-shift < 1 {
		return "", false
	}
	return fmt.Sprintf("BC%04d", -f.toldYear-shift), true
}

// base is the day that "the next month" and "that year" count from: the
// document's, or the one named last where the document tells history.
func (f *finder) base() time.Time {
	if !f.history || f.toldYear <= 0 {
		return f.day
	}
	if f.hasLast && f.last.Year() == f.toldYear && int(f.last.Month()) == f.toldMonth {
		return f.last
	}
	return time.Date(f.toldYear, time.Month(max(1, f.toldMonth)), 1, 0, 0, 0, 0, time.UTC)
}

// toldYearOf is the year of a month without one in a document that tells
// history: that of the date before, or the next at the turn of the year.
func (f *finder) toldYearOf(mo int) int {
	if f.toldMonth-mo >= 8 {
		return f.toldYear + 1
	}
	if f.toldMonth == 0 && f.monthYear > 0 && f.toldYear > f.monthYear && !f.toldFirst && (mo == f.monthMonth || mo == f.monthMonth+1) {
		return f.monthYear // a year named in passing: the story goes on month by month
	}
	return f.toldYear
}

// anaphor reads what points back to the date named last: "that day", "the same
// month", "the following year", "later that year".
func (f *finder) anaphor(i int, w string) (Mention, bool) {
	k, shift := i, 0
	if (w == "later" || w == "earlier" || w == "early" || w == "late") && (f.low(i+1) == "that" || f.low(i+1) == "the") {
		k++
	}
	switch f.low(k) {
	case "that", "the":
	default:
		return Mention{}, false
	}
	k++
	switch next := f.low(k); {
	case next == "same":
		k++
	case next == "following" || next == "next":
		k, shift = k+1, 1
	case next == "previous" || next == "preceding":
		k, shift = k+1, -1
	case f.low(k-1) == "the" && (f.low(k+1) == "before" || f.low(k+1) == "after" || f.low(k+1) == "following") && f.closes(k+2) && f.hasDay:
		if shift = 1; f.low(k+1) == "before" {
			shift = -1
		}
		m, ok := f.anaphora(i, k, shift)
		m.Last++
		return m, ok
	case f.low(k-1) == "the" || f.tok[k-1].Tag == "IN" && f.low(k) == "":
		return Mention{}, false
	}
	return f.anaphora(i, k, shift)
}

// closes reports whether a phrase ends before token k.
func (f *finder) closes(k int) bool {
	switch w := f.low(k); w {
	case "", ",", ";", ":", ")", "-", "--", "—", "–", "when", "and", "but":
		return true
	}
	return false
}

// anaphora is the day, month or year at token k, shift from the one that the
// text stands in.
func (f *finder) anaphora(i, k, shift int) (Mention, bool) {
	name := f.low(k)
	if !f.hasDay || f.toldYear == 0 && f.saidYear == 0 && !f.hasLast {
		return Mention{}, false
	}
	if bc, ok := f.ancient(shift); ok {
		switch name {
		case "year":
			return mention(i, k+1, dateType, bc)
		case "spring", "summer", "autumn", "winter":
			return mention(i, k+1, dateType, bc+"-"+seasons[name])
		case "day":
			return mention(i, k+1, dateType, "BCXXXX-XX-XX")
		}
		return Mention{}, false
	}
	from := f.anchor()
	switch name {
	case "day", "night", "morning", "afternoon", "evening":
		if !f.hasLast {
			return Mention{}, false
		}
		v, typ := iso(f.last.AddDate(0, 0, shift)), dateType
		if p := dayparts[name]; p != "" {
			v, typ = v+p, timeType
		}
		return mention(i, k+1, typ, v)
	case "month":
		return mention(i, k+1, dateType, time.Date(from.Year(), from.Month()+time.Month(shift), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"))
	case "year":
		return mention(i, k+1, dateType, fmt.Sprintf("%04d", from.Year()+shift))
	case "quarter":
		if f.quarterYear > 0 {
			n := f.quarterYear*4 + f.quarterNumber - 1 + shift
			return mention(i, k+1, dateType, fmt.Sprintf("%04d-Q%d", n/4, n%4+1))
		}
	case "spring", "summer", "autumn", "fall", "winter":
		s := seasons[name]
		if name == "fall" {
			s = "FA"
		}
		return mention(i, k+1, dateType, fmt.Sprintf("%04d-%s", from.Year()+shift, s))
	case "week":
		if !f.hasLast {
			return Mention{}, false
		}
		y, n := f.last.AddDate(0, 0, 7*shift).ISOWeek()
		return mention(i, k+1, dateType, fmt.Sprintf("%04d-W%02d", y, n))
	}
	return Mention{}, false
}

// anchor is the date named last, in any document.
func (f *finder) anchor() time.Time {
	if !f.history && f.saidYear > 0 {
		return time.Date(f.saidYear, time.Month(max(1, f.saidMonth)), 1, 0, 0, 0, 0, time.UTC)
	}
	if f.toldYear <= 0 {
		return f.last
	}
	return time.Date(f.toldYear, time.Month(max(1, f.toldMonth)), 1, 0, 0, 0, 0, time.UTC)
}
