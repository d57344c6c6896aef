package extract

import (
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// A saying is a source and the tokens that it vouches for.
type saying struct {
	first, last int // tokens vouched for, half open
	attribution event.Attribution
	speaker     int // token, -1
	verb        int // token of "said" or "according"
	phrase      int // the token range of the source itself is not vouched for
	phraseEnd   int
	person      bool // the source is one person
	several     bool // it is more than one
}

// attributions finds who says what, and names the source of each event.
func (a *analysis) attributions() {
	a.findSayings()
	a.vouching = make([]bool, len(a.tok))
	source := make([]int32, len(a.tok)) // of each token: one more than its index in said
	for k := range a.said {
		s := &a.said[k]
		for i := s.first; i < s.last; i++ {
			if (source[i] == 0 || a.nested(s, &a.said[source[i]-1])) && i != s.verb && (i < s.phrase || i >= s.phraseEnd) {
				source[i] = int32(k) + 1
			}
		}
		for i := max(0, s.phrase); i < s.phraseEnd; i++ {
			a.vouching[i] = true
		}
	}
	for _, f := range a.findings {
		if k := source[f.tok]; k > 0 && !a.presupposed(f) {
			att := a.said[k-1].attribution
			f.Attribution = &att
			f.rule("attribution:said")
		}
	}
}

// nested reports whether what source s vouches for is a clause told beside what
// source r does: "…, the army announced, with security sources telling Reuters
// that".
func (a *analysis) nested(s, r *saying) bool {
	return a.tag(s.verb) == "VBG" && s.verb > r.verb && s.first > s.verb && s.last-s.first < r.last-r.first && a.marker(s.verb) == "with"
}

// presupposed reports whether an event is told in passing by an adjective, which
// is the reporter's word whoever says the rest: "the besieged city".
func (a *analysis) presupposed(f *finding) bool {
	return (a.is(f.tok, "amod") || f.row != nil && f.row.POS == 'A' && a.head(f.tok) > f.tok && a.nominal(a.head(f.tok))) && !a.verbal(max(0, f.tok-1)) && len(a.quotesBetween(f.tok, f.tok+1)) == 0
}

// misjoined reports whether a verb that the parse took for a participle behind
// its noun ends a report: "…, a newspaper reported Friday".
func (a *analysis) misjoined(v int) bool {
	h := a.head(v)
	if h != v-1 || !plainly[a.lemma(v)] {
		return false
	}
	begin, _ := a.basePhrase(h)
	return a.tail(v, begin)
}

// findSayings reads verbs of reporting, "according to" and the sources of
// headlines.
func (a *analysis) findSayings() {
	for i := range a.tok {
		switch {
		case a.lower(i) == "according" && i+1 < len(a.tok) && a.lower(i+1) == "to":
			a.accordingTo(i)
		case a.reports(i) && !a.spoken(i):
			a.reportingVerb(i)
		case sayingNouns[a.lemma(i)] && strings.HasPrefix(a.tag(i), "NN"):
			a.reportingNoun(i)
		case certain[a.lower(i)]:
			a.certainty(i)
		}
	}
	a.headlineSources()
	sort.SliceStable(a.said, func(i, k int) bool { return a.said[i].verb < a.said[k].verb })
	a.nameOutlets()
	a.quotations()
	a.carryOn()
}

// carryOn lets a source vouch for a sentence that adds to its report: "the
// general said his men hold the port. They also control the airport."
func (a *analysis) carryOn() {
	for k := range len(a.said) {
		s := a.said[k]
		end := a.doc.Sentences[a.sent(s.verb)].Last
		if s.last != end || s.first != s.verb+1 || end >= len(a.tok) || a.lower(s.speaker) == "it" {
			continue
		}
		next := a.doc.Sentences[a.sent(end)]
		switch a.lower(next.First) {
		case "they":
			if s.several {
				continue
			}
		case "it":
			if !s.person {
				continue
			}
		default:
			continue
		}
		also := false
		for i := next.First + 1; i < min(next.Last, next.First+4); i++ {
			also = also || a.lower(i) == "also"
		}
		if also && !a.hasSource(a.sent(end)) {
			s.first, s.last, s.phrase, s.phraseEnd = next.First, next.Last, 0, 0
			a.said = append(a.said, s)
		}
	}
}

// spoken reports whether the verb is a trigger that is not a mere report:
// "warned of an attack".
func (a *analysis) spoken(v int) bool {
	f := a.at[v]
	return f != nil && f.Kind != event.Accusation && f.Kind != event.Threat && f.Kind != event.Demand
}

func (a *analysis) reportingVerb(v int) {
	if a.passive(v) && a.tag(v) == "VBN" && a.child(v, "aux:pass") >= 0 {
		return // "was reported", "the ouster is said to"
	}
	if a.is(v, "acl") && a.tag(v) != "VBG" && !a.is(v, "acl:relcl") && a.lower(min(v+1, len(a.tok)-1)) != "that" && !a.misjoined(v) {
		return // "a unit called X"
	}
	if a.tag(v) == "VBN" && a.child(v, "aux") < 0 && a.lower(min(v+1, len(a.tok)-1)) == "to" || a.lower(min(v+1, len(a.tok)-1)) == "to" && a.lemma(v) == "believe" {
		return // "the people believed to be there"
	}
	if a.asReported(v) {
		return
	}
	subj := a.sayer(v)
	if subj < 0 || a.sent(subj) != a.sent(v) || a.relativePronoun(subj) || a.timed(subj) || a.silent(v, subj) {
		return
	}
	s := saying{speaker: subj, verb: v}
	s.phrase, s.phraseEnd = a.span(subj)
	if s.phrase <= v && v < s.phraseEnd {
		s.phrase, s.phraseEnd = a.basePhrase(subj)
	}
	s.first, s.last = a.vouched(v, subj)
	if s.first < 0 {
		return
	}
	s.attribution = a.source(v, subj)
	if s.attribution.Speaker == "" && s.attribution.Outlet == "" {
		return
	}
	s.person, s.several = a.aPerson(subj), a.severalSources(subj)
	a.said = append(a.said, s)
}

// asReported reports whether a verb only says that the sentence is no news, "As
// reported, the enemy attacked", and lets who it names vouch for it: "As reported by
// Ukrinform". The subject that follows says nothing.
func (a *analysis) asReported(v int) bool {
	sent := a.doc.Sentences[a.sent(v)]
	if k := v - 1; v <= sent.First || v+1 >= sent.Last || a.lower(k) != "as" && (k <= sent.First || a.tag(k) != "RB" && a.lower(k) != "earlier" || a.lower(k-1) != "as") || a.tag(v) != "VBN" && a.tag(v) != "VBD" {
		return false
	}
	next := v + 1
	for next+1 < sent.Last && (strings.HasPrefix(a.tag(next), "RB") || a.lower(next) == "earlier") {
		next++
	}
	switch a.lower(next) {
	case ",":
		return true
	case "by":
		if h := a.phraseFrom(next + 1); h >= 0 && !a.timed(h) {
			a.vouchFor(h, v)
		}
		return true
	}
	return false
}

func (a *analysis) accordingTo(i int) {
	h := a.head(i)
	if h < 0 || !a.nominal(h) || h < i { // the noun after "to"
		h = -1
		for k := i + 2; k < min(len(a.tok), i+14) && a.sent(k) == a.sent(i); k++ {
			if a.nominal(k) && a.tag(k) != "DT" && (k+1 >= len(a.tok) || !a.is(k, "compound", "amod", "nmod:poss", "flat")) {
				h = k
				break
			}
		}
	}
	if h >= 0 {
		a.vouchFor(h, i)
	}
}

// vouchFor makes noun h the source of its sentence, by the word i that says so.
func (a *analysis) vouchFor(h, i int) {
	sent := a.doc.Sentences[a.sent(i)]
	name, outlet := a.sourceName(h)
	name = strings.TrimPrefix(name, "to ")
	if name == "" {
		return
	}
	s := saying{first: sent.First, last: sent.Last, speaker: h, verb: i}
	s.phrase, s.phraseEnd = a.span(h)
	if s.phraseEnd-s.phrase > 12 {
		s.phrase, s.phraseEnd = a.basePhrase(h)
	}
	if outlet {
		s.attribution.Outlet = name
	} else {
		s.attribution.Speaker = name
	}
	f, l := a.phrase(h)
	s.attribution.Span = a.spanOf(f, l)
	s.attribution.Text = s.attribution.Span.Of(a.doc.Text)
	s.person, s.several = a.aPerson(h), a.severalSources(h)
	a.said = append(a.said, s)
}

// speakerToken is the subject of the verb of reporting that goes with the
// quotation round token i, -1 where there is none.
func (a *analysis) speakerToken(i int) int {
	for _, q := range a.quotesBetween(i, i+1) {
		if i < q.first || i >= q.last {
			continue
		}
		for _, span := range [][2]int{{q.last, q.last + 25}, {q.first - 25, q.first}} {
			for k := max(0, span[0]); k < min(len(a.tok), span[1]); k++ {
				if a.paragraph(k) != a.paragraph(i) {
					continue
				}
				if a.verbal(k) && a.lex.Reports(a.lemma(k)) {
					if s := a.child(k, "nsubj"); s >= 0 && (s < q.first || s >= q.last) {
						return s
					}
				}
			}
		}
	}
	return -1
}
