package actor

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

const (
	stateForces = event.StateForces
	police      = event.Police
	government  = event.Government
	rebels      = event.Rebels
	militia     = event.Militia
	civilians   = event.Civilians
	facility    = event.Facility
	materiel    = event.Materiel
)

// A Term is a common noun or phrase that describes parties: "gunman", "army",
// "military base".
type Term struct {
	Word    string // singular, as in the table
	Kind    event.PartyKind
	Role    string // end of the actor code: MIL, COP, GOV, REB …
	Compose string // what follows the adjective of a country in a name: "Army"
	Line    int    // in generic.tsv

	state        bool // a country's own: "the army" is that of the country in focus
	unidentified bool // "gunmen" by themselves are "unidentified gunmen"
	quantity     bool // counts or groups what follows "of": "dozens", "a group"
	military     bool // belongs to the armed forces: "barracks"
	thing        bool // a facility or materiel, even where Kind is that of its user
	title        bool // may stand before a person's name: "President"
	own          bool // keeps its own kind beside the name of a group: "IS family members"
	plural       bool // this form is the plural
}

// terms are the rows of generic.tsv by every form of their words, folded and
// joined by single blanks.
type terms struct {
	forms map[string]*Term
	max   int // words of the longest
}

// add reads a row of generic.tsv.
func (t *terms) add(line int, col []string) error {
	row := Term{Word: column(col, 0), Role: column(col, 3), Compose: column(col, 4), Line: line}
	if row.Word == "" {
		return fmt.Errorf("word is empty, want a noun or phrase in the singular")
	}
	var err error
	if row.Kind, err = partyKind(column(col, 2)); err != nil {
		return err
	}
	if !validCode(row.Role) {
		return fmt.Errorf("role is %q, want groups of three capitals such as MIL", row.Role)
	}
	row.thing = row.Kind == facility || row.Kind == materiel
	for f := range strings.FieldsSeq(column(col, 5)) {
		switch f {
		case "state":
			row.state = true
		case "unidentified":
			row.unidentified = true
		case "quantity":
			row.quantity = true
		case "military":
			row.military = true
		case "thing":
			row.thing = true
		case "title":
			row.title = true
		case "own":
			row.own = true
		default:
			return fmt.Errorf("flag is %q, want one of state, unidentified, quantity, military, thing, title, own", f)
		}
	}
	if t.forms == nil {
		t.forms = map[string]*Term{}
	}
	one, many := row, row
	many.plural = true
	for i, w := range strings.Split(row.Word, "|") {
		if i == 0 {
			one.Word, many.Word = w, w
		}
		t.form(w, &one)
		switch p := column(col, 1); {
		case p == "-":
		case p != "" && i == 0:
			for _, form := range list(p) {
				t.form(form, &many)
			}
		default:
			t.form(plural(w), &many)
		}
	}
	return nil
}

func (t *terms) form(words string, row *Term) {
	n := 0
	var b []byte
	split(words, func(part string) {
		if n > 0 {
			b = append(b, ' ')
		}
		b = fold(b, part)
		n++
	})
	if key := string(b); t.forms[key] == nil {
		t.forms[key] = row
		t.max = max(t.max, n)
	}
}

// plural is the regular plural of a noun.
func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "man") && !strings.HasSuffix(s, "human"):
		return s[:len(s)-2] + "en"
	case strings.HasSuffix(s, "y") && len(s) > 1 && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s") || strings.HasSuffix(s, "x") || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "sh"):
		return s + "es"
	}
	return s + "s"
}

// Term returns the row for a noun or phrase, singular or plural, whatever its
// case.
func (d *Dictionary) Term(words string) (Term, bool) {
	if t := d.terms.forms[strings.ToLower(words)]; t != nil {
		return *t, true
	}
	var b []byte
	split(words, func(part string) {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = fold(b, part)
	})
	if t := d.terms.forms[string(b)]; t != nil {
		return *t, true
	}
	return Term{}, false
}

// Kind returns the kind of party that a noun names, UnknownParty where it is
// no row of the table.
func (d *Dictionary) Kind(lemma string) event.PartyKind {
	t, _ := d.Term(lemma)
	return t.Kind
}

// IsFacility reports whether a noun names a building, works or position.
func (d *Dictionary) IsFacility(lemma string) bool { return d.Kind(lemma) == facility }

// IsMateriel reports whether a noun names vehicles, arms or goods, those of
// armed forces included: "warplane".
func (d *Dictionary) IsMateriel(lemma string) bool {
	t, _ := d.Term(lemma)
	return t.thing && t.Kind != facility
}

// IsPlace reports whether a noun names a sort of place: "town".
func (d *Dictionary) IsPlace(lemma string) bool { return d.Kind(lemma) == event.PlaceParty }

// IsPerson reports whether a noun names people.
func (d *Dictionary) IsPerson(lemma string) bool {
	t, ok := d.Term(lemma)
	switch t.Kind {
	case facility, materiel, event.PlaceParty, event.NGOIGO, event.Media:
		return false
	}
	return ok && !t.thing && !t.quantity
}

// Military reports whether what a term names belongs to armed forces:
// "barracks".
func (t *Term) Military() bool { return t.military }
