package parse

import (
	"fmt"
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// habitNeeds are from how many cases, and from which share of them that went
// one way, a situation of a kind is a habit. What the second parser does stays.
var habitNeeds = map[situation]struct {
	cases int
	share float64
}{
	firstActs: {50, .998}, firstNames: {20, .995},
	secondActs: {100, .998}, guidedActs: {200, .9995}, secondNames: {50, .998},
}

// doings count what was done in situations.
type doings map[situation]map[uint8]int

// note counts one case. The actions are counted with how sure they were.
func (d doings) note(s situation, done uint8) {
	if d == nil || s == 0 {
		return
	}
	if d[s] == nil {
		d[s] = map[uint8]int{}
	}
	d[s][done]++
}

// noteAction counts an action.
func (d doings) noteAction(x *sent, s *state, a, conf uint8) {
	if d == nil {
		return
	}
	for _, k := range x.actSituations(s) {
		d.note(k, doneAction(a, conf))
	}
}

// habits are what is done nearly always.
func (d doings) habits() (list []uint64) {
	for s, by := range d {
		total, sure, share := 0, 0, map[uint8]int{}
		for done, n := range by {
			if kind := s & 0xff; kind < firstNames {
				sure += int(done>>2) * n
				done &= 3
			}
			share[done] += n
			total += n
		}
		for done, n := range share {
			need := habitNeeds[s&0xff]
			if n < need.cases || float64(n) < need.share*float64(total) {
				continue
			}
			if kind := s & 0xff; kind < firstNames {
				done = doneAction(done, uint8(sure/total))
			}
			list = append(list, uint64(s)|uint64(done)<<doneShift)
		}
	}
	slices.Sort(list)
	return list
}

// LearnHabits returns the file of habits of a model, learned from what it does
// to sentences.
func LearnHabits(file []byte, sentences [][]text.Token) ([]byte, error) {
	m, err := read(file)
	if err != nil {
		return nil, fmt.Errorf("parse: no habits: %w", err)
	}
	m.doings = doings{}
	m.first.doings = m.doings
	for _, tokens := range sentences {
		doc := &text.Document{Tokens: slices.Clone(tokens), Sentences: []text.Sentence{{Last: len(tokens)}}}
		m.annotate(doc, nil)
	}
	return habitBytes(m.doings.habits()), nil
}

// Plain is the words of the sentences of a treebank with prose's tags.
func Plain(gold []Gold) [][]text.Token { return proseTags(gold) }
