package extract

// nextVoice is the token where another begins to speak in the sentence of the
// reporting verb v, which ends at token end, or -1: "the army said …, but
// residents said …", "…, while officials denied it".
func (a *analysis) nextVoice(v, end int) int {
	for w := v + 2; w < end; w++ {
		if !a.finite(w) || len(a.quotesBetween(w, w+1)) > 0 {
			continue
		}
		own := a.is(w, "conj", "parataxis") && a.head(w) == v
		speaks := a.lex.Reports(a.lemma(w)) || denying[a.lemma(w)]
		if !own && !speaks {
			continue
		}
		s := a.child(w, "nsubj")
		if s < 0 || s > w || a.relativePronoun(s) {
			continue
		}
		first, _ := a.span(s)
		if first <= v+1 {
			continue
		}
		k := first - 1
		if turns[a.lower(k)] || speaks && a.tok[k].Norm == ";" || own && speaks && a.lower(k) == "and" {
			return k
		}
	}
	return -1
}

// turns are the words with which a sentence turns to another source.
var turns = map[string]bool{"but": true, "while": true, "although": true, "though": true, "whereas": true}

// denying are verbs of those who speak against a report.
var denying = map[string]bool{"deny": true, "dispute": true, "reject": true, "dismiss": true, "refute": true}
