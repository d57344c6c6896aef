package parse

import (
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixAlias tags "alias" between two names as what joins them, "another" that no
// noun follows as one itself, and those who are "several wounded" as people.
func fixAlias(tok []text.Token) {
	for i := range tok {
		next := "."
		if i+1 < len(tok) {
			next = tok[i+1].Tag
		}
		ends := next == "IN" || next == "." || next == ","
		switch strings.ToLower(tok[i].Norm) {
		case "alias":
			if i > 0 && strings.HasPrefix(tok[i-1].Tag, "NNP") && strings.HasPrefix(next, "NNP") {
				tok[i].Tag = "IN"
			}
		case "another":
			if tok[i].Tag == "DT" && ends && i > 0 && !isNoun(tok[i-1].Tag) {
				tok[i].Tag = "NN"
			}
		case "several":
			if tok[i].Tag == "JJ" && next == "IN" && strings.EqualFold(tok[i+1].Norm, "of") {
				tok[i].Tag = "CD" // "killing several of the soldiers"
			}
		case "carried":
			if tok[i].Tag == "VBD" && i > 0 && i+2 < len(tok) && isNoun(tok[i-1].Tag) && strings.EqualFold(tok[i+1].Norm, "out") && strings.EqualFold(tok[i+2].Norm, "by") {
				tok[i].Tag = "VBN" // "an attack carried out by"
			}
		case "report":
			if tok[i].Tag == "NN" && i > 0 && tok[i-1].Tag == "NNP" && next == "CD" && !clauseHasVerb(tok, i) {
				tok[i].Tag = "VBP" // "Russia, Ukraine report six killed"
			}
		case "neutralised", "neutralized":
			if tok[i].Tag == "VBN" && i > 0 && tok[i-1].Tag == "CC" && (next == "CD" || next == "DT") {
				tok[i].Tag = "VBD"
			}
		case "alight", "ablaze", "afire":
			if tok[i].Tag == "NN" && i > 0 && strings.HasPrefix(tok[i-1].Tag, "VB") {
				tok[i].Tag = "JJ" // "and set alight"
			}
		case "inside":
			if tok[i].Tag == "NN" && i > 0 && (tok[i-1].Norm == "one" || tok[i-1].Norm == "people" || tok[i-1].Norm == "those") {
				tok[i].Tag = "RB" // "no one inside"
			}
		case "counter-attacked":
			if tok[i].Tag == "JJ" && i > 0 && (isNoun(tok[i-1].Tag) || tok[i-1].Tag == "PRP") {
				tok[i].Tag = "VBD"
			}
		case "wounded", "injured":
			if i+1 < len(tok) && tok[i].Tag == "JJ" && strings.EqualFold(tok[i+1].Norm, "another") && (i+2 == len(tok) || !isNoun(tok[i+2].Tag)) {
				tok[i].Tag = "VBD" // "and injured another"
			}
			if (tok[i].Tag == "JJ" || tok[i].Tag == "VBN") && ends && i > 1 && strings.HasPrefix(tok[i-2].Tag, "VB") {
				switch strings.ToLower(tok[i-1].Norm) {
				case "several", "many", "some", "few":
					tok[i].Tag = "NNS"
				}
			}
		case "suspected", "alleged":
			if i > 0 && i+2 < len(tok) && strings.HasPrefix(tok[i].Tag, "VB") && tok[i-1].Tag == "VBG" && tok[i+2].Tag == "NNS" {
				tok[i].Tag = "JJ" // "carrying suspected gang members"
			}
		case "blamed":
			if i > 0 && i+1 < len(tok) && tok[i].Tag == "VBD" && isNoun(tok[i-1].Tag) && strings.EqualFold(tok[i+1].Norm, "for") && !clauseHasVerb(tok, i) {
				tok[i].Tag = "VBN" // "militia blamed for massacre"
			}
		}
	}
}

// beingDone takes "being done" behind a noun for a clause of it where the noun's
// own verb follows: "when a convoy being escorted by troops was ambushed".
func beingDone(tok []text.Token, offset int) {
	for p := 2; p+2 < len(tok); p++ {
		n := p - 2
		if tok[p].Tag != "VBN" || tok[p-1].Norm != "being" || !isNoun(tok[n].Tag) || tok[n].Head-offset != p || tok[n].Rel != "nsubj:pass" && tok[n].Rel != "nsubj" {
			continue
		}
		for v := p + 1; v < len(tok) && v < p+12; v++ {
			if !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Tag == "VBG" || tok[v].Rel == "aux" || tok[v].Rel == "aux:pass" {
				continue
			}
			if has(tok, v, offset, "nsubj", "nsubj:pass", "cc", "mark") {
				break
			}
			switch g := tok[p].Head - offset; {
			case tok[v].Head-offset == p || tok[v].Head == tok[p].Head:
				tok[v].Head, tok[v].Rel = tok[p].Head, tok[p].Rel
			case g >= 0 && g < n && tok[v].Head == tok[g].Head && tok[p].Rel == "acl:relcl": // "in the north when"
			default:
				v = len(tok)
			}
			if v == len(tok) {
				break
			}
			makeSubject(tok, n, v, offset)
			tok[p].Head, tok[p].Rel = n+offset, "acl"
			for k := range n { // "when", and what else opens the clause
				if tok[k].Head-offset == p {
					tok[k].Head = v + offset
				}
			}
			for k := v + 1; k < len(tok); k++ {
				if tok[k].Head-offset == p {
					tok[k].Head = v + offset
				}
			}
			break
		}
	}
}

// apartClauses makes the verb behind a clause in commas the predicate of the noun
// that was taken for the root: "fighters from the Forces (ADF), who claim a link,
// attacked the village".
func apartClauses(tok []text.Token, offset int) {
	r := -1
	for i := range tok {
		if tok[i].Head < 0 {
			r = i
			break
		}
	}
	if r < 0 || !isNoun(tok[r].Tag) || has(tok, r, offset, "cop", "nsubj", "nsubj:pass", "case") {
		return
	}
	for w := r + 2; w+3 < len(tok); w++ {
		if tok[w].Tag != "WP" && tok[w].Tag != "WDT" || tok[w-1].Tag != "," {
			continue
		}
		u := tok[w].Head - offset
		if u <= w || u >= len(tok) || tok[u].Rel != "acl:relcl" {
			return
		}
		for v := u + 2; v < len(tok); v++ {
			if tok[v].Tag != "VBD" && tok[v].Tag != "VBZ" || tok[v].Head-offset != u || tok[v-1].Tag != "," || has(tok, v, offset, "nsubj", "nsubj:pass", "cc", "mark") {
				continue
			}
			tok[v].Head, tok[v].Rel = tok[r].Head, tok[r].Rel
			tok[r].Head, tok[r].Rel = v+offset, "nsubj"
			for k := v + 1; k < len(tok); k++ {
				if tok[k].Head-offset == u || tok[k].Head-offset == r {
					tok[k].Head = v + offset
				}
			}
			return
		}
	}
}

// looseNumbers gives numbers that a preposition parts from their noun to the verb
// before them, "rebels kill 23 in attack", and those that stand before a name
// taken for a second subject to that: "10 Afghan Police killed".
func looseNumbers(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		n := tok[i].Head - offset
		if tok[i].Tag != "CD" || tok[i].Rel != "nummod" || n <= i+1 || n >= len(tok) || tok[i+1].Tag != "IN" || tok[i+1].Head-offset != n || !strings.HasPrefix(tok[i-1].Tag, "VB") {
			continue
		}
		if tok[n].Head-offset == i-1 && tok[n].Rel == "obj" {
			tok[n].Rel = "obl"
		}
		if !has(tok, i-1, offset, "obj") {
			tok[i].Head, tok[i].Rel = i-1+offset, "obj"
		}
	}
	for i := 0; i+2 < len(tok); i++ {
		if tok[i].Tag != "CD" || !strings.HasPrefix(tok[i].Rel, "nsubj") {
			continue
		}
		for n := i + 1; n < i+5 && n < len(tok) && (isNoun(tok[n].Tag) || tok[n].Tag == "JJ"); n++ {
			if tok[n].Head == tok[i].Head && tok[n].Rel == tok[i].Rel {
				tok[i].Head, tok[i].Rel = n+offset, "nummod"
				break
			}
		}
	}
}

