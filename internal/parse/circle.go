package parse

import "github.com/sitrep-go/sitrep/internal/text"

// breakCircles makes the heads of a sentence a tree again where a repair or a
// pattern closed a circle: one of its tokens is hung on the root, or is the
// root where there is none. It takes time linear in the tokens.
func breakCircles(tok []text.Token, offset int) {
	root := -1
	for i := range tok {
		if tok[i].Head < 0 {
			root = i
			break
		}
	}
	walk := make([]int32, len(tok)) // the walk that came by, from 1
	for i := range tok {
		for k := i; walk[k] == 0; {
			walk[k] = int32(i + 1)
			h := tok[k].Head - offset
			if h < 0 || h >= len(tok) {
				break
			}
			if walk[h] != int32(i+1) {
				k = h
				continue
			}
			if root < 0 {
				tok[h].Head, tok[h].Rel, root = -1, "root", h
			} else {
				tok[h].Head, tok[h].Rel = root+offset, "dep"
			}
			break
		}
	}
}
