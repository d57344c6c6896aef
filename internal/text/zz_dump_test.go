package text_test

import (
	"fmt"
	"github.com/sitrep-go/sitrep/internal/text"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	b, _ := os.ReadFile(os.Getenv("DUMP"))
	d := text.Analyze(string(b))
	fmt.Printf("%+v\n", d.Dateline)
	for _, p := range d.Paragraphs {
		fmt.Printf("P head=%v\n", p.Headline)
		for _, s := range d.Sentences[p.First:p.Last] {
			fmt.Print("  S ")
			for _, k := range d.Tokens[s.First:s.Last] {
				fmt.Print(k.Norm, "/", k.Tag, " ")
			}
			fmt.Println()
		}
	}
}
