package text

import "strings"

// headingTokens is how far into a paragraph a heading may reach that a hyphen
// joins to the text.
const headingTokens = 16

// hyphened are words and parts of words before a hyphen and a name.
var hyphened = wordSet(`pro anti non mid post pre ex inter trans cross intra neo ultra semi half self once then majority mostly mainly largely
	predominantly overwhelmingly former future born all extra counter quasi multi vice under over early late south north east west southern northern
	eastern western central upper lower long high part anglo sino franco abu umm ibn bint`)

// ungluedHeading parts the last word of a heading from the first word of the text
// that a hyphen joins it to: "Slow progress-The talks", "Coup accusations-Turkey".
func ungluedHeading(tokens []Token, first int, s string) []Token {
	for i := first + 1; i < min(len(tokens)-4, first+headingTokens); i++ {
		t := tokens[i]
		n := strings.IndexByte(t.Text, '-')
		if n < 2 || n+2 >= len(t.Text) || strings.LastIndexByte(t.Text, '-') != n || t.End-t.Start != len(t.Text) {
			continue
		}
		left, right := t.Text[:n], t.Text[n+1:]
		if !startsUpper(right) || right == strings.ToUpper(right) && len(right) > 1 || !lettersOnly(left) || !lettersOnly(right) {
			continue
		}
		if !openers[right] && !(n > 3 && startsLower(left) && !hyphened[left] && !strings.HasSuffix(left, "ly")) {
			continue
		}
		at := t.Start + n
		parts := []Token{part(s, t.Start, at), part(s, at, at+1), part(s, at+1, t.End)}
		return append(append(tokens[:i:i], parts...), tokens[i+1:]...)
	}
	return tokens
}

func lettersOnly(w string) bool {
	for _, r := range w {
		if r != '’' && r != '\'' && !isLetter(r) {
			return false
		}
	}
	return true
}
