package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixWires mends tags that the prose of war reports has wrong: Arabic names,
// particles before agents, the wounded who are counted, and the verbs of
// headlines before "back".
func fixWires(tok []text.Token) {
	for i := range tok {
		w := tok[i].Norm
		switch {
		case arabicName(w):
			tok[i].Tag = "NNP" // "Haider al-Maturi"
		case i+2 < len(tok) && i > 0 && tok[i].Tag == "VBD" && isNoun(tok[i-1].Tag) && tok[i+1].Tag == "RP" && tok[i+2].Norm == "by":
			tok[i].Tag = "VBN" // "raids carried out by a coalition"
		case i > 0 && i+1 < len(tok) && theHarmed[w] && tok[i-1].Norm == "of" && (tok[i].Tag == "JJ" || tok[i].Tag == "VBN") && (strings.HasPrefix(tok[i+1].Tag, "VB") || tok[i+1].Tag == "IN"):
			tok[i].Tag = "NNS" // "the number of wounded admitted"
		case i > 1 && i+2 < len(tok) && (w == "killed" || w == "dead") && tok[i-1].Norm == "of" && (tok[i-2].Norm == "dozens" || tok[i-2].Norm == "hundreds" || tok[i-2].Norm == "number" || tok[i-2].Norm == "scores") && tok[i+1].Norm == "and" && theHarmed[tok[i+2].Norm]:
			tok[i].Tag, tok[i+2].Tag = "NNS", "NNS" // "dozens of killed and wounded"
		case i > 0 && i+1 < len(tok) && tok[i].Tag == "NNS" && tok[i+1].Norm == "back" && isNoun(tok[i-1].Tag) && (w == "fights" || w == "hits" || w == "strikes"):
			tok[i].Tag = "VBZ" // "Army fights back in the north"
		case i > 1 && i+2 < len(tok) && tok[i].Tag == "VBN" && isNoun(tok[i-1].Tag) && tok[i+1].Norm == "in" && tok[i+2].Norm == "on":
			tok[i].Tag = "VBD" // "as forces closed in on the fighters"
		case i > 0 && i+1 < len(tok) && w == "later" && tok[i].Tag == "RBR" && isNoun(tok[i-1].Tag) && (tok[i+1].Tag == "VBN" || tok[i+1].Tag == "VBD"):
			tok[i].Tag, tok[i+1].Tag = "RB", "VBD" // "forces later targeted the town"
		case i > 1 && i+1 < len(tok) && w == "fighting" && tok[i].Tag == "VBG" && tok[i-1].Norm == "the" && strings.EqualFold(tok[i-2].Norm, "during"):
			tok[i].Tag = "NN" // "during the fighting"
		}
	}
}

// arabicName reports whether a word is a name behind its article: "al-Maturi".
func arabicName(w string) bool {
	article, name, ok := strings.Cut(w, "-")
	if !ok || len(name) < 2 || strings.Contains(name, "-") || name[0] < 'A' || name[0] > 'Z' {
		return false
	}
	switch article {
	case "al", "as", "ash", "el", "an", "ar", "at", "az", "ad":
		return true
	}
	return false
}

// oneOfThem hangs a number on the name of a people behind it where both were
// taken for subjects: "One Palestinian was killed".
func oneOfThem(tok []text.Token, offset int) {
	for i := 0; i+1 < len(tok); i++ {
		s := i + 1
		if tok[i].Tag == "CD" && (tok[i].Rel == "nsubj" || tok[i].Rel == "nsubj:pass") && strings.HasPrefix(tok[s].Tag, "NNP") && tok[i].Head == tok[s].Head && tok[i].Rel == tok[s].Rel {
			tok[i].Head, tok[i].Rel = s+offset, "nummod"
		}
	}
}

