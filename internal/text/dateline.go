package text

import "strings"

// A datelineAt is a dateline and the tokens that it takes up, with the dash
// and the editor's brackets after it: [first,last).
type datelineAt struct {
	*Dateline
	first, last int
}

// Limits of where and how long a dateline is.
const (
	datelineParagraphs = 6  // paragraphs that it is looked for in, headlines included
	datelineSentences  = 4  // places in a paragraph where it is looked for
	datelineTokens     = 40 // tokens of the longest
	placeWords         = 6  // words of the longest place name
)

// findDateline looks for the dateline at the start of the first paragraphs, up
// to the first one that is running text, and there behind a title that is
// repeated before it.
func findDateline(doc *Document, bounds []int) datelineAt {
	for i := 0; i < len(doc.Paragraphs) && i < datelineParagraphs; i++ {
		first, last := bounds[i], bounds[i+1]
		starts := 0
		for t := first; t < last && t < first+4*datelineTokens && starts < datelineSentences; t++ {
			if t > first && doc.Tokens[t-1].Norm != "." {
				continue
			}
			starts++
			d := datelineParser{text: doc.Text, tokens: doc.Tokens[:min(last, t+datelineTokens)], at: t}
			if d.parse(t > first) {
				return datelineAt{&d.out, t, d.at}
			}
		}
		if !doc.Paragraphs[i].Headline {
			break
		}
	}
	return datelineAt{}
}

// A datelineParser reads PLACE [, REGION] [, DATE] [(OUTLET)] DASH.
type datelineParser struct {
	text   string
	tokens []Token
	at     int
	out    Dateline
	shape  placeShape
}

// parse reads a dateline at d.at and leaves d.at behind it. Inside a
// paragraph only one whose place is in capitals is taken.
func (d *datelineParser) parse(inside bool) bool {
	start := d.at
	hasPlace := d.place()
	if inside && !d.shape.caps {
		return false
	}
	hasDate, hasOutlet := false, false
	for range 3 {
		switch {
		case !hasDate && d.date():
			hasDate = true
		case !hasOutlet && d.outlet():
			hasOutlet = true
		}
	}
	end := d.at
	if !hasPlace && !hasOutlet || end == start {
		return false
	}
	long := d.longDash()
	if !d.dash(hasDate || hasOutlet) && !d.bare(inside, hasPlace, hasDate, hasOutlet) && !(hasPlace && hasDate && d.shape.caps && d.runsOn()) && !(hasPlace && !inside && d.shape.caps && d.shape.alone() && d.shape.known() && d.article()) || d.at >= len(d.tokens) {
		return false
	}
	next := d.tokens[d.at]
	if long && hasPlace && !hasDate && !hasOutlet && !d.shape.caps && !inside && d.openedBy(next) {
		long = false // "Maputo — Gunmen attacked a village"
	} else if !hasDate && !hasOutlet && (!d.shape.caps || startsLower(next.Norm) || !d.shape.alone()) {
		return false // "Aleppo - the largest city - fell", "ISIS - the group - said"
	} else if hasPlace && !d.shape.caps && !hasOutlet && !(hasDate && d.tokens[d.at-1].Norm == ":" && !startsLower(next.Norm)) {
		return false
	}
	if !hasPlace && startsLower(next.Norm) {
		return false
	}
	d.out.Start, d.out.End = d.tokens[start].Start, d.tokens[end-1].End
	d.editorial()
	return true
}

// bare reports whether a dateline needs no dash behind it: an outlet in brackets at
// the head of a paragraph, by itself or behind a place and a date, and a sentence.
func (d *datelineParser) bare(inside, hasPlace, hasDate, hasOutlet bool) bool {
	if inside || !hasOutlet || hasPlace != hasDate || d.at >= len(d.tokens) {
		return false
	}
	w := d.tokens[d.at].Norm
	if !startsUpper(w) && !startsDigit(w) {
		return false
	}
	for _, f := range strings.FieldsFunc(d.out.Outlet, func(r rune) bool { return r == ' ' || r == '-' }) {
		if !startsUpper(f) {
			return false // "(file photo) Troops marched"
		}
	}
	return true
}

// longDash reports whether the next token is a dash that is no hyphen, or a
// hyphen between blanks.
func (d *datelineParser) longDash() bool {
	if d.at+1 >= len(d.tokens) || d.at == 0 {
		return false
	}
	t := d.tokens[d.at]
	return t.Norm == "--" && t.Text != "-" || t.Text == "-" && d.tokens[d.at-1].End < t.Start && t.End < d.tokens[d.at+1].Start
}

// article reports whether a sentence begins right behind a place in capitals, as
// where the dash was lost: "GENEVA The head of".
func (d *datelineParser) article() bool {
	return d.word(0) == "The" || d.word(0) == "A" || d.word(0) == "An"
}

