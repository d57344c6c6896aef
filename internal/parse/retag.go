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
