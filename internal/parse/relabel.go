package parse

import "slices"

// relabel names arcs of a finished tree anew, those that were not sure of their
// names or have moved; was is the heads that the names were made for.
func (m *model) relabel(x *sent, t tree, was []int32) {
	h := hang(tree{t.head, slices.Clone(t.label), t.conf, t.other})
	h.was = was
	var scores [64]float32
	feats := make([]uint32, 0, nameFeatureCount)
	for i := range t.head {
		if t.other[i] == 0 && was[i] == t.head[i] && x.guide.head[i] == t.head[i] && x.guide.label[i] == t.label[i] {
			continue
		}
		cands := m.names(x, t.head[i], int32(i))
		if len(cands) < 2 {
			if was[i] != t.head[i] { // the name of the old arc says nothing of the new one
				t.label[i] = 0
				if len(cands) == 1 {
					t.label[i] = cands[0]
				}
			}
			continue
		}
		feats = x.nameFeatures(h, m.core, int32(i), feats[:0])
		t.label[i] = cands[argmax(m.namer, feats, cands, scores[:])]
	}
}

// names are the relations that the tags of d hanging on h allow.
func (m *model) names(x *sent, h, d int32) []uint8 {
	ht, a := m.rootTag(), left
	if int(h) < len(x.tag) {
		ht = x.tag[h]
		if h < d {
			a = right
		}
	}
	return m.first.arcs[m.arcIndex(x.tag[d], ht, a)]
}

// trainRelabel learns the names of the arcs that are right in the trees of
// jackknifed parsers.
func (m *model) trainRelabel(gold []Gold, x []*sent, trees []tree, was [][]int32, o Options) weights {
	l := newLogLinear(o.NameBits, .03)
	feats := make([]uint32, 0, nameFeatureCount)
	order := orderOf(len(gold))
	for e := range 4 {
		shuffle(order, 500+e)
		for _, i := range order {
			t := hang(trees[i])
			t.was = was[i]
			for k, tok := range gold[i].Tokens {
				h := int32(tok.Head)
				if h < 0 {
					h = int32(len(gold[i].Tokens))
				}
				if t.head[k] != h {
					continue
				}
				cands := m.names(x[i], h, int32(k))
				want := slices.Index(cands, uint8(slices.Index(m.labels, tok.Rel)))
				if len(cands) < 2 || want < 0 {
					continue
				}
				feats = x[i].nameFeatures(t, m.core, int32(k), feats[:0])
				l.name(feats, cands, want)
			}
		}
	}
	return l.quantised()
}

const nameFeatureCount = 80

// coreRels are the relations of a predicate that tell others apart.
var coreRels = []string{"nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "cop", "aux:pass", "expl", "csubj", "obl:agent", "mark", "conj"}

// coreSet is the set of them.
func (m *model) coreSet() (b uint64) {
	for i, l := range m.labels {
		if slices.Contains(coreRels, l) {
			b |= bit(uint8(i))
		}
	}
	return b
}

// nameFeatures writes the features of the arc of word i in a finished tree.
func (x *sent) nameFeatures(t *hung, core uint64, i int32, out []uint32) []uint32 {
	n := len(x.tag)
	hi := t.head[i]
	h, d := x.view(hi), x.view(i)
	dir, gap := uint32(0), i-hi
	if gap < 0 {
		dir, gap = 1, -gap
	}
	gap = min(gap, 9)
	l := t.labelAt(i)
	if t.was != nil && t.was[i] != hi {
		l += 1000 + t.labelAt(t.was[i])<<16
	}
	g := x.guide.labelAt(i, n)
	if x.guide.head[i] != hi {
		g += 100
	}
	prev, next := x.viewAt(i-1), x.viewAt(i+1)
	df, dl := x.viewAt(t.first[i]), x.viewAt(t.last[i])
	lf, ll := t.labelAt(t.first[i]), t.labelAt(t.last[i])
	lp, ln := t.labelAt(t.prev[i]), t.labelAt(t.next[i])
	up := t.labelAt(hi)
	grand := x.viewAt(-1)
	if int(hi) < n {
		grand = x.view(t.head[hi])
	}
	kd := setHash(t.kids[i])
	kh := setHash(t.kids[hi] & core)
	k := uint32(20000)
	one := func(a uint32) { out = append(out, mix(a, k+dir)); k += 2 }
	two := func(a, b uint32) { out = append(out, mix(mix(a, b), k+dir)); k += 2 }
	three := func(a, b, c uint32) { out = append(out, mix(mix(mix(a, b), c), k+dir)); k += 2 }
	four := func(a, b, c, d uint32) { out = append(out, mix(mix(mix(mix(a, b), c), d), k+dir)); k += 2 }
	one(l)
	two(l, g)
	four(l, g, h.t, d.t)
	two(l, d.w)
	two(l, h.w)
	three(l, d.c, h.c)
	three(l, d.t, h.t)
	two(h.t, d.t)
	two(h.w, d.w)
	two(h.w, d.t)
	two(h.t, d.w)
	one(d.w)
	one(h.w)
	two(h.c, d.c)
	three(h.c, d.t, l)
	three(h.t, d.c, l)
	three(h.t, d.t, uint32(gap))
	two(df.w, h.t)
	two(df.w, h.w)
	two(df.w, d.w)
	three(df.w, d.c, h.c)
	three(df.w, d.t, h.t)
	three(df.w, lf, l)
	three(dl.w, ll, l)
	three(kd, h.t, d.t)
	two(kd, l)
	three(kd, d.w, l)
	three(kd, up, l)
	two(kh, l)
	three(kh, d.t, l)
	three(kh, h.w, l)
	three(kh, kd, l)
	three(up, h.t, d.t)
	two(up, l)
	three(up, grand.t, l)
	three(lp, ln, l)
	three(h.t, d.t, lp)
	three(h.t, d.t, ln)
	three(h.w, lp, l)
	three(h.w, ln, l)
	three(h.t, d.t, prev.t)
	three(h.t, d.t, next.t)
	three(h.t, d.t, prev.w)
	three(h.t, d.t, next.w)
	two(prev.w, l)
	two(next.w, l)
	three(x.suffix(i), h.t, d.t)
	three(x.suffix(hi), h.t, d.t)
	ah, ad := x.altAt(hi), x.altAt(i)
	two(ah, ad)
	two(ad, h.t)
	two(ah, d.t)
	two(ad, d.w)
	two(ad, l)
	o := uint32(t.label[i])<<16 | uint32(t.other[i])<<8
	one(o)
	two(o, g)
	two(o, d.t)
	two(o, h.t)
	two(o, d.w)
	two(o, h.w)
	three(o, h.t, d.t)
	three(o, df.w, h.t)
	two(o, kd)
	two(o, kh)
	two(o, up)
	og := mix(uint32(x.guide.other[i]), 3)
	two(g, og)
	three(g, og, o)
	return out
}
