package parse

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// participials takes a participle between a subject and its verb out of the way:
// "a group of fighters, carrying a wounded man, stormed the base".
func participials(tok []text.Token, offset int) {
	for p := 2; p+2 < len(tok); p++ {
		if tok[p].Tag != "VBG" || tok[p-1].Tag != "," || tok[p].Rel == "conj" {
			continue
		}
		subject := -1
		for k := p - 2; k >= 0 && k > p-passiveReach; k-- {
			if tok[k].Head-offset == p && tok[k].Rel == "nsubj" {
				subject = k
			}
		}
		if subject < 0 || has(tok, p, offset, "aux", "aux:pass") {
			continue
		}
		v := participialEnd(tok, p, offset)
		if v < 0 || has(tok, v, offset, "nsubj", "nsubj:pass", "cc") {
			continue
		}
		tok[v].Head, tok[v].Rel = tok[p].Head, tok[p].Rel
		for k := 0; k < p; k++ {
			if tok[k].Head-offset == p && (k <= subject || tok[k].Rel == "mark") {
				tok[k].Head = v + offset
			}
		}
		tok[p].Head, tok[p].Rel = subject+offset, "acl"
	}
}

// participialEnd is the finite verb behind the comma that ends the aside of
// participle p, or -1: it hangs on p or where p hangs.
func participialEnd(tok []text.Token, p, offset int) int {
	for k := p + 2; k < len(tok) && k < p+passiveReach; k++ {
		if tok[k-1].Tag == "," && tok[k].Tag == "VBD" {
			if h := tok[k].Head; tok[k].Rel == "conj" && (h == p+offset || h == tok[p].Head) {
				return k
			}
			return -1
		}
	}
	return -1
}

// bareDays makes the nominal behind a weekday the subject that the weekday was
// taken for: "told reporters Tuesday the rebels are leaving".
func bareDays(tok []text.Token, offset int) {
	for t := 1; t+1 < len(tok); t++ {
		if tok[t].Rel != "nsubj" && tok[t].Rel != "nsubj:pass" || !days[tok[t].Lower()] {
			continue
		}
		v := tok[t].Head - offset
		for k := t + 1; k < v && k < len(tok); k++ {
			if tok[k].Head-offset == t && (isNoun(tok[k].Tag) || tok[k].Tag == "PRP") && !has(tok, k, offset, "case", "cc") {
				tok[k].Head, tok[k].Rel = tok[t].Head, tok[t].Rel
				tok[t].Rel = "obl:unmarked"
				if h := tok[v].Head; h >= offset && h-offset < t && tok[v].Rel == "ccomp" {
					tok[t].Head = h
				}
				break
			}
		}
	}
}

// toldClauses makes clauses of what a verb of speech was given for an object:
// "saying 14 died".
func toldClauses(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		g := tok[i].Head - offset
		if tok[i].Rel != "obj" || g < 0 || g >= i || i-g > 4 || !saying[tok[g].Lemma] || !isNoun(tok[i].Tag) && tok[i].Tag != "CD" {
			continue
		}
		v := i + 1
		for v < len(tok) && v < i+4 && (strings.HasPrefix(tok[v].Rel, "aux") || tok[v].Tag == "RB") {
			v++
		}
		if v >= len(tok) || tok[v].Tag != "VBD" && (tok[v].Tag != "VBN" || !has(tok, v, offset, "aux", "aux:pass")) || has(tok, v, offset, "nsubj", "nsubj:pass") || hangsOn(tok, g, v, offset) {
			continue
		}
		makeSubject(tok, i, v, offset)
		tok[v].Head, tok[v].Rel = g+offset, "ccomp"
	}
}

// saying are verbs that have a clause rather than an object.
var saying = map[string]bool{"say": true, "claim": true, "state": true, "insist": true, "allege": true, "estimate": true}

