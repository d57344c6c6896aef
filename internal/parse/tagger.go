package parse

import (
	"github.com/sitrep-go/sitrep/internal/text"
)

// A sent is a sentence as the models see it: hashes and numbers of classes.
type sent struct {
	low    []uint32 // the word in small letters
	suf    []uint32 // its last three bytes
	tag    []uint8  // Penn tags, numbers in the model's table
	prose  []uint8
	shapes []uint32
	pre    []uint32
	suf2   []uint32
	suf4   []uint32
	word   []uint32 // low, or the class of unknown words it belongs to
	fine   []uint8  // clusters of words, 0 is none
	coarse []uint8
	sure   []uint8 // the tag of a word that has but one, or 0
}

func (m *model) sentence(tokens []text.Token) *sent {
	n := len(tokens)
	h := make([]uint32, 7*n)
	b := make([]uint8, 5*n)
	s := &sent{low: h[:n], suf: h[n : 2*n], shapes: h[2*n : 3*n], pre: h[3*n : 4*n], suf2: h[4*n : 5*n], word: h[5*n : 6*n], suf4: h[6*n:], tag: b[:n], prose: b[n : 2*n], fine: b[2*n : 3*n], coarse: b[3*n : 4*n], sure: b[4*n:]}
	for i := range tokens {
		w := tokens[i].Norm
		low := fold(w)
		s.low[i] = hashString(low)
		s.suf[i] = hashString(low[max(0, len(low)-3):])
		s.suf2[i] = hashString(low[max(0, len(low)-2):])
		s.suf4[i] = hashString(low[max(0, len(low)-4):])
		s.pre[i] = hashString(low[:min(3, len(low))])
		s.shapes[i] = hashString(shape(w))
		c, ok := m.clusters[s.low[i]]
		s.fine[i], s.coarse[i] = c[0], c[1]
		s.word[i] = s.low[i]
		if !ok {
			s.word[i] = mix(mix(s.suf2[i], s.shapes[i]), 77)
		}
		s.sure[i] = c[2]
		s.prose[i] = m.tagID(tokens[i].Tag)
	}
	return s
}

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

// retag sets the tags of a sentence: the best of those that prose's tag is
// confused with.
func (m *model) retag(s *sent, w scorer) {
	var scores [64]float32
	buf := make([]uint32, 0, tagFeatures)
	for i := range s.tag {
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
		s.tag[i] = cands[argmax(w, buf, cands, scores[:])]
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
