package parse

import (
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A teacher is a parser whose vote makes the trees of plain text. One that is
// reversed reads from right to left.
type teacher struct {
	m        *model
	reversed bool
	width    int // of its beam, 1 for greedy
}

// vote parses a sentence by all teachers and returns the tree that most agree
// with, head by head.
func vote(teachers []teacher, tokens []text.Token, x *sent) Gold {
	n := len(tokens)
	heads, labels := make([][]int32, len(teachers)), make([][]uint8, len(teachers))
	score := make([][]float32, n+1)
	for i := range score {
		score[i] = make([]float32, n+1)
	}
	for k, t := range teachers {
		heads[k], labels[k] = t.parse(x)
		for i, h := range heads[k] {
			score[h][i]++
			if k == 0 { // ties go to the first
				score[h][i] += .1
			}
		}
	}
	m := teachers[0].m
	out := Gold{Tokens: slices.Clone(tokens)}
	for i, h := range eisner(score, n) {
		tok := &out.Tokens[i]
		count := make([]int, len(m.labels))
		best := 0
		for k := range teachers {
			if int(heads[k][i]) == h {
				l := int(labels[k][i])
				if count[l]++; count[l] > count[best] {
					best = l
				}
			}
		}
		tok.Tag, tok.Head, tok.Rel = m.tags[x.tag[i]], h, m.labels[best]
		if h == n {
			tok.Head, tok.Rel = -1, "root"
		}
	}
	return out
}

// parse returns the heads and labels of a sentence; n is the root.
func (t teacher) parse(x *sent) ([]int32, []uint8) {
	n := len(x.tag)
	if t.reversed {
		x.reverse()
		defer x.reverse()
	}
	var s *state
	if t.width > 1 {
		s = (&beam{m: t.m, actions: t.m.actions, labels: t.m.label, width: t.width}).parse(x)
	} else {
		s = t.m.decode(x, t.m.actions, t.m.label)
	}
	heads, labels := s.head[:n], s.label[:n]
	if t.reversed {
		slices.Reverse(heads)
		slices.Reverse(labels)
		for i, h := range heads {
			if int(h) < n {
				heads[i] = int32(n-1) - h
			}
		}
	}
	return heads, labels
}

// reverse turns a sentence round.
func (x *sent) reverse() {
	for _, h := range [][]uint32{x.low, x.suf, x.shapes, x.pre, x.suf2, x.suf4, x.word} {
		slices.Reverse(h)
	}
	for _, h := range [][]uint8{x.tag, x.prose, x.fine, x.coarse, x.sure} {
		slices.Reverse(h)
	}
}

// reversed turns trees round.
func reversed(gold []Gold) []Gold {
	out := make([]Gold, len(gold))
	for i, g := range gold {
		t := slices.Clone(g.Tokens)
		for k := range t {
			if t[k].Head >= 0 {
				t[k].Head = len(t) - 1 - t[k].Head
			}
		}
		slices.Reverse(t)
		out[i] = Gold{Tokens: t}
	}
	return out
}
