package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/text"
)

// undergoing are participles of what is done to people and things in an attack.
var undergoing = map[string]bool{"killed": true, "wounded": true, "injured": true, "hurt": true, "slain": true, "shot": true, "captured": true, "arrested": true, "detained": true,
	"kidnapped": true, "abducted": true, "beheaded": true, "executed": true, "displaced": true, "destroyed": true, "damaged": true, "burned": true, "burnt": true, "torched": true,
	"razed": true, "looted": true, "seized": true, "stolen": true, "set": true, "demolished": true, "blown": true, "gutted": true, "ransacked": true, "vandalised": true, "vandalized": true, "taken": true}

// absolutes makes clauses of what "with" tells that an attack did: "stormed the
// station, with five killed and the building set ablaze".
func absolutes(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		switch {
		case tok[i].Norm == "in" && strings.HasPrefix(tok[i-1].Norm, "result"): // "resulted in seven soldiers wounded"
			if p, _ := sufferedFrom(tok, i+1); p >= 0 && p+1 < len(tok) && tok[p+1].Norm != "by" {
				absolute(tok, i, offset)
			}
		case tok[i].Norm == "with" && tok[i].Tag == "IN":
			if k := absolute(tok, i, offset); k > i {
				i = k
			} else {
				withActor(tok, i, offset)
			}
		case tok[i].Tag == "VBG" && tok[i-1].Tag == "," && doesHarm[tok[i].Norm]:
			outOfRelative(tok, i, offset)
		}
	}
}

// absolute makes clauses of what stands behind the "with" at token i, and is the
// last token that it took.
func absolute(tok []text.Token, i, offset int) int {
	p, head := sufferedFrom(tok, i+1)
	if p < 0 || tok[i-1].Tag != "," && tok[i].Norm == "with" && !(p+1 < len(tok) && (tok[p+1].Tag == "." || tok[p+1].Norm == "and")) {
		return i
	}
	a := i
	for a >= i {
		a = tok[a].Head - offset
	}
	for a >= 0 && !strings.HasPrefix(tok[a].Tag, "VB") {
		a = tok[a].Head - offset
		if a >= i {
			return i
		}
	}
	if a < 0 || hangsOn(tok, a, p, offset) {
		return i
	}
	clause(tok, i+1, head, p, a, "advcl", offset)
	tok[i].Head, tok[i].Rel = p+offset, "mark"
	last := p
	for k := p + 1; k < len(tok) && k < p+8; k++ { // "… and the building set ablaze"
		if tok[k].Norm != "and" && tok[k].Tag != "," {
			if strings.HasPrefix(tok[k].Tag, "NN") || strings.HasPrefix(tok[k].Tag, "VB") || tok[k].Tag == "CD" || tok[k].Tag == "." {
				break
			}
			continue
		}
		q, h := sufferedFrom(tok, k+1)
		if q < 0 {
			continue
		}
		if hangsOn(tok, p, q, offset) {
			break
		}
		clause(tok, k+1, h, q, p, "conj", offset)
		tok[k].Head = q + offset
		if tok[k].Norm == "and" {
			tok[k].Rel = "cc"
		}
		last, k = q, q
	}
	return last
}

