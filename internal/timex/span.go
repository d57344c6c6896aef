package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// theSpan reads "the year", "the fiscal year ended March 31", "later in the
// day", "the week": the one that the story stands in, or a length where the
// words give its end.
func (f *finder) theSpan(i int, w string) (Mention, bool) {
	k := i
	if (w == "later" || w == "earlier" || w == "late" || w == "early") && f.low(i+1) == "in" {
		k = i + 2
	}
	if f.low(k) != "the" || !f.hasDay {
		return Mention{}, false
	}
	n := k + 1
	if f.low(n) == "fiscal" || f.low(n) == "full" || f.low(n) == "current" {
		n++
	}
	unit := f.low(n)
	if n >= f.end || f.tok[n].Norm[0] < 'a' {
		return Mention{}, false
	}
	if next := f.low(n + 1); unit == "year" && (digits(next) || next == "two" || next == "nineteen") {
		return Mention{}, false // "the year 2000"
	}
	switch next := f.low(n + 1); next {
	case "ended", "ending", "ends", "to":
		if unit == "year" || unit == "quarter" {
			return mention(i, n+1, durationType, "P1"+strings.ToUpper(unit[:1]))
		}
	case "of", "when", "in", "that", "before", "after", "following", "preceding", "-":
		return Mention{}, false
	}
	switch prev := f.low(k - 1); {
	case unit == "year" && (k > i || prev == "for" || prev == "of" || prev == "during" || prev == "throughout" || prev == "over" || n > k+1):
	case (unit == "week" || unit == "month") && k > i && !f.history: // "earlier in the week"
	case unit == "week" && (prev == "for" || prev == "during" || f.low(n+1) == "'s"), unit == "month" && (prev == "for" || prev == "during"):
	case unit == "day" && k > i && f.hasLast && f.lastIn+2 > f.sentence:
		return mention(i, n+1, dateType, iso(f.last))
	case unit == "day" && k > i && !f.history:
	default:
		return Mention{}, false
	}
	v, ok := f.unitValue(unit, 0)
	m, _ := mention(i, n+1, dateType, v)
	return m, ok
}

// yearEnd reads "year-end", "year's end", "year end".
func (f *finder) yearEnd(i int, w string) (Mention, bool) {
	last := 0
	switch {
	case w == "year-end":
		last = i + 1
	case w == "year" && f.low(i+1) == "'s" && f.low(i+2) == "end":
		last = i + 3
	case w == "year" && f.low(i+1) == "end":
		last = i + 2
	}
	if last == 0 || !f.hasDay || f.low(last) == "results" {
		return Mention{}, false
	}
	y := f.base().Year()
	if f.low(i-1) == "since" || f.low(i-1) == "last" {
		y--
	}
	m, ok := mention(i, last, dateType, fmt.Sprintf("%04d", y))
	m.Time.Mod = "END"
	return m, ok
}

// century reads "the 20th century", "the 4th century BC", and decades in
// words: "the nineties".
func (f *finder) century(i int, w string) (Mention, bool) {
	k, mod := i, ""
	if w == "the" {
		k++
	}
	if m := edges[f.low(k)]; m != "" && k > i {
		mod = m
		k++
	}
	n := centuries[f.low(k)]
	if d := f.low(k); n == 0 && len(d) >= 3 && len(d) <= 4 {
		switch d[len(d)-2:] {
		case "st", "nd", "rd", "th":
			n, _ = strconv.Atoi(d[:len(d)-2])
		}
	}
	name := f.low(k + 1)
	era := name == "century-bc"
	if name == "century" && n > 0 && n < 31 {
		last := k + 2
		v := fmt.Sprintf("%02d", n-1)
		if isEra(f.low(last)) || era {
			v, last = "BC"+v, last+1
		}
		m, ok := mention(i, last, dateType, v)
		m.Time.Mod = mod
		return m, ok
	}
	if d := decades[f.low(k)]; d != "" && w == "the" && f.low(k+1) != "percent" {
		m, ok := mention(i, k+1, dateType, d)
		m.Time.Mod = mod
		return m, ok
	}
	return Mention{}, false
}

var centuries = map[string]int{"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}

// decades in words are those of the last century.
var decades = map[string]string{
	"twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196", "seventies": "197", "eighties": "198", "nineties": "199",
	"'20s": "192", "'30s": "193", "'40s": "194", "'50s": "195", "'60s": "196", "'70s": "197", "'80s": "198", "'90s": "199",
}

// outlook reads "the near future", "the short term", "coming weeks", "these
// days".
func (f *finder) outlook(i int, w string) (Mention, bool) {
	k := i
	if w == "the" {
		k++
	}
	switch v := f.low(k); {
	case k > i && (v == "near" || v == "short" || v == "immediate" || v == "foreseeable" || v == "not-too-distant" || v == "distant") && (f.low(k+1) == "future" || f.low(k+1) == "term"):
		return mention(i, k+2, dateType, "FUTURE_REF")
	case w == "these" && f.low(i+1) == "days":
		return mention(i, i+2, dateType, "PRESENT_REF")
	case v == "coming" || v == "next" && k > i, v == "following" && k > i, v == "succeeding" && k > i:
		if name, u, ok := unitOf(f.low(k + 1)); ok && f.low(k+1) != name {
			return mention(i, k+2, durationType, durationValue(0, u))
		}
	case k > i && f.low(k+1) == "ahead":
		if name, u, ok := unitOf(v); ok && v != name {
			return mention(i, k+2, durationType, durationValue(0, u))
		}
	case strings.HasSuffix(v, "-long") && k == i:
		name, u, ok := unitOf(strings.TrimSuffix(v, "-long"))
		switch {
		case !ok || name == "second":
		case name == strings.TrimSuffix(v, "-long"):
			return mention(i, i+1, durationType, durationValue(1, u))
		default:
			return mention(i, i+1, durationType, durationValue(0, u))
		}
	}
	return Mention{}, false
}

// couple reads "a couple of years", "the next couple of weeks".
func (f *finder) couple(i int, w string) (Mention, bool) {
	k := i
	if w == "the" {
		k++
	}
	if v := f.low(k); k > i && (v == "next" || v == "last" || v == "past") || v == "a" {
		k++
	}
	if f.low(k) != "couple" || k == i {
		return Mention{}, false
	}
	k++
	if f.low(k) == "of" {
		k++
	}
	name, u, ok := unitOf(f.low(k))
	if !ok || f.low(k) == name {
		return Mention{}, false
	}
	if m, ok := f.away(i, k+1, 2, name, u); ok {
		return m, true
	}
	return mention(i, k+1, durationType, durationValue(2, u))
}

// spell reads what a history calls a time without naming it: "this period",
// "at the time".
func (f *finder) spell(i int, w string) (Mention, bool) {
	if !f.history {
		return Mention{}, false
	}
	switch next := f.low(i + 1); {
	case (w == "this" || w == "that") && (next == "period" || next == "time"),
		w == "the" && next == "time" && (f.low(i-1) == "at" || f.low(i-1) == "by") && f.low(i+2) != "being",
		w == "the" && next == "same" && f.low(i+2) == "time" && f.low(i-1) == "at":
		last := i + 2
		if next == "same" {
			last++
		}
		if f.low(last-1) == "time" {
			return mention(i, last, dateType, "PRESENT_REF")
		}
		return mention(i, last, dateType, "PAST_REF")
	}
	return Mention{}, false
}
