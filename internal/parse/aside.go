package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// An aside is a stretch of a sentence that is parsed by itself, so that it
// does not tear the sentence apart: what stands in brackets, and a report put
// between commas ("…, the news agency said, …").
type aside struct {
	first, last int // tokens of the sentence, half open
	report      bool
	naming      bool // "an elite unit, called the Tiger Forces, came near"
	place       bool // "In Wau, the capital, men were": its last comma stays in the sentence
	part        bool // "five people, including three women, were killed"
	relative    bool // "five men, whose names were not given, were deported"
	dashed      bool // "the brigade – backed by militiamen – took the town"
	jointly     bool // "the army, in cooperation with militiamen, took the town"
}

// longestAside is how many tokens may stand in brackets.
const longestAside = 30

// asides finds the asides of a sentence, from left to right, none within
// another.
func asides(tok []text.Token) []aside {
	var out []aside
	for i := 0; i < len(tok); i++ {
		if tok[i].Tag == "-LRB-" && i > 0 {
			for k := i + 1; k < min(len(tok), i+longestAside); k++ {
				if tok[k].Tag == "-RRB-" {
					out = append(out, aside{first: i, last: k + 1})
					i = k
					break
				}
			}
			continue
		}
		if last, ok := named(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last + 1, naming: true})
			i = last
			continue
		}
		if last, ok := jointAside(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last + 1, jointly: true})
			i = last
			continue
		}
		if last, ok := dashAside(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last + 1, dashed: true})
			i = last
			continue
		}
		if last, ok := relativeAside(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last + 1, relative: true})
			i = last
			continue
		}
		if last, ok := placeAside(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last, part: true, place: true})
			i = last - 1
			continue
		}
		if last, ok := partAside(tok, i); ok {
			out = append(out, aside{first: i - 1, last: last + 1, part: true})
			i = last
			continue
		}
		if sourceTail(tok, i) {
			out = append(out, aside{first: i, last: len(tok), report: true})
			break
		}
		if last, ok := measure(tok, i); ok {
			out = append(out, aside{first: i, last: last})
			i = last - 1
			continue
		}
		if reports[tok[i].Lemma] && (tok[i].Tag == "VBD" || tok[i].Tag == "VBZ") {
			if first, last, ok := report(tok, i); ok && (len(out) == 0 || out[len(out)-1].last <= first) {
				out = append(out, aside{first: first, last: last, report: true})
				i = last - 1
			}
		}
	}
	return out
}

// sourceTail reports whether a dash at token i parts a headline from who says
// so: "Russia strikes port - officials".
func sourceTail(tok []text.Token, i int) bool {
	if n := len(tok); tok[i].Tag != ":" || tok[i].Norm == ";" || tok[i].Norm == ":" || i < 3 || i+1 >= n || n-i > 5 {
		return false
	}
	for k := i + 1; k < len(tok); k++ {
		if t := tok[k].Tag; !isNoun(t) && t != "JJ" && t != "POS" {
			return false
		}
	}
	return true
}

// namings are the participles that give a name between commas.
var namings = map[string]bool{"called": true, "known": true, "named": true, "dubbed": true, "codenamed": true, "nicknamed": true, "identified": true}

// named reads ", called the Tiger Forces," from its first word to before the
// second comma.
func named(tok []text.Token, i int) (last int, ok bool) {
	if i < 2 || tok[i-1].Tag != "," || !namings[strings.ToLower(tok[i].Norm)] || !strings.HasPrefix(tok[i-2].Tag, "NN") {
		return 0, false
	}
	for last = i + 1; last < len(tok) && last-i < 12; last++ {
		switch t := tok[last].Tag; {
		case t == ",":
			return last, last-i > 1
		case !strings.HasPrefix(t, "NN") && t != "DT" && t != "IN" && t != "JJ" && t != "POS" && t != "CD" && t != "``" && t != "''":
			return 0, false
		}
	}
	return 0, false
}

