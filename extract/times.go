package extract

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// timeEvents gives each event the time that its clause states, or that of a
// clause above it, which is then marked as inherited.
func (a *analysis) timeEvents() {
	for _, f := range a.findings {
		m, own := a.clauseTime(f)
		switch {
		case a.lasted(f):
		case m != nil && !own && a.nowBesidePast(f):
		case m != nil:
			f.Time = a.eventTime(f, m)
			f.Time.Inherited = !own
			if own {
				f.rule("time:clause")
			} else {
				f.rule("time:above")
			}
		default:
			a.lasting(f)
		}
	}
	a.caseTimes()
	for _, f := range a.findings { // measured from the days of others
		if f.Time == nil || f.Time.Inherited {
			a.offsetTime(f)
		}
	}
	a.clockDays()
	a.causeTimes()
	a.sinceTimes()
}

// nowBesidePast reports whether a verb in the present is coordinated with one in
// the past, or hangs in a clause below it, whose time is not its: "were driven out
// in 2011 but still control the hills, from where they launch attacks".
func (a *analysis) nowBesidePast(f *finding) bool {
	v := f.tok
	if f.carrier >= 0 {
		v = f.carrier
	}
	if now := a.tag(v); now != "VBP" && now != "VBZ" {
		return false
	}
	for k, hops := v, 0; hops < 4 && a.is(k, "conj", "acl:relcl", "advcl", "acl") && a.head(k) >= 0; hops++ {
		k = a.head(k)
		for n := 0; n < 3 && !a.verbal(k) && a.head(k) >= 0; n++ {
			k = a.head(k)
		}
		if then := a.tag(k); then == "VBD" || then == "VBN" {
			return true
		}
	}
	return false
}

// clauseTime is the time expression nearest to the trigger that hangs on its
// clause or on one above it, but not on the verb of a report. own is whether
// it hangs on the event itself.
func (a *analysis) clauseTime(f *finding) (best *timex.Mention, own bool) {
	s := a.doc.Sentences[a.sent(f.tok)]
	picture := a.dayOfPicture(a.sent(f.tok))
	score := 0.0
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if !datesEvent(m) || a.compared(m) || a.aloof(f.tok, m.First) || vague(m) && m.Last < s.Last && offsets[a.lower(m.Last)] {
			continue
		}
		v := 0.0
		if m != picture {
			v = a.timeScore(f, m)
		} else if a.pictured(f, m) {
			v = ownTime
		}
		if v > score {
			best, score = m, v
		}
	}
	return best, score >= ownTime
}

// datesEvent reports whether an expression can date an event: a bare duration
// can where its days are known, or where it is of no stated length ("for
// years").
func datesEvent(m *timex.Mention) bool {
	switch m.Time.Type {
	case event.Date, event.TimeOfDay:
		return !strings.EqualFold(m.Time.Text, "current") // "the current wave of violence"
	case event.Duration:
		return m.Time.Start != "" || vague(m)
	}
	return false
}

// worst are words that compare an event with those of a time.
var worst = map[string]bool{"deadliest": true, "bloodiest": true, "worst": true, "biggest": true, "largest": true, "heaviest": true, "fiercest": true, "first": true, "highest": true, "latest": true, "longest": true}

// offsets are the words that measure a duration from something else: "several
// days after the attack".
var offsets = map[string]bool{"after": true, "before": true, "later": true, "earlier": true, "ago": true, "since": true, "until": true}

// vague reports whether an expression is some past time of no stated length:
// "recent days", "for years".
func vague(m *timex.Mention) bool {
	return m.Time.Start == "" && strings.HasPrefix(m.Time.Value, "PX")
}

// eventTime is the time of an event that an expression dates: some past for
// "in recent days", some future for "in the coming days"; for a duration whose
// days are known, from when to when.
func (a *analysis) eventTime(f *finding, m *timex.Mention) *event.Time {
	t := m.Time
	switch {
	case vague(m) && toCome[strings.ToLower(strings.Fields(strings.TrimPrefix(strings.ToLower(t.Text), "the "))[0])]:
		t.Type, t.Value = event.Date, "FUTURE_REF"
	case vague(m):
		t.Type, t.Value = event.Date, "PAST_REF"
	case t.Type == event.Duration && strings.HasPrefix(t.Value, "P") && len(t.Start) >= 10 && len(t.End) >= 10:
		n := 10
		if strings.HasSuffix(t.Value, "Y") || strings.HasSuffix(t.Value, "M") && !strings.Contains(t.Value, "T") {
			n = 7
		}
		t.Value = t.Start[:n] + "/" + t.End[:n]
	case a.since(f, m):
		a.untilToday(&t)
	default:
		if m.Role == "since" {
			if start, end := timex.Interval(t.Value); start != "" {
				t.Start, t.End = start, end
				t.Precision = timex.Precision(start, end)
			}
		}
		a.fromTo(m, &t)
	}
	return &t
}

// toCome are the words that begin a vague time to come.
var toCome = map[string]bool{"coming": true, "next": true}

// ordinal are the words that count events of one sort.
var ordinal = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "seventh": true, "eighth": true, "ninth": true, "tenth": true}

// compared reports whether an expression only says among what an event stands
// out: "the worst in recent months", "the first attack since 2015".
func (a *analysis) compared(m *timex.Mention) bool {
	if m.First == 0 {
		return false
	}
	h := a.hangs(m)
	switch a.lower(m.First - 1) {
	case "in", "since", "of", "for":
	default:
		k := m.First - 1
		for k > 0 && k > m.First-12 && a.lower(k) != "since" && a.tag(k) != "," {
			k--
		}
		if a.lower(k) != "since" {
			return false
		}
		h = k // "the deadliest since the start of the uprising a year ago"
	}
	if a.lower(m.First) == "the" || m.Time.Type == event.Duration || a.lower(m.First-1) == "since" {
		for k := m.First - 1; k > m.First-14 && k > a.doc.Sentences[a.sent(m.First)].First && !a.finite(k); k-- {
			if w := a.lower(k); ordinal[w] && a.lower(k-1) == "the" && m.Time.Precision != 1 {
				return true // "the second such attack in the last two years"
			}
		}
	}
	if a.lower(m.First-1) == "since" {
		for k := m.First - 2; k > m.First-12 && k > a.doc.Sentences[a.sent(m.First)].First && !a.finite(k); k-- {
			if worst[a.lower(k)] && a.lower(k-1) == "the" {
				return true // "the attack, the deadliest on pilgrims since 2017"
			}
		}
	}
	for k := h; k >= 0 && k > h-6; k-- {
		if t := a.tag(k); t == "JJS" || t == "RBS" && a.lower(k) != "at" {
			return true
		}
		if h := a.head(h); k == h {
			for c := range a.children(h) {
				if c < m.First && (a.tag(c) == "JJS" || a.tag(c) == "RBS") && a.nominal(h) {
					return true
				}
			}
		}
	}
	return false
}

// has reports whether a rule has fired.
func (f *finding) has(rule string) bool { return slices.Contains(f.Rules, rule) }
