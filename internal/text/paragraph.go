package text

import (
	"strings"
	"unicode/utf8"
)

// A line is a line of the text without its line break.
type line struct {
	start, end int // bytes; the text between the first and last rune that is not blank
	indent     int // blanks before it, in runes
	width      int // in runes, with the indent
}

func (l line) blank() bool { return l.start == l.end }

// A block is the span of one paragraph.
type block struct{ start, end int }

// Limits of what counts as a text that was wrapped by hand or by machine.
const (
	maxWrap  = 100 // columns of the widest line
	minWrap  = 40  // columns of the widest line
	minBreak = 3   // line breaks inside paragraphs, or the lines are too few to tell
)

// paragraphs are the paragraphs of a text. A line break ends a paragraph,
// unless the text is wrapped at a column, as wire text is: then blank lines,
// indents and short last lines do.
func paragraphs(s string) []block {
	lines := splitLines(s)
	wrap := wrapColumn(s, lines)
	var out []block
	open := false
	for i, l := range lines {
		if l.blank() {
			open = false
			continue
		}
		if open && wrap > 0 && continues(s, lines[i-1], l, wrap) {
			out[len(out)-1].end = l.end
		} else {
			out = append(out, block{l.start, l.end})
		}
		open = true
	}
	return cutHeadings(s, out)
}

// splitLines cuts at LF, CR, CRLF and the Unicode line and paragraph
// separators.
func splitLines(s string) []line {
	out := make([]line, 0, strings.Count(s, "\n")+1)
	for start := 0; start < len(s); {
		stop, next := len(s), len(s)
		for i := start; i < len(s); i++ {
			if c := s[i]; c == '\n' || c == '\r' || c == '\v' || c == '\f' {
				stop, next = i, i+1
				if c == '\r' && next < len(s) && s[next] == '\n' {
					next++
				}
				break
			} else if c == 0xE2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")) {
				stop, next = i, i+3
				break
			}
		}
		out = append(out, newLine(s, start, stop))
		start = next
	}
	return out
}

func newLine(s string, start, stop int) line {
	full := s[start:stop]
	text := strings.TrimLeftFunc(full, isBlank)
	l := line{start: stop - len(text), width: utf8.RuneCountInString(full)}
	l.indent = utf8.RuneCountInString(full[:len(full)-len(text)])
	for _, r := range full[:len(full)-len(text)] {
		if r == '\t' {
			l.indent += 7
		}
	}
	l.end = l.start + len(strings.TrimRightFunc(text, isBlank))
	return l
}

// wrapColumn is the column that a text is wrapped at, 0 where it is not: the
// width of its widest line, if that is that of a page and most of the lines
// that another line follows have no room for the first word of it.
func wrapColumn(s string, lines []line) int {
	widest := 0
	for _, l := range lines {
		widest = max(widest, l.width)
	}
	if widest < minWrap || widest > maxWrap {
		return 0
	}
	breaks, full, ended := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if a.blank() || b.blank() || b.indent > a.indent {
			continue
		}
		breaks++
		if isFull(s, a, b, widest) {
			full++
		}
		if endsSentence(s[a.start:a.end]) {
			ended++
		}
	}
	if breaks < minBreak && !(breaks > 0 && full == breaks && ended == 0) {
		return 0
	}
	if full*10 < breaks*7 || ended*2 > breaks {
		return 0
	}
	return widest
}

// isFull reports whether line a has no room for the first word of line b; a
// wrapper that keeps a margin of a few columns is allowed for.
func isFull(s string, a, b line, column int) bool {
	word := s[b.start:b.end]
	if i := strings.IndexFunc(word, isBlank); i >= 0 {
		word = word[:i]
	}
	return a.width+1+utf8.RuneCountInString(word)+8 > column
}

// continues reports whether line b, of a text wrapped at a column, is of the
// same paragraph as the line a before it.
func continues(s string, a, b line, column int) bool {
	if b.indent > a.indent && b.indent >= 2 {
		return false
	}
	return isFull(s, a, b, column+8) || !endsSentence(s[a.start:a.end]) && a.width*2 > column ||
		startsLower(s[b.start:b.end])
}

// endsSentence reports whether a line ends in a full stop, an exclamation or
// question mark or a colon, with or without a closing quote or bracket.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return isCloser(r) || isBlank(r) })
	if s == "" {
		return false
	}
	switch r := lastRune(s); r {
	case '.', '!', '?', '…', ':', '。', '！', '？':
		return true
	}
	return false
}

// isCloser holds for closing quotes and brackets, and for the quotes that
// both open and close.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', ')', ']', '}':
		return true
	}
	return false
}
