package parse

// labelFeatures writes the features of an arc, made by action a, and returns
// how many. x.look() has to have been called.
func (x *sent) labelFeatures(s *state, a uint8, out *labelHashes) int {
	hi, di := s.arc(a)
	see := x.looks
	vh, vd := &see[hi+looksAhead], &see[di+looksAhead]
	h, d := vh.view, vd.view
	nh, nd := &s.nodes[hi+1], &s.nodes[di+1]
	dl, dr, hl, hr := see[nd.lc+looksAhead].view, see[nd.rc+looksAhead].view, see[nh.lc+looksAhead].view, see[nh.rc+looksAhead].view
	dl2 := see[nd.l2+looksAhead].view
	ldl, ldl2, ldr := s.nodes[nd.lc+1].label, s.nodes[nd.l2+1].label, s.nodes[nd.rc+1].label
	lhl, lhl2, lhr, lhr2 := s.nodes[nh.lc+1].label, s.nodes[nh.l2+1].label, s.nodes[nh.rc+1].label, s.nodes[nh.r2+1].label
	gap := di - hi
	if gap < 0 {
		gap = -gap
	}
	gap = min(gap, 9)
	prev, next := see[di+looksAhead-1].view, see[di+looksAhead+1].view
	if di == 0 {
		prev = view{4, 103, 303}
	}
	k := uint32(5000) + uint32(a)
	at := uint8(0)
	put := func(h uint32) {
		out[at] = mix(h, k)
		k += 3
		at++
	}
	put(mix(1, 1))
	put(mix(h.t, d.t))
	put(mix(h.w, d.w))
	put(mix(h.w, d.t))
	put(mix(h.t, d.w))
	put(mix(d.w, 0))
	put(mix(h.w, 0))
	put(mix3(h.t, d.t, uint32(gap)))
	put(mix3(d.t, dl.w, h.t))
	put(mix3(d.t, dl.w, h.w))
	put(mix3(d.t, dl2.w, h.t))
	put(mix3(d.w, dl.w, h.t))
	put(mix3(h.t, d.t, ldl))
	put(mix3(h.t, d.t, ldr))
	put(mix4(h.t, d.t, ldl, ldl2))
	put(mix3(h.t, d.t, lhl))
	put(mix3(h.w, d.t, lhl))
	put(mix3(h.t, d.t, lhr))
	put(mix3(h.w, d.t, lhr))
	put(mix4(h.w, d.t, lhr, lhr2))
	put(mix4(h.t, d.t, lhl, lhl2))
	put(mix3(h.t, d.t, dr.t))
	put(mix3(h.t, d.t, dl.t))
	put(mix3(h.t, d.t, hl.w))
	put(mix3(h.t, d.t, hr.w))
	put(mix3(h.t, d.t, prev.t))
	put(mix3(h.t, d.t, next.t))
	put(mix3(h.t, d.t, prev.w))
	put(mix3(h.t, d.t, next.w))
	put(mix3(vd.suffix, h.t, d.t))
	put(mix3(vh.suffix, d.t, h.t))
	put(mix4(h.w, d.w, dl.w, 1))
	put(mix3(h.w, dl.w, 2))
	put(mix(h.c, d.c))
	put(mix3(h.c, d.t, 1))
	put(mix3(h.t, d.c, 1))
	put(mix4(h.c, d.c, dl.w, 1))
	put(mix4(h.t, d.c, dl.w, 1))
	put(mix3(h.c, d.t, dl.w))
	put(mix4(h.t, d.t, prev.c, next.c))
	ah, ad := vh.alt, vd.alt
	k = 8500 + uint32(a)
	put(mix(ah, ad))
	put(mix(ad, h.t))
	put(mix(ah, d.t))
	put(mix(ad, h.w))
	put(mix(ah, d.w))
	if x.guide == nil {
		return int(at)
	}
	l := x.guide.labelAt(di, s.n)
	if x.guide.head[di] != hi {
		l += 100
	}
	k = 8000 + uint32(a)
	put(mix(l, 0))
	put(mix3(l, h.t, d.t))
	put(mix(l, d.w))
	put(mix(l, h.w))
	put(mix3(l, d.c, h.c))
	put(mix3(l, d.t, prev.t))
	put(mix3(l, d.t, lhl))
	put(mix3(l, d.t, lhr))
	put(mix3(l, d.t, dl.w))
	up, out0, out1 := x.guide.labelAt(hi, s.n), x.guide.labelAt(x.guide.first[hi], s.n), x.guide.labelAt(x.guide.last[hi], s.n)
	put(mix(up, l))
	put(mix3(up, h.t, d.t))
	put(mix3(up, h.w, d.t))
	put(mix3(l, h.t, out0))
	put(mix3(l, h.t, out1))
	return int(at)
}

// A labelHashes is the room for the features of an arc.
type labelHashes [256]uint32
