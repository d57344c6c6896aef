package parse

import (
	"io"
	"math/rand/v2"
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// Options are the settings of a training.
type Options struct {
	TagEpochs, Epochs, TeachEpochs, GuideEpochs int            // passes of the tagger, the parser, its teachers and its guide
	TagBits, LabelBits                          int            // sizes of the tables, powers of two
	RootBits, NameBits                          int            // those of the passes over finished trees
	TagSeeds                                    int            // how many taggers the tagger is the mean of
	Folds, GuideFolds                           int            // of the jackknives of the tagger and teachers, and of the guide
	Plain                                       [][]text.Token // sentences of plain text, tags not needed
	GoldTimes                                   int            // how often a pass sees the treebank for once the plain text
	Log                                         func(format string, args ...any)
}

// DefaultOptions are those of the committed model.
var DefaultOptions = Options{
	TagEpochs: 6, Epochs: 6, TeachEpochs: 8, GuideEpochs: 4, TagSeeds: 4,
	TagBits: 21, LabelBits: 20, RootBits: 16, NameBits: 20, Folds: 5, GuideFolds: 3, GoldTimes: 3,
}

// A trainer holds the sentences that a model learns from: those of the
// treebank first, then those of the plain text.
type trainer struct {
	m    *model
	gold []Gold
	x    []*sent
	o    Options
}

// Train learns a model from a treebank and writes it. Sentences of plain text
// give classes of words; trees for them come from the vote of four parsers,
// and the model learns from these as well. The same sentences and options give
// the same bytes.
func Train(w io.Writer, gold []Gold, o Options) error {
	m := newModel(gold)
	m.clusters = clusterWords(gold, o.Plain)
	m.learnSure(gold)
	t := &trainer{m: m, gold: gold, o: o}
	t.tags()
	order := orderOf(len(gold))
	if len(o.Plain) > 0 {
		t.plain(t.teachers(order))
		for range o.GoldTimes - 1 {
			order = append(order, orderOf(len(gold))...)
		}
		for i := len(gold); i < len(t.gold); i++ {
			order = append(order, i)
		}
	}
	t.parsers(order)
	return m.write(w)
}

// parsers trains the two parsers on the sentences of order, and the passes.
func (t *trainer) parsers(order []int) {
	m, o := t.m, t.o
	n := len(t.gold) - len(o.Plain)
	treebank := orderOf(n)
	guides, p := t.jackknife(treebank, false, o.GuideFolds, o.GuideEpochs)
	for i := n; i < len(t.x); i++ { // that parser has not seen the plain text
		guides[i] = newGuide(p.parse(t.x[i]))
	}
	o.Log("guides: %d sentences", len(guides))
	first := t.parser(order, false, 1, o.GuideFolds, o.GuideEpochs)
	t.guide(guides)
	main := t.parser(order, true, 1, 1, o.Epochs)
	m.arcs, m.actions, m.label = main.m.arcs, main.m.actions, main.m.label
	m.setFirst(first.m.actions, first.m.label)
	trees, _ := t.jackknife(treebank, true, o.GuideFolds, o.Epochs)
	t.passes(trees)
}

// tags trains the tagger and tags the treebank as the model will when it runs:
// each fold by a tagger that has not seen it.
func (t *trainer) tags() {
	m, gold, o := t.m, t.gold, t.o
	prose := proseTags(gold)
	m.learnConfusions(gold, prose)
	t.x = make([]*sent, len(gold))
	for i := range gold {
		t.x[i] = m.sentence(prose[i])
	}
	o.Log("tagger: %d folds", o.Folds)
	tags, alts := make([][]uint8, len(t.x)), make([][]uint8, len(t.x))
	for f := range o.Folds {
		w := m.mixedTagger(gold, t.x, func(i int) bool { return i%o.Folds != f }, o)
		for i, x := range t.x {
			if i%o.Folds == f {
				m.retag(x, w)
				tags[i], alts[i] = slices.Clone(x.tag), slices.Clone(x.alt)
			}
		}
	}
	right, all := 0, 0
	for i := range gold {
		for k, tok := range gold[i].Tokens {
			all++
			right += count(m.tagID(tok.Tag) == tags[i][k])
		}
	}
	o.Log("tagger: jackknifed accuracy %.4f", float64(right)/float64(all))
	m.tagger = m.mixedTagger(gold, t.x, func(int) bool { return true }, o)
	for i, x := range t.x {
		copy(x.tag, tags[i])
		copy(x.alt, alts[i])
	}
}

// plain adds the sentences of plain text, with the trees that the teachers
// vote for.
func (t *trainer) plain(teachers []teacher) {
	t.gold = slices.Clip(t.gold)
	for _, tokens := range t.o.Plain {
		text.Tag(tokens)
		x := t.m.sentence(tokens)
		t.m.retag(x, t.m.tagger)
		t.gold, t.x = append(t.gold, vote(teachers, tokens, x)), append(t.x, x)
	}
	t.o.Log("teachers: %d plain sentences parsed", len(t.o.Plain))
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

// mixedTagger is the mean of taggers that see the sentences in different orders.
func (m *model) mixedTagger(gold []Gold, x []*sent, in func(int) bool, o Options) rows {
	var sum []float32
	for seed := range o.TagSeeds {
		sum = add(sum, m.trainTagger(gold, x, in, seed, o).mean())
	}
	return quantise(sum).rows()
}

func (m *model) trainTagger(gold []Gold, x []*sent, in func(int) bool, seed int, o Options) *averaged {
	t := newAveraged(1 << o.TagBits)
	var scores [64]float32
	buf := make([]uint32, 0, tagFeatures)
	order := orderOf(len(gold))
	for e := range o.TagEpochs {
		shuffle(order, e+1000*seed)
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
				marginUpdate(t, buf, cands, scores[:], want, tagMargin)
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
