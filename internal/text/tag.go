package text

// Tag sets the tags of a sentence's tokens from their Norms, as Analyze does:
// prose's tags, with the punctuation and the numbers put right.
func Tag(tokens []Token) {
	var t tagger
	t.tag(prosePerceptron(), tokens)
	fixTags(tokens)
}

// Norm is a word as Token.Norm gives it: with ASCII quotes and dashes.
func Norm(word string) string { return new(lexer).norm(word) }

// Recase writes the Norms of tokens in capitals as they would be in mixed case.
func Recase(tokens []Token) {
	(&recaser{tokens: tokens, model: prosePerceptron()}).run()
}
