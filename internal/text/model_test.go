package text_test

import (
	"bytes"
	"encoding/gob"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/text"
)

// TestModelIsProses checks that the table holds each weight of prose's model,
// and that all of them are whole thousandths, as the table has them.
func TestModelIsProses(t *testing.T) {
	var weights map[string]map[string]float64
	require.NoError(t, gob.NewDecoder(bytes.NewReader(prose.MustAsset("model/AveragedPerceptron/weights.gob"))).Decode(&weights))
	n := 0
	for feature, classes := range weights {
		for class, w := range classes {
			require.InDelta(t, math.Round(w*1000)/1000, w, 1e-12)
			got, ok := text.Weight(feature, class)
			require.True(t, ok, "%s of %s", class, feature)
			require.InDelta(t, w, got, 1e-9, "%s of %s", class, feature)
			n++
		}
	}
	rows, all := text.ModelSize()
	assert.Equal(t, len(weights), rows)
	assert.Equal(t, n, all)
}

// TestTreebank measures the tags on a CoNLL-U file with Penn tags, and on the
// same in capitals. SITREP_CONLLU names the file.
func TestTreebank(t *testing.T) {
	file := os.Getenv("SITREP_CONLLU")
	if file == "" {
		t.Skip("SITREP_CONLLU names no file")
	}
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	var raw, fixed, caps, n int
	for block := range strings.SplitSeq(string(b), "\n\n") {
		var mixed, upper []text.Token
		var gold []string
		for line := range strings.Lines(block) {
			f := strings.Split(line, "\t")
			if len(f) < 5 || strings.ContainsAny(f[0], "-.") {
				continue
			}
			mixed = append(mixed, text.Token{Text: f[1], Norm: f[1]})
			upper = append(upper, text.Token{Text: strings.ToUpper(f[1]), Norm: strings.ToUpper(f[1])})
			gold = append(gold, f[4])
		}
		text.RawTags(mixed)
		raw += equalTags(mixed, gold)
		text.FixTags(mixed)
		fixed += equalTags(mixed, gold)
		text.RecaseAll(upper)
		text.RawTags(upper)
		text.FixTags(upper)
		caps += equalTags(upper, gold)
		n += len(gold)
	}
	percent := func(k int) float64 { return 100 * float64(k) / float64(n) }
	t.Logf("%d tokens: prose %.2f, punctuation put right %.2f, in capitals %.2f", n, percent(raw), percent(fixed), percent(caps))
	assert.Less(t, percent(fixed)-percent(caps), 4.0)
}

func equalTags(tokens []text.Token, gold []string) (n int) {
	for i := range tokens {
		if tokens[i].Tag == gold[i] {
			n++
		}
	}
	return n
}
