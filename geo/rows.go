package geo

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
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

// ReadRows reads a GeoNames dump or a table of places and reports the rows it
// skipped, at most the first hundred.
//
// A table's heading names its columns, in any order: name, lat (or latitude)
// and lon (lng, long, longitude), and where there are aliases (separated by
// "|"), country (ISO 3166-1, two or three letters), admin1, admin2, class and
// code (GeoNames feature class and code), population, radius_km, id.
func ReadRows(path string) ([]Row, []*RowError, error) {
	var rows []Row
	var bad []*RowError
	err := eachRow(path, func(e *RowError) {
		if len(bad) < maxRowErrors {
			bad = append(bad, e)
		}
	}, func(r Row) { rows = append(rows, r) })
	return rows, bad, err
}

// eachRow calls f for each row of a file and skip for each malformed one.
func eachRow(path string, skip func(*RowError), f func(Row)) error {
	in, err := open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	b := bufio.NewReaderSize(in, 1<<20)
	head, _ := b.Peek(1 << 12)
	if comma, ok := tableHead(string(head)); ok {
		return readTable(b, path, comma, skip, f)
	}
	return eachLine(b, path, func(n int, line string) {
		if line == "" || line[0] == '#' {
			return
		}
		r, err := dumpRow(line)
		if err != nil {
			skip(&RowError{path, n, err})
			return
		}
		f(r)
	})
}

// open opens a file, or the text file in a zip.
func open(path string) (io.ReadCloser, error) {
	if !strings.HasSuffix(strings.ToLower(path), ".zip") {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("geo: %w", err)
		}
		return f, nil
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, fmt.Errorf("geo: %s: %w", path, err)
	}
	for _, f := range z.File {
		if name := strings.ToLower(f.Name); strings.HasSuffix(name, ".txt") && name != "readme.txt" && name != "iso-languagecodes.txt" {
			r, err := f.Open()
			if err != nil {
				z.Close()
				return nil, fmt.Errorf("geo: %s: %w", path, err)
			}
			return zipped{r, z}, nil
		}
	}
	z.Close()
	return nil, fmt.Errorf("geo: %s holds no .txt file, want a GeoNames dump", path)
}

// zipped is a file in a zip; closing it closes the zip.
type zipped struct {
	io.ReadCloser
	zip *zip.ReadCloser
}

func (z zipped) Close() error {
	err := z.ReadCloser.Close()
	if e := z.zip.Close(); err == nil {
		err = e
	}
	return err
}

// maxLine is the longest line of a dump in bytes.
const maxLine = 4 << 20

func eachLine(r io.Reader, file string, f func(n int, line string)) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 0, 1<<16), maxLine)
	n := 0
	for sc.Scan() {
		n++
		f(n, strings.TrimSuffix(sc.Text(), "\r"))
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("geo: %s:%d: %w", file, n+1, err)
	}
	return nil
}

var errColumns = errors.New("row has too few columns, want the 19 of a GeoNames dump")

