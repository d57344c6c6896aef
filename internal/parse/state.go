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
	lc, l2      []int32 // leftmost child and the one after it, -1
	rc, r2      []int32
	nl, nr      []uint8 // numbers of children
	ints        []int32
	bytes       []uint8
}

func newState(n int) *state {
	s := &state{}
	s.reset(n)
	return s
}

// reset makes s the state before the first action on n tokens.
func (s *state) reset(n int) {
	k := n + 1
	if cap(s.ints) < 5*k {
		s.ints, s.bytes, s.stack = make([]int32, 5*k, 8*k), make([]uint8, 5*k, 8*k), make([]int32, 0, 2*k)
	}
	b, u := s.ints[:5*k], s.bytes[:5*k]
	s.ints, s.bytes = b, u
	s.n, s.next, s.stack = n, 0, s.stack[:0]
	s.head, s.lc, s.l2, s.rc, s.r2 = b[:k], b[k:2*k], b[2*k:3*k], b[3*k:4*k], b[4*k:]
	for i := range b {
		b[i] = -1
	}
	clear(u)
	s.label, s.nl, s.nr, s.conf, s.other = u[:k], u[k:2*k], u[2*k:3*k], u[3*k:4*k], u[4*k:]
}

// copy makes s, of the same n, equal to o.
func (s *state) copy(o *state) {
	copy(s.ints, o.ints)
	copy(s.bytes, o.bytes)
	s.next, s.stack = o.next, append(s.stack[:0], o.stack...)
}

func (s *state) done() bool { return len(s.stack) == 0 && int(s.next) == s.n }

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
	if a == left {
		s.l2[h], s.lc[h] = s.lc[h], d
		s.nl[h] = min(s.nl[h]+1, 5)
	} else {
		s.r2[h], s.rc[h] = s.rc[h], d
		s.nr[h] = min(s.nr[h]+1, 5)
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
