package parse

import (
	"slices"
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Score is what an evaluation counts.
type Score struct {
	Tokens, Tags, Heads, Labels int // all, and those right
	Verbs, VerbLemmas           int // verbs by the gold tags, and those whose lemma by that tag is right
	Nouns, NounLemmas           int // common nouns likewise
	PairsGold, PairsOwn, Pairs  int // verb–argument pairs: in the gold, found, right
	Sentences                   int
	Elapsed                     time.Duration
}

// EvalOptions are the settings of an evaluation.
type EvalOptions struct {
	GoldTags    bool // the parser gets the tags of the treebank
	TagPatterns bool // tag patterns stand in for the parser
	Capitals    bool // the words are put in capitals, and recased as the text stage does
}

// Evaluate parses gold tokens and counts what is right.
func Evaluate(gold []Gold, o EvalOptions) Score {
	var s Score
	prose := evalTokens(gold, o.Capitals)
	m := embedded()
	for i, g := range gold {
		doc := &text.Document{Tokens: prose[i], Sentences: []text.Sentence{{First: 0, Last: len(prose[i])}}}
		start := time.Now()
		if o.GoldTags && m != nil {
			x := m.sentence(prose[i])
			for k, t := range g.Tokens {
				x.setTag(k, m.tagID(t.Tag))
			}
			t := m.tree(x)
			head, label := t.head, t.label
			for k := range g.Tokens {
				doc.Tokens[k].Tag = g.Tokens[k].Tag
				doc.Tokens[k].Head, doc.Tokens[k].Rel = int(head[k]), m.labels[label[k]]
				if int(head[k]) == len(g.Tokens) {
					doc.Tokens[k].Head = -1
				}
			}
		} else {
			Annotator{TagPatterns: o.TagPatterns}.Annotate(doc)
		}
		s.Elapsed += time.Since(start)
		s.Sentences++
		for k, t := range g.Tokens {
			p := doc.Tokens[k]
			s.Tokens++
			s.Tags += count(p.Tag == t.Tag)
			s.Heads += count(p.Head == t.Head)
			s.Labels += count(p.Head == t.Head && p.Rel == t.Rel)
			s.lemma(t)
			isGold, isOwn := pair(g.Tokens, k), pair(doc.Tokens, k)
			s.PairsGold += count(isGold)
			s.PairsOwn += count(isOwn)
			s.Pairs += count(isGold && isOwn && p.Head == t.Head && p.Rel == t.Rel)
		}
	}
	return s
}

// lemma counts the lemma that a token has by its gold tag.
func (s *Score) lemma(t text.Token) {
	right := count(strings.EqualFold(lemma.Lemma(t.Norm, t.Tag), t.Lemma))
	switch {
	case strings.HasPrefix(t.Tag, "VB"):
		s.Verbs++
		s.VerbLemmas += right
	case t.Tag == "NN" || t.Tag == "NNS":
		s.Nouns++
		s.NounLemmas += right
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// evalTokens are the words of each sentence with prose's tags.
func evalTokens(gold []Gold, capitals bool) [][]text.Token {
	if !capitals {
		return proseTags(gold)
	}
	out := make([][]text.Token, len(gold))
	for i, g := range gold {
		out[i] = slices.Clone(g.Tokens)
		for k := range out[i] {
			out[i][k].Norm = strings.ToUpper(out[i][k].Norm)
		}
		text.Recase(out[i])
		text.Tag(out[i])
	}
	return out
}

// pair reports whether token k is an argument of a verb.
func pair(tok []text.Token, k int) bool {
	switch tok[k].Rel {
	case "nsubj", "nsubj:pass", "obj", "obl:agent":
		h := tok[k].Head
		return h >= 0 && len(tok[h].Tag) > 1 && tok[h].Tag[:2] == "VB"
	}
	return false
}
