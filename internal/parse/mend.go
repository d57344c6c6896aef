package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// menWords are plurals of people that a sentence may begin with: no names.
var menWords = map[string]bool{
	"gunmen": true, "policemen": true, "servicemen": true, "militiamen": true, "tribesmen": true, "fishermen": true, "airmen": true,
	"guardsmen": true, "clansmen": true, "hitmen": true, "herdsmen": true, "horsemen": true, "marksmen": true, "spokesmen": true,
	"women": true, "men": true, "firemen": true, "axemen": true, "businessmen": true, "kinsmen": true,
}

// fixPlurals tags such a word at the beginning of a sentence as a plural.
func fixPlurals(tok []text.Token) {
	if len(tok) > 1 && strings.HasPrefix(tok[0].Tag, "NNP") && !strings.HasPrefix(tok[1].Tag, "NNP") && menWords[tok[0].Lower()] {
		tok[0].Tag = "NNS"
	}
}

// fixCounted tags as a plural what the tagger takes for a verb after a counted
// object: "killed 15 Afghan Army trainees".
func fixCounted(tok []text.Token) {
	for i := 3; i < len(tok); i++ {
		if tok[i].Tag != "VBZ" || !strings.HasSuffix(tok[i].Norm, "s") || len(tok[i].Norm) < 5 {
			continue
		}
		k := i - 1
		for k > 1 && (tok[k].Tag == "JJ" || tok[k].Tag == "NN" || tok[k].Tag == "NNP") {
			k--
		}
		if k < i-1 && tok[k].Tag == "CD" && (tok[k-1].Tag == "VBD" || tok[k-1].Tag == "VBG" || tok[k-1].Tag == "VBN") {
			tok[i].Tag = "NNS"
		}
	}
}

// fixRanks tags as a noun the adjective in "a general, Ali Hassan," and "the
// then president, Ali Hassan,".
func fixRanks(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		k := i - 1
		if k > 0 && (tok[k].Tag == "RB" || tok[k].Tag == "JJ") {
			k--
		}
		if tok[i].Tag == "JJ" && tok[k].Tag == "DT" && tok[i+1].Tag == "," && strings.HasPrefix(tok[i+2].Tag, "NNP") {
			tok[i].Tag = "NN"
		}
	}
}

// partitive makes the number in "two of his guards" the head of its phrase.
func partitive(tok []text.Token, offset int) {
	for i := 0; i+2 < len(tok); i++ {
		if o := tok[i+1].Head - offset; tok[i].Tag == "CD" && tok[i].Rel == "conj" && tok[i+1].Lemma == "of" && o > i+1 && o < len(tok) && tok[o].Rel == "nmod" && tok[o].Head == tok[i].Head {
			tok[o].Head = i + offset // "the governor and six of his guards"
			continue
		}
		d := tok[i].Head - offset
		if tok[i].Tag != "CD" || tok[i].Rel != "nummod" || tok[i+1].Lemma != "of" || d <= i+1 || d >= len(tok) {
			continue
		}
		tok[i].Head, tok[i].Rel = tok[d].Head, tok[d].Rel
		tok[d].Head, tok[d].Rel = i+offset, "nmod"
		if i > 1 && tok[i-1].Tag == "CC" && isNoun(tok[i-2].Tag) && !hangsOn(tok, i-2, i, offset) {
			tok[i].Head, tok[i].Rel = i-2+offset, "conj"
		}
	}
}

// quantities hangs what is counted on the word that counts it: "killed dozens
// of miners".
func quantities(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Lemma != "of" || tok[i].Rel != "case" || !countWord[tok[i-1].Lemma] && tok[i-1].Norm != "several" {
			continue
		}
		d := tok[i].Head - offset
		if d > i && d < len(tok) && isNoun(tok[d].Tag) && tok[d].Rel == "obl" && tok[d].Head == tok[i-1].Head {
			tok[d].Head, tok[d].Rel = i-1+offset, "nmod"
		}
	}
}

// atLeast makes the counted noun behind a verb its object that the parse took for
// an adjunct because of "at least": "released at least 19 captives".
func atLeast(tok []text.Token, offset int) {
	for i := 1; i+3 < len(tok); i++ {
		if !strings.EqualFold(tok[i].Norm, "at") || tok[i+1].Norm != "least" && tok[i+1].Norm != "most" || tok[i+2].Tag != "CD" || !strings.HasPrefix(tok[i-1].Tag, "VB") {
			continue
		}
		n := tok[i+2].Head - offset
		if n <= i+2 || n >= len(tok) || tok[n].Head-offset != i-1 || tok[n].Rel != "obl" || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Lemma) || has(tok, n, offset, "case") || has(tok, i-1, offset, "obj", "aux:pass") {
			continue
		}
		tok[n].Rel = "obj"
	}
}

