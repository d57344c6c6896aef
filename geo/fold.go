package geo

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form in which names are compared: small letters without
// diacritics and apostrophes, hyphens as blanks, single blanks.
func Fold(name string) string {
	if plain(name) {
		return name
	}
	if s, ok := foldASCII(name); ok {
		return s
	}
	return foldAny(name)
}

// foldAny folds any name.
func foldAny(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	blank := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r) || apostrophe(r) || r == '.' || r == ',':
			continue
		case r == '-' || r == '‐' || r == '–' || r == '_' || r == '/' || unicode.IsSpace(r):
			blank = b.Len() > 0
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		switch r {
		case 'ı':
			r = 'i'
		case 'ł', 'Ł':
			r = 'l'
		case 'ø', 'Ø':
			r = 'o'
		case 'đ', 'Đ', 'ð':
			r = 'd'
		case 'ə', 'Ə':
			r = 'a'
		case 'ß':
			b.WriteByte('s')
			r = 's'
		case 'æ', 'Æ':
			b.WriteByte('a')
			r = 'e'
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// foldASCII folds a name of ASCII letters, which most are.
func foldASCII(name string) (string, bool) {
	var buf [64]byte
	b := buf[:0]
	blank := false
	for i := range len(name) {
		c := name[i]
		switch {
		case c >= 0x80 || c == '`' || len(b) >= len(buf)-1:
			return "", false
		case c == '\'' || c == '.' || c == ',':
			continue
		case c == '-' || c == '_' || c == '/' || c == ' ' || c >= '\t' && c <= '\r':
			blank = len(b) > 0
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		if blank {
			b = append(b, ' ')
			blank = false
		}
		b = append(b, c)
	}
	return string(b), true
}

func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c != ' ' || i > 0 && s[i-1] == ' ') {
			return false
		}
	}
	return true
}

func apostrophe(r rune) bool { return strings.ContainsRune("'`’‘ʻʼʿʾ´", r) }

// articles open Arabic names: "al-Sukhneh", "As Sukhnah".
var articles = []string{"al ", "el ", "as ", "es ", "ash ", "ad ", "ed ", "an ", "en ", "ar ", "er ", "at ", "et ", "az ", "ez ", "ath "}

// StripArticle is a folded name without its Arabic article.
func StripArticle(folded string) string {
	for _, a := range articles {
		if s, ok := strings.CutPrefix(folded, a); ok && len(s) > 2 {
			return s
		}
	}
	return folded
}

var digraphs = strings.NewReplacer("kh", "x", "gh", "g", "sh", "$", "ch", "$", "th", "t", "dh", "d", "ph", "f", "q", "k", "c", "k", "j", "g")

// Skeleton is the consonants of a folded name, for transliterations that
// differ in everything else: "Akerbat" and "Uqayribat" are both "krbt". It is
// "" where too little is left to tell names apart.
func Skeleton(folded string) string {
	s := digraphs.Replace(strings.ReplaceAll(StripArticle(folded), " ", ""))
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80:
			return ""
		case strings.IndexByte("aeiouyw", c) >= 0, c == 'h' && i == len(s)-1, len(b) > 0 && b[len(b)-1] == c:
		default:
			b = append(b, c)
		}
	}
	if len(b) < 3 {
		return ""
	}
	return string(b)
}
