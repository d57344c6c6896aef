package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/timex"
)

// dayOfPicture is the day of a caption, which tells what is seen in the present
// tense and ends with the day of the picture: "Men carry the coffin of a
// soldier killed in the fighting, Kyiv, Jan. 20, 2015." It is nil where the
// sentence is none.
func (a *analysis) dayOfPicture(n int) *timex.Mention {
	s := a.doc.Sentences[n]
	from, to := a.timesBetween(s.First, s.Last)
	for k := to - 1; k >= from; k-- {
		m := &a.times[k]
		if m.Role != "" || m.Time.Precision != 1 || m.First <= s.First || !strings.HasSuffix(m.Time.Text, m.Time.Value[:min(4, len(m.Time.Value))]) {
			continue
		}
		if b := m.First - 1; a.lower(b) != "," && a.tag(b) != "NNP" || m.Last < s.Last && a.tag(m.Last) != "." && a.tag(m.Last) != "," {
			continue
		}
		for i := s.First; i < m.First; i++ {
			if a.dependent(i) {
				continue
			}
			switch a.tag(i) {
			case "VBZ", "VBP":
				return m
			case "VBD", "MD":
				if a.tag(i) == "VBD" && a.lower(i) == a.lemma(i) && !sameInPast[a.lemma(i)] {
					return m // "Police arrest a man", taken for a past tense
				}
				return nil
			}
		}
		return m // "The scene of an explosion in Kabul, May 3, 2015"
	}
	return nil
}

// dependent reports whether a verb is that of a clause on a noun or of one that
// a conjunction opens.
func (a *analysis) dependent(v int) bool {
	if a.is(v, "aux", "cop") {
		v = a.head(v)
	}
	switch m := a.marker(v); {
	case a.is(v, "acl", "advcl", "csubj"), m == "after", m == "before", m == "since", m == "as", m == "while", m == "where":
		return true
	}
	return false
}

// pictured reports whether an event is seen in the picture of a day m, and not
// one of an earlier day that a clause on a noun or one of the past tells. What
// comes after the day may say what happened before it.
func (a *analysis) pictured(f *finding, m *timex.Mention) bool {
	if a.mentioned(f.tok) {
		return false
	}
	for k, hops := f.tok, 0; k >= 0 && k < m.First && hops < 12; k, hops = a.head(k), hops+1 {
		if a.is(k, "acl") && a.tag(k) == "VBN" && a.head(a.head(k)) >= 0 || a.tag(k) == "VBD" && a.head(k) >= 0 && !a.is(k, "conj") || a.verbal(k) && a.opensLate(k) {
			return false
		}
		for c := range a.children(k) {
			if a.is(c, "aux") && a.tag(c) == "VBD" {
				return false // "was killed"
			}
		}
	}
	return true
}

// mentioned reports whether an event noun only says what something is of or
// about: "the victim of an attack", "a news conference regarding the arrest".
func (a *analysis) mentioned(i int) bool {
	if !a.nominal(i) {
		return false
	}
	h := a.head(i)
	switch a.preposition(i) {
	case "about", "over", "regarding", "since", "concerning", "against":
		return true
	case "of":
		return h >= 0 && a.nominal(h) && a.at[h] == nil && !counters[a.lemma(h)]
	}
	return h >= 0 && a.tag(h) == "VBG" && (a.lemma(h) == "regard" || a.lemma(h) == "concern")
}

// opensLate reports whether a clause tells what came before the one that it
// hangs on: "after losing", "after he was shot".
func (a *analysis) opensLate(v int) bool {
	switch a.marker(v) {
	case "after", "since", "before":
		return true
	}
	return false
}
