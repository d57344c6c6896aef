package parse

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A Gold is an annotated sentence of a treebank. Head is -1 for the root.
type Gold struct {
	Tokens []text.Token // Norm is the word, Tag the gold XPOS, Head within the sentence
}

// ReadCoNLLU reads the sentences of a treebank. Multi-word tokens and empty
// nodes are passed over.
func ReadCoNLLU(r io.Reader) ([]Gold, error) {
	var out []Gold
	var cur Gold
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	line := 0
	flush := func() {
		if len(cur.Tokens) > 0 {
			out = append(out, cur)
			cur = Gold{}
		}
	}
	for sc.Scan() {
		line++
		l := sc.Text()
		if l == "" {
			flush()
			continue
		}
		if l[0] == '#' {
			continue
		}
		col := strings.Split(l, "\t")
		if len(col) != 10 {
			return nil, fmt.Errorf("conllu: line %d has %d columns, want 10", line, len(col))
		}
		if strings.ContainsAny(col[0], "-.") {
			continue
		}
		h, err := strconv.Atoi(col[6])
		if err != nil {
			return nil, fmt.Errorf("conllu: line %d: head is %q, want a number", line, col[6])
		}
		cur.Tokens = append(cur.Tokens, text.Token{Text: col[1], Norm: text.Norm(col[1]), Lemma: col[2], Tag: col[4], Head: h - 1, Rel: col[7]})
	}
	flush()
	return out, sc.Err()
}
