package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// A Trigger is one row of triggers.tsv: words that name an event, who plays
// which part, and under which conditions.
type Trigger struct {
	Row     string // file and line: "triggers.tsv:615"
	Pattern string
	POS     byte // 'V', 'N' or 'A'
	Kind    event.Kind
	Frame   *Frame
	When    []Condition
	Source  string // the conditions as written
	CAMEO   string // a finer code than the kind's, or ""
	Words   []Word
	Anchor  int // index in Words of the word that is looked up
	Head    int // index in Words of the word that becomes the trigger's span

	user bool // not of the lexicon that ships
}

// specific orders the rows of a word: more words first, then more slots that
// have to be filled.
func (t *Trigger) specific() int {
	n := 10 * len(t.Words)
	if t.user {
		n += 1000
	}
	for _, c := range t.When {
		if c.Present {
			n++
		}
	}
	return n
}

// Negated reports whether the row's words hold a negation, so that it is part
// of what the row means.
func (t *Trigger) Negated() bool {
	for _, c := range t.When {
		if c.Slot == "prev" && c.Present && slices.Contains(c.Values, "not") {
			return true
		}
	}
	return false
}

// A Word is one word of a pattern.
type Word struct {
	Text string // lemma
	Gap  bool   // other words may stand between the word before and this one
}

// A Role is the part that a phrase plays in an event.
type Role uint8

// The roles.
const (
	None    Role = iota
	Actor        // does it
	Target       // is acted upon
	Place        // where it happens
	Weapon       // by what means
	Both         // acted upon, and where it happens: a captured town
	Partner      // does it with the actor, who turns to him: "met", "agreed with"
)

var roleNames = map[string]Role{"none": None, "actor": Actor, "target": Target, "place": Place, "weapon": Weapon, "both": Both, "partner": Partner}

// A Frame says which syntactic slot plays which role. Slots are subj, obj,
// iobj, agent (of a passive), poss, comp (a noun before the noun), adj, and
// prepositions by their own name.
type Frame struct {
	Name  string
	Roles map[string]Role
}

// Role returns the role of a slot, None where the frame does not use it.
func (f *Frame) Role(slot string) Role { return f.Roles[slot] }

// Support is what a support verb says of its event noun: the role of the
// verb's subject in that event.
type Support struct{ Role Role }

// Governor is what a governing word says of an event.
type Governor struct{ Status event.Status }

// A Condition restricts a row to some fillers of a slot.
type Condition struct {
	Slot    string
	Present bool     // the slot has to be filled (by Values, if there are any)
	Values  []string // lemmas, and classes such as "@place"
}

var particles = map[string]bool{"up": true, "down": true, "off": true, "out": true, "over": true, "back": true, "away": true, "apart": true, "through": true, "in": true}

// pattern decodes "take … hostage": the verb anchors a verb's pattern, the last
// word a noun's, and "*" before a word makes that word the trigger.
func pattern(s, pos string) (words []Word, anchor, head int, err error) {
	head = -1
	gap := false
	for w := range strings.FieldsSeq(s) {
		if w == "…" {
			gap = true
			continue
		}
		if w[0] == '*' {
			w, head = w[1:], len(words)
		}
		if w == "" || w != strings.ToLower(w) {
			return nil, 0, 0, fmt.Errorf("pattern is %q, want lower-case lemmas", s)
		}
		words = append(words, Word{Text: w, Gap: gap || pos == "V" && len(words) == 1 && particles[w]})
		gap = false
	}
	if len(words) == 0 {
		return nil, 0, 0, fmt.Errorf("pattern is empty, want at least one lemma")
	}
	if pos == "N" {
		anchor = len(words) - 1
	}
	if head < 0 {
		head = anchor
	}
	return words, anchor, head, nil
}

// conditions decodes "obj=@place,@facility; !subj=company; !with".
func conditions(s string) ([]Condition, error) {
	var out []Condition
	for part := range strings.SplitSeq(s, ";") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		c := Condition{Present: true}
		if part[0] == '!' {
			c.Present, part = false, part[1:]
		}
		slot, values, has := strings.Cut(part, "=")
		if c.Slot = strings.TrimSpace(slot); c.Slot == "" {
			return nil, fmt.Errorf("condition is %q, want [!]slot[=value,…]", part)
		}
		if has {
			for v := range strings.SplitSeq(values, ",") {
				c.Values = append(c.Values, strings.TrimSpace(v))
			}
		}
		out = append(out, c)
	}
	return out, nil
}

// Located reports whether the role is a place.
func (r Role) Located() bool { return r == Place || r == Both }

// Affected reports whether the role is acted upon.
func (r Role) Affected() bool { return r == Target || r == Both }
