package extract_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/extract"
)

// article is some 700 words: the sample article, and half of it again.
func article(b *testing.B) string {
	b.Helper()
	text, err := os.ReadFile("../examples/extractor/sample.txt")
	require.NoError(b, err)
	words := strings.Fields(string(text))
	return string(text) + "\n\n" + strings.Join(words[:min(len(words), 700-len(words))], " ") + "\n"
}

// BenchmarkExtract reads one article of 700 words.
func BenchmarkExtract(b *testing.B) {
	x := newExtractor(b, extract.Config{})
	d := extract.Document{ID: "b", Text: article(b), Published: "2017-09-11"}
	b.ReportAllocs()
	for b.Loop() {
		_, err := x.Extract(context.Background(), d)
		require.NoError(b, err)
	}
}

// BenchmarkProse is prose's own default pipeline on the same article, its
// model shared: the time that Extract is compared with.
func BenchmarkProse(b *testing.B) {
	text := article(b)
	seed, err := prose.NewDocument("x")
	require.NoError(b, err)
	for b.Loop() {
		_, err := prose.NewDocument(text, prose.UsingModel(seed.Model))
		require.NoError(b, err)
	}
}

// BenchmarkNew makes an Extractor when the tables are loaded; the first New of
// a process loads them (see TestNewIsQuick).
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newExtractor(b, extract.Config{})
	}
}
