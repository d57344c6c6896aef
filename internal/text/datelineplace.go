package text

import (
	"strings"
	"unicode/utf8"
)

// A placeShape is how the place of a dateline is written.
type placeShape struct {
	caps   bool // its first part is all in capitals
	word   string
	words  int
	region bool // a comma and another part follow
}

// alone reports whether a place in capitals needs neither date nor outlet:
// it is no short acronym of a party or a label such as WATCH.
func (s placeShape) alone() bool {
	return s.region || s.words > 1 || utf8.RuneCountInString(s.word) > 3 && s.known()
}

// known reports whether a word in capitals may be a place before a colon or a
// bare dash.
func (s placeShape) known() bool {
	switch strings.TrimSuffix(s.word, ".") {
	case "READ", "WATCH", "VIDEO", "PHOTO", "PHOTOS", "UPDATE", "UPDATED", "BREAKING", "EXCLUSIVE", "ANALYSIS", "FACTBOX",
		"TIMELINE", "OPINION", "INTERVIEW", "EDITORIAL", "MORE", "RELATED", "NOTE", "CORRECTION", "URGENT", "FLASH", "ALERT",
		"LIVE", "PROFILE", "FEATURE", "ISIS", "ISIL", "NATO", "IS", "UN", "EU", "US", "USA", "PKK", "YPG", "SDF", "FSA", "HTS",
		"UNHCR", "UNICEF", "OPEC", "FARC", "OPCW", "MSF", "ICRC", "LISTEN", "BY", "NEWS", "SUMMARY", "TEXT", "FMLN", "WFP",
		"BACKGROUND", "DETAILS", "COMMENTARY", "ATTENTION", "WARNING", "NEW", "FACT", "KEY", "Q", "A", "WHO", "OIC", "IAEA":
		return false
	}
	return true
}

// place reads the place name and the regions after it and reports whether
// there was one.
func (d *datelineParser) place() bool {
	n := d.placePart(0)
	if n == 0 {
		return false
	}
	d.shape.words = n
	d.shape.word = d.word(0)
	d.shape.caps = isCaps(d.tokens[d.at : d.at+n])
	for d.word(n) == "," && !d.isDate(n+1) && !d.bareOutlet(n) {
		k := d.placePart(n + 1)
		if k == 0 {
			break
		}
		n += 1 + k
		d.shape.region = true
	}
	if k := d.bracketedRegion(n); k > 0 {
		n += k
		d.shape.region = true
	}
	d.out.PlaceStart, d.out.PlaceEnd = d.tokens[d.at].Start, d.tokens[d.at+n-1].End
	d.at += n
	return true
}

// bracketedRegion is the number of tokens of a region in brackets before a
// comma and a date: "MADRID (SPAIN), 26 JAN 89".
func (d *datelineParser) bracketedRegion(n int) int {
	if d.word(n) != "(" {
		return 0
	}
	k := d.placePart(n + 1)
	if k == 0 || d.word(n+1+k) != ")" || d.word(n+2+k) != "," || !d.isDate(n+3+k) {
		return 0
	}
	return k + 2
}

// placePart is the number of tokens of the capitalised name that begins n
// tokens on.
func (d *datelineParser) placePart(n int) int {
	k := 0
	for k < placeWords {
		w := d.word(n + k)
		switch {
		case w == "/" && k > 0, k > 0 && isParticle(w):
		case w == "" || !startsUpper(w) && !(startsApostrophe(w) && k == 0 && startsUpper(d.word(n+k+1))):
			return d.trimPart(n, k)
		case k > 0 && d.isDate(n+k):
			return d.trimPart(n, k)
		case k > 0 && (w == "The" || w == "A" || w == "An") && isCaps(d.tokens[d.at+n:d.at+n+k]):
			return d.trimPart(n, k) // "GENEVA The head of"
		}
		k++
	}
	return d.trimPart(n, k)
}

// trimPart drops the particles that a name must not end in.
func (d *datelineParser) trimPart(n, k int) int {
	for k > 0 && (isParticle(d.word(n+k-1)) || d.word(n+k-1) == "/") {
		k--
	}
	return k
}

func startsApostrophe(w string) bool { return isApostrophe(firstRune(w)) }

// isParticle holds for the small words inside place names.
func isParticle(w string) bool {
	switch strings.ToLower(w) {
	case "de", "del", "la", "el", "al", "of", "and", "the", "des", "du", "da", "do", "on", "le", "near", "in":
		return w == strings.ToLower(w)
	}
	return false
}

// isCaps reports whether all the letters of tokens but those of small
// particles are capitals, and there are two or more.
func isCaps(tokens []Token) bool {
	n := 0
	for i := range tokens {
		if isParticle(tokens[i].Norm) {
			continue
		}
		for _, r := range tokens[i].Text {
			if isLower(r) {
				return false
			}
			if isUpper(r) {
				n++
			}
		}
	}
	return n >= 2
}
