package parse

import (
	"math/bits"
	"slices"
)

// rivalsMost is how many heads are weighed for a word.
const rivalsMost = 12

// sureEnough is the class of sureness from which an arc that the guide has too
// stays.
const sureEnough = 5

// revise hangs words of a finished tree elsewhere where that scores better:
// the parser saw only what was behind it, this pass sees both sides.
func (m *model) revise(x *sent, t tree) {
	h := hang(tree{slices.Clone(t.head), t.label, t.conf, t.other})
	feats := make([]uint32, 0, rivalFeatureCount)
	var cands []int32
	for i := range t.head {
		d := int32(i)
		if !m.revisable(x, h, d) {
			continue
		}
		cands = x.rivals(h, d, cands)
		best, most := cands[0], int32(0)
		for r, c := range cands {
			if r > 0 && under(t.head, c, d) {
				continue
			}
			feats = m.rivalFeatures(x, h, d, c, r, feats[:0])
			if s := m.rivals.dot(feats); r == 0 || s > most {
				best, most = c, s
			}
		}
		t.head[i] = best
	}
}

// revisable reports whether the arc of a word is worth a second look.
func (m *model) revisable(x *sent, t *hung, d int32) bool {
	return m.labels[t.label[d]] != "punct" && int(t.head[d]) < len(t.head) && (t.conf[d] < sureEnough || x.guide.head[d] != t.head[d])
}

// trainRevise learns the choice of heads from the trees of jackknifed parsers;
// in tells which.
func (m *model) trainRevise(gold []Gold, x []*sent, trees []tree, in func(int) bool, o Options) weights {
	l := newLogLinear(o.RivalBits, .015)
	feats := make([][]uint32, 0, rivalsMost)
	var cands []int32
	order := orderOf(len(gold))
	for e := range 6 {
		shuffle(order, 700+e)
		for _, i := range order {
			if !in(i) {
				continue
			}
			t := hang(trees[i])
			for k, tok := range gold[i].Tokens {
				d := int32(k)
				if tok.Head < 0 || m.labels[t.label[d]] == "punct" {
					continue
				}
				cands = x[i].rivals(t, d, cands)
				cands = slices.DeleteFunc(cands, func(c int32) bool { return c != t.head[d] && under(t.head, c, d) })
				want := slices.Index(cands, int32(tok.Head))
				if len(cands) < 2 || want < 0 {
					continue
				}
				feats = feats[:len(cands)]
				for r, c := range cands {
					feats[r] = m.rivalFeatures(x[i], t, d, c, r, feats[r][:0])
				}
				l.choose(feats, want)
			}
		}
	}
	return l.quantised()
}

