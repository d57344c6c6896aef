package extract

import "strings"

// wayTo says what stands between a trigger and a mention in its sentence, by the words
// alone: where the parser hangs a phrase up wrongly, its prepositions and verbs tell
// still how it lies to the event. What it says is the order, the preposition that
// leads from the first of the two, the last one before the second, and how many verbs
// there are between them.
func (a *analysis) wayTo(m entityMention, f *finding) (out []string) {
	if a.sent(m.head) != a.sent(f.tok) || m.first <= f.tok && f.tok < m.last {
		return nil
	}
	order, from, to := "after", f.tok+1, m.first
	if m.last <= f.tok {
		order, from, to = "before", m.last, f.tok
	}
	first, last, verbs, parted := "", "", 0, false
	for i := from; i < to; i++ {
		switch t := a.tag(i); {
		case t == "IN" || t == "TO":
			last = a.lower(i)
			if !linking[last] {
				last = "other"
			}
			if first == "" {
				first = last
			}
			parted = false
		case strings.HasPrefix(t, "VB") || t == "MD":
			if !auxiliary[a.lower(i)] || i < to-2 {
				verbs++
			}
			last, parted = "verb", false
		case t == "," || t == "CC" || t == ":":
			parted = true
		case strings.HasPrefix(t, "W"):
			last, parted = "who", false
		}
	}
	if first == "" {
		first = "none"
	}
	if last == "" {
		last = "none"
	}
	if parted {
		last += "-parted"
	}
	voice := "noun"
	if f.verb {
		voice = "active"
		if a.passive(f.tok) {
			voice = "passive"
		}
	}
	n := bucket(verbs, 2)
	return []string{order + ":" + voice + ":" + n, order + ":first-" + first + ":" + voice, order + ":last-" + last + ":" + voice,
		order + ":" + first + "-" + last + "-" + n, order + ":" + first + "-" + last + "-" + n + ":" + voice}
}

// linking are the prepositions that lead from an event to its parties.
var linking = wordSet("of by against at on in to from with between near for under inside outside as")

// auxiliary are the verbs that only carry another.
var auxiliary = wordSet("was were is are be been being has have had")
