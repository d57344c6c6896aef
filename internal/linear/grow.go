package linear

import (
	"math"
	"math/rand/v2"
	"slices"
	"sort"
)

// A Growth says how trees are grown.
type Growth struct {
	Trees   int
	Depth   int     // questions from the root to a leaf
	Least   int     // cases on each side of a question
	Rate    float64 // how much of what it would take to fit its cases a tree says
	Ridge   float64 // as in Fit
	Columns float64 // the share of the features that a tree may ask for
	Rows    float64 // the share of the cases that it is grown on
}

// Grown is the model with trees more for what it leaves unexplained of some
// cases: each is grown on what those before it leave. The same cases in the
// same order grow the same trees.
func (m *Model) Grown(cases []Case, by Growth) *Model {
	g := newGrower(cases, by)
	score := make([]float64, len(cases))
	for i, c := range cases {
		score[i] = m.Score(c.Features)
	}
	var trees []*node
	if m.trees != nil {
		trees = slices.Clone(m.trees.trees)
	}
	for range by.Trees {
		g.draw()
		for i, c := range cases {
			g.pull[i] = pull{}
			if g.random.Float64() >= by.Rows {
				continue
			}
			p, w := 1/(1+math.Exp(-score[i])), c.Weight
			if w == 0 {
				w = 1
			}
			g.pull[i] = pull{slope: -w * p, bend: w * p * (1 - p)}
			if c.Yes {
				g.pull[i].slope += w
			}
		}
		every := make([]int, len(cases))
		for i := range every {
			every[i] = i
		}
		t := g.grow(every, score, by.Depth)
		if t.yes == nil {
			break // no feature tells anything more
		}
		trees = append(trees, t)
	}
	return &Model{weights: m.weights, trees: plant(trees)}
}

// tiers is into how many steps the values of a feature are put.
const tiers = 12

// A pull is where a case's score should move to: the slope and the bend of its
// likelihood.
type pull struct{ slope, bend float64 }

// A load is the pull of some cases together.
type load struct {
	pull
	cases int
}

func (l *load) add(o load) {
	l.slope, l.bend, l.cases = l.slope+o.slope, l.bend+o.bend, l.cases+o.cases
}

func (l load) less(o load) load {
	return load{pull{l.slope - o.slope, l.bend - o.bend}, l.cases - o.cases}
}

// A step is the tier of a feature's value in a case.
type step struct {
	feature int
	tier    int
}

type grower struct {
	by     Growth
	random *rand.Rand
	names  []string
	cuts   [][]float64 // by feature: what tier 1, 2 … are over
	zero   []int       // by feature: the tier of 0
	rows   [][]step    // by case: those not in the tier of 0, by feature
	pull   []pull
	drawn  []bool // by feature
}

func newGrower(cases []Case, by Growth) *grower {
	g := &grower{by: by, random: rand.New(rand.NewPCG(1, 1)), pull: make([]pull, len(cases))}
	index := map[string]int{}
	var values [][]float64
	sums := make([]map[int]float64, len(cases))
	for i, c := range cases {
		sums[i] = map[int]float64{}
		for _, f := range c.Features {
			k, known := index[f.Name]
			if !known {
				k = len(g.names)
				index[f.Name] = k
				g.names, values = append(g.names, f.Name), append(values, nil)
			}
			sums[i][k] += f.Value
		}
		for k, x := range sums[i] {
			values[k] = append(values[k], x)
		}
	}
	for k, list := range values {
		g.cuts = append(g.cuts, cutsOf(list))
		g.zero = append(g.zero, g.tier(k, 0))
	}
	for _, sum := range sums {
		var row []step
		for k, x := range sum {
			if t := g.tier(k, x); t != g.zero[k] {
				row = append(row, step{k, t})
			}
		}
		sort.Slice(row, func(i, k int) bool { return row[i].feature < row[k].feature })
		g.rows = append(g.rows, row)
	}
	g.drawn = make([]bool, len(g.names))
	return g
}

// cutsOf are the values that part those of a feature into tiers: 0 and some of
// its own, written short, so that a table parts them in the same way.
func cutsOf(values []float64) []float64 {
	sort.Float64s(values)
	var cuts []float64
	if values[0] > 0 {
		cuts = append(cuts, 0)
	}
	for t := range tiers {
		at := thousandths(values[len(values)*t/tiers])
		if at < values[len(values)-1] && (len(cuts) == 0 || at > cuts[len(cuts)-1]) {
			cuts = append(cuts, at)
		}
	}
	return cuts
}

func thousandths(x float64) float64 { return math.Round(x*1000) / 1000 }

func (g *grower) tier(k int, x float64) int {
	t := 0
	for t < len(g.cuts[k]) && x > g.cuts[k][t] {
		t++
	}
	return t
}

// draw draws the features that the next tree may ask for.
func (g *grower) draw() {
	for k := range g.drawn {
		g.drawn[k] = g.random.Float64() < g.by.Columns
	}
}

// grow grows the tree of some cases and moves their scores by what it says.
func (g *grower) grow(cases []int, score []float64, depth int) *node {
	var all load
	for _, i := range cases {
		all.add(load{g.pull[i], 1})
	}
	k, t := -1, 0
	if depth > 0 {
		k, t = g.question(cases, all)
	}
	if k < 0 {
		n := &node{says: thousandths(g.by.Rate * all.slope / (all.bend + g.by.Ridge))}
		for _, i := range cases {
			score[i] += n.says
		}
		return n
	}
	var yes, no []int
	for _, i := range cases {
		if g.tierIn(i, k) > t {
			yes = append(yes, i)
		} else {
			no = append(no, i)
		}
	}
	return &node{feature: g.names[k], over: g.cuts[k][t], yes: g.grow(yes, score, depth-1), no: g.grow(no, score, depth-1)}
}

// question is the feature and its tier that part the cases best; no feature
// where none does.
func (g *grower) question(cases []int, all load) (feature, tier int) {
	loads := make([][tiers + 2]load, len(g.names))
	apart := make([]load, len(g.names)) // those not in the tier of 0
	for _, i := range cases {
		one := load{g.pull[i], 1}
		for _, s := range g.rows[i] {
			loads[s.feature][s.tier].add(one)
			apart[s.feature].add(one)
		}
	}
	gain := func(l load) float64 { return l.slope * l.slope / (l.bend + g.by.Ridge) }
	feature, best := -1, 1e-6
	for k := range g.names {
		if apart[k].cases == 0 || !g.drawn[k] {
			continue
		}
		loads[k][g.zero[k]].add(all.less(apart[k]))
		var low load
		for t := range g.cuts[k] {
			low.add(loads[k][t])
			high := all.less(low)
			if low.cases < g.by.Least || high.cases < g.by.Least {
				continue
			}
			if x := gain(low) + gain(high) - gain(all); x > best+1e-9 {
				feature, tier, best = k, t, x
			}
		}
	}
	return feature, tier
}

// tierIn is the tier of a feature in a case.
func (g *grower) tierIn(i, k int) int {
	row := g.rows[i]
	at := sort.Search(len(row), func(n int) bool { return row[n].feature >= k })
	if at < len(row) && row[at].feature == k {
		return row[at].tier
	}
	return g.zero[k]
}
