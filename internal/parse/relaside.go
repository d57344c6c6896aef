package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// longestRelative is how many tokens a relative clause between commas may have.
const longestRelative = 24

// relativeAside reads a relative clause between commas from its pronoun to
// before the second comma, where the predicate of the sentence follows: "Five
// men, whose names were not given, were deported".
func relativeAside(tok []text.Token, i int) (last int, ok bool) {
	if i < 2 || i+3 >= len(tok) || tok[i-1].Tag != "," || !isNoun(tok[i-2].Tag) {
		return 0, false
	}
	switch tok[i].Lower() {
	case "who", "whose", "which", "whom":
	default:
		return 0, false
	}
	if predicateBefore(tok, i-2) { // which has the noun for an object
		return 0, false
	}
	verb := false
	for k := i + 1; k < len(tok) && k-i < longestRelative; k++ {
		switch t := tok[k].Tag; {
		case t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD":
			verb = true
		case t == "." || t == ":" || t == "``" || t == "''" || strings.HasPrefix(t, "W"):
			return 0, false
		case t == "," && verb:
			n := k + 1
			for n+1 < len(tok) && tok[n].Tag == "RB" {
				n++
			}
			if n >= len(tok) {
				return 0, false
			}
			switch tok[n].Tag {
			case "VBD", "VBZ", "VBP", "MD":
				return k, !predicateGoesOn(tok, n)
			}
			return 0, false
		}
	}
	return 0, false
}

// longestDashed is how many tokens may stand between two dashes.
const longestDashed = 40

// dashAside reads what two dashes part from a subject and its predicate, where
// it begins with a participle: "the brigade – backed by militiamen – took the
// town". It ends before the second dash.
func dashAside(tok []text.Token, i int) (last int, ok bool) {
	if i < 2 || i+3 >= len(tok) || !dash(tok[i-1]) || !isNoun(tok[i-2].Tag) && tok[i-2].Tag != "-RRB-" {
		return 0, false
	}
	n := i
	for n+1 < len(tok) && n < i+3 && tok[n].Tag == "RB" {
		n++
	}
	relative := tok[i].Norm == "of" && (tok[i+1].Norm == "which" || tok[i+1].Norm == "whom")
	if !relative && tok[n].Tag != "VBN" && (tok[n].Tag != "VBD" || tok[n+1].Tag != "IN" && tok[n+1].Tag != "RB") && tok[n].Tag != "VBG" || predicateBefore(tok, i-2) {
		return 0, false
	}
	for k := n + 1; k+1 < len(tok) && k-i < longestDashed; k++ {
		switch {
		case tok[k].Tag == ".":
			return 0, false
		case dash(tok[k]):
			for k2 := k + 1; k2 < len(tok); k2++ {
				switch tok[k2].Tag {
				case "RB":
					continue
				case "VBD", "VBZ", "VBP", "MD":
					return k, true
				}
				return 0, false
			}
		}
	}
	return 0, false
}

// jointAside reads between commas with whom a subject does what follows: "army
// units, in cooperation with allied forces, conducted". It ends before the
// second comma.
func jointAside(tok []text.Token, i int) (last int, ok bool) {
	if i < 2 || i+5 >= len(tok) || tok[i-1].Tag != "," || !isNoun(tok[i-2].Tag) || predicateBefore(tok, i-2) {
		return 0, false
	}
	switch w := tok[i].Lower(); {
	case w == "in" && jointly[tok[i+1].Lower()] && tok[i+2].Norm == "with":
	case w == "along" && tok[i+1].Norm == "with", w == "together" && tok[i+1].Norm == "with":
	default:
		return 0, false
	}
	for k := i + 2; k+1 < len(tok) && k-i < 16; k++ {
		switch t := tok[k].Tag; {
		case t == ",":
			n := k + 1
			for n+1 < len(tok) && tok[n].Tag == "RB" {
				n++
			}
			switch tok[n].Tag {
			case "VBD", "VBZ", "VBP", "MD":
				return k, true
			case "VBN":
				if strings.HasSuffix(tok[n].Norm, "ed") {
					tok[n].Tag = "VBD"
					return k, true
				}
			}
			return 0, false
		case t == "." || t == ":" || strings.HasPrefix(t, "VBD") || strings.HasPrefix(t, "W"):
			return 0, false
		}
	}
	return 0, false
}

var jointly = set("cooperation coordination collaboration conjunction partnership concert")

func dash(t text.Token) bool { return t.Norm == "--" || t.Text == "–" || t.Text == "—" }

// predicateBefore reports whether a predicate stands in the clause before the
// noun at k, whose object it may be.
func predicateBefore(tok []text.Token, k int) bool {
	for ; k >= 0; k-- {
		switch tok[k].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case ",", "``", "''", ":", "CC":
			return false
		}
	}
	return false
}

