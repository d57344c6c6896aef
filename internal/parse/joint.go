package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// clauseWords open a clause, but are prepositions too.
var clauseWords = map[string]bool{"after": true, "before": true, "since": true, "as": true, "until": true}

// jointSubjects joins two subjects of a verb with "and" between them: the first was
// taken for a phrase before the verb's clause, or for a subject beside the other:
// "after three officers and an informant were killed", "rebels, including two
// leaders, and four soldiers were killed".
func jointSubjects(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Tag != "CC" || !strings.EqualFold(tok[i].Norm, "and") {
			continue
		}
		v := tok[i].Head - offset
		if v <= i || v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		b := subjectFrom(tok, i+1, v, offset)
		if b < 0 {
			continue
		}
		for a := i - 1; a >= 0 && i-a < 12; a-- {
			if !isNoun(tok[a].Tag) {
				continue
			}
			if tok[a].Head-offset == v && tok[a].Rel == tok[b].Rel {
				tok[b].Head, tok[b].Rel = a+offset, "conj"
				tok[i].Head = b + offset
				break
			}
			c := caseOf(tok, a, offset)
			if a == i-1 && c >= 0 && clauseWords[strings.ToLower(tok[c].Norm)] && tok[a].Rel == "obl" && tok[v].Rel == "conj" && tok[v].Head == tok[a].Head {
				tok[v].Rel = "advcl"
				tok[a].Head, tok[a].Rel = v+offset, tok[b].Rel
				tok[b].Head, tok[b].Rel = a+offset, "conj"
				tok[i].Head = b + offset
				tok[c].Head, tok[c].Rel = v+offset, "mark"
			}
			if a == i-1 {
				if tok[a].Rel == "compound" || tok[a].Rel == "conj" || tok[a].Rel == "nmod" {
					continue
				}
				break
			}
		}
	}
}

// subjectFrom is the subject of verb v whose phrase begins at token i; -1 where
// something else stands there.
func subjectFrom(tok []text.Token, i, v, offset int) int {
	for b := i; b < v && b < i+7; b++ {
		switch {
		case isNoun(tok[b].Tag) && tok[b].Head-offset == v && strings.HasPrefix(tok[b].Rel, "nsubj"):
			return b
		case tok[b].Head-offset > b && tok[b].Head-offset < v: // a modifier
		default:
			return -1
		}
	}
	return -1
}

// caseOf is the preposition of noun n, -1 where it has none.
func caseOf(tok []text.Token, n, offset int) int {
	for k := n - 1; k >= 0 && k > n-8; k-- {
		if tok[k].Head-offset == n && tok[k].Rel == "case" {
			return k
		}
	}
	return -1
}

// included hangs those who are only some of the people before them as a phrase on
// these: "23 rebels, including three leaders".
func included(tok []text.Token, offset int) {
	for i := range tok {
		if tok[i].Norm == "including" && tok[i].Rel == "acl" {
			h := tok[i].Head - offset
			for n := i + 1; n < len(tok) && n < i+6; n++ {
				if h >= 0 && h < i && isNoun(tok[n].Tag) && tok[n].Head == tok[h].Head && tok[n].Rel == tok[h].Rel { // "two civilians including a woman were killed"
					tok[n].Head, tok[n].Rel = h+offset, "nmod"
					tok[i].Head, tok[i].Rel = n+offset, "case"
					break
				}
			}
		}
		if tok[i].Norm != "including" || tok[i].Rel != "case" {
			continue
		}
		if n := tok[i].Head - offset; n > i && n < len(tok) && tok[n].Rel == "conj" {
			tok[n].Rel = "nmod"
		}
	}
}

// deadAndMissing mends the headline that tells of two losses without a verb: "six
// soldiers dead, seven missing in attack".
func deadAndMissing(tok []text.Token, offset int) {
	for i := 1; i+3 < len(tok); i++ {
		if tok[i].Norm != "dead" || !isNoun(tok[i-1].Tag) && tok[i-1].Tag != "CD" || tok[i+1].Norm != "," || tok[i+2].Tag != "CD" {
			continue
		}
		switch m := i + 3; strings.ToLower(tok[m].Norm) {
		case "missing", "wounded", "injured", "hurt", "captured":
			if tok[i].Head-offset != m || tok[m].Head-offset == i {
				continue
			}
			tok[i].Head, tok[i].Rel = tok[m].Head, tok[m].Rel
			tok[m].Head, tok[m].Rel = i+offset, "conj"
			tok[i-1].Head, tok[i-1].Rel = i+offset, "nsubj"
			tok[i+2].Head, tok[i+2].Rel = m+offset, "nsubj"
		}
	}
}

