package text

import (
	"strings"
	"unicode/utf8"
)

// Limits of a title or a heading that stands glued by a dash to the text under
// it, as in pages whose line breaks were lost.
const (
	gluedBytes   = 240 // bytes in which its end is looked for
	gluedWords   = 16  // words of the longest
	headingWords = 7   // words of the longest heading that is no title in capitals
	runningWords = 5   // words in small letters that the next words of running text have at least
	runningAhead = 20  // the next words
	titleCommon  = 3   // common words of a title, beside names
)

// unglue parts titles and headings from the text that a dash glues to them:
// "Rebels Seize Town in East-Fighters took", "Response -The ministry said".
func unglue(s string, blocks []block) []block {
	out := make([]block, 0, len(blocks)+1)
	for i, b := range blocks {
		if dash, size := gluedAt(s[b.start:b.end], i == 0); dash >= 0 {
			out = append(out, block{b.start, b.start + len(strings.TrimRightFunc(s[b.start:b.start+dash], isBlank))})
			b.start += dash + size
		}
		out = append(out, b)
	}
	return out
}

// gluedAt is where the dash stands that ends a glued title and how many bytes it
// takes, -1 where there is none.
func gluedAt(s string, first bool) (dash, size int) {
	for i := 1; i < len(s) && i < gluedBytes; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '.' || r == '!' || r == '?' {
			if next := s[i+n:]; strings.HasPrefix(next, " ") && i > 3 && s[i-2] != '.' && s[i-2] != ' ' {
				return -1, 0 // a sentence ends
			}
		}
		if (r == '-' || r == '–' || r == '—') && glues(s, i, n, first) {
			return i, n
		}
		i += n
	}
	return -1, 0
}

// glues reports whether the dash at i, of n bytes, ends a title or a heading.
func glues(s string, i, n int, first bool) bool {
	before, after := strings.TrimRightFunc(s[:i], isBlank), s[i+n:]
	if r, _ := utf8.DecodeRuneInString(after); !isUpper(r) && r != '"' && r != '“' && r != '‘' {
		return false
	}
	last := lastRune(before)
	if !startsUpper(before) && !isCloser(last) || last == '-' || last == '–' || last == '—' || last == '_' || last == ',' || last == '.' {
		return false
	}
	words := strings.Fields(before)
	if len(words) > gluedWords || !running(after) {
		return false
	}
	if strings.ToUpper(before) == before || strings.Contains(before, " - ") || strings.Contains(before, " -- ") || strings.Contains(before, " — ") {
		return false // a dateline
	}
	titled := isTitleCased(words)
	if len(before) < i { // "Response -The ministry said"
		return first && titled && len(words) >= titleWords && commonWords(words) > 1 || !first && (titled || len(words) <= headingWords)
	}
	if !isLower(last) && !isCloser(last) {
		return false
	}
	word, _, _ := strings.Cut(after, " ")
	if first && titled && len(words) >= titleWords {
		caps := strings.TrimRight(word, ",")
		return len(caps) > 3 && strings.ToUpper(caps) == caps || len(words[len(words)-1]) > 3 && commonWords(words) >= titleCommon
	}
	return opensSentence[word] && len(words) > 1
}

// commonWords counts the words of a title that are no names, nor a person's
// title before one: "French Foreign Minister Jean-Yves" has none.
func commonWords(words []string) int {
	n := 0
	for _, w := range words[1:] {
		low := strings.ToLower(strings.Trim(w, ":,'’\""))
		if !smallWord[low] && !isTitleNoun(low) && low != "foreign" && low != "prime" && prosePerceptron().caseOf(strings.ToUpper(low)) == caseLower {
			n++
		}
	}
	return n
}

// running reports whether a text goes on in small letters.
func running(s string) bool {
	low, n := 0, 0
	for w := range strings.FieldsSeq(s) {
		if startsLower(w) {
			low++
		}
		if n++; n == runningAhead {
			break
		}
	}
	return low >= runningWords
}

// opensSentence are words with a capital only where a sentence begins.
var opensSentence = map[string]bool{
	"The": true, "A": true, "An": true, "In": true, "On": true, "At": true, "As": true, "After": true, "It": true, "But": true, "He": true, "She": true, "They": true,
	"There": true, "This": true, "These": true, "When": true, "While": true, "For": true, "Some": true, "Many": true, "More": true, "With": true, "Since": true,
}

// isTitleCased reports whether all words but the small ones have capitals.
func isTitleCased(words []string) bool {
	for _, w := range words {
		w = strings.TrimLeft(w, "\"'“‘([")
		if startsLower(w) && !smallWord[w] {
			return false
		}
	}
	return true
}

// smallWord are the words that titles keep in small letters.
var smallWord = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "in": true, "on": true, "at": true, "to": true, "for": true, "by": true, "and": true, "or": true, "as": true, "from": true,
	"with": true, "over": true, "after": true, "amid": true, "into": true, "near": true, "but": true, "nor": true, "vs": true, "via": true, "up": true, "than": true, "off": true,
	"out": true, "de": true, "la": true, "el": true, "al": true, "is": true, "are": true, "be": true, "not": true, "its": true,
}
