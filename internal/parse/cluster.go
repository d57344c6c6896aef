package parse

import (
	"cmp"
	"math"
	"slices"

	"github.com/sitrep-go/sitrep/internal/text"
)

// cluster sorts the words of sentences into classes by the words that stand
// beside them: words are moved from class to class as long as the class
// bigrams tell more of each other. It returns the class of each word, from 1.
func cluster(sentences [][]string, classes, least, passes int) map[string]uint8 {
	count := map[string]int{}
	for _, s := range sentences {
		for _, w := range s {
			count[w]++
		}
	}
	var words []string
	for w, n := range count {
		if n >= least {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	id := map[string]int32{}
	for i, w := range words {
		id[w] = int32(i)
	}
	v := len(words) + 2 // the edge of a sentence, and all rare words
	edge, rare := int32(len(words)), int32(len(words)+1)
	type pair struct{ w, n int32 }
	succ, pred := make([]map[int32]int32, v), make([]map[int32]int32, v)
	for i := range v {
		succ[i], pred[i] = map[int32]int32{}, map[int32]int32{}
	}
	for _, s := range sentences {
		last := edge
		for _, w := range append(s, "") {
			k, ok := id[w]
			switch {
			case w == "":
				k = edge
			case !ok:
				k = rare
			}
			succ[last][k]++
			pred[k][last]++
			last = k
		}
	}
	flat := func(in map[int32]int32) []pair {
		out := make([]pair, 0, len(in))
		for w, n := range in {
			out = append(out, pair{w, n})
		}
		slices.SortFunc(out, func(a, b pair) int { return int(a.w - b.w) })
		return out
	}
	next, prev := make([][]pair, v), make([][]pair, v)
	for i := range v {
		next[i], prev[i] = flat(succ[i]), flat(pred[i])
	}
	c := classes + 2
	class := make([]int32, v)
	for i := range words {
		class[i] = int32(i % classes)
	}
	class[edge], class[rare] = int32(classes), int32(classes+1)
	table := make([]int32, c*c)
	left, right := make([]int32, c), make([]int32, c)
	for i := range v {
		for _, p := range next[i] {
			table[int(class[i])*c+int(class[p.w])] += p.n
			left[class[i]] += p.n
			right[class[p.w]] += p.n
		}
	}
	logs := make([]float64, 1<<16)
	for i := 1; i < len(logs); i++ {
		logs[i] = float64(i) * math.Log(float64(i))
	}
	f := func(n int32) float64 {
		if int(n) < len(logs) {
			return logs[n]
		}
		return float64(n) * math.Log(float64(n))
	}
	out, in := make([]int32, c), make([]int32, c)
	for range passes {
		moved := 0
		for w := range words {
			own := class[w]
			clear(out)
			clear(in)
			var so, si, self int32
			for _, p := range next[w] {
				so += p.n
				if int(p.w) == w {
					self = p.n
					continue
				}
				out[class[p.w]] += p.n
			}
			for _, p := range prev[w] {
				si += p.n
				if int(p.w) != w {
					in[class[p.w]] += p.n
				}
			}
			shiftBy := func(k, d int32) {
				for j := range int32(c) {
					table[int(k)*c+int(j)] += d * out[j]
					table[int(j)*c+int(k)] += d * in[j]
				}
				table[int(k)*c+int(k)] += d * self
				left[k] += d * so
				right[k] += d * si
			}
			shiftBy(own, -1)
			var oi, ii []int32
			for j := range int32(c) {
				if out[j] > 0 {
					oi = append(oi, j)
				}
				if in[j] > 0 {
					ii = append(ii, j)
				}
			}
			best, most := own, math.Inf(-1)
			for k := range int32(classes) {
				g := 0.0
				for _, j := range oi {
					if j != k {
						t := table[int(k)*c+int(j)]
						g += f(t+out[j]) - f(t)
					}
				}
				for _, j := range ii {
					if j != k {
						t := table[int(j)*c+int(k)]
						g += f(t+in[j]) - f(t)
					}
				}
				t := table[int(k)*c+int(k)]
				g += f(t+out[k]+in[k]+self) - f(t)
				g -= f(left[k]+so) - f(left[k]) + f(right[k]+si) - f(right[k])
				if g > most || g == most && k == own {
					best, most = k, g
				}
			}
			shiftBy(best, 1)
			if best != own {
				moved++
				class[w] = best
			}
		}
		if moved*200 < len(words) {
			break
		}
	}
	res := map[string]uint8{}
	for i, w := range words {
		res[w] = uint8(class[i] + 1)
	}
	return res
}

// clusterWords sorts the words of the treebank and of the plain sentences into
// fine and coarse classes, kept by the hashes of the words.
func clusterWords(gold []Gold, raw [][]text.Token) map[uint32][3]uint8 {
	var sentences [][]string
	add := func(tokens []text.Token) {
		w := make([]string, len(tokens))
		for i, t := range tokens {
			w[i] = fold(t.Norm)
		}
		sentences = append(sentences, w)
	}
	for _, r := range raw {
		add(r)
	}
	for _, g := range gold {
		add(g.Tokens)
	}
	fine, coarse := cluster(sentences, 250, 4, 10), cluster(sentences, 48, 4, 12)
	out := make(map[uint32][3]uint8, len(fine))
	for w, c := range fine {
		out[hashString(w)] = [3]uint8{c, coarse[w], 0}
	}
	return out
}
