package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// seriesReach is how many tokens apart the verbs of a series stand.
const seriesReach = 14

// fixSeries tags as past tense the later verbs of a series that the tagger takes
// for participles: "killed 15 militants, arrested six others and recovered
// weapons". Each has its object behind it, and the first is no passive.
func fixSeries(tok []text.Token) {
	first := -1
	for i := 1; i+1 < len(tok); i++ {
		switch {
		case tok[i].Tag == "VBD" && objectAt(tok, i+1) || tok[i].Tag == "VBD" && quantityAt(tok, i+1):
			first = i
		case tok[i].Tag == "VBZ", tok[i].Tag == "VBP", tok[i].Tag == "MD", tok[i].Tag == ".", auxiliary(tok[i].Norm):
			first = -1
		case tok[i].Tag == "VBN" && i+3 < len(tok) && auxiliary(tok[i-1].Norm) && (objectAt(tok, i+1) || quantityAt(tok, i+1)) && suffered[tok[i].Norm]:
			first = i // "had killed 80 civilians, wounded 20"
		case (tok[i].Tag == "VBN" || tok[i].Tag == "JJ" && suffered[tok[i].Norm]) && strings.HasSuffix(tok[i].Norm, "ed") && first >= 0 && i-first < seriesReach && (objectAt(tok, i+1) || quantityAt(tok, i+1) || suffered[tok[i].Norm] && tok[i+1].Tag == "CD"):
			if tok[i-1].Norm == "," && joinsLater(tok, i) || tok[i-1].Tag == "CC" && i > first+2 {
				tok[i].Tag = "VBD"
				first = i
			}
		}
	}
}

// joinsLater reports whether "and" and another past or participle with its object
// come behind token i: what a participle of its own would not have.
func joinsLater(tok []text.Token, i int) bool {
	for k := i + 1; k+2 < len(tok) && k < i+seriesReach; k++ {
		switch {
		case tok[k].Tag == "CC" && (tok[k+1].Tag == "VBD" || tok[k+1].Tag == "VBN") && (objectAt(tok, k+2) || tok[k+2].Norm == "more" || quantityAt(tok, k+2)):
			return true
		case tok[k].Tag == "VBD", tok[k].Tag == "VBZ", tok[k].Tag == "VBP", tok[k].Tag == "MD", tok[k].Tag == "WDT", tok[k].Tag == "WP":
			return false
		}
	}
	return false
}

// fixPaired tags as past tense two participles joined by "and" that follow the
// first noun of a clause and have an object: "troops reportedly killed and captured
// several militants".
func fixPaired(tok []text.Token) {
	for i := 1; i+3 < len(tok); i++ {
		if tok[i].Tag != "VBN" || !strings.HasSuffix(tok[i].Norm, "ed") || naming[tok[i].Lower()] || !pairedPast(tok, i) || !strings.HasSuffix(tok[i+2].Norm, "ed") {
			continue
		}
		k := i - 1
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if !clauseHasVerb(tok, k+1) && !finiteFollows(tok, i+3) {
			tok[i].Tag, tok[i+2].Tag = "VBD", "VBD"
		}
	}
}

// finiteFollows reports whether a finite verb comes in the clause from token i on.
func finiteFollows(tok []text.Token, i int) bool {
	for ; i < len(tok); i++ {
		switch tok[i].Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		case ",", ":", ".", "WDT", "WP", "CC", "``", "''":
			return false
		}
	}
	return false
}

// fixInitials tags as nouns words that the tagger takes for anything else: the
// acronym of a weapon where a sentence begins with it, "An IED planted by rebels went
// off", and those that look like verbs: "the military's media wing", "news reports
// citing officials".
func fixInitials(tok []text.Token) {
	for i := range tok {
		switch tok[i].Norm {
		case "IED", "UAV", "RPG":
			if !isNoun(tok[i].Tag) {
				tok[i].Tag = "NN"
			}
		case "counter-offensive", "counter-attack":
			if tok[i].Tag == "JJ" && (i+1 == len(tok) || !isNoun(tok[i+1].Tag)) {
				tok[i].Tag = "NN"
			}
		case "airstrike", "airstrikes":
			if !isNoun(tok[i].Tag) && !strings.HasPrefix(tok[i].Tag, "VB") {
				tok[i].Tag = "NN"
				if strings.HasSuffix(tok[i].Norm, "s") {
					tok[i].Tag = "NNS"
				}
			}
		case "martyred":
			if tok[i].Tag == "JJ" && i > 0 && isBe(tok[i-1].Norm) {
				tok[i].Tag = "VBN"
			}
		case "official":
			if tok[i].Tag == "JJ" && i > 0 && i+1 < len(tok) && (tok[i-1].Tag == "DT" || tok[i-1].Tag == "JJ" || isNoun(tok[i-1].Tag)) && (tok[i+1].Tag == "VBD" || tok[i+1].Tag == "VBN" && telling[tok[i+1].Norm]) {
				tok[i].Tag, tok[i+1].Tag = "NN", "VBD"
			}
		case "said":
			if tok[i].Tag == "VBN" && i > 0 && isNoun(tok[i-1].Tag) {
				tok[i].Tag = "VBD"
			}
		case "civilian":
			if tok[i].Tag == "JJ" && i > 0 && i+1 < len(tok) && tok[i-1].Tag == "DT" && tok[i+1].Norm == "dead" {
				tok[i].Tag = "NN"
			}
		case "wing":
			if tok[i].Tag == "VBG" && i > 0 && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "JJ") {
				tok[i].Tag = "NN"
			}
		case "reports":
			if tok[i].Tag == "VBZ" && i > 0 && i+1 < len(tok) && isNoun(tok[i-1].Tag) && (tok[i+1].Norm == "citing" || tok[i+1].Norm == "quoting" || tok[i+1].Norm == "said" || tok[i+1].Norm == "say") {
				tok[i].Tag = "NNS"
			}
		case "junta":
			if tok[i].Tag == "NNS" {
				tok[i].Tag = "NN" // "five junta troops"
			}
		}
	}
}

