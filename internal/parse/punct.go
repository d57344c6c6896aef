package parse

import "github.com/sitrep-go/sitrep/internal/text"

// punctuate hangs a comma on the unit that it begins, as Universal
// Dependencies asks, and the stop at the end on the root. Heads are offset from the first token. A piece has no more
// than longest tokens, so that the climbs are bounded.
func punctuate(tok []text.Token, offset int) {
	lo, hi := make([]int, len(tok)), make([]int, len(tok)) // what each word spans, marks left out
	root := -1
	for i := range tok {
		lo[i], hi[i] = i, i
	}
	for i := range tok {
		if tok[i].Head < 0 && root < 0 {
			root = i
		}
		if tok[i].Rel == "punct" {
			continue
		}
		for k, n := tok[i].Head-offset, 0; k >= 0 && k < len(tok) && n < len(tok); k, n = tok[k].Head-offset, n+1 {
			if lo[k] <= i && hi[k] >= i {
				break
			}
			lo[k], hi[k] = min(lo[k], i), max(hi[k], i)
		}
	}
	for i := range tok {
		if tok[i].Rel != "punct" || i == root {
			continue
		}
		switch tok[i].Tag {
		case ".":
			if i == len(tok)-1 && root >= 0 {
				tok[i].Head = root + offset
			}
		case ",":
			if h := setOff(tok, i, offset, lo, hi); h >= 0 {
				tok[i].Head = h + offset
			}
		}
	}
}

// setOff is the head of the unit that the mark at token i begins, or -1: the
// widest after it that hangs on what went before. A mark that ends a unit
// stays where the parser has it.
func setOff(tok []text.Token, i, offset int, lo, hi []int) int {
	left, right := i-1, i+1
	for left >= 0 && tok[left].Rel == "punct" {
		left--
	}
	for right < len(tok) && tok[right].Rel == "punct" {
		right++
	}
	if left < 0 || right >= len(tok) {
		return -1
	}
	for h := tok[left].Head - offset; h >= 0 && h < i && hi[h] < i; h = tok[left].Head - offset {
		left = h
	}
	if tok[left].Head-offset > i {
		return -1
	}
	for h := tok[right].Head - offset; h > i && lo[h] > i; h = tok[right].Head - offset {
		right = h
	}
	if h := tok[right].Head - offset; h >= 0 && h < i {
		return right
	}
	return -1
}
