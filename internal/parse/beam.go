package parse

import "slices"

// A beam is the memory of a beam search, to be used again. The teachers of the
// parser search with it; the parser itself is greedy.
type beam struct {
	m        *model
	actions  rowScorer
	labels   scorer
	width    int
	items    []item
	spare    []*state
	moves    []move
	feats    actionHashes
	names    labelHashes
	scores   [64]float32
	keepPath bool
}

// An item is a parse in the making and its score.
type item struct {
	s     *state
	score float32
	path  []step // where it is kept
}

// A step is an action with the relation of its arc.
type step struct{ action, label uint8 }

// A move is an action that an item may take.
type move struct {
	from   int
	action uint8
	score  float32
}

// start begins a sentence of n tokens.
func (b *beam) start(n int) {
	for _, it := range b.items {
		b.spare = append(b.spare, it.s)
	}
	b.items = append(b.items[:0], item{s: b.fresh(n)})
}

func (b *beam) fresh(n int) *state {
	if k := len(b.spare); k > 0 {
		s := b.spare[k-1]
		b.spare = b.spare[:k-1]
		s.reset(n)
		return s
	}
	return newState(n)
}

// step makes every item take its next action and keeps the best.
func (b *beam) step(x *sent) {
	b.moves = b.moves[:0]
	var legal [3]uint8
	for i, it := range b.items {
		acts := it.s.legal(legal[:0])
		sc := b.actions.row(x.features(it.s, &b.feats))
		for _, a := range acts {
			b.moves = append(b.moves, move{i, a, it.score + sc[a]})
		}
	}
	slices.SortStableFunc(b.moves, func(p, q move) int {
		switch {
		case p.score > q.score:
			return -1
		case p.score < q.score:
			return 1
		}
		return 0
	})
	keep := b.moves[:min(len(b.moves), b.width)]
	next := make([]item, 0, b.width)
	last := make([]int, len(b.items)) // the last move that starts from an item takes its state over
	for i := range last {
		last[i] = -1
	}
	for k, mv := range keep {
		last[mv.from] = k
	}
	for k, mv := range keep {
		from := b.items[mv.from]
		s := from.s
		if last[mv.from] != k {
			s = b.fresh(s.n)
			s.copy(from.s)
		}
		var l uint8
		if mv.action != shift {
			l, _ = b.m.relation(x, s, mv.action, b.labels, &b.names, b.scores[:])
		}
		s.apply(mv.action, l)
		it := item{s: s, score: mv.score}
		if b.keepPath {
			it.path = append(from.path[:len(from.path):len(from.path)], step{mv.action, l})
		}
		next = append(next, it)
	}
	for i, k := range last {
		if k < 0 {
			b.spare = append(b.spare, b.items[i].s)
		}
	}
	b.items = next
}

// parse is the best parse of a sentence.
func (b *beam) parse(x *sent) *state {
	x.look()
	b.start(len(x.tag))
	for !b.items[0].s.done() {
		b.step(x)
	}
	return b.items[0].s
}
