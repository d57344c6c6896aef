package parse

import (
	"math/rand/v2"
)

// trainParser returns the tables of actions and labels. Greedy training (width 1)
// has a dynamic oracle: the parser learns to go on from its own errors.
func (m *model) trainParser(gold []Gold, x []*sent, order []int, width, seed, epochs int, o Options) (actions, labels *averaged) {
	actions, labels = newAveraged(1<<actionBits), newAveraged(1<<o.LabelBits)
	labelID := map[string]uint8{}
	for i, l := range m.labels {
		labelID[l] = uint8(i)
	}
	var scores [64]float32
	var legal [3]uint8
	var hashes actionHashes
	var names labelHashes
	if width > 1 {
		m.trainBeam(gold, x, order, width, seed, epochs, labelID, actions, labels, o)
		return actions, labels
	}
	for e := range epochs {
		shuffle(order, 100+e+1000*seed)
		rng := rand.New(rand.NewPCG(7+uint64(seed), uint64(e)))
		wrong, steps := 0, 0
		for _, i := range order {
			n := len(gold[i].Tokens)
			head := make([]int32, n)
			for k, t := range gold[i].Tokens {
				head[k] = int32(t.Head)
				if t.Head < 0 {
					head[k] = int32(n)
				}
			}
			x[i].look()
			s := newState(n)
			for !s.done() {
				acts := s.legal(legal[:0])
				costs := s.costs(head)
				feats := x[i].features(s, &hashes)
				best := acts[argmax(actions, feats, acts, scores[:])]
				zero, zeroScore := acts[0], float32(-1e30) // the best of the actions that lose nothing more
				least := 1 << 30
				for _, a := range acts {
					least = min(least, costs[a])
				}
				for k, a := range acts {
					if costs[a] == least && scores[k] > zeroScore {
						zero, zeroScore = a, scores[k]
					}
				}
				actions.now++
				steps++
				wrong += count(costs[best] != least)
				rival, rivalScore := zero, zeroScore-actionMargin
				for k, a := range acts {
					if costs[a] != least && scores[k] >= rivalScore {
						rival, rivalScore = a, scores[k]
					}
				}
				if rival != zero {
					actions.update(feats, zero, 1)
					actions.update(feats, rival, -1)
				}
				act := best
				if costs[best] != least && (e < 1 || rng.Float64() < .1) {
					act = zero
				}
				var l uint8
				if act != shift {
					h, d := s.arc(act)
					cands := m.candidates(x[i], s, act)
					want := labelID[gold[i].Tokens[d].Rel]
					if len(cands) > 0 {
						l = cands[0]
					}
					if len(cands) > 1 {
						feats = names[:x[i].labelFeatures(s, act, &names)]
						l = cands[argmax(labels, feats, cands, scores[:])]
						labels.now++
						if head[d] == h {
							marginUpdate(labels, feats, cands, scores[:], want, labelMargin)
						}
					}
				}
				s.apply(act, l)
			}
		}
		o.Log("parser: epoch %d, %.4f of the actions right", e+1, 1-float64(wrong)/float64(steps))
	}
	return actions, labels
}
