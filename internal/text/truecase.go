package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A paragraph is all caps where it has no small letter to speak of: of
// recaseMin letters or more, at most one in recaseShare is small.
const (
	recaseMin   = 12
	recaseShare = 12
	nameWords   = 5 // words of the longest name that Names is asked for
)

// recase writes the Norms of paragraphs in capitals as they would be in mixed
// case, for the models know words in their usual case only.
func (a *Analyzer) recase(doc *Document, bounds []int, dateline datelineAt) {
	for i := range doc.Paragraphs {
		p := doc.Paragraphs[i]
		if isAllCaps(doc.Text[p.Start:p.End]) {
			r := recaser{tokens: doc.Tokens[bounds[i]:bounds[i+1]], names: a.Names, model: prosePerceptron()}
			if first := bounds[i]; dateline.last > first && dateline.last < bounds[i+1] {
				r.body = dateline.last - first
			}
			r.run()
		}
	}
}

// isAllCaps reports whether a text is written in capitals.
func isAllCaps(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if isUpper(r) {
			upper++
		} else if isLower(r) {
			lower++
		}
	}
	return upper+lower >= recaseMin && lower*recaseShare <= upper && strings.IndexFunc(s, isBlank) > 0
}

// A recaser recases the tokens of a paragraph.
type recaser struct {
	tokens []Token
	names  Names
	model  *perceptron
	body   int // the first token behind a dateline, 0 where there is none
}

func (r *recaser) run() {
	initial := true
	for i := 0; i < len(r.tokens); {
		n := r.name(i)
		for k := i; k < i+n; k++ {
			r.tokens[k].setNorm(r.titled(r.tokens[k].Norm, k > i))
			initial = false
		}
		if n > 0 {
			i += n
			continue
		}
		t := &r.tokens[i]
		if i == r.body {
			initial = true
		}
		if hasLetter(t.Norm) {
			t.setNorm(r.word(i, initial))
			initial = false
		} else if startsDigit(t.Norm) {
			initial = false
		}
		switch t.Norm {
		case ".", "!", "?":
			initial = true
		}
		i++
	}
	r.particles()
	r.titles()
}

// titles writes with a capital the titles before a name: "General Noriega".
func (r *recaser) titles() {
	for i := 0; i+1 < len(r.tokens); i++ {
		if w := r.tokens[i].Norm; startsLower(w) && isTitleNoun(w) && startsUpper(r.tokens[i+1].Norm) {
			r.tokens[i].setNorm(title(w))
		}
	}
}

func isTitleNoun(w string) bool {
	switch w {
	case "president", "minister", "general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "commander",
		"governor", "senator", "mayor", "bishop", "archbishop", "father", "doctor", "judge", "sheikh", "king", "prince", "pope",
		"ambassador", "secretary", "representative", "deputy", "professor":
		return true
	}
	return false
}

// name is the number of words, from token i on, of the longest name known.
func (r *recaser) name(i int) int {
	if r.names == nil || !startsUpper(r.tokens[i].Norm) {
		return 0
	}
	n := 1
	for n < nameWords && i+n < len(r.tokens) && startsUpper(r.tokens[i+n].Norm) {
		n++
	}
	for ; n > 0; n-- {
		if n == 1 && r.model.caseOf(r.tokens[i].Norm) == caseLower {
			return 0 // a common word that is also a name
		}
		if n == 2 && counting(r.tokens[i].Norm) && r.model.caseOf(r.tokens[i+1].Norm) == caseLower {
			return 0 // "TWO BRIDGES"
		}
		if r.names.IsName(words(r.tokens[i : i+n])) {
			return n
		}
	}
	return 0
}

// counting reports whether a word is a small number.
func counting(w string) bool {
	switch strings.ToLower(w) {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve":
		return true
	}
	return false
}

