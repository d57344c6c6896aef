package text

import (
	"strings"
	"unicode/utf8"
)

// word emits the tokens of the word that begins at i, in the chunk
// [start,end), and returns where it ends.
func (l *lexer) word(start, i, end int) int {
	j, dots := l.wordEnd(i, end)
	if j < end && l.text[j] == '.' && dotBelongs(l.text, start, i, j, end, dots) {
		j++
	}
	if j < end && l.text[j] == '$' && j-i <= 3 && j+1 < end && isASCIIDigit(rune(l.text[j+1])) {
		l.emit(i, j+1) // US$, A$
		return j + 1
	}
	if n := numberLen(l.text[i:j]); n > 0 && isGluedUnit(l.text[i+n:j]) {
		l.emit(i, i+n)
		l.emit(i+n, j)
		return j
	}
	if n := cliticLen(l.text[i:j]); n > 0 {
		l.emit(i, j-n)
		l.emit(j-n, j)
		return j
	}
	l.emit(i, j)
	return j
}

// wordEnd is the end of the word at i and whether it holds dots between
// single letters, as in "U.S". A mark inside is part of the word where it
// stands between two word runes and joins them.
func (l *lexer) wordEnd(i, end int) (j int, dotted bool) {
	j = i
	prev := rune(-1)
	if l.text[j] == '-' {
		j++
	}
	for j < end {
		r, n := decode(l.text[j:end])
		if isWord(r) {
			prev, j = r, j+n
			continue
		}
		next, m := decode(l.text[j+n : end])
		if j == i || next < 0 {
			break
		}
		if isHyphen(r) && isApostrophe(next) && isLetter(prev) { // al-'Alam
			if after, _ := decode(l.text[j+n+m : end]); isLetter(after) {
				prev, j = next, j+n+m
				continue
			}
		}
		if r == '.' && dotted && isHyphen(next) { // U.S.-backed
			if after, _ := decode(l.text[j+n+m : end]); isLetter(after) {
				prev, j = r, j+n
				continue
			}
		}
		if isHyphen(r) && prev == '.' && isWord(next) {
			prev, j = r, j+n
			continue
		}
		if !isWord(next) || !l.joins(i, j, n, end, prev, r, next) {
			break
		}
		if r == '.' && isLetter(next) {
			dotted = true
		}
		prev, j = r, j+n
	}
	return j, dotted
}

// joins reports whether the mark r at j, n bytes long, between the runes prev
// and next, is part of the word that begins at i.
func (l *lexer) joins(i, j, n, end int, prev, r, next rune) bool {
	switch {
	case isHyphen(r):
		return true
	case isApostrophe(r):
		return isLetter(prev) && isLetter(next) || isASCIIDigit(prev) && next == 's'
	case r == '&':
		return isUpper(prev) && isUpper(next) && j-i <= 3
	case r == '/':
		// "and/or", "11/12", "km/h"; but "ISIS/ISIL", "AP/Reuters" are two names.
		left := strings.LastIndexByte(l.text[i:j], '/')
		return !(startsUpper(l.text[i+left+1:j]) && isUpper(next) && j-(i+left+1) > 1)
	case r == ':' || r == '\u066B':
		return isASCIIDigit(prev) && isASCIIDigit(next)
	case r == ',':
		return isASCIIDigit(prev) && threeDigits(l.text[j+n:end])
	case r == '.':
		if isASCIIDigit(prev) && isASCIIDigit(next) {
			return true
		}
		return isLetter(prev) && isLetter(next) && singleLetter(l.text[i:j]) && dottedTail(l.text[j+n:end])
	}
	return false
}

// threeDigits reports whether s begins with three digits and no fourth.
func threeDigits(s string) bool {
	for k := 0; k < 3; k++ {
		if k >= len(s) || !isASCIIDigit(rune(s[k])) {
			return false
		}
	}
	return len(s) == 3 || !isASCIIDigit(rune(s[3]))
}

// singleLetter reports whether a word is one letter, or ends in one letter
// after a dot or a figure or in a capital after a hyphen: "U", "U.S", "10a",
// "anti-U".
func singleLetter(word string) bool {
	r, n := utf8.DecodeLastRuneInString(word)
	if n == len(word) {
		return true
	}
	// "Ph.D" is the one common abbreviation of more letters.
	before := rune(word[len(word)-n-1])
	return isLetter(r) && (before == '.' || isASCIIDigit(before)) || before == '-' && isUpper(r) || word == "Ph"
}

// dottedTail reports whether the letters after a dot are those of a dotted
// abbreviation: one letter, then a dot, a possessive, a hyphen or the end.
func dottedTail(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	r, _ := decode(s[n:])
	return !isWord(r)
}

// dotBelongs reports whether the full stop at j is part of the word [i,j) of
// the chunk [start,end): of an abbreviation or an initial. Sentence ends that
// follow an abbreviation have no token of their own, as in the Penn Treebank.
func dotBelongs(text string, start, i, j, end int, dotted bool) bool {
	word := text[i:j]
	if j+1 < end && text[j+1] == '.' { // an ellipsis
		return false
	}
	if dotted {
		return true
	}
	next, glued := following(text, j+1, end)
	if utf8.RuneCountInString(word) == 1 {
		// An initial: "J. Smith", "George W. Bush"; "Plan B." ends a text.
		if i > 0 && text[i-1] == '(' && abbreviation(word) == abbrevNumber {
			return isASCIIDigit(next) // "(b. 1996)"
		}
		return isUpper(firstRune(word)) && (isUpper(next) || isLower(next) && !glued)
	}
	if k := strings.LastIndexAny(word, "-/'"); k >= 0 && abbreviation(word) == abbrevNone {
		word = word[k+1:]
	}
	switch abbreviation(word) {
	case abbrevTitle:
		return startsUpper(word) && (isUpper(next) || isASCIIDigit(next) || isLower(next) && !glued)
	case abbrevMonth:
		return startsUpper(word) && (next < 0 || isASCIIDigit(next) || !glued || next == ',')
	case abbrevNumber:
		return isASCIIDigit(next)
	case abbrevAny:
		return next >= 0
	case abbrevEnd:
		return startsUpper(word) || abbreviationIsPlain(word, next)
	}
	return false
}

// abbreviationIsPlain reports whether a small-letter abbreviation that can end
// a sentence is meant: all but the units, which need more text after them.
func abbreviationIsPlain(word string, next rune) bool {
	switch word {
	case "km", "hrs", "mins":
		return isLower(next) || isASCIIDigit(next)
	case "etc":
		return true
	}
	return false
}

// following is the first rune at or after i that is neither blank nor an
// opening quote or bracket, -1 where the text or a paragraph ends first, and
// whether it is in the chunk that ends at end.
func following(text string, i, end int) (r rune, glued bool) {
	newlines := 0
	for i < len(text) {
		r, n := decode(text[i:])
		switch {
		case r == '\n':
			if newlines++; newlines == 2 {
				return -1, false
			}
		case isBlank(r), isInvisible(r), r == '(', r == '[', r == '"', r == '“':
		default:
			return r, i < end
		}
		i += n
	}
	return -1, false
}
