package parse

import (
	"time"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A Score is what an evaluation counts.
type Score struct {
	Tokens, Tags, Heads, Labels int // all, and those right
	PairsGold, PairsOwn, Pairs  int // verb–argument pairs: in the gold, found, right
	Sentences                   int
	Elapsed                     time.Duration
}

// Evaluate parses gold tokens and counts what is right. With goldTags the
// parser gets the tags of the treebank.
func Evaluate(gold []Gold, goldTags, tagPatterns bool) Score {
	var s Score
	prose := proseTags(gold)
	m := embedded()
	for i, g := range gold {
		doc := &text.Document{Tokens: prose[i], Sentences: []text.Sentence{{First: 0, Last: len(prose[i])}}}
		start := time.Now()
		if goldTags {
			x := m.sentence(prose[i])
			for k, t := range g.Tokens {
				x.tag[k] = m.tagID(t.Tag)
			}
			st := m.decode(x, m.actions, m.label)
			for k := range g.Tokens {
				doc.Tokens[k].Tag = g.Tokens[k].Tag
				doc.Tokens[k].Head, doc.Tokens[k].Rel = int(st.head[k]), m.labels[st.label[k]]
				if int(st.head[k]) == len(g.Tokens) {
					doc.Tokens[k].Head = -1
				}
			}
		} else {
			Annotator{TagPatterns: tagPatterns}.Annotate(doc)
		}
		s.Elapsed += time.Since(start)
		s.Sentences++
		for k, t := range g.Tokens {
			p := doc.Tokens[k]
			s.Tokens++
			s.Tags += count(p.Tag == t.Tag)
			s.Heads += count(p.Head == t.Head)
			s.Labels += count(p.Head == t.Head && p.Rel == t.Rel)
			isGold, isOwn := pair(g.Tokens, k), pair(doc.Tokens, k)
			s.PairsGold += count(isGold)
			s.PairsOwn += count(isOwn)
			s.Pairs += count(isGold && isOwn && p.Head == t.Head && p.Rel == t.Rel)
		}
	}
	return s
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
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
