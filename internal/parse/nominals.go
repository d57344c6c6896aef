package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixNominals tags as nouns the adjectives that stand for people behind an
// article: "The militant, who", "five Iraqis and a Libyan who".
func fixNominals(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if i+3 < len(tok) && tok[i].Tag == "NN" && tok[i].Norm == "medium" && (tok[i+1].Tag == "CC" || tok[i+1].Tag == ",") && tok[i+2].Tag == "JJ" {
			tok[i].Tag = "JJ" // "medium and heavy weapons"
		}
		if tok[i-1].Norm == "the" && theHarmed[tok[i].Norm] && (tok[i].Tag == "VBN" || tok[i].Tag == "VBD") {
			switch tok[i+1].Tag {
			case "IN", "TO", ",", ".", "VBD", "CC":
				tok[i].Tag = "NNS" // "rushed the wounded to hospital"
				continue
			}
		}
		if tok[i].Tag != "JJ" || tok[i-1].Tag != "DT" && tok[i-1].Tag != "CD" && tok[i-1].Tag != "JJ" {
			continue
		}
		w := tok[i].Lower()
		capital := cased(tok[i].Norm) && (strings.HasSuffix(w, "an") || strings.HasSuffix(w, "i") || strings.HasSuffix(w, "nese"))
		if !personal[w] && !capital {
			continue
		}
		switch t := tok[i+1].Tag; {
		case t == "WP" || t == "WDT" || t == "VBD" || t == "VBZ" || t == "MD" || t == ".":
		case t == "," && (i+2 == len(tok) || tok[i+2].Tag != "JJ"):
		case t == "CC" && i+2 < len(tok) && (tok[i+2].Tag == "CD" || tok[i+2].Tag == "DT"):
		default:
			continue
		}
		tok[i].Tag = "NN"
		if capital {
			tok[i].Tag = "NNP"
		}
	}
}

// theHarmed are participles that stand for people.
var theHarmed = set("wounded injured displaced missing kidnapped detained")

// personal are adjectives that are nouns for a person too.
var personal = set("militant civilian separatist insurgent extremist islamist jihadist jihadi loyalist terrorist dissident secessionist nationalist fugitive male female")

// fixOvernight tags "overnight" as an adverb behind a noun phrase: "killed ten
// people in the province overnight".
func fixOvernight(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if tok[i].Tag == "MD" && tok[i].Norm == "overnight" {
			tok[i].Tag = "RB"
		}
		if strings.EqualFold(tok[i].Norm, "overnight") && isNoun(tok[i].Tag) && isNoun(tok[i-1].Tag) && (i+1 == len(tok) || !isNoun(tok[i+1].Tag)) {
			tok[i].Tag = "RB"
		}
	}
}

// fixLikely tags as adverbs "likely" and its like inside a verb phrase: "have
// likely been killed".
func fixLikely(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag != "JJ" || !strings.HasSuffix(tok[i].Norm, "ly") || !auxiliary(tok[i-1].Norm) && tok[i-1].Tag != "MD" {
			continue
		}
		if t := tok[i+1].Tag; t == "VBN" || t == "VB" {
			tok[i].Tag = "RB"
		}
	}
}

// fixCompounds tags as adjectives compounds in "-ing" before a noun phrase:
// "between stone-throwing youths and".
func fixCompounds(tok []text.Token) {
	for i := range tok {
		if tok[i].Tag == "VBG" && compounding[tok[i].Norm] && i+1 < len(tok) && i > 0 && isNoun(tok[i+1].Tag) && (tok[i-1].Tag == "IN" || tok[i-1].Tag == "DT" || tok[i-1].Tag == "CD" || tok[i-1].Tag == "JJ") {
			tok[i].Tag = "NN" // "on fishing boats"
		}
		if tok[i].Tag == "VBG" && strings.HasSuffix(tok[i].Norm, "ing") && strings.Contains(tok[i].Norm, "-") && i+1 < len(tok) && (isNoun(tok[i+1].Tag) || tok[i+1].Tag == "JJ") {
			tok[i].Tag = "JJ"
		}
	}
}

// fixSites tags as nouns the last words of "border crossing" and "parliament
// building".
func fixSites(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i-1].Tag != "NN" && tok[i-1].Tag != "NNP" && tok[i-1].Norm != "border" {
			continue
		}
		switch before := tok[i-1].Lower(); tok[i].Norm {
		case "crossing":
			if before == "border" || before == "river" || before == "railway" || before == "rail" {
				tok[i].Tag = "NN"
			}
		case "building":
			switch before {
			case "parliament", "government", "apartment", "office", "ministry", "school", "hospital", "embassy", "consulate", "headquarters", "administration", "court", "university":
				tok[i].Tag = "NN"
			}
		}
	}
}

