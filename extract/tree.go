package extract

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A tree reads a document's dependency heads downward.
type tree struct {
	tok        []text.Token
	firstChild []int32 // -1 where there is none
	nextChild  []int32
	sentence   []int32 // of each token
}

func newTree(doc *text.Document) tree {
	n := len(doc.Tokens)
	t := tree{tok: doc.Tokens, firstChild: make([]int32, n), nextChild: make([]int32, n), sentence: make([]int32, n)}
	for i := range n {
		t.firstChild[i], t.nextChild[i] = -1, -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := doc.Tokens[i].Head; h >= 0 && h < n && h != i {
			t.nextChild[i] = t.firstChild[h]
			t.firstChild[h] = int32(i)
		}
	}
	for s, sent := range doc.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			t.sentence[i] = int32(s)
		}
	}
	return t
}

// children yields the dependents of i from left to right.
func (t *tree) children(i int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for c := t.firstChild[i]; c >= 0; c = t.nextChild[c] {
			if !yield(int(c)) {
				return
			}
		}
	}
}

// child returns the first dependent with one of the relations, or -1. A
// relation without a subtype stands for all its subtypes.
func (t *tree) child(i int, rels ...string) int {
	for c := range t.children(i) {
		if t.is(c, rels...) {
			return c
		}
	}
	return -1
}

// is reports whether token i hangs on its head by one of the relations.
func (t *tree) is(i int, rels ...string) bool {
	rel := t.tok[i].Rel
	for _, r := range rels {
		if rel == r || strings.HasPrefix(rel, r) && rel[len(r)] == ':' {
			return true
		}
	}
	return false
}

// head returns the head of i, or -1.
func (t *tree) head(i int) int { return t.tok[i].Head }

// under reports whether i is a or depends on it.
func (t *tree) under(i, a int) bool {
	for range t.tok {
		if i == a {
			return true
		}
		if i < 0 {
			return false
		}
		i = t.head(i)
	}
	return false
}

// span returns the token range of i and everything that depends on it.
func (t *tree) span(i int) (first, last int) {
	first, last = i, i+1
	for c := range t.children(i) {
		f, l := t.span(c)
		first, last = min(first, f), max(last, l)
	}
	return first, last
}

// clause returns the verb (or predicate) that heads the clause of i: i itself
// where it is one.
func (t *tree) clause(i int) int {
	for range t.tok {
		if i < 0 {
			return -1
		}
		if t.verbal(i) && !t.is(i, "aux", "amod", "compound", "case", "fixed") || t.is(i, "root", "parataxis", "ccomp", "advcl", "acl", "csubj", "xcomp") {
			return i
		}
		if t.head(i) < 0 {
			return i
		}
		i = t.head(i)
	}
	return -1
}

func (t *tree) verbal(i int) bool  { return strings.HasPrefix(t.tok[i].Tag, "VB") }
func (t *tree) nominal(i int) bool { return nominalTag(t.tok[i].Tag) }
func (t *tree) lemma(i int) string { return t.tok[i].Lemma }
func (t *tree) tag(i int) string   { return t.tok[i].Tag }
func (t *tree) sent(i int) int     { return int(t.sentence[i]) }
func (t *tree) lower(i int) string { return t.tok[i].Lower() }
func (t *tree) pronoun(i int) bool { return strings.HasPrefix(t.tok[i].Tag, "PRP") }

func nominalTag(tag string) bool {
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "PRP") || tag == "CD" || tag == "DT" || strings.HasPrefix(tag, "W")
}

// preposition returns the case marker of a nominal, in lower case, without
// fixed parts: "on", "according". Of two it takes the later: "from inside".
func (t *tree) preposition(i int) string {
	p := ""
	for c := range t.children(i) {
		switch {
		case c > i:
		case p != "" && t.is(c, "cc"):
			return p
		case t.is(c, "case") && t.tag(c) != "POS":
			p = t.lower(c)
		}
	}
	return p
}

// conjuncts returns i and what is coordinated with it as nominals, in order.
func (t *tree) conjuncts(i int) []int {
	out := []int{i}
	for c := range t.children(i) {
		if t.is(c, "conj") && !t.verbal(c) && t.lower(c) != "more" && !t.strayConjunct(c) { // no "56 more"
			out = append(out, t.conjuncts(c)...)
		}
	}
	return out
}

