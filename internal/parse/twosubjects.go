package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// twoSubjects leaves a verb one subject where the parse gave it two: what has a
// preposition belongs to the first ("one in western Afghanistan killed"), a
// name directly behind a noun of the first says which ("a blast in the capital
// Baghdad killed").
func twoSubjects(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		v := tok[i].Head - offset
		if tok[i].Rel != "nsubj" && tok[i].Rel != "nsubj:pass" || v <= i || v >= len(tok) || !isNoun(tok[i].Tag) {
			continue
		}
		s := i - 1
		for s >= 0 && i-s < 12 && (tok[s].Head-offset != v || tok[s].Rel != tok[i].Rel || !isNoun(tok[s].Tag) && tok[s].Tag != "CD") {
			s--
		}
		if s < 0 || i-s >= 12 {
			continue
		}
		first := i
		for first > 0 && hangsOn(tok, first-1, i, offset) {
			first--
		}
		switch {
		case tok[first].Tag == "IN" && tok[first].Rel == "case" && hangsOn(tok, first-1, s, offset):
			tok[i].Head, tok[i].Rel = s+offset, "nmod"
		case first > 0 && allNames(tok[first:i+1]) && tok[first-1].Tag == "NN" && first-1 != s && hangsOn(tok, first-1, s, offset):
			tok[i].Head, tok[i].Rel = first-1+offset, "appos" // "the group Boko Haram"
		}
	}
}

// allNames reports whether words are proper nouns all.
func allNames(tok []text.Token) bool {
	for i := range tok {
		if !strings.HasPrefix(tok[i].Tag, "NNP") {
			return false
		}
	}
	return true
}

// twoObjects joins the name of a place to the noun before it that says what it
// is, where the parse made objects of both: "took the capital Sanaa".
func twoObjects(tok []text.Token, offset int) {
	for i := 1; i < len(tok); i++ {
		if tok[i].Rel == "obj" && tok[i-1].Rel == "obj" && tok[i].Head == tok[i-1].Head && strings.HasPrefix(tok[i].Tag, "NNP") && settlement[tok[i-1].Lemma] {
			tok[i-1].Head, tok[i-1].Rel = i+offset, "compound"
			for k := range i - 1 {
				if tok[k].Head-offset == i-1 {
					tok[k].Head = i + offset
				}
			}
		}
	}
}

// takenOver gives the object that the parse took for the first of two subjects of
// the next clause back to "took over": "took over X and the rebels withdrew".
func takenOver(tok []text.Token, offset int) {
	for p := 1; p+4 < len(tok); p++ {
		u, x := tok[p].Head-offset, p+1
		if tok[p].Rel != "compound:prt" || u != p-1 || tok[x].Rel != "nsubj" || has(tok, u, offset, "obj") || tok[x+1].Tag != "CC" {
			continue
		}
		v := tok[x].Head - offset
		if v <= x || v >= len(tok) || tok[v].Head-offset != u {
			continue
		}
		for y := x + 2; y < v; y++ {
			if tok[y].Rel == "conj" && tok[y].Head-offset == x && isNoun(tok[y].Tag) {
				tok[x].Head, tok[x].Rel = u+offset, "obj"
				tok[y].Head, tok[y].Rel = v+offset, "nsubj"
				tok[v].Rel = "conj"
				break
			}
		}
	}
}

// lastActs makes clauses of gerunds behind a comma that the parse took for
// adjectives: "retaliated, sparking clashes", "killing six, and wounding dozens".
func lastActs(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i].Rel != "amod" && tok[i].Rel != "compound" || !doing[tok[i].Norm] || tok[i-1].Norm != "," && !(tok[i-1].Norm == "and" && tok[i-2].Norm == ",") {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n > i+4 || n >= len(tok) || !isNoun(tok[n].Tag) && tok[n].Tag != "CD" && !numbering[tok[n].Norm] || has(tok, n, offset, "case", "det") && tok[i+1].Tag == "IN" {
			continue
		}
		v := -1
		for k := i - 2; k >= 0; k-- { // the verb that the act goes with
			if tok[k].Tag == "VBG" && doing[tok[k].Norm] && tok[k].Rel == "advcl" {
				v = k
				break
			}
			if tok[k].Tag == "VBD" && v < 0 && (tok[k].Rel == "root" || tok[k].Rel == "ccomp") {
				v = k
				break
			}
		}
		if v < 0 || hangsOn(tok, v, n, offset) {
			continue
		}
		tok[i].Head, tok[i].Rel = v+offset, "advcl"
		if tok[v].Rel == "advcl" {
			tok[i].Rel = "conj"
		}
		tok[n].Head, tok[n].Rel = i+offset, "obj"
		for k := i - 2; k < i; k++ {
			if tok[k].Head-offset == n {
				tok[k].Head = i + offset // the comma, and "and"
			}
		}
	}
}

