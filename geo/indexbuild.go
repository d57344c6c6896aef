package geo

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A batch is a run of rows on its way into an index.
type batch struct {
	rows    []Row
	points  []byte
	numbers []byte
	refs    []uint32
	strings []byte
	keys    []keyRow
}

// A keyRow is a key's hash and a row that has it.
type keyRow struct {
	hash uint64
	row  uint32
}

// batchRows is how many rows a batch has.
const batchRows = 1 << 13

// writeIndex builds the index of the source: the rows are read in turn, folded
// and encoded by all CPUs, and the keys sorted part by part.
func (s Source) writeIndex(path string, sources uint64) error {
	batches, err := s.encode()
	if err != nil {
		return err
	}
	h := header{Sources: sources}
	for _, b := range batches {
		h.Rows += uint64(len(b.points) / 8)
		h.Strings += uint64(len(b.strings))
	}
	if h.Strings >= math.MaxUint32 || h.Rows >= math.MaxUint32 {
		return fmt.Errorf("geo: %s has %d rows and %d bytes of names, want fewer than %d", s.Path, h.Rows, h.Strings, uint32(math.MaxUint32))
	}
	parts := sortKeys(batches)
	var hashes, starts, posts []byte
	for _, part := range parts {
		for i, k := range part {
			if i == 0 || part[i-1].hash != k.hash {
				hashes = binary.LittleEndian.AppendUint64(hashes, k.hash)
				starts = binary.LittleEndian.AppendUint32(starts, uint32(len(posts)/4))
			} else if part[i-1].row == k.row {
				continue
			}
			posts = binary.LittleEndian.AppendUint32(posts, k.row)
		}
	}
	starts = binary.LittleEndian.AppendUint32(starts, uint32(len(posts)/4))
	h.Keys, h.Posts = uint64(len(hashes)/8), uint64(len(posts)/4)
	return replace(path, func(w io.Writer) error {
		out := bufio.NewWriterSize(w, 1<<20)
		out.Write(h.bytes())
		for _, b := range batches {
			out.Write(b.points)
		}
		for _, b := range batches {
			out.Write(b.numbers)
		}
		base := uint32(0)
		for _, b := range batches {
			for _, r := range b.refs {
				var word [4]byte
				binary.LittleEndian.PutUint32(word[:], base+r)
				out.Write(word[:])
			}
			base += uint32(len(b.strings))
		}
		out.Write(hashes)
		out.Write(starts)
		out.Write(posts)
		for _, b := range batches {
			out.Write(b.strings)
		}
		return out.Flush() // which reports any failure above
	})
}

// replace writes a file beside path and puts it in its place.
func replace(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".index-*")
	if err != nil {
		return fmt.Errorf("geo: %w", err)
	}
	defer os.Remove(f.Name())
	err = write(f)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("geo: %s: %w", path, err)
	}
	return nil
}

// encode reads all rows and encodes them, batches side by side.
func (s Source) encode() ([]*batch, error) {
	var batches []*batch
	work := make(chan *batch, 2*runtime.GOMAXPROCS(0))
	first := map[*batch]uint32{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for b := range work {
				mu.Lock()
				from := first[b]
				mu.Unlock()
				b.encode(from)
			}
		})
	}
	n := uint32(0)
	b := &batch{}
	flush := func() {
		if len(b.rows) == 0 {
			return
		}
		mu.Lock()
		first[b] = n - uint32(len(b.rows))
		mu.Unlock()
		batches = append(batches, b)
		work <- b
		b = &batch{}
	}
	err := s.each(func(r Row) {
		b.rows = append(b.rows, r)
		if n++; len(b.rows) == batchRows {
			flush()
		}
	})
	flush()
	close(work)
	wg.Wait()
	return batches, err
}

// encode turns the rows of a batch, the first of which has a number, into
// bytes and keys.
func (b *batch) encode(from uint32) {
	offsets := map[string]uint32{}
	put := func(s string) uint32 {
		s = s[:min(len(s), math.MaxUint16)]
		o := uint32(len(b.strings))
		b.strings = binary.LittleEndian.AppendUint16(b.strings, uint16(len(s)))
		b.strings = append(b.strings, s...)
		return o
	}
	shared := func(s string) uint32 {
		o, ok := offsets[s]
		if !ok {
			o = put(s)
			offsets[s] = o
		}
		return o
	}
	le := binary.LittleEndian
	for i, r := range b.rows {
		row := from + uint32(i)
		b.points = le.AppendUint32(le.AppendUint32(b.points, uint32(int32(math.Round(r.Lat*1e5)))), uint32(int32(math.Round(r.Lon*1e5))))
		for _, n := range []int{r.Population, r.GeoNameID, int(r.RadiusKm * 10)} {
			b.numbers = le.AppendUint32(b.numbers, uint32(max(0, min(n, math.MaxInt32))))
		}
		b.refs = append(b.refs, put(r.Name), shared(r.Country), shared(r.Admin1), shared(r.Admin2), shared(r.Class), shared(r.Code))
		b.names(row, r)
	}
	b.rows = nil
}

// names adds the keys of a row's names.
func (b *batch) names(row uint32, r Row) {
	start := len(b.keys)
	add := func(key string) {
		if key == "" {
			return
		}
		k := keyRow{hashKey(key), row}
		if !slices.Contains(b.keys[start:], k) {
			b.keys = append(b.keys, k)
		}
	}
	name := func(s string) {
		f := Fold(s)
		if len(f) < 2 {
			return
		}
		add(f)
		if bare := StripArticle(f); bare != f {
			add(bare)
		}
		if transliterated[r.Country] {
			if s := Skeleton(f); s != "" {
				add(skeletonMark + s)
			}
		}
	}
	name(r.Name)
	for _, s := range r.Aliases {
		if s != r.Name && strings.TrimSpace(s) != "" {
			name(s)
		}
	}
}

// sortKeys sorts the keys of all batches by hash and row, in parts by the
// hash's first byte.
func sortKeys(batches []*batch) [256][]keyRow {
	var parts [256][]keyRow
	var count [256]int
	for _, b := range batches {
		for _, k := range b.keys {
			count[k.hash>>56]++
		}
	}
	for p, n := range count {
		parts[p] = make([]keyRow, 0, n)
	}
	for _, b := range batches {
		for _, k := range b.keys {
			parts[k.hash>>56] = append(parts[k.hash>>56], k)
		}
		b.keys = nil
	}
	var wg sync.WaitGroup
	cpus := runtime.GOMAXPROCS(0)
	for c := range cpus {
		wg.Go(func() {
			for p := c; p < len(parts); p += cpus {
				slices.SortFunc(parts[p], func(a, b keyRow) int {
					if c := cmp.Compare(a.hash, b.hash); c != 0 {
						return c
					}
					return cmp.Compare(a.row, b.row)
				})
			}
		})
	}
	wg.Wait()
	return parts
}
