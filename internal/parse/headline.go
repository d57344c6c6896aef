package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixHeadline tags the verb of a headline, a sentence without a stop and
// without a verb, which the tagger takes for a noun or worse: "Taliban kill 12
// police", "Israel strikes army post".
func fixHeadline(tok []text.Token) {
	n := len(tok)
	if n < 3 || n > 30 || strings.ContainsAny(tok[n-1].Norm, ".!?") || !isNoun(tok[0].Tag) && tok[0].Tag != "JJ" && tok[0].Tag != "CD" && !strings.HasPrefix(tok[0].Tag, "VB") && !quantityAt(tok, 0) {
		return
	}
	done, seen := false, false
	for i := 1; i < n; i++ {
		w := tok[i].Norm
		if w == "," || w == ";" || i > 2 && opensClause[strings.ToLower(w)] {
			done = false
		}
		if w != strings.ToLower(w) {
			headlineName(tok, i)
			continue
		}
		if undergone(w) && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "CD" || tok[i-1].Tag == "PRP") && (i+1 == n || !objectAt(tok, i+1) && tok[i+1].Tag != "CD") {
			tok[i].Tag = "VBN"
			continue
		}
		switch tok[i].Tag {
		case "MD":
			done, seen = done || !headlineVerbs[w], true // "rebels abduct priest"
		case "VBZ", "VBP", "VBD":
			done, seen = true, true
		}
		if done || i+1 == n {
			continue
		}
		if rising[w] && isNoun(tok[i-1].Tag) && (tok[i+1].Tag == "TO" || tok[i+1].Tag == "IN") {
			tok[i].Tag, done = "VBZ", true
			continue
		}
		base, singular := headlineVerbs[w], false
		if !base && strings.HasSuffix(w, "s") {
			singular = headlineVerbs[strings.TrimSuffix(w, "s")] || headlineVerbs[strings.TrimSuffix(w, "es")]
		}
		base = base || w == "open" && (strings.EqualFold(tok[i+1].Norm, "fire") || i+2 < n && tok[i+1].Norm == "new" && tok[i+2].Norm == "front")
		second := seen && (tok[i-1].Norm == "," || tok[i-1].Norm == "and") // "rockets kill 1, injure 46"
		if i == 1 && tok[0].Tag == "JJ" && cased(tok[0].Norm) && singular && !strings.HasSuffix(tok[0].Norm, "n") && !strings.HasSuffix(tok[0].Norm, "i") && !strings.HasSuffix(tok[0].Norm, "h") {
			tok[0].Tag = "NNP" // "Ukraine attacks", not "Russian attacks"
		}
		if !base && !singular || !isNoun(tok[i-1].Tag) && !second || !headlineObject(tok, i+1) && !aimed(tok, i) && !intended(tok, i) {
			continue
		}
		if t := tok[i+1].Tag; t == "VBP" || t == "VB" {
			tok[i+1].Tag = "NN"
		}
		if strings.HasPrefix(w, "shoot") && i+2 < n && tok[i+2].Tag == "JJ" && (i+3 == n || !isNoun(tok[i+3].Tag)) {
			tok[i+2].Tag = "NN" // "shoots down drone"
		}
		if strings.HasSuffix(tok[i+1].Norm, "ed") && i+2 < n && isNoun(tok[i+2].Tag) {
			tok[i+1].Tag = "JJ" // "frees captured crew"
		}
		tok[i].Tag = "VBP"
		if singular {
			tok[i].Tag = "VBZ"
		}
		if tok[0].Tag == "VB" { // "Dutch jets bomb depot"
			tok[0].Tag = "JJ"
		}
		done, seen = true, true
	}
}

// opensClause are words behind which a headline has a second verb.
var opensClause = set("as after while amid but before when")

// headlineName tags a verb with a capital in a headline of which only the first
// words have one: "Syrian Army Repels attack on base".
func headlineName(tok []text.Token, i int) {
	base := strings.TrimSuffix(tok[i].Lower(), "s")
	if !isNoun(tok[i].Tag) || !strings.HasSuffix(tok[i].Norm, "s") || tok[i].Norm == strings.ToUpper(tok[i].Norm) || !headlineVerbs[base] && !headlineVerbs[strings.TrimSuffix(base, "e")] ||
		i+2 >= len(tok) || !strings.HasPrefix(tok[i-1].Tag, "NNP") && tok[i-1].Tag != "NN" || !headlineObject(tok, i+1) {
		return
	}
	for k := range tok {
		switch tok[k].Tag {
		case "VBZ", "VBP", "VBD", "VBN", "MD":
			return
		}
	}
	tok[i].Tag = "VBZ"
}

