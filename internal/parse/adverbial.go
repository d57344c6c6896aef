package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// adverbials makes clauses of their own of what the parse took for modifiers of
// a noun: "set fire to the house before being shot", "after an airstrike
// destroyed their home".
func adverbials(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		raiseParticiple(tok, i, offset)
		clauseAfter(tok, i, offset)
		citedAgent(tok, i, offset)
		afterDate(tok, i, offset)
		orphan(tok, i, offset)
		beforeThat(tok, i, offset)
		thoseKilled(tok, i, offset)
		whereClause(tok, i, offset)
	}
}

// raiseParticiple hangs a participle with a conjunction of time on the verb of
// its clause.
func raiseParticiple(tok []text.Token, v, offset int) {
	if tok[v].Rel != "acl" || tok[v].Tag != "VBN" && tok[v].Tag != "VBG" {
		return
	}
	timed := false
	for k := max(0, v-4); k < v; k++ {
		if tok[k].Head-offset == v && (tok[k].Rel == "mark" || tok[k].Rel == "case") && timing[tok[k].Lower()] {
			timed = true
		}
	}
	h := tok[v].Head - offset
	for hops := 0; h >= 0 && hops < 8 && !strings.HasPrefix(tok[h].Tag, "VB"); hops++ {
		h = tok[h].Head - offset
	}
	if timed && h >= 0 && h < v && strings.HasPrefix(tok[h].Tag, "VB") && !hangsOn(tok, h, v, offset) {
		tok[v].Head, tok[v].Rel = h+offset, "advcl"
	}
}

// timing are the words that put a clause in time.
var timing = map[string]bool{"before": true, "after": true, "while": true, "when": true, "since": true, "until": true}

// clauseAfter makes the noun after such a word the subject of the verb that
// follows it at once.
func clauseAfter(tok []text.Token, v, offset int) {
	n := v - 1
	if tok[v].Tag != "VBD" || !isNoun(tok[n].Tag) || tok[n].Rel != "nmod" && tok[n].Rel != "obl" || has(tok, v, offset, "nsubj", "nsubj:pass", "mark", "cc", "aux", "aux:pass") || isTimeWord(tok[n].Lemma) {
		return
	}
	mark := -1
	for k := max(0, n-8); k < n; k++ {
		if tok[k].Head-offset == n && tok[k].Rel == "case" && clausal[tok[k].Lower()] {
			mark = k
		}
	}
	g := tok[n].Head - offset
	if mark < 0 || g < 0 || g == v || hangsOn(tok, g, v, offset) {
		return
	}
	if strings.HasPrefix(tok[g].Tag, "VB") || tok[v].Head < 0 {
		tok[v].Head = g + offset
	}
	if h := tok[v].Head - offset; h == n || h < 0 || hangsOn(tok, h, n, offset) {
		return
	}
	tok[v].Rel = "advcl"
	tok[n].Head, tok[n].Rel = v+offset, "nsubj"
	tok[mark].Head, tok[mark].Rel = v+offset, "mark"
}

// citedAgent hangs a noun with "by" that was taken for a second subject on the
// first: "the killing of a commander, the group's founder, by soldiers set off".
func citedAgent(tok []text.Token, n, offset int) {
	if tok[n].Rel != "nsubj" || !hasBy(tok, n, offset) {
		return
	}
	for k := n - 1; k >= 0; k-- {
		if tok[k].Head == tok[n].Head && tok[k].Rel == "nsubj" {
			tok[n].Head, tok[n].Rel = k+offset, "nmod"
			return
		}
	}
}

