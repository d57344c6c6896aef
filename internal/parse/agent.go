package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// agents names the agents of passives that the parser takes for other
// obliques: "was abducted by gunmen". Times and figures with "by" are none, and
// lose the name if the parser gave it: "was rebuilt by Friday".
func agents(tok []text.Token, offset int) {
	for i := range tok {
		if tok[i].Rel == "obl:agent" && !hasBy(tok, i, offset) {
			tok[i].Rel = "obl"
		}
	}
	for i := range tok {
		if tok[i].Rel != "case" || tok[i].Lemma != "by" {
			continue
		}
		d := tok[i].Head - offset
		if d <= i || d >= len(tok) {
			continue
		}
		if tok[d].Rel == "obl:agent" && isTimeWord(tok[d].Lemma) {
			tok[d].Rel = "obl"
		}
		if tok[d].Rel != "obl" || !strings.HasPrefix(tok[d].Tag, "NN") && tok[d].Tag != "PRP" || isTimeWord(tok[d].Lemma) {
			continue
		}
		v := tok[d].Head - offset
		if v >= 0 && v < i && tok[v].Tag == "VBN" && passive(tok, v, offset) {
			tok[d].Rel = "obl:agent"
		}
	}
}

// hasBy reports whether "by" is the preposition of token d.
func hasBy(tok []text.Token, d, offset int) bool {
	for k := max(0, d-passiveReach); k < d; k++ {
		if tok[k].Head-offset == d && tok[k].Rel == "case" && tok[k].Lemma == "by" {
			return true
		}
	}
	return false
}

// subjects names the subjects of verbs with a passive auxiliary as such, and
// those of a perfect without one as active: "had left".
func subjects(tok []text.Token, offset int) {
	for i := range tok {
		v := tok[i].Head - offset
		if v <= i || v >= len(tok) {
			continue
		}
		is, be := "nsubj", "nsubj:pass"
		switch {
		case tok[i].Rel == "aux:pass":
		case tok[i].Rel == "aux" && tok[i].Lemma == "have" && !hasPassive(tok, i+1, v, offset):
			is, be = be, is
		default:
			continue
		}
		for k := max(0, i-passiveReach); k < i; k++ {
			if tok[k].Head-offset == v && tok[k].Rel == is {
				tok[k].Rel = be
			}
		}
	}
}

// hasPassive reports whether a passive auxiliary of v stands from token i on.
func hasPassive(tok []text.Token, i, v, offset int) bool {
	for ; i < v; i++ {
		if tok[i].Head-offset == v && tok[i].Rel == "aux:pass" {
			return true
		}
	}
	return false
}

// passiveReach is how many words back an auxiliary or a subject is looked for.
const passiveReach = 40

// passive reports whether a participle before its agent has a passive
// auxiliary or subject, or modifies the noun before it.
func passive(tok []text.Token, v, offset int) bool {
	if tok[v].Rel == "acl" {
		return true
	}
	for i := max(0, v-passiveReach); i < v; i++ {
		if tok[i].Head-offset == v && (tok[i].Rel == "aux:pass" || tok[i].Rel == "nsubj:pass") {
			return true
		}
	}
	return false
}

// isTimeWord reports whether a noun after "by" tells a time or a measure.
func isTimeWord(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"noon", "midday", "midnight", "dawn", "dusk", "morning", "afternoon", "evening", "night", "nightfall", "sunrise", "sunset",
		"today", "tomorrow", "yesterday", "day", "week", "month", "year", "decade", "time", "end", "deadline", "hour", "minute",
		"percent", "%", "way", "means", "virtue", "phone", "telephone", "hand", "mail", "sea", "air", "land", "road", "rail":
		return true
	}
	return false
}
