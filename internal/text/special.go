package text

import "strings"

// special is the tag that prose gives a word by its form alone, before it
// asks its lexicon or model, "" if none: hyphens, emoticons, addresses and the
// traces and bracket names of the Penn Treebank.
func special(word string) string {
	switch word {
	case "-":
		return "-"
	case "0", "*":
		return "-NONE-"
	case "8D", "O.o", "O_o", "V_V", "XDD", "o_0", "o_O", "o_o", "v_v", "xD", "xDD":
		return "SYM" // prose's emoticons, as far as they are one token here
	}
	switch {
	case word[0] == '@' || hasLink(word) || hasMailbox(word):
		return "NN"
	case word[0] == '*' && isTrace(word):
		return "-NONE-"
	case len(word) == 5 && word[0] == '-' && word[4] == '-' && strings.Trim(word[1:4], capitals) == "":
		return word
	}
	return ""
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// isTrace reports whether a word that begins with an asterisk is an empty
// element of the treebank: *T*, *-1, *EXP*-1.
func isTrace(word string) bool {
	rest := word[1:]
	if len(rest) == 2 && rest[1] == '*' {
		c := rune(rest[0])
		return isASCIILetter(c) || isASCIIDigit(c) || c == '_' || c == '?'
	}
	if letters := strings.TrimLeft(rest, capitals); len(letters) < len(rest) && strings.HasPrefix(letters, "*") {
		rest = letters[1:]
	}
	digits, ok := strings.CutPrefix(rest, "-")
	return ok && len(digits) >= 1 && len(digits) <= 3 && strings.Trim(digits, "0123456789") == ""
}

// maxLink is how many bytes of a word are searched for an address.
const maxLink = 512

// hasLink reports whether prose takes a word for a web address: it does so
// wherever a small letter, figure, hyphen or dot is before a dot with at least
// two more runes after it, the last of them no punctuation; "3.55" is one.
func hasLink(word string) bool {
	word = word[:min(len(word), maxLink)]
	for i := strings.IndexByte(word, '.'); i >= 0 && i < len(word); i++ {
		if word[i] == '.' && i > 0 && isHostByte(word[i-1]) && hasPath(word[i+1:]) {
			return true
		}
	}
	return false
}

func isHostByte(b byte) bool {
	return 'a' <= b && b <= 'z' || isASCIIDigit(rune(b)) || b == '-' || b == '.'
}

// hasPath reports whether s begins with what may follow the dot of a link.
func hasPath(s string) bool {
	n := 0
	for i, r := range s {
		switch {
		case r == '(':
			k := bracketLen(s[i:])
			return k > 0 && (n > 0 || hasPathAfter(s[i+k:]))
		case r == ')' || r == '<' || r == '>':
			return false
		case n > 0 && !strings.ContainsRune("![]{};:'\".,?", r):
			return true
		}
		n++
	}
	return false
}

// hasPathAfter is hasPath behind a bracketed part.
func hasPathAfter(s string) bool {
	for i, r := range s {
		if r == '(' {
			return bracketLen(s[i:]) > 0
		}
		if strings.ContainsRune(")<>", r) {
			return false
		}
		if !strings.ContainsRune("![]{};:'\".,?", r) {
			return true
		}
	}
	return false
}

// bracketLen is the length of the bracketed text that s begins with, which may
// hold brackets one level deep; 0 if it is not closed.
func bracketLen(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			if depth++; depth > 2 || depth == 2 && strings.HasPrefix(s[i:], "()") {
				return 0
			}
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '<', '>':
			return 0
		}
	}
	return 0
}

// hasMailbox reports whether a word holds an e-mail address.
func hasMailbox(word string) bool {
	word = word[:min(len(word), maxLink)]
	for i := strings.IndexByte(word, '@'); i >= 0 && i < len(word); i++ {
		if word[i] != '@' || i == 0 || !isMailboxByte(word[i-1]) {
			continue
		}
		host := word[i+1:]
		n := 0
		for n < len(host) && (isASCIILetter(rune(host[n])) || isASCIIDigit(rune(host[n])) || host[n] == '-') {
			n++
		}
		if n > 0 && n+1 < len(host) && host[n] == '.' && host[0] != '-' && host[n-1] != '-' &&
			(isASCIILetter(rune(host[n+1])) || isASCIIDigit(rune(host[n+1]))) {
			return true
		}
	}
	return false
}

func isMailboxByte(b byte) bool {
	return isASCIILetter(rune(b)) || isASCIIDigit(rune(b)) || strings.IndexByte("!#$%&'*+/=?^_{|.}~-", b) >= 0
}
