package parse_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func modelFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("model/" + name)
	require.NoError(t, err)
	return b
}

// With its habits the parser does what it does without them, nearly always.
func TestHabitsChangeLittle(t *testing.T) {
	model, file := modelFile(t, "ewt.model.zst"), modelFile(t, "ewt.habits")
	with, err := parse.AnnotateBy(model, file, text.Analyze(story))
	require.NoError(t, err)
	without, err := parse.AnnotateBy(model, nil, text.Analyze(story))
	require.NoError(t, err)
	same := 0
	for i, tok := range with.Tokens {
		if o := without.Tokens[i]; tok.Head == o.Head && tok.Rel == o.Rel {
			same++
		}
	}
	assert.GreaterOrEqual(t, same*1000, 990*len(with.Tokens), "%d of %d tokens have the same arc", same, len(with.Tokens))
}

func TestHabitsDamaged(t *testing.T) {
	model := modelFile(t, "ewt.model.zst")
	for name, file := range map[string][]byte{
		"cut":         {1, 2, 3},
		"no kind":     {0, 1, 1, 1, 1, 1, 1, 1},
		"no action":   {1, 1, 1, 1, 1, 1, 1, 3},
		"no relation": {4, 1, 1, 1, 1, 1, 1, 250},
	} {
		_, err := parse.AnnotateBy(model, file, text.Analyze(story))
		assert.Error(t, err, name)
	}
}

// Habits are learned from what the model does, the same from the same.
func TestLearnHabits(t *testing.T) {
	model := modelFile(t, "ewt.model.zst")
	doc := text.Analyze(story)
	var sentences [][]text.Token
	for range 60 {
		for _, s := range doc.Sentences {
			sentences = append(sentences, doc.Tokens[s.First:s.Last])
		}
	}
	once, err := parse.LearnHabits(model, sentences)
	require.NoError(t, err)
	assert.NotEmpty(t, once)
	twice, err := parse.LearnHabits(model, sentences)
	require.NoError(t, err)
	assert.Equal(t, once, twice)
	_, err = parse.LearnHabits([]byte("no model"), sentences)
	assert.Error(t, err)
}