// openedBy reports whether a token opens a sentence that no other dash divides:
// what stands before it is no topic that the sentence goes on about.
func (d *datelineParser) openedBy(next Token) bool {
	if !startsUpper(next.Norm) || d.shape.words > 3 || !(placeShape{word: strings.ToUpper(d.shape.word)}).known() {
		return false
	}
	n := 0
	for ; d.word(n) != "" && d.word(n) != "."; n++ {
		switch d.word(n) {
		case "--", "-", "?", ":":
			return false
		}
	}
	return n >= 8
}

// agencies are the names of agencies that stand in datelines without a blank
// behind the dash.
var agencies = map[string]bool{"SANA": true, "SABA": true, "IRNA": true, "WAFA": true, "AFP": true, "NNA": true, "QNA": true, "KUNA": true, "MENA": true, "INA": true, "NINA": true, "ANHA": true}

// agencyTokens is how far into a paragraph such a name is looked for.
const agencyTokens = 6

// ungluedAgency parts an agency's name from the words that its dashes join it to:
// "Damascus-SANA-Units of the army", "Idleb, SANA-Units of".
func ungluedAgency(tokens []Token, first int, s string) []Token {
	for i := first; i < min(len(tokens), first+agencyTokens); i++ {
		t := tokens[i]
		var parts []Token
		agency := false
		for from := t.Start; from < t.End; {
			n := strings.IndexByte(s[from:t.End], '-')
			if n < 0 {
				parts = append(parts, part(s, from, t.End))
				break
			}
			if n == 0 || from+n+1 == t.End {
				parts = nil
				break
			}
			agency = agency || agencies[s[from:from+n]]
			parts = append(parts, part(s, from, from+n), part(s, from+n, from+n+1))
			from += n + 1
		}
		if !agency || len(parts) < 3 || !startsUpper(parts[len(parts)-1].Norm) {
			continue
		}
		return append(append(tokens[:i:i], parts...), tokens[i+1:]...)
	}
	return tokens
}

func part(s string, start, end int) Token {
	return Token{Text: s[start:end], Norm: s[start:end], Start: start, End: end, Head: -1}
}

// runsOn reports whether the text begins right behind a date, as where the dash
// was lost: "SANAA, Sept 21 At least".
func (d *datelineParser) runsOn() bool {
	w := d.word(0)
	return startsUpper(w) && w != strings.ToUpper(w) || w == "A"
}

// word is the Norm of the token n places on, "" behind the last.
func (d *datelineParser) word(n int) string {
	if d.at+n < len(d.tokens) {
		return d.tokens[d.at+n].Norm
	}
	return ""
}

// outlet reads "(Reuters)", a date in the same brackets, "(SANA, Sept. 4)", or
// ", SANA" before the dash.
func (d *datelineParser) outlet() bool {
	if d.bareOutlet(0) {
		d.out.Outlet = d.word(1)
		d.at += 2
		return true
	}
	if d.word(0) == "," && d.word(1) == "(" {
		d.at++
	}
	if d.word(0) != "(" {
		return false
	}
	first := d.at + 1
	for n := 1; n <= 10; n++ {
		switch w := d.word(n); {
		case w == "" || w == "." || w == "(":
			return false
		case w == ",":
			saved := d.at
			d.at += n
			if d.date() && d.word(0) == ")" && saved+n > first {
				d.out.Outlet = d.text[d.tokens[first].Start:d.tokens[saved+n-1].End]
				d.at++
				return true
			}
			d.at = saved
		case w == ")":
			if n == 1 || !startsUpper(d.tokens[first].Norm) && !startsDigit(d.tokens[first].Norm) {
				return false
			}
			d.out.Outlet = d.text[d.tokens[first].Start:d.tokens[d.at+n-1].End]
			d.at += n + 1
			return true
		}
	}
	return false
}

// bareOutlet reports whether a comma, an outlet's name in capitals and a dash
// are n tokens on, behind a place that is not in capitals.
func (d *datelineParser) bareOutlet(n int) bool {
	if d.shape.caps || d.word(n) != "," && !(d.word(n) == "-" && agencies[d.word(n+1)]) || len(d.word(n+1)) < 3 || !isCaps(d.tokens[d.at+n+1:d.at+n+2]) {
		return false
	}
	return d.word(n+2) == "--" || d.word(n+2) == "-"
}

// dash reads the dash that ends a dateline; a colon ends one without date and
// outlet too ("DAMASCUS: ").
func (d *datelineParser) dash(sure bool) bool {
	switch w := d.word(0); {
	case w == "--", w == "-", w == "_":
	case w == ";" && sure && d.out.Outlet != "":
	case w == ":" && (sure || d.shape.caps && d.shape.known()):
	default:
		return false
	}
	d.at++
	if w := d.word(0); w == "-" || w == "--" { // "ISTANBUL — -Turkish police"
		d.at++
	}
	return true
}

// editorial reads the editor's brackets that monitoring services put before a
// text: "[REPORT] [ARMED FORCES PRESS COMMITTEE] [TEXT]".
func (d *datelineParser) editorial() {
	for d.word(0) == "[" {
		n := 1
		for d.word(n) != "]" {
			if d.word(n) == "" || d.word(n) != strings.ToUpper(d.word(n)) {
				return
			}
			n++
		}
		d.at += n + 1
	}
}
