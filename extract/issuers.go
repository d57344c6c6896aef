package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// speakingPapers are what a body says something in, which then condemns, demands and
// urges in its stead.
var speakingPapers = map[string]bool{"resolution": true, "statement": true, "communique": true, "communiqué": true, "letter": true, "declaration": true, "draft": true, "note": true, "report": true}

// issuer is who speaks by the document at token c: its owner, who it is by or
// from, or, for a resolution, the Security Council where the text has named it.
func (a *analysis) issuer(c int) event.Party {
	for d := range a.children(c) {
		by := a.is(d, "nmod", "obl:agent") && (a.preposition(d) == "by" || a.preposition(d) == "from")
		if !by && !a.is(d, "nmod:poss", "compound", "amod") {
			continue
		}
		if p := a.party(d); isGroup(p.Kind) && (p.Code != "" || d > c || !a.is(d, "amod")) {
			return p
		}
		if p := a.party(d); p.Kind == event.PlaceParty && a.speaksForState(d) {
			a.powerOf(d, &p)
			return p
		}
	}
	if a.lemma(c) != "resolution" && a.lemma(c) != "draft" {
		return event.Party{}
	}
	for i := c - 1; i >= max(0, c-bodyReach); i-- {
		if m, ok := a.actorAt(i); ok && m.Entry != nil && strings.HasPrefix(m.Entry.Code, "IGOUNO") {
			return a.party(m.Last - 1)
		}
	}
	return event.Party{}
}

// speaksBy is who condemns, demands or urges where the subject is a document that
// does so: "The resolution condemns the offensive", "a letter from Kinshasa demanding".
func (a *analysis) speaksBy(h int, f *finding) (event.Party, bool) {
	if !f.verb || !spokenTo[f.Kind] || !speakingPapers[a.lemma(h)] || !a.is(h, "nsubj") && !(a.is(f.tok, "acl") && a.head(f.tok) == h) {
		return event.Party{}, false
	}
	q := a.issuer(h)
	if q.Code == "" {
		return q, false
	}
	first, last := a.phrase(h)
	q.Span, q.Head, q.Coref, q.Count = a.spanOf(first, last), a.tok[h].Text, true, nil
	q.Text = q.Span.Of(a.doc.Text)
	return q, true
}

// paperBefore is the document that is the subject of the clause before that of a
// pronoun that opens a sentence; else -1.
func (a *analysis) paperBefore(h int) int {
	s := a.sent(h)
	if s == 0 || h > a.doc.Sentences[s].First+1 {
		return -1
	}
	for c := a.doc.Sentences[s-1].First; c < a.doc.Sentences[s-1].Last; c++ {
		if a.is(c, "nsubj", "nsubj:pass") && a.head(c) >= 0 && a.is(a.head(c), "root") {
			if speakingPapers[a.lemma(c)] && a.nominal(c) {
				return c
			}
			return -1
		}
	}
	return -1
}

// saysIt reports whether the object of a verb is the threat, the ban or the demand
// itself, not whom it is put to: "issued warnings", "imposed sanctions".
func (a *analysis) saysIt(h int, f *finding, s slot) bool {
	if !f.verb && f.Kind == event.Demand && a.at[h] != nil && !a.at[h].verb && a.typed(h).Entry == nil {
		return true // "talks under pressure from"
	}
	if !f.verb || s.name != "obj" || f.Kind != event.Threat && f.Kind != event.Sanction && f.Kind != event.Demand {
		return false
	}
	switch a.lemma(h) {
	case "warning", "threat", "ultimatum", "deadline", "demand", "request", "call", "appeal":
		return true
	}
	g := a.at[h]
	return g != nil && !g.verb && (g.Kind == f.Kind || g.Kind == event.Sanction)
}