// doing are the gerunds of what an act does.
var doing = set("sparking causing triggering prompting killing wounding injuring damaging destroying leaving forcing capturing seizing burning displacing arresting")

// secondGerunds joins the gerund behind "and" to the one before it, of whose object
// the parse made it: "killing a number of men and wounding others".
func secondGerunds(tok []text.Token, offset int) {
	for i := 3; i+1 < len(tok); i++ {
		if tok[i].Tag != "VBG" || tok[i].Rel != "acl" || !doing[tok[i].Norm] || tok[i-1].Norm != "and" {
			continue
		}
		v := tok[i].Head - offset
		for hops := 0; hops < 3 && v >= 0 && v < i && tok[v].Tag != "VBG"; hops++ {
			v = tok[v].Head - offset
		}
		if v >= 0 && v < i && tok[v].Tag == "VBG" && doing[tok[v].Norm] {
			tok[i].Head, tok[i].Rel = v+offset, "conj"
			tok[i-1].Head, tok[i-1].Rel = i+offset, "cc"
		}
	}
}

// passivePairs gives the second of two passive clauses the noun before it that the
// parse took for the object of the first, which can have none: "vehicles were
// destroyed and scores of men were killed".
func passivePairs(tok []text.Token, offset int) {
	for n := 3; n+2 < len(tok); n++ {
		u := tok[n].Head - offset
		if tok[n].Rel != "obj" || u < 0 || u >= n || tok[u].Tag != "VBN" || !has(tok, u, offset, "aux:pass") || !isNoun(tok[n].Tag) {
			continue
		}
		for v := n + 1; v < len(tok) && v < n+10; v++ {
			if tok[v].Tag != "VBN" || tok[v].Head-offset != u || !has(tok, v, offset, "aux:pass") || has(tok, v, offset, "nsubj", "nsubj:pass", "mark") {
				continue
			}
			tok[n].Head, tok[n].Rel = v+offset, "nsubj:pass"
			tok[v].Rel = "conj"
			for k := u + 1; k < n; k++ {
				if tok[k].Rel == "cc" && tok[k].Head-offset == n {
					tok[k].Head = v + offset
				}
			}
			break
		}
	}
}

// clausesBehind makes a clause of a noun behind "after" or "as" and a past verb that
// the parse joined to the verb above: "broke out after a patrol near the base came
// under attack".
func clausesBehind(tok []text.Token, offset int) {
	for c := 1; c+3 < len(tok); c++ {
		w := strings.ToLower(tok[c].Norm)
		if tok[c].Rel != "case" || w != "after" && w != "as" && w != "while" && w != "before" && w != "because" && w != "since" {
			continue
		}
		n := tok[c].Head - offset
		if n <= c || n >= len(tok) || !isNoun(tok[n].Tag) || tok[n].Rel != "obl" && tok[n].Rel != "nmod" || isTimeWord(tok[n].Lemma) {
			continue
		}
		u := tok[n].Head - offset
		for v := n + 1; v < len(tok) && v < n+12; v++ {
			if tok[v].Norm == "," || tok[v].Tag == "CC" {
				break
			}
			if tok[v].Tag != "VBD" || tok[v].Head-offset != u || tok[v].Rel != "conj" && tok[v].Rel != "advcl" && tok[v].Rel != "parataxis" || has(tok, v, offset, "nsubj", "nsubj:pass", "mark", "cc") || u < 0 || u >= c {
				continue
			}
			tok[n].Head, tok[n].Rel = v+offset, "nsubj"
			tok[c].Head, tok[c].Rel = v+offset, "mark"
			tok[v].Rel = "advcl"
			break
		}
	}
}

