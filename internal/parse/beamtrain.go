package parse

import "slices"

// oracle is a derivation of the gold tree: at each state the action that loses
// the fewest arcs, attachments first. It trains the labeller on its way.
func (m *model) oracle(x *sent, head []int32, want []uint8, labels *averaged, learn bool) []step {
	n := len(x.tag)
	s := newState(n)
	var legal [3]uint8
	var scores [64]float32
	var hashes labelHashes
	path := make([]step, 0, 2*n)
	for !s.done() {
		acts := s.legal(legal[:0])
		c := s.costs(head)
		best := acts[len(acts)-1]
		for _, a := range []uint8{left, right, shift} {
			if slices.Contains(acts, a) && (c[a] < c[best]) {
				best = a
			}
		}
		for _, a := range []uint8{left, right, shift} {
			if slices.Contains(acts, a) && c[a] == c[best] {
				best = a
				break
			}
		}
		var l uint8
		if best != shift {
			h, d := s.arc(best)
			cands := m.candidates(x, s, best)
			if len(cands) > 0 {
				l = cands[0]
			}
			if len(cands) > 1 {
				feats := hashes[:x.labelFeatures(s, best, &hashes)]
				l = cands[argmax(labels, feats, cands, scores[:])]
				labels.now++
				if learn && head[d] == h && l != want[d] && slices.Contains(cands, want[d]) {
					labels.update(feats, want[d], 1)
					labels.update(feats, l, -1)
				}
			}
		}
		s.apply(best, l)
		path = append(path, step{best, l})
	}
	return path
}

// replay adds d to the weights of the actions of a path from step from on.
func replay(x *sent, path []step, actions *averaged, d float32, from int) {
	s := newState(len(x.tag))
	var hashes actionHashes
	for i, p := range path {
		if i >= from {
			actions.update(x.features(s, &hashes), p.action, d)
		}
		s.apply(p.action, p.label)
	}
}

// pathScore writes the score of a path after each of its steps.
func pathScore(x *sent, path []step, actions *averaged, out []float32) []float32 {
	s := newState(len(x.tag))
	var hashes actionHashes
	sum := float32(0)
	out = out[:0]
	for _, p := range path {
		sum += actions.row(x.features(s, &hashes))[p.action]
		out = append(out, sum)
		s.apply(p.action, p.label)
	}
	return out
}

// trainBeam trains the actions by beam search.
func (m *model) trainBeam(gold []Gold, x []*sent, order []int, width, seed, epochs int, labelID map[string]uint8, actions, labels *averaged, o Options) {
	b := &beam{m: m, actions: actions, labels: labels, width: width, keepPath: true}
	for e := range epochs {
		shuffle(order, 100+e+1000*seed)
		right := 0
		for _, i := range order {
			n := len(gold[i].Tokens)
			head, want := make([]int32, n), make([]uint8, n)
			for k, t := range gold[i].Tokens {
				head[k], want[k] = int32(t.Head), labelID[t.Rel]
				if t.Head < 0 {
					head[k] = int32(n)
				}
			}
			right += count(m.beamSentence(b, x[i], head, want, actions, labels))
		}
		o.Log("beam: epoch %d, %.4f of the sentences right", e+1, float64(right)/float64(len(order)))
	}
}

// beamSentence trains on one sentence: the update is at the step where the best
// of the beam is furthest above the gold derivation.
func (m *model) beamSentence(b *beam, x *sent, head []int32, want []uint8, actions, labels *averaged) bool {
	x.look()
	gold := m.oracle(x, head, want, labels, true)
	scores := pathScore(x, gold, actions, nil)
	b.start(len(x.tag))
	worst, at := float32(0), -1
	var bad []step
	for i := range gold {
		b.step(x)
		top := b.items[0]
		if v := top.score - scores[i]; v > worst || at < 0 && !samePath(top.path, gold[:i+1]) && v >= worst {
			worst, at = v, i
			bad = top.path
		}
	}
	actions.now++
	if at < 0 {
		return true
	}
	same := 0
	for same <= at && bad[same] == gold[same] {
		same++
	}
	if same > at {
		return true
	}
	replay(x, gold[:at+1], actions, 1, same)
	replay(x, bad, actions, -1, same)
	return false
}

// samePath reports whether two paths of one length take the same actions.
func samePath(a, b []step) bool {
	for i := range a {
		if a[i].action != b[i].action {
			return false
		}
	}
	return true
}
