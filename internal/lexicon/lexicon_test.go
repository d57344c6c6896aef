package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
)

// TestEveryKindHasTriggers also loads, and so validates, every row.
func TestEveryKindHasTriggers(t *testing.T) {
	l := lexicon.Default()
	n := map[event.Kind]int{}
	seen := map[string]bool{}
	for row := range l.Rows() {
		n[row.Kind]++
		key := row.Pattern + string(row.POS) + row.Kind.String() + row.Source
		assert.False(t, seen[key], "triggers.tsv:%d is there already", row.Line)
		seen[key] = true
		assert.NotEmpty(t, row.Frame.Roles, "triggers.tsv:%d", row.Line)
	}
	few := map[event.Kind]int{event.ClaimOfResponsibility: 1, event.ChemicalAttack: 1}
	for _, k := range event.Kinds() {
		want := 3
		if few[k] > 0 {
			want = few[k]
		}
		assert.GreaterOrEqual(t, n[k], want, "%s", k)
	}
}

func TestTriggersAreTriedFromTheMostSpecific(t *testing.T) {
	rows := lexicon.Default().Triggers("attack", 'N')
	require.NotEmpty(t, rows)
	for i := 1; i < len(rows); i++ {
		assert.GreaterOrEqual(t, len(rows[i-1].Words), len(rows[i].Words))
	}
	assert.Equal(t, event.Attack, rows[len(rows)-1].Kind)
}

func TestWordsRoundEvents(t *testing.T) {
	l := lexicon.Default()
	s, ok := l.Support("launch")
	require.True(t, ok)
	assert.Equal(t, lexicon.Actor, s.Role)
	s, ok = l.Support("suffer")
	require.True(t, ok)
	assert.Equal(t, lexicon.Target, s.Role)
	g, ok := l.Governor("fail")
	require.True(t, ok)
	assert.Equal(t, event.Attempted, g.Status)
	assert.True(t, l.Reports("say"))
	assert.False(t, l.Reports("attack"))
	assert.Empty(t, l.Triggers("picnic", 'N'))
	assert.Empty(t, l.Triggers("attack", 'X'))
}
