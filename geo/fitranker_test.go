package geo_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

// A rankCase is a name with the features of its candidates, of which some are
// right.
type rankCase struct {
	doc      int
	features [][]float64
	right    []bool
}

// TestFitRanker fits data/ranker.tsv on the development halves in the folder
// SITREP_FIT_RANKER, and logs how many choices are right with weights that are
// fit on the other four fifths of the documents.
func TestFitRanker(t *testing.T) {
	folder := os.Getenv("SITREP_FIT_RANKER")
	if folder == "" {
		t.Skip("SITREP_FIT_RANKER is not set")
	}
	start := append([]float64{}, geo.RankerWeights()...)
	w := append([]float64{}, start...)
	for round := range 3 {
		cases := rankCases(t, folder)
		right := 0
		for fold := range 5 {
			part := fitRanker(cases, start, func(c rankCase) bool { return c.doc%5 != fold })
			for _, c := range cases {
				if c.doc%5 == fold && c.right[best(c, part)] {
					right++
				}
			}
		}
		w = fitRanker(cases, start, func(rankCase) bool { return true })
		t.Logf("round %d: %d names, right %.4f with the weights before, %.4f with those of other documents, %.4f with all", round, len(cases), share(cases, geo.RankerWeights()), float64(right)/float64(len(cases)), share(cases, w))
		copy(geo.RankerWeights(), w)
	}
	var b strings.Builder
	b.WriteString("# What speaks for a candidate of a name: a feature (see rank.go) and its weight.\n# Fit by TestFitRanker on development halves of public corpora.\n")
	for k, name := range geo.FeatureNames() {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, w[k])
	}
	require.NoError(t, os.WriteFile("data/ranker.tsv", []byte(b.String()), 0o666))
}

// rankCases are the names of the corpora of which a candidate is right and
// another is not.
func rankCases(t *testing.T, folder string) (out []rankCase) {
	files, err := filepath.Glob(filepath.Join(folder, "*-dev.jsonl"))
	require.NoError(t, err)
	doc := 0
	for _, name := range files {
		if strings.Contains(name, "relloc") {
			continue
		}
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range strings.Lines(string(b)) {
			doc++
			var d struct {
				Text     string
				Toponyms []struct {
					Start, End int // in characters
					Lat, Lon   *float64
				}
			}
			require.NoError(t, json.Unmarshal([]byte(line), &d))
			for _, r := range geo.Rankings(d.Text) {
				from := utf8.RuneCountInString(d.Text[:r.Toponym.Span.Start])
				to := from + utf8.RuneCountInString(r.Toponym.Text)
				for _, g := range d.Toponyms {
					if g.Lat != nil && g.Start < to && from < g.End {
						if c, ok := rankCaseOf(r, geo.Point{Lat: *g.Lat, Lon: *g.Lon}); ok {
							c.doc = doc
							out = append(out, c)
						}
						break
					}
				}
			}
		}
	}
	return out
}

func rankCaseOf(r geo.Ranking, at geo.Point) (c rankCase, ok bool) {
	n, nearest := 0, math.Inf(1)
	for _, p := range r.Candidates {
		nearest = min(nearest, float64(p.DistanceTo(at)/geo.Kilometer))
	}
	for _, p := range r.Candidates {
		far := 161.0
		switch p.Code {
		case "PCLI":
			far = 1600
		case "ADM1":
			far = 900
		}
		d := float64(p.DistanceTo(at) / geo.Kilometer)
		yes := d <= far && d < nearest+20 // a town is not its province
		c.right = append(c.right, yes)
		if yes {
			n++
		}
	}
	c.features = r.Features
	return c, n > 0 && n < len(c.right)
}

// fixed are the features whose weights are set by hand: in stories of war "X
// region" is the division, in the corpora it is the town as often; and few
// texts of the corpora state distances.
var fixed = map[string]bool{"class-fits": true, "class-unfit": true, "where-stated": true}

// fitRanker fits weights by descent on the log likelihood of the right
// candidates, held to the weights it starts from.
func fitRanker(cases []rankCase, start []float64, use func(rankCase) bool) []float64 {
	const rounds, rate, held = 300, .3, .0005
	w := append([]float64{}, start...)
	for range rounds {
		grad := make([]float64, len(w))
		n := 0.0
		for _, c := range cases {
			if !use(c) {
				continue
			}
			n++
			all, right := normal(c, w, false), normal(c, w, true)
			for k, v := range c.features {
				for f, x := range v {
					grad[f] += (right[k] - all[k]) * x
				}
			}
		}
		for f, name := range geo.FeatureNames() {
			if fixed[name] {
				continue
			}
			w[f] += rate * (grad[f]/n - held*(w[f]-start[f]))
		}
	}
	return w
}

// normal is the probability of each candidate, among the right ones only or
// among all.
func normal(c rankCase, w []float64, right bool) []float64 {
	p := make([]float64, len(c.features))
	sum := 0.0
	for k, v := range c.features {
		if !right || c.right[k] {
			p[k] = math.Exp(dot(v, w))
			sum += p[k]
		}
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}

func best(c rankCase, w []float64) int {
	at := 0
	for k := range c.features {
		if dot(c.features[k], w) > dot(c.features[at], w) {
			at = k
		}
	}
	return at
}

func share(cases []rankCase, w []float64) float64 {
	n := 0
	for _, c := range cases {
		if c.right[best(c, w)] {
			n++
		}
	}
	return float64(n) / float64(len(cases))
}

func dot(a, b []float64) float64 {
	s := 0.0
	for k := range a {
		s += a[k] * b[k]
	}
	return s
}
