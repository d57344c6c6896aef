package parse

// A view is what the features see of one position of a state.
type view struct{ w, t, c uint32 }

func (s *sent) view(i int32, n int) view {
	switch {
	case i < 0:
		return view{3, 101, 301}
	case int(i) == n:
		return view{5, 102, 302}
	}
	return view{s.word[i], uint32(s.tag[i]), s.class(i)}
}

// class is the cluster of a word, its tag for words without one.
func (s *sent) class(i int32) uint32 {
	if c := s.fine[i]; c > 0 {
		return uint32(c)
	}
	return 400 + uint32(s.tag[i])
}

// actionFeatures writes the features of a state.
func (x *sent) actionFeatures(s *state, out []uint32) []uint32 {
	n := s.n
	get := func(k int) int32 {
		if k < len(s.stack) {
			return s.stack[len(s.stack)-1-k]
		}
		return -1
	}
	buf := func(k int32) int32 {
		if int(s.next+k) <= n {
			return s.next + k
		}
		return -1
	}
	kid := func(of []int32, i int32) int32 {
		if i < 0 {
			return -1
		}
		return of[i]
	}
	lab := func(i int32) uint32 {
		if i < 0 || int(i) == n {
			return 200
		}
		return 300 + uint32(s.label[i])
	}
	i0, i1, i2, j0 := get(0), get(1), get(2), buf(0)
	s0, s1, s2 := x.view(i0, n), x.view(i1, n), x.view(i2, n)
	b0, b1, b2, b3 := x.view(j0, n), x.view(buf(1), n), x.view(buf(2), n), x.view(buf(3), n)
	p0, pb := x.view(i0-1, n), x.view(j0-1, n)
	if i0 <= 0 {
		p0 = view{4, 103, 303}
	}
	s0l, s0l2, s0r, s0r2 := kid(s.lc, i0), kid(s.l2, i0), kid(s.rc, i0), kid(s.r2, i0)
	s1l, s1r, s1r2 := kid(s.lc, i1), kid(s.rc, i1), kid(s.r2, i1)
	b0l, b0l2 := kid(s.lc, j0), kid(s.l2, j0)
	vs0l, vs0l2, vs0r, vs0r2 := x.view(s0l, n), x.view(s0l2, n), x.view(s0r, n), x.view(s0r2, n)
	vs1l, vs1r, vs1r2 := x.view(s1l, n), x.view(s1r, n), x.view(s1r2, n)
	vb0l, vb0l2 := x.view(b0l, n), x.view(b0l2, n)
	val := func(v []uint8, i int32) uint32 {
		if i < 0 {
			return 9
		}
		return uint32(v[i])
	}
	dist := func(a, b int32) uint32 {
		if a < 0 || b < 0 {
			return 0
		}
		switch d := b - a; {
		case d < 5:
			return uint32(d)
		case d < 8:
			return 5
		case d < 13:
			return 6
		}
		return 7
	}
	d0, d1 := dist(i0, j0), dist(i1, i0)
	k := uint32(1000)
	one := func(a uint32) { out = append(out, mix(a, k)); k++ }
	two := func(a, b uint32) { out = append(out, mix(mix(a, b), k)); k++ }
	three := func(a, b, c uint32) { out = append(out, mix(mix(mix(a, b), c), k)); k++ }
	four := func(a, b, c, d uint32) { out = append(out, mix(mix(mix(mix(a, b), c), d), k)); k++ }

	one(s0.w)
	one(s0.t)
	two(s0.w, s0.t)
	one(s1.w)
	one(s1.t)
	two(s1.w, s1.t)
	one(b0.w)
	one(b0.t)
	two(b0.w, b0.t)
	one(b1.w)
	one(b1.t)
	two(b1.w, b1.t)
	one(b2.t)
	two(b2.w, b2.t)
	two(s2.t, s2.w)

	two(s0.w, b0.w)
	two(s0.t, b0.t)
	three(s0.w, s0.t, b0.t)
	three(s0.t, b0.w, b0.t)
	four(s0.w, s0.t, b0.w, b0.t)
	two(s1.w, s0.w)
	two(s1.t, s0.t)
	three(s1.w, s1.t, s0.t)
	three(s1.t, s0.w, s0.t)
	four(s1.w, s1.t, s0.w, s0.t)
	two(b0.t, b1.t)
	two(s0.w, b1.t)
	two(s1.w, b0.w)
	two(s1.t, b0.w)

	three(s0.t, b0.t, b1.t)
	four(s0.t, b0.t, b1.t, b2.t)
	three(b0.t, b1.t, b2.t)
	three(s1.t, s0.t, b0.t)
	three(s1.w, s0.t, b0.t)
	three(s1.t, s0.w, b0.t)
	three(s1.t, s0.t, b0.w)
	four(s1.t, s0.t, b0.t, b1.t)
	three(s2.t, s1.t, s0.t)
	four(s2.t, s1.t, s0.t, b0.t)
	four(b0.t, b1.t, b2.t, b3.t)
	three(p0.t, s0.t, b0.t)
	three(pb.t, s0.t, b0.t)

	three(s0.t, vs0l.t, b0.t)
	three(s0.t, vs0r.t, b0.t)
	three(s0.t, b0.t, vb0l.t)
	three(s1.t, s0.t, vs1r.t)
	three(s1.t, s0.t, vs0l.t)
	three(s1.t, s0.t, vs1l.t)
	three(s1.t, s0.t, vs0r.t)
	three(s0.t, vs0l.t, vs0l2.t)
	three(s0.t, vs0r.t, vs0r2.t)
	three(s1.t, vs1r.t, vs1r2.t)
	three(b0.t, vb0l.t, vb0l2.t)
	three(s0.w, vs0l.w, b0.t)
	three(s0.w, vs0r.w, b0.t)
	three(s1.w, vs1r.w, s0.t)
	three(s0.t, vb0l.w, b0.t)
	three(s1.t, vs0l.w, s0.t)

	three(s0.w, lab(s0l), lab(s0l2))
	three(s0.t, lab(s0l), lab(s0r))
	three(s0.w, lab(s0r), lab(s0r2))
	three(s1.t, lab(s1l), lab(s1r))
	three(s1.w, lab(s1r), lab(s1r2))
	three(b0.t, lab(b0l), lab(b0l2))
	four(s0.t, b0.t, lab(s0l), lab(b0l))
	four(s1.t, s0.t, lab(s1r), lab(s0l))
	four(s1.t, s0.t, lab(s1r), lab(s0r))
	four(s0.t, lab(s0l), lab(s0r), b0.t)
	three(s1.w, s0.w, lab(s0l))
	four(s1.w, s0.t, vs0l.w, b0.t)
	four(s1.t, s0.w, vs0l.w, lab(s1r))

	three(s0.w, d0, b0.t)
	three(s0.t, d0, b0.t)
	three(s0.t, d0, b0.w)
	three(s1.t, d1, s0.t)
	three(s1.w, d1, s0.t)
	two(s0.w, val(s.nr, i0))
	two(s0.t, val(s.nr, i0))
	two(s0.w, val(s.nl, i0))
	two(s0.t, val(s.nl, i0))
	two(b0.w, val(s.nl, j0))
	two(b0.t, val(s.nl, j0))
	two(s1.w, val(s.nr, i1))
	two(s1.t, val(s.nr, i1))
	four(s1.t, val(s.nr, i1), s0.t, b0.t)
	three(b0.t, vb0l.w, b1.t)
	three(x.suffix(i0), b0.t, s1.t)
	three(x.suffix(j0), s0.t, b1.t)
	three(x.suffix(i1), s0.t, b0.t)

	two(s0.c, b0.t)
	two(s0.t, b0.c)
	two(s0.c, b0.c)
	two(s1.c, s0.c)
	two(s1.c, b0.c)
	three(s1.c, s0.t, b0.t)
	three(s1.t, s0.c, b0.t)
	three(s1.t, s0.t, b0.c)
	three(s1.c, s0.c, b0.t)
	three(s0.c, b0.c, b1.t)
	three(s0.c, b0.c, b1.c)
	three(s0.t, b0.t, b1.c)
	three(s1.c, s0.c, vs0l.w)
	three(s0.c, b0.c, vb0l.w)
	four(s1.c, s0.c, vs0l.w, b0.t)
	four(s1.t, s0.c, vs0l.c, b0.t)
	four(s1.c, s0.t, vs1r.t, b0.t)
	four(s0.c, b0.t, lab(s0r), lab(s0l))
	four(s2.t, s1.c, s0.c, b0.t)
	four(s1.t, s0.t, b0.t, b1.c)
	four(s0.c, d0, b0.t, val(s.nr, i0))
	four(s1.c, d1, s0.t, b0.t)
	four(s0.t, b0.t, x.proseAt(i0), x.proseAt(j0))
	three(s1.t, s0.t, mix(x.proseAt(i0), x.proseAt(i1)))
	a0, a1, ab, ab1 := x.altAt(i0), x.altAt(i1), x.altAt(j0), x.altAt(buf(1))
	k = 9500
	two(a0, b0.t)
	two(ab, s0.t)
	two(a1, s0.t)
	two(a0, s1.t)
	two(a0, ab)
	two(a1, a0)
	three(a0, s1.t, b0.t)
	three(ab, s0.t, b1.t)
	three(ab, s1.t, s0.t)
	three(a1, s0.t, b0.t)
	three(a0, s0.w, b0.t)
	three(ab, b0.w, s0.t)
	three(ab1, b0.t, s0.t)
	if x.guide == nil {
		return out
	}
	v := x.guide.view(i0, i1, i2, j0, n)
	l0, lb := x.guide.labelAt(i0, n), x.guide.labelAt(j0, n)
	k = 9000
	one(v.s0)
	one(v.two)
	one(v.open)
	one(v.back)
	one(v.three)
	two(v.two, l0)
	two(v.two, lb)
	three(v.open, l0, lb)
	three(v.open, s0.t, b0.t)
	three(v.open, s1.t, s0.t)
	four(v.two, s1.t, s0.t, b0.t)
	two(v.open, s0.w)
	two(v.open, b0.w)
	two(v.open, s1.w)
	three(v.open, s0.c, b0.c)
	three(v.open, s1.c, s0.c)
	three(v.open, d0, d1)
	four(v.two, l0, s0.t, b0.t)
	four(v.two, l0, s1.t, s0.t)
	four(v.two, lb, s0.t, b0.t)
	three(v.open, lab(s0l), lab(s0r))
	three(v.open, b1.t, b0.t)
	return out
}

