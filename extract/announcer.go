package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// announcer is who says what he does himself: "the committee said it would
// meet", "the rebels have said that they will release two captives". It is -1
// for other pronouns.
func (a *analysis) announcer(h int) int {
	w := a.lower(h)
	v := a.head(h)
	if v >= 0 && a.is(h, "nmod:poss") && a.is(v, "nmod") && a.preposition(v) == "of" && a.head(v) >= 0 && a.is(a.head(v), "nsubj", "nsubj:pass", "obj") && a.some(a.head(v)) < 0 {
		if n := a.head(v); a.lower(n) == "one" || a.tag(n) == "CD" {
			v = n // "said one of its fighters was killed"
			if u := a.head(n); a.is(n, "obj") && u >= 0 && a.lex.Reports(a.lemma(u)) {
				return a.saidSubject(u, h)
			}
		}
	}
	if o, owns := owners[w]; owns && a.is(h, "nmod:poss") && v >= 0 && a.is(v, "nsubj") { // "Chad said its soldiers had …"
		w, v = o, a.head(v)
	}
	if w != "it" && w != "they" && w != "he" && w != "she" {
		return -1
	}
	for v >= 0 && a.is(v, "conj", "xcomp") {
		v = a.head(v)
	}
	if n := a.head(v); v >= 0 && n >= 0 && a.is(v, "acl") && a.marker(v) == "that" && a.document(n) && a.is(n, "obl") && a.head(n) >= 0 && a.lex.Reports(a.lemma(a.head(n))) {
		v = n // "said in a statement that it had killed"
	} else if v >= 0 && n >= 0 && a.is(v, "acl:relcl") && a.timed(n) && a.is(n, "obl") && a.head(n) >= 0 && a.lex.Reports(a.lemma(a.head(n))) && a.child(v, "mark") < 0 {
		v = n // "said in the morning it launched"
	} else if v < 0 || !a.is(v, "ccomp") || a.head(v) < 0 {
		return -1
	}
	if c := a.saidSubject(a.head(v), h); c >= 0 && w == "it" {
		return c
	}
	c := a.child(a.head(v), "nsubj")
	if c < 0 && a.is(a.head(v), "conj") { // "accused the army, and said they"
		c = a.surfaceSubject(a.head(v))
	}
	if c < 0 || c >= h || !strings.HasPrefix(a.tag(c), "NN") {
		return -1
	}
	several := a.tag(c) == "NNS" || a.tag(c) == "NNPS" || a.child(c, "conj") >= 0
	if w == "they" {
		if !several && !isGroup(a.party(c).Kind) || a.personName(c) && !several {
			return -1
		}
		return c
	}
	if w == "he" || w == "she" {
		if several || !a.personName(c) && !a.personNoun(c) && !a.humanNoun(c) && !a.bareSurname(c) || a.tellsOfAnother(c, h) {
			return -1
		}
		return c
	}
	if several || a.personName(c) || a.personNoun(c) && a.party(c).Kind == event.UnknownParty || a.humanNoun(c) {
		return -1
	}
	return c
}

// saidSubject is the pronoun "it" that says something in the clause of verb u, of
// which "its" is said to be: "it said its fighters attacked"; -1 elsewhere.
func (a *analysis) saidSubject(u, h int) int {
	c := a.child(u, "nsubj")
	if c < 0 || c >= h || !a.lex.Reports(a.lemma(u)) || a.lower(h) != "its" {
		return -1
	}
	if a.lower(c) == "it" {
		if s := a.pronounSpeaker(c); s >= 0 {
			return s
		}
		return -1
	}
	if strings.HasPrefix(a.tag(c), "NN") && isGroup(a.typed(c).Kind) {
		return c
	}
	return -1
}

// pronounSpeaker is the group that spoke last before "it", which speaks; -1
// where none did within two sentences.
func (a *analysis) pronounSpeaker(h int) int {
	s := a.sent(h)
	for k := h - 1; k >= a.doc.Sentences[max(0, s-2)].First; k-- {
		if strings.HasPrefix(a.tag(k), "NN") && a.is(k, "nsubj") && a.head(k) >= 0 && a.lex.Reports(a.lemma(a.head(k))) {
			if isGroup(a.party(k).Kind) {
				return k
			}
			return -1
		}
	}
	return -1
}

// owners are the pronouns whose possessives these are.
var owners = map[string]string{"its": "it", "their": "they", "his": "he", "her": "she"}

// pronounOfSpeaker reports whether a pronoun may stand for the speaker: "the
// governor said he …", but "the officials said they had been attacked" too.
func (a *analysis) pronounOfSpeaker(h, c int) bool {
	w := a.lower(h)
	if w == "its" && a.tag(c) == "NNP" && a.head(h) >= 0 && a.preposition(a.head(h)) == "on" {
		return armed(a.typed(c).Kind) // "the Defense Army said he died in an attack on its positions"
	}
	return (w == "he" || w == "she" || w == "his" || w == "her" || w == "him") && a.tag(c) != "NNS" && !a.tellsOfAnother(c, h)
}
