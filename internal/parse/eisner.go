package parse

// eisner finds the best projective tree; n is the root, put before the words.
func eisner(score [][]float32, n int) []int {
	N := n + 1
	sc := func(h, d int) float32 { // 0 is the root
		if h == 0 {
			return score[n][d-1]
		}
		return score[h-1][d-1]
	}
	type cell struct {
		v float32
		k int
	}
	mk := func() [][][2]cell {
		o := make([][][2]cell, N)
		for i := range o {
			o[i] = make([][2]cell, N)
		}
		return o
	}
	C, I := mk(), mk()
	for w := 1; w < N; w++ {
		for s := 0; s+w < N; s++ {
			t := s + w
			b, bk := float32(-1e30), s
			for r := s; r < t; r++ {
				if v := C[s][r][1].v + C[r+1][t][0].v; v > b {
					b, bk = v, r
				}
			}
			l := float32(-1e30)
			if s > 0 {
				l = b + sc(t, s)
			}
			I[s][t] = [2]cell{{l, bk}, {b + sc(s, t), bk}}
			b, bk = -1e30, s
			for r := s; r < t; r++ {
				if v := C[s][r][0].v + I[r][t][0].v; v > b {
					b, bk = v, r
				}
			}
			C[s][t][0] = cell{b, bk}
			b, bk = -1e30, t
			for r := s + 1; r <= t; r++ {
				if v := I[s][r][1].v + C[r][t][1].v; v > b {
					b, bk = v, r
				}
			}
			C[s][t][1] = cell{b, bk}
		}
	}
	out := make([]int, n)
	var walk func(s, t, dir int, full bool)
	walk = func(s, t, dir int, full bool) {
		if s == t {
			return
		}
		if full {
			r := C[s][t][dir].k
			if dir == 0 {
				walk(s, r, 0, true)
				walk(r, t, 0, false)
			} else {
				walk(s, r, 1, false)
				walk(r, t, 1, true)
			}
			return
		}
		r := I[s][t][dir].k
		if dir == 0 {
			out[s-1] = t - 1
		} else if s == 0 {
			out[t-1] = n
		} else {
			out[t-1] = s - 1
		}
		walk(s, r, 1, true)
		walk(r+1, t, 0, true)
	}
	walk(0, n, 1, true)
	return out
}
