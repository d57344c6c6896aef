package parse

// A view is what the features see of one position of a state.
type view struct{ w, t, c uint32 }

// A look is a view and what some features ask besides.
type look struct {
	view
	alt    uint32 // the tag joined with the next best one
	prose  uint32 // prose's tag
	suffix uint32
}

// looksAhead is how many looks stand before that of the first word: a word that
// is none has index -1, and the one before that is asked for as well.
const looksAhead = 2

// nowhere is the look at what is no word, theRoot that at the root.
var (
	nowhere = look{view{3, 101, 301}, 999, 111, 11}
	theRoot = look{view{5, 102, 302}, 999, 111, 11}
)

// look makes the looks of a sentence anew. The tags may not change after it.
func (x *sent) look() {
	n := len(x.tag)
	if cap(x.looks) < n+looksAhead+4 {
		x.looks = make([]look, n+looksAhead+4)
	}
	x.looks = x.looks[:n+looksAhead+4]
	x.looks[0], x.looks[1] = nowhere, nowhere
	for i := range n {
		x.looks[i+looksAhead] = look{x.wordView(int32(i)), uint32(x.tag[i])<<8 | uint32(x.alt[i]), uint32(x.prose[i]), x.suf[i]}
	}
	x.looks[n+looksAhead] = theRoot
	for i := n + looksAhead + 1; i < len(x.looks); i++ {
		x.looks[i] = nowhere
	}
}

func (x *sent) wordView(i int32) view { return view{x.word[i], uint32(x.tag[i]), x.class(i)} }

// class is the cluster of a word, its tag for words without one.
func (x *sent) class(i int32) uint32 {
	if c := x.fine[i]; c > 0 {
		return uint32(c)
	}
	return 400 + uint32(x.tag[i])
}

// view is that of word i, of the root where i is the number of words, or of
// what is no word.
func (x *sent) view(i int32) view {
	switch {
	case i < 0 || int(i) > len(x.tag):
		return nowhere.view
	case int(i) == len(x.tag):
		return theRoot.view
	}
	return x.wordView(i)
}

func (x *sent) suffix(i int32) uint32 {
	if i < 0 || int(i) >= len(x.suf) {
		return nowhere.suffix
	}
	return x.suf[i]
}

// altAt is a word's tag joined with the next best one.
func (x *sent) altAt(i int32) uint32 {
	if i < 0 || int(i) >= len(x.tag) {
		return nowhere.alt
	}
	return uint32(x.tag[i])<<8 | uint32(x.alt[i])
}