// relatives hangs a clause with "which" or "who" behind a comma on the noun
// before that.
func relatives(tok []text.Token, offset int) {
	for w := 2; w+1 < len(tok); w++ {
		n := w - 2
		if n >= 2 && tok[n].Tag == "CD" && tok[n-1].Tag == "," {
			n -= 2 // "Ali Omar, 34, who fled"
			for tok[n].Rel == "flat" && tok[n].Head-offset >= 0 && tok[n].Head-offset < n {
				n = tok[n].Head - offset
			}
		}
		if tok[w].Tag != "WDT" && tok[w].Tag != "WP" || tok[w-1].Tag != "," || !isNoun(tok[n].Tag) || tok[w].Rel != "nsubj" && tok[w].Rel != "nsubj:pass" && (tok[w].Rel != "obj" || tok[w].Tag != "WDT") {
			continue
		}
		v := tok[w].Head - offset
		if v <= w || v >= len(tok) || !slices.Contains(unrelated, tok[v].Rel) || has(tok, v, offset, "mark", "cc") {
			continue
		}
		if hangsOn(tok, n, v, offset) {
			continue
		}
		tok[v].Head, tok[v].Rel = n+offset, "acl:relcl"
	}
}

// afterParticles makes the noun phrase right behind a verb and its particle the
// object: "killing three and burning down houses".
func afterParticles(tok []text.Token, offset int) {
	for p := 1; p+1 < len(tok); p++ {
		v := tok[p].Head - offset
		if tok[p].Tag != "RP" || v != p-1 || !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Tag == "VBN" {
			continue
		}
		n := p + 1
		for n < len(tok) && n < p+5 && (tok[n].Tag == "DT" || tok[n].Tag == "JJ" || tok[n].Tag == "PRP$" || isNoun(tok[n].Tag)) && tok[n].Head-offset > n && tok[n].Head-offset < p+6 {
			n++
		}
		if n >= len(tok) || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Lemma) || tok[n].Head-offset == v && tok[n].Rel != "obl:unmarked" || !slices.Contains(misread, tok[n].Rel) {
			continue
		}
		if has(tok, v, offset, "obj", "ccomp", "xcomp") || has(tok, n, offset, "case", "cc", "cop") || hangsOn(tok, v, n, offset) {
			continue
		}
		tok[n].Head, tok[n].Rel = v+offset, "obj"
	}
}

// misread are the relations that an object behind a particle is taken for.
var misread = []string{"obl", "obl:unmarked", "conj", "obj"}

// unrelated are the relations that a relative clause is taken for.
var unrelated = []string{"advcl", "ccomp", "parataxis", "conj"}

// gerundPairs makes a second gerund of what was taken for a modifier behind
// "and": "killing four people and wounding dozens".
func gerundPairs(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		n := tok[i].Head - offset
		if tok[i].Tag != "VBG" || tok[i].Rel != "amod" || tok[i-1].Tag != "CC" || n <= i || n >= len(tok) || tok[n].Rel != "conj" {
			continue
		}
		o := tok[n].Head - offset
		if o < 0 || o >= i || tok[o].Rel != "obj" {
			continue
		}
		g := tok[o].Head - offset
		if g < 0 || g >= o || tok[g].Tag != "VBG" {
			continue
		}
		tok[i].Head, tok[i].Rel = g+offset, "conj"
		tok[n].Head, tok[n].Rel = i+offset, "obj"
		tok[i-1].Head, tok[i-1].Rel = i+offset, "cc"
	}
}

// afterRelatives makes a noun the subject of the verb behind its relative
// clause: "days after the fighters, who had come by night, seized the town".
func afterRelatives(tok []text.Token, offset int) {
	for v := 4; v < len(tok); v++ {
		if tok[v].Tag != "VBD" || tok[v-1].Tag != "," || !slices.Contains(unrelated, tok[v].Rel) || has(tok, v, offset, "nsubj", "nsubj:pass", "cc", "mark") {
			continue
		}
		n := -1
		for w := v - 2; w > 0 && w > v-passiveReach; w-- {
			if (tok[w].Tag == "WP" || tok[w].Tag == "WDT") && tok[w-1].Tag == "," {
				if r := tok[w].Head - offset; r > w && r < v && tok[r].Rel == "acl:relcl" {
					n = tok[r].Head - offset
				}
				break
			}
		}
		if n < 0 || n >= v || !isNoun(tok[n].Tag) || tok[n].Rel != "nmod" && tok[n].Rel != "obl" || hangsOn(tok, n, v, offset) {
			continue
		}
		mark := -1
		for k := range n {
			if tok[k].Head-offset == n && tok[k].Rel == "case" && clausal[tok[k].Norm] {
				mark = k
			}
		}
		if mark < 0 {
			continue
		}
		tok[v].Head, tok[v].Rel = tok[n].Head, "advcl"
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
		tok[mark].Head, tok[mark].Rel = v+offset, "mark"
	}
}

