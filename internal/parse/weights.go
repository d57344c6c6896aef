package parse

// weights is a hashed table of scores, quantised to a byte. Training keeps its
// own table of floats with the same addressing.
type weights []int8

// A scorer adds up the weights of features for a few classes.
type scorer interface {
	add(feature uint32, classes []uint8, scores []float32)
}

func (w weights) add(feature uint32, classes []uint8, scores []float32) {
	mask := uint32(len(w) - 1)
	for k, c := range classes {
		scores[k] += float32(w[slotOf(feature, c)&mask])
	}
}

// slotOf is the address of a feature's weight for a class. The first four
// classes of a feature lie together: one line of the cache holds the actions.
func slotOf(feature uint32, class uint8) uint32 {
	return feature*4 + uint32(class&3) + uint32(class>>2)*0x9e3779b4
}

// averaged is a table in training: an averaged perceptron.
type averaged struct {
	w, sum []float32
	at     []int32
	now    int32
}

func newAveraged(size int) *averaged {
	return &averaged{w: make([]float32, size), sum: make([]float32, size), at: make([]int32, size), now: 1}
}

func (t *averaged) add(feature uint32, classes []uint8, scores []float32) {
	mask := uint32(len(t.w) - 1)
	for k, c := range classes {
		scores[k] += t.w[slotOf(feature, c)&mask]
	}
}

// update moves the weights of the features by d for one class.
func (t *averaged) update(features []uint32, class uint8, d float32) {
	mask := uint32(len(t.w) - 1)
	for _, f := range features {
		i := slotOf(f, class) & mask
		t.sum[i] += float32(t.now-t.at[i]) * t.w[i]
		t.at[i] = t.now
		t.w[i] += d
	}
}

// finish returns the average of the weights over all steps, as bytes.
func (t *averaged) finish() weights {
	most := float32(0)
	avg := make([]float32, len(t.w))
	for i, w := range t.w {
		avg[i] = (t.sum[i] + float32(t.now-t.at[i])*w) / float32(t.now)
		most = max(most, avg[i], -avg[i])
	}
	// The few largest are cut so that the many small ones keep their order.
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
