package text

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestCaps(t *testing.T) {
	b, _ := os.ReadFile("/work/shared/data/treebank/en_ewt-test.conllu")
	var mixed, caps []Token
	var gold []string
	wrong := map[string]int{}
	a, c, n := 0, 0, 0
	flush := func() {
		if len(mixed) == 0 {
			return
		}
		RawTags(mixed)
		fixTags(mixed)
		r := recaser{tokens: caps, model: prosePerceptron()}
		r.run()
		RawTags(caps)
		fixTags(caps)
		for i := range gold {
			n++
			if mixed[i].Tag == gold[i] {
				a++
			}
			if caps[i].Tag == gold[i] {
				c++
			} else if mixed[i].Tag == gold[i] {
				wrong[mixed[i].Norm+" > "+caps[i].Norm]++
			}
		}
		mixed, caps, gold = mixed[:0], caps[:0], gold[:0]
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
		mixed = append(mixed, Token{Text: f[1], Norm: f[1]})
		caps = append(caps, Token{Text: strings.ToUpper(f[1]), Norm: strings.ToUpper(f[1])})
		gold = append(gold, f[4])
	}
	fmt.Println("mixed", float64(a)/float64(n), "caps", float64(c)/float64(n))
	for w, k := range wrong {
		if k > 2 {
			fmt.Println(k, w)
		}
	}
}