// strayConjunct reports whether a phrase of direction behind a list is taken for
// one more of it: "sent tanks and guns to the front line".
func (t *tree) strayConjunct(c int) bool {
	switch t.preposition(c) {
	case "to", "into", "toward", "towards":
		return t.child(c, "cc") < 0 && t.preposition(t.head(c)) != t.preposition(c)
	}
	return false
}

// passive reports whether verb v is in the passive voice: "was attacked",
// "the town attacked on Sunday".
func (t *tree) passive(v int) bool {
	if t.tag(v) != "VBN" && t.tag(v) != "VBD" {
		return false
	}
	have, be, pass, subject := false, false, false, false
	for c := range t.children(v) {
		switch {
		case t.is(c, "aux") && t.lemma(c) == "have":
			have = true
		case t.is(c, "aux:pass"):
			be = true
		case t.is(c, "nsubj:pass"):
			pass = true
		case t.is(c, "aux", "cop") && t.lemma(c) == "be" && c < v:
			be = true
		case t.is(c, "nsubj"):
			subject = true
		}
	}
	switch {
	case be:
		return true
	case pass && !have:
		return true
	case t.lemma(v) == "send" && !have && t.tag(v) == "VBD" && !t.takesObject(v) && t.confined(v):
		return true // "Ten Sent to Custody"
	case undergone[t.lemma(v)] && !have && t.tag(v) == "VBD" && !t.takesObject(v):
		return t.reduced(v)
	case have || subject || t.tag(v) != "VBN":
		return false
	case t.is(v, "conj") && t.head(v) >= 0 && t.verbal(t.head(v)):
		return t.passive(t.head(v))
	}
	if h := t.head(v); h >= 0 && t.is(v, "acl") && t.is(h, "root") && t.takesObject(v) {
		return false // "Rebels ambushed and killed 14 soldiers", taken for a noun phrase
	}
	return t.is(v, "acl", "amod", "advcl", "xcomp", "ccomp")
}

// confined reports whether a verb of sending says that somebody goes to prison.
func (t *tree) confined(v int) bool {
	c := t.child(v, "obl", "nmod")
	if c < 0 {
		return false
	}
	switch t.lemma(c) {
	case "custody", "jail", "prison", "detention":
		return true
	}
	return false
}

// undergone are verbs that always have an object: where there is none, the
// subject is it.
var undergone = map[string]bool{
	"arrest": true, "detain": true, "jail": true, "imprison": true, "sentence": true, "convict": true, "indict": true, "deport": true, "extradite": true,
	"expel": true, "evict": true, "kidnap": true, "abduct": true, "wound": true, "injure": true, "behead": true, "execute": true, "assassinate": true,
	"remand": true, "torch": true, "ransack": true, "demolish": true, "vandalize": true, "vandalise": true, "arraign": true, "accuse": true, "rearrest": true, "apprehend": true, "acquit": true, "displace": true, "suspend": true, "ban": true, "murder": true, "hospitalise": true, "hospitalize": true,
}

// doers are subjects that do to others what those verbs say.
var doers = map[string]bool{
	"police": true, "policeman": true, "officer": true, "force": true, "soldier": true, "troop": true, "troops": true, "forces": true, "authorities": true, "army": true, "military": true, "authority": true,
	"agent": true, "court": true, "judge": true, "jury": true, "tribunal": true, "government": true, "gunman": true, "militant": true, "rebel": true, "they": true,
	"who": true, "he": true, "she": true, "we": true, "i": true, "you": true, "that": true, "which": true, "it": true, "guard": true,
}

// reduced reports whether a verb in the past tense that has no object is a
// passive without its auxiliary: "Three men arrested in Cairo", "was convicted
// of treason and sentenced to death".
func (t tree) reduced(v int) bool {
	if v+1 < len(t.tok) && t.lower(v+1) == "and" {
		return false // "arrested and charged three men"
	}
	subject := -1
	for c := range t.children(v) {
		if t.is(c, "xcomp", "ccomp", "iobj") {
			return false
		}
		if t.is(c, "nsubj") {
			subject = c
		}
	}
	if subject >= 0 {
		return subject < v && !doers[t.lemma(subject)]
	}
	return t.is(v, "conj") && t.head(v) >= 0 && t.verbal(t.head(v)) && t.passive(t.head(v))
}

// takesObject reports whether a verb, or one beside it that shares its object,
// has an object.
func (t *tree) takesObject(v int) bool {
	if o := t.child(v, "obj"); o > v {
		return true
	}
	for c := range t.children(v) {
		if c > v && t.is(c, "conj") && t.verbal(c) && t.child(c, "obj") > c {
			return true
		}
	}
	return false
}
