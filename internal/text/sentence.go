package text

import (
	"strings"
	"sync"

	"gopkg.in/neurosnap/sentences.v1"
	"gopkg.in/neurosnap/sentences.v1/english"
)

// punkt is the sentence engine that prose wraps, with its English model.
var punkt = sync.OnceValue(func() *sentences.DefaultSentenceTokenizer {
	t, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		return nil // the model is part of the package: no way known to get here
	}
	return t
})

// maxSentence is the number of tokens of the longest sentence: a longer one is
// cut, so that no later stage meets one that it is slow on.
const maxSentence = 400

// maxClosers is how many quotes and brackets may follow the mark that ends a
// sentence and still be of it.
const maxClosers = 4

// A splitter cuts paragraphs into sentences.
type splitter struct {
	doc      *Document
	dateline datelineAt
	ends     []int // bytes, of the paragraph at hand: Punkt's
}

// paragraph appends the sentences of paragraph i, whose tokens are
// [first,last).
func (s *splitter) paragraph(i, first, last int) {
	p := &s.doc.Paragraphs[i]
	p.First = len(s.doc.Sentences)
	s.ends = s.ends[:0]
	caps := isAllCaps(s.doc.Text[p.Start:p.End]) // Punkt sees a sentence start in every word
	if tok := punkt(); tok != nil && !caps {
		for _, end := range tok.SentencePositions(s.doc.Text[p.Start:p.End]) {
			s.ends = append(s.ends, p.Start+end)
		}
	}
	start := first
	if d := s.dateline; d.Dateline != nil && first <= d.first && d.last < last {
		if d.first > first {
			s.add(i, first, d.first)
		}
		s.add(i, d.first, d.last)
		start = d.last
	}
	k := 0
	for t := start; t < last; t++ {
		end := s.doc.Tokens[t].End
		for k < len(s.ends) && s.ends[k] < end {
			k++
		}
		ends := k < len(s.ends) && s.ends[k] == end
		if caps && t+1 < last { // two blanks after an abbreviation end a sentence
			ends = strings.HasPrefix(s.doc.Text[end:], "  ")
		}
		if t+1 < last && (t == start+1 && s.numbers(start) || s.trails(t+1, last) || !s.breaks(t, ends)) {
			continue
		}
		s.add(i, start, t+1)
		start = t + 1
	}
	p.Last = len(s.doc.Sentences)
}

// trails reports whether only a few marks are left of a paragraph from token t
// on, or the mark there closes a quote, though a blank is before it.
func (s *splitter) trails(t, last int) bool {
	if text := s.doc.Tokens[t].Text; text == "''" || text == "”" {
		return true
	}
	if last-t > maxClosers {
		return false
	}
	for ; t < last; t++ {
		if strings.ContainsFunc(s.doc.Tokens[t].Text, isWord) {
			return false
		}
	}
	return true
}

// numbers reports whether token t is the number of a list's item.
func (s *splitter) numbers(t int) bool {
	return dayOf(s.doc.Tokens[t].Text) > 0 && s.doc.Tokens[t+1].Text == "."
}

// add appends the sentence of tokens [first,last), cut where it is too long.
func (s *splitter) add(paragraph, first, last int) {
	for last-first > maxSentence {
		cut := bestCut(s.doc.Tokens[first : first+maxSentence])
		s.add(paragraph, first, first+cut)
		first += cut
	}
	s.doc.Sentences = append(s.doc.Sentences, Sentence{
		Start: s.doc.Tokens[first].Start, End: s.doc.Tokens[last-1].End, First: first, Last: last, Paragraph: paragraph,
	})
}

// bestCut is after how many of the tokens a sentence is best cut: after the
// strongest mark in the second half, the last of equals.
func bestCut(tokens []Token) int {
	best, strength := len(tokens), 0
	for i := len(tokens) / 2; i < len(tokens); i++ {
		n := 0
		switch tokens[i].Norm {
		case ".", "!", "?":
			n = 4
		case ";":
			n = 3
		case ":", "--", "...":
			n = 2
		case ",", ")", "]":
			n = 1
		}
		if n > 0 && n >= strength {
			best, strength = i+1, n
		}
	}
	return best
}

// breaks reports whether a sentence ends with token t. punkt is what the
// engine says.
func (s *splitter) breaks(t int, punkt bool) bool {
	toks := s.doc.Tokens
	mark := t // the token that ends the sentence, before quotes and brackets
	for mark > 0 && t-mark < maxClosers && toks[mark].Start == toks[mark-1].End && isCloserToken(toks[mark]) {
		mark--
	}
	next := toks[t+1]
	if isCloserToken(next) && next.Start == toks[t].End {
		return false // the quote or bracket goes with the sentence it closes
	}
	switch m := toks[mark].Norm; m {
	case ".":
		if startsLower(next.Norm) || next.Norm == "," || next.Norm == ";" || next.Norm == ":" {
			return false
		}
		if next.Start == toks[t].End { // "attacked.Rebels", "ended.[12]"
			return startsUpper(next.Norm) || isOpenerToken(next)
		}
		return punkt || !startsDigit(next.Norm) || mark != t
	case "!", "?", "...":
		if startsLower(next.Norm) {
			return false
		}
		return punkt || startsUpper(next.Norm) && next.Start > toks[t].End && m != "..."
	default:
		if mark == t && (m == "a.m." || m == "p.m.") && openers[next.Norm] {
			return true // "shortly after 9 a.m. Four guards were killed"
		}
		return punkt && s.endsInAbbreviation(mark, t, next)
	}
}

// openers are words with a capital that only the beginning of a sentence gives
// them.
var openers = wordSet(`The A An He She It They We I You His Her Its Their Our There This That These Those In On At After Before When While As If By For
	From With Since During One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands Several Many Most Some About More No
	Another Both All Each But And However Meanwhile Later According Earlier Police Officials Residents Witnesses Authorities Soldiers Troops Gunmen Rebels
	Militants Rescuers Medics Survivors Firefighters Fighting Firing Only Then So Nobody Everyone Security Local Government`)

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// endsInAbbreviation reports whether a break that the engine sees after token
// mark is one: the token must end in a full stop of its own, and be an
// abbreviation that can end a sentence.
func (s *splitter) endsInAbbreviation(mark, t int, next Token) bool {
	word := s.doc.Tokens[mark].Norm
	n := len(word)
	if n < 2 || word[n-1] != '.' || startsLower(next.Norm) {
		return n > 0 && (word[n-1] == '!' || word[n-1] == '?')
	}
	if n == 2 { // an initial
		return false
	}
	switch abbreviation(word[:n-1]) {
	case abbrevTitle, abbrevAny, abbrevNumber:
		return false
	case abbrevMonth:
		return !startsDigit(next.Norm)
	}
	return true
}

func isCloserToken(t Token) bool {
	switch t.Norm {
	case ")", "]", "}":
		return true
	case `"`, "'":
		r := firstRune(t.Text)
		return r != '“' && r != '‘' && r != '„' && r != '«'
	}
	return false
}

func isOpenerToken(t Token) bool {
	switch t.Norm {
	case "(", "[", "{":
		return true
	case `"`, "'":
		r := firstRune(t.Text)
		return r != '”' && r != '’' && r != '»'
	}
	return false
}
