package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	return path
}

// A user's parties and triggers go before those that ship, and the event says
// which rows made it.
func TestOwnDictionaries(t *testing.T) {
	x, err := extract.New(extract.Config{
		Actors: []string{
			file(t, "own.tsv", "# ours\nFalcon Brigade\tFB|Saqr Brigade\trebels\tSYR\tSYRREBFAL\n"),
			file(t, "own.actors.txt", "GRAND_OSPREY_MILITIA_ [YEMPRM]\n"),
		},
		Triggers: []string{file(t, "own.tsv", "clobber\tV\tattack\tstrike\n")},
	})
	require.NoError(t, err)
	r, err := x.Extract(t.Context(), extract.Document{Text: "The Saqr Brigade clobbered the Grand Osprey Militia near Homs on Monday.", Published: "2017-09-05"})
	require.NoError(t, err)
	require.Len(t, r.Events, 1)
	e := r.Events[0]
	assert.Equal(t, event.Attack, e.Kind)
	require.Len(t, e.Actors, 1)
	assert.Equal(t, "Falcon Brigade", e.Actors[0].Name)
	assert.Equal(t, "SYRREBFAL", e.Actors[0].Code)
	require.Len(t, e.Targets, 1)
	assert.Equal(t, "YEMPRM", e.Targets[0].Code)
	assert.Contains(t, e.Rules, "own.tsv:1")
	assert.Subset(t, e.Rules, []string{"trigger:clobber/V"})
}

func TestOwnDictionariesFaults(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"flotz\tV\tassault\tstrike\n", `own.tsv:1: event: kind is "assault"`},
		{"# x\nflotz\tQ\tattack\tstrike\n", "own.tsv:2: part of speech"},
		{"flotz\tV\tattack\tnothing\n", "own.tsv:1: frame"},
	} {
		_, err := extract.New(extract.Config{Triggers: []string{file(t, "own.tsv", c.content)}})
		if assert.Error(t, err) {
			assert.Contains(t, err.Error(), c.want)
		}
	}
	_, err := extract.New(extract.Config{Actors: []string{file(t, "own.tsv", "Falcon Brigade\t\tfriends\n")}})
	if assert.Error(t, err) {
		assert.Contains(t, err.Error(), "own.tsv:1")
	}
	_, err = extract.New(extract.Config{Triggers: []string{"no/such/file.tsv"}})
	assert.Error(t, err)
}
