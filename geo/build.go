package geo

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/blevesearch/vellum"
)

// skeletonMark leads the keys of transliterations in the index.
const skeletonMark = "~"

// Pack writes a gazetteer file of the rows, in their order.
func Pack(w io.Writer, rows []Row) error {
	c, err := build(rows)
	if err != nil {
		return err
	}
	return c.write(w)
}

// New returns a gazetteer of the rows.
func New(rows []Row) (*Gazetteer, error) {
	c, err := build(rows)
	if err != nil {
		return nil, err
	}
	return c.gazetteer()
}

func build(rows []Row) (*columns, error) {
	c := &columns{}
	offsets := map[string]int32{}
	intern := func(s string) int32 {
		if o, ok := offsets[s]; ok {
			return o
		}
		o := int32(len(c.Strings))
		offsets[s] = o
		c.Strings = append(append(c.Strings, s...), 0)
		return o
	}
	post := map[string][]int32{}
	put := func(key string, row int32) {
		if l := post[key]; key != "" && (len(l) == 0 || l[len(l)-1] != row) {
			post[key] = append(l, row)
		}
	}
	for i, r := range rows {
		if !(Point{r.Lat, r.Lon}).Valid() {
			return nil, fmt.Errorf("geo: row %d (%s) is at %g,%g, want degrees", i+1, r.Name, r.Lat, r.Lon)
		}
		row := int32(i)
		c.LatLon = append(c.LatLon, int32(math.Round(r.Lat*1e5)), int32(math.Round(r.Lon*1e5)))
		c.Numbers = append(c.Numbers, int32(min(r.Population, math.MaxInt32)), int32(r.GeoNameID), int32(r.RadiusKm*10))
		c.Refs = append(c.Refs, intern(r.Name), intern(r.Country), intern(r.Admin1), intern(r.Admin2), intern(r.Class), intern(r.Code))
		for _, name := range append([]string{r.Name}, r.Aliases...) {
			f := Fold(name)
			if len(f) < 2 {
				continue
			}
			put(f, row)
			put(StripArticle(f), row)
			if transliterated[r.Country] {
				if s := Skeleton(f); s != "" {
					put(skeletonMark+s, row)
				}
			}
		}
	}
	keys := make([]string, 0, len(post))
	for k := range post {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var fst bytes.Buffer
	b, err := vellum.New(&fst, nil)
	if err != nil {
		return nil, fmt.Errorf("geo: %w", err)
	}
	for _, k := range keys {
		l := slices.Compact(post[k])
		if err := b.Insert([]byte(k), uint64(len(c.Post))); err != nil {
			return nil, fmt.Errorf("geo: %w", err)
		}
		c.Post = binary.AppendUvarint(c.Post, uint64(len(l)))
		prev := int32(0)
		for _, row := range l {
			c.Post = binary.AppendUvarint(c.Post, uint64(row-prev))
			prev = row
		}
	}
	if err := b.Close(); err != nil {
		return nil, fmt.Errorf("geo: %w", err)
	}
	c.FST = fst.Bytes()
	return c, nil
}

// transliterated are the countries whose names reach English in many
// spellings.
var transliterated = func() map[string]bool {
	m := map[string]bool{}
	for c := range strings.FieldsSeq("SY IQ YE LY LB PS IL JO EG SA AF PK IR SD SS TD ML DZ TN MA SO ET ER UA RU AZ AM GE KZ UZ TJ TM KG MM") {
		m[c] = true
	}
	return m
}()
