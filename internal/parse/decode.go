package parse

// tree parses a sentence: first from left to right, then from right to left
// with that tree for a guide. n is the root.
func (m *model) tree(x *sent) ([]int32, []uint8) {
	x.guide = newGuide(m.first.decode(x, m.first.actions, m.first.label).tree(false))
	x.reverse()
	return m.decode(x, m.actions, m.label).tree(true)
}

// decode parses a sentence greedily, in time linear in its length.
func (m *model) decode(x *sent, actions rowScorer, labels scorer) *state {
	s := newState(len(x.tag))
	var scores [64]float32
	var legal [3]uint8
	feats := make([]uint32, 0, actionFeatureCount)
	for !s.done() {
		var a uint8
		if acts := s.legal(legal[:0]); len(acts) == 1 {
			a = acts[0]
		} else {
			feats = x.actionFeatures(s, feats[:0])
			row := actions.row(feats)
			a = acts[0]
			for _, c := range acts[1:] {
				if row[c] > row[a] {
					a = c
				}
			}
		}
		var l uint8
		if a != shift {
			l = m.relation(x, s, a, labels, &feats, scores[:])
		}
		s.apply(a, l)
	}
	return s
}

// relation is the best label of the arc that action a would make.
func (m *model) relation(x *sent, s *state, a uint8, w scorer, feats *[]uint32, scores []float32) uint8 {
	cands := m.candidates(x, s, a)
	switch len(cands) {
	case 0:
		return 0
	case 1:
		return cands[0]
	}
	*feats = x.labelFeatures(s, a, (*feats)[:0])
	return cands[argmax(w, *feats, cands, scores)]
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
