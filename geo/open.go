package geo

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A RowError is a row of a gazetteer file that was skipped.
type RowError struct {
	File string
	Line int
	Err  error
}

func (e *RowError) Error() string { return fmt.Sprintf("geo: %s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap returns the cause.
func (e *RowError) Unwrap() error { return e.Err }

// maxRowErrors is how many malformed rows ReadRows keeps.
const maxRowErrors = 100

// Open returns a gazetteer of a GeoNames dump, a tab-separated file of 19
// columns or a zip with one, in front of the bundled one. Malformed rows are
// skipped; ReadRows reports them.
func Open(path string) (*Gazetteer, error) {
	rows, _, err := ReadRows(path)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("geo: %s has no rows, want a GeoNames dump of 19 tab-separated columns", path)
	}
	g, err := New(rows)
	if err != nil {
		return nil, err
	}
	g.next = Default()
	return g, nil
}

// ReadRows reads a GeoNames dump and reports the rows it skipped, at most the
// first hundred.
func ReadRows(path string) ([]Row, []*RowError, error) {
	if strings.HasSuffix(strings.ToLower(path), ".zip") {
		z, err := zip.OpenReader(path)
		if err != nil {
			return nil, nil, fmt.Errorf("geo: %w", err)
		}
		defer z.Close()
		for _, f := range z.File {
			if name := strings.ToLower(f.Name); strings.HasSuffix(name, ".txt") && name != "readme.txt" {
				r, err := f.Open()
				if err != nil {
					return nil, nil, fmt.Errorf("geo: %s: %w", path, err)
				}
				defer r.Close()
				return readDump(r, path)
			}
		}
		return nil, nil, fmt.Errorf("geo: %s holds no .txt file, want a GeoNames dump", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("geo: %w", err)
	}
	defer f.Close()
	return readDump(f, path)
}

func readDump(r io.Reader, file string) ([]Row, []*RowError, error) {
	var rows []Row
	var bad []*RowError
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 4<<20)
	line := 0
	for sc.Scan() {
		line++
		if sc.Text() == "" || sc.Text()[0] == '#' {
			continue
		}
		row, err := dumpRow(sc.Text())
		if err != nil {
			if len(bad) < maxRowErrors {
				bad = append(bad, &RowError{file, line, err})
			}
			continue
		}
		rows = append(rows, row)
	}
	if err := sc.Err(); err != nil {
		return rows, bad, fmt.Errorf("geo: %s:%d: %w", file, line+1, err)
	}
	return rows, bad, nil
}

var errColumns = errors.New("row has too few columns, want the 19 of a GeoNames dump")

func dumpRow(s string) (Row, error) {
	c := strings.Split(s, "\t")
	if len(c) < 15 {
		return Row{}, errColumns
	}
	r := Row{Name: c[1], Class: c[6], Code: c[7], Country: c[8], Admin1: c[10], Admin2: c[11]}
	var err error
	if r.Lat, err = strconv.ParseFloat(c[4], 64); err != nil {
		return r, fmt.Errorf("latitude is %q, want degrees", c[4])
	}
	if r.Lon, err = strconv.ParseFloat(c[5], 64); err != nil {
		return r, fmt.Errorf("longitude is %q, want degrees", c[5])
	}
	if !(Point{r.Lat, r.Lon}).Valid() {
		return r, fmt.Errorf("position is %g,%g, want degrees", r.Lat, r.Lon)
	}
	if r.Name == "" {
		return r, errors.New("name is empty")
	}
	r.GeoNameID, _ = strconv.Atoi(c[0])
	r.Population, _ = strconv.Atoi(c[14])
	r.Population = max(0, r.Population)
	if c[2] != "" && c[2] != c[1] {
		r.Aliases = append(r.Aliases, c[2])
	}
	if c[3] != "" {
		r.Aliases = append(r.Aliases, strings.Split(c[3], ",")...)
	}
	return r, nil
}
