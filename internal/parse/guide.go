package parse

import "slices"

// A guide is the tree that a first parser made of a sentence, for a second one
// to look at that reads the other way.
type guide struct {
	tree
	first, last []int32 // of the dependents of each word, -1 for none
}

func newGuide(t tree) *guide {
	n := len(t.head)
	b := make([]int32, 2*(n+1))
	g := &guide{tree: t, first: b[:n+1], last: b[n+1:]}
	for i := range b {
		b[i] = -1
	}
	for i, h := range t.head {
		g.last[h] = int32(i)
		if g.first[h] < 0 {
			g.first[h] = int32(i)
		}
	}
	return g
}

// reversed is the guide of the sentence turned round.
func (g *guide) reversed() *guide {
	n := len(g.head)
	head, label := make([]int32, n), make([]uint8, n)
	conf, other := slices.Clone(g.conf), slices.Clone(g.other)
	slices.Reverse(conf)
	slices.Reverse(other)
	for i, h := range g.head {
		if int(h) < n {
			h = int32(n-1) - h
		}
		head[n-1-i], label[n-1-i] = h, g.label[i]
	}
	return newGuide(tree{head, label, conf, other})
}

func (g *guide) headAt(i int32) int32 {
	if i < 0 || int(i) >= len(g.head) {
		return -2
	}
	return g.head[i]
}

func (g *guide) labelAt(i int32, n int) uint32 {
	if i < 0 || int(i) >= n {
		return 555
	}
	return 300 + uint32(g.label[i])
}

// A guideView is what a guide says of a state: where the heads of the words at
// hand are, each number with more than the one before.
type guideView struct{ s0, two, open, back, three uint32 }

func (g *guide) view(s0, s1, s2, next int32) guideView {
	where := func(i int32) uint32 {
		switch h := g.headAt(i); {
		case h == -2:
			return 0
		case h == next:
			return 1
		case h == s0:
			return 2
		case h == s1:
			return 3
		case h == s2:
			return 4
		case h > next:
			return 5
		}
		return 6
	}
	var v guideView
	v.s0 = where(s0)
	v.two = v.s0*8 + where(next)
	v.open = v.two*4 + g.pending(s0, next)
	v.back = v.open*8 + g.taken(next, s0, s1)
	v.three = v.open*8 + where(s1)
	return v
}

// pending tells whether a word has dependents from the next word on.
func (g *guide) pending(i, next int32) uint32 {
	switch {
	case i < 0:
		return 0
	case g.last[i] > next:
		return 1
	case g.last[i] == next:
		return 2
	}
	return 3
}

// taken tells which word of the stack is the first dependent of the next word.
func (g *guide) taken(next, s0, s1 int32) uint32 {
	if next < 0 || s0 < 0 {
		return 0
	}
	switch f := g.first[next]; {
	case f < 0 || f > s0:
		return 1
	case f == s0:
		return 2
	case f == s1:
		return 3
	}
	return 4
}
