package geo

import "strings"

// confirm drops the names of one word that act like persons where nothing in
// the document shows them to be places': surnames and firms are the names of small towns too. A preposition
// of place before one mention confirms all.
func (f *finder) confirm() {
	confirmed, acts := map[string]bool{}, map[string]bool{}
	for k := range f.found {
		t := &f.found[k]
		if f.confirms(t) {
			confirmed[f.lower(t.First)] = true
		}
		if f.acts(t) {
			acts[f.lower(t.First)] = true
		}
	}
	kept := f.found[:0]
	for _, t := range f.found {
		if low := f.lower(t.First); !acts[low] || confirmed[low] || !f.doubtful(&t) {
			kept = append(kept, t)
		}
	}
	f.found = kept
}

// acts reports whether a verb follows a toponym that persons and firms are the
// subjects of, rather than places ("Palmyra fell").
func (f *finder) acts(t *Toponym) bool {
	if t.Last >= len(f.doc.Tokens) {
		return false
	}
	tag := f.doc.Tokens[t.Last].Tag
	return tag == "POS" && f.doc.Tokens[t.Last].Norm != "'" || strings.HasPrefix(tag, "VB") && tag != "VBG" && tag != "VBN" && !placeVerbs[f.lower(t.Last)]
}

// placeVerbs are verbs that places are the subjects of.
var placeVerbs = set("fell is was were are has had remains remained lies lay came saw became suffered")

// doubtful reports whether a toponym is one word that no large place has.
func (f *finder) doubtful(t *Toponym) bool {
	if t.Last-t.First > 1 || t.trim+t.skip > 0 || t.Context != "" || len(t.candidates) == 0 {
		return false
	}
	for _, c := range t.candidates {
		if c.Class != "P" && c.Code != "ADM2" || c.Code == "PPLC" || c.Population >= 300_000 {
			return false
		}
	}
	return true
}

// confirms reports whether the words beside a toponym show that it is one.
func (f *finder) confirms(t *Toponym) bool {
	if t.Last-t.First > 1 {
		return false
	}
	doc := f.doc
	if doc.Dateline != nil && doc.Tokens[t.First].Start < doc.Dateline.End {
		return true
	}
	end := len(doc.Tokens)
	if t.Context != "" || f.divided(t.First, end) {
		return true
	}
	if t.First == 0 {
		return false
	}
	if t.Last < end && f.proper(t.Last) && f.institutional(t.Last) {
		return true // "Gainesville Police Department"
	}
	if t.Last < end && strings.HasPrefix(doc.Tokens[t.Last].Tag, "NN") && !f.capitalised(t.Last) {
		return true // "a Huntsville man"
	}
	return f.afterPlacePreposition(t.First)
}
