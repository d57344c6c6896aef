package text

import "strings"

// titleWords is how many words with a capital the shortest title has that is
// read as one.
const titleWords = 4

// untitle writes the Norms of headlines in title case as running text has them,
// for the tagger takes capitals for names: "Rebels Seize Town", "Leader Warns".
// Names have to be known, for they stay.
func (a *Analyzer) untitle(doc *Document, bounds []int) {
	if a.Names == nil {
		return
	}
	for i := range doc.Paragraphs {
		tokens := doc.Tokens[bounds[i]:bounds[i+1]]
		if !doc.Paragraphs[i].Headline {
			if i > 0 {
				continue
			}
			tokens = firstSentence(tokens)
		}
		if len(tokens) <= maxHeadline && inTitleCase(tokens) {
			lowerTitle(tokens, a.Names)
		}
	}
}

// firstSentence is the tokens up to the first stop, all where there is none.
func firstSentence(tokens []Token) []Token {
	for i := range tokens {
		switch tokens[i].Norm {
		case ".", "!", "?":
			return tokens[:i]
		}
	}
	return tokens
}

// inTitleCase reports whether all words but the small ones have a capital, and
// enough of them more than one.
func inTitleCase(tokens []Token) bool {
	capital := 0
	for i := range tokens {
		switch w := tokens[i].Norm; {
		case startsUpper(w):
			if strings.ToUpper(w) != w {
				capital++
			}
		case startsLower(w) && !smallWord[w] && !strings.HasPrefix(w, "'"):
			return false
		}
	}
	return capital >= titleWords
}

// lowerTitle writes the common words of a title in small letters, but for the
// first.
func lowerTitle(tokens []Token, names Names) {
	upper := make([]Token, len(tokens))
	for i := range tokens {
		upper[i] = Token{Norm: strings.ToUpper(tokens[i].Norm)}
	}
	r := recaser{tokens: upper, names: names, model: prosePerceptron()}
	for i := 0; i < len(tokens); {
		if n := r.name(i); n > 0 {
			i += n
			continue
		}
		w := tokens[i].Norm
		if i > 0 && startsUpper(w) && strings.ToUpper(w) != w && !strings.ContainsAny(w, "-/.") && r.model.caseOf(upper[i].Norm) == caseLower && !(w == "March" && smallWord[tokens[i-1].Norm]) {
			tokens[i].setNorm(strings.ToLower(w))
		}
		i++
	}
}

// smallWord are the words that titles keep in small letters.
var smallWord = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "in": true, "on": true, "at": true, "to": true, "for": true, "by": true, "and": true, "or": true, "as": true, "from": true,
	"with": true, "over": true, "after": true, "amid": true, "into": true, "near": true, "but": true, "nor": true, "vs": true, "via": true, "up": true, "than": true, "off": true,
	"out": true, "against": true, "about": true, "between": true, "during": true, "under": true, "through": true, "before": true, "since": true, "across": true, "de": true, "la": true, "el": true, "al": true, "is": true, "are": true, "be": true, "not": true, "its": true,
}
