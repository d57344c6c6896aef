// Package text turns a document's bytes into paragraphs, sentences and tokens
// whose positions in the original are known, with Penn Treebank tags.
//
// Analyze does all of it. The tags are those of the averaged perceptron of
// github.com/jdkato/prose, token for token, but for punctuation and figures,
// which rules tag; the sentence ends are those of Punkt, the engine inside
// prose, with the ends put right that abbreviations, quotes and missing blanks
// make it miss. The rest is this package's. The models load on first use, in
// about 60 ms and 10 MB.
//
// Every token is a half-open byte span of the text as given: nothing is
// deleted, moved or rewritten, so Text[tok.Start:tok.End] is the token.
package text

import "strings"

// A Document is one text and the analysis laid over it. It is read-only once
// made and may be shared.
type Document struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Dateline   *Dateline // nil where the text has none
}

// A Paragraph is a block of text between line breaks or blank lines.
type Paragraph struct {
	Start, End  int  // bytes, half open
	First, Last int  // sentences, half open
	Headline    bool // a title line, or a "READ MORE:" line: not running text
}

// A Sentence is a run of tokens within one paragraph.
type Sentence struct {
	Start, End  int // bytes, half open
	First, Last int // tokens, half open
	Paragraph   int // index in Document.Paragraphs
}

// A Token is a word, number or punctuation mark.
type Token struct {
	Start, End int    // bytes, half open
	Text       string // Document.Text[Start:End]
	Norm       string // Text with typographic quotes and dashes as ASCII; recased in all-caps text
	Tag        string // Penn Treebank part of speech
	Lemma      string // lower-case dictionary form
	Head       int    // index in Document.Tokens of the syntactic head, -1 for a root or where there is no parse
	Rel        string // Universal Dependencies relation to Head, "root" for a root, "" where there is no parse

	low string // see Lower
}

// Lower is Norm in small letters. It is made once: other packages may not change
// Norm after.
func (t *Token) Lower() string {
	if t.low == "" {
		t.low = strings.ToLower(t.Norm)
	}
	return t.low
}

func (t *Token) setNorm(s string) { t.Norm, t.low = s, "" }

// A Dateline is the opening of a wire story: "BEIRUT, Sept. 3 (Reuters) - ".
// Fields that the text does not give are empty.
type Dateline struct {
	Start, End int // bytes, half open: from the place to the end of the outlet, without the dash
	PlaceStart int // the place name, bytes, half open; "SAN SALVADOR" or "GAZIANTEP, TURKEY"
	PlaceEnd   int
	Date       string // ISO 8601 date, "2017-09-03"; "--09-03" where the year is not stated
	DateStart  int
	DateEnd    int
	Outlet     string // "Reuters", "AP"; as written
}
