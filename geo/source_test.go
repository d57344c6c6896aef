package geo_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/geo"
)

func put(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// A table of one's own places is told by its heading, whatever divides it.
func TestOwnTable(t *testing.T) {
	for name, content := range map[string]string{
		"own.csv": "\ufeffName,Latitude,Longitude,Country,Aliases,Class,Code,Radius_km,Population\n\"Post 17, east\",34.5,40.1,SYR,Point Seventeen|Nuqta 17,S,MILB,1.5,\nBad,north,40,SYR,,,,,\nWorse,1,2,XXX,,,,,\n",
		"own.tsv": "lon\tlat\tname\tcountry\tclass\tcode\taliases\tradius_km\n40.1\t34.5\tPost 17, east\tSY\tS\tMILB\tPoint Seventeen|Nuqta 17\t1.5\nnorth\t40\tBad\tSY\t\t\t\t\n1\t2\tWorse\tXXX\t\t\t\t\n",
	} {
		var bad []string
		g, err := geo.Source{Path: put(t, name, content), Alone: true, Skipped: func(e *geo.RowError) { bad = append(bad, e.Error()) }}.Open()
		require.NoError(t, err)
		assert.Equal(t, 1, g.Len(), name)
		got := g.Lookup("nuqta 17")
		require.Len(t, got, 1, name)
		assert.Equal(t, "Post 17, east", got[0].Name)
		assert.Equal(t, "SYR", got[0].Country)
		assert.Equal(t, 1.5, got[0].RadiusKm)
		assert.Empty(t, g.Lookup("Damascus"), "the bundled places are left out")
		require.Len(t, bad, 2, name)
		assert.Contains(t, bad[0], name+":3: ")
		assert.Contains(t, bad[1], `country is "XXX"`)
	}
}

func TestAlternateNamesAndDivisions(t *testing.T) {
	g, err := geo.Source{
		Path:           put(t, "SY.txt", dump),
		AlternateNames: put(t, "alternateNamesV2.txt", "1\t9000001\ten\tKirmaly\t\t\t\t\t\t\n2\t9000001\tar\tقرملة\t\t\t\t\t\t\n3\t9000001\tlink\thttps://a.example\t\t\t\t\t\t\n"),
		Admin1:         put(t, "admin1CodesASCII.txt", "SY.12\tOur Idlib\tIdlib\t1\n"),
	}.Open()
	require.NoError(t, err)
	got := g.Lookup("Kirmaly")
	require.Len(t, got, 1)
	assert.Equal(t, 9000001, got[0].GeoNameID)
	assert.Equal(t, "Our Idlib", got[0].Admin1)
	assert.Empty(t, g.Lookup("https://a.example"))
	_, err = geo.Source{Path: put(t, "SY.txt", dump), Admin1: put(t, "admin1CodesASCII.txt", "nothing\n")}.Open()
	assert.ErrorContains(t, err, "has no rows")
}

// synthetic writes a dump of n places, each with two further names.
func synthetic(t testing.TB, n int) string {
	path := filepath.Join(t.TempDir(), "all.txt")
	f, err := os.Create(path)
	require.NoError(t, err)
	w := bufio.NewWriter(f)
	for i := range n {
		fmt.Fprintf(w, "%d\tPlace %d\tPlace %d\tTell el-%d,Ayn %d\t%.4f\t%.4f\tP\tPPL\tSY\t\t%02d\t\t\t\t%d\t\t\t\t\n", i+1, i, i, i, i%5000, float64(i%17000)/100-85, float64(i%35000)/100-175, i%14, i%1000)
	}
	require.NoError(t, w.Flush())
	require.NoError(t, f.Close())
	return path
}

// The index on disk answers as the memory does, is used again while its files
// are the same, and is built anew where they changed or it is damaged.
func TestIndex(t *testing.T) {
	path, index := synthetic(t, 20_000), filepath.Join(t.TempDir(), "all.index")
	inMemory, err := geo.Source{Path: path, Alone: true}.Open()
	require.NoError(t, err)
	s := geo.Source{Path: path, Alone: true, Index: index}
	onDisk, err := s.Open()
	require.NoError(t, err)
	assert.Equal(t, inMemory.Len(), onDisk.Len())
	for _, name := range []string{"Place 7", "tell el-19999", "Tell El 3", "Ayn 42", "Nowhere", "Tal 12"} {
		assert.Equal(t, inMemory.Lookup(name), onDisk.Lookup(name), name)
	}
	assert.Len(t, onDisk.Lookup("Ayn 42"), 4)
	assert.Equal(t, inMemory.Nearest(geo.Point{Lat: 10, Lon: 20}, 3, 500*geo.Kilometer, nil), onDisk.Nearest(geo.Point{Lat: 10, Lon: 20}, 3, 500*geo.Kilometer, nil))

	built, err := os.ReadFile(index)
	require.NoError(t, err)
	before, err := os.Stat(index)
	require.NoError(t, err)
	_, err = s.Open()
	require.NoError(t, err)
	after, err := os.Stat(index)
	require.NoError(t, err)
	assert.Equal(t, before.ModTime(), after.ModTime(), "the index is used again")

	for i, damage := range [][]byte{nil, built[:40], built[:len(built)-1], append([]byte("x"), built[1:]...)} {
		require.NoError(t, os.Remove(index))
		require.NoError(t, os.WriteFile(index, damage, 0o600))
		g, err := s.Open()
		require.NoError(t, err, "damage %d", i)
		assert.Len(t, g.Lookup("Place 7"), 1, "damage %d", i)
	}
	require.NoError(t, os.WriteFile(path, []byte(dump), 0o600))
	require.NoError(t, os.Chtimes(path, time.Now(), time.Now().Add(time.Hour)))
	g, err := s.Open()
	require.NoError(t, err)
	assert.Equal(t, 1, g.Len(), "the dump has changed")
	_, err = geo.Source{Path: path, Index: filepath.Join(t.TempDir(), "no", "such", "folder")}.Open()
	assert.Error(t, err)
}

func FuzzIndex(f *testing.F) {
	path, index := synthetic(f, 20), filepath.Join(f.TempDir(), "all.index")
	s := geo.Source{Path: path, Alone: true, Index: index}
	_, err := s.Open()
	require.NoError(f, err)
	b, err := os.ReadFile(index)
	require.NoError(f, err)
	f.Add(b, 100, byte(7))
	f.Add(b[:64], 0, byte(0))
	f.Fuzz(func(t *testing.T, b []byte, at int, v byte) {
		if len(b) > 64 && at > 64 {
			b = append([]byte(nil), b...)
			b[at%len(b)] = v
		}
		g, err := geo.ReadIndex(b)
		if err != nil {
			return
		}
		for _, name := range []string{"Place 7", "Ayn 3", "x"} {
			for _, p := range g.Lookup(name) {
				assert.True(t, p.Valid())
			}
		}
	})
}

func FuzzTable(f *testing.F) {
	f.Add("name,lat,lon\nA,1,2\n\"B,3\n")
	f.Add("lat;lon;name;population\n1;2;A;99999999999999999999\n")
	f.Fuzz(func(t *testing.T, s string) {
		rows, _, err := geo.ReadRows(put(t, "own.csv", s))
		if err == nil {
			for _, r := range rows {
				assert.True(t, geo.Point{Lat: r.Lat, Lon: r.Lon}.Valid())
				assert.NotEmpty(t, strings.TrimSpace(r.Name)+"x")
			}
		}
	})
}

// BenchmarkIndex indexes two million places and opens the index again.
func BenchmarkIndex(b *testing.B) {
	const n = 2_000_000
	path, index := synthetic(b, n), filepath.Join(b.TempDir(), "all.index")
	s := geo.Source{Path: path, Alone: true, Index: index}
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			os.Remove(index)
			_, err := s.Open()
			require.NoError(b, err)
		}
		b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
	})
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			g, err := s.Open()
			require.NoError(b, err)
			if len(g.Lookup("Place 7")) != 1 {
				b.Fatal("Place 7 is not there")
			}
		}
	})
}
