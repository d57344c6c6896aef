package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// beDone makes an auxiliary of the "was" that the parse took for the verb before
// the participle behind it: "after the chief was killed in a shootout".
func beDone(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		if !isBe(tok[i].Norm) || tok[i].Rel == "aux:pass" || tok[i].Rel == "aux" || tok[i].Rel == "cop" {
			continue
		}
		v := i + 1
		for v+1 < len(tok) && tok[v].Tag == "RB" {
			v++
		}
		if tok[v].Tag != "VBN" || tok[i].Head-offset != v && tok[v].Head-offset != i {
			continue
		}
		marked := has(tok, i, offset, "mark")
		if tok[v].Head-offset == i {
			tok[v].Head, tok[v].Rel = tok[i].Head, tok[i].Rel
		} else if marked && tok[v].Rel == "conj" && tok[v].Head-offset >= 0 && tok[v].Head-offset < i {
			tok[v].Rel = "advcl"
		}
		for k := max(0, i-passiveReach); k < min(len(tok), i+passiveReach); k++ {
			if tok[k].Head-offset != i {
				continue
			}
			tok[k].Head = v + offset
			if tok[k].Rel == "nsubj" {
				tok[k].Rel = "nsubj:pass"
			}
		}
		tok[i].Head, tok[i].Rel = v+offset, "aux:pass"
	}
}

// whoseClauses makes a clause about a person of what is said of something of his,
// where the parse joined the two: "a poet whose son was killed".
func whoseClauses(tok []text.Token, offset int) {
	for w := 1; w+2 < len(tok); w++ {
		if tok[w].Norm != "whose" || !isNoun(tok[w-1].Tag) && tok[w-1].Norm != "," {
			continue
		}
		n := w - 1
		if tok[n].Norm == "," && n > 0 {
			n--
		}
		s := tok[w].Head - offset
		if !isNoun(tok[n].Tag) || s <= w || s >= len(tok) || tok[s].Rel != "conj" && tok[s].Rel != "nsubj" && tok[s].Rel != "nsubj:pass" && tok[s].Rel != "appos" {
			continue
		}
		v := s + 1
		for v < len(tok) && v < s+8 && !(strings.HasPrefix(tok[v].Tag, "VB") && tok[v].Rel != "aux" && tok[v].Rel != "aux:pass" && tok[v].Rel != "cop") && tok[v].Norm != "," {
			v++
		}
		if v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Tag == "VBG" && !has(tok, v, offset, "aux") || tok[v].Head-offset == n && tok[v].Rel == "acl:relcl" || hangsOn(tok, n, v, offset) || hangsOn(tok, n, s, offset) {
			continue
		}
		if tok[v].Rel != "conj" && tok[v].Rel != "parataxis" && tok[v].Rel != "ccomp" && tok[v].Rel != "advcl" {
			continue
		}
		makeSubject(tok, s, v, offset)
		tok[v].Head, tok[v].Rel = n+offset, "acl:relcl"
	}
}

// ownWill parts who holds somebody "against their will" from the will.
func ownWill(tok []text.Token, offset int) {
	for i := 2; i+2 < len(tok); i++ {
		if !strings.EqualFold(tok[i].Norm, "will") || tok[i-1].Tag != "PRP$" || tok[i-2].Norm != "against" {
			continue
		}
		p := i - 3
		for p >= 0 && i-p < 8 && !strings.HasPrefix(tok[p].Tag, "VB") {
			p--
		}
		if p < 0 || !strings.HasPrefix(tok[p].Tag, "VB") {
			continue
		}
		tok[i].Tag, tok[i].Lemma = "NN", "will"
		tok[i].Head, tok[i].Rel = p+offset, "obl"
		tok[i-1].Head, tok[i-1].Rel = i+offset, "nmod:poss"
		tok[i-2].Head, tok[i-2].Rel = i+offset, "case"
		if tok[i+1].Norm != "by" {
			continue
		}
		if n := tok[i+1].Head - offset; n > i+1 && n < len(tok) && isNoun(tok[n].Tag) {
			tok[n].Head, tok[n].Rel = p+offset, "obl:agent"
		}
	}
}

