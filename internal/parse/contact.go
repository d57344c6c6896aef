package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// contactRelatives hangs on its noun a relative clause without a pronoun that
// the parse took for another clause: "freed the captives they had taken", "in
// the town the rebels had seized".
func contactRelatives(tok []text.Token, offset int) {
	for v := 2; v < len(tok); v++ {
		switch tok[v].Rel {
		case "acl": // "the town that the rebels had seized"
			if tok[v].Tag != "VBG" && has(tok, v, offset, "nsubj") && !has(tok, v, offset, "obj", "ccomp", "xcomp", "aux:pass") && relativePronoun(tok, v, offset) {
				tok[v].Rel = "acl:relcl"
			}
			continue
		case "advcl", "conj", "parataxis", "ccomp", "dep":
		default:
			continue
		}
		if !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Tag == "VBG" || reports[tok[v].Lemma] || has(tok, v, offset, "obj", "ccomp", "xcomp", "mark", "cc", "aux:pass", "iobj") {
			continue
		}
		h := tok[v].Head - offset
		if h < 0 || h >= v || tok[v].Rel == "ccomp" && (reports[tok[h].Lemma] || addressing[tok[h].Lemma]) {
			continue
		}
		s := v - 1
		for s >= 0 && v-s <= contactReach && (tok[s].Head-offset != v || tok[s].Rel != "nsubj") {
			s--
		}
		if s < 0 || v-s > contactReach {
			continue
		}
		first := s
		for first > 0 && hangsOn(tok, first-1, s, offset) {
			first--
		}
		n := first - 1
		if n <= h || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Lemma) || days[tok[n].Lower()] || !hangsOn(tok, n, h, offset) {
			continue
		}
		switch tok[n].Rel {
		case "obj", "obl", "nmod":
			tok[v].Head, tok[v].Rel = n+offset, "acl:relcl"
		}
	}
}

// addressing are verbs that take a person and a clause: "warned the rebels they
// would attack".
var addressing = set(`tell inform warn assure promise convince show advise remind notify persuade teach ask`)

// relativePronoun reports whether "that" or "which" behind a noun opens the clause
// of verb v, and not a conjunction.
func relativePronoun(tok []text.Token, v, offset int) bool {
	for k := v - 1; k > 0 && v-k < 2*contactReach; k-- {
		if tok[k].Head-offset == v && tok[k].Rel == "mark" {
			return tok[k].Tag == "WDT" && k-1 == tok[v].Head-offset
		}
	}
	return false
}

// contactReach is how far before its verb the subject of such a clause stands at
// most.
const contactReach = 4
