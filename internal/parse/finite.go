package parse

import "github.com/sitrep-go/sitrep/internal/text"

// finiteRoots makes the predicate of a sentence of the verb in the past tense
// that was taken for a participle of its subject: "a ceasefire between the army
// and rebels collapsed", "clashes left ten dead".
func finiteRoots(tok []text.Token, offset int) {
	r := -1
	for i := range tok {
		if tok[i].Head < 0 {
			r = i
			break
		}
	}
	if r < 0 || tok[r].Tag != "NN" && tok[r].Tag != "NNS" || has(tok, r, offset, "cop", "nsubj", "aux") {
		return
	}
	for v := r + 1; v < len(tok); v++ {
		switch tok[v].Tag {
		case "WP", "WDT", "WRB", ":", ",", "``", "''", "VBZ", "VBP", "MD":
			return
		}
		if tok[v].Tag != "VBD" {
			continue
		}
		if tok[v].Rel != "acl" || has(tok, v, offset, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass") {
			return
		}
		n := tok[v].Head - offset
		for hops := 0; hops < 6 && n > r && isNoun(tok[n].Tag); hops++ {
			n = tok[n].Head - offset
		}
		if n != r {
			return
		}
		tok[v].Head, tok[v].Rel = tok[r].Head, tok[r].Rel
		tok[r].Head, tok[r].Rel = v+offset, "nsubj"
		for k := v + 1; k < len(tok); k++ {
			if tok[k].Head-offset == r {
				tok[k].Head = v + offset
			}
		}
		return
	}
}
