package text

import (
	"strings"
	"unicode/utf8"
)

// norm is a token as the models expect it: ASCII quotes, dashes and dots, no
// invisible runes, character references resolved. Mostly it is the token.
func (l *lexer) norm(t string) string {
	i := 0
	for i < len(t) && t[i] < utf8.RuneSelf && t[i] != '&' && t[i] != '`' && t[i] != '-' && t[i] != '\'' {
		i++
	}
	if i == len(t) || len(t) == 1 && t != "`" {
		return t
	}
	r, n := decode(t)
	if n == len(t) { // a mark of one rune
		if r == '–' || r == '−' {
			return "--"
		}
		if s := normRune(r); s != "" {
			return s
		}
	}
	b := l.buf[:0]
	for i := 0; i < len(t); {
		r, n := decode(t[i:])
		switch s := normRune(r); {
		case s != "":
			b = append(b, s...)
		case isInvisible(r):
		case r == utf8.RuneError:
			b = append(b, t[i:i+n]...)
		default:
			b = utf8.AppendRune(b, r)
		}
		i += n
	}
	l.buf = b
	switch {
	case len(b) == 0 || string(b) == t:
		return t
	case string(b) == "''":
		return `"`
	case string(b) == "'s":
		return "'s"
	case len(b) > 2 && strings.Trim(string(b), "-") == "":
		return "--"
	}
	return string(b)
}

// normRune is the ASCII form of a typographic mark, "" for any other rune.
func normRune(r rune) string {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″':
		return `"`
	case '‹', '›', '‚', '‛':
		return "'"
	case '—', '―':
		return "--"
	case '…':
		return "..."
	}
	if isApostrophe(r) {
		return "'"
	}
	if isHyphen(r) {
		return "-"
	}
	return ""
}
