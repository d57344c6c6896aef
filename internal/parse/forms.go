package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixForms tags verbs whose form decides between past tense and participle:
// "blew" is no participle, "taken" no past tense, and what has no object
// ("marched") is no passive after its noun.
func fixForms(tok []text.Token) {
	for i := range tok {
		w := tok[i].Lower()
		switch t := tok[i].Tag; {
		case (t == "NN" || t == "JJ") && verbOnly[w] && i > 0:
			tok[i].Tag = "VBD"
		case (t == "VB" || t == "VBP") && pastOnly[w] && i > 0 && isNoun(tok[i-1].Tag):
			tok[i].Tag = "VBD"
		case t == "JJ":
			if intransitive[w] && afterSubject(tok, i) && i+1 < len(tok) && !isNoun(tok[i+1].Tag) {
				tok[i].Tag = "VBD"
			}
		case t != "VBN" && t != "VBD":
		case pastOnly[w]:
			tok[i].Tag = "VBD"
		case participleOnly[w]:
			tok[i].Tag = "VBN"
		case intransitive[w] && t == "VBN" && afterSubject(tok, i):
			tok[i].Tag = "VBD"
		}
	}
}

// afterSubject reports whether a noun, a pronoun or a comma stands before
// token i, adverbs between them passed over.
func afterSubject(tok []text.Token, i int) bool {
	k := i - 1
	for k >= 0 && tok[k].Tag == "RB" {
		k--
	}
	return k >= 0 && (isNoun(tok[k].Tag) || tok[k].Tag == "PRP" || tok[k].Tag == "WDT" || tok[k].Tag == "WP" || tok[k].Tag == ",")
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

var (
	pastOnly = set(`blew drew flew grew knew threw took gave began broke drove fell rose went wrote spoke stole tore wore swore chose froze rode
		shook sank sang rang swam saw ate bore forgave forgot hid lay mistook overtook overthrew undertook withdrew arose awoke strove wove`)
	participleOnly = set(`blown drawn flown grown known thrown taken given begun broken driven fallen risen gone written spoken stolen torn worn sworn
		chosen frozen ridden shaken sunk sung rung swum seen eaten forgiven forgotten hidden lain mistaken overtaken overthrown undertaken withdrawn arisen`)
	verbOnly     = set(`struck drove flew shook took gave fell wrote spoke grew knew began fought sought caught fled brought tore swore dug blew threw drew overran overthrew withdrew stole`)
	intransitive = set(`marched demonstrated protested rallied clashed died arrived gathered rioted retreated fled advanced surrendered defected deserted
		erupted exploded collapsed crashed occurred happened emerged disappeared vanished escaped resigned complained appeared remained travelled traveled
		walked prayed mourned skirmished mutinied succumbed perished intervened cooperated collaborated conferred negotiated talked agreed disagreed
		lasted persisted continued intensified escalated soared surged subsided sped`)
)
