package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/text"
)

// timePhrases parts "last week" from the noun before it that the parse made a
// part of it: "bombed by rebels last week".
func timePhrases(tok []text.Token, offset int) {
	for t := 2; t < len(tok); t++ {
		n := t - 2
		switch tok[t-1].Lower() {
		case "last", "this", "next":
		default:
			if !weekdays[tok[t].Norm] || tok[t-1].Norm != tok[t-1].Lower() {
				continue
			}
			n = t - 1 // "charged with murder Thursday"
		}
		if !isTimeWord(tok[t].Lemma) || !isNoun(tok[n].Tag) || tok[n].Head-offset != t || tok[n].Rel != "compound" && tok[n].Rel != "nmod:poss" && tok[n].Rel != "nmod:desc" || strings.HasSuffix(tok[t].Rel, ":unmarked") {
			continue
		}
		tok[n].Head, tok[n].Rel = tok[t].Head, tok[t].Rel
		for k := max(0, n-8); k < n; k++ {
			if tok[k].Head-offset == t {
				tok[k].Head = n + offset
			}
		}
		if tok[n].Head < 0 {
			tok[t].Head, tok[t].Rel = n+offset, "nmod:unmarked"
			continue
		}
		tok[t].Head, tok[t].Rel = tok[n].Head, "obl:unmarked"
		if h := tok[n].Head - offset; isNoun(tok[h].Tag) {
			tok[t].Rel = "nmod:unmarked"
		}
	}
}

// wayNames hangs on the verb of the clause what the parse made an apposition of a
// noun though a preposition of direction stands before it: "according to the agency,
// many of them toward Minova".
func wayNames(tok []text.Token, offset int) {
	for i := 2; i < len(tok); i++ {
		if tok[i].Rel != "case" || tok[i].Norm != "toward" && tok[i].Norm != "towards" && tok[i].Norm != "into" {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n >= len(tok) || tok[n].Rel != "appos" {
			continue
		}
		v := verbFrom(tok, tok[n].Head-offset, 8, offset)
		if v >= 0 && strings.HasPrefix(tok[v].Tag, "VB") {
			tok[n].Head, tok[n].Rel = v+offset, "obl"
		}
	}
}

// openingDates parts a date that opens a sentence from the subject behind its
// comma: "Around 14 October 2022, gunmen abducted two traders".
func openingDates(tok []text.Token, offset int) {
	for i := 0; i < min(3, len(tok)); i++ {
		if tok[i].Tag != "CD" && !monthNames[tok[i].Norm] || i+2 >= len(tok) {
			continue
		}
		c := i + 1
		for c < min(len(tok), i+4) && (monthNames[tok[c].Norm] || tok[c].Tag == "CD") {
			c++
		}
		if c >= len(tok) || c == i+1 || tok[c].Tag != "," || !monthNames[tok[i].Norm] && !monthNames[tok[i+1].Norm] {
			return
		}
		for k := i; k < c; k++ {
			n := tok[k].Head - offset
			if n <= c || !isNoun(tok[n].Tag) {
				continue
			}
			v := verbFrom(tok, n, 6, offset)
			if v > n && strings.HasPrefix(tok[v].Tag, "VB") {
				tok[k].Head, tok[k].Rel = v+offset, "obl:unmarked"
			}
		}
		return
	}
}

var monthNames = set("January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec.")

var weekdays = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}

// dayNames parts a weekday from the name before it that the parse made one name
// with: "near the town of Azaz Wednesday".
func dayNames(tok []text.Token, offset int) {
	for t := 2; t < len(tok); t++ {
		n := t - 1
		if !weekdays[tok[t].Norm] || !strings.HasPrefix(tok[n].Tag, "NNP") || tok[n].Head-offset != t || tok[n].Rel != "compound" || feastDays[tok[n].Norm] || tok[t].Head < 0 {
			continue
		}
		v := verbFrom(tok, tok[t].Head-offset, 6, offset) // the verb that the day is of
		if v < 0 || v > n || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		tok[n].Head, tok[n].Rel = tok[t].Head, tok[t].Rel
		for k := max(0, n-8); k < n; k++ {
			if tok[k].Head-offset == t {
				tok[k].Head = n + offset
			}
		}
		tok[t].Head, tok[t].Rel = v+offset, "obl:unmarked"
	}
}

