package text

import "strings"

// Names tells the recaser of all-caps text which words are names.
type Names interface {
	// IsName reports whether the words, upper case and joined by single
	// blanks, are the name of a place, person or organisation.
	IsName(words string) bool
}

// An Analyzer analyses texts. The zero Analyzer works.
type Analyzer struct {
	// Names are what the recaser of all-caps text writes with capitals beside
	// what it knows from its own dictionary. The default is none.
	Names Names
}

// Analyze is the analysis of s by the zero Analyzer.
func Analyze(s string) *Document { return new(Analyzer).Analyze(s) }

// Analyze finds the paragraphs, sentences and tokens of s, its dateline, and
// tags the tokens. Lemma and Rel are left empty and Head is -1. It takes any
// bytes, and time linear in their number.
func (a *Analyzer) Analyze(s string) *Document {
	doc := &Document{Text: s}
	spans := paragraphs(s)
	l := lexer{text: s, tokens: make([]Token, 0, len(s)/5+8)}
	bounds := make([]int, 0, len(spans)+1) // first token of each paragraph
	for _, p := range spans {
		first := len(l.tokens)
		l.lex(p.start, p.end)
		if len(l.tokens) == first {
			continue // nothing but blanks
		}
		if len(bounds) < datelineParagraphs {
			l.tokens = ungluedAgency(l.tokens, first, s)
		}
		bounds = append(bounds, first)
		doc.Paragraphs = append(doc.Paragraphs, Paragraph{Start: l.tokens[first].Start, End: l.tokens[len(l.tokens)-1].End})
	}
	bounds = append(bounds, len(l.tokens))
	doc.Tokens = l.tokens

	headlines(doc, bounds)
	dateline := findDateline(doc, bounds)
	a.recase(doc, bounds, dateline)
	a.untitle(doc, bounds)
	doc.Dateline = dateline.Dateline
	split := splitter{doc: doc, dateline: dateline}
	for i := range doc.Paragraphs {
		split.paragraph(i, bounds[i], bounds[i+1])
	}
	tagDocument(doc)
	return doc
}

// words are the Norms of tokens, joined by single blanks.
func words(tokens []Token) string {
	var b strings.Builder
	for i := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(tokens[i].Norm)
	}
	return b.String()
}
