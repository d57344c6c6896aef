package lexicon

import (
	"fmt"
	"strconv"
	"strings"
)

// A Domain is what a sentence may be about.
type Domain uint8

// The domains of domains.tsv.
const (
	Conflict Domain = iota
	Business
	Sport
	Arts
	Life
	Domains // how many there are
)

var domainNames = map[string]Domain{"conflict": Conflict, "business": Business, "sport": Sport, "arts": Arts, "life": Life}

// A Lean is how far a word leans to a domain: 1, or 2 for a word that means it.
type Lean struct {
	Domain Domain
	Weight float64
}

// Leans returns the domains of a word or of a phrase whose words "_" joins.
func (l *Lexicon) Leans(lemma string) []Lean { return l.leans[lemma] }

// BeginsPhrase reports whether a phrase of domains.tsv begins with the word.
func (l *Lexicon) BeginsPhrase(lemma string) bool { return l.openers[lemma] }

func (l *Lexicon) addDomain(_ int, col []string) error {
	d, ok := domainNames[column(col, 0)]
	if !ok {
		return fmt.Errorf("domain is %q, want conflict, business, sport, arts or life", column(col, 0))
	}
	w, err := strconv.ParseFloat(column(col, 1), 64)
	if err != nil || w <= 0 {
		return fmt.Errorf("weight is %q, want a number above 0", column(col, 1))
	}
	for lemma := range strings.FieldsSeq(column(col, 2)) {
		for _, have := range l.leans[lemma] {
			if have.Domain == d {
				return fmt.Errorf("%q stands twice in one domain", lemma)
			}
		}
		l.leans[lemma] = append(l.leans[lemma], Lean{d, w})
		if first, _, phrase := strings.Cut(lemma, "_"); phrase {
			l.openers[first] = true
		}
	}
	return nil
}
