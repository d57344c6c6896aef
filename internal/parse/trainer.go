package parse

import (
	"io"
	"math/rand/v2"
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// Options are the settings of a training.
type Options struct {
	TagEpochs, Epochs              int
	TagBits, ActionBits, LabelBits int
	Folds                          int
	Log                            func(format string, args ...any)
}

// DefaultOptions are those of the committed model.
var DefaultOptions = Options{TagEpochs: 6, Epochs: 12, TagBits: 21, ActionBits: 22, LabelBits: 20, Folds: 5}

// Train learns a model from a treebank and writes it. The same treebank and
// options give the same bytes.
func Train(w io.Writer, gold []Gold, o Options) error {
	m := newModel(gold)
	prose := proseTags(gold)
	m.learnConfusions(gold, prose)
	x := make([]*sent, len(gold))
	for i := range gold {
		x[i] = m.sentence(prose[i])
	}
	jack := make([][]uint8, len(x))
	o.Log("tagger: %d folds", o.Folds)
	for f := range o.Folds { // tags as they will be when the model runs
		w := m.trainTagger(gold, x, func(i int) bool { return i%o.Folds != f }, o).finish()
		for i := range gold {
			if i%o.Folds == f {
				m.retag(x[i], w)
				jack[i] = slices.Clone(x[i].tag)
			}
		}
	}
	right, all := 0, 0
	for i := range x {
		for k, t := range gold[i].Tokens {
			all++
			if m.tagID(t.Tag) == jack[i][k] {
				right++
			}
		}
	}
	o.Log("tagger: jackknifed accuracy %.4f", float64(right)/float64(all))
	m.tagger = m.trainTagger(gold, x, func(int) bool { return true }, o).finish()
	for i := range x {
		x[i].tag = jack[i]
	}
	m.learnArcs(gold, x)
	actions, labels := m.trainParser(gold, x, o)
	m.actions, m.label = actions.finish(), labels.finish()
	return m.write(w)
}

func newModel(gold []Gold) *model {
	m := &model{tags: []string{""}, labels: []string{""}}
	seenTag, seenLabel := map[string]bool{}, map[string]bool{}
	for _, g := range gold {
		for _, t := range g.Tokens {
			if !seenTag[t.Tag] {
				seenTag[t.Tag] = true
				m.tags = append(m.tags, t.Tag)
			}
			if !seenLabel[t.Rel] {
				seenLabel[t.Rel] = true
				m.labels = append(m.labels, t.Rel)
			}
		}
	}
	for _, t := range []string{"(", ")", "#"} { // prose's own
		if !seenTag[t] {
			m.tags = append(m.tags, t)
		}
	}
	m.index()
	return m
}

// proseTags are the tokens of each sentence with prose's tags.
func proseTags(gold []Gold) [][]text.Token {
	out := make([][]text.Token, len(gold))
	for i, g := range gold {
		out[i] = slices.Clone(g.Tokens)
		text.Tag(out[i])
	}
	return out
}

// learnConfusions gathers what each of prose's tags may really be.
func (m *model) learnConfusions(gold []Gold, prose [][]text.Token) {
	count := make([][]int, len(m.tags))
	for i := range count {
		count[i] = make([]int, len(m.tags))
	}
	for i, g := range gold {
		for k, t := range g.Tokens {
			count[m.tagID(prose[i][k].Tag)][m.tagID(t.Tag)]++
		}
	}
	m.confused = make([][]uint8, len(m.tags))
	for p, row := range count {
		total := 0
		for _, n := range row {
			total += n
		}
		for t, n := range row {
			if n >= 3 && n*2000 >= total {
				m.confused[p] = append(m.confused[p], uint8(t))
			}
		}
		if len(m.confused[p]) == 0 {
			m.confused[p] = []uint8{uint8(p)}
		}
	}
}

func (m *model) trainTagger(gold []Gold, x []*sent, in func(int) bool, o Options) *averaged {
	t := newAveraged(1 << o.TagBits)
	var scores [64]float32
	buf := make([]uint32, 0, tagFeatures)
	order := orderOf(len(gold))
	for e := range o.TagEpochs {
		shuffle(order, e)
		for _, i := range order {
			if !in(i) {
				continue
			}
			s := x[i]
			for k := range s.tag {
				want := m.tagID(gold[i].Tokens[k].Tag)
				cands := m.confused[s.prose[k]]
				if len(cands) == 1 {
					s.tag[k] = cands[0]
					continue
				}
				buf = s.tagFeaturesAt(k, buf[:0])
				got := cands[argmax(t, buf, cands, scores[:])]
				t.now++
				if got != want && slices.Contains(cands, want) {
					t.update(buf, want, 1)
					t.update(buf, got, -1)
				}
				s.tag[k] = got
			}
		}
	}
	return t
}

// learnArcs gathers the relations seen between each pair of tags.
func (m *model) learnArcs(gold []Gold, x []*sent) {
	n := m.arcIndex(m.rootTag(), m.rootTag(), 1) + 1
	count := make([][64]uint16, n)
	for i, g := range gold {
		for k, t := range g.Tokens {
			ht, a := m.rootTag(), left
			if t.Head >= 0 {
				ht = x[i].tag[t.Head]
				if t.Head < k {
					a = right
				}
			}
			c := &count[m.arcIndex(x[i].tag[k], ht, a)]
			id := slices.Index(m.labels, t.Rel)
			c[id] = min(c[id]+1, 60000)
		}
	}
	m.arcs = make([][]uint8, n)
	for i := range count {
		for l, c := range count[i] {
			if c > 0 {
				m.arcs[i] = append(m.arcs[i], uint8(l))
			}
		}
	}
}

func (m *model) trainParser(gold []Gold, x []*sent, o Options) (actions, labels *averaged) {
	actions, labels = newAveraged(1<<o.ActionBits), newAveraged(1<<o.LabelBits)
	labelID := map[string]uint8{}
	for i, l := range m.labels {
		labelID[l] = uint8(i)
	}
	var scores [64]float32
	var legal [3]uint8
	feats := make([]uint32, 0, actionFeatureCount)
	order := orderOf(len(gold))
	for e := range o.Epochs {
		shuffle(order, 100+e)
		rng := rand.New(rand.NewPCG(7, uint64(e)))
		wrong, steps := 0, 0
		for _, i := range order {
			n := len(gold[i].Tokens)
			head := make([]int32, n)
			for k, t := range gold[i].Tokens {
				head[k] = int32(t.Head)
				if t.Head < 0 {
					head[k] = int32(n)
				}
			}
			s := newState(n)
			for !s.done() {
				acts := s.legal(legal[:0])
				costs := s.costs(head)
				feats = x[i].actionFeatures(s, feats[:0])
				best := acts[argmax(actions, feats, acts, scores[:])]
				zero, zeroScore := acts[0], float32(-1e30) // the best of the actions that lose nothing more
				least := 1 << 30
				for _, a := range acts {
					least = min(least, costs[a])
				}
				for k, a := range acts {
					if costs[a] == least && scores[k] > zeroScore {
						zero, zeroScore = a, scores[k]
					}
				}
				actions.now++
				steps++
				if costs[best] != least {
					wrong++
					actions.update(feats, zero, 1)
					actions.update(feats, best, -1)
				}
				act := best
				if costs[best] != least && (e < 1 || rng.Float64() < .1) {
					act = zero
				}
				var l uint8
				if act != shift {
					h, d := s.arc(act)
					cands := m.candidates(x[i], s, act)
					want := labelID[gold[i].Tokens[d].Rel]
					if len(cands) > 0 {
						l = cands[0]
					}
					if len(cands) > 1 {
						feats = x[i].labelFeatures(s, act, feats[:0])
						l = cands[argmax(labels, feats, cands, scores[:])]
						labels.now++
						if head[d] == h && l != want && slices.Contains(cands, want) {
							labels.update(feats, want, 1)
							labels.update(feats, l, -1)
						}
					}
				}
				s.apply(act, l)
			}
		}
		o.Log("parser: epoch %d, %.4f of the actions right", e+1, 1-float64(wrong)/float64(steps))
	}
	return actions, labels
}

func orderOf(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return order
}

func shuffle(order []int, seed int) {
	rand.New(rand.NewPCG(uint64(seed), 42)).Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
}
