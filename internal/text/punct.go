package text

import "strings"

// fixTags gives the punctuation marks of a sentence the Penn Treebank's tags,
// and figures CD: prose tags a quote as a verb and "3.55" as a noun.
func fixTags(tokens []Token) {
	open := false // inside double quotes
	for i := range tokens {
		t := &tokens[i]
		if c := t.Norm[0]; isASCIILetter(rune(c)) {
			continue
		} else if isASCIIDigit(rune(c)) || (c == '-' || c == '.' || c == '+') && len(t.Norm) > 1 && isASCIIDigit(rune(t.Norm[1])) {
			if isFigure(t.Norm) {
				t.Tag = "CD"
			}
			continue
		}
		if tag := punctTag(t, &open); tag != "" {
			t.Tag = tag
		} else if t.Norm == "'" && i > 0 {
			t.Tag = singleQuote(tokens, i)
		} else if t.Norm == "'s" && i > 0 && t.Tag != "VBZ" {
			t.Tag = "POS"
		}
	}
}

// isFigure reports whether a word holds only figures and the marks between
// them: "3.55", "24-48", "1,200", "10:30", "9/11".
func isFigure(s string) bool { return strings.Trim(s, "0123456789.,:-/+") == "" }

// punctTag is the tag of a mark, "" for a word and for the single quote. open
// is flipped by each double quote that does not tell which one it is.
func punctTag(t *Token, open *bool) string {
	switch t.Norm {
	case ".", "!", "?":
		return "."
	case ",":
		return ","
	case ";", ":", "--", "-", "...":
		return ":"
	case "(", "[", "{":
		return "-LRB-"
	case ")", "]", "}":
		return "-RRB-"
	case "$", "#":
		return t.Norm
	case "%":
		return "NN"
	case "&":
		return "CC"
	case `"`:
		return quoteTag(t.Text, open)
	case "'":
		return ""
	}
	if hasLetter(t.Norm) || strings.ContainsAny(t.Norm, "0123456789") {
		return ""
	}
	switch c := t.Norm[0]; c {
	case '.', '!', '?':
		return "."
	case '-':
		return ":"
	case ',':
		return ","
	case '(', '[', '{':
		return "-LRB-"
	case ')', ']', '}':
		return "-RRB-"
	}
	if isCurrency(firstRune(t.Norm)) {
		return "$"
	}
	return "SYM"
}

// quoteTag tells an opening from a closing double quote.
func quoteTag(text string, open *bool) string {
	switch r := firstRune(text); {
	case r == '“' || r == '„' || r == '«', text == "``":
		*open = true
	case r == '”' || r == '»':
		*open = false
	default:
		*open = !*open
	}
	if *open {
		return "``"
	}
	return "''"
}

// singleQuote tells a possessive from a quote: it is glued to a plural.
func singleQuote(tokens []Token, i int) string {
	before := tokens[i-1]
	glued := before.End == tokens[i].Start
	follows := i+1 < len(tokens) && tokens[i+1].Start > tokens[i].End
	if glued && follows && hasLetter(before.Norm) && strings.HasSuffix(strings.ToLower(before.Norm), "s") {
		return "POS"
	}
	if !glued && !follows {
		return "``"
	}
	return "''"
}