// undergone reports whether a word is a participle of what becomes of people
// and places.
func undergone(w string) bool {
	return suffered[w] || strings.HasSuffix(w, "ed") && (headlineVerbs[strings.TrimSuffix(w, "ed")] || headlineVerbs[strings.TrimSuffix(w, "d")])
}

// headlineObject reports whether an object begins at token i, and no other
// verb of headlines stands there: "air strikes kill five".
func headlineObject(tok []text.Token, i int) bool {
	w := tok[i].Norm
	if rising[w] {
		return false
	}
	if headlineVerbs[w] || headlineVerbs[strings.TrimSuffix(w, "s")] {
		return i+1 == len(tok) || tok[i+1].Tag == "IN" // "claim attack"
	}
	switch t := tok[i].Tag; {
	case t == "JJR" && i+1 < len(tok) && isNoun(tok[i+1].Tag):
		return true // "more villages"
	case (t == "VBP" || t == "VB") && i > 1 && tok[i].Norm == tok[i].Lower() && !isBe(w) && w != "say" && w != "are" && w != "have":
		return i+1 == len(tok) || !objectAt(tok, i+1) || w == "rebel" || w == "border" // "targets mosque", taken for a verb
	case strings.HasSuffix(w, "ed") && i+1 < len(tok) && isNoun(tok[i+1].Tag), w == "last" && i+1 < len(tok) && !isTimeWord(tok[i+1].Norm), (w == "offensive" || w == "assault") && i+1 < len(tok) && (tok[i+1].Tag == "IN" || tok[i+1].Tag == "TO"), compounding[w]:
		return true
	}
	return objectAt(tok, i) || tok[i].Tag == "CD" || quantityAt(tok, i-1) || i+2 < len(tok) && strings.EqualFold(w, "at") && strings.EqualFold(tok[i+1].Norm, "least")
}

// rising are what tolls do.
var rising = set("rises climbs jumps nears tops passes")

// compounding are gerunds before the noun of a place or a thing.
var compounding = set("mining fishing training shopping housing logging oil-drilling drilling")

// aimed reports whether token i is a verb of fighting before its preposition:
// "forces fire on protesters".
func aimed(tok []text.Token, i int) bool {
	switch w := tok[i].Norm; {
	case w == "fire" || w == "fires":
		return tok[i+1].Norm == "on" || tok[i+1].Norm == "at"
	case w == "shoot" || w == "shoots":
		return (tok[i+1].Norm == "down" || tok[i+1].Norm == "dead") && i+2 < len(tok)
	case w == "clash" || w == "clashes":
		return tok[i+1].Norm == "with"
	}
	return false
}

// intended reports whether token i is a verb before what is threatened or
// promised, and tags that: "rebels threaten to attack tankers".
func intended(tok []text.Token, i int) bool {
	if i+2 >= len(tok) || tok[i+1].Norm != "to" {
		return false
	}
	switch strings.TrimSuffix(tok[i].Norm, "s") {
	case "threaten", "refuse", "agree", "vow", "fail", "plan":
	default:
		return false
	}
	if !headlineVerbs[tok[i+2].Norm] && tok[i+2].Tag != "VB" {
		return false
	}
	tok[i+1].Tag, tok[i+2].Tag = "TO", "VB"
	return true
}

// headlineVerbs are the verbs that headlines of conflict hang on, by their base
// form.
var headlineVerbs = set(`kill attack strike hit shell bomb raid seize capture free arrest detain wound injure target storm ambush kidnap abduct behead
	fire launch retake recapture enter reject accuse warn threaten urge deny sign release destroy besiege claim condemn back send deploy evacuate
	intercept down sink torch loot execute repel oust rescue shoot stab pound blockade bombard overrun reclaim jail charge sanction summon expel
	injure liberate regain foil thwart kidnap ambush encircle repulse abandon cross eliminate
	leave shoot abduct besiege spark trigger prompt clash refuse agree vow fail plan join back impose lift extend hold`)

// slugs parts the place that a headline begins with from what it tells of it:
// "Burkina Faso: 36 killed in market attack".
func slugs(tok []text.Token, offset int) {
	colon := 1
	for colon < len(tok) && colon < 4 && strings.HasPrefix(tok[colon].Tag, "NNP") {
		colon++
	}
	if colon+2 >= len(tok) || tok[colon].Norm != ":" || !strings.HasPrefix(tok[0].Tag, "NNP") {
		return
	}
	for i := range colon {
		v := tok[i].Head - offset
		if tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" || v <= colon+1 || v >= len(tok) || !isNoun(tok[v-1].Tag) && tok[v-1].Tag != "CD" || hangsOn(tok, v, v-1, offset) {
			continue
		}
		tok[v-1].Head, tok[v-1].Rel = tok[i].Head, tok[i].Rel
		tok[i].Rel = "parataxis"
	}
}
