package linear_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/linear"
)

func vector(names ...string) (v linear.Vector) {
	for _, n := range names {
		v.Flag(n, true)
	}
	return v
}

func TestFitFindsWhatDecides(t *testing.T) {
	var cases []linear.Case
	for range 50 {
		cases = append(cases,
			linear.Case{Features: vector("near", "tall"), Yes: true}, linear.Case{Features: vector("near"), Yes: true},
			linear.Case{Features: vector("far", "tall")}, linear.Case{Features: vector("far")})
	}
	m := linear.Fit(cases, 1)
	assert.Greater(t, m.Probability(vector("near")), .9)
	assert.Less(t, m.Probability(vector("far")), .1)
	assert.InDelta(t, 0, m.Weight("tall"), .05)
	assert.Equal(t, m.Table(), linear.Fit(cases, 1).Table())
}

func TestTableIsWhatParseReads(t *testing.T) {
	m, err := linear.Parse("# a model\nbias\t-1.50\nnear\t2.25\n")
	require.NoError(t, err)
	assert.InDelta(t, .75, m.Score(vector("near", "unheard-of")), 1e-9)
	assert.Equal(t, "bias\t-1.50\nnear\t2.25\n", m.Table())
}

func TestParseNamesTheLine(t *testing.T) {
	for _, bad := range []string{"bias\t1\nnear", "bias\t1\nnear\tmuch", "bias\t1\nnear\tNaN", "near\t1\nnear\t2"} {
		_, err := linear.Parse(bad)
		assert.ErrorContains(t, err, "line 2")
	}
}

func TestSectionHasTheBiasOfAll(t *testing.T) {
	m, err := linear.Parse("bias\t1\na|bias\t2\na|near\t3\nb|near\t5\n")
	require.NoError(t, err)
	assert.InDelta(t, 6, m.Section("a|").Score(vector("near")), 1e-9)
	assert.InDelta(t, 6, m.Section("b|").Score(vector("near")), 1e-9)
	assert.InDelta(t, 1, m.Section("c|").Score(vector("near")), 1e-9)
}
