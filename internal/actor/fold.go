package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold appends the form of a word in which names are compared: small letters
// without diacritics, apostrophes and full stops.
func fold(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return foldRunes(b, s[i:])
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c == '\'' || c == '.' || c == '`' || c == ',' || c == '"':
		default:
			b = append(b, c)
		}
	}
	return b
}

func foldRunes(b []byte, s string) []byte {
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || strings.ContainsRune("'`’‘ʻʼʿʾ´.,\"“”«»", r):
			continue
		case r == 'ı':
			r = 'i'
		case r == 'ł' || r == 'Ł':
			r = 'l'
		case r == 'ø' || r == 'Ø':
			r = 'o'
		case r == 'đ' || r == 'Đ' || r == 'ð':
			r = 'd'
		case r == 'ə' || r == 'Ə':
			r = 'a'
		case r == 'ß':
			b = append(b, 's')
			r = 's'
		case r == utf8.RuneError:
			continue
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}

// split calls f with each part of a name as the lexer and the fold see it:
// parts of hyphenated words, "People" and "s" of "People's".
func split(name string, f func(part string)) {
	for name != "" {
		end := strings.IndexAny(name, " -/()\u00a0")
		if end < 0 {
			end = len(name)
		}
		word := name[:end]
		_, n := utf8.DecodeRuneInString(name[end:])
		name = name[end+n:]
		if word == "" {
			continue
		}
		stem, ok := strings.CutSuffix(word, "'s")
		if !ok {
			stem, ok = strings.CutSuffix(word, "’s")
		}
		if ok && stem != "" {
			f(stem)
			f("s")
			continue
		}
		f(word)
	}
}

// isUpper reports whether a word has capitals and no small letters.
func isUpper(s string) bool {
	upper := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		upper = upper || unicode.IsUpper(r)
	}
	return upper
}

// isCapital reports whether a word begins with a capital or a digit.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
