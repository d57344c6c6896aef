package actor_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestOpenTSV(t *testing.T) {
	path := write(t, "mine.tsv", "# ours\n\nSecond Dawn\tSD|Dawn Front\trebels\tSYR\tSYRREB\t2015\t\nIslamic State\t\tmilitia\tIRQ\tIRQUAF\n")
	d, err := actor.Open(actor.Config{Paths: []string{path}})
	require.NoError(t, err)
	doc := text.Analyze("Dawn Front fighters met Islamic State men.")
	m := d.Read(doc, "2016-01-01").Mentions()
	require.Len(t, m, 2)
	assert.Equal(t, "Second Dawn", m[0].Entry.Name)
	assert.Equal(t, "SYRREB", m[0].Entry.Code)
	assert.Equal(t, path+":3", m[0].Entry.Source)
	assert.Equal(t, "IRQUAF", m[1].Entry.Code, "a user's row goes before those that ship")
	assert.Equal(t, "Second Dawn", d.Read(doc, "2016-01-01").Describe(0, 3, 2, "").Name)
}

func TestOpenBadRows(t *testing.T) {
	path := write(t, "bad.tsv", strings.Join([]string{
		"\tx\trebels\tSYR", "A\t\twarriors\tSYR", "B\t\trebels\tXXX", "C\t\trebels\tSYR\tSYRre", "D\t\trebels\tSYR\t\t20", "E\t\trebels\tSYR\t\t2015\t2014", "F\t\trebels\tSYR\t\t2015-13",
		"Good\t\trebels\tSYR",
	}, "\n"))
	_, err := actor.Open(actor.Config{Paths: []string{path}})
	require.Error(t, err)
	var row *actor.RowError
	require.True(t, errors.As(err, &row))
	assert.Equal(t, path, row.File)
	assert.Equal(t, 1, row.Line)
	for _, want := range []string{
		":1: name is empty", ":2: ", "warriors", `:3: country is "XXX"`, `:4: code is "SYRre"`, `:5: date is "20"`, ":6: dates are 2015 to 2014", `:7: date is "2015-13"`,
	} {
		assert.Contains(t, err.Error(), want)
	}
	assert.NotContains(t, err.Error(), ":8:")
	_, err = actor.Open(actor.Config{Paths: []string{filepath.Join(t.TempDir(), "none.tsv")}})
	assert.ErrorIs(t, err, os.ErrNotExist)
}

const petrarch = `<!-- a comment
over lines -->
# another
JOHN_SMITHERS_ [FRAELI] ; note
+J._SMITHERS_
	[FRAGOV 20010101-20051231]
	[FRAMIL <001231]
FREE_ZEDLAND_MOVEMENT_  [UGAREB]	# inline
+FZM_
ZEDLAND_ [UGA]
NOBODY_ [---]
`

func TestOpenPETRARCH(t *testing.T) {
	d, err := actor.Open(actor.Config{Paths: []string{write(t, "actors.txt", petrarch)}})
	require.NoError(t, err)
	for date, code := range map[string]string{"2003-05-05": "FRAGOV", "2015-05-05": "FRAELI", "1999-01-01": "FRAMIL"} {
		m := d.Read(text.Analyze("Then John Smithers spoke."), date).Mentions()
		require.Len(t, m, 1, date)
		assert.Equal(t, code, m[0].Entry.Code, date)
		assert.Equal(t, "John Smithers", m[0].Entry.Name)
		assert.Equal(t, "FRA", m[0].Entry.Country)
	}
	doc := text.Analyze("The FZM shelled Zedland troops.")
	r := d.Read(doc, "2016-01-01")
	require.NotEmpty(t, r.Mentions())
	assert.Equal(t, "Free Zedland Movement", r.Mentions()[0].Entry.Name)
	assert.Equal(t, "rebels", r.Mentions()[0].Entry.Kind.String())
	assert.Equal(t, "UGAMIL", r.Describe(3, 5, 4, "").Code)
}

func TestOpenPETRARCHBadLines(t *testing.T) {
	path := write(t, "actors.txt", strings.Join([]string{
		"+EARLY_", "\t[FRA]", "GOOD_ [FRAGOV]", "\t[frgov]", "\t[FRAGOV 1999]", "\t[FRAGOV 20051231-20010101]", "\t[FRAGOV 20019901-20020101]", "+", "\t[FRAGOV", "\t[]", "\t[FRAGOV x y]",
	}, "\n"))
	_, err := actor.Open(actor.Config{Paths: []string{path}})
	require.Error(t, err)
	for _, want := range []string{":1: synonym", ":2: code stands", `:4: code is "frgov"`, `:5: dates are "1999"`, ":6: dates are", ":7: date is", ":8: synonym is empty", ":9: code is", ":10: code is", ":11: code is"} {
		assert.Contains(t, err.Error(), want)
	}
	assert.NotContains(t, err.Error(), ":3:")
}

func FuzzOpen(f *testing.F) {
	f.Add("mine.tsv", "A\tB\trebels\tSYR\n")
	f.Add("actors.txt", petrarch)
	f.Add("actors.txt", "[\n]\n<!--\n+_ [\x00 -]\n")
	f.Fuzz(func(t *testing.T, name, content string) {
		if filepath.Ext(name) != ".tsv" {
			name = "actors.txt"
		} else {
			name = "mine.tsv"
		}
		d, err := actor.Open(actor.Config{Paths: []string{write(t, name, content)}})
		require.Equal(t, err == nil, d != nil)
		if d != nil {
			d.Find(text.Analyze(content))
		}
	})
}
