package parse

const tagFeatures = 48

// tagFeaturesAt writes the features of token i, given the tags before it.
func (s *sent) tagFeaturesAt(i int, out []uint32) []uint32 {
	at := func(h []uint32, k int) uint32 {
		if k < 0 {
			return 7
		}
		if k >= len(h) {
			return 9
		}
		return h[k]
	}
	tagAt := func(t []uint8, k int) uint32 {
		if k < 0 {
			return 97
		}
		if k >= len(t) {
			return 99
		}
		return uint32(t[k])
	}
	w, p := s.low[i], uint32(s.prose[i])
	t1, t2 := tagAt(s.tag, i-1), tagAt(s.tag, i-2)
	if i < 1 {
		t1 = 97
	}
	w1, n1, n2 := at(s.low, i-1), at(s.low, i+1), at(s.low, i+2)
	pn, pn2 := tagAt(s.prose, i+1), tagAt(s.prose, i+2)
	pp := tagAt(s.prose, i-1)
	k := uint32(1)
	put := func(a, b uint32) {
		out = append(out, mix(mix(a, b), k))
		k++
	}
	put(1, 0)
	put(w, 0)
	put(s.suf[i], 0)
	put(s.suf2[i], 0)
	put(s.pre[i], 0)
	put(s.shapes[i], 0)
	put(p, 0)
	put(mix(w, p), 0)
	put(t1, 0)
	put(t1, t2+1000)
	put(w, t1)
	put(w1, 0)
	put(n1, 0)
	put(w1, w)
	put(w, n1)
	put(at(s.low, i-2), 0)
	put(n2, 0)
	put(p, pn)
	put(mix(p, pn), pn2)
	put(mix(pp, p), pn)
	put(mix(t1, p), pn)
	put(at(s.suf, i+1), p)
	put(at(s.suf, i-1), p)
	put(at(s.shapes, i+1), s.shapes[i])
	put(at(s.shapes, i-1), s.shapes[i])
	put(s.suf[i], t1)
	put(mix(s.suf[i], pn), t1)
	put(mix(w1, n1), p)
	c, cb, cn := tagAt(s.fine, i), tagAt(s.fine, i-1), tagAt(s.fine, i+1)
	if i < 1 {
		cb = 300
	}
	put(c, 1)
	put(c, p)
	put(cb, p)
	put(cn, p)
	put(mix(cb, cn), p)
	put(mix(c, t1), p)
	put(mix(c, cn), p)
	put(mix(tagAt(s.coarse, i+1), tagAt(s.coarse, i+2)), mix(c, p))
	put(mix(tagAt(s.coarse, i-1), tagAt(s.coarse, i-2)), mix(c, p))
	put(s.suf4[i], 0)
	put(mix(s.suf[i], s.shapes[i]), 0)
	put(mix(s.suf[i], cn), t1)
	put(mix(w, t1), pn)
	put(mix(w, t1), t2)
	put(mix(w, n1), n2)
	put(mix(w, w1), at(s.low, i-2))
	return out
}

// altMargin is how far below the best tag the next may be to be told to the
// parser, in units of the tagger's table.
const altMargin = 400

// retag sets the tags of a sentence: the best of those that prose's tag is
// confused with.
func (m *model) retag(s *sent, w scorer) {
	var scores [64]float32
	buf := make([]uint32, 0, tagFeatures)
	for i := range s.tag {
		s.alt[i] = 0
		if s.sure[i] != 0 {
			s.tag[i] = s.sure[i]
			continue
		}
		cands := m.confused[s.prose[i]]
		if len(cands) == 1 {
			s.tag[i] = cands[0]
			continue
		}
		buf = s.tagFeaturesAt(i, buf[:0])
		best := argmax(w, buf, cands, scores[:])
		s.tag[i] = cands[best]
		next := scores[best] - altMargin
		for k, c := range cands {
			if k != best && scores[k] > next {
				next, s.alt[i] = scores[k], c
			}
		}
	}
}

// argmax is the index of the class with the highest score, the first of equals.
func argmax(w scorer, features []uint32, classes []uint8, scores []float32) int {
	scores = scores[:len(classes)]
	clear(scores)
	w.sum(features, classes, scores)
	best := 0
	for k := range scores {
		if scores[k] > scores[best] {
			best = k
		}
	}
	return best
}
