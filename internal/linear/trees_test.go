package linear_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/linear"
)

// both has cases that hold where one of two features does, not both or none.
func both() (cases []linear.Case) {
	for range 50 {
		cases = append(cases,
			linear.Case{Features: vector("a|near"), Yes: true}, linear.Case{Features: vector("a|tall"), Yes: true},
			linear.Case{Features: vector("a|near", "a|tall", "a|near")}, linear.Case{Features: vector("a|other")})
	}
	return cases
}

var growth = linear.Growth{Trees: 40, Depth: 2, Least: 5, Rate: .3, Ridge: 1, Columns: 1, Rows: .8}

func TestTreesFindWhatHoldsTogether(t *testing.T) {
	weights := linear.Fit(both(), 1)
	m := weights.Grown(both(), growth)
	assert.Greater(t, m.Probability(vector("a|near")), .9)
	assert.Greater(t, m.Probability(vector("a|tall")), .9)
	assert.Less(t, m.Probability(vector("a|near", "a|tall", "a|near")), .1)
	assert.Less(t, m.Probability(vector("a|other")), .1)
	assert.Equal(t, m.Table(), weights.Grown(both(), growth).Table(), "the same cases grow the same trees")
}

func TestTreesInATable(t *testing.T) {
	m := linear.Fit(nil, 1).Grown(both(), growth)
	read, err := linear.Parse(m.Table())
	require.NoError(t, err)
	assert.Equal(t, m.Table(), read.Table())
	for _, v := range []linear.Vector{vector("a|near"), vector("a|near", "a|tall"), vector()} {
		assert.InDelta(t, m.Score(v), read.Score(v), 1e-9)
	}
	assert.InDelta(t, read.Score(vector("a|near")), read.Section("a|").Score(vector("near")), 1e-9)
	assert.InDelta(t, 0, read.Section("b|").Score(vector("near")), 1e-9)
}

func TestATreeAsks(t *testing.T) {
	m, err := linear.Parse("bias\t1\ntree\tnear 0.5 tall 0 2 3 -4\n")
	require.NoError(t, err)
	assert.InDelta(t, 3, m.Score(linear.Vector{{Name: "near", Value: .6}, {Name: "tall", Value: 1}}), 1e-9)
	assert.InDelta(t, 4, m.Score(linear.Vector{{Name: "near", Value: .6}}), 1e-9)
	assert.InDelta(t, -3, m.Score(linear.Vector{{Name: "near", Value: .5}}), 1e-9)
}

func TestParseNamesTheLineOfATree(t *testing.T) {
	for _, bad := range []string{"", "near", "near tall 1 2", "near 0 1", "near 0 1 2 3"} {
		_, err := linear.Parse("bias\t1\ntree\t" + bad)
		assert.ErrorContains(t, err, "line 2", bad)
	}
}