func dumpRow(s string) (Row, error) {
	var c [19]string
	n := 0
	for n < len(c) {
		field, rest, more := strings.Cut(s, "\t")
		c[n], s = field, rest
		if n++; !more {
			break
		}
	}
	if n < 15 {
		return Row{}, errColumns
	}
	r := Row{Name: c[1], Class: c[6], Code: c[7], Country: c[8], Admin1: c[10], Admin2: c[11]}
	if err := r.place(c[4], c[5]); err != nil {
		return r, err
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

// place sets the position and checks it and the name.
func (r *Row) place(lat, lon string) (err error) {
	if r.Lat, err = strconv.ParseFloat(lat, 64); err != nil {
		return fmt.Errorf("latitude is %q, want degrees", lat)
	}
	if r.Lon, err = strconv.ParseFloat(lon, 64); err != nil {
		return fmt.Errorf("longitude is %q, want degrees", lon)
	}
	if !(Point{r.Lat, r.Lon}).Valid() {
		return fmt.Errorf("position is %g,%g, want degrees", r.Lat, r.Lon)
	}
	if r.Name == "" {
		return errors.New("name is empty")
	}
	return nil
}

// headings are the names that a table's columns go by.
var headings = map[string]string{
	"name": "name", "placename": "name", "lat": "lat", "latitude": "lat", "lon": "lon", "lng": "lon", "long": "lon", "longitude": "lon",
	"aliases": "aliases", "alternatenames": "aliases", "alternate_names": "aliases", "country": "country", "country_code": "country", "iso2": "country", "iso3": "country",
	"admin1": "admin1", "admin2": "admin2", "class": "class", "feature_class": "class", "code": "code", "feature_code": "code",
	"population": "population", "radius_km": "radius", "radius": "radius", "id": "id", "geonameid": "id",
}

// tableHead tells a table by its heading, and what divides its columns.
func tableHead(s string) (comma rune, ok bool) {
	line, _, _ := strings.Cut(strings.TrimPrefix(s, "\ufeff"), "\n")
	for _, comma := range "\t,;" {
		seen := map[string]bool{}
		for field := range strings.SplitSeq(line, string(comma)) {
			seen[headings[heading(field)]] = true
		}
		if seen["name"] && seen["lat"] && seen["lon"] {
			return comma, true
		}
	}
	return 0, false
}

func heading(s string) string {
	return strings.ToLower(strings.Trim(strings.TrimSpace(strings.TrimPrefix(s, "\ufeff")), `"`))
}

func readTable(in io.Reader, path string, comma rune, skip func(*RowError), f func(Row)) error {
	c := csv.NewReader(in)
	c.Comma, c.LazyQuotes, c.FieldsPerRecord, c.ReuseRecord = comma, true, -1, true
	head, err := c.Read()
	if err != nil {
		return fmt.Errorf("geo: %s: %w", path, err)
	}
	at := map[string]int{}
	for i, h := range head {
		if name := headings[heading(h)]; name != "" {
			if _, twice := at[name]; !twice {
				at[name] = i
			}
		}
	}
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		line, _ := c.FieldPos(0)
		if err == nil {
			var r Row
			if r, err = tableRow(row, at); err == nil {
				f(r)
				continue
			}
		} else if bad := (*csv.ParseError)(nil); !errors.As(err, &bad) {
			return fmt.Errorf("geo: %s: %w", path, err)
		}
		skip(&RowError{path, line, err})
	}
}

func tableRow(row []string, at map[string]int) (Row, error) {
	field := func(name string) string {
		i, ok := at[name]
		if !ok || i >= len(row) {
			return ""
		}
		return strings.Clone(strings.TrimSpace(row[i]))
	}
	r := Row{Name: field("name"), Class: field("class"), Code: field("code"), Country: field("country"), Admin1: field("admin1"), Admin2: field("admin2")}
	if len(r.Country) == 3 {
		c, ok := CountryOf(strings.ToUpper(r.Country))
		if !ok {
			return r, fmt.Errorf("country is %q, want an ISO 3166-1 code", r.Country)
		}
		r.Country = c.ISO2
	}
	r.Country = strings.ToUpper(r.Country)
	if r.Class == "" {
		r.Class, r.Code = "P", "PPL"
	}
	if err := r.place(field("lat"), field("lon")); err != nil {
		return r, err
	}
	for _, n := range []struct {
		name string
		to   *int
	}{{"population", &r.Population}, {"id", &r.GeoNameID}} {
		if s := field(n.name); s != "" {
			v, err := strconv.Atoi(s)
			if err != nil || v < 0 || v > 1<<31-1 {
				return r, fmt.Errorf("%s is %q, want a whole number", n.name, s)
			}
			*n.to = v
		}
	}
	if s := field("radius"); s != "" {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || !(v >= 0 && v <= 20000) {
			return r, fmt.Errorf("radius_km is %q, want kilometres", s)
		}
		r.RadiusKm = v
	}
	r.Aliases = strings.FieldsFunc(field("aliases"), func(c rune) bool { return c == '|' })
	return r, nil
}

// readDivisions reads names by code: "SY.12", a tab, "Idlib".
func readDivisions(path string) (map[string]string, error) {
	in, err := open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	m := map[string]string{}
	err = eachLine(in, path, func(_ int, line string) {
		c := strings.SplitN(line, "\t", 4)
		if len(c) >= 2 && strings.Contains(c[0], ".") {
			m[c[0]] = c[1]
		}
	})
	if err == nil && len(m) == 0 {
		err = fmt.Errorf("geo: %s has no rows, want a code like SY.12, a tab and a name", path)
	}
	return m, err
}

// readAlternates reads the names in Latin letters of alternateNamesV2 by
// geonameid.
func readAlternates(path string) (map[int][]string, error) {
	in, err := open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	m := map[int][]string{}
	err = eachLine(in, path, func(_ int, line string) {
		c := strings.SplitN(line, "\t", 5)
		if len(c) < 4 || !latin(c[3]) {
			return
		}
		switch c[2] {
		case "link", "post", "wkdt", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny":
			return
		}
		if id, err := strconv.Atoi(c[1]); err == nil {
			m[id] = append(m[id], strings.Clone(c[3]))
		}
	})
	if err == nil && len(m) == 0 {
		err = fmt.Errorf("geo: %s has no names, want the columns of alternateNamesV2", path)
	}
	return m, err
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return s != ""
}
