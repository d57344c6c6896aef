package actor

// A slab hands out the many small values of a dictionary from few large
// pieces of memory, which makes loading several times as fast.
type slab struct {
	aliases []alias
	strings []string
	buf     []byte
	ends    []int
}

const slabLen = 1024

func (s *slab) alias() *alias {
	if len(s.aliases) == 0 {
		s.aliases = make([]alias, slabLen)
	}
	a := &s.aliases[0]
	s.aliases = s.aliases[1:]
	return a
}

// parts fills the parts of an alias.
func (s *slab) parts(a *alias, name string) {
	s.buf, s.ends = s.buf[:0], s.ends[:0]
	split(name, func(part string) {
		was := len(s.buf)
		if s.buf = fold(s.buf, part); len(s.buf) == was {
			return
		}
		if n := len(s.ends); n < 32 && isCapital(part) {
			a.capitals |= 1 << n
		}
		s.ends = append(s.ends, len(s.buf))
	})
	n := len(s.ends)
	if len(s.strings) < n {
		s.strings = make([]string, max(n, slabLen))
	}
	a.parts = s.strings[:n:n]
	s.strings = s.strings[n:]
	all, start := string(s.buf), 0
	for i, end := range s.ends {
		a.parts[i] = all[start:end]
		start = end
	}
}
