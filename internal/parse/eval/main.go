// Command eval measures the tagger and parser on a treebank:
//
//	go run ./internal/parse/eval [-tags gold|own] [-patterns] [-capitals] FILE.conllu
//
// It prints one "name value" a line. Lemmas are by the gold tags. The speed is
// that of the fastest of ten passes, on one core.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/sitrep-go/sitrep/internal/parse"
)

func main() {
	tags := flag.String("tags", "own", "the tags that the parser gets: gold or own")
	patterns := flag.Bool("patterns", false, "measure the tag patterns instead of the parser")
	capitals := flag.Bool("capitals", false, "put the words in capitals and recase them, as with all-caps wires")
	flag.Parse()
	f, err := os.Open(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	gold, err := parse.ReadCoNLLU(f)
	if err != nil {
		log.Fatal(err)
	}
	o := parse.EvalOptions{GoldTags: *tags == "gold", TagPatterns: *patterns, Capitals: *capitals}
	s := parse.Evaluate(gold, o)
	for range 9 {
		s.Elapsed = min(s.Elapsed, parse.Evaluate(gold, o).Elapsed)
	}
	ratio := func(a, b int) float64 { return 100 * float64(a) / max(1, float64(b)) }
	p, r := ratio(s.Pairs, s.PairsOwn), ratio(s.Pairs, s.PairsGold)
	fmt.Printf("tokens %d\ntags %.2f\nUAS %.2f\nLAS %.2f\npairs_P %.2f\npairs_R %.2f\npairs_F %.2f\nverb_lemmas %.2f\nnoun_lemmas %.2f\nsentences/s %.0f\n",
		s.Tokens, ratio(s.Tags, s.Tokens), ratio(s.Heads, s.Tokens), ratio(s.Labels, s.Tokens), p, r, 2*p*r/max(1, p+r),
		ratio(s.VerbLemmas, s.Verbs), ratio(s.NounLemmas, s.Nouns),
		float64(s.Sentences)/s.Elapsed.Seconds())
}
