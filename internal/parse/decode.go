package parse

import "slices"

// tree parses a sentence: first from left to right, then from right to left
// with that tree for a guide; passes over the finished tree mend its root and
// the names of its arcs. n is the root.
func (m *model) tree(x *sent) tree {
	x.guide = newGuide(m.first.decode(x, m.first.actions, m.first.label).tree(false))
	x.reverse()
	t := m.decode(x, m.actions, m.label).tree(true)
	x.reverse()
	was := slices.Clone(t.head)
	m.reroot(x, t)
	m.relabel(x, t, was)
	return t
}

// decode parses a sentence greedily, in time linear in its length.
func (m *model) decode(x *sent, actions *actionTable, labels scorer) *state {
	x.look()
	s := newState(len(x.tag))
	var scores [64]float32
	var legal [3]uint8
	var feats actionHashes
	var names labelHashes
	for !s.done() {
		var a, conf, other uint8
		if acts := s.legal(legal[:0]); len(acts) == 1 {
			a = acts[0]
		} else if a, conf = m.usual(x, s); conf == unusual {
			n, sums := x.actionFeatures(s, actions, &feats)
			a, conf = choose(sums.scores(n), acts)
			m.doings.noteAction(x, s, a, conf)
		}
		var l uint8
		if a != shift {
			l, other = m.relation(x, s, a, labels, &names, scores[:])
			d := s.stack[len(s.stack)-1]
			s.conf[d], s.other[d] = conf, other
		}
		s.apply(a, l)
	}
	return s
}

// choose is the best of the actions with how sure it is.
func choose(row [4]float32, acts []uint8) (a, conf uint8) {
	a = acts[0]
	for _, c := range acts[1:] {
		if row[c] > row[a] {
			a = c
		}
	}
	gap := float32(1e9)
	for _, c := range acts {
		if c != a {
			gap = min(gap, row[a]-row[c])
		}
	}
	return a, sureness(gap)
}

// relation is the best label of the arc that action a would make.
func (m *model) relation(x *sent, s *state, a uint8, w scorer, feats *labelHashes, scores []float32) (best, next uint8) {
	cands := m.candidates(x, s, a)
	switch len(cands) {
	case 0:
		return 0, 0
	case 1:
		return cands[0], 0
	}
	usual := x.nameSituation(s, a)
	if l, ok := m.habits.of(usual); ok {
		return l, 0
	}
	n := x.labelFeatures(s, a, feats)
	b := argmax(w, feats[:n], cands, scores)
	m.doings.note(usual, cands[b])
	at := scores[b] - otherMargin
	for k, c := range cands {
		if k != b && scores[k] > at {
			at, next = scores[k], c
		}
	}
	return cands[b], next
}

// candidates are the relations that the tags of an arc allow.
func (m *model) candidates(x *sent, s *state, a uint8) []uint8 {
	h, d := s.arc(a)
	ht := m.rootTag()
	if int(h) < s.n {
		ht = x.tag[h]
	}
	return m.arcs[m.arcIndex(x.tag[d], ht, a)]
}

// otherMargin is how far below the best label the next may be to be told.
const otherMargin = 300

// sureness is the class of a gap between the scores of the best action and the
// next.
func sureness(gap float32) uint8 {
	switch {
	case gap < 100:
		return 0
	case gap < 200:
		return 1
	case gap < 400:
		return 2
	case gap < 700:
		return 3
	case gap < 1100:
		return 4
	case gap < 1600:
		return 5
	case gap < 2400:
		return 6
	}
	return 7
}