// openingClauses gives the predicate behind the clause that a sentence opens with
// the noun between them, which the parse left in that clause: "As troops fight to
// take the town, a bomb in the capital kills six".
func openingClauses(tok []text.Token, offset int) {
	if len(tok) < 6 || tok[0].Rel != "mark" && tok[0].Rel != "advmod" || !opensSentence[strings.ToLower(tok[0].Norm)] {
		return
	}
	c := 2
	for c < len(tok) && tok[c].Tag != "," {
		c++
	}
	v := c + 2
	for v < len(tok) && !(tok[v].Rel == "root" && (tok[v].Tag == "VBZ" || tok[v].Tag == "VBP" || tok[v].Tag == "VBD" || tok[v].Tag == "VBN" && has(tok, v, offset, "aux:pass"))) {
		v++
	}
	if v >= len(tok) || !hangsOn(tok, 0, v, offset) || has(tok, v, offset, "nsubj", "nsubj:pass", "expl", "csubj") {
		return
	}
	for n := c + 1; n < v; n++ {
		if h := tok[n].Head - offset; isNoun(tok[n].Tag) && h >= 0 && h < c && !has(tok, n, offset, "case") && (tok[n].Rel == "obl" || tok[n].Rel == "obj" || tok[n].Rel == "conj" || tok[n].Rel == "appos" || tok[n].Rel == "nmod") && !isTimeWord(tok[n].Lemma) {
			makeSubject(tok, n, v, offset)
			tok[c].Head = v + offset
			return
		}
	}
}

var opensSentence = set("as while after when before since although though because once")

// farAgents hangs a participle on the noun right before it, and on the participle
// who did it, whom the parse hung on what it was taken from: "a town captured a
// day earlier from the rebels by Turkish forces".
func farAgents(tok []text.Token, offset int) {
	for v := 1; v+4 < len(tok); v++ {
		if tok[v].Tag != "VBN" || !undergone(strings.ToLower(tok[v].Norm)) || !isNoun(tok[v-1].Tag) || has(tok, v, offset, "aux", "aux:pass", "obj", "obl:agent", "nsubj:pass") {
			continue
		}
		for k := v + 2; k+1 < len(tok) && k < v+12; k++ {
			if t := tok[k].Tag; t == "," || t == "." || strings.HasPrefix(t, "VB") || strings.HasPrefix(t, "W") {
				break
			}
			if tok[k].Norm != "by" || tok[k].Rel != "case" {
				continue
			}
			n := tok[k].Head - offset
			if n <= k || n >= len(tok) || tok[n].Tag != "NNS" && tok[n].Tag != "NNPS" && tok[n].Tag != "NNP" || !hangsOn(tok, n, v, offset) {
				break
			}
			if p := tok[n].Head - offset; p != v && (isNoun(tok[p].Tag) && has(tok, p, offset, "case") || tok[p].Tag == "RBR" || tok[p].Tag == "RB") {
				tok[n].Head, tok[n].Rel = v+offset, "obl:agent"
			}
			if tok[v].Rel == "advcl" && !has(tok, v, offset, "mark") && !hangsOn(tok, v-1, v, offset) {
				tok[v].Head, tok[v].Rel = v-1+offset, "acl"
			}
			break
		}
	}
}

// namesOfBands hangs who leads a band behind its "of" on the band where the
// parse has it the other way round: "the Army of renegade commander Ali Hassan".
func namesOfBands(tok []text.Token, offset int) {
	for k := 1; k+2 < len(tok); k++ {
		if tok[k].Norm != "of" || tok[k].Rel != "case" {
			continue
		}
		p := k - 1
		if tok[p].Tag == "-RRB-" {
			for p > 0 && tok[p].Tag != "-LRB-" {
				p--
			}
			p--
		}
		if p < 0 || !isNoun(tok[p].Tag) || tok[p].Rel != "compound" && tok[p].Rel != "amod" || tok[p].Head-offset <= k {
			continue
		}
		h := tok[p].Head - offset
		for h < len(tok) && tok[h].Head-offset > k && tok[h].Head-offset < len(tok) && (tok[h].Rel == "compound" || tok[h].Rel == "flat" || tok[h].Rel == "nmod:desc" || tok[h].Rel == "nmod" && tok[h].Head-offset > h) {
			h = tok[h].Head - offset
		}
		if h >= len(tok) || !isNoun(tok[h].Tag) || !strings.HasPrefix(tok[h].Rel, "nsubj") && tok[h].Rel != "obj" && tok[h].Rel != "obl" || has(tok, h, offset, "nmod:poss") {
			continue
		}
		tok[p].Head, tok[p].Rel = tok[h].Head, tok[h].Rel
		tok[h].Head, tok[h].Rel = p+offset, "nmod"
		tok[k].Head = h + offset
		for c := range tok {
			if c > h && tok[c].Head-offset == h && tok[c].Rel == "acl:relcl" {
				tok[c].Head = p + offset
			}
		}
	}
}

