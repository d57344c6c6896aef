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

// A choice is a place that was chosen for a name of a corpus.
type choice struct {
	doc      int
	features []float64
	right    bool
}

// TestFitCertainty fits data/certainty.tsv on the development halves in the
// folder SITREP_FIT_RANKER, and logs the reliability of scores that are fit on
// the other four fifths of the documents.
func TestFitCertainty(t *testing.T) {
	folder := os.Getenv("SITREP_FIT_RANKER")
	if folder == "" {
		t.Skip("SITREP_FIT_RANKER is not set")
	}
	all := choices(t, folder)
	var n, right, sum [10]float64
	off := 0.0
	for fold := range 5 {
		w := fitChoices(all, func(c choice) bool { return c.doc%5 != fold })
		for _, c := range all {
			if c.doc%5 == fold {
				p := 1 / (1 + math.Exp(-dot(c.features, w)))
				b := min(9, int(p*10))
				n[b]++
				sum[b] += p
				if c.right {
					right[b]++
				}
			}
		}
	}
	for b := range n {
		if n[b] > 0 {
			t.Logf("%.1f to %.1f: %4.0f names, mean score %.3f, right %.3f", float64(b)/10, float64(b+1)/10, n[b], sum[b]/n[b], right[b]/n[b])
			off += math.Abs(sum[b] - right[b])
		}
	}
	t.Logf("%d names, mean difference %.3f", len(all), off/float64(len(all)))
	var b strings.Builder
	b.WriteString("# What speaks for the place chosen of a name: a feature (see certainty.go) and its weight.\n# Fit by TestFitCertainty on development halves of public corpora.\n")
	for k, w := range fitChoices(all, func(choice) bool { return true }) {
		fmt.Fprintf(&b, "%s\t%.3f\n", geo.CertainFeatures()[k], w)
	}
	require.NoError(t, os.WriteFile("data/certainty.tsv", []byte(b.String()), 0o666))
}

// choices are the resolved names of the corpora that have coordinates there.
func choices(t *testing.T, folder string) (out []choice) {
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
			for _, top := range new(geo.Parser).ParseText(d.Text, geo.Hints{}).Toponyms {
				from := utf8.RuneCountInString(d.Text[:top.Span.Start])
				for _, g := range d.Toponyms {
					if g.Lat == nil || g.Start >= from+utf8.RuneCountInString(top.Text) || from >= g.End {
						continue
					}
					if top.Resolved {
						far := map[string]float64{"PCLI": 1600, "ADM1": 900, "CONT": 3000}[top.Code] // centres by convention
						km := float64(top.Place.DistanceTo(geo.Point{Lat: *g.Lat, Lon: *g.Lon}) / geo.Kilometer)
						out = append(out, choice{doc, append([]float64{}, geo.Doubts(&top)...), km <= max(161, far)})
					}
					break
				}
			}
		}
	}
	return out
}

// fitChoices fits a logistic regression by descent.
func fitChoices(all []choice, use func(choice) bool) []float64 {
	const rounds, rate, held = 6000, .1, .0002
	w := make([]float64, len(geo.CertainFeatures()))
	for range rounds {
		grad, n := make([]float64, len(w)), 0.0
		for _, c := range all {
			if !use(c) {
				continue
			}
			n++
			miss := -1 / (1 + math.Exp(-dot(c.features, w)))
			if c.right {
				miss++
			}
			for f, x := range c.features {
				grad[f] += miss * x
			}
		}
		for f := range w {
			w[f] += rate * (grad[f]/n - held*w[f])
		}
	}
	return w
}
