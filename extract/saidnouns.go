package extract

import "strings"

// sayingNouns are nouns of what somebody says or thinks.
var sayingNouns = map[string]bool{
	"claim": true, "statement": true, "assertion": true, "allegation": true, "account": true, "warning": true, "remark": true, "comment": true, "announcement": true,
	"accusation": true, "insistence": true, "argument": true, "testimony": true, "admission": true, "contention": true, "belief": true, "suggestion": true,
	"conclusion": true, "finding": true, "view": true, "opinion": true, "prediction": true, "assessment": true, "estimate": true, "revelation": true, "charge": true,
	"complaint": true, "assurance": true, "fear": true, "concern": true, "report": true,
}

// views are those of them that somebody's clause is "in".
var views = map[string]bool{"view": true, "opinion": true, "assessment": true, "account": true, "telling": true, "estimate": true}

// certain are adjectives, and participles used as such, of who believes what a
// clause says.
var certain = map[string]bool{
	"convinced": true, "confident": true, "certain": true, "adamant": true, "worried": true, "concerned": true, "hopeful": true, "optimistic": true, "doubtful": true,
	"skeptical": true, "sceptical": true, "afraid": true, "alarmed": true,
}

// reportingNoun reads a noun of saying with whose it is and a clause: "the
// ministry's claim that rebels shelled the town", "claims by residents that
// soldiers had fired", "in the analyst's view".
func (a *analysis) reportingNoun(n int) {
	speaker := a.child(n, "nmod:poss")
	if speaker < 0 {
		for c := range a.children(n) {
			if p := a.preposition(c); c > n && a.is(c, "nmod") && (p == "by" || p == "from") && !a.timed(c) && a.placeOf[c] < 0 {
				speaker = c
			}
		}
	}
	if speaker < 0 || a.timed(speaker) || a.placeOf[speaker] >= 0 && !a.country(speaker) && a.places[a.placeOf[speaker]].top.Code != "PPLC" && !isGroup(a.party(speaker).Kind) {
		return
	}
	sent := a.doc.Sentences[a.sent(n)]
	if views[a.lemma(n)] && a.preposition(n) == "in" {
		a.noteSaying(n, speaker, sent.First, sent.Last)
		return
	}
	for i := n + 1; i+1 < min(sent.Last, n+10) && !a.finite(i) && a.tag(i) != ","; i++ {
		if a.lower(i) == "that" && !a.finite(i+1) && a.tag(i+1) != "MD" {
			a.noteSaying(n, speaker, i+1, a.clauseEnd(n, i+1))
			return
		}
	}
}

// certainty reads an adjective of belief with a clause: "analysts are convinced
// that Iran sent the missiles".
func (a *analysis) certainty(i int) {
	s := a.child(i, "nsubj", "nsubj:pass")
	if s < 0 || s > i || i+2 >= len(a.tok) || a.lower(i+1) != "that" || a.relativePronoun(s) {
		return
	}
	a.noteSaying(i, s, i+2, a.clauseEnd(i, i+2))
}

// clauseEnd is where the clause ends that begins at token from and hangs on h:
// with what the parse hung there, or at a comma.
func (a *analysis) clauseEnd(h, from int) int {
	for c := range a.children(h) {
		if c >= from && a.is(c, "acl", "ccomp", "advcl", "acl:relcl") {
			if _, last := a.span(c); last > from {
				return last
			}
		}
	}
	return a.comma(from, a.doc.Sentences[a.sent(h)].Last)
}

// mute are nouns of what has no voice of its own.
var mute = map[string]bool{"interview": true, "conference": true, "path": true, "flight": true, "email": true, "condition": true, "coup": true, "election": true, "victory": true}

// noteSaying notes that a speaker vouches for some tokens by the word at v.
func (a *analysis) noteSaying(v, speaker, first, last int) {
	if f := a.at[speaker]; f != nil && !f.verb || mute[a.lemma(speaker)] || a.weaponClass(speaker) != "" && a.typed(speaker).Thing {
		return // "a campaign", "an interview": the parse missed who
	}
	s := saying{speaker: speaker, verb: v, first: first, last: last}
	name, outlet := a.sourceName(speaker)
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	if name == "" {
		return
	}
	if outlet {
		s.attribution.Outlet = name
	} else {
		s.attribution.Speaker = name
	}
	s.phrase, s.phraseEnd = a.basePhrase(speaker)
	f, l := a.phrase(speaker)
	s.attribution.Span = a.spanOf(f, l)
	s.attribution.Text = s.attribution.Span.Of(a.doc.Text)
	s.person, s.several = a.aPerson(speaker), a.severalSources(speaker)
	a.said = append(a.said, s)
}