// accordingSubjects makes a subject of the noun behind the comma that closes
// "according to X" where the verb has no other: "According to the army, rebels
// shelled the town".
func accordingSubjects(tok []text.Token, offset int) {
	for i := 0; i+3 < len(tok); i++ {
		if !strings.EqualFold(tok[i].Norm, "according") || tok[i+1].Norm != "to" {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n >= len(tok) || tok[n].Rel != "obl" {
			continue
		}
		v := tok[n].Head - offset
		if v <= n || v >= len(tok) || has(tok, v, offset, "nsubj") || has(tok, v, offset, "nsubj:pass") {
			continue
		}
		for s := v - 1; s > n; s-- {
			if tok[s].Head-offset == v && !isNoun(tok[s].Tag) && tok[s].Rel != "punct" {
				continue // "recently", "have"
			}
			if isNoun(tok[s].Tag) && tok[s].Head-offset == n && (tok[s].Rel == "appos" || tok[s].Rel == "conj") && s > n+1 {
				makeSubject(tok, s, v, offset)
			}
			break
		}
	}
}

// preparations hangs on its noun what is prepared: "struck a squad during
// preparations to fire rockets".
func preparations(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "preparations" && tok[i].Norm != "preparation" || tok[i+1].Norm != "to" {
			continue
		}
		for v := i + 2; v < len(tok) && v < i+5; v++ {
			if tok[v].Tag == "VB" {
				if tok[v].Rel == "advcl" && tok[v].Head-offset < i {
					tok[v].Head, tok[v].Rel = i+offset, "acl"
				}
				break
			}
		}
	}
}

// countedClauses makes a subject of a noun behind "and" that was hung on the one
// before it while the verb after it has none: "was launched after the attack and
// a number of militants were killed".
func countedClauses(tok []text.Token, offset int) {
	for k := range tok {
		h := tok[k].Head - offset
		if tok[k].Rel != "conj" || !isNoun(tok[k].Tag) || h < 0 || h >= k || !isNoun(tok[h].Tag) || tok[h].Rel != "obl" && tok[h].Rel != "nmod" {
			continue
		}
		v := -1
		for i := k + 1; i < len(tok) && v < 0; i++ {
			if t := tok[i].Tag; t == "," || t == ":" || t == "CC" {
				break
			}
			if strings.HasPrefix(tok[i].Tag, "VB") && (tok[i].Rel == "conj" || tok[i].Rel == "ccomp") {
				v = i
			}
		}
		if v < 0 || has(tok, v, offset, "nsubj") || has(tok, v, offset, "nsubj:pass") || has(tok, v, offset, "cc") {
			continue
		}
		if g := tok[v].Head - offset; g < 0 || g >= h || !strings.HasPrefix(tok[g].Tag, "VB") {
			continue
		}
		if !has(tok, v, offset, "aux:pass") {
			continue
		}
		tok[k].Head, tok[k].Rel, tok[v].Rel = v+offset, "nsubj:pass", "conj"
		for i := range tok[:k] {
			if tok[i].Head-offset == k && tok[i].Rel == "cc" {
				tok[i].Head = v + offset
			}
		}
	}
}

// shortRanks are the ranks as they are written before names.
var shortRanks = set("gen lt col maj capt sgt brig adm cpl cmdr pvt insp supt")

func shortRank(w string) bool {
	return w != "" && w[0] >= 'A' && w[0] <= 'Z' && shortRanks[strings.ToLower(strings.TrimSuffix(w, "."))]
}

// rankedNames makes the name the head where its rank was taken for it: "Maj. Gen.
// Haider al-Maturi".
func rankedNames(tok []text.Token, offset int) {
	for i := range tok {
		if !shortRank(tok[i].Norm) || !strings.HasPrefix(tok[i].Tag, "NNP") || tok[i].Rel == "flat" || tok[i].Rel == "compound" {
			continue
		}
		k := i + 1
		for k < len(tok) && shortRank(tok[k].Norm) {
			k++
		}
		if k >= len(tok) || !strings.HasPrefix(tok[k].Tag, "NNP") || tok[k].Rel != "flat" || tok[k].Head-offset != i {
			continue
		}
		tok[k].Head, tok[k].Rel = tok[i].Head, tok[i].Rel
		if n := tok[i].Head - offset; tok[i].Rel == "appos" && n == i-1 && tok[n].Tag == "NN" && tok[n].Head-offset >= 0 { // "dictator Gen. X"
			tok[k].Head, tok[k].Rel = tok[n].Head, tok[n].Rel
			for c := range tok {
				if tok[c].Head-offset == n && tok[c].Rel == "case" {
					tok[c].Head = k + offset
				}
			}
			tok[n].Head, tok[n].Rel = k+offset, "nmod:desc"
		}
		for c := range tok {
			if c != k && tok[c].Head-offset == i {
				tok[c].Head = k + offset
			}
		}
		for r := i; r < k; r++ {
			tok[r].Head, tok[r].Rel = k+offset, "nmod:desc"
		}
	}
}

