package measure

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/*.tsv
var files embed.FS

// A word is what the tables say of a word.
type word struct {
	text    string
	number  numberClass
	value   float64 // of a number
	most    float64 // of a vague number; 0 is open
	unit    *unit
	digits  bool // the unit is read after figures only
	context context
	outcome Outcome
	before  []bound // those that end with the word
	after   []bound // those that begin with it
	starts  bool    // a measure can begin with it
	person  Persons
}

type numberClass byte

const (
	noNumber numberClass = iota
	unitNumber
	scaleNumber
	vagueNumber
	partNumber
)

// A unit is its name in the output and what one is in kilometres.
type unit struct {
	name  string
	km    float64
	class string // length, area, speed
}

// A bound is the words that bound a number, and how.
type bound struct {
	words []string
	mod   string
}

// A context is a set of the classes of contexts.tsv.
type context uint16

const (
	extentWord context = 1 << iota
	heightWord
	depthWord
	rangeWord
	gunWord
	uncountedWord
	namedWord
	casualtyWord
	totalWord
	plainUnit
	monthWord
)

var contexts = map[string]context{"extent": extentWord, "height": heightWord, "depth": depthWord, "range": rangeWord, "gun": gunWord, "uncounted": uncountedWord, "named": namedWord, "casualties": casualtyWord, "total": totalWord, "plain": plainUnit, "month": monthWord}

// tables are the words of data/*.tsv, in lower case.
type tables struct {
	words  map[string]*word
	shapes [256]uint32 // of the words that begin with a byte, the lengths
}

// longest is more than the bytes of the longest word of the tables.
const longest = 32

// vocabulary is the tables, read on first use: some 0.3 ms and 60 kB.
var vocabulary = sync.OnceValue(load)

// find is what the tables say of a word in any case, nil where they do not
// have it. It does not allocate.
func (t *tables) find(s string) *word {
	n := len(s)
	if n == 0 || n >= longest || t.shapes[s[0]]&(1<<n) == 0 {
		return nil
	}
	var b [longest]byte
	for i := range n {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b[i] = c
	}
	return t.words[string(b[:n])]
}

func load() *tables {
	t := &tables{words: map[string]*word{}}
	classes := map[string]numberClass{"unit": unitNumber, "scale": scaleNumber, "vague": vagueNumber, "part": partNumber}
	each("numbers.tsv", 3, func(col []string) {
		w := t.add(col[0])
		w.number, w.value = classes[col[1]], number(col[2])
		if w.number == noNumber {
			fault("numbers.tsv", "class", col[1], "unit, scale, vague or part")
		}
		if len(col) > 3 {
			w.most = number(col[3])
		}
		w.starts = w.number != scaleNumber
	})
	each("units.tsv", 4, func(col []string) {
		u := &unit{name: col[0], class: col[1], km: number(col[2])}
		for _, s := range strings.Fields(col[3]) {
			name, digits := strings.CutPrefix(s, "+")
			w := t.add(name)
			w.unit, w.digits = u, digits
		}
	})
	each("bounds.tsv", 3, func(col []string) {
		b := bound{strings.Fields(col[2]), col[0]}
		if b.mod == "exact" {
			b.mod = ""
		}
		switch n := len(b.words); col[1] {
		case "before":
			w := t.add(b.words[n-1])
			w.before = longestFirst(w.before, b)
		case "after":
			w := t.add(b.words[0])
			w.after = longestFirst(w.after, b)
		default:
			fault("bounds.tsv", "place", col[1], "before or after")
		}
	})
	each("contexts.tsv", 2, func(col []string) {
		c, ok := contexts[col[0]]
		if !ok {
			fault("contexts.tsv", "class", col[0], "one that the header explains")
		}
		for _, s := range strings.Fields(col[1]) {
			t.add(s).context |= c
		}
	})
	each("outcomes.tsv", 2, func(col []string) {
		o, ok := outcomes[col[0]]
		if !ok {
			fault("outcomes.tsv", "outcome", col[0], "killed, wounded, captured, missing or harmed")
		}
		for _, s := range strings.Fields(col[1]) {
			t.add(s).outcome = o
		}
	})
	each("persons.tsv", 2, func(col []string) {
		p, ok := map[string]Persons{"one": OnePerson, "many": ManyPersons}[col[0]]
		if !ok {
			fault("persons.tsv", "class", col[0], "one or many")
		}
		for _, s := range strings.Fields(col[1]) {
			t.add(s).person = p
		}
	})
	for _, s := range []string{"a", "an"} {
		t.add(s).starts = true
	}
	return t
}

// add is the word of a text, new where the tables do not have it yet.
func (t *tables) add(s string) *word {
	w := t.words[s]
	if w == nil {
		w = &word{text: s}
		t.words[s] = w
		t.shapes[s[0]] |= 1 << len(s)
		if c := s[0]; 'a' <= c && c <= 'z' {
			t.shapes[c-'a'+'A'] |= 1 << len(s)
		}
	}
	return w
}

func longestFirst(list []bound, b bound) []bound {
	i := 0
	for i < len(list) && len(list[i].words) >= len(b.words) {
		i++
	}
	return append(list[:i:i], append([]bound{b}, list[i:]...)...)
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(fmt.Sprintf("measure: %q is no number", s))
	}
	return v
}

func fault(file, what, is, want string) {
	panic(fmt.Sprintf("measure: %s: %s is %q, want %s", file, what, is, want))
}

// each calls f with the columns of every row of a table. The tables are
// embedded and a test reads them, so a fault is a panic.
func each(file string, columns int, f func([]string)) {
	b, err := files.ReadFile("data/" + file)
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < columns {
			panic(fmt.Sprintf("measure: %s: %q has %d columns, want %d", file, line, len(col), columns))
		}
		f(col)
	}
}
