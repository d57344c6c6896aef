package geo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/blevesearch/vellum"
	"github.com/klauspost/compress/zstd"
)

// A Row is one place of a gazetteer, as the generator and the loaders make it.
type Row struct {
	Name       string
	Aliases    []string // other names, as written
	Lat, Lon   float64  // degrees
	Country    string   // ISO 3166-1 alpha-2
	Admin1     string   // GeoNames code within the country: "06"
	Admin2     string   // GeoNames code within the first-order division
	Class      string   // GeoNames feature class
	Code       string   // GeoNames feature code
	Population int
	GeoNameID  int
	RadiusKm   float64 // half the extent; 0 is not known
}

// columns is a gazetteer as it lies in memory and in the packed file.
type columns struct {
	LatLon  []int32 // hundred-thousandths of a degree, two a row
	Numbers []int32 // population, geonameid, radius in hundreds of metres: three a row
	Refs    []int32 // offsets in strings of name, country, admin1, admin2, class and code: six a row
	Strings []byte  // each ends with a zero byte
	Post    []byte  // lists of rows, each led by its length, as varints
	FST     []byte  // folded names to offsets in Post
}

const (
	numbersPerRow = 3
	refsPerRow    = 6
)

var magic = []byte("sitrep-gazetteer-1\n")

var errPacked = errors.New("geo: packed gazetteer is damaged")

// write writes the columns, compressed.
func (c *columns) write(w io.Writer) error {
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return err
	}
	defer z.Close()
	var b bytes.Buffer
	b.Write(magic)
	for _, col := range [][]int32{c.LatLon, c.Numbers, c.Refs} {
		width := map[bool]int{true: 2, false: numbersPerRow}[len(col) == len(c.LatLon)]
		if len(col) == len(c.Refs) {
			width = refsPerRow
		}
		binary.Write(&b, binary.LittleEndian, uint32(len(col)))
		// Column by column and as differences, for the sake of the compression.
		for k := range width {
			prev := int32(0)
			for i := k; i < len(col); i += width {
				b.Write(binary.AppendVarint(nil, int64(col[i]-prev)))
				prev = col[i]
			}
		}
	}
	for _, s := range [][]byte{c.Strings, c.Post, c.FST} {
		binary.Write(&b, binary.LittleEndian, uint32(len(s)))
		b.Write(s)
	}
	// In one piece, so that the frame says how much memory decoding takes.
	_, err = w.Write(z.EncodeAll(b.Bytes(), nil))
	return err
}

// unpack reads what write wrote.
func unpack(packed []byte) (*columns, error) {
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("geo: %w", err)
	}
	defer z.Close()
	b, err := z.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errPacked, err)
	}
	b, ok := bytes.CutPrefix(b, magic)
	if !ok {
		return nil, errPacked
	}
	c := &columns{}
	length := func() int {
		if len(b) < 4 {
			ok = false
			return 0
		}
		n := int(binary.LittleEndian.Uint32(b))
		b = b[4:]
		if n > 1<<30 {
			ok = false
			return 0
		}
		return n
	}
	for _, col := range []struct {
		to    *[]int32
		width int
	}{{&c.LatLon, 2}, {&c.Numbers, numbersPerRow}, {&c.Refs, refsPerRow}} {
		n := length()
		if !ok || n > 8*len(b)+8 {
			return nil, errPacked
		}
		out := make([]int32, n)
		for k := range col.width {
			prev := int64(0)
			for i := k; i < n; i += col.width {
				v, w := binary.Varint(b)
				if w <= 0 {
					return nil, errPacked
				}
				b = b[w:]
				prev += v
				out[i] = int32(prev)
			}
		}
		*col.to = out
	}
	for _, to := range []*[]byte{&c.Strings, &c.Post, &c.FST} {
		n := length()
		if !ok || n > len(b) {
			return nil, errPacked
		}
		*to, b = b[:n:n], b[n:]
	}
	return c, nil
}

// gazetteer opens the columns for reading.
func (c *columns) gazetteer() (*Gazetteer, error) {
	fst, err := vellum.Load(c.FST)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errPacked, err)
	}
	return &Gazetteer{store: &memory{c, fst, string(c.Strings)}}, nil
}
