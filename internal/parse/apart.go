package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// accordingTo hangs "according to the hospital" on the verb, and gives back the
// number before it that was taken for a part of it: "wounded 36, according to".
func accordingTo(tok []text.Token, offset int) {
	for i := range tok {
		if strings.EqualFold(tok[i].Norm, "according") && i+2 < len(tok) && tok[i+1].Norm == "to" && tok[i].Rel != "case" {
			accordingNumber(tok, i, offset)
		}
		if !strings.EqualFold(tok[i].Norm, "according") || tok[i].Rel != "case" {
			continue
		}
		n := tok[i].Head - offset
		if n <= i || n >= len(tok) || !isNoun(tok[n].Tag) {
			continue
		}
		if m := tok[n].Head - offset; (tok[n].Rel == "nmod:desc" || tok[n].Rel == "compound") && m > n && m < min(n+5, len(tok)) && strings.HasPrefix(tok[m].Tag, "NNP") && tok[n+1].Tag != "," {
			n = m // "according to army chief Gen. Abdou Sidi"
			tok[i].Head = n + offset
		}
		v := tok[n].Head - offset
		if tok[n].Rel == "obj" || tok[n].Rel == "iobj" || tok[n].Rel == "nsubj" {
			tok[n].Rel = "obl"
		}
		if tok[n].Rel == "conj" && v >= 0 && v < i && isNoun(tok[v].Tag) { // "injuring 15 people, according to officials"
			v = verbFrom(tok, v, 6, offset)
			if v >= 0 && strings.HasPrefix(tok[v].Tag, "VB") {
				tok[n].Head, tok[n].Rel = v+offset, "obl"
			}
		}
		if k := i - 2; k > 0 && tok[i-1].Norm == "," && tok[k].Head-offset == n && (tok[k].Tag == "CD" || isNoun(tok[k].Tag)) && v >= 0 && v < k && strings.HasPrefix(tok[v].Tag, "VB") && !has(tok, v, offset, "obj") {
			tok[k].Head, tok[k].Rel = v+offset, "obj"
		}
	}
}

// accordingNumber hangs "according to one of these sources" on the verb where the
// parse took the number for a part of what stands before.
func accordingNumber(tok []text.Token, i, offset int) {
	n := i + 2
	if tok[n].Tag != "CD" || tok[i].Head-offset != n {
		return
	}
	v := verbFrom(tok, tok[n].Head-offset, 6, offset)
	if v < 0 || v >= i || !strings.HasPrefix(tok[v].Tag, "VB") {
		return
	}
	tok[n].Head, tok[n].Rel = v+offset, "obl"
	tok[i].Rel = "case"
}

// daysBefore parts a day from the noun phrase that begins behind it: "said
// Wednesday the two men were targeted".
func daysBefore(tok []text.Token, offset int) {
	for i := 1; i+2 < len(tok); i++ {
		h := tok[i].Head - offset
		if tok[i].Rel != "compound" && tok[i].Rel != "nmod:unmarked" && tok[i].Rel != "nmod" || !days[tok[i].Lower()] || tok[i+1].Tag != "DT" && tok[i+1].Tag != "PRP$" && tok[i+1].Tag != "CD" || h <= i+1 || h >= len(tok) || tok[i+1].Head-offset != h && tok[i+1].Head-offset < i {
			continue
		}
		if strings.HasPrefix(tok[i-1].Tag, "VB") && !hangsOn(tok, i-1, i, offset) {
			tok[i].Head, tok[i].Rel = i-1+offset, "obl:unmarked"
		}
	}
}

// nextPlaces joins a place behind a distance to the place that the distance
// describes, not to the one it is measured from: "captured Waht, 20 km north of
// Aden, and Lahj".
func nextPlaces(tok []text.Token, offset int) {
	for i := 6; i < len(tok); i++ {
		h := tok[i].Head - offset
		if tok[i].Rel != "conj" || !strings.HasPrefix(tok[i].Tag, "NNP") || tok[i-1].Tag != "CC" || tok[i-2].Norm != "," || h >= i || i-h > 6 || h < 3 || tok[h-1].Norm != "of" && tok[h-1].Norm != "from" {
			continue
		}
		k := h - 2
		for k > 0 && h-k < 12 && tok[k].Tag != "CD" {
			k--
		}
		if tok[k].Tag != "CD" || k+1 >= h || !lengths[tok[k+1].Lemma] || k < 2 {
			continue
		}
		for k--; k > 0 && h-k < 16 && tok[k].Norm != ","; k-- {
		}
		if n := k - 1; n >= 0 && tok[k].Norm == "," && strings.HasPrefix(tok[n].Tag, "NNP") && !hangsOn(tok, n, i, offset) {
			for hops := 0; hops < 3 && tok[n].Rel == "flat"; hops++ {
				n = tok[n].Head - offset
			}
			tok[i].Head = n + offset
		}
	}
}

