package parse

// actionBits is the size of a table of actions, a power of two. It is fixed so
// that the compiler knows that no address is outside.
const (
	actionBits = 22
	actionMask = 1<<(actionBits-2) - 1
)

// An actionTable is the weights of the three actions, packed as rows are but in
// the order in which they are learned: a feature has one row.
type actionTable [actionMask + 1]uint32

// actions packs a table of that size.
func (w weights) actions() *actionTable {
	var out actionTable
	for i := range out {
		out[i] = w.row(i)
	}
	return &out
}

// weights are the table that the rows were packed from.
func (t *actionTable) weights() weights {
	out := make(weights, 0, 4*len(t))
	for _, v := range t {
		out = out.appendRow(v)
	}
	return out
}

// rowSums are sums of rows, in pairs of 16 bits: those of 257 rows fit.
type rowSums struct{ even, odd uint32 }

func (s rowSums) plus(row uint32) rowSums {
	return rowSums{s.even + row&0x00ff00ff, s.odd + row>>8&0x00ff00ff}
}

// scores are the sums of the weights of n rows.
func (s rowSums) scores(n int) [4]float32 {
	zero := 128 * int32(n)
	return [4]float32{
		float32(int32(s.even&0xffff) - zero), float32(int32(s.odd&0xffff) - zero),
		float32(int32(s.even>>16) - zero), float32(int32(s.odd>>16) - zero),
	}
}

// A rowScorer adds up the weights of features for the actions.
type rowScorer interface {
	row(features []uint32) [4]float32
}

func (t *actionTable) row(features []uint32) [4]float32 {
	var s rowSums
	for _, f := range features {
		s = s.plus(t[f&actionMask])
	}
	return s.scores(len(features))
}

func (t *averaged) row(features []uint32) (out [4]float32) {
	mask := uint32(len(t.w) - 1)
	for _, f := range features {
		r := t.w[f*4&mask:]
		if len(r) < 3 {
			break
		}
		out[0] += r[0]
		out[1] += r[1]
		out[2] += r[2]
	}
	return out
}

// features are those of a state, for a training that scores them by tables of
// its own.
func (x *sent) features(s *state, out *actionHashes) []uint32 {
	n, _ := x.actionFeatures(s, &noActions, out)
	return out[:n]
}

// noActions is a table without weights.
var noActions actionTable