// fixPhrases tags the words of phrases that the tagger does not know: "and set
// fire to", "hit a land mine", "protesters outside parliament".
func fixPhrases(tok []text.Token) {
	past := false
	for i := range tok {
		past = past || tok[i].Tag == "VBD"
		if i == 0 || i+1 == len(tok) {
			continue
		}
		before, after := tok[i-1].Tag, tok[i+1].Lower()
		switch w := tok[i].Norm; {
		case w == "set" && (after == "fire" || after == "ablaze" || after == "alight") && (tok[i].Tag == "JJ" || tok[i].Tag == "NN" || tok[i].Tag == "VBN" && before == "CC" && past):
			tok[i].Tag = "VBD"
			if before == "TO" || before == "MD" {
				tok[i].Tag = "VB"
			}
			if after == "fire" {
				tok[i+1].Tag = "NN"
			}
		case (w == "neighbouring" || w == "neighboring" || w == "surrounding") && tok[i].Tag == "VBG" && (tok[i+1].Tag == "NNP" || tok[i+1].Tag == "NN" || tok[i+1].Tag == "NNS"):
			tok[i].Tag = "JJ"
		case w == "mine" && tok[i].Tag == "PRP" && (isNoun(before) || before == "JJ" || before == "DT"):
			tok[i].Tag = "NN"
		case w == "outside" && tok[i].Tag == "JJ" && isNoun(before) && (isNoun(tok[i+1].Tag) || tok[i+1].Tag == "DT"):
			tok[i].Tag = "IN"
		}
	}
	if n := len(tok) - 1; n > 0 && tok[n].Norm == "mine" && tok[n].Tag == "PRP" && isNoun(tok[n-1].Tag) {
		tok[n].Tag = "NN"
	}
}

// fixRelativePast tags as past tense a participle that is the only verb of a
// relative clause with a subject of its own: "which rebels captured last week".
func fixRelativePast(tok []text.Token) {
	for i := range tok {
		if tok[i].Tag != "WDT" && tok[i].Tag != "WP" || i > 0 && tok[i-1].Tag == "IN" {
			continue
		}
		k := i + 1
		for k < len(tok) && k < i+6 && (isNoun(tok[k].Tag) || tok[k].Tag == "DT" || tok[k].Tag == "JJ" || tok[k].Tag == "PRP" || tok[k].Tag == "PRP$") {
			k++
		}
		if k > i+1 && k+1 < len(tok) && tok[k].Tag == "VBN" && (isNoun(tok[k-1].Tag) || tok[k-1].Tag == "PRP") && tok[k+1].Lower() != "by" {
			tok[k].Tag = "VBD"
		}
	}
}

// fixAsides tags as a participle what opens an aside between a noun and its
// predicate: "The gunmen, believed to be deserters, escaped".
func fixAsides(tok []text.Token) {
	for i := 2; i+2 < len(tok); i++ {
		if tok[i].Tag != "VBD" || !strings.HasSuffix(tok[i].Norm, "ed") || tok[i-1].Tag != "," || !isNoun(tok[i-2].Tag) || clauseHasVerb(tok, i-1) {
			continue
		}
		if t := tok[i+1].Tag; t != "IN" && t != "TO" {
			continue
		}
		for k := i + 1; k+1 < len(tok) && k < i+16; k++ {
			t := tok[k].Tag
			if t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" || t == "." || t == ":" || strings.HasPrefix(t, "W") {
				break
			}
			if t == "," {
				if n := tok[k+1].Tag; n == "VBD" || n == "VBZ" || n == "VBP" || n == "MD" {
					tok[i].Tag = "VBN"
				}
				break
			}
		}
	}
}

// fixTold tags as past tense the verb behind a report put into a clause and
// behind "then": "shelling which witnesses said killed dozens", "opened fire,
// then lobbed grenades".
func fixTold(tok []text.Token) {
	past := false
	for i := 1; i+1 < len(tok); i++ {
		past = past || tok[i-1].Tag == "VBD"
		if tok[i].Tag != "VBN" && tok[i].Tag != "JJ" || !strings.HasSuffix(tok[i].Norm, "ed") || !objectAt(tok, i+1) && !countWord[strings.TrimSuffix(tok[i+1].Norm, "s")] {
			continue
		}
		then := strings.EqualFold(tok[i-1].Norm, "then") && past
		said := tok[i-1].Tag == "VBD" && saying[tok[i-1].Lemma] || strings.EqualFold(tok[i-1].Norm, "said")
		if then || said && i > 2 && isNoun(tok[i-2].Tag) && (tok[i-3].Tag == "WDT" || tok[i-3].Tag == "DT" && i > 3 && tok[i-4].Tag == "WDT") {
			tok[i].Tag = "VBD"
		}
	}
}
