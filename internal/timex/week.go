package timex

import (
	"fmt"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
)

// weekday reads "Sunday", "last Sunday", "Sunday morning".
func (f *finder) weekday(i int, w string) (Mention, bool) {
	k, mod := i, ""
	if (w == "last" || w == "next" || w == "this" || w == "early" || w == "late" || w == "earlier" || w == "later" || w == "overnight" || w == "on" || w == "coming" || w == "previous") && weekdayWord(f, i+1) {
		if w == "on" {
			return Mention{}, false
		}
		k, mod = i+1, w
	}
	if (w == "this" || w == "the") && (f.low(i+1) == "coming" || f.low(i+1) == "previous") && weekdayWord(f, i+2) {
		k, mod = i+2, f.low(i+1)
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
	if f.history && f.hasLast {
		t = f.last
	}
	switch {
	case mod == "previous" && f.hasLast && f.last.Weekday() == wd && f.last.Before(t.AddDate(0, 0, 1)):
		t = f.last.AddDate(0, 0, -7)
	case mod == "next" || mod == "coming" || mod != "last" && mod != "previous" && (f.future(k) && !f.reported(k) || f.scheduled(k) || f.awaited(i)):
		for t = t.AddDate(0, 0, 1); t.Weekday() != wd; t = t.AddDate(0, 0, 1) {
		}
	case mod == "last" || mod == "previous":
		for t = t.AddDate(0, 0, -1); t.Weekday() != wd; t = t.AddDate(0, 0, -1) {
		}
	default:
		for t.Weekday() != wd {
			t = t.AddDate(0, 0, -1)
		}
	}
	m.Time.Value = iso(t) + part
	if i == k && part == "" && f.low(last) == "and" && weekdayWord(f, last+1) && weekdays[f.low(last+1)] == (wd+1)%7 && dayparts[strings.TrimSuffix(f.low(last+2), "s")] == "" {
		if next, ok := f.weekday(last+1, f.low(last+1)); ok && next.Time.Value == iso(t.AddDate(0, 0, 1)) { // "Monday and Tuesday"
			m.Last, m.Time.Value = next.Last, m.Time.Value+"/"+next.Time.Value
		}
	}
	return m, true
}

// scheduled reports whether the verb right above token i tells of a day to
// come: "planned a march on Saturday", "would be leaving Thursday", "they meet
// on Monday".
func (f *finder) scheduled(i int) bool {
	if f.history {
		return false
	}
	k := f.tok[i].Head
	for n := 0; k >= f.first && k < i && n < 4 && strings.HasPrefix(f.tok[k].Tag, "NN"); n++ {
		k = f.tok[k].Head
	}
	if k < f.first || k >= i {
		return false
	}
	switch t := f.tok[k]; t.Tag {
	case "VBD", "VBN":
		return f.low(i-1) == "for" && (t.Lemma == "set" || t.Lemma == "fix" || t.Lemma == "expect" || t.Lemma == "book") || t.Lemma == "plan" || t.Lemma == "schedule" || t.Lemma == "slate"
	case "VBG":
		return k > f.first+1 && f.low(k-1) == "be" && f.low(k-2) == "would"
	case "VBP", "VBZ":
		switch t.Lemma {
		case "plan", "schedule", "meet", "begin", "start", "open", "resume", "convene", "expire":
			return strings.HasSuffix(f.tok[f.end-1].Text, ".")
		}
	}
	return false
}

// reported reports whether the verb before token i is in the past: "said
// Monday they will", "attended a rally Thursday".
func (f *finder) reported(i int) bool {
	for k := i - 1; k >= f.first && k > i-6; k-- {
		switch tag := f.tok[k].Tag; {
		case tag == "VBD":
			return true
		case strings.HasPrefix(tag, "VB") || tag == "MD":
			return false
		}
	}
	return false
}

// awaited reports whether the words right before a day say that it is still to
// come: "until Tuesday", "as soon as Tuesday".
func (f *finder) awaited(i int) bool {
	k := i - 1
	for k > f.first && (zones[f.low(k)] || f.low(k) == "noon" || f.low(k) == "midnight" || f.tok[k].Tag == "CD" || f.low(k) == "a.m" || f.low(k) == "p.m" || f.low(k) == "at") {
		k--
	}
	switch f.low(k) {
	case "until", "till":
		return k > f.first && f.low(k-1) != "up" && !f.reportedUntil(k)
	case "as":
		return f.low(k-1) == "soon" || f.low(k-1) == "early"
	case "starting", "beginning", "scheduled", "upcoming":
		return true
	}
	return false
}

// reportedUntil reports whether what lasted until a day is told in the past
// tense: "stayed until Tuesday", but not "postponed until Tuesday".
func (f *finder) reportedUntil(k int) bool {
	for j := k - 1; j >= f.first && j > k-8; j-- {
		if f.tok[j].Tag == "VBD" || f.tok[j].Tag == "VBN" {
			switch f.tok[j].Lemma {
			case "postpone", "delay", "extend", "defer", "have", "give", "suspend", "adjourn", "close":
				return false
			}
			return true
		}
	}
	return false
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
	if w == "earlier" || w == "late" || w == "later" || w == "early" { // "Earlier yesterday"
		if next := f.low(i + 1); next == "today" || next == "yesterday" || next == "tomorrow" {
			m, ok := f.deictic(i+1, next)
			m.First = i
			return m, ok
		}
	}
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
	if f.history && w == "today" {
		return mention(i, last, typ, "PRESENT_REF")
	}
	if f.history && w == "tonight" { // in a speech of another day
		return mention(i, last, typ, "XXXX-XX-XX"+part)
	}
	return mention(i, last, typ, iso(f.day.AddDate(0, 0, shift))+part)
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
	if next := f.low(i + 1); next == "yesterday" || next == "today" || weekdayWord(f, i+1) { // "dawn Sunday"
		m, ok := f.weekday(i+1, next)
		if !ok {
			m, ok = f.deictic(i+1, next)
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
	case f.history && w == "night" && f.low(i-1) == "at": // "travelled at night"
		return mention(i, i+1, event.TimeOfDay, "XXXX-XX-XX"+part)
	case f.hasLast:
		return mention(i, i+1, event.TimeOfDay, iso(f.last)+part)
	case f.hasDay:
		return mention(i, i+1, event.TimeOfDay, iso(f.day)+part)
	}
	return mention(i, i+1, event.TimeOfDay, "XXXX-XX-XX"+part)
}
