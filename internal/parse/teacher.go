package parse

import "slices"

// A teacher is a parser of its own: with others it votes for the trees of
// plain text, or guides another.
type teacher struct {
	m        *model
	backward bool     // reads from right to left
	width    int      // of its beam, 1 for greedy
	guide    *teacher // whose trees it looks at, or nil
}

// parser trains a parser on the sentences of order. Parsers differ by their
// direction, their search and their guides.
func (t *trainer) parser(order []int, backward bool, width, seed, epochs int) *teacher {
	return t.mixed(order, backward, width, epochs, seed)
}

// mixed trains parsers that see the sentences in different orders and returns
// the mean of them.
func (t *trainer) mixed(order []int, backward bool, width, epochs int, seeds ...int) *teacher {
	m, gold := *t.m, t.gold
	if backward {
		gold = reversed(gold)
		for _, x := range t.x {
			x.reverse()
			defer x.reverse()
		}
	}
	m.learnArcs(gold, t.x)
	var actions, labels []float32
	for _, seed := range seeds {
		a, l := m.trainParser(gold, t.x, slices.Clone(order), width, seed, epochs, t.o)
		actions, labels = add(actions, a.mean()), add(labels, l.mean())
	}
	m.actions, m.label = quantise(actions).actions(), quantise(labels).rows()
	return &teacher{m: &m, backward: backward, width: width}
}

// jackknife parses each fold of the sentences of order by a parser that has
// not seen it, and returns the parser of all of them.
func (t *trainer) jackknife(order []int, backward bool, folds, epochs int) ([]*guide, *teacher) {
	out := make([]*guide, len(t.x))
	for f := range folds {
		in := make([]int, 0, len(order))
		for _, i := range order {
			if i%folds != f {
				in = append(in, i)
			}
		}
		p := t.parser(in, backward, 1, f, epochs)
		for _, i := range order {
			if i%folds == f && out[i] == nil {
				out[i] = newGuide(p.parse(t.x[i]))
			}
		}
	}
	return out, t.parser(order, backward, 1, folds, epochs)
}

// guide gives the sentences guides; nil takes them away.
func (t *trainer) guide(guides []*guide) {
	for i, x := range t.x {
		x.guide = nil
		if guides != nil {
			x.guide = guides[i]
		}
	}
}

// teachers are four parsers of the treebank: in each direction one that has
// the other's trees for a guide, and one with a beam.
func (t *trainer) teachers(order []int) []teacher {
	epochs := t.o.TeachEpochs
	fromRight, right := t.jackknife(order, true, t.o.Folds, epochs)
	fromLeft, left := t.jackknife(order, false, t.o.Folds, epochs)
	ahead, back := t.parser(order, false, 8, 1, epochs), t.parser(order, true, 8, 2, epochs)
	t.guide(fromRight)
	guided := t.parser(order, false, 1, 3, epochs)
	guided.guide = right
	t.guide(fromLeft)
	mirrored := t.parser(order, true, 1, 4, epochs)
	mirrored.guide = left
	t.guide(nil)
	return []teacher{*guided, *mirrored, *ahead, *back}
}

// parse returns the heads and labels of a sentence; n is the root.
func (t *teacher) parse(x *sent) tree {
	if t.guide != nil {
		x.guide = newGuide(t.guide.parse(x))
		defer func() { x.guide = nil }()
	}
	if t.backward {
		x.reverse()
		defer x.reverse()
	}
	var s *state
	if t.width > 1 {
		s = (&beam{m: t.m, actions: t.m.actions, labels: t.m.label, width: t.width}).parse(x)
	} else {
		s = t.m.decode(x, t.m.actions, t.m.label)
	}
	return s.tree(t.backward)
}
