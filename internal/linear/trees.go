package linear

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// treeRow is the first column of a row that holds a tree. The second is the
// tree: a number alone, what it says; or a feature, the value that it is to be
// over, the tree for those over it and the tree for the others.
const treeRow = "tree"

// A node asks whether a feature is over a value. One without a question says
// how much, in log odds.
type node struct {
	feature string
	at      int32 // of the feature, in a forest
	over    float64
	yes, no *node
	says    float64
}

func parseTree(s string) (*node, error) {
	words := strings.Fields(s)
	t, rest, err := readNode(words)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("tree goes on with %q, want its end", rest[0])
	}
	return t, err
}

func readNode(words []string) (*node, []string, error) {
	if len(words) == 0 {
		return nil, nil, errors.New("tree ends early, want a feature or a number")
	}
	if w, err := strconv.ParseFloat(words[0], 64); err == nil {
		return &node{says: w}, words[1:], nil
	}
	if len(words) < 2 {
		return nil, nil, fmt.Errorf("tree ends after %q, want a value", words[0])
	}
	over, err := strconv.ParseFloat(words[1], 64)
	if err != nil {
		return nil, nil, fmt.Errorf("tree has %q after %q, want a value", words[1], words[0])
	}
	n := &node{feature: words[0], over: over}
	rest := words[2:]
	if n.yes, rest, err = readNode(rest); err != nil {
		return nil, nil, err
	}
	if n.no, rest, err = readNode(rest); err != nil {
		return nil, nil, err
	}
	return n, rest, nil
}

func (n *node) write(b *strings.Builder) {
	if n.yes == nil {
		b.WriteString(short(n.says))
		return
	}
	fmt.Fprintf(b, "%s %s ", n.feature, short(n.over))
	n.yes.write(b)
	b.WriteByte(' ')
	n.no.write(b)
}

// short writes a number with three decimals at most.
func short(x float64) string { return strconv.FormatFloat(thousandths(x), 'f', -1, 64) }

// A forest is the trees of a model. The nil forest has none.
type forest struct {
	trees []*node
	index map[string]int32 // the features that they ask for
}

// plant makes a forest of trees, nil of none.
func plant(trees []*node) *forest {
	if len(trees) == 0 {
		return nil
	}
	f := &forest{trees: trees, index: map[string]int32{}}
	var number func(n *node)
	number = func(n *node) {
		if n.yes == nil {
			return
		}
		at, known := f.index[n.feature]
		if !known {
			at = int32(len(f.index))
			f.index[n.feature] = at
		}
		n.at = at
		number(n.yes)
		number(n.no)
	}
	for _, t := range trees {
		number(t)
	}
	return f
}

// fewFeatures is for how many features there is room without asking for it.
const fewFeatures = 512

func (f *forest) score(v Vector) float64 {
	if f == nil {
		return 0
	}
	var room [fewFeatures]float64
	values := room[:]
	if len(f.index) > fewFeatures {
		values = make([]float64, len(f.index))
	}
	for _, x := range v {
		if at, ok := f.index[x.Name]; ok {
			values[at] += x.Value
		}
	}
	s := 0.0
	for _, n := range f.trees {
		for n.yes != nil {
			if values[n.at] > n.over {
				n = n.yes
			} else {
				n = n.no
			}
		}
		s += n.says
	}
	return s
}

// section is the trees that ask for features with a prefix, without it. The
// trees of a section ask for no others.
func (f *forest) section(prefix string) *forest {
	if f == nil {
		return nil
	}
	var out []*node
	for _, t := range f.trees {
		if strings.HasPrefix(t.feature, prefix) {
			out = append(out, t.without(prefix))
		}
	}
	return plant(out)
}

func (n *node) without(prefix string) *node {
	if n.yes == nil {
		return n
	}
	return &node{feature: strings.TrimPrefix(n.feature, prefix), over: n.over, yes: n.yes.without(prefix), no: n.no.without(prefix)}
}

func (f *forest) write(b *strings.Builder) {
	if f == nil {
		return
	}
	for _, t := range f.trees {
		b.WriteString(treeRow + "\t")
		t.write(b)
		b.WriteByte('\n')
	}
}
