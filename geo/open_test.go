package geo_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

const dump = "9000001\tQirmaleh\tQirmaleh\tKirmale,Qurmala\t35.9\t36.7\tP\tPPL\tSY\t\t12\t\t\t\t350\t\t\tAsia/Damascus\t2020-01-01\n" +
	"short row\n" +
	"9000002\tTell Nowhere\t\t\tnorth\t36\tP\tPPL\tSY\t\t12\t\t\t\t0\t\t\t\t\n" +
	"9000003\tOff the map\t\t\t99\t36\tP\tPPL\tSY\t\t12\t\t\t\t0\t\t\t\t\n"

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	tsv, zipped := filepath.Join(dir, "SY.txt"), filepath.Join(dir, "SY.zip")
	require.NoError(t, os.WriteFile(tsv, []byte(dump), 0o600))
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("SY.txt")
	require.NoError(t, err)
	_, err = w.Write([]byte(dump))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(zipped, b.Bytes(), 0o600))

	for _, file := range []string{tsv, zipped} {
		rows, bad, err := geo.ReadRows(file)
		require.NoError(t, err)
		assert.Len(t, rows, 1)
		require.Len(t, bad, 3)
		assert.Equal(t, []int{2, 3, 4}, []int{bad[0].Line, bad[1].Line, bad[2].Line})
		assert.Contains(t, bad[1].Error(), `latitude is "north", want degrees`)

		g, err := geo.Open(file)
		require.NoError(t, err)
		require.Len(t, g.Lookup("qurmala"), 1)
		assert.Equal(t, 9000001, g.Lookup("qurmala")[0].GeoNameID)
		assert.NotEmpty(t, g.Lookup("Damascus"), "the bundled places are there too")
		p := geo.Parser{Gazetteer: g}
		got := p.ParseText("Shells hit Qirmaleh in Syria.", geo.Hints{}).Toponyms
		require.Len(t, got, 2)
		assert.Equal(t, 9000001, got[0].GeoNameID)
	}
}

func TestOpenErrors(t *testing.T) {
	_, err := geo.Open(filepath.Join(t.TempDir(), "none.txt"))
	assert.ErrorIs(t, err, os.ErrNotExist)
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	_, err = geo.Open(empty)
	assert.ErrorContains(t, err, "has no rows, want")
	_, err = geo.New([]geo.Row{{Name: "Nowhere", Lat: 91}})
	assert.ErrorContains(t, err, "want degrees")
}

func FuzzReadRows(f *testing.F) {
	f.Add([]byte(dump))
	f.Add([]byte("\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n\xff\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file := filepath.Join(t.TempDir(), "dump.txt")
		require.NoError(t, os.WriteFile(file, b, 0o600))
		rows, _, err := geo.ReadRows(file)
		if err != nil || len(rows) > 1000 {
			return
		}
		g, err := geo.New(rows)
		require.NoError(t, err)
		for _, r := range rows {
			for _, p := range g.Lookup(r.Name) {
				assert.True(t, p.Valid())
			}
		}
	})
}