// ownSubjects gives the second of two joined clauses the noun before its verb
// that the parse joined to a noun of the first: "killed by gunmen in the town
// and a shopkeeper was shot".
func ownSubjects(tok []text.Token, offset int) {
	for a := 3; a+1 < len(tok); a++ {
		v := tok[a].Head - offset
		if tok[a].Rel != "aux:pass" && tok[a].Rel != "aux" || tok[a].Tag != "VBD" && tok[a].Tag != "VBP" && tok[a].Tag != "VBZ" || v <= a || v > a+4 || v >= len(tok) || tok[v].Rel != "conj" && (tok[v].Rel != "advcl" || has(tok, v, offset, "mark")) {
			continue
		}
		u, n := tok[v].Head-offset, a-1
		if u < 0 || u >= n || !strings.HasPrefix(tok[u].Tag, "VB") || tok[n].Rel != "conj" || !isNoun(tok[n].Tag) || has(tok, v, offset, "nsubj", "nsubj:pass", "cc") {
			continue
		}
		first := n
		for first > u+1 && hangsOn(tok, first-1, n, offset) {
			first--
		}
		if o := tok[n].Head - offset; tok[first].Tag != "CC" || !hangsOn(tok, o, u, offset) || (tok[a].Tag != "VBD" || tok[v].Rel != "conj") && (o < 0 || !has(tok, o, offset, "case")) {
			continue
		}
		for k := first - 1; k > u && (isNoun(tok[k].Tag) || tok[k].Norm == "," || tok[k].Tag == "PRP$" || tok[k].Tag == "DT"); k-- { // "and his mother, father and sister were"
			if tok[k].Rel == "conj" && tok[k].Head-offset == u {
				tok[n].Head, n = k+offset, k
			}
		}
		makeSubject(tok, n, v, offset)
		tok[v].Rel = "conj"
		if n == a-1 {
			tok[first].Head, tok[first].Rel = v+offset, "cc"
		}
	}
}

// lostClauses makes a clause again of a noun behind "as" or "after" and a
// participle under it that has an object of its own: "as heavy fighting in the
// region killed at least a dozen".
func lostClauses(tok []text.Token, offset int) {
	for c := 1; c+2 < len(tok); c++ {
		w := strings.ToLower(tok[c].Norm)
		if tok[c].Rel != "case" || w != "as" && w != "after" && w != "while" && w != "before" && w != "because" && w != "since" {
			continue
		}
		n := tok[c].Head - offset
		if n <= c || n >= len(tok) || !isNoun(tok[n].Tag) || tok[n].Rel != "obl" && tok[n].Rel != "nmod" {
			continue
		}
		for v := n + 1; v+1 < len(tok) && v < n+12; v++ {
			if tok[v].Norm == "," {
				break
			}
			if tok[v].Tag != "VBN" || tok[v].Rel != "acl" || !undergone(strings.ToLower(tok[v].Norm)) || !hangsOn(tok, v, n, offset) || has(tok, v, offset, "obl:agent", "aux", "aux:pass", "nsubj", "nsubj:pass") {
				continue
			}
			o := v + 1
			for o < len(tok) && o < v+8 && (tok[o].Head-offset != v || tok[o].Rel != "obj" && tok[o].Rel != "obl") {
				o++
			}
			if o >= len(tok) || o >= v+8 || !isNoun(tok[o].Tag) && tok[o].Tag != "CD" || tok[o].Rel == "obl" && !barelyCounted(tok, v, o) {
				continue
			}
			up := tok[n].Head
			if up < 0 || up-offset >= len(tok) || hangsOn(tok, up-offset, v, offset) {
				break
			}
			tok[v].Tag, tok[v].Head, tok[v].Rel = "VBD", up, "advcl"
			tok[n].Head, tok[n].Rel = v+offset, "nsubj"
			tok[c].Head, tok[c].Rel = v+offset, "mark"
			tok[o].Rel = "obj"
			break
		}
	}
}

