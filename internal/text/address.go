package text

import "strings"

// maxName is the length in bytes of the longest host or mailbox name.
const maxName = 128

// addressLen is the length in bytes of the web or e-mail address that s
// begins with, without the punctuation that follows it; 0 where s begins with
// none.
func addressLen(s string) int {
	if len(s) < 6 || !isASCIILetter(rune(s[0])) && !isASCIIDigit(rune(s[0])) {
		return 0
	}
	if hasFold(s, "http://") || hasFold(s, "https://") || hasFold(s, "www.") {
		n := strings.IndexAny(s, "<>\"“”")
		if n < 0 {
			n = len(s)
		}
		return trimAddress(s[:n])
	}
	name, dot := 0, 0
	for name < len(s) && name < maxName && isNameByte(s[name]) {
		if s[name] == '.' {
			dot = name
		}
		name++
	}
	if name < len(s) && s[name] == '@' {
		n := name + 1
		for n < len(s) && n < 2*maxName && isNameByte(s[n]) {
			n++
		}
		if host := s[name+1 : n]; strings.Contains(strings.Trim(host, "."), ".") {
			return trimAddress(s[:n])
		}
		return 0
	}
	if dot == 0 || !isDomain(strings.TrimRight(s[:name], ".-_")) {
		return 0
	}
	n := name
	if n < len(s) && s[n] == '/' {
		if k := strings.IndexAny(s, "<>\"“”"); k >= 0 {
			return trimAddress(s[:k])
		}
		n = len(s)
	}
	return trimAddress(s[:n])
}

// isDomain reports whether a dotted name in small letters ends in a top-level
// domain that wire stories cite.
func isDomain(name string) bool {
	dot := strings.LastIndexByte(name, '.')
	if dot < 1 {
		return false
	}
	for i := 0; i < dot; i++ {
		if i > 0 && name[i] == '.' && name[i-1] == '.' {
			return false
		}
	}
	switch strings.ToLower(name[dot+1:]) {
	case "com", "org", "net", "gov", "mil", "edu", "info", "int", "news":
		return true
	case "co", "uk", "ru", "sy", "ir", "tr", "de", "fr", "ua", "il", "iq", "tv", "eu", "ca", "au", "af", "pk":
		return name[dot+1] >= 'a' && dot > 2
	}
	return false
}

func isNameByte(b byte) bool {
	return isASCIILetter(rune(b)) || isASCIIDigit(rune(b)) || b == '.' || b == '-' || b == '_' || b == '+'
}

// trimAddress is the length of an address without final punctuation and
// without a bracket that it does not open.
func trimAddress(s string) int {
	cut := ".,;:!?'*"
	for _, pair := range []string{"()", "[]", "{}"} {
		if strings.IndexByte(s, pair[0]) < 0 {
			cut += pair[1:]
		}
	}
	for {
		n := len(s)
		s = strings.TrimSuffix(strings.TrimRight(s, cut), "’")
		if len(s) == n {
			return n
		}
	}
}

// hasFold reports whether s begins with an ASCII prefix, whatever its case.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
