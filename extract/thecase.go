package extract

import (
	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// judicial are the kinds of what the law does about other events.
var judicial = map[event.Kind]bool{event.Arrest: true, event.Accusation: true, event.Sanction: true, event.Investigation: true, event.Release: true}

// caseNouns are nouns that lead from an act of law to what it is for.
var caseNouns = map[string]bool{
	"connection": true, "charge": true, "suspicion": true, "allegation": true, "count": true, "involvement": true, "role": true, "link": true, "part": true,
	"relation": true, "complicity": true, "participation": true,
}

// ofTheCase reports whether token i belongs to the act that somebody is
// arrested, charged, tried or sentenced for, whose place and day are not those
// of the arrest: "arrested in connection with the bombings in Kenya".
func (a *analysis) ofTheCase(f *finding, i int) bool {
	if f.Kind == event.Protest && f.verb && a.lemma(f.tok) == "protest" {
		for b, hops := i, 0; hops < 8 && b >= 0 && b != f.tok; hops++ { // "protested the killings in the north"
			if a.head(b) == f.tok {
				return a.is(b, "obj") && b != i
			}
			b = a.head(b)
		}
		return false
	}
	if !judicial[f.Kind] {
		return false
	}
	through := false
	for b, hops := i, 0; hops < 8 && b >= 0 && b != f.tok; hops++ {
		if g := a.at[b]; g != nil && g != f && b != i && !judicial[g.Kind] {
			through = true
		}
		h := a.head(b)
		if h >= 0 && (h == f.tok || h == f.carrier) {
			return b != i && (through || caseNouns[a.lemma(b)]) && a.leadsToCase(b)
		}
		b = h
	}
	return false
}

// leadsToCase reports whether the phrase or clause headed by b says what an act
// of law is for.
func (a *analysis) leadsToCase(b int) bool {
	if caseNouns[a.lemma(b)] {
		return true
	}
	p := a.preposition(b)
	if a.verbal(b) {
		p = a.marker(b)
	}
	switch p {
	case "for", "over", "of", "with", "about", "into":
		return true
	}
	return false
}

// behindTheCase reports whether an expression that the parse hung on an act of
// law comes after what the act is for and is of long before the report: "arrested
// over the bombing of an embassy last year".
func (a *analysis) behindTheCase(f *finding, m *timex.Mention) bool {
	if !judicial[f.Kind] || m.First < f.tok || m.Time.Start == "" || a.recent(&m.Time) {
		return false
	}
	lead := false
	for k := f.tok + 1; k < m.First; k++ {
		if g := a.at[k]; g != nil && !judicial[g.Kind] && lead {
			return true
		}
		switch a.lower(k) {
		case "for", "over", "of", "with":
			lead = true
		case "and", ",":
			lead = false
		}
	}
	return false
}

// caseTimes gives the act that somebody is dealt with for the time behind it that
// the parse hung on the act of law: "held in Paris over the bombing of a synagogue
// in 1980".
func (a *analysis) caseTimes() {
	for i, f := range a.findings {
		if !judicial[f.Kind] {
			continue
		}
		from, to := a.timesBetween(f.tok, a.doc.Sentences[a.sent(f.tok)].Last)
		for k := from; k < to; k++ {
			m := &a.times[k]
			if !datesEvent(m) || a.compared(m) || !a.behindTheCase(f, m) {
				continue
			}
			var last *finding
			for _, g := range a.findings[i+1:] {
				if g.tok > f.tok && g.tok < m.First && !judicial[g.Kind] {
					last = g
				}
			}
			if last == nil || last.Time != nil && !last.Time.Inherited || m.First-last.tok > 12 {
				continue
			}
			last.Time = a.eventTime(last, m)
			last.rule("time:case")
		}
	}
}

// besideTheCase reports whether a place is that of the act of law which an event
// is the reason of, where the event's own phrase names another: "arrested in Dubai
// over the killing of a journalist in Malta".
func (a *analysis) besideTheCase(f *finding, h int) bool {
	if f.verb || judicial[f.Kind] || a.under(h, f.tok) {
		return false
	}
	v := a.head(f.tok)
	for hops := 0; hops < 3 && v >= 0 && a.at[v] == nil && a.nominal(v); hops++ {
		v = a.head(v)
	}
	if v < 0 || a.at[v] == nil || !judicial[a.at[v].Kind] || a.head(h) != v {
		return false
	}
	for k := f.tok + 1; k < min(len(a.tok), f.tok+14) && a.sent(k) == a.sent(f.tok); k++ {
		if a.placeOf[k] >= 0 && a.under(k, f.tok) && a.preposition(k) != "" {
			return true
		}
	}
	return false
}
