package parse

// weights is a hashed table of scores, quantised to a byte, as it is learned and
// stored; rows is how it is read. Training keeps its own table of floats with
// the same addressing.
type weights []int8

// A scorer adds up the weights of features for a few classes, 64 at most.
type scorer interface {
	sum(features []uint32, classes []uint8, scores []float32)
}

// slotOf is the address of a feature's weight for a class. The first four
// classes of a feature lie together: one line of the cache holds the actions.
func slotOf(feature uint32, class uint8) uint32 {
	return feature*4 + uint32(class&3) + uint32(class>>2)*groupStep
}

// groupStep is how far apart the weights of a feature for classes 0 and 4 are.
const groupStep = 0x9e3779b4

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
