package parse_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
)

// treebank is three sentences of our own, annotated by hand.
var treebank = strings.ReplaceAll(`# text = Rebels shelled Homs.
1 Rebels rebel NOUN NNS _ 2 nsubj _ _
2 shelled shell VERB VBD _ 0 root _ _
3 Homs Homs PROPN NNP _ 2 obj _ _
4 . . PUNCT . _ 2 punct _ _

# text = Troops didn't flee.
1 Troops troop NOUN NNS _ 4 nsubj _ _
2-3 didn't _ _ _ _ _ _ _ _
2 did do AUX VBD _ 4 aux _ _
3 n't not PART RB _ 4 advmod _ _
4 flee flee VERB VB _ 0 root _ _
4.1 flee flee VERB VB _ _ _ _ _
5 . . PUNCT . _ 4 punct _ _

1 Jets jet NOUN NNS _ 2 nsubj _ _
2 bombed bomb VERB VBD _ 0 root _ _
3 Hama Hama PROPN NNP _ 2 obj _ _
`, " ", "\t")

func TestReadCoNLLU(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	require.Len(t, gold, 3)
	require.Len(t, gold[0].Tokens, 4)
	require.Len(t, gold[1].Tokens, 5, "without multi-word tokens and empty nodes")
	assert.Equal(t, 1, gold[0].Tokens[0].Head)
	assert.Equal(t, -1, gold[0].Tokens[1].Head)
	assert.Equal(t, "VBD", gold[0].Tokens[1].Tag)
	assert.Equal(t, "obj", gold[2].Tokens[2].Rel)
}

func TestReadCoNLLUErrors(t *testing.T) {
	const good = "1\tHoms\tHoms\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
	for bad, want := range map[string]string{
		"# x\n" + strings.Replace(good, "\t0\t", "\t7\t", 1): `conllu: sentence at line 2: head of "Homs" is 7, want another of its 1 words or 0`,
		strings.Replace(good, "\t0\t", "\t1\t", 1):           `conllu: sentence at line 1: head of "Homs" is 1, want another of its 1 words or 0`,
		good + "2\tfell\n":                                  "conllu: line 2 has 2 columns, want 10",
		"# a comment\n\n" + good + "1 Homs\n":               "conllu: line 4 has 1 columns, want 10",
		good + "2\tfell\tfall\tVERB\tVBD\t_\tx\troot\t_\t_": `conllu: line 2: head is "x", want a number`,
	} {
		_, err := parse.ReadCoNLLU(strings.NewReader(bad))
		assert.EqualError(t, err, want)
	}
	_, err := parse.ReadCoNLLU(strings.NewReader(strings.Repeat("x", 2<<20)))
	assert.Error(t, err, "a line of 2 MB")
	gold, err := parse.ReadCoNLLU(strings.NewReader(""))
	assert.NoError(t, err)
	assert.Empty(t, gold)
}

func FuzzReadCoNLLU(f *testing.F) {
	f.Add(treebank)
	f.Add("1\ta\ta\tX\tX\t_\t7\tdep\t_\t_\n")
	f.Add("\n\n#\n1\n")
	f.Fuzz(func(t *testing.T, s string) {
		gold, err := parse.ReadCoNLLU(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, g := range gold {
			require.NotEmpty(t, g.Tokens)
			for _, tok := range g.Tokens {
				require.GreaterOrEqual(t, tok.Head, -1)
				require.Less(t, tok.Head, len(g.Tokens))
			}
		}
	})
}

// tiny are the settings of a training that takes a moment.
func tiny(t *testing.T) parse.Options {
	o := parse.Options{TagEpochs: 2, Epochs: 2, GuideEpochs: 2, TagSeeds: 2, TagBits: 8, LabelBits: 8, RootBits: 8, NameBits: 8, Folds: 2, GuideFolds: 2, Log: t.Logf}
	return o
}

func TestTrainIsDeterministic(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	var a, b bytes.Buffer
	require.NoError(t, parse.Train(&a, gold, tiny(t)))
	require.NoError(t, parse.Train(&b, gold, tiny(t)))
	assert.Equal(t, a.Bytes(), b.Bytes())
	assert.NoError(t, parse.ReadModel(a.Bytes()))
}

func TestDamagedModel(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, parse.Train(&file, gold, tiny(t)))
	for n := 0; n < file.Len(); n += max(7, file.Len()/100) {
		assert.Error(t, parse.ReadModel(file.Bytes()[:n]), "the first %d bytes", n)
	}
	assert.Error(t, parse.ReadModel([]byte("no model")))
}

func TestEvaluate(t *testing.T) {
	gold, err := parse.ReadCoNLLU(strings.NewReader(treebank))
	require.NoError(t, err)
	for _, goldTags := range []bool{true, false} {
		s := parse.Evaluate(gold, parse.EvalOptions{GoldTags: goldTags})
		assert.Equal(t, 3, s.Sentences)
		assert.Equal(t, 12, s.Tokens)
		assert.Equal(t, 5, s.PairsGold)
		assert.GreaterOrEqual(t, s.Heads, s.Labels)
		assert.LessOrEqual(t, s.Pairs, min(s.PairsGold, s.PairsOwn))
		assert.Positive(t, s.Labels)
		assert.Equal(t, []int{4, 4}, []int{s.Verbs, s.VerbLemmas})
		assert.Equal(t, []int{3, 2}, []int{s.Nouns, s.NounLemmas}, "\"troops\" is a lemma here")
	}
}
