package parse

import "encoding/binary"

// rows is a table of weights as the models read it: one byte for each, 128 more
// than the weight. The weights of a feature for four classes that follow one
// another are a row, and the rows of a feature stand side by side, on one line
// of the cache or two, so that one load and two additions score eight classes.
//
// In a table as it is learned a feature's rows are rowStep apart: the number of
// a row there is multiplied by the inverse of that. After the last row the first
// one stands again.
type rows []byte

// rowStep is the distance of a feature's rows in a table of weights, and
// rowTurn its inverse in arithmetic modulo any power of two.
const (
	rowStep = groupStep / 4
	rowTurn = 0x4ec0db65
)

// rows packs a table of a power of two of weights.
func (w weights) rows() rows {
	n := len(w) / 4
	out := make(rows, 4*n+4)
	for i := range n {
		binary.LittleEndian.PutUint32(out[4*turned(i, n):], w.row(i))
	}
	copy(out[4*n:], out[:4])
	return out
}

// turned is where row i of a table of n rows is.
func turned(i, n int) int { return int(uint32(i) * rowTurn & uint32(n-1)) }

// weights are the table that the rows were packed from.
func (t rows) weights() weights {
	n := len(t)/4 - 1
	out := make(weights, 0, 4*n)
	for i := range n {
		out = out.appendRow(binary.LittleEndian.Uint32(t[4*turned(i, n):]))
	}
	return out
}

// row packs row i of a table.
func (w weights) row(i int) uint32 {
	r := w[4*i : 4*i+4]
	return (uint32(uint8(r[0])) | uint32(uint8(r[1]))<<8 | uint32(uint8(r[2]))<<16 | uint32(uint8(r[3]))<<24) ^ zeroRow
}

// appendRow unpacks a row.
func (w weights) appendRow(row uint32) weights {
	row ^= zeroRow
	return append(w, int8(row), int8(row>>8), int8(row>>16), int8(row>>24))
}

// zeroRow is a row without weights.
const zeroRow = 0x80808080

// sum adds up the weights of features for a few classes, which have to be in
// order.
func (t rows) sum(features []uint32, classes []uint8, scores []float32) {
	zero := 128 * int32(len(features))
	for k := 0; k < len(classes); {
		first := classes[k] / 4
		even, odd := t.pair(features, first)
		for ; k < len(classes) && classes[k]/4 <= first+1; k++ {
			c := classes[k] - 4*first
			sum := even
			if c%2 == 1 {
				sum = odd
			}
			scores[k] += float32(int32(sum>>(c/2*16)&0xffff) - zero)
		}
	}
}

// pair adds up two rows of each feature, in sums of 16 bits: those of 257
// features fit.
//
//go:noinline
func (t rows) pair(features []uint32, row uint8) (even, odd uint64) {
	const low = 0x00ff00ff00ff00ff
	first, mask := 4*uint32(row), uint32(len(t)-8)
	for _, f := range features {
		if at := int((f*(4*rowTurn&0xffffffff) + first) & mask); at+8 <= len(t) {
			v := binary.LittleEndian.Uint64(t[at : at+8])
			even += v & low
			odd += v >> 8 & low
		}
	}
	return even, odd
}
