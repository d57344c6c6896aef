package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a heading that stands on the line of the text it heads.
const (
	maxHeading = 14  // words of the heading
	maxCaption = 60  // words of the caption of a picture
	minHeaded  = 5   // words of the text behind it
	headedText = 300 // bytes of it that are looked at
	minTitle   = 4   // words with a capital of a title in front of a word with another
)

// cutHeadings makes a heading that archives of the web leave on the line of
// the text, with nothing but a hyphen between them, a block of its own:
// "Fighting Spreads in the North-Rebels said", "Aid convoys -Trucks". The hyphen
// stays with the heading.
func cutHeadings(s string, blocks []block) []block {
	out := blocks[:0:0]
	for _, b := range blocks {
		for range 3 { // a heading, a caption and the text
			k := headingEnd(s[b.start:b.end])
			if k <= 0 {
				break
			}
			rest := s[b.start+k+1 : b.end]
			out = append(out, block{b.start, b.start + k + 1})
			b.start += k + 1 + len(rest) - len(strings.TrimLeftFunc(rest, isBlank))
		}
		out = append(out, b)
	}
	return out
}

// headingEnd is the byte of the hyphen behind the heading that a line begins
// with, 0 where there is none.
func headingEnd(s string) int {
	titles, named := 0, true // words with a capital; no long word is without
	for i, words := 0, 0; i < len(s) && words <= maxCaption; words++ {
		n := strings.IndexFunc(s[i:], isBlank)
		if n < 0 {
			return 0
		}
		word := s[i : i+n]
		if k := strings.LastIndexByte(word, '-'); k >= 0 && words > 0 && opens(word[k+1:]) {
			h := heading{before: s[:i], last: word[:k], text: s[i+k+1 : min(len(s), i+k+headedText)], words: words + 1, titles: titles, named: named}
			if h.ends() {
				return i + k
			}
		}
		if startsLower(word) && utf8.RuneCountInString(word) >= 4 {
			named = false
		} else if capital(word) {
			titles++
		}
		i += n
		i += len(s[i:]) - len(strings.TrimLeftFunc(s[i:], isBlank))
	}
	return 0
}

// A heading is what stands on a line before a hyphen, if it is one.
type heading struct {
	before, last string // up to the last word; the last word, "" where a blank is before the hyphen
	text         string // what follows the hyphen
	words        int
	titles       int  // words with a capital before the last
	named        bool // no long word before the last is without a capital
}

func (h heading) ends() bool {
	next := h.text
	if i := strings.IndexFunc(next, isBlank); i >= 0 {
		next = next[:i]
	}
	switch {
	case len(h.last) == 4 && isYear(h.last) && beginsClause[next]: // "…, Sept. 3, 2015-In the north"
		return running(h.text)
	case h.words > maxHeading || strings.ContainsAny(h.before, "”?!") || strings.Contains(h.before, ". "),
		strings.Contains(h.before, " - "), strings.Contains(h.before, " -- "), strings.Contains(h.before, " — "): // behind a dateline
		return false
	case h.last == "": // "Aid convoys -Trucks"
		return !dashed(h.before) && strings.ToUpper(h.before) != h.before && len(strings.Fields(h.text)) >= minHeaded
	case allCapitals(next): // "Fighting Spreads-BEIRUT — "
		return h.named && h.titles >= 1 && dashAfter(h.text)
	case beginsClause[next]:
		return !joins[strings.ToLower(h.last)] && running(h.text)
	case capital(h.last):
		return h.named && h.titles+1 >= minTitle && running(h.text) && !joins[strings.ToLower(h.last)] && commonWords(append(strings.Fields(h.before), h.last)) >= titleCommon
	}
	return h.words <= 8 && plainWord(h.last) && running(h.text)
}

// allCapitals reports whether a word of four letters or more has no other, as
// the place of a dateline.
func allCapitals(s string) bool {
	return len(s) >= 4 && !strings.ContainsFunc(s, unicode.IsLower)
}

