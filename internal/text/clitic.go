package text

import "strings"

// isClitic reports whether the letters after an apostrophe are a clitic.
func isClitic(s string) bool {
	switch strings.ToLower(s) {
	case "s", "ll", "re", "ve", "d", "m":
		return true
	}
	return false
}

// cliticLen is the length in bytes of the clitic that a word ends with, 0
// where it ends with none: "'s", "n't", "'ll", "'re", "'ve", "'d", "'m". The
// last three follow a pronoun or a small letter only, so that no Arabic or
// Irish name (Sa'd, Ma'mun, O'Reilly) is cut.
func cliticLen(word string) int {
	if len(word) < 3 {
		return 0
	}
	at := strings.LastIndexFunc(word, isApostrophe)
	from := at
	var host, clitic string
	if at > 0 {
		_, n := decode(word[at:])
		host, clitic = word[:at], word[at+n:]
	} else if at = strings.LastIndexByte(word, '&'); at > 0 {
		r, n := decode(word[at:])
		if !isApostrophe(r) {
			return 0
		}
		host, clitic, from = word[:at], word[at+n:], at
	} else {
		return 0
	}
	switch lower := strings.ToLower(clitic); lower {
	case "s", "ll", "ve":
		return len(word) - from
	case "re":
		if startsLower(host) || isPronoun(host) {
			return len(word) - from
		}
	case "d", "m":
		if isPronoun(host) {
			return len(word) - from
		}
	case "t":
		if n := len(host); n > 1 && (host[n-1] == 'n' || host[n-1] == 'N') {
			return len(word) - from + 1
		}
	}
	return 0
}

// isPronoun reports whether a word takes "'d", "'m" or "'re".
func isPronoun(word string) bool {
	switch strings.ToLower(word) {
	case "i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "here",
		"who", "what", "where", "when", "how", "why", "these", "those", "y'all":
		return true
	}
	return false
}
