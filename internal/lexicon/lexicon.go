// Package lexicon holds the words that name events: triggers with their
// frames, the verbs that carry event nouns, the governors that change an
// event's status, and the verbs of reporting.
//
// Everything is in TSV files under data/ whose headers explain the columns, so
// that an analyst can correct one without reading Go. The tables are decoded
// once, on first use, in a few milliseconds, and are read-only after.
package lexicon

import (
	"embed"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
)

//go:embed data/*.tsv
var files embed.FS

// A Lexicon is the decoded tables.
type Lexicon struct {
	verbs, nouns, adjectives map[string][]*Trigger // by the lemma of the anchoring word
	rows                     []*Trigger            // in file order
	frames                   map[string]*Frame
	support                  map[string]Support
	governors                map[string]Governor
	reporting                map[string]bool
	classes                  map[string]map[string]bool
	leans                    map[string][]Lean
	openers                  map[string]bool // first words of phrases in leans
	file                     string          // of the user that is being read, else ""
}

// Default returns the lexicon that ships with the module.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := Open()
	if err != nil {
		panic(err) // the embedded tables are checked by a test
	}
	return l
})

// Open returns the lexicon that ships with the module and the triggers of
// files in the columns of data/triggers.tsv, which are tried first. An error
// names the file and the line.
func Open(paths ...string) (*Lexicon, error) {
	l, err := load()
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		l.file = path
		if err := rows(path, b, l.addTrigger); err != nil {
			return nil, err
		}
	}
	for _, table := range []map[string][]*Trigger{l.verbs, l.nouns, l.adjectives} {
		for _, rows := range table {
			slices.SortStableFunc(rows, func(a, b *Trigger) int { return b.specific() - a.specific() })
		}
	}
	return l, nil
}

// Triggers returns the rows whose anchoring word has this lemma and part of
// speech ('V', 'N' or 'A'), in the order in which they are to be tried.
func (l *Lexicon) Triggers(lemma string, pos byte) []*Trigger {
	switch pos {
	case 'V':
		return l.verbs[lemma]
	case 'N':
		return l.nouns[lemma]
	case 'A':
		return l.adjectives[lemma]
	}
	return nil
}

// Rows yields all rows of triggers.tsv, in file order.
func (l *Lexicon) Rows() iter.Seq[*Trigger] { return slices.Values(l.rows) }

// Support returns what a verb does for an event noun that is its object or
// complement: "carried out a raid".
func (l *Lexicon) Support(lemma string) (Support, bool) {
	s, ok := l.support[lemma]
	return s, ok
}

// Governor returns how a word changes the status of an event it governs:
// "failed to capture".
func (l *Lexicon) Governor(lemma string) (Governor, bool) {
	g, ok := l.governors[lemma]
	return g, ok
}

// InClass reports whether a lemma is of one of the classes of classes.tsv; ok is
// false where there is no such class.
func (l *Lexicon) InClass(lemma, class string) (in, ok bool) {
	c, ok := l.classes[class]
	return c[lemma], ok
}

// Reports reports whether the verb introduces what somebody says.
func (l *Lexicon) Reports(lemma string) bool { return l.reporting[lemma] }

