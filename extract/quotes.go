package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quote is a stretch of the text between quotation marks, or of the words
// that one mark alone begins or ends.
type quote struct{ first, last int } // tokens, half open

// Limits of a quotation whose end is not next to its beginning.
const (
	quoteSentences = 6   // sentences that a quotation runs over
	quoteTokens    = 160 // and tokens
)

// A mark is a quotation mark.
type mark struct {
	tok  int
	open bool // it begins a quotation
}

// marks are the quotation marks of the document. A straight one begins a
// quotation where a blank is before it and none behind it; where the blanks do
// not tell, each one does the opposite of the one before.
func (a *analysis) marks() []mark {
	var out []mark
	for i := range a.tok {
		if n := a.tok[i].Norm; n != `"` && n != "``" && n != "''" {
			continue
		}
		m := mark{tok: i, open: len(out) == 0 || !out[len(out)-1].open || a.paragraph(out[len(out)-1].tok) != a.paragraph(i)}
		switch a.tok[i].Text {
		case "“", "„", "«", "``":
			m.open = true
		case "”", "»", "''":
			m.open = false
		default:
			before, behind := a.blankAround(i)
			if before != behind {
				m.open = before
			}
		}
		out = append(out, m)
	}
	return out
}

// blankAround reports whether blanks, or the ends of the text, or opening
// brackets and dashes, are on either side of a token.
func (a *analysis) blankAround(i int) (before, behind bool) {
	r, _ := utf8.DecodeLastRuneInString(a.doc.Text[:a.tok[i].Start])
	before = a.tok[i].Start == 0 || unicode.IsSpace(r) || strings.ContainsRune("([—–-", r)
	r, _ = utf8.DecodeRuneInString(a.doc.Text[a.tok[i].End:])
	behind = a.tok[i].End == len(a.doc.Text) || unicode.IsSpace(r)
	return before, behind
}

// findQuotes pairs the quotation marks. A quotation that is not closed ends
// where the next one begins; it runs over the line breaks of archives that put
// each sentence on a line.
func (a *analysis) findQuotes() {
	a.setLined()
	marks := a.marks()
	for k := 0; k < len(marks); k++ {
		m := marks[k]
		switch {
		case !m.open:
			if k == 0 || marks[k-1].tok < a.doc.Sentences[a.sent(m.tok)].First {
				a.addQuote(a.doc.Sentences[a.sent(m.tok)].First, m.tok+1) // its beginning is lost
			}
		case k+1 < len(marks) && !marks[k+1].open && a.oneQuote(m.tok, marks[k+1].tok):
			a.addQuote(m.tok, marks[k+1].tok+1)
			k++
		default:
			next := len(a.tok)
			if k+1 < len(marks) {
				next = marks[k+1].tok
			}
			a.addQuote(m.tok, a.quoteEnd(m.tok, next))
		}
	}
	a.findLostQuotes()
}

func (a *analysis) addQuote(first, last int) {
	if k := len(a.quoted) - 1; k >= 0 && a.quoted[k].last > first {
		first = a.quoted[k].last
	}
	if first < last {
		a.quoted = append(a.quoted, quote{first, last})
	}
}

// oneQuote reports whether two marks may be those of one quotation: they are
// near each other and in one paragraph, or in lines that follow each other.
func (a *analysis) oneQuote(first, last int) bool {
	if last-first > quoteTokens || a.sent(last)-a.sent(first) > quoteSentences {
		return a.paragraph(first) == a.paragraph(last)
	}
	return a.lined || a.paragraph(first) == a.paragraph(last)
}

// quoteEnd is where a quotation ends that is not closed before the mark at
// token next: with its sentence, with the sentence before the next quotation
// of its paragraph, or, in a text of lines, with the line that has kept the
// stop that its closing mark followed.
func (a *analysis) quoteEnd(i, next int) int {
	s := a.sent(i)
	end := a.doc.Sentences[s].Last
	if next < len(a.tok) && next > end && a.paragraph(next) == a.paragraph(i) && next == a.doc.Sentences[a.sent(next)].First && a.sent(next)-s <= quoteSentences {
		return next
	}
	if !a.lined || a.stopped(s) && a.stopsLost {
		return min(end, next)
	}
	for k := s + 1; k < len(a.doc.Sentences) && k-s < 5 && a.doc.Sentences[k].Last <= next; k++ {
		if a.hasSource(k) {
			break
		}
		if a.stopsLost && a.stopped(k) || a.speaksOfSelf(k) {
			end = a.doc.Sentences[k].Last
			if a.stopsLost && a.stopped(k) {
				break
			}
		}
	}
	return min(end, next)
}

// setLined finds whether the text has each sentence on a line of its own, and
// whether the lines have lost their stops.
func (a *analysis) setLined() {
	n, single, bare := 0, 0, 0
	for k, p := range a.doc.Paragraphs {
		n++
		if p.Last-p.First == 1 {
			single++
		}
		if p.Last > p.First && !a.stopped(a.doc.Paragraphs[k].Last-1) {
			bare++
		}
	}
	a.lined = n >= 6 && single*10 >= n*8
	a.stopsLost = a.lined && bare*10 >= n*6
}

// stopped reports whether a sentence ends in a stop, with or without a closing
// mark.
func (a *analysis) stopped(s int) bool {
	text := strings.TrimRight(a.doc.Text[a.doc.Sentences[s].Start:a.doc.Sentences[s].End], "\"”'’)]")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
}

// speaksOfSelf reports whether a sentence without quotation marks speaks of "we"
// or "I": its marks are lost, for reporters do not.
func (a *analysis) speaksOfSelf(s int) bool {
	for i := a.doc.Sentences[s].First; i < a.doc.Sentences[s].Last; i++ {
		switch a.lower(i) {
		case "we", "us", "our", "i", "my", "ours":
			if a.pronoun(i) {
				return true
			}
		}
	}
	return false
}

// hasSource reports whether a sentence has a source of its own.
func (a *analysis) hasSource(s int) bool {
	sent := a.doc.Sentences[s]
	for i := sent.First; i < sent.Last; i++ {
		if a.reports(i) && (a.tag(i) == "VBD" || a.tag(i) == "VBZ" || a.tag(i) == "VBP") {
			return true
		}
	}
	return false
}

func (a *analysis) paragraph(i int) int { return a.doc.Sentences[a.sent(i)].Paragraph }

// findLostQuotes takes lines without marks that speak of "we" for quotations, in
// texts of lines whose marks are lost with their stops.
func (a *analysis) findLostQuotes() {
	if !a.lined {
		return
	}
	var lost []quote
	for s := 1; s < len(a.doc.Sentences); s++ {
		sent := a.doc.Sentences[s]
		if len(a.quotesBetween(sent.First, sent.Last)) > 0 || !a.speaksOfSelf(s) || a.hasSource(s) {
			continue
		}
		q := quote{sent.First, sent.Last}
		if a.stopsLost && !a.stopped(s) {
			for k := s + 1; k < min(len(a.doc.Sentences), s+3); k++ { // up to the line that has kept its stop
				next := a.doc.Sentences[k]
				if len(a.quotesBetween(next.First, next.Last)) > 0 || a.hasSource(k) {
					break
				}
				if a.stopped(k) {
					q.last = next.Last
					break
				}
			}
		}
		lost = append(lost, q)
		s = a.sent(q.last - 1)
	}
	if len(lost)*8 > len(a.doc.Sentences) {
		return // the reporter speaks of himself
	}
	a.quoted = append(a.quoted, lost...)
	sort.Slice(a.quoted, func(i, k int) bool { return a.quoted[i].first < a.quoted[k].first })
}