// upTo makes the counted noun behind a verb its object that the parse took for an
// adjunct because of "up to": "killed up to 40 soldiers".
func upTo(tok []text.Token, offset int) {
	for i := 1; i+3 < len(tok); i++ {
		if !strings.EqualFold(tok[i].Norm, "up") || tok[i+1].Norm != "to" || tok[i+2].Tag != "CD" {
			continue
		}
		n := tok[i+2].Head - offset
		if n <= i+2 || n >= len(tok) || !isNoun(tok[n].Tag) {
			continue
		}
		if v := tok[n].Head - offset; v == i-1 && strings.HasPrefix(tok[v].Tag, "VB") && tok[n].Rel == "obl" && !isTimeWord(tok[n].Lemma) && !has(tok, v, offset, "obj", "aux:pass") {
			tok[n].Rel = "obj"
		}
		tok[i].Head, tok[i].Rel = i+2+offset, "advmod"
		tok[i+1].Head, tok[i+1].Rel = i+offset, "fixed"
	}
}

var countWord = map[string]bool{"dozen": true, "score": true, "hundred": true, "thousand": true, "million": true, "number": true, "lot": true, "handful": true, "group": true}

// beforeOwners hangs a preposition before a possessor on what is possessed:
// "of the militants' posts". A possessor's own mark comes after it.
func beforeOwners(tok []text.Token, offset int) {
	for i := range tok {
		if tok[i].Rel != "case" || tok[i].Tag != "IN" && tok[i].Tag != "TO" {
			continue
		}
		for h := tok[i].Head - offset; h > i && h < len(tok) && tok[h].Rel == "nmod:poss" && tok[h].Head-offset > h; h = tok[i].Head - offset {
			tok[i].Head = tok[h].Head
		}
	}
}

// unmarkedOwners parts a noun from one with a preposition that it was taken for
// the owner of: "fired rockets at the rebels' hideouts".
func unmarkedOwners(tok []text.Token, offset int) {
	for i := range tok {
		h := tok[i].Head - offset
		if tok[i].Rel != "nmod:poss" || !isNoun(tok[i].Tag) || h <= i+1 || h >= len(tok) || tok[i+1].Tag == "POS" || has(tok, i, offset, "case") {
			continue
		}
		for c := i + 1; c < h; c++ {
			if v := tok[h].Head - offset; tok[c].Head-offset == h && tok[c].Rel == "case" && tok[c].Tag == "IN" && v >= 0 && v < i && strings.HasPrefix(tok[v].Tag, "VB") {
				tok[i].Head, tok[i].Rel = tok[h].Head, tok[h].Rel
				tok[h].Rel = "obl"
				break
			}
		}
	}
}

// markedObjects names as oblique what the parser takes for an object though a
// preposition stands before it.
func markedObjects(tok []text.Token, offset int) {
	for i := range tok {
		d := tok[i].Head - offset
		if tok[i].Rel != "case" || tok[i].Tag != "IN" || d <= i || d >= len(tok) || !isNoun(tok[d].Tag) {
			continue
		}
		switch w := tok[i].Lower(); {
		case tok[d].Rel == "obj" || tok[d].Rel == "iobj", tok[d].Rel == "nsubj" && strings.HasPrefix(tok[d].Tag, "NNP") && (w == "in" || w == "at" || w == "near" || w == "across"):
			tok[d].Rel = "obl" // "In the Philippines, demonstrators rallied"
		}
	}
}

// charging are verbs that say of what act somebody is accused.
var charging = map[string]bool{
	"accuse": true, "suspect": true, "convict": true, "acquit": true, "blame": true, "criticize": true, "criticise": true, "condemn": true, "arrest": true,
	"detain": true, "jail": true, "sentence": true, "indict": true, "hold": true, "guilty": true, "prosecute": true, "denounce": true, "fault": true,
}

