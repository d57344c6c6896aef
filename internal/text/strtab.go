package text

// A strtab numbers strings from 1 on, in an arena and an open hash.
type strtab struct {
	arena []byte
	ends  []uint32 // of string i in the arena; ends[0] is 0
	slots []int32  // a power of two, at least twice the number of strings
}

func newStrtab(strings, bytes int) *strtab {
	n := 16
	for n < 2*strings {
		n *= 2
	}
	return &strtab{arena: make([]byte, 0, bytes), ends: make([]uint32, 1, strings+1), slots: make([]int32, n)}
}

// slot is the index of the slot that holds s, or of the empty one where it
// belongs.
func slot[T string | []byte](t *strtab, s T) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	mask := uint32(len(t.slots) - 1)
	for i := (h ^ h>>15) & mask; ; i = (i + 1) & mask {
		id := t.slots[i]
		if id == 0 || string(t.arena[t.ends[id-1]:t.ends[id]]) == string(s) {
			return i
		}
	}
}

// find is the number of s, 0 if it has none.
func find[T string | []byte](t *strtab, s T) int32 { return t.slots[slot(t, s)] }

// add is the number of s, a new one if it had none.
func (t *strtab) add(s []byte) int32 {
	i := slot(t, s)
	if t.slots[i] == 0 {
		if 2*len(t.ends) > len(t.slots) {
			t.grow()
			i = slot(t, s)
		}
		t.arena = append(t.arena, s...)
		t.ends = append(t.ends, uint32(len(t.arena)))
		t.slots[i] = int32(len(t.ends) - 1)
	}
	return t.slots[i]
}

func (t *strtab) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	for id := 1; id < len(t.ends); id++ {
		t.slots[slot(t, t.arena[t.ends[id-1]:t.ends[id]])] = int32(id)
	}
}

// len is the number of strings.
func (t *strtab) len() int { return len(t.ends) - 1 }
