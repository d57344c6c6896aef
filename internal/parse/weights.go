package parse

// weights is a hashed table of scores, quantised to a byte. Training keeps its
// own table of floats with the same addressing.
type weights []int8

// A scorer adds up the weights of features for a few classes, 64 at most.
type scorer interface {
	sum(features []uint32, classes []uint8, scores []float32)
}

// sum goes class by class: the addresses do not depend on one another.
func (w weights) sum(features []uint32, classes []uint8, scores []float32) {
	mask := uint32(len(w) - 1)
	for k, c := range classes {
		o := slotOf(0, c)
		var sum int32
		for _, f := range features {
			if i := int((f*4 + o) & mask); i < len(w) {
				sum += int32(w[i])
			}
		}
		scores[k] += float32(sum)
	}
}

// slotOf is the address of a feature's weight for a class. The first four
// classes of a feature lie together: one line of the cache holds the actions.
func slotOf(feature uint32, class uint8) uint32 {
	return feature*4 + uint32(class&3) + uint32(class>>2)*0x9e3779b4
}

// averaged is a table in training: an averaged perceptron.
type averaged struct {
	w, past []float32
	at      []int32
	now     int32
}

func newAveraged(size int) *averaged {
	return &averaged{w: make([]float32, size), past: make([]float32, size), at: make([]int32, size), now: 1}
}

func (t *averaged) sum(features []uint32, classes []uint8, scores []float32) {
	mask := uint32(len(t.w) - 1)
	for _, f := range features {
		for k, c := range classes {
			scores[k] += t.w[slotOf(f, c)&mask]
		}
	}
}

// update moves the weights of the features by d for one class.
func (t *averaged) update(features []uint32, class uint8, d float32) {
	mask := uint32(len(t.w) - 1)
	for _, f := range features {
		i := slotOf(f, class) & mask
		t.past[i] += float32(t.now-t.at[i]) * t.w[i]
		t.at[i] = t.now
		t.w[i] += d
	}
}

// mean is the average of the weights over all steps.
func (t *averaged) mean() []float32 {
	avg := make([]float32, len(t.w))
	for i, w := range t.w {
		avg[i] = (t.past[i] + float32(t.now-t.at[i])*w) / float32(t.now)
	}
	return avg
}

// quantise turns weights into bytes. The few largest are cut so that the many
// small ones keep their order.
func quantise(avg []float32) weights {
	most := float32(0)
	for _, w := range avg {
		most = max(most, w, -w)
	}
	scale := 127 / (most * 0.5)
	out := make(weights, len(avg))
	for i, v := range avg {
		q := v * scale
		switch {
		case q >= 127:
			out[i] = 127
		case q <= -127:
			out[i] = -127
		case q > 0:
			out[i] = int8(q + .5)
		default:
			out[i] = int8(q - .5)
		}
	}
	return out
}

// add adds up weights.
func add(sum, w []float32) []float32 {
	if sum == nil {
		return w
	}
	for i, v := range w {
		sum[i] += v
	}
	return sum
}

// A rowScorer adds up the weights of features for the three actions.
type rowScorer interface {
	row(features []uint32) [3]float32
}

// rows is a table of the weights of the actions, a row of four bytes for each
// feature, each byte 128 more than the weight.
type rows []uint32

// rows packs a table of actions; its length is a multiple of four.
func (w weights) rows() rows {
	out := make(rows, len(w)/4)
	for i := range out {
		for k := range 4 {
			out[i] |= uint32(uint8(w[4*i+k])^0x80) << (8 * k)
		}
	}
	return out
}

// row adds up bytes in pairs, in sums of 16 bits: 257 features fit.
func (t rows) row(features []uint32) (out [3]float32) {
	mask := uint32(len(t) - 1)
	var even, odd uint32
	for _, f := range features {
		if i := int(f & mask); i < len(t) {
			v := t[i]
			even += v & 0x00ff00ff
			odd += v >> 8 & 0x00ff00ff
		}
	}
	zero := 128 * int32(len(features))
	return [3]float32{float32(int32(even&0xffff) - zero), float32(int32(odd&0xffff) - zero), float32(int32(even>>16) - zero)}
}

func (t *averaged) row(features []uint32) (out [3]float32) {
	mask := uint32(len(t.w) - 1)
	for _, f := range features {
		r := t.w[f*4&mask:]
		if len(r) < 3 {
			break
		}
		out[0] += r[0]
		out[1] += r[1]
		out[2] += r[2]
	}
	return out
}
