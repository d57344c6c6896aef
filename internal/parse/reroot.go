package parse

import "slices"

// rootsMost is how many words are weighed for the root.
const rootsMost = 10

// reroot makes another word the root where that scores better.
func (m *model) reroot(x *sent, r tree) {
	t := hang(r)
	cands := m.rootRivals(x, t, nil)
	if len(cands) < 2 {
		return
	}
	feats := make([]uint32, 0, rootFeatureCount)
	best, most := cands[0], int32(0)
	for k, c := range cands {
		feats = m.rootFeatures(x, t, cands[0], c, k, feats[:0])
		if s := m.roots.dot(feats); k == 0 || s > most {
			best, most = c, s
		}
	}
	turn(r.head, best)
}

// turn makes c the root: what it hung on hangs on it.
func turn(head []int32, c int32) {
	n := int32(len(head))
	if head[c] == n {
		return
	}
	up := head[c]
	for up < n && head[up] < n { // the word below the root, or the root, that c is under
		up = head[up]
	}
	head[c], head[up] = n, c
}

// rootRivals writes the words that may be the root of a finished tree: its own
// root first, then the guide's and the root's dependents.
func (m *model) rootRivals(x *sent, t *hung, out []int32) []int32 {
	n := int32(len(t.head))
	out = out[:0]
	add := func(c int32) {
		if c >= 0 && len(out) < rootsMost && m.labels[t.label[c]] != "punct" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	r := t.last[n]
	if r < 0 {
		return out
	}
	for k := t.first[n]; k >= 0; k = t.next[k] {
		if m.labels[t.label[k]] != "punct" {
			r = k
			break
		}
	}
	add(r)
	for k := x.guide.first[n]; k >= 0 && k <= x.guide.last[n]; k++ {
		if x.guide.head[k] == n {
			add(k)
		}
	}
	for k := t.first[n]; k >= 0; k = t.next[k] {
		add(k)
	}
	for k := t.first[r]; k >= 0; k = t.next[k] {
		switch m.labels[t.label[k]] {
		case "det", "case", "amod", "aux", "aux:pass", "nummod", "cc", "mark":
		default:
			add(k)
		}
	}
	return out
}

// trainRoots learns the choice of roots from the trees of jackknifed parsers;
// in tells which.
func (m *model) trainRoots(gold []Gold, x []*sent, trees []tree, in func(int) bool, o Options) weights {
	l := newLogLinear(o.RootBits, .02)
	feats := make([][]uint32, 0, rootsMost)
	var cands []int32
	order := orderOf(len(gold))
	for e := range 8 {
		shuffle(order, 800+e)
		for _, i := range order {
			if !in(i) {
				continue
			}
			t := hang(trees[i])
			cands = m.rootRivals(x[i], t, cands)
			want := slices.IndexFunc(cands, func(c int32) bool { return gold[i].Tokens[c].Head < 0 })
			if len(cands) < 2 || want < 0 {
				continue
			}
			feats = feats[:len(cands)]
			for r, c := range cands {
				feats[r] = m.rootFeatures(x[i], t, cands[0], c, r, feats[r][:0])
			}
			l.choose(feats, want)
		}
	}
	return l.quantised()
}

const rootFeatureCount = 40

// rootFeatures writes the features of word c as the root in place of r.
func (m *model) rootFeatures(x *sent, t *hung, r, c int32, rank int, out []uint32) []uint32 {
	n := len(x.tag)
	cv, rv := x.view(c), x.view(r)
	f := uint32(0)
	if c == r {
		f = 1
	}
	if int(x.guide.head[c]) == n {
		f += 2
	}
	if int(t.head[c]) == n {
		f += 4
	}
	dir := uint32(0)
	if c < r {
		dir = 1
	} else if c > r {
		dir = 2
	}
	l := t.labelAt(c)
	kids, kr := setHash(t.kids[c]), setHash(t.kids[r]&^(bit(t.label[c])))
	conf := uint32(t.conf[c])*8 + uint32(t.conf[r])
	verbs := uint32(0)
	for k := int32(0); k < c; k++ {
		if m.verbs[x.tag[k]] {
			verbs++
		}
	}
	verbs = min(verbs, 4)
	first, last := x.viewAt(t.first[c]), x.viewAt(int32(n-1))
	pr := x.viewAt(c - 1)
	gl := x.guide.labelAt(c, n)
	k := uint32(40000)
	one := func(a uint32) { out = append(out, mix(a, k)); k++ }
	two := func(a, b uint32) { out = append(out, mix(mix(a, b), k)); k++ }
	three := func(a, b, c uint32) { out = append(out, mix(mix(mix(a, b), c), k)); k++ }
	four := func(a, b, c, d uint32) { out = append(out, mix(mix(mix(mix(a, b), c), d), k)); k++ }
	f = f*4 + dir
	one(f)
	two(f, l)
	three(f, l, gl)
	two(f, cv.t)
	two(f, cv.w)
	two(f, cv.c)
	three(f, cv.t, rv.t)
	four(f, l, cv.t, rv.t)
	three(f, l, kids)
	three(f, cv.t, kids)
	three(f, l, kr)
	four(f, l, kids, kr)
	two(f, conf)
	three(f, conf, l)
	three(f, verbs, l)
	three(f, verbs, cv.t)
	three(f, first.w, cv.t)
	three(f, first.w, l)
	three(f, pr.w, l)
	three(f, pr.t, cv.t)
	three(f, last.w, cv.t)
	three(f, x.viewAt(0).w, l)
	three(f, x.viewAt(0).t, cv.t)
	two(f, uint32(rank))
	three(f, l, uint32(min(n/4, 8)))
	three(cv.t, uint32(min(n/4, 8)), uint32(min(int(c)/2, 8)))
	three(f, rv.w, l)
	three(f, rv.w, cv.w)
	three(f, rv.c, cv.c)
	two(cv.t, kids)
	two(cv.w, 1)
	return out
}
