package parse_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func TestBestTree(t *testing.T) {
	// The root is 3. Word 0 has the most votes for word 2, which would cross
	// the arc of word 1 to the root: the vote of all decides.
	score := [][]float32{
		{0, 0, 0, 0},
		{1, 0, 4, 0},
		{2, 0, 0, 0},
		{0, 4, 0, 0},
	}
	assert.Equal(t, []int{1, 3, 1}, parse.BestTree(score, 3))
	assert.Equal(t, []int{1}, parse.BestTree([][]float32{{0, 0}, {1, 0}}, 1))
}

func TestTrainOnPlainText(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	run := func() []byte {
		o := tiny(t)
		o.TeachEpochs, o.GoldTimes = 2, 2
		for _, s := range []string{"Rebels bombed Homs.", "Jets shelled Hama and Homs."} {
			o.Plain = append(o.Plain, text.Analyze(s).Tokens)
		}
		var b bytes.Buffer
		require.NoError(t, parse.Train(&b, gold, o))
		return b.Bytes()
	}
	a := run()
	assert.Equal(t, a, run())
	assert.NoError(t, parse.ReadModel(a))
}

func TestClusters(t *testing.T) {
	var s [][]string
	for _, town := range []string{"homs", "hama", "raqqa"} {
		for _, verb := range []string{"shelled", "bombed"} {
			s = append(s, []string{"rebels", verb, town}, []string{"troops", verb, town})
		}
	}
	c := parse.Clusters(s, 3, 1, 10)
	assert.Equal(t, c["homs"], c["hama"])
	assert.Equal(t, c["shelled"], c["bombed"])
	assert.NotEqual(t, c["homs"], c["shelled"])
}
