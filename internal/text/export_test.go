package text

// RawTags sets the tags that prose gives the Norms of the tokens of one
// sentence, punctuation and all.
func RawTags(tokens []Token) { new(tagger).tag(prosePerceptron(), tokens) }
