package parse

import (
	"io"
	"math/rand/v2"
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// Options are the settings of a training.
type Options struct {
	TagEpochs, Epochs, TeachEpochs int            // passes of the tagger, the parser, its teachers
	TagBits, ActionBits, LabelBits int            // sizes of the tables, powers of two
	Folds                          int            // of the tagger's jackknife
	Plain                          [][]text.Token // sentences of plain text, tags not needed
	GoldTimes                      int            // how often a pass sees the treebank for once the plain text
	Log                            func(format string, args ...any)
}

// DefaultOptions are those of the committed model.
var DefaultOptions = Options{TagEpochs: 6, Epochs: 6, TeachEpochs: 9, TagBits: 21, ActionBits: 22, LabelBits: 20, Folds: 5, GoldTimes: 3}

// Train learns a model from a treebank and writes it. Sentences of plain text
// give classes of words; trees for them come from the vote of
// four parsers, and the parser learns from these as well. The same sentences
// and options give the same bytes.
func Train(w io.Writer, gold []Gold, o Options) error {
	plain := o.Plain
	m := newModel(gold)
	m.clusters = clusterWords(gold, plain)
	m.learnSure(gold)
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
	own := len(gold)
	if len(plain) > 0 {
		teachers := []teacher{
			m.teacher(gold, x, false, 8, 0, o),
			m.teacher(gold, x, true, 8, 1, o),
			m.teacher(gold, x, true, 1, 2, o),
			m.teacher(gold, x, false, 1, 3, o),
		}
		gold = slices.Clip(gold)
		for _, tokens := range plain {
			text.Tag(tokens)
			s := m.sentence(tokens)
			m.retag(s, m.tagger)
			gold, x = append(gold, vote(teachers, tokens, s)), append(x, s)
		}
		o.Log("teachers: %d plain sentences parsed", len(plain))
	}
	order := orderOf(len(gold))
	if len(plain) > 0 {
		for range o.GoldTimes - 1 {
			order = append(order, orderOf(own)...)
		}
	}
	m.learnArcs(gold, x)
	m.trainParser(gold, x, order, 1, 0, o.Epochs, o)
	return m.write(w)
}

// teacher trains a parser that differs from the others by its direction, its
// search and the order of the sentences.
func (m *model) teacher(gold []Gold, x []*sent, backward bool, width, seed int, o Options) teacher {
	t := *m
	if backward {
		gold = reversed(gold)
		for _, s := range x {
			s.reverse()
			defer s.reverse()
		}
	}
	t.learnArcs(gold, x)
	t.trainParser(gold, x, orderOf(len(gold)), width, seed, o.TeachEpochs, o)
	return teacher{m: &t, reversed: backward, width: width}
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

// learnSure gathers the words that always have the same tag.
func (m *model) learnSure(gold []Gold) {
	count := map[uint32][]int{}
	for _, g := range gold {
		for _, t := range g.Tokens {
			h := hashString(fold(t.Norm))
			if count[h] == nil {
				count[h] = make([]int, len(m.tags))
			}
			count[h][m.tagID(t.Tag)]++
		}
	}
	for h, row := range count {
		total, best := 0, 0
		for t, n := range row {
			total += n
			if n > row[best] {
				best = t
			}
		}
		if total >= 20 && (total-row[best])*300 <= total {
			c := m.clusters[h]
			c[2] = uint8(best)
			m.clusters[h] = c
		}
	}
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
				if s.sure[k] != 0 {
					s.tag[k] = s.sure[k]
					continue
				}
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

// learnArcs gathers the relations seen between each pair of tags, the rarest
// left out.
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
		total := 0
		for _, c := range count[i] {
			total += int(c)
		}
		for l, c := range count[i] {
			if int(c)*500 > total {
				m.arcs[i] = append(m.arcs[i], uint8(l))
			}
		}
	}
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