// partAside reads between commas or dashes who of those named before are
// meant: "Five people, including three women, were killed", "14 soldiers, two of
// them officers, died". It ends before the second mark, which a verb follows.
func partAside(tok []text.Token, i int) (last int, ok bool) {
	if i < 2 || i+3 >= len(tok) || tok[i-1].Tag != "," && tok[i-1].Tag != ":" || !isNoun(tok[i-2].Tag) && tok[i-2].Tag != "CD" || !partOpens(tok, i) {
		return 0, false
	}
	for k := i + 1; k+1 < len(tok) && k-i < 12; k++ {
		switch t := tok[k].Tag; {
		case t == tok[i-1].Tag:
			n := k + 1
			for n+1 < len(tok) && tok[n].Tag == "RB" {
				n++
			}
			switch tok[n].Tag {
			case "VBD", "VBZ", "VBP", "MD":
				return k, true
			}
			return 0, false
		case isNoun(t), t == "CD", t == "DT", t == "JJ", t == "JJR", t == "JJS", t == "CC", t == "IN", t == "PRP", t == "RB", t == "PRP$", t == "POS", t == "TO":
		default:
			return 0, false
		}
	}
	return 0, false
}

// partOpens reports whether token i begins such an aside.
func partOpens(tok []text.Token, i int) bool {
	w, next := tok[i].Lower(), tok[i+1].Lower()
	switch w {
	case "including", "mostly", "mainly", "largely":
		return true
	case "among":
		return next == "them"
	case "most", "many", "some", "all", "several", "half", "none", "both", "one":
		return next == "of" && strings.EqualFold(tok[i+2].Norm, "them")
	}
	return tok[i].Tag == "CD" && next == "of" && strings.EqualFold(tok[i+2].Norm, "them")
}

// placeAside reads what a sentence's opening place is, between commas: "In Wau,
// the capital of the province, three men were".
func placeAside(tok []text.Token, i int) (last int, ok bool) {
	if i < 3 || tok[i-1].Tag != "," || tok[i-2].Tag != "NNP" || tok[0].Tag != "IN" || tok[i].Lower() != "the" && tok[i].Tag != "DT" {
		return 0, false
	}
	for k := 1; k < i-1; k++ {
		if !strings.HasPrefix(tok[k].Tag, "NNP") && tok[k].Tag != "DT" && tok[k].Tag != "JJ" && tok[k].Tag != "NN" {
			return 0, false
		}
	}
	settled := false
	for k := i + 1; k+1 < len(tok) && k-i < 12; k++ {
		switch t := tok[k].Tag; {
		case t == ",":
			n := tok[k+1].Tag
			return k, settled && (isNoun(n) || n == "DT" || n == "CD" || n == "JJ" || n == "PRP" || n == "RB")
		case isNoun(t):
			settled = settled || settlement[tok[k].Lemma] || settlement[tok[k].Lower()]
		case t == "IN", t == "DT", t == "JJ", t == "JJS", t == "POS", t == "RBS", t == "VBN":
		default:
			return 0, false
		}
	}
	return 0, false
}

// settlement are nouns for what a place is.
var settlement = set("capital city town village port district province region state hub hometown suburb stronghold")

// predicateGoesOn reports whether the verb at n is one of a list of verbs, so
// that the clause before the comma goes on: "who shot, stabbed and robbed".
func predicateGoesOn(tok []text.Token, n int) bool {
	for k := n + 1; k < len(tok) && k < n+6; k++ {
		switch tok[k].Tag {
		case "CC":
			return k+1 < len(tok) && tok[k+1].Tag == tok[n].Tag
		case ",", ".", "IN":
			return false
		}
	}
	return false
}

// enclose hangs an aside between marks, with its root, on the noun before it.
func (p aside) enclose(tok []text.Token, root int, rel string, offset int) {
	tok[root].Head, tok[root].Rel = p.noun(tok, offset)+offset, rel
	for _, mark := range []int{p.first - 1, p.last} {
		tok[mark].Head, tok[mark].Rel = root+offset, "punct"
	}
}

// noun is the noun that an aside between marks says more of: the head of the
// name or compound before it, where the aside gives a name of the whole phrase.
func (p aside) noun(tok []text.Token, offset int) int {
	h := p.first - 2
	for hops := 0; hops < 4; hops++ {
		k := tok[h].Head - offset
		if k < 0 || k >= p.first || k > h && !isNoun(tok[k].Tag) {
			break
		}
		switch rel := tok[h].Rel; {
		case rel == "flat" || rel == "compound" || rel == "goeswith":
		case p.naming && rel == "nmod" && k < h && isNoun(tok[k].Tag):
		default:
			return h
		}
		h = k
	}
	return h
}
