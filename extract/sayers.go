package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/lemma"
)

// reports reports whether token i is a verb of reporting.
func (a *analysis) reports(i int) bool {
	if a.is(i, "amod") || a.is(i, "aux") && a.tag(i) != "VBD" {
		return false
	}
	if a.verbal(i) {
		l := a.lemma(i)
		return a.lex.Reports(l) || a.finite(i) && (clauseOnly[l] && len(a.quotesBetween(i, i+1)) == 0 || (l == "talk" || l == "speak") && i+1 < len(a.tok) && a.lower(i+1) == "of")
	}
	return a.misread(i)
}

// misread reports whether a verb of reporting in the present was taken for a
// noun: "…, cautions Ali Hassan", "a woman claims on a video that she fled".
func (a *analysis) misread(i int) bool {
	if a.tag(i) != "NNS" && a.tag(i) != "NNPS" || !strings.HasSuffix(a.lower(i), "s") || !a.lex.Reports(lemma.Lemma(a.lower(i), "VBZ")) {
		return false
	}
	sent := a.doc.Sentences[a.sent(i)]
	if i <= sent.First || i+1 >= sent.Last {
		return false
	}
	earlier := false
	for k := sent.First; k < i && !earlier; k++ {
		earlier = a.finite(k)
	}
	if a.tag(i-1) == "," || a.quoteMark(i-1) && a.closes(i-1) {
		return earlier && strings.HasPrefix(a.tag(i+1), "NNP")
	}
	if earlier || !strings.HasPrefix(a.tag(i-1), "NN") {
		return false
	}
	if a.tag(i+1) == "VBG" {
		return true // "the coalition admits causing deaths"
	}
	for k := i + 1; k+1 < min(sent.Last, i+12); k++ {
		if a.lower(k) == "that" && (a.pronoun(k+1) || a.tag(k+1) == "DT" || strings.HasPrefix(a.tag(k+1), "NN") || strings.HasPrefix(a.tag(k+1), "JJ")) {
			return k == i+1 || a.pronoun(k+1) && a.tag(i+1) == "IN"
		}
	}
	return false
}

// sayer is who says what verb of reporting v introduces, or -1.
func (a *analysis) sayer(v int) int {
	subj := -1
	for c := range a.children(v) {
		if a.is(c, "nsubj") && !a.timed(c) && a.nominal(c) && (subj < 0 && (c < v || a.inverted(v)) || c < v && (a.nearer(subj, c) || a.interposed(c, v))) {
			subj = c
		}
	}
	if subj >= 0 {
		return a.antecedent(subj, v)
	}
	if a.inverted(v) {
		if h := a.phraseFrom(v + 1); h >= 0 {
			return h
		}
	}
	if !a.verbal(v) {
		return a.phraseHead(v)
	}
	if a.tag(v) == "VBG" && v > 0 && a.tag(v-1) == "," {
		if s := a.saysBefore(v); s >= 0 {
			return s
		}
	}
	if s := a.subjectBefore(v); s >= 0 {
		return s
	}
	if s := a.sharedSayer(v); s >= 0 {
		return s
	}
	if s := a.rescuedSubject(v); s >= 0 {
		return s
	}
	return a.surfaceSubject(v)
}

// interposed reports whether subject c and verb v of reporting stand between
// commas: "the neighbour, he said, has armed them".
func (a *analysis) interposed(c, v int) bool {
	first, last := a.basePhrase(c)
	return last == v && first > 0 && a.tag(first-1) == "," && v+1 < len(a.tok) && (a.tag(v+1) == "," || a.quoteMark(v+1))
}

// sharedSayer is who says what the verb of reporting before "and" or "but" and v
// introduces too: "told reporters in Paris, but added that".
func (a *analysis) sharedSayer(v int) int {
	sent := a.doc.Sentences[a.sent(v)]
	cc := v - 1
	if cc > sent.First && strings.HasPrefix(a.tag(cc), "RB") {
		cc--
	}
	if cc <= sent.First || a.tag(cc) != "CC" {
		return -1
	}
	for k := cc - 1; k >= max(sent.First, cc-25); k-- {
		if a.verbal(k) && a.finite(k) && a.lex.Reports(a.lemma(k)) && len(a.quotesBetween(k, k+1)) == 0 {
			for c := range a.children(k) {
				if a.is(c, "nsubj") && !a.timed(c) && !a.relativePronoun(c) {
					return c
				}
			}
			return a.subjectBefore(k)
		}
	}
	return -1
}

// phraseFrom is the head of the noun phrase that begins at token i, or -1.
func (a *analysis) phraseFrom(i int) int {
	last := a.lastNoun(i)
	for h := last; h >= 0; {
		g := a.head(h)
		if g < i || g > last || !a.nominal(g) {
			return h
		}
		h = g
	}
	return last
}