// word is the word of token i in its usual case.
func (r *recaser) word(i int, initial bool) string {
	w := r.tokens[i].Norm
	if strings.HasPrefix(w, "'") || w == "N'T" {
		return strings.ToLower(w)
	}
	if len(w) == 1 && w != "A" && w != "I" {
		return w // an initial
	}
	if n := len(w); n >= 2 && w[n-1] == '.' {
		return r.abbreviated(w)
	}
	if r.bracketed(i) && len(w) <= 6 {
		return w // the acronym of the name before it: [FMLN]
	}
	if startsDigit(w) {
		return strings.ToLower(w)
	}
	if strings.ContainsAny(w, "-/") {
		return r.compound(w, initial)
	}
	return r.simple(w, initial)
}

func (r *recaser) simple(w string, initial bool) string {
	switch r.model.caseOf(w) {
	case caseLower:
		if initial {
			return title(w)
		}
		return strings.ToLower(w)
	case caseUpper:
		return w
	}
	if isAcronym(w) {
		return w
	}
	return title(w)
}

// compound recases each part of a hyphenated word.
func (r *recaser) compound(w string, initial bool) string {
	var b strings.Builder
	for i := 0; i < len(w); {
		n := strings.IndexAny(w[i:], "-/")
		if n < 0 {
			n = len(w) - i
		}
		if part := w[i : i+n]; part != "" {
			if n == 1 || strings.Trim(part, capitals) != "" {
				b.WriteString(part) // M-16
			} else {
				b.WriteString(r.simple(part, initial && i == 0))
			}
		}
		if i += n; i < len(w) {
			b.WriteByte(w[i])
			i++
		}
	}
	return b.String()
}

// abbreviated recases a word that ends in a dot: GEN., U.S., A.M.
func (r *recaser) abbreviated(w string) string {
	switch w {
	case "A.M.", "P.M.", "E.G.", "I.E.", "KM.", "ETC.", "VS.", "APPROX.", "INCL.", "EXCL.", "EST.", "POP.", "SQ.", "HRS.", "MINS.":
		return strings.ToLower(w)
	}
	if strings.Count(w, ".") > 1 || len(w) == 2 {
		return w
	}
	return title(w)
}

// bracketed reports whether token i stands alone in brackets.
func (r *recaser) bracketed(i int) bool {
	if i == 0 || i+1 >= len(r.tokens) {
		return false
	}
	a, b := r.tokens[i-1].Norm, r.tokens[i+1].Norm
	return (a == "[" || a == "(") && (b == "]" || b == ")")
}

// titled is a word inside a known name.
func (r *recaser) titled(w string, inside bool) string {
	if inside && isRomance(w) {
		return strings.ToLower(w)
	}
	if isAcronym(w) && r.model.caseOf(w) != caseTitle {
		return w
	}
	if strings.ContainsAny(w, "-/") {
		parts := strings.Split(w, "-")
		for i := range parts {
			parts[i] = title(parts[i])
		}
		return strings.Join(parts, "-")
	}
	return title(w)
}

// particles writes "de la" between two names in small letters.
func (r *recaser) particles() {
	for i := 1; i+1 < len(r.tokens); i++ {
		if !isRomance(r.tokens[i].Norm) {
			continue
		}
		k := i + 1
		for k+1 < len(r.tokens) && k < i+3 && isRomance(r.tokens[k].Norm) {
			k++
		}
		if startsUpper(r.tokens[i-1].Norm) && startsUpper(r.tokens[k].Norm) {
			for ; i < k; i++ {
				r.tokens[i].setNorm(strings.ToLower(r.tokens[i].Norm))
			}
		}
	}
}

// isRomance holds for the small words inside Spanish and Portuguese names.
func isRomance(w string) bool {
	switch strings.ToLower(w) {
	case "de", "del", "la", "las", "los", "y", "da", "do", "dos", "das", "e":
		return true
	}
	return false
}

// isAcronym reports whether an unknown word is read letter by letter: short
// and without a vowel, or with letters that no syllable begins with.
func isAcronym(w string) bool {
	n := utf8.RuneCountInString(w)
	if n < 2 || n > 5 {
		return false
	}
	return !strings.ContainsAny(w, "AEIOUY") || n <= 3 && !strings.ContainsAny(w[1:], "AEIOUY")
}

// title is a word with a capital and small letters after it.
func title(w string) string {
	_, n := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:n]) + strings.Map(unicode.ToLower, w[n:])
}
