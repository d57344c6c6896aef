package parse

// A hung tree is a finished tree with what the passes over it ask: the
// dependents of each word and what lies beside it.
type hung struct {
	tree
	was         []int32  // the heads before the passes, nil if they are the same
	first, last []int32  // of the dependents of each word, -1 for none
	prev, next  []int32  // the dependents of the same head beside each word, -1 for none
	kids        []uint64 // the relations of the dependents of each word, a bit each
}

func hang(r tree) *hung {
	n := len(r.head)
	b := make([]int32, 4*(n+1))
	for i := range b {
		b[i] = -1
	}
	t := &hung{tree: r, first: b[:n+1], last: b[n+1 : 2*n+2], prev: b[2*n+2 : 3*n+3], next: b[3*n+3:], kids: make([]uint64, n+1)}
	for i, h := range r.head {
		k := int32(i)
		if l := t.last[h]; l >= 0 {
			t.prev[i], t.next[l] = l, k
		} else {
			t.first[h] = k
		}
		t.last[h] = k
		t.kids[h] |= bit(r.label[i])
	}
	return t
}

// bit is the bit of a relation in a set of them.
func bit(label uint8) uint64 { return 1 << (label & 63) }

// setHash is a set of relations as a feature.
func setHash(v uint64) uint32 { return uint32(v) ^ uint32(v>>32)*0x9e3779b1 }

func (t *hung) labelAt(i int32) uint32 {
	if i < 0 || int(i) >= len(t.label) {
		return 555
	}
	return 300 + uint32(t.label[i])
}

// viewAt is the view of a word, or of what is no word.
func (x *sent) viewAt(i int32) view {
	if i < 0 || int(i) >= len(x.tag) {
		return nowhere.view
	}
	return x.wordView(i)
}