// whoOf hangs the clause about a person on who comes before it, not on what was
// done to him: "the death of an insurgent who was killed".
func whoOf(tok []text.Token, offset int) {
	for w := 3; w+1 < len(tok); w++ {
		if tok[w].Norm != "who" || !isNoun(tok[w-1].Tag) {
			continue
		}
		v, n := tok[w].Head-offset, w-1
		if v <= w || v >= len(tok) || tok[v].Rel != "acl:relcl" {
			continue
		}
		if d := tok[v].Head - offset; d >= 0 && d < n && tok[n].Head-offset == d && tok[n].Rel == "nmod" && doneTo[tok[d].Lemma] {
			tok[v].Head = n + offset
		}
	}
}

// doneTo are nouns for what is done to people.
var doneTo = set("death killing murder arrest abduction kidnapping shooting assassination execution detention release capture funeral burial body house home")

// dayBefore makes a day before those who did something then an adjunct: "overnight
// Thursday to Friday armed men raided a village".
func dayBefore(tok []text.Token, offset int) {
	for i := 0; i+2 < len(tok); i++ {
		n := tok[i].Head - offset
		if tok[i].Rel != "compound" || !weekdays[tok[i].Norm] || n <= i || n >= len(tok) || tok[n].Tag != "NNS" || !strings.HasPrefix(tok[n].Rel, "nsubj") || tok[n-1].Tag != "JJ" && tok[n-1].Tag != "CD" {
			continue
		}
		if i > 0 && tok[i-1].Tag != "RB" && tok[i-1].Tag != "," && tok[i-1].Tag != "``" {
			continue // "said Wednesday the men"
		}
		tok[i].Head, tok[i].Rel = tok[n].Head, "obl:unmarked"
	}
}

