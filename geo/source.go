package geo

import (
	"fmt"
	"os"
	"path/filepath"
)

// A Source says where a user's places come from. Only Path is needed.
type Source struct {
	// Path is a GeoNames dump of 19 columns without a heading (a country's file
	// or allCountries, .txt, .tsv or .zip), or a table of the user's own places
	// with a heading (.csv, or .tsv divided by tabs); see ReadRows.
	Path string

	// AlternateNames is a file in the form of alternateNamesV2 (.txt or .zip)
	// whose names in Latin letters are added. The default is none: a dump has
	// the commoner ones itself.
	AlternateNames string

	// Admin1 and Admin2 are files in the form of admin1CodesASCII.txt and
	// admin2Codes.txt that name the divisions. The default are the bundled names
	// of first-order divisions, and codes for the second order.
	Admin1, Admin2 string

	// Index is the file of an index on disk, built on the first Open and mapped
	// into memory after; it is built anew where the files have changed or it is
	// damaged. The default keeps small files in memory; for more than 32 MiB
	// it is a file in the user's cache folder.
	Index string

	// Alone leaves the bundled places out. The default looks the user's up
	// first and the bundled ones after.
	Alone bool

	// Skipped is told of each malformed row, which is passed over. The default
	// tells nobody.
	Skipped func(*RowError)
}

// indexFrom is the size of a file in bytes from which it is indexed on disk.
const indexFrom = 32 << 20

// Open returns a gazetteer of a GeoNames dump or of a table of the user's own
// places, in front of the bundled one. It is Source{Path: path}.Open().
func Open(path string) (*Gazetteer, error) { return Source{Path: path}.Open() }

// Open reads the source and returns its gazetteer. Malformed rows are passed
// over; a file without a single row is an error.
func (s Source) Open() (*Gazetteer, error) {
	info, err := os.Stat(s.Path)
	if err != nil {
		return nil, fmt.Errorf("geo: %w", err)
	}
	g := &Gazetteer{}
	if s.Admin1 != "" {
		if g.admin1, err = readDivisions(s.Admin1); err != nil {
			return nil, err
		}
	}
	if !s.Alone {
		g.next = Default()
	}
	index := s.Index
	if index == "" && info.Size() > indexFrom {
		if index, err = s.cached(); err != nil {
			return nil, err
		}
	}
	if index == "" {
		g.store, err = s.inMemory()
	} else {
		g.store, err = s.onDisk(index)
	}
	if err != nil {
		return nil, err
	}
	return g, nil
}

func (s Source) inMemory() (store, error) {
	var rows []Row
	err := s.each(func(r Row) { rows = append(rows, r) })
	if err != nil {
		return nil, err
	}
	c, err := build(rows)
	if err != nil {
		return nil, err
	}
	g, err := c.gazetteer()
	if err != nil {
		return nil, err
	}
	return g.store, nil
}

// each calls f for each row of the source with its further names.
func (s Source) each(f func(Row)) error {
	var more map[int][]string
	var err error
	if s.AlternateNames != "" {
		if more, err = readAlternates(s.AlternateNames); err != nil {
			return err
		}
	}
	var second map[string]string
	if s.Admin2 != "" {
		if second, err = readDivisions(s.Admin2); err != nil {
			return err
		}
	}
	n := 0
	err = eachRow(s.Path, s.skip, func(r Row) {
		n++
		r.Aliases = append(r.Aliases, more[r.GeoNameID]...)
		if name := second[r.Country+"."+r.Admin1+"."+r.Admin2]; name != "" {
			r.Admin2 = name
		}
		f(r)
	})
	if err == nil && n == 0 {
		err = fmt.Errorf("geo: %s has no rows, want a GeoNames dump of 19 tab-separated columns, or a table whose heading has name, lat and lon", s.Path)
	}
	return err
}

func (s Source) skip(e *RowError) {
	if s.Skipped != nil {
		s.Skipped(e)
	}
}

// cached is the file of the index in the user's cache folder.
func (s Source) cached() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("geo: Index is empty and there is no cache folder: %w", err)
	}
	dir = filepath.Join(dir, "sitrep")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("geo: %w", err)
	}
	path, err := filepath.Abs(s.Path)
	if err != nil {
		return "", fmt.Errorf("geo: %w", err)
	}
	return filepath.Join(dir, fmt.Sprintf("%016x.index", hashKey(path))), nil
}
