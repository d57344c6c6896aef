package geo

import "strings"

// street takes the name of a street, which no gazetteer has: "Grand Avenue".
func (f *finder) street(i, end int) int {
	for n := 1; n <= 3 && i+n < end && f.proper(i+n-1); n++ {
		k := i + n
		low := f.lower(k)
		if !streetWords[low] || !f.proper(k) || low == "dr" && k+1 < end && f.proper(k+1) {
			continue
		}
		if f.excluded(i, k+1) || n == 1 && (low == "st" && f.doc.Tokens[k].Norm != "St." || low == "road" && f.lower(i) == "silk") || k+1 < end && f.proper(k+1) && (low == "st" || low == "highway") {
			return 0
		}
		f.found = append(f.found, Toponym{First: i, Last: k + 1, Context: "street", best: -1})
		return n + 1
	}
	return 0
}

// unlisted takes a name that no gazetteer has where the words say that it is a
// place: "the village of X", "X area".
func (f *finder) unlisted(i, end int) int {
	tok := f.doc.Tokens
	if !f.opens(i) || !strings.HasPrefix(tok[i].Tag, "NNP") && !f.arabic(i) || f.excluded(i, i+1) {
		return 0
	}
	n := 1
	for i+n < end && n < 4 && strings.HasPrefix(tok[i+n].Tag, "NNP") && f.capitalised(i+n) && classWords[strings.ToLower(tok[i+n].Norm)] == "" {
		n++
	}
	if i > 0 && strings.HasPrefix(tok[i-1].Tag, "NNP") && f.capitalised(i-1) && classWords[strings.ToLower(tok[i-1].Norm)] == "" {
		return 0
	}
	word := ""
	if i+n < end {
		if low := strings.ToLower(tok[i+n].Norm); classWords[low] != "" && unlistedAfter[low] {
			word = low
		}
	}
	if word == "" && i >= 2 && strings.EqualFold(tok[i-1].Norm, "of") {
		if low := strings.ToLower(tok[i-2].Norm); classWords[low] != "" && unlistedBefore[low] {
			word = low
		}
	}
	if k := i - 1 - f.naming(i); word == "" && k >= 0 && k < i-1 {
		if low := strings.ToLower(tok[k].Norm); classWords[low] != "" && unlistedBefore[low] {
			word = low
		}
	}
	if word == "" || notPlaces()[strings.ToLower(tok[i].Norm)] && n == 1 {
		return 0
	}
	if n > 1 && f.wordy(i, n) || f.person[i] {
		return 0
	}
	if _, ok := ByDemonym(tok[i].Norm); ok && n == 1 {
		return 0
	}
	f.found = append(f.found, Toponym{First: i, Last: i + n, Context: word, best: -1})
	return n
}

// naming is the number of words between a name and the noun that it is said to
// be the name of: "a town called X", "a village known as X".
func (f *finder) naming(i int) int {
	before := func(k int) string {
		if i < k {
			return ""
		}
		return strings.ToLower(f.doc.Tokens[i-k].Norm)
	}
	switch {
	case before(1) == "called", before(1) == "named":
		return 1
	case before(1) == "as" && before(2) == "known":
		return 2
	}
	return 0
}

// context is the class word beside a name: "Hama province", "the town of X".
// A following class word that is part of the name in the text joins the span.
func (f *finder) context(t *Toponym, end int) string {
	tok := f.doc.Tokens
	if t.Last < end {
		if low := strings.ToLower(tok[t.Last].Norm); classWords[low] != "" {
			return low
		}
	}
	if k := t.First - 1; k >= 1 && strings.EqualFold(tok[k].Norm, "of") {
		if low := strings.ToLower(tok[k-1].Norm); classWords[low] != "" {
			return low
		}
	}
	if k := t.First - 1; k >= 0 {
		if low := strings.ToLower(tok[k].Norm); classWords[low] != "" {
			return low
		}
	}
	return ""
}

// hyphened is the length of the part of the last token that ends a place's
// name, where another word hangs on to it: "New York-based".
func (f *finder) hyphened(first, last int) int {
	w := f.doc.Tokens[last].Norm
	h := strings.LastIndexByte(w, '-')
	if h < 3 || w != f.doc.Tokens[last].Text || h+1 == len(w) || w[h+1] < 'a' || w[h+1] > 'z' {
		return 0
	}
	if first == last && notPlaces()[strings.ToLower(w[:h])] {
		return 0
	}
	name := f.words(first, last+1)
	if !f.g.has(Fold(name[:len(name)-len(w)+h])) {
		return 0
	}
	return h
}
