package text

import (
	"math"
	"strings"
	"unicode/utf8"
)

// tagDocument sets the tags of all tokens: prose's, sentence by sentence, with
// the punctuation and the numbers put right.
func tagDocument(doc *Document) {
	p := prosePerceptron()
	var t tagger
	for _, s := range doc.Sentences {
		tokens := doc.Tokens[s.First:s.Last]
		t.tag(p, tokens)
		fixTags(tokens)
	}
}

// A tagger is the memory that tagging needs, to be used again.
type tagger struct {
	contexts []context
	buf      []byte
	scores   [maxTags]int32
}

// tag sets the tags of a sentence's tokens to what prose gives the words of
// their Norms.
func (t *tagger) tag(p *perceptron, tokens []Token) {
	ctx := append(t.contexts[:0], p.fixed.start, p.fixed.start2)
	for i := range tokens {
		ctx = append(ctx, t.context(p, tokens[i].Norm))
	}
	ctx = append(ctx, p.fixed.end, p.fixed.end2)
	t.contexts = ctx
	before, before2 := p.startTag, p.start2Tag
	for i := range tokens {
		word := tokens[i].Norm
		tag := special(word)
		id, ok := uint8(noTag), tag != ""
		if !ok {
			if id, ok = p.lexicon[word]; !ok {
				id = t.predict(p, ctx[i:i+5:i+5], word, before, before2)
			}
			tag = p.tags[id]
		} else if n, ok := p.tagIDs[tag]; ok {
			id = n
		}
		tokens[i].Tag = tag
		before2, before = before, id
	}
}

// predict is the class with the highest score; of equals, the first. The word
// is the third of the five contexts.
func (t *tagger) predict(p *perceptron, ctx []context, word string, before, before2 uint8) uint8 {
	t.scores = [maxTags]int32{}
	seen := t.add(p, p.bias)
	if id := find(p.suffixes, word[max(0, len(word)-3):]); id != 0 {
		seen |= t.add(p, p.sufRows[id][at0])
	}
	seen |= t.add(p, p.pref[word[0]])
	seen |= t.add(p, p.prev[before])
	seen |= t.add(p, p.prev2[before2])
	seen |= t.add(p, p.prevBoth[before][before2])
	w := ctx[2].word
	seen |= t.add(p, p.wordRows[w][at0])
	for _, tw := range p.tagWords[p.tagWordAt[w]:p.tagWordAt[w+1]] {
		if tw.tag == before {
			seen |= t.add(p, tw.row)
			break
		}
	}
	seen |= t.add(p, p.wordRows[ctx[1].word][atBefore])
	seen |= t.add(p, p.sufRows[ctx[1].suffix][atBefore])
	seen |= t.add(p, p.wordRows[ctx[0].word][atBefore2])
	seen |= t.add(p, p.wordRows[ctx[3].word][atAfter])
	seen |= t.add(p, p.sufRows[ctx[3].suffix][atAfter])
	seen |= t.add(p, p.wordRows[ctx[4].word][atAfter2])

	best, most := uint8(0), int32(math.MinInt32)
	for c := range p.tags {
		if seen&(1<<c) != 0 && t.scores[c] > most {
			best, most = uint8(c), t.scores[c]
		}
	}
	return best
}

// add adds a row to the scores and returns the set of its classes.
func (t *tagger) add(p *perceptron, row int32) (classes uint64) {
	for _, w := range p.weights[p.rows[row]:p.rows[row+1]] {
		c := w & (maxTags - 1)
		t.scores[c] += w >> tagBits
		classes |= 1 << c
	}
	return classes
}

// context is a word as its neighbours' features see it: in small letters, or
// one of three classes of figures and compounds.
func (t *tagger) context(p *perceptron, word string) context {
	if word[0] != '-' && strings.IndexByte(word, '-') >= 0 {
		return p.hyphen
	}
	if len(word) == 4 && isYear(word) {
		return p.year
	}
	if isASCIIDigit(rune(word[0])) {
		return p.digits
	}
	b := t.buf[:0]
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			b = append(b[:0], strings.ToLower(word)...)
			break
		}
		b = append(b, lowerByte(word[i]))
	}
	t.buf = b
	return context{find(p.words, b), find(p.suffixes, b[max(0, len(b)-3):])}
}

// context is that of a word taken as it is.
func (p *perceptron) context(word string) context {
	return context{find(p.words, word), find(p.suffixes, word[len(word)-3:])}
}

// isYear reports whether four bytes are an integer, with or without a sign.
func isYear(word string) bool {
	if word[0] == '+' || word[0] == '-' {
		word = word[1:]
	}
	for i := 0; i < len(word); i++ {
		if !isASCIIDigit(rune(word[i])) {
			return false
		}
	}
	return true
}
