package parse

import "slices"

// An action of the parser. Arc-hybrid: LEFT makes the next word the head of
// the top of the stack, RIGHT makes the second of the stack the head of the
// top, SHIFT moves the next word onto the stack.
const (
	shift uint8 = iota
	left
	right
)

// A state is a parse in the making. Token n is the root.
type state struct {
	n           int
	stack       []int32
	next        int32
	head        []int32
	label       []uint8
	conf, other []uint8
	nodes       []node // that of word i is at i+1, that of no word at 0
	bytes       []uint8
}

// A node is what the features see of a word's place in the tree.
type node struct {
	lc, l2, rc, r2     int32  // leftmost child and the one after it, rightmost and the one before it, -1 for none
	label, left, right uint32 // of the arc above it, and the numbers of its children, as features
}

// noLabel is the label of no word and of the root, anyLabel what is added to
// all others, noChildren the number of children of no word.
const (
	noLabel    = 200
	anyLabel   = 300
	noChildren = 9
)

func newState(n int) *state {
	s := &state{}
	s.reset(n)
	return s
}

// reset makes s the state before the first action on n tokens.
func (s *state) reset(n int) {
	if cap(s.nodes) < n+2 {
		ints := make([]int32, 2*n)
		s.head, s.stack = ints[:n:n], ints[n:]
		s.bytes, s.nodes = make([]uint8, 3*n), make([]node, n+2)
	}
	s.n, s.next, s.stack = n, 0, s.stack[:0]
	s.head, s.nodes, s.bytes = s.head[:n], s.nodes[:n+2], s.bytes[:3*n]
	for i := range s.head {
		s.head[i] = -1
	}
	for i := range s.nodes {
		s.nodes[i] = node{-1, -1, -1, -1, anyLabel, 0, 0}
	}
	s.nodes[0].label, s.nodes[0].left, s.nodes[0].right = noLabel, noChildren, noChildren
	s.nodes[n+1].label = noLabel
	clear(s.bytes)
	s.label, s.conf, s.other = s.bytes[:n], s.bytes[n:2*n], s.bytes[2*n:]
}

// copy makes s, of the same n, equal to o.
func (s *state) copy(o *state) {
	copy(s.head, o.head)
	copy(s.nodes, o.nodes)
	copy(s.bytes, o.bytes)
	s.next, s.stack = o.next, append(s.stack[:0], o.stack...)
}

func (s *state) done() bool { return len(s.stack) == 0 && int(s.next) == s.n }

// top is the word k below the top of the stack, -1 for none.
func (s *state) top(k int) int32 {
	if i := len(s.stack) - 1 - k; i >= 0 {
		return s.stack[i]
	}
	return -1
}

// legal writes the actions that may be taken.
func (s *state) legal(out []uint8) []uint8 {
	out = out[:0]
	if int(s.next) < s.n {
		out = append(out, shift)
	}
	if len(s.stack) > 0 {
		out = append(out, left)
	}
	if len(s.stack) > 1 {
		out = append(out, right)
	}
	return out
}

// arc returns the head and the dependent that an action would join.
func (s *state) arc(a uint8) (head, dep int32) {
	dep = s.stack[len(s.stack)-1]
	if a == left {
		return s.next, dep
	}
	return s.stack[len(s.stack)-2], dep
}

// apply takes an action; label is that of the arc.
func (s *state) apply(a, label uint8) {
	if a == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	h, d := s.arc(a)
	s.stack = s.stack[:len(s.stack)-1]
	s.head[d], s.label[d] = h, label
	s.nodes[d+1].label = anyLabel + uint32(label)
	up := &s.nodes[h+1]
	if a == left {
		up.l2, up.lc = up.lc, d
		up.left = min(up.left+1, 5)
	} else {
		up.r2, up.rc = up.rc, d
		up.right = min(up.right+1, 5)
	}
}

// costs returns for each action how many gold arcs can no longer be made
// after it.
func (s *state) costs(gold []int32) (c [3]int) {
	b0 := s.next
	if int(b0) < s.n {
		for k, t := range s.stack {
			if gold[t] == b0 || gold[b0] == t && k < len(s.stack)-1 {
				c[shift]++
			}
		}
	}
	if len(s.stack) == 0 {
		return c
	}
	s0 := s.stack[len(s.stack)-1]
	lost := 0 // dependents of s0 among the words to come
	for k := b0; int(k) < s.n; k++ {
		if gold[k] == s0 {
			lost++
		}
	}
	c[left], c[right] = lost, lost
	if g := gold[s0]; g >= b0 {
		c[right]++
		if g != b0 {
			c[left]++
		}
	} else if len(s.stack) > 1 && g == s.stack[len(s.stack)-2] {
		c[left]++
	}
	return c
}

// tree returns the heads and labels of a finished parse, which may be of the
// sentence turned round. n is the root.
func (s *state) tree(backward bool) tree {
	head, label := s.head[:s.n], s.label[:s.n]
	t := tree{head, label, s.conf[:s.n], s.other[:s.n]}
	if backward {
		slices.Reverse(head)
		slices.Reverse(label)
		slices.Reverse(t.conf)
		slices.Reverse(t.other)
		for i, h := range head {
			if int(h) < s.n {
				head[i] = int32(s.n-1) - h
			}
		}
	}
	return t
}

// A tree is a finished parse.
type tree struct {
	head        []int32
	label       []uint8
	conf, other []uint8 // how sure each arc is, from 0 to 7, and the next best label, or 0
}