// bodyBeforeRank hangs the body that stands before a rank on the name behind it:
// "opened fire, police Gen. Haider al-Maturi told reporters".
func bodyBeforeRank(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		n := tok[i+1].Head - offset
		if !rankedBodies[tok[i].Norm] || !shortRank(tok[i+1].Norm) || tok[i+1].Rel != "nmod:desc" || n <= i+1 || n >= len(tok) || tok[i].Head-offset == n {
			continue
		}
		tok[i].Head, tok[i].Rel = n+offset, "compound"
	}
}

// rankedBodies are the bodies whose officers are named with both.
var rankedBodies = set("police army navy military militia marine guard gendarmerie")

// carriedOut hangs a participle with its agent on the noun right before it:
// "killed in raids carried out by the coalition".
func carriedOut(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		n := tok[i].Head - offset
		if tok[i].Tag == "VBN" && tok[i].Rel == "advcl" && n < i-1 && isNoun(tok[i-1].Tag) && (tok[i+1].Norm == "by" || tok[i+1].Tag == "RP" && tok[i+2].Norm == "by") && tok[i-1].Head-offset == n && !strings.HasPrefix(tok[i-1].Rel, "nsubj") {
			tok[i].Head, tok[i].Rel = i-1+offset, "acl"
		}
	}
}

// claimedIt makes "it" the subject of the clause behind it where it was hung on
// the verb of saying: "claimed it attacked sites".
func claimedIt(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Tag != "PRP" || tok[i].Rel != "obj" || v != i-1 || !strings.HasPrefix(tok[i+1].Tag, "VB") && tok[i+1].Tag != "MD" {
			continue
		}
		for k := i + 1; k < len(tok) && k < i+4; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "ccomp" && (tok[k].Tag == "VBD" || tok[k].Tag == "VBZ" || tok[k].Tag == "VBP" || k > i+1) && !has(tok, k, offset, "nsubj") && !has(tok, k, offset, "nsubj:pass") && !has(tok, k, offset, "mark") {
				makeSubject(tok, i, k, offset)
				break
			}
		}
	}
}

// siteOwners makes a compound of two nouns in a row that are both objects, the
// second a site: "seize the Guards headquarters".
func siteOwners(tok []text.Token, offset int) {
	for i := 0; i+1 < len(tok); i++ {
		k := i + 1
		if !isNoun(tok[i].Tag) || tok[i].Rel != "obj" || tok[k].Rel != "obj" || tok[i].Head != tok[k].Head {
			continue
		}
		switch tok[k].Norm {
		case "headquarters", "base", "barracks", "embassy", "office", "offices", "compound", "positions":
			for c := range tok[:i] {
				if tok[c].Head-offset == i && tok[c].Rel == "det" {
					tok[c].Head = k + offset
				}
			}
			tok[i].Head, tok[i].Rel = k+offset, "compound"
		}
	}
}

// frontedNames makes the name behind the comma the subject where that was hung on
// the place that opens the sentence: "In the valley, 16-year-old Omar was shot".
func frontedNames(tok []text.Token, offset int) {
	if len(tok) < 5 || tok[0].Tag != "IN" || tok[0].Rel != "case" {
		return
	}
	p := tok[0].Head - offset
	if p < 1 || p+2 >= len(tok) || tok[p+1].Norm != "," || tok[p].Rel != "nsubj" && tok[p].Rel != "nsubj:pass" {
		return
	}
	v := tok[p].Head - offset
	for k := p + 2; k < v && k < len(tok); k++ {
		if tok[k].Head-offset == p && tok[k].Rel == "appos" {
			for c := k; c < v; c++ {
				if tok[c].Norm == "," {
					return
				}
			}
			tok[k].Head, tok[k].Rel = v+offset, tok[p].Rel
			tok[p].Rel = "obl"
			return
		}
	}
}
