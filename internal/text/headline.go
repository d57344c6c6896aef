package text

import "strings"

// maxHeadline is the number of tokens of the longest headline.
const maxHeadline = 32

// linkLines are what lines begin with that point to another story.
var linkLines = []string{
	"READ MORE:", "READ ALSO:", "ALSO READ:", "READ:", "SEE ALSO:", "MORE:", "WATCH:", "WATCH MORE:", "RELATED:",
	"RELATED ARTICLES:", "RELATED STORY:", "VIDEO:", "PHOTOS:", "LISTEN:", "DON'T MISS:",
}

// headlines marks the paragraphs that are no running text: titles, bylines,
// headings and lines that point to another story. bounds are the first tokens
// of the paragraphs, and the end of the last.
func headlines(doc *Document, bounds []int) {
	last := len(doc.Paragraphs) - 1
	for i := range doc.Paragraphs {
		p := &doc.Paragraphs[i]
		tokens := doc.Tokens[bounds[i]:bounds[i+1]]
		text := doc.Text[p.Start:p.End]
		switch {
		case isLinkLine(text):
			p.Headline = true
		case i == last || len(tokens) > maxHeadline || !hasLetter(text):
		case !endsSentence(text) && !strings.ContainsAny(text[len(text)-1:], ",;-"):
			p.Headline = startsUpper(text) || !startsLower(text)
		case i == 0:
			// A title that ends in a question or exclamation mark.
			p.Headline = !strings.HasSuffix(strings.TrimRightFunc(text, isCloser), ".") && lastRune(text) != ':'
		}
	}
}

func isLinkLine(s string) bool {
	for _, l := range linkLines {
		if strings.HasPrefix(s, l) {
			return true
		}
	}
	return strings.HasPrefix(s, "Read more:") || strings.HasPrefix(s, "Read also:") || strings.HasPrefix(s, "See also:")
}
