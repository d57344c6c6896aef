package actor

import "strings"

// quantities are words before a noun that say how many, not who.
var quantities = map[string]bool{
	"about": true, "almost": true, "approximately": true, "around": true, "as": true, "at": true, "least": true, "most": true,
	"another": true, "any": true, "both": true, "couple": true, "dozen": true, "dozens": true, "each": true, "every": true,
	"few": true, "fewer": true, "not": true, "half": true, "hundred": true, "hundreds": true, "less": true, "many": true, "more": true, "nearly": true,
	"no": true, "over": true, "roughly": true, "scores": true, "several": true, "some": true, "than": true, "these": true,
	"this": true, "that": true, "those": true, "thousand": true, "thousands": true, "up": true, "to": true, "various": true,
	"the": true, "a": true, "an": true, "all": true, "other": true, "its": true, "their": true, "his": true, "her": true,
	"our": true, "my": true, "your": true, "of": true, "first": true, "second": true, "numerous": true, "such": true, "s": true,
	"only": true, "just": true, "even": true, "also": true, "one": true, "two": true, "three": true, "four": true, "five": true,
	"six": true, "seven": true, "eight": true, "nine": true, "ten": true, "eleven": true, "twelve": true, "twenty": true,
	"estimated": true, "further": true, "additional": true, "fellow": true,
}

// counts reports whether token i only counts or determines the noun.
func (r *Reading) counts(i int) bool {
	switch r.doc.Tokens[i].Tag {
	case "DT", "PDT", "CD", "PRP$", "WP$", "POS", "(", "-LRB-", "``", ",":
		return r.at[i] == 0
	}
	from, to := r.first[i], r.first[i+1]
	return from == to || to == from+1 && quantities[r.parts[from]] && r.at[i] == 0
}

// trim returns the first token of a phrase that says more than how many.
func (r *Reading) trim(first, head int) int {
	for first < head && r.counts(first) {
		first++
	}
	return first
}

// words are the tokens of a phrase as a name: single blanks, no capital that
// only a sentence's beginning gives.
func (r *Reading) words(first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		t := &r.doc.Tokens[i]
		w := t.Norm
		if r.starts[i] && isCapital(w) && !isUpper(w) && r.at[i] == 0 && !strings.Contains(w, "-") && (t.Tag[0] != 'N' || r.dict.terms.forms[r.part(i)] != nil) {
			w = strings.ToLower(w)
		}
		if i > first && t.Start > r.doc.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// proper reports whether token i is a proper noun that no row explains.
func (r *Reading) proper(i int) bool {
	t := &r.doc.Tokens[i]
	if !isCapital(t.Norm) && !(strings.Contains(t.Norm, "-") && hasArticle(t.Norm)) {
		return false
	}
	return t.Tag == "NNP" || t.Tag == "NNPS" || !r.starts[i] && (t.Tag == "NN" || t.Tag == "NNS" || t.Tag == "JJ" || t.Tag == "FW")
}
