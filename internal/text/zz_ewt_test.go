package text_test

import (
	"fmt"
	"github.com/sitrep-go/sitrep/internal/text"
	"os"
	"strings"
	"testing"
)

func TestEWT(t *testing.T) {
	b, _ := os.ReadFile("/work/shared/data/treebank/en_ewt-test.conllu")
	var toks []text.Token
	var gold []string
	ok, all, wok, wall := 0, 0, 0, 0
	flush := func() {
		if len(toks) == 0 {
			return
		}
		text.RawTags(toks)
		for i := range toks {
			all++
			g := gold[i]
			p := toks[i].Tag
			e := g == p || (g == "IN" && p == "TO" && strings.EqualFold(toks[i].Text, "to"))
			if g == p {
				ok++
			}
			if g[0] >= 'A' && g[0] <= 'Z' && g != "SYM" || false {
				wall++
				if e {
					wok++
				}
			}
		}
		toks = toks[:0]
		gold = gold[:0]
	}
	for _, l := range strings.Split(string(b), "\n") {
		if l == "" {
			flush()
			continue
		}
		if l[0] == '#' {
			continue
		}
		f := strings.Split(l, "\t")
		if strings.ContainsAny(f[0], "-.") {
			continue
		}
		toks = append(toks, text.Token{Text: f[1], Norm: f[1]})
		gold = append(gold, f[4])
	}
	fmt.Println(ok, all, float64(ok)/float64(all), float64(wok)/float64(wall))
}