func (x *sent) suffix(i int32) uint32 {
	if i < 0 || int(i) >= len(x.suf) {
		return 11
	}
	return x.suf[i]
}

func (x *sent) proseAt(i int32) uint32 {
	if i < 0 || int(i) >= len(x.prose) {
		return 111
	}
	return uint32(x.prose[i])
}

// altAt is a word's tag joined with the next best one.
func (x *sent) altAt(i int32) uint32 {
	if i < 0 || int(i) >= len(x.tag) {
		return 999
	}
	return uint32(x.tag[i])<<8 | uint32(x.alt[i])
}

const actionFeatureCount = 176

// labelFeatures writes the features of an arc, made by action a.
func (x *sent) labelFeatures(s *state, a uint8, out []uint32) []uint32 {
	n := s.n
	hi, di := s.arc(a)
	h, d := x.view(hi, n), x.view(di, n)
	lab := func(i int32) uint32 {
		if i < 0 {
			return 200
		}
		return 300 + uint32(s.label[i])
	}
	dir := uint32(a)
	dl, dr, hl, hr := x.view(s.lc[di], n), x.view(s.rc[di], n), x.view(s.lc[hi], n), x.view(s.rc[hi], n)
	dl2 := x.view(s.l2[di], n)
	gap := di - hi
	if gap < 0 {
		gap = -gap
	}
	gap = min(gap, 9)
	prev, next := x.view(di-1, n), x.view(di+1, n)
	if di == 0 {
		prev = view{4, 103, 303}
	}
	k := uint32(5000)
	two := func(a, b uint32) { out = append(out, mix(mix(a, b), k+dir)); k += 3 }
	three := func(a, b, c uint32) { out = append(out, mix(mix(mix(a, b), c), k+dir)); k += 3 }
	four := func(a, b, c, d uint32) { out = append(out, mix(mix(mix(mix(a, b), c), d), k+dir)); k += 3 }
	two(1, 1)
	two(h.t, d.t)
	two(h.w, d.w)
	two(h.w, d.t)
	two(h.t, d.w)
	two(d.w, 0)
	two(h.w, 0)
	three(h.t, d.t, uint32(gap))
	three(d.t, dl.w, h.t)
	three(d.t, dl.w, h.w)
	three(d.t, dl2.w, h.t)
	three(d.w, dl.w, h.t)
	three(h.t, d.t, lab(s.lc[di]))
	three(h.t, d.t, lab(s.rc[di]))
	four(h.t, d.t, lab(s.lc[di]), lab(s.l2[di]))
	three(h.t, d.t, lab(s.lc[hi]))
	three(h.w, d.t, lab(s.lc[hi]))
	three(h.t, d.t, lab(s.rc[hi]))
	three(h.w, d.t, lab(s.rc[hi]))
	four(h.w, d.t, lab(s.rc[hi]), lab(s.r2[hi]))
	four(h.t, d.t, lab(s.lc[hi]), lab(s.l2[hi]))
	three(h.t, d.t, dr.t)
	three(h.t, d.t, dl.t)
	three(h.t, d.t, hl.w)
	three(h.t, d.t, hr.w)
	three(h.t, d.t, prev.t)
	three(h.t, d.t, next.t)
	three(h.t, d.t, prev.w)
	three(h.t, d.t, next.w)
	three(x.suffix(di), h.t, d.t)
	three(x.suffix(hi), d.t, h.t)
	four(h.w, d.w, dl.w, 1)
	three(h.w, dl.w, 2)
	two(h.c, d.c)
	three(h.c, d.t, 1)
	three(h.t, d.c, 1)
	four(h.c, d.c, dl.w, 1)
	four(h.t, d.c, dl.w, 1)
	three(h.c, d.t, dl.w)
	four(h.t, d.t, prev.c, next.c)
	ah, ad := x.altAt(hi), x.altAt(di)
	k = 8500
	two(ah, ad)
	two(ad, h.t)
	two(ah, d.t)
	two(ad, h.w)
	two(ah, d.w)
	if x.guide == nil {
		return out
	}
	l := x.guide.labelAt(di, n)
	if x.guide.head[di] != hi {
		l += 100
	}
	k = 8000
	two(l, 0)
	three(l, h.t, d.t)
	two(l, d.w)
	two(l, h.w)
	three(l, d.c, h.c)
	three(l, d.t, prev.t)
	three(l, d.t, lab(s.lc[hi]))
	three(l, d.t, lab(s.rc[hi]))
	three(l, d.t, dl.w)
	up, out0, out1 := x.guide.labelAt(hi, n), x.guide.labelAt(x.guide.first[hi], n), x.guide.labelAt(x.guide.last[hi], n)
	two(up, l)
	three(up, h.t, d.t)
	three(up, h.w, d.t)
	three(l, h.t, out0)
	three(l, h.t, out1)
	return out
}
