package text_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"

	"github.com/sitrep-go/sitrep/internal/text"
)

// benchArticle is a story of about 700 words.
func benchArticle() string { return newWire(1).article(32) }

// BenchmarkAnalyze is everything: paragraphs, sentences, tokens, tags.
func BenchmarkAnalyze(b *testing.B) {
	s := benchArticle()
	text.Analyze(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		text.Analyze(s)
	}
}

// BenchmarkTokenizeAndTag is what BenchmarkProseTokenizeAndTag does.
func BenchmarkTokenizeAndTag(b *testing.B) {
	s := benchArticle()
	text.TokenizeAndTag(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		text.TokenizeAndTag(s)
	}
}

// BenchmarkProseTokenizeAndTag is prose with a shared model, without sentences
// and entities.
func BenchmarkProseTokenizeAndTag(b *testing.B) {
	s := benchArticle()
	model := prose.ModelFromData("bench")
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := prose.NewDocument(s, prose.UsingModel(model), prose.WithSegmentation(false), prose.WithExtraction(false)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkProseDefault is prose as its README uses it.
func BenchmarkProseDefault(b *testing.B) {
	s := benchArticle()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := prose.NewDocument(s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad is the loading of prose's tagger and of Punkt, which happens
// once, on first use.
func BenchmarkLoad(b *testing.B) {
	b.Run("perceptron", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			text.LoadPerceptron()
		}
	})
	b.Run("punkt", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			text.LoadPunkt()
		}
	})
}

func BenchmarkAnalyzeCapitals(b *testing.B) {
	s := strings.ToUpper(benchArticle())
	text.Analyze(s)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		text.Analyze(s)
	}
}
