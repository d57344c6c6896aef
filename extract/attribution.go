package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/actor"
)

// A quote is a stretch of the text between quotation marks.
type quote struct{ first, last int } // tokens, half open

// A saying is a source and the tokens that it vouches for.
type saying struct {
	first, last int // tokens vouched for, half open
	attribution event.Attribution
	speaker     int // token, -1
	verb        int // token of "said" or "according"
	phrase      int // the token range of the source itself is not vouched for
	phraseEnd   int
}

// findQuotes pairs the quotation marks of each paragraph.
func (a *analysis) findQuotes() {
	for _, p := range a.doc.Paragraphs {
		open := -1
		for s := p.First; s < p.Last; s++ {
			for i := a.doc.Sentences[s].First; i < a.doc.Sentences[s].Last; i++ {
				switch {
				case a.tok[i].Norm != `"` && a.tok[i].Norm != "``" && a.tok[i].Norm != "''":
				case open < 0:
					open = i
				default:
					a.quoted = append(a.quoted, quote{open, i + 1})
					open = -1
				}
			}
		}
	}
}

// attributions finds who says what, and names the source of each event.
func (a *analysis) attributions() {
	a.findSayings()
	a.vouching = make([]bool, len(a.tok))
	source := make([]int32, len(a.tok)) // of each token: one more than its index in said
	for k := range a.said {
		s := &a.said[k]
		for i := s.first; i < s.last; i++ {
			if source[i] == 0 && i != s.verb && (i < s.phrase || i >= s.phraseEnd) {
				source[i] = int32(k) + 1
			}
		}
		for i := max(0, s.phrase); i < s.phraseEnd; i++ {
			a.vouching[i] = true
		}
	}
	for _, f := range a.findings {
		if k := source[f.tok]; k > 0 {
			att := a.said[k-1].attribution
			f.Attribution = &att
			f.rule("attribution:said")
		}
	}
}

// findSayings reads verbs of reporting and "according to".
func (a *analysis) findSayings() {
	for i := range a.tok {
		switch {
		case a.verbal(i) && a.lex.Reports(a.lemma(i)) && !a.is(i, "amod", "aux") && !a.spoken(i):
			a.reportingVerb(i)
		case a.lower(i) == "according" && i+1 < len(a.tok) && a.lower(i+1) == "to":
			a.accordingTo(i)
		}
	}
	a.continueQuotes()
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
	subj := a.child(v, "nsubj")
	if subj < 0 {
		subj = a.rescuedSubject(v)
	}
	if subj < 0 && v > 0 && strings.HasPrefix(a.tag(v-1), "NN") && a.sent(v-1) == a.sent(v) && !a.timed(v-1) {
		subj = v - 1
	}
	if subj < 0 {
		subj = a.surfaceSubject(v)
	}
	if a.is(v, "acl") && a.tag(v) != "VBG" {
		return // "a unit called X"
	}
	if a.at[v] != nil && a.child(v, "ccomp") < 0 {
		return // "condemned the attack": an event of its own, no source of others
	}
	sent := a.doc.Sentences[a.sent(v)]
	if subj < 0 || a.sent(subj) != a.sent(v) || a.relativePronoun(subj) {
		return
	}
	first, last := sent.First, sent.Last
	inner := -1
	for c := range a.children(v) {
		if a.is(c, "ccomp", "parataxis") && inner < 0 {
			inner = c
		}
	}
	if inner < 0 && (a.is(v, "parataxis", "ccomp") || v == a.lastVerb(sent.First, sent.Last)) { // "X attacked Y, officials said"
		inner = a.head(v)
	}
	subjFirst, subjLast := a.span(subj)
	switch {
	case inner > v: // "officials said X attacked Y": what follows
		first = v + 1
		if w := a.nextVoice(v, last); w >= 0 {
			last = w
		}
	case inner >= 0 && inner < v:
		for _, q := range a.quotesBetween(sent.First, sent.Last) {
			if q.last <= v+2 {
				first = min(first, q.first)
			}
		}
	case a.child(v, "obj") >= 0 && !a.quoteIn(sent.First, sent.Last):
		return
	}
	s := saying{first: first, last: last, speaker: subj, verb: v, phrase: subjFirst, phraseEnd: subjLast}
	s.attribution = a.source(v, subj)
	if s.attribution.Speaker == "" && s.attribution.Outlet == "" {
		return
	}
	a.said = append(a.said, s)
}

// lastVerb is the last finite verb between two tokens, -1 where there is none.
func (a *analysis) lastVerb(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if t := a.tag(i); t == "VBD" || t == "VBZ" || t == "VBP" {
			return i
		}
	}
	return -1
}

func (a *analysis) quoteIn(first, last int) bool { return len(a.quotesBetween(first, last)) > 0 }

