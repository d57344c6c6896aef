package text

import (
	"strings"

	"gopkg.in/neurosnap/sentences.v1/english"
)

// RawTags sets the tags that prose gives the Norms of the tokens of one
// sentence, punctuation and all.
func RawTags(tokens []Token) { new(tagger).tag(prosePerceptron(), tokens) }

// TokenizeAndTag is the tokens of a text with prose's tags, as one sequence.
func TokenizeAndTag(s string) []Token {
	l := lexer{text: s, tokens: make([]Token, 0, len(s)/5+8)}
	l.lex(0, len(s))
	new(tagger).tag(prosePerceptron(), l.tokens)
	return l.tokens
}

// MaxAbbrev is the length of the longest abbreviation.
const MaxAbbrev = maxAbbrev

// LoadPerceptron loads prose's weights anew.
func LoadPerceptron() { loadPerceptron() }

// LoadPunkt loads the sentence engine anew.
func LoadPunkt() { _, _ = english.NewSentenceTokenizer(nil) }

// RecaseAll writes the Norms of tokens, given in capitals, in mixed case.
func RecaseAll(tokens []Token) { (&recaser{tokens: tokens, model: prosePerceptron()}).run() }

// FixTags gives the punctuation its tags.
func FixTags(tokens []Token) { fixTags(tokens) }

// Weight is the weight that the table has for a feature and a class.
func Weight(feature, class string) (float64, bool) {
	p := prosePerceptron()
	row := rowOf(p, feature)
	for _, w := range p.weights[p.rows[row]:p.rows[row+1]] {
		if p.tags[w&(maxTags-1)] == class {
			return float64(w>>tagBits) / 1000, true
		}
	}
	return 0, false
}

// rowOf finds the row of a feature by its name, as predict does by its parts.
func rowOf(p *perceptron, feature string) int32 {
	for _, f := range features {
		if rest, ok := strings.CutPrefix(feature, f.name); ok {
			if f.word >= 0 {
				return p.wordRows[find(p.words, rest)][f.word]
			}
			return p.sufRows[find(p.suffixes, rest)][f.suffix]
		}
	}
	if feature == "bias" {
		return p.bias
	}
	for name, row := range map[string]func(rest string) int32{
		"i-1 tag ": func(rest string) int32 { return p.prev[p.tagIDs[rest]] },
		"i-2 tag ": func(rest string) int32 { return p.prev2[p.tagIDs[rest]] },
		"i pref1 ": func(rest string) int32 { return p.pref[[]rune(rest)[0]] },
		"i tag+i-2 tag ": func(rest string) int32 {
			a, b, _ := strings.Cut(rest, " ")
			return p.prevBoth[p.tagIDs[a]][p.tagIDs[b]]
		},
		"i-1 tag+i word ": func(rest string) int32 {
			tag, word, _ := strings.Cut(rest, " ")
			w := find(p.words, word)
			for _, tw := range p.tagWords[p.tagWordAt[w]:p.tagWordAt[w+1]] {
				if tw.tag == p.tagIDs[tag] {
					return tw.row
				}
			}
			return 0
		},
	} {
		if rest, ok := strings.CutPrefix(feature, name); ok {
			return row(rest)
		}
	}
	return 0
}

// ModelSize is the number of features and of weights in the table.
func ModelSize() (features, weights int) {
	p := prosePerceptron()
	return len(p.rows) - 2, len(p.weights)
}