// backedSubjects gives the verb behind it back the subject that the parse made one
// of "backed by" between commas: "the division, backed by local forces, seized".
func backedSubjects(tok []text.Token, offset int) {
	for p := 2; p+3 < len(tok); p++ {
		switch tok[p].Norm {
		case "backed", "supported", "accompanied", "led", "assisted", "aided", "joined", "reinforced":
		default:
			continue
		}
		s := p - 2
		if tok[p-1].Norm != "," || tok[p+1].Norm != "by" || !isNoun(tok[s].Tag) || tok[s].Head-offset != p || !strings.HasPrefix(tok[s].Rel, "nsubj") || has(tok, p, offset, "aux:pass", "aux") {
			continue
		}
		for v := p + 3; v < len(tok) && v < p+24; v++ {
			if tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" && tok[v].Tag != "VBP" || tok[v-1].Norm != "," && tok[v-1].Tag != "VBP" && tok[v-1].Tag != "VBZ" {
				continue
			}
			if tok[v].Rel == "aux" || tok[v].Rel == "cop" || has(tok, v, offset, "nsubj", "nsubj:pass") {
				continue
			}
			if h := tok[p].Head - offset; h == v || tok[v].Head-offset == p {
				tok[v].Head, tok[v].Rel = tok[p].Head, tok[p].Rel
			} else if tok[v].Rel == "conj" {
				tok[v].Rel = "ccomp"
			}
			tok[s].Head, tok[s].Rel = v+offset, "nsubj"
			tok[p].Head, tok[p].Rel = s+offset, "acl"
			break
		}
	}
}

// sayings are verbs that a report hangs on.
var sayings = map[string]bool{"say": true, "report": true, "tell": true, "add": true, "announce": true, "confirm": true, "state": true, "claim": true}

// reportedSeries hangs the last verbs of a series in a report on its first one, not
// on the verb of saying: "officials said the gunmen stopped the bus, checked the
// passengers, and then abducted nine".
func reportedSeries(tok []text.Token, offset int) {
	for i := 3; i < len(tok); i++ {
		r := tok[i].Head - offset
		passive := tok[i].Tag == "VBN" && has(tok, i, offset, "aux:pass")
		if tok[i].Tag != "VBD" && !passive || tok[i].Rel != "conj" || sayings[tok[i].Lemma] || r < 0 || r >= i || !sayings[tok[r].Lemma] || has(tok, i, offset, "nsubj", "nsubj:pass") {
			continue
		}
		c := -1
		for k := r + 1; k < i; k++ {
			if tok[k].Head-offset == r && tok[k].Rel == "ccomp" && (passive || tok[k].Tag == "VBD") {
				c = k
			}
		}
		if c < 0 {
			continue
		}
		comma := passive // "told us that the men were inside and were killed"
		for k := i - 1; k > c && k > i-4; k-- {
			comma = comma || tok[k].Norm == ","
		}
		if comma {
			tok[i].Head = c + offset
		}
	}
}

// shotDeadObjects makes the counted noun behind "shot dead" its object.
func shotDeadObjects(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Norm != "dead" || tok[i-1].Lemma != "shoot" || has(tok, i-1, offset, "obj") {
			continue
		}
		for n := i + 1; n < len(tok) && n < i+8; n++ {
			if isNoun(tok[n].Tag) && tok[n].Head-offset == i-1 && tok[n].Rel == "obl:unmarked" && !isTimeWord(tok[n].Lemma) {
				tok[n].Rel = "obj"
				break
			}
		}
	}
}

// toDeathObjects makes an object of those who stand behind "to death" and were taken
// for a part of it: "hacked to death 14 villagers".
func toDeathObjects(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Norm == "alive" && tok[i].Rel == "amod" && v > i && strings.HasPrefix(tok[i-1].Tag, "VB") && tok[v].Head-offset == i-1 {
			tok[i].Head, tok[i].Rel = i-1+offset, "xcomp" // "burned alive two captives"
			continue
		}
		if tok[i].Norm != "death" || tok[i-1].Norm != "to" || v != i-2 || !strings.HasPrefix(tok[v].Tag, "VB") || has(tok, v, offset, "obj", "nsubj:pass", "aux:pass") {
			continue
		}
		for n := i + 1; n < len(tok) && n < i+8; n++ {
			if h := tok[n].Head - offset; isNoun(tok[n].Tag) && (h == i && tok[n].Rel == "nmod" || h == v && tok[n].Rel == "obl:unmarked") && !has(tok, n, offset, "case") && !isTimeWord(tok[n].Lemma) {
				tok[n].Head, tok[n].Rel = v+offset, "obj"
				break
			}
		}
	}
}

// betweenSides joins the two sides of a clash between which a headline has a comma
// for "and": "clash between troops, militants".
func betweenSides(tok []text.Token, offset int) {
	for i := range tok {
		if tok[i].Norm != "between" || tok[i].Rel != "case" {
			continue
		}
		a := tok[i].Head - offset
		if a <= i || a+2 >= len(tok) || tok[a+1].Norm != "," {
			continue
		}
		for b := a + 2; b < len(tok) && b < a+8; b++ {
			if tok[b].Tag == "CC" || tok[b].Norm == "," {
				break
			}
			if isNoun(tok[b].Tag) && tok[b].Head == tok[a].Head && (tok[b].Rel == tok[a].Rel || tok[b].Rel == "conj") && caseOf(tok, b, offset) < 0 {
				tok[b].Head, tok[b].Rel = a+offset, "conj"
				break
			}
		}
	}
}
