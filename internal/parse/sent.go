package parse

import (
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// A sent is a sentence as the models see it: hashes and numbers of classes.
type sent struct {
	low    []uint32 // the word in small letters
	suf    []uint32 // its last three bytes
	shapes []uint32
	pre    []uint32
	suf2   []uint32
	suf4   []uint32
	word   []uint32 // low, or the class of unknown words it belongs to
	tag    []uint8  // Penn tags, numbers in the model's table
	alt    []uint8  // the next best tag where it is close, or 0
	prose  []uint8
	fine   []uint8 // clusters of words, 0 is none
	coarse []uint8
	sure   []uint8 // the tag of a word that has but one, or 0
	guide  *guide  // another parser's tree, or nil
	looks  []look  // what the features of states see, made by look
}

func newSent(n int) *sent {
	h, b := make([]uint32, 7*n), make([]uint8, 6*n)
	return &sent{
		low: h[:n], suf: h[n : 2*n], shapes: h[2*n : 3*n], pre: h[3*n : 4*n], suf2: h[4*n : 5*n], suf4: h[5*n : 6*n], word: h[6*n:],
		tag: b[:n], alt: b[n : 2*n], prose: b[2*n : 3*n], fine: b[3*n : 4*n], coarse: b[4*n : 5*n], sure: b[5*n:],
	}
}

func (m *model) sentence(tokens []text.Token) *sent {
	s := newSent(len(tokens))
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

func (x *sent) words() [7][]uint32 {
	return [7][]uint32{x.low, x.suf, x.shapes, x.pre, x.suf2, x.suf4, x.word}
}

func (x *sent) classes() [6][]uint8 {
	return [6][]uint8{x.tag, x.alt, x.prose, x.fine, x.coarse, x.sure}
}

// reverse turns a sentence round.
func (x *sent) reverse() {
	for _, h := range x.words() {
		slices.Reverse(h)
	}
	for _, h := range x.classes() {
		slices.Reverse(h)
	}
	if x.guide != nil {
		x.guide = x.guide.reversed()
	}
}

// pick is the sentence of some of the words.
func (x *sent) pick(index []int) *sent {
	s := newSent(len(index))
	from, to := x.words(), s.words()
	for k := range from {
		for i, at := range index {
			to[k][i] = from[k][at]
		}
	}
	from8, to8 := x.classes(), s.classes()
	for k := range from8 {
		for i, at := range index {
			to8[k][i] = from8[k][at]
		}
	}
	return s
}

// setTag corrects a tag.
func (x *sent) setTag(i int, tag uint8) {
	if x.tag[i] != tag {
		x.tag[i], x.alt[i] = tag, 0
	}
}
