package text

import "unicode/utf8"

// entities are the HTML character references that stand for a rune which
// decides where a token ends. All others are tokens of their own.
var entities = map[string]rune{
	"amp": '&', "quot": '"', "apos": '\'', "lsquo": '‘', "rsquo": '’', "ldquo": '“', "rdquo": '”',
	"#39": '\'', "#34": '"', "#8216": '‘', "#8217": '’', "#8220": '“', "#8221": '”', "#8211": '–', "#8212": '—',
	"#x27": '\'', "#x22": '"', "ndash": '–', "mdash": '—', "hellip": '…', "#8230": '…', "pound": '£', "euro": '€', "cent": '¢',
}

// maxEntity is the length in bytes of the longest character reference that is
// recognised, with its ampersand and semicolon.
const maxEntity = 10

// entityLen is the length in bytes of the character reference that s begins
// with, 0 where it begins with none.
func entityLen(s string) int {
	if len(s) < 4 || s[0] != '&' {
		return 0
	}
	for i := 1; i < len(s) && i < maxEntity; i++ {
		switch c := rune(s[i]); {
		case c == ';':
			if i < 3 {
				return 0
			}
			return i + 1
		case isASCIILetter(c), isASCIIDigit(c), c == '#' && i == 1:
		default:
			return 0
		}
	}
	return 0
}

// decode is the rune that s begins with and its length in bytes. A character
// reference of entities counts as the rune it stands for; a byte that is no
// UTF-8 is utf8.RuneError of length 1. At the end it is -1, 0.
func decode(s string) (rune, int) {
	if s == "" {
		return -1, 0
	}
	if s[0] == '&' {
		if n := entityLen(s); n > 0 {
			if r, ok := entities[s[1:n-1]]; ok {
				return r, n
			}
		}
		return '&', 1
	}
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}