// afterDate makes the noun behind a date and a comma the subject that the verb
// lacks: "On Sept. 2, police in the islands, off the coast, raided".
func afterDate(tok []text.Token, v, offset int) {
	if tok[v].Tag != "VBD" || tok[v].Rel != "root" || has(tok, v, offset, "nsubj", "nsubj:pass", "expl") {
		return
	}
	for n := 1; n < v; n++ {
		d := tok[n].Head - offset
		if tok[n-1].Tag != "," && (n < 2 || tok[n-2].Tag != "," || tok[n-1].Rel != "det") || !isNoun(tok[n].Tag) || d < 0 || d >= n || tok[d].Head-offset != v || tok[d].Tag != "CD" && !isTimeWord(tok[d].Lemma) {
			continue
		}
		if tok[n].Rel == "nmod" || tok[n].Rel == "appos" || tok[n].Rel == "conj" {
			tok[n].Head, tok[n].Rel = v+offset, "nsubj"
			return
		}
	}
}

// orphan joins to the noun before "and" one that hangs where that hangs without
// a preposition of its own: "brokered by Qatar and the United States".
func orphan(tok []text.Token, n, offset int) {
	if tok[n].Rel != "obl" && tok[n].Rel != "nmod" || !isNoun(tok[n].Tag) || has(tok, n, offset, "case") || isTimeWord(tok[n].Lemma) {
		return
	}
	cc := -1
	for k := max(0, n-8); k < n; k++ {
		if tok[k].Head-offset == n && tok[k].Rel == "cc" {
			cc = k
		}
	}
	if cc < 1 {
		return
	}
	for k := cc - 1; k >= 0 && k > cc-6; k-- {
		if isNoun(tok[k].Tag) && tok[k].Head == tok[n].Head && has(tok, k, offset, "case") {
			tok[n].Head, tok[n].Rel = k+offset, "conj"
			return
		}
	}
}

// beforeThat takes out of a clause the noun before its "that" which was taken
// for a second subject: "told the agency SANA that the force would".
func beforeThat(tok []text.Token, m, offset int) {
	v, n := tok[m].Head-offset, m-1
	if tok[m].Rel != "mark" || v <= m || v >= len(tok) || !isNoun(tok[n].Tag) || tok[n].Head-offset != v || tok[n].Rel != "nsubj" && tok[n].Rel != "nsubj:pass" {
		return
	}
	out := tok[v].Head - offset
	if out < 0 || out >= n || hangsOn(tok, out, n, offset) {
		return
	}
	if k := n - 1; k > out && isNoun(tok[k].Tag) && !hangsOn(tok, k, n, offset) {
		tok[n].Head, tok[n].Rel = k+offset, "appos"
		return
	}
	tok[n].Head, tok[n].Rel = out+offset, "obj"
}

// thoseKilled hangs a participle on "those" before it: "paid tribute to those
// killed".
func thoseKilled(tok []text.Token, v, offset int) {
	n := v - 1
	if tok[v].Tag != "VBN" || !strings.EqualFold(tok[n].Norm, "those") || tok[v].Head-offset == n || tok[n].Head-offset == v || has(tok, v, offset, "aux", "aux:pass") {
		return
	}
	if h := tok[n].Head - offset; h < 0 || hangsOn(tok, n, v, offset) {
		return
	}
	tok[v].Head, tok[v].Rel = n+offset, "acl"
}

// whereClause hangs a clause with "where" behind a comma on the place before it:
// "the assault on the city, where thousands have fled".
func whereClause(tok []text.Token, w, offset int) {
	n := w - 2
	if n < 0 || tok[w].Lower() != "where" || tok[w-1].Tag != "," || !isNoun(tok[n].Tag) {
		return
	}
	v := tok[w].Head - offset
	if v <= w || v >= len(tok) || tok[v].Rel != "conj" && tok[v].Rel != "advcl" && tok[v].Rel != "parataxis" && tok[v].Rel != "ccomp" {
		return
	}
	for k := tok[n].Head - offset; k >= 0 && k < w && (tok[n].Rel == "flat" || tok[n].Rel == "compound"); k = tok[n].Head - offset {
		n = k
	}
	if !hangsOn(tok, n, v, offset) {
		tok[v].Head, tok[v].Rel = n+offset, "acl:relcl"
	}
}
