package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// numerals are the number words that are nothing else.
var numerals = map[string]bool{
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "eleven": true, "twelve": true,
	"thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true, "seventeen": true, "eighteen": true, "nineteen": true,
	"twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true,
}

// fixNumerals tags number words as numbers: "twelve", "twenty-five".
func fixNumerals(tok []text.Token) {
	for i := range tok {
		tens, ones, compound := strings.Cut(strings.ToLower(tok[i].Norm), "-")
		if numerals[tens] && (!compound || (numerals[ones] || ones == "one") && strings.HasSuffix(tens, "ty")) {
			tok[i].Tag = "CD"
		}
	}
}

// fixPast makes a participle the verb of a sentence that has no other: in
// "Rebels killed two men." there is none to be killed by.
func fixPast(tok []text.Token) {
	at := -1
	for i := range tok {
		switch tok[i].Tag {
		case "VBD", "VBZ", "VBP", "MD", "VB", "VBG":
			return
		case "VBN":
			if at >= 0 || i == 0 || i+1 == len(tok) {
				return
			}
			at = i
		}
	}
	if at < 0 || tok[len(tok)-1].Tag != "." || !strings.HasPrefix(tok[at-1].Tag, "NN") {
		return
	}
	switch next := tok[at+1].Tag; next {
	case "DT", "CD", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ":
		tok[at].Tag = "VBD"
	}
}
