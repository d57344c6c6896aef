package parse

import "github.com/sitrep-go/sitrep/internal/text"

// befalling are verbs of what befalls vehicles, which have no passive.
var befalling = map[string]bool{"plunged": true, "overturned": true, "veered": true, "capsized": true, "derailed": true, "crashed": true, "skidded": true, "swerved": true,
	"careered": true, "careened": true, "collided": true, "toppled": true, "rolled": true, "caught": true, "exploded": true, "erupted": true, "lurched": true, "slid": true}

// fixAccidents tags as the past what befell a vehicle and was taken for a participle:
// "A bus plunged into a gorge after militants fired at it".
func fixAccidents(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag == "VBN" && befalling[tok[i].Norm] && isNoun(tok[i-1].Tag) && (i < 2 || tok[i-2].Tag != "VBZ" && tok[i-2].Tag != "VBD") && !verbFollows(tok, i) {
			tok[i].Tag = "VBD"
		}
	}
}
