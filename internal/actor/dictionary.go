package actor

import (
	"embed"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var files embed.FS

// A Dictionary is the decoded tables. It is read-only and safe for concurrent
// use.
type Dictionary struct {
	entries  []*Entry
	slab     slab
	one      map[string][]*alias    // aliases of one part, by it
	two      map[[2]string][]*alias // longer ones, by their first two parts, longest first
	terms    terms
	adj      map[string]string // adjective of a country, by ISO 3166-1 alpha-3: "Turkish"
	weapons  map[string]string // class by folded words
	gunOpens map[string]bool   // their first words
	maxGun   int               // parts of the longest weapon
}

// A Config says what to read beside the dictionary that ships with the module.
// The zero Config is Default.
type Config struct {
	// Paths are files of further parties: ".tsv" in the columns of
	// data/groups.tsv, any other in the format of PETRARCH's actor
	// dictionaries. Their names go before those that ship, on the days on which
	// they hold. The default is none.
	Paths []string
}

// Default returns the dictionary that ships with the module.
var Default = sync.OnceValue(func() *Dictionary {
	d, err := Open(Config{})
	if err != nil {
		panic(err) // the embedded tables are checked by a test
	}
	return d
})

// Open reads the dictionary with the files of a Config. An error names the
// file and line of every bad row.
func Open(c Config) (*Dictionary, error) {
	d := &Dictionary{one: map[string][]*alias{}, two: map[[2]string][]*alias{}, adj: map[string]string{}, weapons: map[string]string{}, gunOpens: map[string]bool{}}
	if err := d.embedded(); err != nil {
		return nil, err
	}
	shipped := len(d.entries)
	for _, path := range c.Paths {
		if err := d.readFile(path); err != nil {
			return nil, err
		}
	}
	for _, e := range d.entries[shipped:] {
		e.user = true
	}
	for _, table := range d.two {
		slices.SortStableFunc(table, func(a, b *alias) int { return len(b.parts) - len(a.parts) })
	}
	return d, nil
}

func (d *Dictionary) readFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("actor: %w", err)
	}
	defer f.Close()
	if strings.HasSuffix(strings.ToLower(path), ".tsv") {
		return eachRow(f, path, d.party(Group, path))
	}
	return d.readPETRARCH(f, path)
}

// embedded reads the tables that ship.
func (d *Dictionary) embedded() error {
	for _, t := range []table{
		{"adjectives.tsv", d.addAdjective},
		{"generic.tsv", d.terms.add},
		{"weapons.tsv", d.addWeapon},
		{"groups.tsv", d.party(Group, "groups.tsv")},
		{"states.tsv", d.party(Force, "states.tsv")},
		{"igos.tsv", d.party(Org, "igos.tsv")},
		{"people.tsv", d.addPerson},
	} {
		if err := t.read(); err != nil {
			return err
		}
	}
	d.countries()
	return nil
}

// A table is an embedded file and what reads its rows.
type table struct {
	file string
	row  func(line int, col []string) error
}

func (t table) read() error {
	f, err := files.Open("data/" + t.file)
	if err != nil {
		return fmt.Errorf("actor: %w", err)
	}
	defer f.Close()
	return eachRow(f, t.file, t.row)
}

// Entries returns all named parties, in the order of the files.
func (d *Dictionary) Entries() []*Entry { return d.entries }

// party returns the reader of rows of named parties.
func (d *Dictionary) party(class Class, file string) func(int, []string) error {
	return func(line int, col []string) error {
		e, err := entry(col, class, fmt.Sprintf("%s:%d", file, line))
		if err != nil {
			return err
		}
		d.add(e, column(col, 1))
		return nil
	}
}

// addPerson reads a row of people.tsv.
func (d *Dictionary) addPerson(line int, col []string) error {
	e, err := entry(col, Person, fmt.Sprintf("people.tsv:%d", line))
	if err != nil {
		return err
	}
	e.Role, e.Party = column(col, 7), column(col, 8)
	d.add(e, column(col, 1))
	return nil
}

func (d *Dictionary) add(e *Entry, aliases string) {
	d.entries = append(d.entries, e)
	if name, _, apart := strings.Cut(e.Name, " ["); apart {
		e.Name = name
		d.index(e, "?"+name)
	} else {
		d.index(e, name)
	}
	for _, a := range list(aliases) {
		d.index(e, a)
	}
}
