package parse

import "math"

// A logLinear is a log-linear model in training, by AdaGrad. Its table is that
// of weights, the features of a choice between rivals at class 0.
type logLinear struct {
	w, squares []float32
	rate       float32
	p          []float32
}

func newLogLinear(bits int, rate float32) *logLinear {
	return &logLinear{w: make([]float32, 1<<bits), squares: make([]float32, 1<<bits), rate: rate}
}

// choose learns that the rival at index want is right; features are those of
// each rival.
func (l *logLinear) choose(features [][]uint32, want int) {
	mask := uint32(len(l.w) - 1)
	l.p = l.p[:0]
	for _, fs := range features {
		l.p = append(l.p, dot(l.w, fs))
	}
	for r, g := range l.gradients(want) {
		if g > -leastStep && g < leastStep {
			continue
		}
		for _, f := range features[r] {
			l.step(f&mask, g)
		}
	}
}

// name learns that classes[want] is right for the features.
func (l *logLinear) name(features []uint32, classes []uint8, want int) {
	mask := uint32(len(l.w) - 1)
	l.p = l.p[:0]
	for _, c := range classes {
		var s float32
		for _, f := range features {
			s += l.w[slotOf(f, c)&mask]
		}
		l.p = append(l.p, s)
	}
	for r, g := range l.gradients(want) {
		if g > -leastStep && g < leastStep {
			continue
		}
		for _, f := range features {
			l.step(slotOf(f, classes[r])&mask, g)
		}
	}
}

// leastStep is the error below which nothing is learned.
const leastStep = .01

// gradients turns the scores in p into the errors of their probabilities.
func (l *logLinear) gradients(want int) []float32 {
	most := l.p[0]
	for _, v := range l.p {
		most = max(most, v)
	}
	var z float32
	for r, v := range l.p {
		l.p[r] = float32(math.Exp(float64(v - most)))
		z += l.p[r]
	}
	for r := range l.p {
		l.p[r] /= z
	}
	l.p[want]--
	return l.p
}

func (l *logLinear) step(i uint32, g float32) {
	l.squares[i] += g * g
	l.w[i] -= l.rate * g / (float32(math.Sqrt(float64(l.squares[i]))) + 1e-6)
}

// quantised is the table in bytes; the smallest weights are left out, so that
// the file compresses.
func (l *logLinear) quantised() weights {
	q := quantise(l.w)
	for i, v := range q {
		if v >= -2 && v <= 2 {
			q[i] = 0
		}
	}
	return q
}

// dot adds up the weights of features.
func dot(w []float32, features []uint32) (s float32) {
	mask := uint32(len(w) - 1)
	for _, f := range features {
		s += w[f&mask]
	}
	return s
}

// dot adds up the weights of features.
func (w weights) dot(features []uint32) (s int32) {
	mask := uint32(len(w) - 1)
	for _, f := range features {
		if i := int(f & mask); i < len(w) {
			s += int32(w[i])
		}
	}
	return s
}
