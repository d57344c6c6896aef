package measure

// An Outcome is what became of people.
type Outcome int

// The outcomes; Harmed are those who died or were wounded, not told apart.
const (
	Unharmed Outcome = iota
	Killed
	Wounded
	Captured
	Missing
	Harmed
)

var outcomes = map[string]Outcome{"killed": Killed, "wounded": Wounded, "captured": Captured, "missing": Missing, "harmed": Harmed}

// OutcomeOf is what a word says became of people: "slain" is Killed. It is
// Unharmed for all words but those of outcomes.tsv.
func OutcomeOf(s string) Outcome {
	if w := vocabulary().find(s); w != nil {
		return w.outcome
	}
	return Unharmed
}

// Persons is how many people a noun in the singular means.
type Persons int

// The numbers of people a noun may mean.
const (
	UnknownPersons Persons = iota
	OnePerson
	ManyPersons
)

// PersonsOf is how many people a lemma in the singular means, for those of
// persons.tsv.
func PersonsOf(lemma string) Persons {
	if w := vocabulary().find(lemma); w != nil {
		return w.person
	}
	return UnknownPersons
}