// attributiveParticiples makes the participle before a noun behind a
// preposition what it is like, not what is done to it: "the hands of advancing
// Union forces".
func attributiveParticiples(tok []text.Token, offset int) {
	for i := 1; i+1 < len(tok); i++ {
		if !movingWords[tok[i].Lower()] || tok[i].Tag != "VBG" || tok[i-1].Tag != "IN" && tok[i-1].Tag != "DT" && tok[i-1].Tag != "TO" || tok[i].Rel == "amod" || !isNoun(tok[i+1].Tag) && tok[i+1].Tag != "JJ" {
			continue
		}
		n := i + 1
		for n < len(tok) && tok[n].Tag == "JJ" {
			n++
		}
		if n == len(tok) || !isNoun(tok[n].Tag) {
			continue
		}
		n = nounEnd(tok, n)
		if tok[n].Tag != "NNS" || tok[n].Head-offset != i {
			continue
		}
		tok[n].Head = tok[i].Head
		tok[n].Rel = "nmod"
		if h := tok[n].Head - offset; h >= 0 && strings.HasPrefix(tok[h].Tag, "VB") {
			tok[n].Rel = "obl"
		}
		for c := range tok {
			if c != n && tok[c].Head-offset == i {
				if tok[c].Rel == "mark" {
					tok[c].Rel = "case"
				}
				tok[c].Head = n + offset
			}
		}
		tok[i].Head, tok[i].Rel = n+offset, "amod"
	}
}

// movingWords are participles of verbs that take no object before a plural:
// forces that do it.
var movingWords = set("advancing retreating invading departing warring rampaging marauding opposing withdrawing incoming rioting protesting surviving charging arriving returning battling")

// loadedVehicles hangs where a vehicle is driven on the verb, not on what it is
// loaded with: "drove a truck packed with explosives into a checkpoint".
func loadedVehicles(tok []text.Token, offset int) {
	for i := range tok {
		if tok[i].Tag != "VBN" || !loaded[tok[i].Lower()] || tok[i].Rel != "acl" && tok[i].Rel != "xcomp" && tok[i].Rel != "advcl" {
			continue
		}
		v := tok[i].Head - offset
		if v >= 0 && v < i && isNoun(tok[v].Tag) {
			v = tok[v].Head - offset
		}
		if v < 0 || v >= i || !strings.HasPrefix(tok[v].Tag, "VB") {
			continue
		}
		with := false
		for c := i + 1; c < len(tok) && c < i+14; c++ {
			switch {
			case tok[c].Norm == "with" && tok[c].Rel == "case":
				with = true
			case with && (tok[c].Norm == "into" || tok[c].Norm == "at" || tok[c].Norm == "toward" || tok[c].Norm == "outside" || tok[c].Norm == "near") && tok[c].Rel == "case":
				n := tok[c].Head - offset
				if n > c && n < len(tok) && hangsOn(tok, n, i, offset) && (tok[n].Rel == "obl" && tok[n].Head-offset == i || tok[n].Rel == "nmod") {
					tok[n].Head, tok[n].Rel = v+offset, "obl"
				}
			}
		}
	}
}

// loaded are participles of what a vehicle bomb is made with.
var loaded = set("packed laden loaded rigged filled")