// joinedParticiples makes a verb of a participle behind "and" that was taken for
// what the noun behind it is like, where the verb before has the same form:
// "shooting residents and burning homes".
func joinedParticiples(tok []text.Token, offset int) {
	for i := 3; i+1 < len(tok); i++ {
		n := tok[i].Head - offset
		if tok[i].Rel != "amod" && tok[i].Rel != "compound" || tok[i-1].Tag != "CC" || n <= i || n >= len(tok) || tok[n].Rel != "conj" || !isNoun(tok[n].Tag) {
			continue
		}
		o := tok[n].Head - offset
		if o < 0 || o >= i-1 || tok[o].Rel != "obj" {
			continue
		}
		v := tok[o].Head - offset
		if v < 0 || v >= o {
			continue
		}
		switch {
		case tok[i].Tag == "VBG" && tok[v].Tag == "VBG":
		case tok[i].Tag == "VBN" && (tok[v].Tag == "VBN" || tok[v].Tag == "VBD") && (tok[i+1].Tag == "JJ" || tok[i+1].Tag == "CD" || countWord[tok[i+1].Lemma]):
			tok[i].Tag = tok[v].Tag
		default:
			continue
		}
		tok[i].Head, tok[i].Rel = v+offset, "conj"
		tok[n].Head, tok[n].Rel = i+offset, "obj"
		tok[i-1].Head = i + offset
	}
}

// secondObjects gives the second of two joined verbs the object behind it that
// was hung on the first, which has one: "captured the base and seized large
// quantities of weapons".
func secondObjects(tok []text.Token, offset int) {
	for n := 3; n < len(tok); n++ {
		v := tok[n].Head - offset
		if tok[n].Rel != "obj" || v < 0 || v >= n || !isNoun(tok[n].Tag) || isTimeWord(tok[n].Lemma) {
			continue
		}
		for c := n - 1; c > v+1 && c > n-8; c-- {
			if tok[c].Rel != "conj" || tok[c].Head-offset != v || !strings.HasPrefix(tok[c].Tag, "VB") {
				continue
			}
			first := false
			for k := v + 1; k < c; k++ {
				first = first || tok[k].Rel == "obj" && tok[k].Head-offset == v
			}
			if first && !has(tok, c, offset, "obj", "aux:pass", "nsubj:pass", "ccomp") {
				tok[n].Head = c + offset
			}
			break
		}
	}
}

// between joins to the noun behind "between" the one behind its "and" that was
// taken for the subject of the verb: "fighting between the army and the rebels
// had displaced thousands".
func between(tok []text.Token, offset int) {
	for b := 1; b+3 < len(tok); b++ {
		n := tok[b].Head - offset
		if !strings.EqualFold(tok[b].Norm, "between") || tok[b].Rel != "case" || n <= b || n+2 >= len(tok) || tok[n].Rel != "nmod" || has(tok, n, offset, "conj") {
			continue
		}
		h, cc := tok[n].Head-offset, n+1
		if h < 0 || h >= b || !isNoun(tok[h].Tag) || tok[cc].Tag != "CC" {
			continue
		}
		m := cc + 1
		for m < len(tok) && m < cc+8 && tok[m].Rel != "nsubj" && tok[m].Rel != "nsubj:pass" {
			m++
		}
		if m == len(tok) || !isNoun(tok[m].Tag) && tok[m].Tag != "CD" {
			continue
		}
		v := tok[m].Head - offset
		if v <= m || v >= len(tok) || !strings.HasPrefix(tok[v].Tag, "VB") || hangsOn(tok, n, m, offset) {
			continue
		}
		switch {
		case tok[h].Head-offset == v && (tok[h].Rel == "nsubj" || tok[h].Rel == "nsubj:pass"):
		case tok[v].Head-offset == h && (tok[v].Rel == "conj" || tok[v].Rel == "parataxis" || tok[v].Rel == "amod") && !has(tok, v, offset, "mark"): // the noun was taken for the head of all
			tok[v].Head, tok[v].Rel = tok[h].Head, tok[h].Rel
			tok[h].Head, tok[h].Rel = v+offset, tok[m].Rel
		default:
			continue
		}
		tok[m].Head, tok[m].Rel = n+offset, "conj"
		tok[cc].Head = m + offset
	}
}
