// Package parse gives the tokens of a document better tags, lemmas, and heads
// and relations in the manner of Universal Dependencies.
//
// The tagger starts from prose's tags and corrects them. Two transition parsers
// (arc-hybrid) follow: one from left to right, and one from right to left that
// sees the first one's tree. These are averaged perceptrons with a margin over
// hashed features. Log-linear models over the finished tree then mend its root,
// the heads that were not sure and the names of arcs. All are learned from UD
// English EWT by the program in train/. The model is a separate file under
// CC BY-SA 4.0 (see model/README.md); where it is missing, tag patterns stand
// in for the parser. It is decoded once, on first use: about 80 ms and 15 MB.
package parse

import (
	"embed"
	"sync"

	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/text"
)

//go:embed model
var files embed.FS

var embedded = sync.OnceValue(func() *model {
	b, err := files.ReadFile("model/ewt.model.zst")
	if err != nil {
		return nil
	}
	m, err := read(b)
	if err != nil {
		return nil
	}
	if b, err := files.ReadFile("model/ewt.habits"); err == nil {
		_ = m.setHabits(b) // without habits it is slower, not worse
	}
	return m
})

// Available reports whether the model file is there and sound.
func Available() bool { return embedded() != nil }

// An Annotator annotates documents. The zero Annotator works.
type Annotator struct {
	// TagPatterns makes heads from patterns of tags instead of the parser.
	// The default is the parser where its model is available.
	TagPatterns bool
}

// Annotate is the annotation by the zero Annotator.
func Annotate(doc *text.Document) { Annotator{}.Annotate(doc) }

// Annotate sets Tag, Lemma, Head and Rel of the document's tokens. It takes
// time linear in their number.
func (a Annotator) Annotate(doc *text.Document) { a.AnnotateNames(doc, nil) }

// AnnotateNames is Annotate where names says of each token whether it belongs
// to a known name: such tokens are proper nouns. A nil names says nothing.
func (a Annotator) AnnotateNames(doc *text.Document, names []bool) {
	m := embedded()
	if a.TagPatterns {
		m = nil
	}
	m.annotate(doc, names)
}

// annotate annotates by a model, by tag patterns where it is nil.
func (m *model) annotate(doc *text.Document, names []bool) {
	for _, s := range doc.Sentences {
		tokens := doc.Tokens[s.First:s.Last]
		var x *sent
		if m != nil {
			x = m.sentence(tokens)
			m.retag(x, m.tagger)
			for i := range tokens {
				tokens[i].Tag = m.tags[x.tag[i]]
			}
		}
		for i := range tokens {
			if names != nil && names[s.First+i] && tokens[i].Tag != "NNPS" {
				tokens[i].Tag = "NNP"
			}
		}
		fixTags(tokens)
		fixHeadline(tokens)
		fixCountedPeople(tokens)
		fixAirStrikes(tokens)
		fixForms(tokens)
		fixInitials(tokens)
		fixPast(tokens)
		fixPaired(tokens)
		fixSeries(tokens)
		fixFired(tokens)
		fixFinite(tokens)
		fixInfinitives(tokens)
		fixReduced(tokens)
		fixProjectiles(tokens)
		fixFarAgents(tokens)
		fixReportedHarm(tokens)
		fixAsides(tokens)
		fixTold(tokens)
		fixGerunds(tokens)
		fixEllipses(tokens)
		lemmas(tokens)
		if m == nil {
			patterns(tokens, s.First)
		} else {
			for i := range tokens {
				x.setTag(i, m.tagID(tokens[i].Tag))
			}
			m.parse(x, tokens, s.First)
		}
		breakCircles(tokens, s.First)
	}
}

func lemmas(tokens []text.Token) {
	for i := range tokens {
		tokens[i].Lemma = lemma.Lemma(tokens[i].Norm, tokens[i].Tag)
	}
}