func load() (*Lexicon, error) {
	l := &Lexicon{
		verbs: map[string][]*Trigger{}, nouns: map[string][]*Trigger{}, adjectives: map[string][]*Trigger{},
		frames: map[string]*Frame{}, support: map[string]Support{}, governors: map[string]Governor{}, reporting: map[string]bool{}, classes: map[string]map[string]bool{},
		leans: map[string][]Lean{}, openers: map[string]bool{},
	}
	for _, step := range []struct {
		file string
		row  func(line int, col []string) error
	}{
		{"classes.tsv", l.addClass},
		{"domains.tsv", l.addDomain},
		{"frames.tsv", l.addFrame},
		{"triggers.tsv", l.addTrigger},
		{"support.tsv", l.addSupport},
		{"governors.tsv", l.addGovernor},
		{"reporting.tsv", l.addReporting},
	} {
		b, err := files.ReadFile("data/" + step.file)
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		if err := rows(step.file, b, step.row); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// rows calls f for every line that is neither blank nor a comment.
func rows(file string, b []byte, f func(line int, col []string) error) error {
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := f(n, strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("lexicon: %s:%d: %w", file, n, err)
		}
	}
	return nil
}

func column(col []string, i int) string {
	if i < len(col) {
		return strings.TrimSpace(col[i])
	}
	return ""
}

func (l *Lexicon) addTrigger(line int, col []string) error {
	t := &Trigger{Row: fmt.Sprintf("triggers.tsv:%d", line), Pattern: column(col, 0), CAMEO: column(col, 5)}
	if l.file != "" {
		t.Row, t.user = fmt.Sprintf("%s:%d", filepath.Base(l.file), line), true
	}
	if err := t.Kind.UnmarshalText([]byte(column(col, 2))); err != nil {
		return err
	}
	if t.Kind == event.KindUnknown {
		return fmt.Errorf("kind is empty, want one of the contract's kinds")
	}
	var err error
	if t.Words, t.Anchor, t.Head, err = pattern(t.Pattern, column(col, 1)); err != nil {
		return err
	}
	if t.Frame = l.frames[column(col, 3)]; t.Frame == nil {
		return fmt.Errorf("frame is %q, want one of frames.tsv", column(col, 3))
	}
	if t.When, err = conditions(column(col, 4)); err != nil {
		return err
	}
	t.Source = column(col, 4)
	l.rows = append(l.rows, t)
	anchor := t.Words[t.Anchor].Text
	switch column(col, 1) {
	case "V":
		t.POS = 'V'
		l.verbs[anchor] = append(l.verbs[anchor], t)
	case "N":
		t.POS = 'N'
		l.nouns[anchor] = append(l.nouns[anchor], t)
	case "A":
		t.POS = 'A'
		l.adjectives[anchor] = append(l.adjectives[anchor], t)
	default:
		return fmt.Errorf("part of speech is %q, want V, N or A", column(col, 1))
	}
	return nil
}

func (l *Lexicon) addFrame(_ int, col []string) error {
	f := &Frame{Name: column(col, 0), Roles: map[string]Role{}}
	for pair := range strings.FieldsSeq(column(col, 1)) {
		slots, role, ok := strings.Cut(pair, "=")
		r, known := roleNames[role]
		if !ok || !known {
			return fmt.Errorf("role is %q, want slot=role with one of actor, target, place, weapon, both", pair)
		}
		for slot := range strings.SplitSeq(slots, "|") {
			f.Roles[slot] = r
		}
	}
	l.frames[f.Name] = f
	return nil
}

func (l *Lexicon) addSupport(_ int, col []string) error {
	r, ok := roleNames[column(col, 1)]
	if !ok {
		return fmt.Errorf("role is %q, want actor, target or none", column(col, 1))
	}
	l.support[column(col, 0)] = Support{Role: r}
	return nil
}

func (l *Lexicon) addGovernor(_ int, col []string) error {
	var g Governor
	if err := g.Status.UnmarshalText([]byte(column(col, 1))); err != nil {
		return err
	}
	l.governors[column(col, 0)] = g
	return nil
}

func (l *Lexicon) addClass(_ int, col []string) error {
	c := map[string]bool{}
	for w := range strings.FieldsSeq(column(col, 1)) {
		c[w] = true
	}
	if len(c) == 0 {
		return fmt.Errorf("class %q has no lemmas, want at least one", column(col, 0))
	}
	l.classes[column(col, 0)] = c
	return nil
}

func (l *Lexicon) addReporting(_ int, col []string) error {
	l.reporting[column(col, 0)] = true
	return nil
}
