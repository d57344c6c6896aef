package parse

import (
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// vote parses a sentence by all teachers and returns the tree that most agree
// with, head by head.
func vote(teachers []teacher, tokens []text.Token, x *sent) Gold {
	n := len(tokens)
	heads, labels := make([][]int32, len(teachers)), make([][]uint8, len(teachers))
	score := make([][]float32, n+1)
	for i := range score {
		score[i] = make([]float32, n+1)
	}
	for k := range teachers {
		t := teachers[k].parse(x)
		heads[k], labels[k] = t.head, t.label
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
