package text

import (
	"strings"
	"unicode/utf8"
)

// A lexer cuts text into tokens, much as the Penn Treebank does, in one pass.
// Each byte of a rune that is not blank belongs to exactly one token.
//
// What it does beyond splitting off punctuation: the clitics of "Syria's",
// "hasn't" and "they'll" are tokens; a number and the unit glued to it
// ("400km") are two; hyphenated words and names ("al-Sukhneh", "24-48"),
// decimals, clock times, dotted abbreviations, e-mail and web addresses are
// one; a run of the same mark ("...", "---", "!!!") is one.
type lexer struct {
	text   string
	tokens []Token
	buf    []byte // of norm

}

// lex appends the tokens of text[start:end] to l.tokens.
func (l *lexer) lex(start, end int) {
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(l.text[i:end])
		if isBlank(r) {
			i += n
			continue
		}
		stop := i + n
		for stop < end {
			r, n = utf8.DecodeRuneInString(l.text[stop:end])
			if isBlank(r) {
				break
			}
			stop += n
		}
		l.chunk(i, stop)
		i = stop
	}
}

// emit appends a token; an empty span is none.
func (l *lexer) emit(start, end int) {
	if start < end {
		t := l.text[start:end]
		l.tokens = append(l.tokens, Token{Start: start, End: end, Text: t, Norm: l.norm(t), Head: -1})
	}
}

// chunk cuts a run of runes that are not blank.
func (l *lexer) chunk(start, end int) {
	for i := start; i < end; {
		if n := addressLen(l.text[i:end]); n > 0 && (i == start || !isWord(lastRune(l.text[start:i]))) {
			l.emit(i, i+n)
			i += n
			continue
		}
		r, _ := decode(l.text[i:end])
		switch {
		case isWord(r):
			i = l.word(start, i, end)
		case r == '-' && i == start && i+1 < end && isASCIIDigit(rune(l.text[i+1])):
			i = l.word(start, i, end) // a negative number
		default:
			i = l.mark(i, start, end)
		}
	}
}

// mark emits the punctuation mark at i, with all of a run, and returns its
// end.
func (l *lexer) mark(i, start, end int) int {
	r, n := decode(l.text[i:end])
	j := i + n
	switch {
	case r == '<':
		if k := elementLen(l.text[i:end]); k > 0 {
			j = i + k
		}
	case r == '&' && n == 1:
		if k := entityLen(l.text[i:end]); k > 0 {
			j = i + k
		}
	case r == '#' || r == '@':
		for j < end { // a hashtag or a handle
			next, k := utf8.DecodeRuneInString(l.text[j:end])
			if !isWord(next) {
				break
			}
			j += k
		}
	case isApostrophe(r):
		return l.apostrophe(i, j, start, end)
	default:
		j = l.run(i, j, end, r)
	}
	for j < end { // invisible runes go with the mark before them
		next, k := utf8.DecodeRuneInString(l.text[j:end])
		if !isInvisible(next) {
			break
		}
		j += k
	}
	l.emit(i, j)
	return j
}

// maxBrackets is how many of the same bracket, quote or comma in a row are
// still tokens of their own.
const maxBrackets = 3

// run is the end of the run of mark r that begins at i and whose first rune
// ends at j. Dashes, dots, exclamation and question marks run together from
// two on, everything else from maxBrackets+1 on.
func (l *lexer) run(i, j, end int, r rune) int {
	k, count := j, 1
	for k < end {
		next, n := decode(l.text[k:end])
		if next != r && !((r == '!' || r == '?') && (next == '!' || next == '?')) {
			break
		}
		k += n
		count++
	}
	if count > maxBrackets || strings.ContainsRune(".-—–!?*=_~#+…", r) {
		return k
	}
	return j
}

// apostrophe emits the mark at i, whose rune ends at j, which is no part of a
// word: a quote, a possessive after s, or the head of "'90s" and of a clitic
// that stands alone.
func (l *lexer) apostrophe(i, j, start, end int) int {
	rest := l.text[j:end]
	if next, n := decode(rest); isApostrophe(next) { // '' and `` are one quote
		l.emit(i, j+n)
		return j + n
	}
	k := 0
	for k < len(rest) && (isASCIILetter(rune(rest[k])) || isASCIIDigit(rune(rest[k]))) {
		k++
	}
	word := rest[:k]
	next, _ := decode(rest[k:])
	decade := k >= 2 && isASCIIDigit(rune(word[0])) && word[k-1] == 's' // '90s
	clitic := k > 0 && isClitic(word) && lowerByte(word[0]) != 'd' && lowerByte(word[0]) != 'm'
	if (decade || clitic) && !isWord(next) && !isHyphen(next) && !(isApostrophe(next) && i == start) {
		l.emit(i, j+k)
		return j + k
	}
	l.emit(i, j)
	return j
}

// maxElement is the length in bytes of the longest HTML element that is one
// token.
const maxElement = 400

// elementLen is the length of the HTML element, or of the part of it before
// the next blank, that s begins with; 0 where it begins with none.
func elementLen(s string) int {
	if len(s) < 2 || s[0] != '<' || !isASCIILetter(rune(s[1])) && s[1] != '/' && s[1] != '!' {
		return 0
	}
	for i := 1; i < len(s) && i < maxElement; i++ {
		switch s[i] {
		case '>':
			return i + 1
		case '<':
			return 0
		}
	}
	return 0
}

// lastRune is the last rune of a string.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