// sufferedFrom is the participle whose subject begins at token i, and the head of that
// subject; p is -1 where there is none.
func sufferedFrom(tok []text.Token, i int) (p, head int) {
	head = -1
	of := false
	for k := i; k < len(tok) && k < i+9; k++ {
		w := strings.ToLower(tok[k].Norm)
		if head >= 0 && k > i && undergoing[w] && (isNoun(tok[k-1].Tag) || tok[k-1].Tag == "CD") {
			if k+1 < len(tok) && (isNoun(tok[k+1].Tag) || tok[k+1].Tag == "DT" || tok[k+1].Tag == "PRP$" || tok[k+1].Tag == "CD" || tok[k+1].Tag == "JJ") {
				return -1, -1 // "with troops killed civilians": another clause
			}
			return k, head
		}
		switch t := tok[k].Tag; {
		case isNoun(t), t == "CD" && !of:
			if !of && (isNoun(t) || head < 0 || tok[head].Tag == "CD") {
				head = k
			}
		case w == "of" && head >= 0:
			of = true
		case t == "DT", t == "PRP$", t == "JJ", t == "CD", w == "at" && k+1 < len(tok) && tok[k+1].Norm == "least", w == "least", w == "more", w == "than", w == "other":
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// clause makes participle p, whose subject begins at token i and has a head, hang on
// a verb.
func clause(tok []text.Token, i, head, p, verb int, rel string, offset int) {
	if tok[p].Tag != "VBN" {
		tok[p].Tag = "VBN"
		tok[p].Lemma = lemma.Lemma(strings.ToLower(tok[p].Norm), "VBN")
	}
	tok[p].Head, tok[p].Rel = verb+offset, rel
	tok[head].Head, tok[head].Rel = p+offset, "nsubj:pass"
	of := -1
	for k := p - 1; k > head; k-- { // "scores of houses"
		if isNoun(tok[k].Tag) && of < 0 {
			of = k
			tok[k].Head, tok[k].Rel = head+offset, "nmod"
		} else if of >= 0 {
			tok[k].Head, tok[k].Rel = of+offset, within(tok[k])
		}
	}
	for k := i; k < head; k++ {
		if h := tok[k].Head - offset; h < i || h > head || h == k {
			tok[k].Head, tok[k].Rel = head+offset, within(tok[k])
		}
	}
}

// within is how a word of a noun phrase hangs on its head.
func within(t text.Token) string {
	switch t.Tag {
	case "DT":
		return "det"
	case "PRP$":
		return "nmod:poss"
	case "CD":
		return "nummod"
	case "IN":
		return "case"
	case "JJ", "VBN", "VBG":
		return "amod"
	}
	return "compound"
}

// doesHarm are participles of what an attack or what flies about in it does.
var doesHarm = map[string]bool{"killing": true, "wounding": true, "injuring": true, "destroying": true, "damaging": true, "hitting": true, "striking": true, "burning": true, "causing": true, "leaving": true}

// withActor makes a clause of what "with" tells that something does: "with the debris from
// one drone damaging a building".
func withActor(tok []text.Token, i, offset int) {
	if tok[i-1].Tag != "," {
		return
	}
	head, v := -1, -1
	for k := i + 1; k+1 < len(tok) && k < i+10; k++ {
		t := tok[k].Tag
		if k > i+1 && t == "VBG" && doesHarm[tok[k].Norm] && isNoun(tok[k-1].Tag) {
			v = k
			break
		}
		switch {
		case isNoun(t):
			if head < 0 || tok[head+1].Tag != "IN" && k == head+1 {
				head = k
			}
		case t == "CD" || t == "DT" || t == "JJ" || t == "IN" || t == "PRP$" || t == "VBN" || t == "VBD" || t == "POS":
			if t == "CD" && head < 0 && tok[k+1].Tag == "IN" {
				head = k // "one of the drones"
			}
		default:
			return
		}
	}
	if v < 0 || head < 0 {
		return
	}
	a := i
	for a >= i {
		a = tok[a].Head - offset
	}
	if a < 0 || !strings.HasPrefix(tok[a].Tag, "VB") || hangsOn(tok, a, v, offset) {
		return
	}
	last := -1
	for k := head + 1; k < v; k++ {
		if isNoun(tok[k].Tag) {
			last = k
		}
	}
	for k := i + 1; k < v; k++ {
		h := tok[k].Head - offset
		if k == head || h > i && h < v && h != k && tok[k].Tag != "VBD" {
			continue
		}
		switch {
		case k < head:
			tok[k].Head, tok[k].Rel = head+offset, within(tok[k])
		case k == last:
			tok[k].Head, tok[k].Rel = head+offset, "nmod"
		case last >= 0 && k < last:
			if tok[k].Tag == "VBD" {
				tok[k].Tag = "VBN"
			}
			tok[k].Head, tok[k].Rel = last+offset, within(tok[k])
		}
	}
	if last >= 0 && (tok[last].Head-offset < i || tok[last].Head-offset >= v || hangsOn(tok, head, last, offset)) {
		tok[last].Head, tok[last].Rel = head+offset, "nmod"
	}
	tok[v].Head, tok[v].Rel = a+offset, "advcl"
	tok[head].Head, tok[head].Rel = v+offset, "nsubj"
	tok[i].Head, tok[i].Rel = v+offset, "mark"
}

// violent are the lemmas of verbs that harm may be the result of.
var violent = set(`attack explode detonate open fire shoot storm strike hit bomb shell throw crash ram raid ambush blow lob hurl launch target drop kill wound injure destroy detonated slam
	plow plough drive stab burst rampage clash fight assault bombard pound torch set burn derail collide`)

// outOfRelative hangs a harm on the verb that did it where the parse took it for a part
// of a relative clause before it: "exploded outside the home of X, who served as
// minister, destroying his gate".
func outOfRelative(tok []text.Token, i, offset int) {
	r := tok[i].Head - offset
	if r < 0 || r > i || tok[r].Rel != "acl:relcl" || violent[tok[r].Lemma] || tok[i].Rel != "advcl" {
		return
	}
	v := tok[r].Head - offset
	for hops := 0; hops < 4 && v >= 0 && !strings.HasPrefix(tok[v].Tag, "VB"); hops++ {
		v = tok[v].Head - offset
	}
	if v >= 0 && v < r && violent[tok[v].Lemma] {
		tok[i].Head = v + offset
	}
}
