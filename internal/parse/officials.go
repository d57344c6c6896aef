package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// offices are titles before the name of who holds the office.
var offices = set(`representative adviser advisor envoy minister chief president spokesman spokeswoman spokesperson ambassador secretary commissioner negotiator
	chairman chairwoman premier chancellor diplomat mediator deputy emissary counterpart activist commentator journalist analyst unionist lawyer
	cleric blogger politician lawmaker senator dissident reporter editor author professor businessman campaigner expert scholar critic`)

// officialNames makes the name the head where an office before it was hung beside
// it, and joins names that "and" joins: "led by U.S. representative A. B.",
// "Presidents C. D. and E. F.".
func officialNames(tok []text.Token, offset int) {
	for t := 0; t+1 < len(tok); t++ {
		if tok[t].Rel == "cc" {
			joinedName(tok, t, offset)
			continue
		}
		if tok[t+1].Tag == "IN" && isNoun(tok[t].Tag) && offices[tok[t].Lemma] {
			nameBehind(tok, t, offset)
			continue
		}
		if n := tok[t+1].Head - offset; tok[t+1].Rel == "nmod:desc" && n > t+1 && n < t+4 && n < len(tok) && isNoun(tok[t].Tag) && tok[n].Rel == "appos" && tok[n].Head-offset == t && offices[strings.ToLower(tok[t+1].Norm)] { // "Trade Minister A."
			tok[n].Head, tok[n].Rel = tok[t].Head, tok[t].Rel
			tok[t].Head, tok[t].Rel = n+offset, "nmod:desc"
			for c := max(0, t-6); c < min(len(tok), n+12); c++ {
				if c != n && tok[c].Head-offset == t && (tok[c].Rel == "case" || tok[c].Rel == "cc" || tok[c].Rel == "conj" || tok[c].Rel == "appos") {
					tok[c].Head = n + offset
				}
			}
			continue
		}
		if tok[t+1].Tag != "NNP" || !isNoun(tok[t].Tag) || !offices[tok[t].Lemma] && !offices[strings.ToLower(tok[t].Lemma)] {
			continue
		}
		switch tok[t].Rel {
		case "nmod:desc", "compound", "amod", "flat", "punct":
			continue
		}
		n := t + 1
		for n+1 < len(tok) && (tok[n].Rel == "nmod:desc" || tok[n].Rel == "amod") && tok[n+1].Tag == "NNP" {
			n++ // "Deputy Prime Minister A."
		}
		if up := tok[n].Head - offset; (tok[n].Rel == "compound" || tok[n].Rel == "amod" || tok[n].Rel == "flat") && up > n && up < n+3 && tok[up].Tag == "NNP" {
			n = up
		}
		if tok[n].Rel == "flat" || tok[n].Rel == "compound" || tok[n].Head-offset == t && tok[n].Rel != "appos" || strings.HasPrefix(tok[n].Rel, "nsubj") && !strings.HasPrefix(tok[t].Rel, "nsubj") {
			continue
		}
		if up := tok[t].Head - offset; up >= 0 && up < len(tok) && hangsOn(tok, up, n, offset) {
			continue
		}
		tok[n].Head, tok[n].Rel = tok[t].Head, tok[t].Rel
		tok[t].Head, tok[t].Rel = n+offset, "nmod:desc"
		if f := tok[n].Head - offset; tok[n].Rel == "conj" && f >= 0 && f < t && tok[f].Tag == "NN" && (offices[tok[f].Lemma]) && tok[f+1].Rel == "cc" { // "activist and commentator A. B."
			tok[n].Head, tok[n].Rel = tok[f].Head, tok[f].Rel
			tok[f].Head, tok[f].Rel = n+offset, "nmod:desc"
			for c := max(0, f-6); c < f; c++ {
				if tok[c].Head-offset == f && tok[c].Rel == "case" {
					tok[c].Head = n + offset
				}
			}
		}
		for c := max(0, t-6); c < min(len(tok), n+12); c++ {
			if c != n && tok[c].Head-offset == t && (tok[c].Rel == "case" || tok[c].Rel == "cc" || tok[c].Rel == "conj" || tok[c].Rel == "appos" || tok[c].Rel == "punct") {
				tok[c].Head = n + offset
			}
		}
	}
}

// nameBehind makes an apposition of the name between commas behind an office and
// what it is of: "the ambassador to Kenya, A. B. C., rejected".
func nameBehind(tok []text.Token, t, offset int) {
	c := t + 1
	for c < len(tok) && c < t+7 && tok[c].Tag != "," {
		if tok[c].Tag != "IN" && tok[c].Tag != "DT" && !isNoun(tok[c].Tag) && tok[c].Tag != "JJ" {
			return
		}
		c++
	}
	n := c + 1
	last := n
	for last < len(tok) && last < n+4 && tok[last].Tag == "NNP" {
		last++
	}
	if c >= len(tok) || tok[c].Tag != "," || last-n < 2 || last >= len(tok) || tok[last].Tag != "," || last+1 < len(tok) && tok[last+1].Tag == "NNP" {
		return
	}
	for k := n; k < last; k++ {
		if h := tok[k].Head - offset; h < t || h >= last {
			return // it is something else in the sentence
		}
	}
	if hangsOn(tok, t, n, offset) {
		return
	}
	tok[n].Head, tok[n].Rel = t+offset, "appos"
	for k := n + 1; k < last; k++ {
		tok[k].Head, tok[k].Rel = n+offset, "flat"
	}
}

// joinedName makes a name behind "and" a conjunct of the name before it that it was
// taken for another name of.
func joinedName(tok []text.Token, cc, offset int) {
	for x := cc - 1; x >= max(0, cc-3); x-- { // "Minister A. B. and UN chief C. D."
		f := tok[x].Head - offset
		if tok[x].Tag != "NNP" || tok[x].Rel != "compound" && tok[x].Rel != "amod" || f <= cc || f > cc+4 || f >= len(tok) || !has(tok, x, offset, "flat") {
			continue
		}
		if tok[f].Rel == "nmod:desc" && tok[f].Head-offset > f && tok[f].Head-offset < len(tok) {
			f = tok[f].Head - offset
		}
		if tok[f].Tag != "NNP" || hangsOn(tok, tok[f].Head-offset, x, offset) {
			return
		}
		tok[x].Head, tok[x].Rel = tok[f].Head, tok[f].Rel
		tok[f].Head, tok[f].Rel = x+offset, "conj"
		tok[cc].Head = f + offset
		return
	}
	for n := cc + 1; n < min(len(tok), cc+6); n++ {
		if up := tok[n].Head - offset; tok[n].Rel == "appos" && isNoun(tok[n].Tag) && up >= 0 && up < cc && tok[cc-1].Tag != "," {
			tok[n].Rel = "conj"
			return
		}
		if !isNoun(tok[n].Tag) && tok[n].Tag != "JJ" && tok[n].Tag != "DT" {
			return
		}
	}
}
