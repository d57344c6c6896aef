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

// fixThat tags as a conjunction the "that" between a time and a clause: "said
// on Monday that rebels fled".
func fixThat(tok []text.Token) {
	for i := 1; i < len(tok); i++ {
		if (tok[i].Tag == "WDT" || tok[i].Tag == "DT") && strings.EqualFold(tok[i].Norm, "that") && days[strings.ToLower(tok[i-1].Norm)] {
			tok[i].Tag = "IN"
		}
	}
}

var days = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "yesterday": true, "today": true,
}