// fewerThan hangs "fewer than" on the number behind it where it was taken for a
// subject or an object of its own: "no fewer than seven people were killed".
func fewerThan(tok []text.Token, offset int) {
	for i := 0; i+2 < len(tok); i++ {
		w := tok[i].Lower()
		if w != "fewer" && w != "less" && w != "more" || tok[i+1].Norm != "than" || tok[i+2].Tag != "CD" {
			continue
		}
		if strings.HasPrefix(tok[i].Rel, "nsubj") || tok[i].Rel == "obj" {
			if n := tok[i+2].Head - offset; n > i+2 && n < len(tok) && tok[n].Rel == tok[i].Rel && tok[n].Head == tok[i].Head {
				tok[i].Head, tok[i].Rel = i+2+offset, "advmod"
			}
		}
	}
}

// deadOrAlive hangs on the verb what says in which state people were left: it is
// no part of what they are called: "shot dead Ali Hassan, a mechanic", "captured
// two alive".
func deadOrAlive(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		switch tok[i].Norm {
		case "dead":
			if tok[i].Rel == "amod" && tok[i-1].Lemma == "shoot" && tok[i].Head-offset > i {
				tok[i].Head, tok[i].Rel = i-1+offset, "xcomp"
			}
		case "alive":
			v := tok[i].Head
			if tok[i].Rel == "obj" && v >= 0 && tok[i-1].Tag == "CD" && tok[i-1].Head-offset == i && v-offset < i-1 {
				tok[i-1].Head, tok[i-1].Rel = v, "obj"
				tok[i].Head, tok[i].Rel = v, "xcomp"
			}
		}
	}
}

// seriesVerbs makes a past tense that hangs as an adverbial clause behind a comma,
// without a word that opens one and without a subject, the next verb of a series:
// "killed one rebel, captured another and freed eight".
func seriesVerbs(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		h := tok[i].Head - offset
		if tok[i].Tag != "VBD" || tok[i].Rel != "advcl" || tok[i-1].Norm != "," || h < 0 || h >= i || tok[h].Tag != "VBD" || i-h > seriesReach {
			continue
		}
		if !has(tok, i, offset, "mark", "nsubj", "nsubj:pass", "aux", "aux:pass", "expl") && has(tok, i, offset, "obj") {
			tok[i].Rel = "conj"
		}
	}
}

// countedNames hangs a number on the name behind it where both were taken for the
// subject, or the object: "Two Naxalites were killed".
func countedNames(tok []text.Token, offset int) {
	for i := 0; i+1 < len(tok); i++ {
		if tok[i].Tag != "CD" || !strings.HasPrefix(tok[i+1].Tag, "NN") || tok[i].Head != tok[i+1].Head || tok[i].Rel != tok[i+1].Rel {
			continue
		}
		if tok[i].Rel == "nsubj:pass" || tok[i].Rel == "nsubj" || tok[i].Rel == "obj" {
			tok[i].Head, tok[i].Rel = i+1+offset, "nummod"
		}
	}
}

// sideNouns are nouns that stand before the name of a group as an adjective does.
var sideNouns = map[string]bool{"rebel": true, "insurgent": true, "guerrilla": true, "militant": true, "separatist": true, "paramilitary": true, "opposition": true}

// sidedNames hangs such a noun on the name behind it that was taken for a phrase of
// its own: "forces of the rebel Oromo Liberation Front".
func sidedNames(tok []text.Token, offset int) {
	for i := 0; i+1 < len(tok); i++ {
		if !sideNouns[tok[i].Lemma] || tok[i].Tag != "NN" || !strings.HasPrefix(tok[i+1].Tag, "NNP") {
			continue
		}
		d := i + 1
		for hops := 0; hops < 6 && (tok[d].Rel == "compound" || tok[d].Rel == "amod") && tok[d].Head-offset > d && tok[d].Head-offset < len(tok); hops++ {
			d = tok[d].Head - offset
		}
		if !strings.HasPrefix(tok[d].Tag, "NNP") || tok[d].Head != tok[i].Head || tok[i].Head < 0 || tok[d].Rel != tok[i].Rel || has(tok, d, offset, "case") {
			continue
		}
		for k := max(0, i-4); k < i; k++ {
			if tok[k].Head-offset == i {
				tok[k].Head = d + offset
			}
		}
		tok[i].Head, tok[i].Rel = d+offset, "compound"
	}
}
