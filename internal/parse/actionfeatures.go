package parse

// An actionHashes is the room for the features of a state. It is larger than
// they need, so that an index of a byte is in range.
type actionHashes [256]uint32

// actionFeatures writes the features of a state and adds up their weights in a
// table: the loads of the table, most of which miss the nearer caches, go on
// while the next hashes are made. x.look() has to have been called.
func (x *sent) actionFeatures(s *state, table *actionTable, out *actionHashes) (n int, sums rowSums) {
	i0, i1, i2, j0 := s.top(0), s.top(1), s.top(2), s.next
	see := x.looks
	v0, v1, vb, vb1 := &see[i0+looksAhead], &see[i1+looksAhead], &see[j0+looksAhead], &see[j0+looksAhead+1]
	s0, s1, s2 := v0.view, v1.view, see[i2+looksAhead].view
	b0, b1, b2, b3 := vb.view, vb1.view, see[j0+looksAhead+2].view, see[j0+looksAhead+3].view
	p0, pb := see[max(i0, 0)+looksAhead-1].t, see[j0+looksAhead-1].t
	if i0 <= 0 {
		p0 = 103
	}
	n0, n1, nb := &s.nodes[i0+1], &s.nodes[i1+1], &s.nodes[j0+1]
	s0l, s0r, s1r, b0l := n0.lc, n0.rc, n1.rc, nb.lc
	vs0l, vs0r, vs1r, vb0l := see[s0l+looksAhead].view, see[s0r+looksAhead].view, see[s1r+looksAhead].view, see[b0l+looksAhead].view
	vs0l2, vs0r2, vs1l, vs1r2, vb0l2 := see[n0.l2+looksAhead].t, see[n0.r2+looksAhead].t, see[n1.lc+looksAhead].t, see[n1.r2+looksAhead].t, see[nb.l2+looksAhead].t
	ls0l, ls0l2, ls0r, ls0r2 := s.nodes[s0l+1].label, s.nodes[n0.l2+1].label, s.nodes[s0r+1].label, s.nodes[n0.r2+1].label
	ls1l, ls1r, ls1r2 := s.nodes[n1.lc+1].label, s.nodes[s1r+1].label, s.nodes[n1.r2+1].label
	lb0l, lb0l2 := s.nodes[b0l+1].label, s.nodes[nb.l2+1].label
	right0, left0, right1, leftB := n0.right, n0.left, n1.right, nb.left
	d0, d1 := distance(i0, j0), distance(i1, i0)
	k := uint32(1000)
	at := uint8(0)
	put := func(h uint32) {
		h = mix(h, k)
		k++
		out[at] = h
		at++
		sums = sums.plus(table[h&actionMask])
	}

	put(s0.w)
	put(s0.t)
	put(mix(s0.w, s0.t))
	put(s1.w)
	put(s1.t)
	put(mix(s1.w, s1.t))
	put(b0.w)
	put(b0.t)
	put(mix(b0.w, b0.t))
	put(b1.w)
	put(b1.t)
	put(mix(b1.w, b1.t))
	put(b2.t)
	put(mix(b2.w, b2.t))
	put(mix(s2.t, s2.w))

	put(mix(s0.w, b0.w))
	put(mix(s0.t, b0.t))
	put(mix3(s0.w, s0.t, b0.t))
	put(mix3(s0.t, b0.w, b0.t))
	put(mix4(s0.w, s0.t, b0.w, b0.t))
	put(mix(s1.w, s0.w))
	put(mix(s1.t, s0.t))
	put(mix3(s1.w, s1.t, s0.t))
	put(mix3(s1.t, s0.w, s0.t))
	put(mix4(s1.w, s1.t, s0.w, s0.t))
	put(mix(b0.t, b1.t))
	put(mix(s0.w, b1.t))
	put(mix(s1.w, b0.w))
	put(mix(s1.t, b0.w))

	put(mix3(s0.t, b0.t, b1.t))
	put(mix4(s0.t, b0.t, b1.t, b2.t))
	put(mix3(b0.t, b1.t, b2.t))
	put(mix3(s1.t, s0.t, b0.t))
	put(mix3(s1.w, s0.t, b0.t))
	put(mix3(s1.t, s0.w, b0.t))
	put(mix3(s1.t, s0.t, b0.w))
	put(mix4(s1.t, s0.t, b0.t, b1.t))
	put(mix3(s2.t, s1.t, s0.t))
	put(mix4(s2.t, s1.t, s0.t, b0.t))
	put(mix4(b0.t, b1.t, b2.t, b3.t))
	put(mix3(p0, s0.t, b0.t))
	put(mix3(pb, s0.t, b0.t))

	put(mix3(s0.t, vs0l.t, b0.t))
	put(mix3(s0.t, vs0r.t, b0.t))
	put(mix3(s0.t, b0.t, vb0l.t))
	put(mix3(s1.t, s0.t, vs1r.t))
	put(mix3(s1.t, s0.t, vs0l.t))
	put(mix3(s1.t, s0.t, vs1l))
	put(mix3(s1.t, s0.t, vs0r.t))
	put(mix3(s0.t, vs0l.t, vs0l2))
	put(mix3(s0.t, vs0r.t, vs0r2))
	put(mix3(s1.t, vs1r.t, vs1r2))
	put(mix3(b0.t, vb0l.t, vb0l2))
	put(mix3(s0.w, vs0l.w, b0.t))
	put(mix3(s0.w, vs0r.w, b0.t))
	put(mix3(s1.w, vs1r.w, s0.t))
	put(mix3(s0.t, vb0l.w, b0.t))
	put(mix3(s1.t, vs0l.w, s0.t))

	put(mix3(s0.w, ls0l, ls0l2))
	put(mix3(s0.t, ls0l, ls0r))
	put(mix3(s0.w, ls0r, ls0r2))
	put(mix3(s1.t, ls1l, ls1r))
	put(mix3(s1.w, ls1r, ls1r2))
	put(mix3(b0.t, lb0l, lb0l2))
	put(mix4(s0.t, b0.t, ls0l, lb0l))
	put(mix4(s1.t, s0.t, ls1r, ls0l))
	put(mix4(s1.t, s0.t, ls1r, ls0r))
	put(mix4(s0.t, ls0l, ls0r, b0.t))
	put(mix3(s1.w, s0.w, ls0l))
	put(mix4(s1.w, s0.t, vs0l.w, b0.t))
	put(mix4(s1.t, s0.w, vs0l.w, ls1r))

	put(mix3(s0.w, d0, b0.t))
	put(mix3(s0.t, d0, b0.t))
	put(mix3(s0.t, d0, b0.w))
	put(mix3(s1.t, d1, s0.t))
	put(mix3(s1.w, d1, s0.t))
	put(mix(s0.w, right0))
	put(mix(s0.t, right0))
	put(mix(s0.w, left0))
	put(mix(s0.t, left0))
	put(mix(b0.w, leftB))
	put(mix(b0.t, leftB))
	put(mix(s1.w, right1))
	put(mix(s1.t, right1))
	put(mix4(s1.t, right1, s0.t, b0.t))
	put(mix3(b0.t, vb0l.w, b1.t))
	put(mix3(v0.suffix, b0.t, s1.t))
	put(mix3(vb.suffix, s0.t, b1.t))
	put(mix3(v1.suffix, s0.t, b0.t))

	put(mix(s0.c, b0.t))
	put(mix(s0.t, b0.c))
	put(mix(s0.c, b0.c))
	put(mix(s1.c, s0.c))
	put(mix(s1.c, b0.c))
	put(mix3(s1.c, s0.t, b0.t))
	put(mix3(s1.t, s0.c, b0.t))
	put(mix3(s1.t, s0.t, b0.c))
	put(mix3(s1.c, s0.c, b0.t))
	put(mix3(s0.c, b0.c, b1.t))
	put(mix3(s0.c, b0.c, b1.c))
	put(mix3(s0.t, b0.t, b1.c))
	put(mix3(s1.c, s0.c, vs0l.w))
	put(mix3(s0.c, b0.c, vb0l.w))
	put(mix4(s1.c, s0.c, vs0l.w, b0.t))
	put(mix4(s1.t, s0.c, vs0l.c, b0.t))
	put(mix4(s1.c, s0.t, vs1r.t, b0.t))
	put(mix4(s0.c, b0.t, ls0r, ls0l))
	put(mix4(s2.t, s1.c, s0.c, b0.t))
	put(mix4(s1.t, s0.t, b0.t, b1.c))
	put(mix4(s0.c, d0, b0.t, right0))
	put(mix4(s1.c, d1, s0.t, b0.t))
	put(mix4(s0.t, b0.t, v0.prose, vb.prose))
	put(mix3(s1.t, s0.t, mix(v0.prose, v1.prose)))
	a0, a1, ab, ab1 := v0.alt, v1.alt, vb.alt, vb1.alt
	k = 9500
	put(mix(a0, b0.t))
	put(mix(ab, s0.t))
	put(mix(a1, s0.t))
	put(mix(a0, s1.t))
	put(mix(a0, ab))
	put(mix(a1, a0))
	put(mix3(a0, s1.t, b0.t))
	put(mix3(ab, s0.t, b1.t))
	put(mix3(ab, s1.t, s0.t))
	put(mix3(a1, s0.t, b0.t))
	put(mix3(a0, s0.w, b0.t))
	put(mix3(ab, b0.w, s0.t))
	put(mix3(ab1, b0.t, s0.t))
	if x.guide == nil {
		return int(at), sums
	}
	v := x.guide.view(i0, i1, i2, j0)
	l0, lb := x.guide.labelAt(i0, s.n), x.guide.labelAt(j0, s.n)
	k = 9000
	put(v.s0)
	put(v.two)
	put(v.open)
	put(v.back)
	put(v.three)
	put(mix(v.two, l0))
	put(mix(v.two, lb))
	put(mix3(v.open, l0, lb))
	put(mix3(v.open, s0.t, b0.t))
	put(mix3(v.open, s1.t, s0.t))
	put(mix4(v.two, s1.t, s0.t, b0.t))
	put(mix(v.open, s0.w))
	put(mix(v.open, b0.w))
	put(mix(v.open, s1.w))
	put(mix3(v.open, s0.c, b0.c))
	put(mix3(v.open, s1.c, s0.c))
	put(mix3(v.open, d0, d1))
	put(mix4(v.two, l0, s0.t, b0.t))
	put(mix4(v.two, l0, s1.t, s0.t))
	put(mix4(v.two, lb, s0.t, b0.t))
	put(mix3(v.open, ls0l, ls0r))
	put(mix3(v.open, b1.t, b0.t))
	return int(at), sums
}

// distance is the class of how far two words stand apart, 0 where one is none.
func distance(a, b int32) uint32 {
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
