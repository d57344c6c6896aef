package text

import (
	_ "embed"
	"strings"
	"sync"
)

// A wordCase is how a word is written inside a sentence.
type wordCase uint8

const (
	caseUnknown wordCase = iota
	caseLower            // army
	caseTitle            // Damascus
	caseUpper            // NATO
)

// Flags of Punkt's orthographic contexts: where and how it saw a word.
const (
	seenMidUpper = 1 << 2
	seenLower    = 1<<4 | 1<<5 | 1<<6
)

// caseOf is the usual case of a word that is given in capitals. It goes by
// prose's lexicon, then by how Punkt's model saw the word, then by what
// prose's weights say of it; last by the stem, for words that end in S, ED,
// ING or LY.
func (p *perceptron) caseOf(w string) wordCase {
	lower := strings.ToLower(w)
	if c := fixedCase(lower); c != caseUnknown {
		return c
	}
	if conflictWords()[lower] || conflictWords()[strings.TrimSuffix(lower, "s")] {
		return caseLower
	}
	if c := p.knownCase(w, lower); c != caseUnknown {
		return c
	}
	for _, suffix := range []string{"s", "es", "ed", "d", "ing", "ly", "er", "ers"} {
		stem, ok := strings.CutSuffix(lower, suffix)
		if ok && len(stem) >= 3 && (conflictWords()[stem] || p.knownCase(strings.ToUpper(stem), stem) == caseLower) {
			return caseLower
		}
	}
	for _, suffix := range commonSuffixes {
		if strings.HasSuffix(lower, suffix) && len(lower) >= len(suffix)+3 {
			return caseLower
		}
	}
	return caseUnknown
}

// commonSuffixes are endings of common words that few names have.
var commonSuffixes = []string{
	"ed", "ing", "ings", "ly", "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ous", "ive", "ives", "able", "ible",
	"ity", "ities", "ism", "ists", "ized", "ful", "less", "ship", "ance", "ence", "ants", "ents", "ians", "person", "persons",
	"ally", "ical", "ify", "ified", "ages", "ences", "ances", "ures", "iers", "ters", "ders", "lers", "eers",
}

//go:embed data/conflictwords.txt
var conflictWordsTXT string

// conflictWords are common words of the field that the models never saw.
var conflictWords = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for line := range strings.Lines(conflictWordsTXT) {
		if line[0] != '#' {
			for word := range strings.FieldsSeq(line) {
				m[word] = true
			}
		}
	}
	return m
})

// fixedCase is the case of words that the models see both ways.
func fixedCase(lower string) wordCase {
	switch lower {
	case "i", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april",
		"june", "july", "august", "september", "october", "november", "december":
		return caseTitle
	case "march", "may", "a", "it", "us", "is", "the", "there", "or", "in":
		return caseLower
	}
	return caseUnknown
}

func (p *perceptron) knownCase(w, lower string) wordCase {
	if _, ok := p.lexicon[lower]; ok {
		return caseLower
	}
	flags := orthography()[lower]
	if flags&seenLower != 0 {
		return caseLower
	}
	if tag, ok := p.lexicon[w]; ok && len(w) > 1 && p.tags[tag] == "NNP" {
		return caseUpper
	}
	if tag, ok := p.lexicon[title(lower)]; ok && p.tags[tag] == "NNP" {
		return caseTitle
	}
	if flags&seenMidUpper != 0 {
		return caseTitle
	}
	id := find(p.words, lower)
	if id == 0 {
		return caseUnknown
	}
	switch p.rowClass(p.wordRows[id][at0]) {
	case "", "NNPS":
		return caseUnknown
	case "NNP":
		return caseTitle
	}
	return caseLower
}

// rowClass is the tag with the highest weight in a row, "" for an empty one.
func (p *perceptron) rowClass(row int32) string {
	best, tag := int32(0), ""
	for _, w := range p.weights[p.rows[row]:p.rows[row+1]] {
		if w>>tagBits > best {
			best, tag = w>>tagBits, p.tags[w&(maxTags-1)]
		}
	}
	return tag
}

// orthography is Punkt's record of how it saw words.
var orthography = sync.OnceValue(func() map[string]int {
	if t := punkt(); t != nil {
		return t.Storage.OrthoContext
	}
	return nil
})
