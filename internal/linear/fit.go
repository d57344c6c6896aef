package linear

import (
	"fmt"
	"maps"
	"math"
	"sort"
	"strings"
)

// A Case is one example to fit a model on.
type Case struct {
	Features Vector
	Yes      bool
	Weight   float64 // how much it counts; 0 is taken for 1
}

// Fit returns the logistic model that fits the cases best, with large weights
// held down: ridge is the penalty on a weight's square, as if that many cases
// spoke against it. The order of the cases matters little; the same cases in
// the same order give the same model.
func Fit(cases []Case, ridge float64) *Model {
	index := map[string]int{"bias": 0}
	names := []string{"bias"}
	type term struct {
		at    int
		value float64
	}
	rows := make([][]term, len(cases))
	for i, c := range cases {
		rows[i] = append(rows[i], term{0, 1})
		for _, f := range c.Features {
			k, ok := index[f.Full()]
			if !ok {
				k = len(names)
				index[f.Full()] = k
				names = append(names, f.Full())
			}
			rows[i] = append(rows[i], term{k, f.Value})
		}
	}
	w, grad, sum := make([]float64, len(names)), make([]float64, len(names)), make([]float64, len(names))
	for range 400 { // full passes, each weight with its own step
		for k := range grad {
			grad[k] = ridge * w[k]
		}
		grad[0] = 0
		for i, row := range rows {
			s := 0.0
			for _, t := range row {
				s += w[t.at] * t.value
			}
			d := 1 / (1 + math.Exp(-s))
			if cases[i].Yes {
				d--
			}
			if cases[i].Weight != 0 {
				d *= cases[i].Weight
			}
			for _, t := range row {
				grad[t.at] += d * t.value
			}
		}
		moved := 0.0
		for k, g := range grad {
			if sum[k] += g * g; sum[k] > 0 {
				step := .3 * g / math.Sqrt(sum[k])
				w[k] -= step
				moved = max(moved, math.Abs(step))
			}
		}
		if moved < .001 {
			break // no weight would round to another
		}
	}
	m := &Model{weights: map[string]float64{}}
	for k, name := range names {
		m.weights[name] = w[k]
	}
	return m
}

// Table is the model in the form that Parse reads, the names in order. Weights
// that round to nothing are left out.
func (m *Model) Table() string {
	names := make([]string, 0, len(m.weights))
	for n := range m.weights {
		names = append(names, n)
	}
	sort.Strings(names)
	var b strings.Builder
	for _, n := range names {
		if s := fmt.Sprintf("%.2f", m.weights[n]); s != "0.00" && s != "-0.00" {
			fmt.Fprintf(&b, "%s\t%s\n", n, s)
		}
	}
	return b.String()
}

// Scaled is the model with its scores moved and stretched as by, fit on the
// feature "score", says.
func (m *Model) Scaled(by *Model) *Model {
	out := &Model{weights: map[string]float64{}}
	for name, w := range m.weights {
		out.weights[name] = w * by.weights["score"]
	}
	out.weights["bias"] += by.weights["bias"]
	return out
}

// With is the model with one more weight.
func (m *Model) With(name string, weight float64) *Model {
	out := &Model{weights: maps.Clone(m.weights)}
	out.weights[name] += weight
	return out
}