// measure reads "40 km (25 miles) north" between a noun and "of" or "from": the
// noun keeps its place in the sentence.
func measure(tok []text.Token, i int) (last int, ok bool) {
	if i == 0 || tok[i].Tag != "CD" || !strings.HasPrefix(tok[i-1].Tag, "NN") && tok[i-1].Tag != "," || i+2 >= len(tok) {
		return 0, false
	}
	switch strings.ToLower(tok[i+1].Norm) {
	case "km", "kms", "kilometers", "kilometres", "miles", "mile", "meters", "metres", "yards":
	default:
		return 0, false
	}
	last = i + 2
	if tok[last].Tag == "-LRB-" {
		for last < len(tok) && tok[last].Tag != "-RRB-" && last-i < 8 {
			last++
		}
		last++
	}
	for k := 0; k < 3 && last < len(tok); k++ {
		switch strings.ToLower(tok[last].Norm) {
		case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west", "away", "outside":
			last++
			continue
		}
		break
	}
	if last >= len(tok) {
		return 0, false
	}
	w := strings.ToLower(tok[last].Norm)
	return last, w == "of" || w == "from"
}

// reports are the verbs of a report between commas.
var reports = map[string]bool{"say": true, "report": true, "add": true, "announce": true, "state": true, "tell": true, "note": true, "write": true, "claim": true, "confirm": true}

// report reads the aside round the verb at i: after a comma or a quotation
// mark a noun phrase, the verb, perhaps whom it told and when, and a comma or
// the end.
func report(tok []text.Token, i int) (first, last int, ok bool) {
	first = i
	nouns := 0
	if k := apposition(tok, i); k > 0 {
		first, nouns = k, 1
	}
	for first > 0 && i-first < 14 {
		t := tok[first-1].Tag
		if t == "," || t == "''" || t == "``" {
			break
		}
		if !strings.HasPrefix(t, "NN") && t != "DT" && !strings.HasPrefix(t, "JJ") && t != "PRP" && t != "PRP$" && t != "POS" && t != "IN" && t != "CD" && t != "CC" && t != "VBN" && t != "HYPH" {
			return 0, 0, false
		}
		if strings.HasPrefix(t, "NN") || t == "PRP" {
			nouns++
		}
		first--
	}
	if first < 4 || nouns == 0 || tok[first-1].Tag != "," && tok[first-1].Tag != "''" || !strings.HasPrefix(tok[i-1].Tag, "NN") && tok[i-1].Tag != "PRP" && tok[i-1].Tag != "," {
		return 0, 0, false
	}
	if t := tok[first].Tag; t == "IN" || t == "CC" {
		return 0, 0, false
	}
	last = i + 1
	for last < len(tok) && last-i < 6 {
		t := tok[last].Tag
		if t == "," || t == "." {
			break
		}
		if !strings.HasPrefix(t, "NN") && t != "IN" && t != "DT" && t != "CD" && t != "RB" && t != "PRP" {
			return 0, 0, false
		}
		if t == "IN" && (tok[last].Lemma == "that" || tok[last].Lemma == "as") {
			return 0, 0, false
		}
		last++
	}
	if last < len(tok) && tok[last].Tag != "," && tok[last].Tag != "." {
		return 0, 0, false
	}
	return first, last, true
}

// apposition is the comma before what the speaker before the verb at i is, who
// is named before it: "…, Olga Petrova, a spokeswoman for the rebels, said". It
// is 0 where there is none.
func apposition(tok []text.Token, i int) int {
	if i < 6 || tok[i-1].Tag != "," {
		return 0
	}
	for k := i - 2; k > 2 && i-k < 14; k-- {
		switch t := tok[k].Tag; {
		case t == ",":
			if strings.HasPrefix(tok[k-1].Tag, "NNP") && isNoun(tok[i-2].Tag) {
				return k
			}
			return 0
		case !isNoun(t) && t != "DT" && t != "JJ" && t != "IN" && t != "POS" && t != "PRP$" && t != "HYPH" && t != "CC":
			return 0
		}
	}
	return 0
}