// accusedOf hangs what somebody is accused of on the verb, not on who is accused:
// "accused the regime and its allies of heavy shelling", "of massing tanks".
func accusedOf(tok []text.Token, offset int) {
	for v := 0; v+3 < len(tok); v++ {
		if !strings.HasPrefix(tok[v].Tag, "VB") || tok[v].Lemma != "accuse" && tok[v].Lemma != "suspect" && tok[v].Lemma != "convict" {
			continue
		}
		for c := v + 2; c+1 < len(tok) && c < v+14; c++ {
			if tok[c].Norm != "of" || tok[c].Rel != "case" && tok[c].Rel != "mark" {
				continue
			}
			n := tok[c].Head - offset
			if n <= c || n >= len(tok) || tok[n].Rel != "nmod" || !hangsOn(tok, n, v, offset) {
				continue
			}
			o := tok[n].Head - offset
			if o <= v || o >= c || tok[o].Rel != "obj" && tok[o].Rel != "conj" && tok[o].Rel != "obl" {
				continue
			}
			if tok[c+1].Tag == "VBG" && tok[c+1].Rel == "amod" && tok[c+1].Head-offset == n && tok[n].Tag == "NNS" { // "of massing tanks"
				g := c + 1
				tok[g].Head, tok[g].Rel = v+offset, "advcl"
				tok[c].Head, tok[c].Rel = g+offset, "mark"
				tok[n].Head, tok[n].Rel = g+offset, "obj"
			} else if (tok[n].Tag == "NN" || tok[n].Tag == "NNS") && charges(tok[n].Norm) && !has(tok, n, offset, "det", "nmod:poss") {
				tok[n].Head, tok[n].Rel = v+offset, "obl"
			}
		}
	}
}

// charges reports whether a noun is that of a deed: "shelling", "aggression".
func charges(w string) bool {
	for _, end := range []string{"ing", "ings", "tion", "tions", "sion", "sions", "ment", "cide", "ism", "der", "ders", "crime", "crimes", "abuse", "abuses", "attacks", "strikes", "treason", "torture", "theft", "fraud", "rape", "atrocities", "massacres"} {
		if strings.HasSuffix(w, end) && w != "government" && w != "parliament" && w != "leader" && w != "leaders" && w != "opposition" && w != "coalition" && w != "organisation" && w != "organization" && w != "king" {
			return true
		}
	}
	return false
}

// backedBy hangs "backed by" on the plural noun directly before it and not on
// the verb: "fighting with tribesmen backed by the coalition".
func backedBy(tok []text.Token, offset int) {
	for i := 2; i+1 < len(tok); i++ {
		w := tok[i].Norm
		if w != "backed" && w != "supported" && w != "armed" && w != "led" && w != "trained" || tok[i+1].Norm != "by" || tok[i].Rel != "advcl" && !(tok[i].Rel == "acl" && tok[i].Head-offset < i-1) || !isNoun(tok[i-1].Tag) || tok[i].Tag != "VBN" {
			continue
		}
		n := i - 1
		if h := tok[i].Head - offset; h < 0 || h >= n || !hangsOn(tok, n, h, offset) || has(tok, i, offset, "nsubj", "nsubj:pass", "mark", "aux:pass") || tok[n].Tag != "NNS" && tok[n].Tag != "NNPS" || tok[i].Rel == "acl" && tok[tok[i].Head-offset].Tag == "NNS" {
			continue
		}
		tok[i].Head, tok[i].Rel = n+offset, "acl"
	}
	helpedClauses(tok, offset)
}

// helpedClauses hangs "backed by" behind a comma on the verb, where the noun that
// it hangs on is only from whom or where something was done: "took the town from
// the rebels, backed by air strikes".
func helpedClauses(tok []text.Token, offset int) {
	for i := 3; i+1 < len(tok); i++ {
		w := tok[i].Norm
		if w != "backed" && w != "supported" && w != "aided" && w != "assisted" || tok[i+1].Norm != "by" || tok[i-1].Norm != "," || tok[i].Rel != "acl" {
			continue
		}
		n := tok[i].Head - offset
		v := n
		for hops := 0; hops < 4 && v >= 0 && v < len(tok) && !strings.HasPrefix(tok[v].Tag, "VB"); hops++ {
			v = tok[v].Head - offset
		}
		if v < 0 || v >= n || !strings.HasPrefix(tok[v].Tag, "VB") || !has(tok, n, offset, "case") || !has(tok, v, offset, "nsubj") {
			continue
		}
		tok[i].Head, tok[i].Rel = v+offset, "advcl"
	}
}
