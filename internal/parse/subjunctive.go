package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// askedThat are verbs that ask with "that" and the bare form of another verb.
var askedThat = set(`demanded demand demands demanding insisted insist insists insisting requested requests urged ordered proposed proposes recommended recommends suggested
	asked asks required requires`)

// bareVerbs are verbs of what is asked for that the tagger takes for nouns.
var bareVerbs = set(`return hand halt end stop release surrender cease leave free pay open respect allow lift face pull move quit step withdraw answer account transfer remove
	control guarantee honor honour help report show disclose extradite disarm start`)

// fixDemanded tags as a verb what is asked of somebody: "demanded that the army return
// to barracks", "that Kabul hand over the militants".
func fixDemanded(tok []text.Token) {
	for i := 1; i+3 < len(tok); i++ {
		if tok[i].Norm != "that" || !askedThat[tok[i-1].Lower()] && (i < 2 || !askedThat[tok[i-2].Lower()]) {
			continue
		}
		for k := i + 2; k+1 < len(tok) && k < i+8; k++ {
			t := tok[k].Tag
			if bareVerbs[tok[k].Norm] && t != "VB" && isNoun(tok[k-1].Tag) && !isNoun(tok[k+1].Tag) && (isNoun(t) || strings.HasPrefix(t, "VB") || t == "JJ") {
				tok[k].Tag, tok[i].Tag = "VB", "IN"
				break
			}
			if !isNoun(t) && t != "DT" && t != "JJ" && t != "CD" && t != "POS" && t != "PRP$" && t != "CC" {
				break
			}
		}
	}
}
