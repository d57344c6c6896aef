package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// superlatives makes the clause behind "since" a part of the one that it measures:
// "the strike was the deadliest there since a missile killed 34 people in April".
func superlatives(tok []text.Token, offset int) {
	for i := 4; i+2 < len(tok); i++ {
		if tok[i].Norm != "since" {
			continue
		}
		p, be := measured(tok, i)
		if p < 0 {
			continue
		}
		v := i + 1
		for v < len(tok) && v < i+14 && tok[v].Tag != "VBD" && tok[v].Tag != "VBP" && tok[v].Tag != "," && tok[v].Tag != "." && tok[v].Tag[0] != 'W' {
			v++
		}
		if v >= len(tok) || v == i+14 || tok[v].Tag != "VBD" && tok[v].Tag != "VBP" || v < i+2 || tok[v].Rel == "aux" || tok[v].Rel == "aux:pass" || tok[v].Rel == "cop" {
			continue
		}
		if hangsOn(tok, v, p, offset) {
			if tok[v].Head-offset == p {
				tok[v].Rel = "advcl"
				tok[i].Head, tok[i].Rel = v+offset, "mark"
			}
			continue
		}
		underSince(tok, i, p, be, v, offset)
	}
}

// measured is the predicate with a superlative that the "since" at token i belongs to,
// and its copula; p is -1 where there is none.
func measured(tok []text.Token, i int) (p, be int) {
	for k := i - 1; k > 0 && k > i-12 && tok[k].Tag != ","; k-- {
		if isBe(tok[k].Norm) {
			for p = k + 1; p < i && p < k+6; p++ {
				if tok[p].Tag == "JJS" || tok[p].Norm == "worst" || tok[p].Norm == "first" {
					for p+1 < i && isNoun(tok[p+1].Tag) && tok[p+1].Tag != "NNP" || p+2 < i && tok[p+1].Tag == "JJ" && isNoun(tok[p+2].Tag) {
						p++ // "the deadliest attack"
					}
					return p, k
				}
			}
			return -1, -1
		}
		if strings.HasPrefix(tok[k].Tag, "VB") {
			return -1, -1
		}
	}
	return -1, -1
}

// underSince makes predicate p the head of what verb v behind "since" was taken for the
// head of.
func underSince(tok []text.Token, i, p, be, v, offset int) {
	top := v
	for hops := 0; hops < 6; hops++ {
		h := tok[top].Head - offset
		if h < i {
			break
		}
		top = h
	}
	if top != v && tok[v].Head-offset != top {
		return
	}
	up, rel := tok[v].Head, tok[v].Rel
	if up-offset >= 0 && up-offset < i && hangsOn(tok, up-offset, p, offset) {
		up, rel = tok[p].Head, tok[p].Rel
	}
	if up-offset == p || up-offset >= 0 && hangsOn(tok, up-offset, p, offset) {
		return
	}
	subject := -1
	for k := max(0, i-60); k < i; k++ {
		if tok[k].Head-offset == v && k != p {
			if isNoun(tok[k].Tag) && k < be {
				subject = k
			}
			tok[k].Head = p + offset
		}
	}
	tok[p].Head, tok[p].Rel = up, rel
	if subject >= 0 {
		tok[subject].Rel = "nsubj"
		for k := subject + 1; k < i; k++ {
			if tok[k].Head-offset == subject && k >= be && k != p {
				tok[k].Head = p + offset
			}
		}
	}
	tok[be].Head, tok[be].Rel = p+offset, "cop"
	tok[v].Head, tok[v].Rel = p+offset, "advcl"
	tok[i].Head, tok[i].Rel = v+offset, "mark"
	if n := v - 1; isNoun(tok[n].Tag) && tok[n].Head-offset < i {
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
	}
	for k := i + 1; k < min(len(tok), i+60); k++ {
		if tok[k].Head-offset == be {
			tok[k].Head = p + offset
		}
	}
}

// inEst are nouns in "est" that the tagger takes for superlatives.
var inEst = set(`forest harvest protest arrest interest conquest guest request chest crest priest quest nest test pest vest tempest inquest west east midwest`)

// fixForest tags as a noun what only ends like a superlative: "raided the forest".
func fixForest(tok []text.Token) {
	for i := range tok {
		switch {
		case tok[i].Tag == "JJS" && inEst[tok[i].Norm]:
			tok[i].Tag = "NN"
		case tok[i].Tag == "VBG" && i > 0 && i+1 < len(tok) && shellings[tok[i].Norm] && attacking[tok[i+1].Norm] && tok[i-1].Tag != "NNP":
			tok[i].Tag = "NN" // "killed in shelling attacks"
		case tok[i].Norm == "fighting" && tok[i].Tag == "VBG" && i > 0 && beforeFighting[tok[i-1].Norm] && i+1 < len(tok) && !isNoun(tok[i+1].Tag):
			tok[i].Tag = "NN" // "had fled earlier fighting"
		case tok[i].Norm == "hardline" && i+1 < len(tok) && isNoun(tok[i+1].Tag):
			tok[i].Tag = "JJ"
		case tok[i].Norm == "lost" && tok[i].Tag == "VBN" && i > 0 && i+2 < len(tok) && isNoun(tok[i-1].Tag) && tok[i+1].Tag == "PRP$" && (tok[i+2].Norm == "lives" || tok[i+2].Norm == "life"):
			tok[i].Tag = "VBD" // "over 30 victims lost their lives"
		}
	}
}

// shellings are gerunds that say what sort of attack one was, which attacking are
// nouns of.
var (
	shellings = set("shelling bombing shooting stabbing")
	attacking = set("attack attacks raid raids campaign campaigns incident incidents spree")
)

// beforeFighting are words that "fighting" behind them is a noun after.
var beforeFighting = set("earlier recent renewed heavy intense fierce fresh fled fleeing flee escaping escaped sporadic ongoing previous")
