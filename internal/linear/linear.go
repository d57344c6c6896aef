// Package linear holds small logistic models over named features: a score is
// the sum of the weights of the features that hold, and every weight can be
// read. A model is a table of two columns, a feature's name and its weight;
// "bias" always holds.
package linear

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A Vector lists the features of one case. The zero Vector has none.
type Vector []Feature

// A Feature is a named value; 1 is a plain yes. Its name is the two parts
// joined: most features are a class of something, and no string is made for each
// case.
type Feature struct {
	Name, Class string
	Value       float64
}

// Set adds a feature with a value; 0 is left out.
func (v *Vector) Set(name string, value float64) {
	if value != 0 {
		v.add(Feature{Name: name, Value: value})
	}
}

// Flag adds a feature that holds or does not.
func (v *Vector) Flag(name string, holds bool) {
	if holds {
		v.add(Feature{Name: name, Value: 1})
	}
}

// Is adds the feature of a class.
func (v *Vector) Is(name, class string) { v.add(Feature{name, class, 1}) }

// Full is the feature's whole name.
func (f *Feature) Full() string { return f.Name + f.Class }

// usual is how many features most cases have at most.
const usual = 48

func (v *Vector) add(f Feature) {
	if *v == nil {
		*v = make(Vector, 0, usual)
	}
	*v = append(*v, f)
}

// A Model is a weight for each feature. It is read-only once made.
type Model struct{ weights map[string]float64 }

// Parse reads a table of names and weights, tab-separated. Lines that start
// with # are comments.
func Parse(table string) (*Model, error) {
	m := &Model{weights: map[string]float64{}}
	for n, line := range strings.Split(table, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("linear: line %d is %q, want a name, a tab and a weight", n+1, line)
		}
		w, err := strconv.ParseFloat(value, 64)
		if err != nil || math.IsNaN(w) || math.IsInf(w, 0) {
			return nil, fmt.Errorf("linear: line %d: weight is %q, want a finite number", n+1, value)
		}
		if _, twice := m.weights[name]; twice {
			return nil, fmt.Errorf("linear: line %d: %q has a weight already", n+1, name)
		}
		m.weights[name] = w
	}
	return m, nil
}

// Section is the model of the features whose names begin with a prefix, under
// their names without it. The bias of all is in its bias.
func (m *Model) Section(prefix string) *Model {
	out := &Model{weights: map[string]float64{}}
	for name, w := range m.weights {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			out.weights[rest] = w
		}
	}
	out.weights["bias"] += m.weights["bias"]
	return out
}

// Score is the sum of the weights of a case's features, in log odds. Features
// that the model has no weight for count nothing.
func (m *Model) Score(v Vector) float64 {
	s := m.weights["bias"]
	var room [64]byte
	name := room[:0]
	for i := range v {
		f := &v[i]
		if f.Class == "" {
			s += m.weights[f.Name] * f.Value
			continue
		}
		name = append(append(name[:0], f.Name...), f.Class...)
		s += m.weights[string(name)] * f.Value
	}
	return s
}

// Probability is Score as a share of 1.
func (m *Model) Probability(v Vector) float64 { return 1 / (1 + math.Exp(-m.Score(v))) }

// Weight is the weight of a feature, 0 where it has none.
func (m *Model) Weight(name string) float64 { return m.weights[name] }