// source names the subject of a verb of reporting, and the outlet that it told.
func (a *analysis) source(v, subj int) event.Attribution {
	var att event.Attribution
	name, outlet := a.sourceName(subj)
	if k := a.agencyBefore(subj); k >= 0 {
		name, outlet = a.said[k].attribution.Outlet, true
	}
	for k := v - 1; k > v-7 && k > subj-4 && k >= 0 && a.tag(k) != "," && !outlet; k-- { // "the state-run X agency said"
		if m, ok := a.actorAt(k); ok && m.Entry != nil && m.Entry.Kind == event.Media {
			name, outlet = m.Entry.Name, true
		}
	}
	if outlet {
		att.Outlet = name
	} else {
		att.Speaker = name
	}
	if k := len(a.said) - 1; a.pronoun(subj) && a.lower(subj) == "it" && k >= 0 && a.sent(v)-a.sent(a.said[k].verb) <= 2 {
		att.Speaker, att.Outlet = a.said[k].attribution.Speaker, a.said[k].attribution.Outlet
	}
	for c := range a.children(v) {
		if a.is(c, "obj", "iobj", "obl") && c != subj {
			if m, ok := a.actorAt(c); ok && m.Entry != nil && m.Entry.Kind == event.Media {
				att.Outlet = m.Entry.Name
			}
		}
	}
	first, last := a.phrase(subj)
	att.Span = a.spanOf(first, last)
	att.Text = att.Span.Of(a.doc.Text)
	return att
}

// agencyBefore is the last saying whose outlet "the news agency" or "the paper"
// stands for, or -1.
func (a *analysis) agencyBefore(h int) int {
	switch a.lower(h) {
	case "agency", "newspaper", "paper", "network", "channel", "broadcaster", "daily":
	default:
		return -1
	}
	if a.child(h, "det") < 0 || a.lower(a.child(h, "det")) != "the" && a.lower(a.child(h, "det")) != "that" {
		return -1
	}
	for c := range a.children(h) {
		if strings.HasPrefix(a.tag(c), "NNP") {
			return -1
		}
	}
	for k := len(a.said) - 1; k >= 0 && k >= len(a.said)-8; k-- {
		if a.said[k].attribution.Outlet != "" {
			return k
		}
	}
	return -1
}

// sourceName is the name of a source, and whether it is a news outlet.
func (a *analysis) sourceName(h int) (name string, outlet bool) {
	for _, c := range append([]int{h}, a.appositions(h)...) {
		if m, ok := a.actorAt(c); ok && m.Entry != nil {
			if m.Entry.Kind == event.Media {
				return m.Entry.Name, true
			}
		}
	}
	if a.pronoun(h) {
		if w := a.lower(h); w == "he" || w == "she" { // the speaker goes on
			if k := len(a.said) - 1; k >= 0 && a.said[k].attribution.Speaker != "" && a.sent(h)-a.sent(a.said[k].verb) <= 3 {
				return a.said[k].attribution.Speaker, false
			}
		}
		return a.party(h).Name, false
	}
	if !a.nominal(h) {
		return "", false
	}
	first, last := a.phrase(h)
	name = a.textOf(first, last)
	for _, c := range a.appositions(h) { // "the governor of X, Mohammed Y"
		f, l := a.basePhrase(c)
		if strings.HasPrefix(a.tag(c), "NNP") {
			return a.textOf(f, l) + ", " + name, false
		}
	}
	if m, ok := a.actorAt(h); ok && m.Entry != nil && (m.Entry.Class == actor.Org || m.Entry.Class == actor.Group) {
		name = m.Entry.Name
	}
	return name, false
}

func (a *analysis) appositions(h int) []int {
	var out []int
	for c := range a.children(h) {
		if a.is(c, "appos") {
			out = append(out, c)
		}
	}
	return out
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
	if h < 0 {
		return
	}
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
	a.said = append(a.said, s)
}

// continueQuotes lets a source vouch for the whole of a quotation that runs
// over several sentences, and for a quotation that follows in the paragraph.
func (a *analysis) continueQuotes() {
	n := len(a.said)
	for _, q := range a.quoted {
		if q.last-q.first < 5 {
			continue
		}
		best := -1
		from, to := window(n, func(i int) int { return a.said[i].verb }, q.first-near, q.last+near)
		for k := from; k < to; k++ {
			s := &a.said[k]
			if s.speaker >= q.first && s.speaker < q.last {
				continue
			}
			d := distance(a.sent(s.speaker), a.sent(q.last-1))
			if e := distance(a.sent(s.speaker), a.sent(q.first)); e < d {
				d = e
			}
			if d <= 1 && a.paragraph(s.speaker) == a.paragraph(q.first) && (best < 0 || distance(s.speaker, q.last) < distance(a.said[best].speaker, q.last)) {
				best = k
			}
		}
		if best >= 0 {
			s := a.said[best]
			s.first, s.last, s.phrase, s.phraseEnd = q.first, q.last, 0, 0
			a.said = append(a.said, s)
		}
	}
}

func (a *analysis) paragraph(i int) int { return a.doc.Sentences[a.sent(i)].Paragraph }

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