// parse sets the heads and relations of a sentence's tokens, its asides apart.
// offset is the index of the first token in the document.
func (m *model) parse(x *sent, tok []text.Token, offset int) {
	parts := asides(tok)
	if len(parts) == 0 {
		m.parseRun(x, tok, offset)
		repair(tok, offset)
		return
	}
	index := make([]int, 0, len(tok))
	at := 0
	for _, p := range parts {
		for ; at < p.first; at++ {
			index = append(index, at)
		}
		at = p.last
	}
	for ; at < len(tok); at++ {
		index = append(index, at)
	}
	main := make([]text.Token, len(index))
	for k, i := range index {
		main[k] = tok[i]
	}
	m.parseRun(x.pick(index), main, 0)
	root := -1
	for k, i := range index {
		tok[i].Rel, tok[i].Head = main[k].Rel, -1
		if h := main[k].Head; h >= 0 {
			tok[i].Head = index[h] + offset
		} else if root < 0 {
			root = i
		}
	}
	repair(tok, offset)
	for _, p := range parts {
		if p.part || p.relative || p.naming || p.dashed || p.jointly { // without the marks round it
			p.first++
			if !p.place {
				p.last--
			}
		}
		sub := tok[p.first:p.last]
		within := index[:0]
		for i := p.first; i < p.last; i++ {
			within = append(within, i)
		}
		m.parseRun(x.pick(within), sub, offset+p.first)
		described(sub, offset+p.first)
		officersNames(sub, offset+p.first)
		for i := range sub {
			if sub[i].Head >= 0 {
				continue
			}
			switch {
			case p.report && root >= 0:
				sub[i].Head, sub[i].Rel = root+offset, "parataxis"
			case p.part:
				p.enclose(tok, i+p.first, "appos", offset)
			case p.relative:
				p.enclose(tok, i+p.first, "acl:relcl", offset)
			case p.naming, p.dashed && strings.HasPrefix(sub[i].Tag, "VB"):
				p.enclose(tok, i+p.first, "acl", offset)
			case p.dashed:
				p.enclose(tok, i+p.first, "appos", offset)
			case p.jointly:
				p.enclose(tok, i+p.first, "nmod", offset)
			case !p.report && p.first > 0:
				sub[i].Head, sub[i].Rel = p.first-1+offset, "parataxis"
				if isNoun(sub[i].Tag) && isNoun(tok[p.first-1].Tag) {
					sub[i].Rel = "appos"
				}
			}
		}
	}
	agedNames(tok, offset)
}

// longest is how many tokens are parsed as one sentence. What is longer is no
// sentence but a list or a page without stops.
const longest = 500

// parseRun parses tokens as one sentence, very long ones in pieces whose roots
// hang on the first.
func (m *model) parseRun(x *sent, tok []text.Token, offset int) {
	if len(tok) <= longest {
		m.parsePiece(x, tok, offset)
		return
	}
	root := -1
	index := make([]int, 0, longest)
	for first := 0; first < len(tok); first += longest {
		index = index[:0]
		for i := first; i < min(first+longest, len(tok)); i++ {
			index = append(index, i)
		}
		piece := tok[first : first+len(index)]
		m.parsePiece(x.pick(index), piece, offset+first)
		for i := range piece {
			switch {
			case piece[i].Head >= 0:
			case root < 0:
				root = first + i
			case first > 0:
				piece[i].Head, piece[i].Rel = root+offset, "parataxis"
			}
		}
	}
}

func (m *model) parsePiece(x *sent, tok []text.Token, offset int) {
	t := m.tree(x)
	head, label := t.head, t.label
	for i := range tok {
		tok[i].Head, tok[i].Rel = int(head[i])+offset, m.labels[label[i]]
		if int(head[i]) == len(tok) {
			tok[i].Head, tok[i].Rel = -1, "root"
		}
	}
	oneRoot(tok, offset)
	punctuate(tok, offset)
}