// lastNoun is the last noun of the phrase that begins at token i, or -1.
func (a *analysis) lastNoun(i int) int {
	h := -1
	for k := i; k < min(a.doc.Sentences[a.sent(i-1)].Last, i+10); k++ {
		switch t := a.tag(k); {
		case strings.HasPrefix(t, "NN") && !a.timed(k):
			h = k
		case t == "PRP" && h < 0:
			return k
		case t == "DT" && h < 0, t == "PRP$" && h < 0, strings.HasPrefix(t, "JJ"), t == "CD", t == "POS", t == "CC" && a.lower(k) == "and" && h >= 0 && k+1 < len(a.tok) && strings.HasPrefix(a.tag(k+1), "NNP") && strings.HasPrefix(a.tag(k-1), "NNP") && !a.is(k+1, "conj"):
		case h >= 0 && particles[a.lower(k)]:
		default:
			return h
		}
	}
	return h
}

// phraseHead is the head of the noun phrase that opens the sentence of token v
// and ends before it: "A woman resident of the town claims".
func (a *analysis) phraseHead(v int) int {
	sent := a.doc.Sentences[a.sent(v)]
	if v-sent.First > 12 {
		return -1
	}
	for k := sent.First; k < v; k++ {
		if strings.HasPrefix(a.tag(k), "NN") && (k+1 == v || !strings.HasPrefix(a.tag(k+1), "NN") && !strings.HasPrefix(a.tag(k+1), "POS")) {
			return k
		}
	}
	return -1
}

// sayingOn are participles by which a speaker goes on.
var sayingOn = map[string]bool{"say": true, "add": true, "insist": true, "argue": true, "stress": true, "claim": true, "maintain": true, "note": true, "cite": true}

// saysBefore is the subject of the clause that a participle of reporting goes
// on from: "the governor told reporters, adding that".
func (a *analysis) saysBefore(v int) int {
	for k := v - 2; k >= a.doc.Sentences[a.sent(v)].First && k > v-25; k-- {
		if !a.finite(k) || a.is(k, "aux", "cop") {
			continue
		}
		if u := a.head(k); a.is(k, "ccomp") && u >= 0 && u < k && !a.lex.Reports(a.lemma(k)) && sayingOn[a.lemma(v)] && (a.lemma(u) == "deny" || a.lex.Reports(a.lemma(u))) && a.verbal(u) {
			k = u // "the army denied its soldiers had fired, saying the rebels did"
		}
		for c := range a.children(k) {
			if a.is(c, "nsubj") && !a.timed(c) && !a.relativePronoun(c) {
				return c
			}
		}
		if a.inverted(k) {
			if h := a.phraseFrom(k + 1); h >= 0 && h < v {
				return h
			}
		}
		if s := a.surfaceSubject(k); s >= 0 && !a.relativePronoun(s) {
			return s
		}
	}
	return -1
}

// nearer reports whether the second of two subjects of a verb is its own: "police
// arrested six, in what their lawyer said", "a man who they said had fired", and
// a name that the parse tore apart, "Police chief Ali Hassan".
func (a *analysis) nearer(first, last int) bool {
	if a.relativePronoun(first) {
		return true
	}
	apart := false
	for i := first + 1; i < last; i++ {
		if a.lower(i) == "what" {
			return true
		}
		apart = apart || !strings.HasPrefix(a.tag(i), "NN") && !strings.HasPrefix(a.tag(i), "JJ")
	}
	return !apart
}

// misreadNoun reports whether an adjective behind a determiner is a noun for
// people: "the official", "the general".
func (a *analysis) misreadNoun(h int) bool {
	return strings.HasPrefix(a.tag(h), "JJ") && h > 0 && a.tag(h-1) == "DT" && (h+1 >= len(a.tok) || !a.nominal(h+1)) && (people[a.lower(h)] || a.oneHuman(h))
}

// people are nouns for one person that are adjectives too.
var people = map[string]bool{"official": true, "general": true, "militant": true, "insurgent": true, "suspect": true, "dissident": true, "islamist": true, "local": true, "veteran": true}

func (a *analysis) commaBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if a.tag(i) == "," {
			return true
		}
	}
	return false
}

// subjectBefore is the head of the noun phrase that ends before verb v, over
// adverbs, auxiliaries and a phrase between commas.
func (a *analysis) subjectBefore(v int) int {
	sent := a.doc.Sentences[a.sent(v)]
	if a.is(v, "conj", "xcomp", "advcl") || a.tag(v) == "VBG" && a.child(v, "aux") < 0 {
		return -1
	}
	k := v - 1
	for k > sent.First && (strings.HasPrefix(a.tag(k), "RB") || a.is(k, "aux") || a.timed(k)) {
		k--
	}
	if k > sent.First && a.tag(k) == "," {
		for k--; k > sent.First && a.tag(k) != "," && v-k < 20; k-- {
		}
		k--
	}
	if k > sent.First && a.misreadNoun(k) {
		return k
	}
	if k < sent.First || !strings.HasPrefix(a.tag(k), "NN") || a.timed(k) {
		return -1
	}
	h := a.headOf(k)
	for g := a.head(h); g >= sent.First && g < h && a.is(h, "nmod") && a.nominal(g) && h-g < 8 && !a.commaBetween(g, h); g = a.head(h) {
		h = g
	}
	if a.is(h, "obj", "obl") && a.head(h) < h && a.head(h) >= 0 && a.verbal(a.head(h)) {
		return -1
	}
	return h
}
