package geo

import (
	"encoding/binary"
	"strings"

	"github.com/blevesearch/vellum"
)

// A store holds the places of a gazetteer and the index of their names.
type store interface {
	len() int
	position(row int) Point
	entry(row int) entry
	// rows calls f for each row of an index key, in their order, and reports
	// whether there is the key.
	rows(key string, f func(row int)) bool
}

// An entry is a row as it is stored: codes, not names.
type entry struct {
	name, iso2, admin1, admin2, class, code string
	population, geonameID                   int
	radiusKm                                float64
}

// memory is a store in memory: the bundled gazetteer and small dumps.
type memory struct {
	c       *columns
	fst     *vellum.FST
	strings string // the columns' strings
}

func (m *memory) len() int { return len(m.c.LatLon) / 2 }

func (m *memory) position(row int) Point {
	return Point{float64(m.c.LatLon[2*row]) / 1e5, float64(m.c.LatLon[2*row+1]) / 1e5}
}

func (m *memory) string(off int32) string {
	s := m.strings[off:]
	return s[:strings.IndexByte(s, 0)]
}

func (m *memory) entry(row int) entry {
	num, ref := m.c.Numbers[row*numbersPerRow:], m.c.Refs[row*refsPerRow:]
	return entry{
		name: m.string(ref[0]), iso2: m.string(ref[1]), admin1: m.string(ref[2]), admin2: m.string(ref[3]), class: m.string(ref[4]), code: m.string(ref[5]),
		population: int(num[0]), geonameID: int(num[1]), radiusKm: float64(num[2]) / 10,
	}
}

func (m *memory) rows(key string, f func(row int)) bool {
	off, ok, err := m.fst.Get([]byte(key))
	if err != nil || !ok || off >= uint64(len(m.c.Post)) {
		return false
	}
	if f == nil {
		return true
	}
	b := m.c.Post[off:]
	n, w := binary.Uvarint(b)
	row := uint64(0)
	for range n {
		b = b[max(w, 0):]
		var d uint64
		if d, w = binary.Uvarint(b); w <= 0 {
			break
		}
		if row += d; row >= uint64(m.len()) {
			break
		}
		f(int(row))
	}
	return true
}