// clausal are prepositions that may begin a clause.
var clausal = map[string]bool{"after": true, "before": true, "since": true, "until": true, "as": true}

// topOf is the noun that others behind "of" lead up to from token n: "fighters of a
// faction of the movement".
func topOf(tok []text.Token, n, offset int) int {
	for hops := 0; hops < 3 && tok[n].Rel == "nmod" && has(tok, n, offset, "case"); hops++ {
		h := tok[n].Head - offset
		if h < 0 || h > n || !isNoun(tok[h].Tag) {
			break
		}
		of := h + 1
		if tok[of].Norm != "of" {
			break
		}
		n = h
	}
	return n
}

// relativeRoots takes a relative clause behind the subject out of the way of
// the verb that follows: "the rebels, who rose in April, also took the town",
// "fighters who came in trucks took the town".
func relativeRoots(tok []text.Token, offset int) {
	for w := 1; w+3 < len(tok); w++ {
		if tok[w].Tag != "WDT" && tok[w].Tag != "WP" {
			continue
		}
		n, comma := w-1, tok[w-1].Tag == ","
		if comma {
			n--
		}
		if n < 0 || !isNoun(tok[n].Tag) {
			continue
		}
		r := tok[w].Head - offset
		if r <= w || r >= len(tok) {
			continue
		}
		n = topOf(tok, n, offset)
		bare := tok[r].Head-offset == n && tok[n].Head < 0 && !comma // the noun itself is the root
		if tok[n].Head-offset != r && !bare {
			continue
		}
		for v := r + 2; v < len(tok) && v < r+passiveReach; v++ {
			if !comma && tok[v-1].Tag == "," {
				break
			}
			if tok[v].Head-offset != r || tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" || has(tok, v, offset, "nsubj", "nsubj:pass", "cc", "mark") {
				continue
			}
			if comma && (tok[v].Rel != "conj" || tok[v-1].Tag != "," && (tok[v-1].Tag != "RB" || tok[v-2].Tag != ",")) || !slices.Contains(unrelated, tok[v].Rel) {
				continue
			}
			up, rel := tok[r].Head, tok[r].Rel
			if bare {
				up, rel = tok[n].Head, tok[n].Rel
			}
			tok[v].Head, tok[v].Rel = up, rel
			tok[n].Head, tok[n].Rel = v+offset, "nsubj"
			tok[r].Head, tok[r].Rel = n+offset, "acl:relcl"
			for k := v + 1; k < len(tok); k++ { // what follows belongs to the sentence
				if tok[k].Head-offset == r || bare && tok[k].Head-offset == n {
					tok[k].Head = v + offset
				}
			}
			break
		}
	}
}

// thenActs joins what was done then to what the same ones did before, where it was
// hung on who says so: "attackers detonated bombs then opened fire, police said".
func thenActs(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		v := i + 1
		if tok[i].Norm != "then" || tok[v].Tag != "VBD" || tok[v].Head-offset <= v || tok[v].Rel != "advcl" && tok[v].Rel != "ccomp" || has(tok, v, offset, "nsubj", "nsubj:pass") {
			continue
		}
		for k := i - 1; k >= 0 && k > i-8; k-- {
			if tok[k].Tag == "," || tok[k].Tag == ":" {
				break
			}
			if tok[k].Tag == "VBD" && has(tok, k, offset, "nsubj") {
				tok[v].Head, tok[v].Rel = k+offset, "conj"
				break
			}
		}
	}
}

// sayersLast parts the subject of what is told from who says so behind it, where the
// parse gave both to the saying: "Gunmen killed six people, said a source".
func sayersLast(tok []text.Token, offset int) {
	for s := 0; s+2 < len(tok); s++ {
		v := tok[s].Head - offset
		if tok[s].Rel != "nsubj" || v <= s+1 || v >= len(tok) || !saying[tok[v].Lemma] {
			continue
		}
		told, sayer := -1, false
		for k := s + 1; k < len(tok); k++ {
			switch {
			case tok[k].Head-offset == s && tok[k].Rel == "acl" && tok[k].Tag == "VBD" && k < v && told < 0:
				told = k
			case tok[k].Head-offset == v && tok[k].Rel == "nsubj" && told >= 0:
				sayer = true
			}
		}
		if told < 0 || !sayer || has(tok, told, offset, "nsubj") {
			continue
		}
		tok[told].Head, tok[told].Rel = v+offset, "ccomp"
		tok[s].Head = told + offset
	}
}
