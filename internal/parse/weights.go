package parse

// weights is a hashed table of scores, quantised to a byte. Training keeps its
// own table of floats with the same addressing.
type weights []int8

// A scorer adds up the weights of features for a few classes, 64 at most.
type scorer interface {
	sum(features []uint32, classes []uint8, scores []float32)
}

func (w weights) sum(features []uint32, classes []uint8, scores []float32) {
	var offsets [64]uint32
	off := offsets[:len(classes)]
	for k, c := range classes {
		off[k] = slotOf(0, c)
	}
	scores = scores[:len(off)]
	mask := uint32(len(w) - 1)
	for _, f := range features {
		f *= 4
		for k, o := range off {
			if i := int((f + o) & mask); i < len(w) {
				scores[k] += float32(w[i])
			}
		}
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

// finish returns the average of the weights over all steps, as bytes.
func (t *averaged) finish() weights {
	most := float32(0)
	avg := make([]float32, len(t.w))
	for i, w := range t.w {
		avg[i] = (t.past[i] + float32(t.now-t.at[i])*w) / float32(t.now)
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

// A rowScorer adds up the weights of features for the three actions.
type rowScorer interface {
	row(features []uint32) [3]float32
}

func (w weights) row(features []uint32) (out [3]float32) {
	mask := uint32(len(w) - 1)
	var a, b, c int32
	for _, f := range features {
		if i := int(f * 4 & mask); i+3 < len(w) {
			r := (*[4]int8)(w[i:])
			a += int32(r[0])
			b += int32(r[1])
			c += int32(r[2])
		}
	}
	return [3]float32{float32(a), float32(b), float32(c)}
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