// captionSides hangs on somebody in a picture what is told of him behind the side
// where he stands: "police arrest a man, left, accused of plotting".
func captionSides(tok []text.Token, offset int) {
	for i := 2; i+2 < len(tok); i++ {
		if w := tok[i].Norm; w != "left" && w != "right" && w != "center" && w != "centre" || tok[i-1].Norm != "," || tok[i+1].Norm != "," || !isNoun(tok[i-2].Tag) {
			continue
		}
		n := i - 2
		for hops := 0; hops < 3 && (tok[n].Rel == "flat" || tok[n].Rel == "compound") && tok[n].Head-offset >= 0; hops++ {
			n = tok[n].Head - offset
		}
		v := i + 2
		tok[i].Tag, tok[i].Lemma = "RB", tok[i].Norm
		tok[i].Head, tok[i].Rel = n+offset, "advmod"
		for k := v; k < min(len(tok), v+passiveReach); k++ {
			if tok[k].Head-offset == i && k != i {
				tok[k].Head = n + offset
				if tok[k].Rel == "advcl" {
					tok[k].Head, tok[k].Rel = max(verbFrom(tok, n, 4, offset), 0)+offset, "advcl"
				}
			}
		}
		if tok[v].Tag == "VBN" {
			tok[v].Head, tok[v].Rel = n+offset, "acl"
		}
	}
}

// agesOf hangs the ages behind people on them as what describes them: "two men,
// ages 19 and 28, were arrested".
func agesOf(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Norm != "ages" && tok[i].Norm != "aged" || tok[i-1].Norm != "," || !isNoun(tok[i-2].Tag) || tok[i+1].Tag != "CD" {
			continue
		}
		tok[i].Head, tok[i].Rel = i-2+offset, "acl"
		for k := i + 1; k < len(tok) && k < i+6 && (tok[k].Tag == "CD" || tok[k].Tag == "CC" || tok[k].Tag == "," && k+1 < len(tok) && tok[k+1].Tag == "CD"); k++ {
			if tok[k].Tag == "CD" {
				tok[k].Head, tok[k].Rel = i+offset, "nmod:unmarked"
			}
		}
	}
}

// numberSubjects makes a subject of the number of those whom something is done to,
// which the parse took for an adjunct: "and 12 of the protesters were arrested".
func numberSubjects(tok []text.Token, offset int) {
	for i := 0; i+3 < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Tag != "CD" || tok[i].Rel != "obl" || tok[i+1].Norm != "of" || v <= i || v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		if has(tok, i, offset, "case") || has(tok, v, offset, "nsubj", "nsubj:pass") || !has(tok, v, offset, "aux:pass", "aux") {
			continue
		}
		makeSubject(tok, i, v, offset)
	}
}

// asTheyDid makes a clause of "as the army accused them" that the parse took for a
// phrase and a second verb: "the truce collapsed, as Turkey and activists accused".
func asTheyDid(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		n := tok[i].Head - offset
		if !strings.EqualFold(tok[i].Norm, "as") || tok[i].Rel != "case" || n <= i || n >= len(tok) || !isNoun(tok[n].Tag) || tok[n].Rel != "obl" {
			continue
		}
		for v := n + 1; v < min(len(tok), n+8); v++ {
			if tok[v].Tag == "," || tok[v].Tag == "IN" || tok[v].Tag == "TO" {
				break
			}
			if tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" && tok[v].Tag != "VBP" {
				continue
			}
			if tok[v].Rel == "conj" && tok[v].Head == tok[n].Head && !has(tok, v, offset, "nsubj", "nsubj:pass", "cc") {
				makeSubject(tok, n, v, offset)
				tok[i].Head, tok[i].Rel = v+offset, "mark"
				tok[v].Rel = "advcl"
			}
			break
		}
	}
}

// afterDoing hangs on the main verb what its subject did before, where the parse
// hung it on what is told of the object: "arrested a man accused of plotting,
// after searching a house".
func afterDoing(tok []text.Token, offset int) {
	for i := 3; i < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i-1].Norm != "after" || tok[i-2].Norm != "," || tok[i].Rel != "advcl" && tok[i].Rel != "acl" {
			continue
		}
		v := tok[i].Head - offset
		if v >= 0 && v < i && tok[v].Tag == "VBG" && tok[v].Rel == "advcl" {
			v = tok[v].Head - offset // "of plotting"
		}
		if v < 0 || v >= i {
			continue
		}
		n := v
		if tok[v].Tag == "VBN" && tok[v].Rel == "acl" {
			n = tok[v].Head - offset
		}
		if n < 0 || n >= i || !isNoun(tok[n].Tag) || tok[n].Rel != "obj" {
			continue
		}
		if u := tok[n].Head - offset; u >= 0 && u < n && strings.HasPrefix(tok[u].Tag, "VB") {
			tok[i].Head, tok[i].Rel = u+offset, "advcl"
		}
	}
}

