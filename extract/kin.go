package extract

// kin are people who speak for one of theirs.
var kin = map[string]bool{
	"lawyer": true, "attorney": true, "counsel": true, "defender": true, "wife": true, "husband": true, "family": true, "mother": true, "father": true,
	"brother": true, "sister": true, "son": true, "daughter": true, "parent": true, "cousin": true, "uncle": true, "relative": true, "friend": true,
	"colleague": true, "neighbor": true, "neighbour": true, "doctor": true,
}

// ownerSpokenFor is the owner of the one who says the clause that a pronoun is in,
// where that is one of his: "Okoro's lawyer said he was beaten"; else -1.
func (a *analysis) ownerSpokenFor(h int) int {
	switch a.lower(h) {
	case "he", "him", "his", "she", "her":
	default:
		return -1
	}
	v := a.head(h)
	for hops := 0; hops < 5 && v >= 0; hops++ {
		if a.verbal(v) && a.lex.Reports(a.lemma(v)) {
			s := a.child(v, "nsubj")
			if s < 0 || s > h || !kin[a.lemma(s)] {
				return -1
			}
			return a.child(s, "nmod:poss")
		}
		v = a.head(v)
	}
	return -1
}