// pairedGerunds makes clauses of two gerunds that were taken for adjectives of what
// they are done to: "killing 15 people, plundering and burning shops".
func pairedGerunds(tok []text.Token, offset int) {
	for g := 2; g+3 < len(tok); g++ {
		if tok[g].Tag != "VBG" || tok[g].Rel != "amod" || tok[g-1].Tag != "," || tok[g+1].Tag != "CC" || tok[g+2].Tag != "VBG" {
			continue
		}
		n := tok[g].Head - offset
		if n <= g+2 || n > g+5 || n >= len(tok) || has(tok, n, offset, "case") {
			continue
		}
		v := -1
		for k := g - 2; k >= 0 && k > g-8; k-- {
			if tok[k].Tag == "VBG" && tok[k].Rel == "advcl" {
				v = k
				break
			}
		}
		if v < 0 {
			continue
		}
		tok[g].Head, tok[g].Rel = v+offset, "conj"
		tok[g-1].Head = g + offset
		tok[g+2].Head, tok[g+2].Rel = g+offset, "conj"
		tok[g+1].Head, tok[g+1].Rel = g+2+offset, "cc"
		tok[n].Head, tok[n].Rel = g+2+offset, "obj"
	}
}

// amongThose makes those of whom others are said to be a part an adjunct of what was
// done to them: "two policemen were among four people killed".
func amongThose(tok []text.Token, offset int) {
	for i := 2; i+3 < len(tok); i++ {
		if tok[i].Norm != "among" || !isBe(tok[i-1].Norm) {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n+1 >= len(tok) || n > i+5 || !isNoun(tok[n].Tag) {
			continue
		}
		v := n + 1
		if tok[v].Tag != "VBD" && tok[v].Tag != "VBN" {
			continue
		}
		was := false
		for k := range i {
			subject := strings.HasPrefix(tok[k].Rel, "nsubj") || k == i-2 && strings.HasPrefix(tok[k].Rel, "obl") && !has(tok, k, offset, "case")
			if subject && (tok[k].Head-offset == v || tok[k].Head-offset == n) && isNoun(tok[k].Tag) {
				tok[k].Head, tok[k].Rel = v+offset, "nsubj:pass"
				was = true
			}
		}
		if !was {
			continue
		}
		if tok[n].Head-offset != v {
			tok[v].Head, tok[v].Rel = tok[n].Head, tok[n].Rel
			for k := v + 1; k < len(tok); k++ {
				if tok[k].Head-offset == n {
					tok[k].Head = v + offset
				}
			}
		}
		tok[n].Head, tok[n].Rel = v+offset, "obl"
		tok[i-1].Head, tok[i-1].Rel = v+offset, "aux:pass"
		tok[v].Tag = "VBN"
	}
}

// killedComma takes what was killed for the subject of a passive where its only object
// stands behind a comma: "4 terrorists killed, 1 surrenders in encounter".
func killedComma(tok []text.Token, offset int) {
	for v := 1; v+2 < len(tok); v++ {
		if tok[v].Tag != "VBN" && tok[v].Tag != "VBD" || tok[v+1].Tag != "," || has(tok, v, offset, "aux", "aux:pass", "nsubj:pass") {
			continue
		}
		switch tok[v].Norm {
		case "killed", "wounded", "injured", "arrested", "abducted", "kidnapped", "slain":
		default:
			continue
		}
		s := v - 1
		if tok[s].Head-offset != v || tok[s].Rel != "nsubj" || !has(tok, s, offset, "nummod") {
			continue
		}
		for k := v + 2; k < len(tok); k++ {
			if tok[k].Head-offset == v && tok[k].Rel == "obj" {
				tok[k].Rel = "conj"
			}
		}
		tok[v].Tag, tok[s].Rel = "VBN", "nsubj:pass"
	}
}

// asClauses makes a clause of "as" and of the subject that was taken for what it
// introduces: "lost bases as fighters and allies continued to attack".
func asClauses(tok []text.Token, offset int) {
	for i := 2; i+2 < len(tok); i++ {
		if tok[i].Norm != "as" || tok[i].Rel != "case" {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n >= len(tok) || tok[n].Tag != "NNS" && tok[n].Tag != "NNPS" {
			continue
		}
		v := n + 1
		for v < len(tok) && (isNoun(tok[v].Tag) || tok[v].Tag == "CC" || tok[v].Tag == "JJ" || strings.HasPrefix(tok[v].Tag, "-") || tok[v].Tag == "IN" && tok[v].Norm == "of" || tok[v].Tag == "DT") {
			v++
		}
		if v >= len(tok) || tok[v].Tag != "VBD" || !slices.Contains(unrelated, tok[v].Rel) || has(tok, v, offset, "nsubj", "nsubj:pass", "cc", "mark", "aux") {
			continue
		}
		if g := tok[v].Head - offset; g < 0 || g >= i || !strings.HasPrefix(tok[g].Tag, "VB") {
			continue
		}
		tok[v].Rel = "advcl"
		tok[n].Head, tok[n].Rel = v+offset, "nsubj"
		tok[i].Head, tok[i].Rel = v+offset, "mark"
	}
}

// reducedFirst makes the predicate of a verb with its auxiliary whose subject was
// taken from inside the clause before it: "all rebels killed in a clash with bandits
// were beheaded".
func reducedFirst(tok []text.Token, offset int) {
	for r := 1; r < len(tok); r++ {
		if tok[r].Head >= 0 && tok[r].Rel != "ccomp" || tok[r].Tag != "VBN" || tok[r-1].Head-offset != r || tok[r-1].Rel != "nsubj:pass" || has(tok, r, offset, "aux", "aux:pass") {
			continue
		}
		for v := r + 3; v < len(tok); v++ {
			if tok[v].Tag == "," || tok[v].Tag == "CC" || tok[v].Tag == "WP" || tok[v].Tag == "WDT" {
				break
			}
			if tok[v].Tag != "VBN" || !isBe(tok[v-1].Norm) || tok[v-1].Head-offset != v || tok[v-1].Rel != "aux:pass" {
				continue
			}
			s := -1
			for k := r + 1; k < v; k++ {
				if tok[k].Head-offset == v && strings.HasPrefix(tok[k].Rel, "nsubj") && has(tok, k, offset, "case") {
					s = k
				}
			}
			if s < 0 {
				break
			}
			tok[v].Head, tok[v].Rel = tok[r].Head, tok[r].Rel
			tok[r-1].Head = v + offset
			tok[r].Head, tok[r].Rel = r-1+offset, "acl"
			tok[s].Head, tok[s].Rel = r+offset, "obl"
			for k := r + 1; k < s; k++ {
				if isNoun(tok[k].Tag) && tok[k].Head-offset == r && tok[k+1].Tag == "IN" {
					tok[s].Head, tok[s].Rel = k+offset, "nmod"
				}
			}
			for k := v + 1; k < len(tok); k++ {
				if tok[k].Head-offset == r {
					tok[k].Head = v + offset
				}
			}
			break
		}
	}
}

// reportedDead makes those who a headline says are reported dead the sufferers: "Russia,
// Ukraine report six civilians killed in attacks".
func reportedDead(tok []text.Token, offset int) {
	for u := 1; u+2 < len(tok); u++ {
		if tok[u].Norm != "report" || tok[u].Tag != "VBP" {
			continue
		}
		for n := u + 1; n+1 < len(tok) && n < u+6; n++ {
			v := n + 1
			if tok[n].Head-offset == u && tok[n].Rel == "obj" && tok[v].Tag == "VBN" && tok[u].Head-offset == v {
				tok[u].Head, tok[u].Rel = tok[v].Head, tok[v].Rel
				tok[v].Head, tok[v].Rel = u+offset, "ccomp"
				tok[n].Head, tok[n].Rel = v+offset, "nsubj:pass"
			}
		}
	}
}
