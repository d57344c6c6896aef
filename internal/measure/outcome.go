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

// OutcomeOf is what a word says became of people, in lower case: "slain" is
// Killed. It is Unharmed for all other words.
func OutcomeOf(word string) Outcome { return words().outcomes[word] }