// rivals writes the heads that word d may have in a finished tree: its own
// first, then the guide's, those above and those beside it.
func (x *sent) rivals(t *hung, d int32, out []int32) []int32 {
	n := int32(len(t.head))
	h := t.head[d]
	out = append(out[:0], h)
	if h >= n {
		return out
	}
	add := func(c int32) {
		if c >= 0 && c < n && c != d && len(out) < rivalsMost && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	add(x.guide.head[d])
	add(t.head[h])
	if p := t.prev[d]; p >= 0 {
		add(p)
		if q := t.last[p]; q > p && q < d {
			add(q)
			if q := t.last[q]; q < d {
				add(q)
			}
		}
	}
	if g := t.head[h]; g < n {
		add(t.head[g])
	}
	add(t.next[d])
	if t.prev[d] < h { // the first after its head: what hangs before
		add(t.prev[h])
	}
	return out
}

const rivalFeatureCount = 64

// rivalFeatures writes the features of word d hanging on c, the rank'th of its
// rivals.
func (m *model) rivalFeatures(x *sent, t *hung, d, c int32, rank int, out []uint32) []uint32 {
	n := len(x.tag)
	h := t.head[d]
	cv, dv := x.view(c, n), x.view(d, n)
	f := uint32(0)
	if c == h {
		f = 1
	}
	if x.guide.head[d] == c {
		f += 2
	}
	rel := uint32(0)
	switch {
	case c == h:
		rel = 1
	case int(h) < n && t.head[h] == c:
		rel = 2
	case t.prev[d] == c:
		rel = 3
	case t.next[d] == c:
		rel = 4
	case int(h) < n && int(t.head[h]) < n && t.head[t.head[h]] == c:
		rel = 5
	}
	rel = rel*4 + f
	l := t.labelAt(d)
	dir, gap := uint32(0), int(c-d)
	if gap < 0 {
		dir, gap = 1, -gap
	}
	db := uint32(gap)
	if gap > 4 {
		db = uint32(3 + bits.Len(uint(gap)))
	}
	commas, verbs := uint32(0), uint32(0)
	for k := min(c, d) + 1; k < max(c, d) && k-min(c, d) < 30; k++ {
		switch m.kinds[x.tag[k]] {
		case commaKind:
			commas++
		case verbKind:
			verbs++
		}
	}
	between := min(commas, 3)*4 + min(verbs, 3)
	df := x.viewAt(t.first[d])
	// the dependent of c nearest to d between them, d itself left out
	var in int32 = -1
	if c < d {
		for k := t.last[c]; k > c; k = t.prev[k] {
			if k < d {
				in = k
				break
			}
		}
	} else {
		for k := t.first[c]; k >= 0 && k < c; k = t.next[k] {
			if k > d {
				in = k
				break
			}
		}
	}
	iv, il := x.viewAt(in), t.labelAt(in)
	kc := t.kids[c]
	if c == h {
		kc = 0
		for k := t.first[c]; k >= 0; k = t.next[k] {
			if k != d {
				kc |= bit(t.label[k])
			}
		}
	}
	kids, kd := setHash(kc), setHash(t.kids[d])
	cl := t.labelAt(c)
	k := uint32(30000)
	one := func(a uint32) { out = append(out, mix(a, k+dir)); k += 2 }
	two := func(a, b uint32) { out = append(out, mix(mix(a, b), k+dir)); k += 2 }
	three := func(a, b, c uint32) { out = append(out, mix(mix(mix(a, b), c), k+dir)); k += 2 }
	four := func(a, b, c, d uint32) { out = append(out, mix(mix(mix(mix(a, b), c), d), k+dir)); k += 2 }
	one(rel)
	two(rel, l)
	two(rel, dv.t)
	three(rel, l, cv.t)
	three(rel, dv.t, cv.t)
	two(rel, dv.w)
	two(rel, cv.w)
	three(rel, df.w, dv.t)
	three(rel, df.w, l)
	two(rel, between)
	three(rel, l, between)
	two(rel, db)
	three(rel, l, cl)
	two(cv.t, dv.t)
	two(cv.w, dv.t)
	two(cv.t, dv.w)
	two(cv.w, dv.w)
	two(cv.c, dv.c)
	three(cv.t, dv.t, l)
	three(cv.w, l, df.w)
	three(cv.c, l, df.w)
	four(cv.c, dv.c, df.w, 1)
	four(cv.t, dv.t, df.w, 1)
	three(cv.w, df.w, dv.t)
	three(cv.w, df.w, dv.c)
	three(cv.t, df.w, dv.w)
	three(cv.t, dv.t, db)
	three(cv.t, l, db)
	four(cv.t, dv.t, between, 1)
	four(cv.t, l, between, df.w)
	three(cv.t, dv.t, kids)
	three(l, kids, f)
	three(cv.w, l, kids)
	three(l, cl, cv.t)
	four(l, cl, cv.t, dv.t)
	three(l, il, cv.t)
	four(l, il, cv.t, iv.t)
	three(iv.t, cv.t, dv.t)
	three(iv.w, cv.t, dv.t)
	three(iv.w, df.w, cv.t)
	three(kd, cv.t, dv.t)
	three(kd, l, rel)
	prev, next := x.viewAt(d-1), x.viewAt(d+1)
	cp, cn := x.viewAt(c-1), x.viewAt(c+1)
	four(cv.t, dv.t, prev.t, next.t)
	four(cv.t, dv.t, cp.t, cn.t)
	four(cv.t, cn.t, prev.t, dv.t)
	three(rel, prev.t, dv.t)
	three(rel, next.t, dv.t)
	three(rel, prev.w, l)
	same := uint32(0)
	if cv.t == dv.t {
		same = 1
	}
	if int(c) < n && x.suf[c] == x.suf[d] {
		same += 2
	}
	if int(c) < n && t.kids[c]&^(bit(t.label[d])) == t.kids[d] {
		same += 4
	}
	three(l, same, rel)
	three(l, same, dv.t)
	four(l, same, db, 2)
	sure := uint32(t.conf[d])
	conf := (sure+8)*8 + uint32(x.guide.conf[d])
	two(conf, rel)
	three(conf, rel, l)
	three(conf, rel, dv.t)
	three(sure, rel, l)
	four(sure, rel, dv.t, cv.t)
	three(conf, rel, between)
	if int(h) < n {
		three(uint32(t.conf[h]), sure, rel)
	}
	two(uint32(rank), rel)
	three(uint32(rank), rel, l)
	return out
}
