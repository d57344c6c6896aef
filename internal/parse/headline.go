package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixHeadline tags the verb of a headline, a sentence without a stop and
// without a verb, which the tagger takes for a noun or worse: "Taliban kill 12
// police", "Israel strikes army post".
func fixHeadline(tok []text.Token) {
	n := len(tok)
	if n < 4 || n > 30 || strings.ContainsAny(tok[n-1].Norm, ".!?") || !isNoun(tok[0].Tag) && tok[0].Tag != "JJ" && tok[0].Tag != "CD" && tok[0].Tag != "VBN" && tok[0].Tag != "VBG" {
		return
	}
	for i := 1; i+1 < n; i++ {
		switch tok[i].Tag {
		case "VBZ", "VBP", "VBD", "MD":
			if !suffered[strings.ToLower(tok[i].Norm)] {
				return
			}
		}
		w := tok[i].Norm
		if w != strings.ToLower(w) {
			continue
		}
		if suffered[w] && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "CD") && !objectAt(tok, i+1) && tok[i+1].Tag != "CD" {
			tok[i].Tag = "VBN"
			continue
		}
		base, singular := headlineVerbs[w], false
		if !base && strings.HasSuffix(w, "s") {
			singular = headlineVerbs[strings.TrimSuffix(w, "s")] || headlineVerbs[strings.TrimSuffix(w, "es")]
		}
		if !base && !singular || !isNoun(tok[i-1].Tag) || !headlineObject(tok, i+1) {
			continue
		}
		tok[i].Tag = "VBP"
		if singular {
			tok[i].Tag = "VBZ"
		}
		return
	}
}

// headlineObject reports whether an object begins at token i, and no other
// verb of headlines stands there: "air strikes kill five".
func headlineObject(tok []text.Token, i int) bool {
	w := tok[i].Norm
	if headlineVerbs[w] || headlineVerbs[strings.TrimSuffix(w, "s")] {
		return false
	}
	return objectAt(tok, i) || tok[i].Tag == "CD" || quantityAt(tok, i-1) || i+2 < len(tok) && strings.EqualFold(w, "at") && strings.EqualFold(tok[i+1].Norm, "least")
}

// headlineVerbs are the verbs that headlines of conflict hang on, by their base
// form.
var headlineVerbs = set(`kill attack strike hit shell bomb raid seize capture free arrest detain wound injure target storm ambush kidnap abduct behead
	fire launch retake recapture enter reject accuse warn threaten urge deny sign release destroy besiege claim condemn back send deploy evacuate
	intercept down sink torch loot execute repel oust rescue shoot stab pound blockade bombard overrun reclaim jail charge sanction summon expel`)
