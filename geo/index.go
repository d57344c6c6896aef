package geo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"hash/fnv"
	"os"
	"sort"
)

// The index on disk is read in place, little-endian:
//
//	header   headerSize bytes: magic, counts, the sources' fingerprint, a checksum
//	points   two int32 a row: latitude and longitude in hundred-thousandths of a degree
//	numbers  three int32 a row: population, geonameid, radius in hundreds of metres
//	refs     six uint32 a row: offsets in strings of name, country, admin1, admin2, class, code
//	hashes   a uint64 a key, rising
//	starts   a uint32 a key, and one more: where its rows begin in posts
//	posts    uint32 rows
//	strings  each led by its length as a uint16
//
// Keys themselves are not kept: two of some millions fall on one hash of 64
// bits once in a million indexes.
const (
	indexMagic = "sitrep-index-2\n\x00"
	headerSize = 64
)

var errIndex = errors.New("geo: index is damaged")

// A header is the head of an index.
type header struct {
	Rows, Keys, Posts, Strings uint64
	Sources                    uint64 // fingerprint of the files that it was made of
}

func (h header) size() uint64 { return headerSize + h.Rows*44 + h.Keys*12 + 4 + h.Posts*4 + h.Strings }

func (h header) bytes() []byte {
	b := bytes.NewBuffer(make([]byte, 0, headerSize))
	b.WriteString(indexMagic)
	binary.Write(b, binary.LittleEndian, h)
	binary.Write(b, binary.LittleEndian, crc32.ChecksumIEEE(b.Bytes()))
	return append(b.Bytes(), make([]byte, headerSize-b.Len())...)
}

func readHeader(b []byte) (h header, err error) {
	const sum = len(indexMagic) + 40
	if len(b) < headerSize || string(b[:len(indexMagic)]) != indexMagic || binary.LittleEndian.Uint32(b[sum:]) != crc32.ChecksumIEEE(b[:sum]) {
		return h, errIndex
	}
	if err := binary.Read(bytes.NewReader(b[len(indexMagic):sum]), binary.LittleEndian, &h); err != nil {
		return h, errIndex
	}
	const most = 1 << 32 // rows, keys and bytes of strings
	if h.Rows >= most || h.Keys >= most || h.Posts >= most || h.Strings >= most || h.size() != uint64(len(b)) {
		return h, errIndex
	}
	return h, nil
}

// disk is a store on disk. Its bytes may be damaged: nothing read from them is
// trusted as a bound.
type disk struct {
	header
	points, numbers, refs, hashes, starts, posts, strings []byte
}

func newDisk(b []byte) (*disk, error) {
	h, err := readHeader(b)
	if err != nil {
		return nil, err
	}
	d := &disk{header: h}
	b = b[headerSize:]
	for _, s := range []struct {
		to *[]byte
		n  uint64
	}{{&d.points, 8 * h.Rows}, {&d.numbers, 12 * h.Rows}, {&d.refs, 24 * h.Rows}, {&d.hashes, 8 * h.Keys}, {&d.starts, 4*h.Keys + 4}, {&d.posts, 4 * h.Posts}, {&d.strings, h.Strings}} {
		*s.to, b = b[:s.n:s.n], b[s.n:]
	}
	return d, nil
}

func word(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[4*i:]) }

func (d *disk) len() int { return int(d.Rows) }

func (d *disk) position(row int) Point {
	p := Point{float64(int32(word(d.points, 2*row))) / 1e5, float64(int32(word(d.points, 2*row+1))) / 1e5}
	if !p.Valid() {
		return Point{}
	}
	return p
}

func (d *disk) string(off uint32) string {
	if uint64(off)+2 > uint64(len(d.strings)) {
		return ""
	}
	b := d.strings[off:]
	n := int(binary.LittleEndian.Uint16(b))
	if n > len(b)-2 {
		return ""
	}
	return string(b[2 : 2+n])
}

func (d *disk) entry(row int) entry {
	s := func(i int) string { return d.string(word(d.refs, refsPerRow*row+i)) }
	n := func(i int) int { return max(0, int(int32(word(d.numbers, numbersPerRow*row+i)))) }
	return entry{name: s(0), iso2: s(1), admin1: s(2), admin2: s(3), class: s(4), code: s(5), population: n(0), geonameID: n(1), radiusKm: float64(n(2)) / 10}
}

func (d *disk) rows(key string, f func(row int)) bool {
	h := hashKey(key)
	i := sort.Search(int(d.Keys), func(i int) bool { return binary.LittleEndian.Uint64(d.hashes[8*i:]) >= h })
	if i >= int(d.Keys) || binary.LittleEndian.Uint64(d.hashes[8*i:]) != h {
		return false
	}
	if f == nil {
		return true
	}
	for k := uint64(word(d.starts, i)); k < min(uint64(word(d.starts, i+1)), d.Posts); k++ {
		if row := word(d.posts, int(k)); uint64(row) < d.Rows {
			f(int(row))
		}
	}
	return true
}

// hashKey is the hash of an index key.
func hashKey(key string) uint64 {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(key) {
		h = (h ^ uint64(key[i])) * 1099511628211
	}
	return h
}

// onDisk opens the index at a path, and builds it first where it is not there,
// is damaged or was made of other files.
func (s Source) onDisk(path string) (store, error) {
	sources, err := s.fingerprint()
	if err != nil {
		return nil, err
	}
	if d, err := mapIndex(path); err == nil && d.Sources == sources {
		return d, nil
	}
	if err := s.writeIndex(path, sources); err != nil {
		return nil, err
	}
	d, err := mapIndex(path)
	if err != nil {
		return nil, fmt.Errorf("geo: %s: %w", path, err)
	}
	return d, nil
}

// mapIndex maps an index into memory. It stays mapped: a gazetteer is opened
// once and used until the process ends.
func mapIndex(path string) (*disk, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := mapFile(f)
	if err != nil {
		return nil, err
	}
	return newDisk(b)
}

// fingerprint changes with the size and time of any of the source's files.
func (s Source) fingerprint() (uint64, error) {
	h := fnv.New64a()
	for _, path := range []string{s.Path, s.AlternateNames, s.Admin2} {
		if path == "" {
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return 0, fmt.Errorf("geo: %w", err)
		}
		fmt.Fprintf(h, "%s %d %d\n", path, info.Size(), info.ModTime().UnixNano())
	}
	return h.Sum64(), nil
}
