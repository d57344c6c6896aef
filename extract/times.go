package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// timeEvents gives each event the time that its clause states.
func (a *analysis) timeEvents() {
	for _, f := range a.findings {
		if m := a.clauseTime(f); m != nil {
			t := m.Time
			f.Time = &t
			f.rule("time:clause")
		}
	}
}

// clauseTime is the time expression nearest to the trigger that hangs on its
// clause or on one above it, but not on the verb of a report.
func (a *analysis) clauseTime(f *finding) *timex.Mention {
	s := a.doc.Sentences[a.sent(f.tok)]
	var best *timex.Mention
	score := 0.0
	from, to := a.timesBetween(s.First, s.Last)
	for k := from; k < to; k++ {
		m := &a.times[k]
		if !eventTime(m) {
			continue
		}
		if v := a.timeScore(f, m); v > score {
			best, score = m, v
		}
	}
	return best
}

// eventTime reports whether an expression can date an event: a bare duration
// can only where its days are known.
func eventTime(m *timex.Mention) bool {
	return m.Time.Type == event.Date || m.Time.Type == event.TimeOfDay || m.Time.Type == event.Duration && m.Time.Start != ""
}

// timeScore is how well a time fits a trigger: by the clauses between them.
func (a *analysis) timeScore(f *finding, m *timex.Mention) float64 {
	if b := m.First - 1; b >= 0 && a.verbal(b) && a.lex.Reports(a.lemma(b)) && a.at[b] == nil {
		return 0 // "reported Saturday"
	}
	h := m.Last - 1
	for k := m.First; k < m.Last; k++ { // the token through which the expression hangs
		if x := a.head(k); x < m.First || x >= m.Last {
			h = k
			break
		}
	}
	v := a.head(h)
	for hops := 0; v >= 0 && !a.verbal(v) && hops < 6; hops++ {
		if v == f.tok {
			return 3
		}
		if g := a.at[v]; g != nil && !g.verb && g != f {
			return 0 // "the attack on Monday" dates the attack alone
		}
		v = a.head(v)
	}
	if v < 0 {
		v = a.clause(h)
	}
	close := 1 / float64(2+distance(h, f.tok))
	if v == f.tok || v == f.carrier {
		return 3 + close
	}
	if v >= 0 && a.lex.Reports(a.lemma(v)) && a.at[v] == nil && a.under(f.tok, v) {
		return 0
	}
	// Climb from the trigger: its clause, then those above.
	weight := 2.0
	for k, hops := f.tok, 0; k >= 0 && hops < 5; k, hops = a.head(k), hops+1 {
		if k == v {
			if strings.HasSuffix(m.Time.Value, "_REF") && weight < 2 {
				return 0
			}
			return weight + close
		}
		if a.is(k, "ccomp", "acl:relcl", "parataxis") {
			weight -= .8
		}
		if a.verbal(k) {
			weight -= .4
		}
		if weight <= 0 {
			return 0
		}
	}
	return 0
}