// forActs hangs on the verb of the law what somebody is dealt with for, where the
// parse made it a clause of the place or the day before: "arrested 23 people in the
// state of Manipur for ransacking homes".
func forActs(tok []text.Token, offset int) {
	for i := 3; i < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i-1].Norm != "for" || tok[i].Rel != "acl" && tok[i].Rel != "nmod" && tok[i].Rel != "acl:relcl" {
			continue
		}
		v := tok[i].Head - offset
		for hops := 0; hops < 4 && v >= 0 && v < i && isNoun(tok[v].Tag); hops++ {
			v = tok[v].Head - offset
		}
		if v < 0 || v >= i || !charging[tok[v].Lemma] || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		tok[i].Head, tok[i].Rel = v+offset, "advcl"
		tok[i-1].Head, tok[i-1].Rel = i+offset, "mark"
	}
}

// whichTheyDid makes a clause of a noun of what others did to it, where the parse
// made a passive of two subjects: "a station which the mob then set on fire".
func whichTheyDid(tok []text.Token, offset int) {
	for i := 1; i+3 < len(tok); i++ {
		if tok[i].Tag != "WDT" && tok[i].Norm != "whom" || tok[i-1].Norm != "," && !isNoun(tok[i-1].Tag) {
			continue
		}
		v := tok[i].Head - offset
		if v <= i+1 || v >= len(tok) || tok[i].Rel != "nsubj:pass" && tok[i].Rel != "nsubj" || tok[v].Tag != "VBN" && tok[v].Tag != "VBD" || has(tok, v, offset, "aux:pass", "aux", "obj") {
			continue
		}
		s := -1
		for k := i + 1; k < v; k++ {
			if tok[k].Head-offset == v && (tok[k].Rel == "nsubj" || tok[k].Rel == "nsubj:pass") && isNoun(tok[k].Tag) {
				s = k
			}
		}
		n := i - 1
		if tok[n].Norm == "," {
			n--
		}
		if s < 0 || n < 0 || !isNoun(tok[n].Tag) || hangsOn(tok, n, v, offset) {
			continue
		}
		tok[v].Tag, tok[v].Head, tok[v].Rel = "VBD", n+offset, "acl:relcl"
		tok[i].Rel, tok[s].Rel = "obj", "nsubj"
	}
}

// agedNames hangs the home in "John Smith, 28, of Boston, was charged" on the name,
// and the name on the verb.
func agedNames(tok []text.Token, offset int) {
	for i := 2; i+4 < len(tok); i++ {
		if tok[i].Tag != "CD" || tok[i-1].Norm != "," || tok[i+1].Norm != "," || !strings.HasPrefix(tok[i-2].Tag, "NNP") || tok[i+2].Norm != "of" && tok[i+2].Norm != "from" || len(tok[i].Norm) != 2 {
			continue
		}
		home := tok[i+2].Head - offset
		if home <= i+2 || home >= len(tok) || home > i+10 {
			continue
		}
		name := i - 2
		for name >= 0 && strings.HasPrefix(tok[name].Tag, "NNP") && tok[name].Rel == "flat" && tok[name].Head-offset < name && tok[name].Head-offset >= 0 {
			name = tok[name].Head - offset
		}
		if tok[home].Head-offset == name {
			if tok[home].Rel == "conj" || tok[home].Rel == "appos" {
				tok[home].Rel = "nmod"
			}
			liftConjuncts(tok, home, name, offset)
			continue
		}
		if !strings.HasPrefix(tok[home].Tag, "NNP") && tok[home].Tag != "CD" && tok[home].Tag != "NN" || hangsOn(tok, name, home, offset) && tok[name].Head-offset != home {
			continue
		}
		if tok[name].Head-offset == home || tok[name].Rel == "compound" {
			tok[name].Head, tok[name].Rel = tok[home].Head, tok[home].Rel
		}
		tok[home].Head, tok[home].Rel = name+offset, "nmod"
		tok[i].Head, tok[i].Rel = name+offset, "amod"
		liftConjuncts(tok, home, name, offset)
	}
}

// liftConjuncts hangs on a name what was joined to its home.
func liftConjuncts(tok []text.Token, home, name, offset int) {
	for k := home + 1; k < min(len(tok), home+passiveReach); k++ {
		if tok[k].Head-offset == home && (tok[k].Rel == "conj" && strings.HasPrefix(tok[k].Tag, "NNP") || tok[k].Rel == "acl:relcl" || tok[k].Rel == "acl") {
			tok[k].Head = name + offset
		}
	}
}
