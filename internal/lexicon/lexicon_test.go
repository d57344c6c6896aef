package lexicon_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// row is one line of a table.
type row struct {
	line int
	col  []string
}

// table reads a file of data/ as an analyst sees it.
func table(t *testing.T, name string) []row {
	t.Helper()
	b, err := os.ReadFile("data/" + name)
	require.NoError(t, err)
	var out []row
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			out = append(out, row{n, strings.Split(line, "\t")})
		}
	}
	return out
}

func (r row) at(i int) string {
	if i < len(r.col) {
		return r.col[i]
	}
	return ""
}

func TestClassesOfWords(t *testing.T) {
	for word, class := range map[string]string{"dozen": "quantity", "earthquake": "disaster", "thriller": "fiction"} {
		in, ok := lexicon.Default().InClass(word, class)
		assert.True(t, in && ok, "%s is of @%s", word, class)
	}
	_, ok := lexicon.Default().InClass("dozen", "nothing")
	assert.False(t, ok)
}

func TestDomainsOfWords(t *testing.T) {
	l := lexicon.Default()
	assert.Equal(t, []lexicon.Lean{{Domain: lexicon.Sport, Weight: 2}}, l.Leans("goalkeeper"))
	assert.Equal(t, []lexicon.Lean{{Domain: lexicon.Business, Weight: 2}}, l.Leans("interest_rate"))
	assert.True(t, l.BeginsPhrase("interest"))
	assert.Empty(t, l.Leans("ambush"))
}

func TestTablesLoad(t *testing.T) {
	require.NotPanics(t, func() { lexicon.Default() })
}

func TestEveryKindIsCovered(t *testing.T) {
	verbs, rows := map[string]int{}, map[string]int{}
	patterns := map[string]bool{}
	for _, r := range table(t, "triggers.tsv") {
		rows[r.at(2)]++
		patterns[r.at(0)] = true
		if r.at(1) == "V" {
			verbs[r.at(2)]++
		}
	}
	for k := event.KindUnknown + 1; ; k++ {
		name, err := k.MarshalText()
		if err != nil || string(name) == "" {
			break
		}
		assert.GreaterOrEqual(t, rows[string(name)], 3, "triggers of %s", name)
		assert.GreaterOrEqual(t, verbs[string(name)], 1, "verbs of %s", name)
	}
	assert.Len(t, rows, 48)
	assert.GreaterOrEqual(t, len(patterns), 450)
}

// A row that repeats the words and the conditions of another one never wins.
func TestNoRowIsShadowed(t *testing.T) {
	seen := map[string]int{}
	for _, r := range table(t, "triggers.tsv") {
		key := strings.Join([]string{strings.ReplaceAll(r.at(0), "*", ""), r.at(1), r.at(4)}, "|")
		if first, dup := seen[key]; dup {
			t.Errorf("triggers.tsv:%d: %q (%s) with conditions %q never wins, line %d has the same", r.line, r.at(0), r.at(1), r.at(4), first)
		}
		seen[key] = r.line
	}
}

var slots = set(`subj obj iobj comp adj poss next prev sent head tag at on upon in into inside onto of off by with without
	against for from to toward towards over through across along down near outside between among within about under as alongside behind called clause inf prep after`)

