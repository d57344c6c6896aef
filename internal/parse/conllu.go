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
	line, first := 0, 0
	flush := func() error {
		for i, t := range cur.Tokens {
			if t.Head < -1 || t.Head >= len(cur.Tokens) || t.Head == i {
				return fmt.Errorf("conllu: sentence at line %d: head of %q is %d, want another of its %d words or 0", first, t.Text, t.Head+1, len(cur.Tokens))
			}
		}
		if len(cur.Tokens) > 0 {
			out = append(out, cur)
			cur = Gold{}
		}
		return nil
	}
	for sc.Scan() {
		line++
		l := sc.Text()
		if l == "" {
			if err := flush(); err != nil {
				return nil, err
			}
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
		if len(cur.Tokens) == 0 {
			first = line
		}
		cur.Tokens = append(cur.Tokens, text.Token{Text: col[1], Norm: text.Norm(col[1]), Lemma: col[2], Tag: col[4], Head: h - 1, Rel: col[7]})
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("conllu: line %d: %w", line+1, err)
	}
	if err := flush(); err != nil {
		return nil, err
	}
	return out, nil
}
