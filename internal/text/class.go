package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBlank reports whether a rune separates tokens and belongs to none.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// isInvisible reports whether a rune has no width: it stays in its token's
// span and is left out of Norm.
func isInvisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return true
	}
	return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E ||
		0x2060 <= r && r <= 0x2064 || 0x2066 <= r && r <= 0x206F || 0xFE00 <= r && r <= 0xFE0F
}

// isWord reports whether a rune is part of a word wherever it stands: a
// letter, digit, combining mark or invisible rune, an underscore, or a byte
// that is no UTF-8 (U+FFFD), for it most likely was a letter.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r) || isASCIIDigit(r) || r == '_'
	}
	return r == utf8.RuneError || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || isInvisible(r)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isASCIILetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }
func isASCIIDigit(r rune) bool  { return '0' <= r && r <= '9' }

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z'
	}
	return unicode.IsLower(r)
}

// isApostrophe holds for every mark that is written for one, curly, primed or
// reversed: Arabic names are spelt with all of them.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '`', '´', '′':
		return true
	}
	return false
}

// isHyphen holds for the dashes that join: they are part of a word between
// two word runes. The em dash never is.
func isHyphen(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '−':
		return true
	}
	return false
}

func isCurrency(r rune) bool {
	return r == '$' || r >= utf8.RuneSelf && unicode.Is(unicode.Sc, r)
}

// firstRune is the first visible rune of a string, utf8.RuneError if none.
func firstRune(s string) rune {
	for _, r := range s {
		if !isInvisible(r) {
			return r
		}
	}
	return utf8.RuneError
}

// startsUpper reports whether the first visible rune is a capital.
func startsUpper(s string) bool { return isUpper(firstRune(s)) }

// startsLower reports whether the first visible rune is a small letter.
func startsLower(s string) bool { return isLower(firstRune(s)) }

func startsDigit(s string) bool { return s != "" && isASCIIDigit(rune(s[0])) }

// hasLetter reports whether any rune of a string is a letter.
func hasLetter(s string) bool { return strings.IndexFunc(s, isLetter) >= 0 }