var classes = set(`person force civilian official place facility materiel weapon aircraft artillery explosive firearm armor
	missile event organisation named state country number figure money time`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

func TestConditionsAreKnown(t *testing.T) {
	for pos, name := range map[byte]string{'V': "V", 'N': "N", 'A': "A"} {
		for _, r := range table(t, "triggers.tsv") {
			if r.at(1) != name {
				continue
			}
			found := false
			for _, w := range strings.Fields(strings.ReplaceAll(r.at(0), "*", "")) {
				for _, tr := range lexicon.Default().Triggers(w, pos) {
					if tr.Row != fmt.Sprintf("triggers.tsv:%d", r.line) {
						continue
					}
					found = true
					for _, c := range tr.When {
						assert.True(t, slots[c.Slot], "triggers.tsv:%d: slot is %q", r.line, c.Slot)
						for _, v := range c.Values {
							assert.NotEmpty(t, v, "triggers.tsv:%d: value of %s", r.line, c.Slot)
							if class, ok := strings.CutPrefix(v, "@"); ok {
								_, own := lexicon.Default().InClass("", class)
								assert.True(t, own || classes[class], "triggers.tsv:%d: class is %q", r.line, v)
							}
						}
					}
				}
			}
			assert.True(t, found, "triggers.tsv:%d: %q is found by none of its words", r.line, r.at(0))
		}
	}
}

func TestCAMEOCodes(t *testing.T) {
	for _, r := range table(t, "triggers.tsv") {
		if c := r.at(5); c != "" {
			assert.Regexp(t, `^(0[1-9]|1[0-9]|20)[0-9]{0,2}$`, c, "triggers.tsv:%d", r.line)
		}
	}
}

func TestLookUps(t *testing.T) {
	l := lexicon.Default()
	for _, c := range []struct {
		word    string
		pos     byte
		pattern string
		kind    event.Kind
	}{
		{"attack", 'V', "attack", event.Attack},
		{"strike", 'N', "air strike", event.Airstrike},
		{"bomb", 'N', "car bomb", event.Bombing},
		{"bombing", 'N', "suicide bombing", event.SuicideBombing},
		{"open", 'V', "open fire", event.Shooting},
		{"lay", 'V', "lay siege", event.Siege},
		{"lay", 'V', "lay down", event.Surrender},
		{"claim", 'V', "claim responsibility", event.ClaimOfResponsibility},
		{"take", 'V', "take … hostage", event.Abduction},
		{"shoot", 'V', "shoot down", event.Interception},
		{"wounded", 'A', "wounded", event.Injury},
		{"dead", 'A', "dead", event.Killing},
	} {
		var got []string
		for _, tr := range l.Triggers(c.word, c.pos) {
			if strings.ReplaceAll(tr.Pattern, "*", "") == c.pattern && tr.Kind == c.kind {
				got = append(got, tr.Pattern)
			}
		}
		assert.NotEmpty(t, got, "%s is %v", c.pattern, c.kind)
	}
	assert.Empty(t, l.Triggers("attack", 'X'))
	assert.Empty(t, l.Triggers("chair", 'N'))
}

// Rows are tried from the most words to the fewest.
func TestLongerPatternsFirst(t *testing.T) {
	words := 0
	for i, tr := range lexicon.Default().Triggers("bomb", 'N') {
		if i > 0 {
			assert.LessOrEqual(t, len(tr.Words), words)
		}
		words = len(tr.Words)
	}
	assert.Positive(t, words)
}

func TestFrameRoles(t *testing.T) {
	for _, c := range []struct {
		word string
		pos  byte
		slot string
		role lexicon.Role
	}{
		{"kill", 'V', "obj", lexicon.Target},
		{"die", 'V', "subj", lexicon.Target},
		{"capture", 'V', "obj", lexicon.Both},
		{"explode", 'V', "subj", lexicon.Weapon},
		{"clash", 'V', "with", lexicon.Target},
		{"ceasefire", 'N', "between", lexicon.Actor},
		{"siege", 'N', "of", lexicon.Both},
		{"assassination", 'N', "poss", lexicon.Target},
	} {
		rows := lexicon.Default().Triggers(c.word, c.pos)
		require.NotEmpty(t, rows, c.word)
		assert.Equal(t, c.role, rows[len(rows)-1].Frame.Role(c.slot), "%s of %s", c.slot, c.word)
	}
}

func TestSupportGovernorsReporting(t *testing.T) {
	l := lexicon.Default()
	for word, role := range map[string]lexicon.Role{"launch": lexicon.Actor, "suffer": lexicon.Target, "witness": lexicon.None} {
		s, ok := l.Support(word)
		assert.True(t, ok, word)
		assert.Equal(t, role, s.Role, word)
	}
	_, ok := l.Support("eat")
	assert.False(t, ok)
	for word, status := range map[string]event.Status{"fail": event.Attempted, "plan": event.Planned, "urge": event.Hypothetical, "refrain": event.Negated, "deny": event.Denied} {
		g, ok := l.Governor(word)
		assert.True(t, ok, word)
		assert.Equal(t, status, g.Status, word)
	}
	assert.True(t, l.Reports("say"))
	assert.False(t, l.Reports("attack"))
	for name, least := range map[string]int{"support.tsv": 120, "governors.tsv": 120, "reporting.tsv": 90} {
		seen := map[string]bool{}
		for _, r := range table(t, name) {
			assert.False(t, seen[r.at(0)], "%s:%d: %s stands twice", name, r.line, r.at(0))
			seen[r.at(0)] = true
		}
		assert.GreaterOrEqual(t, len(seen), least, name)
	}
}

func BenchmarkTriggers(b *testing.B) {
	l := lexicon.Default()
	for b.Loop() {
		l.Triggers("attack", 'N')
	}
}
