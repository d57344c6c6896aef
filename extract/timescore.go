package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// hangs is the token through which an expression hangs on the rest of the
// sentence.
func (a *analysis) hangs(m *timex.Mention) int {
	for k := m.First; k < m.Last; k++ {
		if x := a.head(k); x < m.First || x >= m.Last {
			return k
		}
	}
	return m.Last - 1
}

// ownTime is the least timeScore of an expression that hangs on the event
// itself.
const ownTime = 2

// timeScore is how well a time fits a trigger: by the clauses between them.
func (a *analysis) timeScore(f *finding, m *timex.Mention) float64 {
	h := a.hangs(m)
	if b := m.First - 1; b >= 0 && a.verbal(b) && a.lex.Reports(a.lemma(b)) && a.at[b] == nil && (a.head(h) == b || a.head(h) < 0) {
		return 0 // "reported Saturday"
	}
	if x := a.head(f.tok); !f.verb && x >= m.First && x < m.Last {
		return 3 // "paused their advance Tuesday", parsed as a kind of Tuesday
	}
	if a.ofTheCase(f, h) || a.behindTheCase(f, m) {
		return 0 // "arrested in connection with last year's bombings"
	}
	v := a.head(h)
	if b := a.bareDay(m, h); b >= 0 {
		v = b
	}
	for hops := 0; v >= 0 && !a.verbal(v) && hops < 6; hops++ {
		if v == f.tok {
			return 3
		}
		if g := a.at[v]; g != nil && !g.verb && g != f {
			return 0 // "the attack on Monday" dates the attack alone
		}
		if c := a.child(v, "compound"); c >= 0 && a.at[c] != nil && !a.at[c].verb { // "Friday's shooting rampage"
			if a.at[c] == f {
				return 3
			}
			return 0
		}
		if a.child(v, "cop") == f.tok && a.is(f.tok, "cop") {
			return 3 // "the troops are now at the gates"
		}
		v = a.head(v)
	}
	if v < 0 {
		v = a.clause(h)
	}
	if v >= 0 && a.is(v, "aux") && a.head(v) >= 0 {
		v = a.head(v) // "have for weeks defied"
	}
	close := 1 / float64(2+distance(h, f.tok))
	if v == f.tok || v == f.carrier {
		return 3 + close
	}
	if v >= 0 && a.tells(v, f.tok) {
		return ownTime + close // "the fighting that began on Monday"
	}
	if (f.verb || a.row(f).POS == 'A') && a.is(f.tok, "amod", "compound") && v >= 0 && !a.under(v, a.head(f.tok)) {
		return 0 // "the troops are now at the gates of the besieged city"
	}
	if v >= 0 && a.lex.Reports(a.lemma(v)) && a.at[v] == nil && a.under(f.tok, v) {
		return 0
	}
	if a.aside(f) {
		return 0
	}
	// Climb from the trigger: its clause, then those above.
	weight := ownTime * 1.
	meanwhile, toDo := false, false
	for k, hops := f.tok, 0; k >= 0 && hops < 5; k, hops = a.head(k), hops+1 {
		if g := a.at[k]; g != nil && g == f && a.is(k, "advcl") && a.marker(k) == "to" {
			toDo = true
		}
		if a.marker(k) == "while" {
			meanwhile = true // "issued the warning Thursday while addressing a rally"
		}
		if g := a.at[k]; g != nil && g != f {
			if future(g.Status) != future(f.Status) && !purpose(f, g, toDo) || !meanwhile && !f.verb && tellsOfOthers[g.Kind] && !tellsOfOthers[f.Kind] {
				return 0 // "vowed on Monday to find", "condemned on Monday the attacks"
			}
			weight -= .1 // it dates that event, and this one through it
		}
		if k == v {
			if strings.HasSuffix(m.Time.Value, "_REF") && weight < ownTime-.5 {
				return 0
			}
			return weight + close*.1
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

// purpose reports whether f is what g, which happened, was done for: "arrived on
// Saturday to investigate", not "vowed on Monday to find".
func purpose(f, g *finding, toDo bool) bool {
	return toDo && !future(g.Status) && !spoken[g.Kind] && !tellsOfOthers[g.Kind]
}

// tells reports whether a verb that names no event itself tells of the event
// at token i: "the fighting that began on Monday", "talks involving both sides
// that were to take place last week", "a series of protests beginning Friday".
func (a *analysis) tells(v, i int) bool {
	if a.begins(v, i) {
		return true
	}
	for hops := 0; hops < 3 && v >= 0 && a.at[v] == nil && (a.is(v, "acl", "xcomp") || hops == 0 && a.is(v, "advcl") && a.lemma(v) == "take" && a.occurs(v)); hops++ {
		if v = a.head(v); v == i || v >= 0 && counters[a.lemma(v)] && a.is(i, "nmod") && a.head(i) == v {
			return true
		}
	}
	return false
}

// occurs reports whether a verb says that something takes place.
func (a *analysis) occurs(v int) bool {
	switch a.lemma(v) {
	case "begin", "start", "erupt", "end", "resume", "last", "occur", "happen":
		return true
	case "take":
		o := a.child(v, "obj")
		return o >= 0 && a.lower(o) == "place"
	case "break":
		return a.child(v, "compound:prt") >= 0
	}
	return false
}

// begins reports whether a clause with "which" that says when something began
// or ended is about the event noun at token i, the last one before it: "the
// offensive to drive them out of the city, which began in October".
func (a *analysis) begins(v, i int) bool {
	if !a.is(v, "acl:relcl") || !a.occurs(v) || a.placeOf[a.head(v)] < 0 || i > v || a.verbal(i) {
		return false
	}
	for k := v - 1; k > i; k-- {
		if a.at[k] != nil && !a.at[k].verb || a.tag(k) == "VBD" || a.tag(k) == "VBZ" || a.tag(k) == "VBP" {
			return false
		}
	}
	return true
}

// bareDay is the verb that a day without a preposition belongs to where the
// parse has made it a subject or the like: the one before it in "shot four men
// Friday", the one after it in "who last week fled"; -1 elsewhere. h is the
// token through which the day hangs on the sentence.
func (a *analysis) bareDay(m *timex.Mention, h int) int {
	if m.Role != "" || !a.is(h, "nsubj", "nsubj:pass", "obj", "iobj", "conj", "appos", "flat", "compound", "nmod") || m.Last < len(a.doc.Tokens) && a.lower(m.Last) == "'s" {
		return -1
	}
	s := a.doc.Sentences[a.sent(m.First)]
	if m.First == s.First || m.Last >= s.Last || a.is(h, "compound", "nmod") && a.head(h) >= m.Last {
		return -1
	}
	if t := a.tag(m.First - 1); (t == "WDT" || t == "WP") && a.verbal(m.Last) {
		return m.Last
	}
	for k := m.First - 1; k >= s.First && k > m.First-8; k-- {
		switch t := a.tag(k); {
		case a.verbal(k):
			return k
		case strings.HasPrefix(t, "NN"), strings.HasPrefix(t, "PRP"), t == "DT", t == "JJ", t == "CD", t == "TO", t == "IN", t == "RB":
		default:
			return -1
		}
	}
	return -1
}

// tellsOfOthers are the kinds of acts that are about other events, which have
// days of their own.
var tellsOfOthers = map[event.Kind]bool{event.Accusation: true, event.Threat: true, event.Demand: true, event.Negotiation: true, event.Agreement: true, event.Rejection: true, event.Investigation: true, event.ClaimOfResponsibility: true, event.Endorsement: true, event.Sanction: true, event.Support: true}

// aside reports whether an event noun only says which thing another noun is of
// or what a clause comes after, so that the clause's time is not its own: "paid
// tribute to bombing victims", "since the bombings".
func (a *analysis) aside(f *finding) bool {
	if f.verb {
		return false
	}
	h := a.head(f.tok)
	if h >= 0 && a.at[h] == nil && a.nominal(h) && a.lemma(h) != "attempt" && a.lemma(h) != "spree" && a.lemma(h) != "rampage" && a.lemma(h) != "incident" && a.lemma(h) != "operation" && a.lemma(h) != "campaign" && a.is(f.tok, "compound", "amod", "nmod:poss") {
		return true
	}
	switch a.preposition(f.tok) {
	case "since", "following", "before", "over", "about", "despite", "until", "amid":
		return true
	}
	return false
}
