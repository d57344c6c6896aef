package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// patterns sets heads and relations from tags alone: noun phrases by their
// last noun, subjects before and objects after the verb, prepositional phrases
// on the word before. offset is the index of the first token in the document.
func patterns(tokens []text.Token, offset int) {
	p := patterner{tok: tokens, verb: -1, noun: -1, prep: -1, subj: -1}
	for i := range tokens {
		tokens[i].Head, tokens[i].Rel = -1, "root"
	}
	for i := range tokens {
		p.step(i)
	}
	root := -1
	for i := range tokens {
		if tokens[i].Head < 0 && root < 0 && strings.HasPrefix(tokens[i].Tag, "VB") {
			root = i
		}
	}
	for i := range tokens {
		switch {
		case tokens[i].Head >= 0:
			tokens[i].Head += offset
		case root >= 0 && i != root:
			tokens[i].Head, tokens[i].Rel = root+offset, "dep"
		}
	}
}

type patterner struct {
	tok                    []text.Token
	verb, noun, prep, subj int
	passive                bool
	be                     bool
}

func (p *patterner) attach(i, head int, rel string) {
	if i >= 0 && head >= 0 && i != head {
		p.tok[i].Head, p.tok[i].Rel = head, rel
	}
}

func (p *patterner) step(i int) {
	t := p.tok[i].Tag
	switch {
	case strings.HasPrefix(t, "NN") || t == "PRP":
		p.nominal(i)
	case t == "IN" || t == "TO":
		p.prep = i
	case strings.HasPrefix(t, "VB"):
		p.verbal(i)
	case t == "," || t == ":" || t == ".":
		p.prep = -1
		if t != "," {
			p.verb, p.subj, p.noun = -1, -1, -1
		}
	}
}

// nominal takes token i as part of a noun phrase; its last noun is the head.
func (p *patterner) nominal(i int) {
	if i+1 < len(p.tok) {
		switch n := p.tok[i+1].Tag; {
		case strings.HasPrefix(n, "NN") && p.tok[i].Tag != "PRP":
			p.attach(i, p.headOf(i), "compound")
			return
		case n == "POS":
			p.attach(i+1, i, "case")
			p.attach(i, p.headOf(i+1), "nmod:poss")
			return
		}
	}
	for k := i - 1; k >= 0; k-- {
		switch t := p.tok[k].Tag; {
		case t == "DT":
			p.attach(k, i, "det")
		case t == "CD":
			p.attach(k, i, "nummod")
		case strings.HasPrefix(t, "JJ") || t == "VBN" && p.tok[k].Head < 0 && k != p.verb:
			p.attach(k, i, "amod")
		case t == "PRP$":
			p.attach(k, i, "nmod:poss")
		case strings.HasPrefix(t, "NN") || t == "POS":
			continue
		default:
			k = 0
		}
		if k == 0 {
			break
		}
	}
	switch {
	case p.prep >= 0:
		p.attach(p.prep, i, "case")
		if p.noun >= 0 && (p.verb < p.noun || p.tok[p.prep].Lemma == "of") {
			p.attach(i, p.noun, "nmod")
		} else if p.passive && p.tok[p.prep].Lemma == "by" {
			p.attach(i, p.verb, "obl:agent")
		} else {
			p.attach(i, p.verb, "obl")
		}
		p.prep = -1
	case p.verb >= 0 && !p.passive && p.noun < p.verb:
		p.attach(i, p.verb, "obj")
	default:
		p.subj = i
	}
	p.noun = i
}

// headOf is the last noun of the run that begins after i.
func (p *patterner) headOf(i int) int {
	h := -1
	for k := i + 1; k < len(p.tok); k++ {
		switch t := p.tok[k].Tag; {
		case strings.HasPrefix(t, "NN"):
			h = k
		case strings.HasPrefix(t, "JJ") || t == "VBN" || t == "CD" || t == "VBG":
			if h >= 0 {
				return h
			}
		default:
			return h
		}
	}
	return h
}

func (p *patterner) verbal(i int) {
	l := p.tok[i].Lemma
	next := ""
	for k := i + 1; k < len(p.tok) && k < i+4; k++ {
		if t := p.tok[k].Tag; strings.HasPrefix(t, "VB") {
			next = t
			break
		} else if t != "RB" {
			break
		}
	}
	if (l == "be" || l == "have" || l == "do") && next != "" {
		p.be = l == "be"
		return
	}
	if p.verb >= 0 {
		p.attach(i, p.verb, map[bool]string{true: "advcl", false: "conj"}[p.tok[i].Tag == "VBG"])
	}
	p.passive = p.tok[i].Tag == "VBN" && (p.be || p.noun == i-1)
	switch {
	case p.subj < 0:
	case p.passive:
		p.attach(p.subj, i, "nsubj:pass")
	default:
		p.attach(p.subj, i, "nsubj")
	}
	p.verb, p.be, p.prep, p.subj = i, false, -1, -1
}