// dashAfter reports whether a dash stands within the first words of a text.
func dashAfter(s string) bool {
	i := strings.IndexAny(s, "—–")
	return i > 0 && i < 60
}

// opens reports whether a word may begin a sentence.
func opens(word string) bool {
	word = strings.TrimLeft(word, "“\"‘'")
	return startsUpper(word)
}

// dashed reports whether a text ends in a dash, as a dateline does.
func dashed(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, isBlank))
	return r == '-' || r == '–' || r == '—' || r == ')' || r == ','
}

// joins are the words that names are joined to with a hyphen.
var joins = map[string]bool{"al": true, "el": true, "an": true, "as": true, "at": true, "ash": true, "ad": true, "ar": true, "ez": true, "pro": true, "ex": true, "brig": true, "plan": true, "vitamin": true}

// beginsClause are words that begin sentences and end no compound.
var beginsClause = map[string]bool{
	"The": true, "A": true, "An": true, "In": true, "On": true, "At": true, "It": true, "They": true, "He": true, "She": true, "But": true, "As": true,
	"After": true, "This": true, "These": true, "There": true, "When": true, "While": true, "Some": true, "Two": true, "Three": true,
	"More": true, "Many": true, "For": true, "With": true, "Under": true, "Since": true, "During": true, "His": true, "Her": true, "Its": true, "Their": true,
	"Through": true, "From": true, "Before": true, "If": true, "Although": true, "Despite": true, "Meanwhile": true, "However": true, "According": true,
	"Speaking": true, "Four": true, "Five": true, "Several": true, "Most": true, "Another": true, "Both": true, "That": true, "Those": true, "Earlier": true,
}

// capital reports whether a word of four letters or more, or a figure, begins
// with no lower-case letter.
func capital(word string) bool {
	word = strings.TrimLeft(word, "“\"‘'(")
	return word != "" && !startsLower(word) && (utf8.RuneCountInString(word) >= 4 || isASCIIDigit(firstRune(word)))
}

// plainWord reports whether a word has four or more letters, all of them
// lower case, and forms no compounds with names as "anti-" and "then-" do.
func plainWord(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.IsLower(r) && r != '\'' && r != '’' {
			return false
		}
		n++
	}
	return n >= 3 && !compounding[word] && !strings.HasSuffix(word, "ly") // no "mostly-Tutsi"
}

var compounding = map[string]bool{
	"anti": true, "then": true, "post": true, "trans": true, "inter": true, "intra": true, "semi": true, "multi": true, "former": true,
	"late": true, "early": true, "northern": true, "southern": true, "eastern": true, "western": true, "central": true, "super": true, "ultra": true,
	"pseudo": true, "quasi": true, "counter": true, "cross": true, "under": true, "over": true, "non": true, "self": true, "most": true, "half": true,
	"quarter": true, "south": true, "north": true, "east": true, "west": true, "vice": true, "bint": true, "abdul": true, "abdel": true, "sino": true,
	"afro": true, "euro": true, "franco": true, "anglo": true, "indo": true, "turco": true, "russo": true, "like": true, "deputy": true,
	"pro": true, "mid": true, "pre": true, "neo": true, "bin": true, "ibn": true, "abu": true, "umm": true, "del": true, "van": true, "von": true, "all": true,
	"one": true, "two": true, "six": true, "ten": true, "old": true, "new": true, "low": true, "big": true, "non-": true, "ash": true, "least": true, "les": true,
}

// running reports whether a text goes on in lower case, as a sentence does and
// a title does not.
func running(s string) bool {
	words := strings.Fields(s)
	if len(words) < 8 {
		return false
	}
	lower, long := 0, 0
	for _, w := range words[1:min(len(words), 14)] {
		if utf8.RuneCountInString(w) >= 4 {
			long++
			if startsLower(w) {
				lower++
			}
		}
	}
	return lower*2 > long
}

// titleCommon is how many common words a title has beside names.
const titleCommon = 3

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
