package parse

import "slices"

// passFolds is how many parts the treebank is cut into to learn a pass from
// what the one before it does to sentences that it has not seen.
const passFolds = 4

// passes trains the passes over finished trees: that of the root and that of
// the names.
func (t *trainer) passes(trees []*guide) {
	m, gold := t.m, t.gold[:len(t.gold)-len(t.o.Plain)]
	cur, was := make([]tree, len(gold)), make([][]int32, len(gold))
	for i := range cur {
		cur[i], was[i] = trees[i].tree, trees[i].head
		cur[i].head = slices.Clone(was[i])
	}
	m.roots = t.pass(func(in func(int) bool) weights {
		return m.trainRoots(gold, t.x, cur, in, t.o)
	}, func(w weights, i int) {
		f := *m
		f.roots = w
		f.reroot(t.x[i], cur[i])
	}, len(gold))
	m.namer = m.trainRelabel(gold, t.x, cur, was, t.o).rows()
	t.o.Log("passes: trained")
}

// pass trains one on all sentences, and applies to each fold one that has not
// seen it.
func (t *trainer) pass(train func(in func(int) bool) weights, apply func(w weights, i int), n int) weights {
	all := train(func(int) bool { return true })
	parts := make([]weights, passFolds)
	for f := range parts {
		parts[f] = train(func(i int) bool { return i%passFolds != f })
	}
	for i := range n {
		apply(parts[i%passFolds], i)
	}
	return all
}