// daysFirst parts the weekday that a sentence opens with from the name behind it:
// "On Monday Islamic State attacked a post".
func daysFirst(tok []text.Token, offset int) {
	for t := 1; t+2 < len(tok) && t < 3; t++ {
		h := tok[t].Head - offset
		if !weekdays[tok[t].Norm] || !strings.EqualFold(tok[t-1].Norm, "on") || tok[t+1].Tag == "," || dayParts[tok[t+1].Norm] || h <= t || h >= len(tok) || dayParts[tok[h].Norm] {
			continue
		}
		if v := tok[h].Head - offset; tok[t].Rel == "compound" {
			if v <= h || v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") || !strings.HasPrefix(tok[h].Rel, "nsubj") && tok[h].Rel != "obl" {
				return
			}
			tok[t].Head, tok[t].Rel, tok[t-1].Head = v+offset, "obl", t+offset
			if tok[h].Rel == "obl" {
				subjectOf(tok, h, v, offset)
			}
			return
		}
		if !strings.HasPrefix(tok[h].Tag, "VB") || has(tok, h, offset, "nsubj", "nsubj:pass") {
			return
		}
		first := -1
		for k := t + 1; k < h; k++ {
			switch {
			case tok[k].Head-offset != t:
			case first >= 0:
				tok[k].Head = first + offset
			case tok[k].Rel == "flat", tok[k].Rel == "appos", tok[k].Rel == "nmod" && !has(tok, k, offset, "case"):
				first = k
				subjectOf(tok, k, h, offset)
			}
		}
		return
	}
}

// dayParts are what may stand behind a weekday as part of the time.
var dayParts = set("morning afternoon evening night nights noon midday midnight dawn dusk mornings evenings")

// subjectOf makes noun n the subject of verb v, or part of the subject that stands
// right behind it: "militant group Hamas".
func subjectOf(tok []text.Token, n, v, offset int) {
	for k := n + 1; k < v; k++ {
		if tok[k].Head-offset == v && strings.HasPrefix(tok[k].Rel, "nsubj") {
			tok[n].Head, tok[n].Rel = k+offset, "compound"
			return
		}
	}
	makeSubject(tok, n, v, offset)
}

// feastDays are the first words of days with a name: "Bloody Sunday".
var feastDays = set("Bloody Black Good Easter Palm Ash Holy Maundy Shrove Whit Super Cyber Giving Fat Early Late Last Next This Every")

// verbalNouns makes a participle of a noun in "ing" that has an object: "the
// coalition backing the forces admits".
func verbalNouns(tok []text.Token, offset int) {
	for g := 1; g+1 < len(tok); g++ {
		n := g - 1
		if tok[g].Tag != "NN" || !strings.HasSuffix(tok[g].Norm, "ing") || !isNoun(tok[n].Tag) || tok[n].Head-offset != g || tok[n].Rel != "compound" || !has(tok, g, offset, "obj") {
			continue
		}
		tok[n].Head, tok[n].Rel = tok[g].Head, tok[g].Rel
		for k := range tok {
			if k < n && tok[k].Head-offset == g || k > g && tok[k].Head-offset == g && tok[k].Rel != "obj" && tok[k].Rel != "obl" && tok[k].Rel != "advmod" {
				tok[k].Head = n + offset
			}
		}
		tok[g].Tag, tok[g].Head, tok[g].Rel = "VBG", n+offset, "acl"
		tok[g].Lemma = lemma.Lemma(tok[g].Norm, "VBG")
	}
}

// sinceThen hangs on a verb in the perfect a day with "since" that was made a
// part of its object: "had fled the fighting since Friday".
func sinceThen(tok []text.Token, offset int) {
	for d := 2; d < len(tok); d++ {
		n := tok[d].Head - offset
		if tok[d].Rel != "nmod" || !isTimeWord(tok[d].Lemma) && tok[d].Tag != "CD" || n < 0 || n >= d || tok[n].Rel != "obj" || !strings.EqualFold(tok[d-1].Norm, "since") {
			continue
		}
		v := tok[n].Head - offset
		if v < 0 || v >= n || tok[v].Tag != "VBN" {
			continue
		}
		for k := max(0, v-4); k < v; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "aux" && tok[k].Lemma == "have" {
				tok[d].Head, tok[d].Rel = v+offset, "obl"
			}
		}
	}
}
