package parse

import (
	"encoding/binary"
	"errors"
	"slices"
)

// habits are what a parser nearly always does in situations that a few classes
// tell: there the hundred and fifty features that decide the rest need not be
// made. They are learned from what the parser itself does to plain text, and
// change one action in a thousand.
//
// A habit is one number: the situation in the lower bits, what is done above.
// The table is open-addressed; an empty slot is 0.
type habits []uint64

// A situation is a kind, which is not 0, and up to six classes of a byte each.
type situation uint64

const (
	firstActs situation = iota + 1
	secondActs
	guidedActs
	firstNames
	secondNames
)

const doneShift = 56 // the bits of a situation

// with is the situation of a kind with its classes.
func (s situation) with(classes ...uint8) situation {
	for k, c := range classes {
		s |= situation(c) << (8 * (k + 1))
	}
	return s
}

// newHabits makes the table of a list.
func newHabits(list []uint64) habits {
	size := 64
	for size < 2*len(list)+1 {
		size *= 2
	}
	t := make(habits, size)
	for _, v := range list {
		at := t.slot(situation(v & (1<<doneShift - 1)))
		for t[at] != 0 {
			at = (at + 1) & (len(t) - 1)
		}
		t[at] = v
	}
	return t
}

func (t habits) slot(s situation) int {
	return int(uint64(s)*0x9e3779b97f4a7c15>>32) & (len(t) - 1)
}

// of is what is done in a situation, if it is a habit.
func (t habits) of(s situation) (done uint8, ok bool) {
	if len(t) == 0 {
		return 0, false
	}
	for at := t.slot(s); t[at] != 0; at = (at + 1) & (len(t) - 1) {
		if t[at]&(1<<doneShift-1) == uint64(s) {
			return uint8(t[at] >> doneShift), true
		}
	}
	return 0, false
}

// A done action is its number with how sure it was above it.
func doneAction(a, conf uint8) uint8 { return a | conf<<2 }

// actSituations are the situations that tell the next action.
func (x *sent) actSituations(s *state) [2]situation {
	i0, i1, j0 := s.top(0), s.top(1), s.next
	if x.guide == nil {
		right, left := s.nodes[i0+1].right, s.nodes[j0+1].left
		return [2]situation{firstActs.with(x.tagOf(i1), x.tagOf(i0), x.tagOf(j0), x.tagOf(j0+1), uint8(min(right, 1)), uint8(min(left, 1)))}
	}
	open := uint8(x.guide.view(i0, i1, s.top(2), j0).open)
	return [2]situation{
		secondActs.with(x.tagOf(i0), x.tagOf(j0), open, x.tagOf(i1)),
		guidedActs.with(x.tagOf(i0), x.tagOf(j0), open, x.guide.nameAt(i0), x.guide.nameAt(j0), uint8(min(len(s.stack), 2))),
	}
}

// unusual is how sure an action is that is no habit.
const unusual = 255

// usual is the action that is a habit in a state, with how sure it is.
func (m *model) usual(x *sent, s *state) (a, conf uint8) {
	if len(m.habits) == 0 {
		return 0, unusual
	}
	for _, k := range x.actSituations(s) {
		if done, ok := m.habits.of(k); ok && s.may(done&3) {
			return done & 3, done >> 2
		}
	}
	return 0, unusual
}

// may reports whether an action is legal.
func (s *state) may(a uint8) bool {
	switch a {
	case shift:
		return int(s.next) < s.n
	case left:
		return len(s.stack) > 0
	}
	return len(s.stack) > 1
}

// nameSituation is the situation that tells the name of the arc of action a.
func (x *sent) nameSituation(s *state, a uint8) situation {
	h, d := s.arc(a)
	if x.guide == nil {
		return firstNames.with(x.tag[d], x.tagOf(h), a, x.coarse[d])
	}
	gap := max(h-d, d-h)
	return secondNames.with(x.tag[d], x.tagOf(h), a, x.guide.nameAt(d), uint8(count(x.guide.head[d] == h)), uint8(min(gap, 4)))
}

// The tags of the root and of no word.
const (
	tagOfRoot   = 254
	tagOfNoWord = 255
)

func (x *sent) tagOf(i int32) uint8 {
	switch {
	case i < 0 || int(i) > len(x.tag):
		return tagOfNoWord
	case int(i) == len(x.tag):
		return tagOfRoot
	}
	return x.tag[i]
}

// nameAt is the name of the arc over a word, tagOfNoWord over none.
func (g *guide) nameAt(i int32) uint8 {
	if i < 0 || int(i) >= len(g.label) {
		return tagOfNoWord
	}
	return g.label[i]
}

// habitBytes is the file of a list, in the order of its numbers.
func habitBytes(list []uint64) []byte {
	slices.Sort(list)
	var out []byte
	for _, v := range list {
		out = binary.LittleEndian.AppendUint64(out, v)
	}
	return out
}

var errHabits = errors.New("parse: file of habits is damaged")

// setHabits gives both parsers the habits of a file.
func (m *model) setHabits(file []byte) error {
	if len(file)%8 != 0 {
		return errHabits
	}
	var list []uint64
	for ; len(file) > 0; file = file[8:] {
		v := binary.LittleEndian.Uint64(file)
		done := uint8(v >> doneShift)
		switch k := situation(v & 0xff); {
		case k == firstNames || k == secondNames:
			if int(done) >= len(m.labels) {
				return errHabits
			}
		case k < firstActs || k > secondNames || done&3 > right || done>>2 > 7:
			return errHabits
		}
		list = append(list, v)
	}
	m.habits = newHabits(list)
	m.first.habits = m.habits
	return nil
}