// accusedActs makes a clause of the gerund in "accused police of torturing
// detainees", where the parse has a noun phrase: the noun is its object.
func accusedActs(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		d := tok[i].Head - offset
		if tok[i].Tag != "VBG" || tok[i].Rel != "amod" && tok[i].Rel != "compound" || d <= i || d > i+4 || d >= len(tok) || tok[d].Tag != "NNS" && !strings.HasPrefix(tok[d].Tag, "NNP") {
			continue
		}
		if p := tok[i-1]; p.Rel != "case" || p.Head-offset != d || p.Norm != "of" && p.Norm != "for" {
			continue
		}
		v := i - 2
		for v >= 0 && i-v < 10 && !charging[tok[v].Lemma] && tok[v].Tag != "," {
			v--
		}
		if v < 0 || !charging[tok[v].Lemma] {
			continue
		}
		tok[i-1].Rel, tok[i-1].Head = "mark", i+offset
		tok[i].Rel, tok[i].Head = "advcl", v+offset
		tok[d].Rel, tok[d].Head = "obj", i+offset
	}
}

// joinedSubjects makes one subject of two that "and" joins where the first was
// hung on the second: "the government and rebels resumed talks".
func joinedSubjects(tok []text.Token, offset int) {
	for i := range tok {
		h := tok[i].Head - offset
		if tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" || !isNoun(tok[i].Tag) || h <= i+1 || h >= len(tok) || !isNoun(tok[h].Tag) {
			continue
		}
		if tok[h].Rel != "nsubj" && tok[h].Rel != "nsubj:pass" || has(tok, h, offset, "cop") {
			continue
		}
		cc := -1
		for k := i + 1; k < h; k++ {
			if tok[k].Tag == "CC" && cc < 0 {
				cc = k
			}
			if strings.HasPrefix(tok[k].Tag, "VB") {
				cc = len(tok)
			}
		}
		if cc < 0 || cc == len(tok) {
			continue
		}
		for k := cc; k < h; k++ {
			if tok[k].Head-offset == i {
				tok[k].Head = h + offset
				if tok[k].Rel == "conj" {
					tok[k].Rel = "compound"
				}
			}
		}
		tok[i].Head, tok[i].Rel = tok[h].Head, tok[h].Rel
		tok[h].Head, tok[h].Rel = i+offset, "conj"
		tok[cc].Head = h + offset
	}
}

// bareSubjects makes subjects of nouns before a verb that can be nothing else:
// a noun with no preposition, conjunction or subject of its own is no clause
// ("a general, Ali Hassan, was killed"), and a name is no part of the time
// after it ("Denmark last week announced").
func bareSubjects(tok []text.Token, offset int) {
	for i := range tok {
		v := tok[i].Head - offset
		if v <= i || v >= len(tok) || !isNoun(tok[i].Tag) {
			continue
		}
		switch {
		case tok[i].Rel == "advcl":
			if has(tok, i, offset, "case", "mark", "nsubj", "nsubj:pass", "cop") {
				continue
			}
		case tok[i].Rel == "obl" || tok[i].Rel == "nmod": // "14 soldiers, two of them officers, died"
			if has(tok, i, offset, "case", "mark", "cc") || isTimeWord(tok[i].Lemma) || lengths[tok[i].Lemma] || tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" && tok[v].Tag != "VBP" && !has(tok, v, offset, "aux", "aux:pass") {
				continue
			}
		case tok[i].Rel == "compound" && i+1 < v && tok[v-1].Tag == "JJ" && strings.HasPrefix(tok[i].Tag, "NNP") && isTimeWord(tok[v].Lemma) && tok[v].Rel == "obl:unmarked":
			v = tok[v].Head - offset
		default:
			continue
		}
		if v <= i || v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") || has(tok, v, offset, "nsubj", "nsubj:pass", "csubj", "expl") {
			continue
		}
		makeSubject(tok, i, v, offset)
	}
}

// lengths are nouns of how far or how often, which need no preposition.
var lengths = set("kilometer kilometre mile km meter metre yard foot time step mph")

// has reports whether a token near h depends on it by one of the relations.
func has(tok []text.Token, h, offset int, rels ...string) bool {
	for k := max(0, h-passiveReach); k < min(len(tok), h+passiveReach); k++ {
		if tok[k].Head-offset != h {
			continue
		}
		for _, r := range rels {
			if tok[k].Rel == r {
				return true
			}
		}
	}
	return false
}

// shotDown hangs "down" on the verb before it where it was made a part of the
// number behind: "shot down 14 of 20 drones".
func shotDown(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		if h := tok[i].Head - offset; strings.EqualFold(tok[i].Norm, "down") && h > i && tok[i].Rel == "advmod" && tok[i-1].Lemma == "shoot" {
			tok[i].Tag, tok[i].Head, tok[i].Rel = "RP", i-1+offset, "compound:prt"
		}
	}
}
