package parse

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// A model is the tables of the tagger, the parser and the labeller. It is
// read-only once made.
type model struct {
	tags     []string  // Penn tags by number; 0 is unknown
	labels   []string  // relations by number; 0 is unknown
	confused [][]uint8 // by prose's tag: the tags that it may really be
	arcs     [][]uint8 // by dependent's tag, head's tag and side: the relations seen
	tagger   rows
	actions  *actionTable
	label    rows
	clusters map[uint32][3]uint8 // by hash of the word
	ids      map[string]uint8
	roots    weights // of the choice of the root of a finished tree
	namer    rows    // of the names of arcs
	core     uint64  // the relations of coreRels
	verbs    []bool  // by tag
	habits   habits
	doings   doings // what is done, where habits are learned
	first    *model // the parser from left to right that guides this one, which reads from right to left
}

// A header is the small tables of a model file, as JSON.
type header struct {
	Tags, Labels   []string
	Confused, Arcs [][]int
	Words          int
	Sizes          [7]int // of the tables of tagger, actions and labels, of actions and labels of the first parser, and of the passes
}

func (m *model) tagID(tag string) uint8 { return m.ids[tag] }

func (m *model) index() {
	m.ids = make(map[string]uint8, len(m.tags))
	for i, t := range m.tags {
		m.ids[t] = uint8(i)
	}
	m.core = m.coreSet()
	m.verbs = make([]bool, len(m.tags))
	for i, t := range m.tags {
		m.verbs[i] = strings.HasPrefix(t, "VB")
	}
}

// arcIndex is the index in arcs of a pair of tags and the action that joins
// them.
func (m *model) arcIndex(dep, head, action uint8) int {
	return (int(dep)*(len(m.tags)+1)+int(head))*2 + int(action&1)
}

// setFirst sets the parser from left to right: left and right change places
// but for the root, which is after the words in both.
func (m *model) setFirst(actions *actionTable, label rows) {
	f := *m
	f.actions, f.label, f.first = actions, label, nil
	f.arcs = slices.Clone(m.arcs)
	for i := range f.arcs {
		if uint8(i/2%(len(m.tags)+1)) != m.rootTag() {
			f.arcs[i] = m.arcs[i^1]
		}
	}
	m.first = &f
}

// rootTag stands for the tag of the root.
func (m *model) rootTag() uint8 { return uint8(len(m.tags)) }

// tables are the weights in the order of the file.
func (m *model) tables() [7]weights {
	return [7]weights{m.tagger.weights(), m.actions.weights(), m.label.weights(), m.first.actions.weights(), m.first.label.weights(), m.roots, m.namer.weights()}
}

// write writes the model, compressed.
func (m *model) write(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return err
	}
	ints := func(in [][]uint8) [][]int {
		out := make([][]int, len(in))
		for i, r := range in {
			for _, v := range r {
				out[i] = append(out[i], int(v))
			}
		}
		return out
	}
	tables := m.tables()
	var sizes [7]int
	for i, t := range tables {
		sizes[i] = len(t)
	}
	h, err := json.Marshal(header{m.tags, m.labels, ints(m.confused), ints(m.arcs), len(m.clusters), sizes})
	if err != nil {
		return err
	}
	if err := binary.Write(z, binary.LittleEndian, uint32(len(h))); err != nil {
		return err
	}
	parts := [][]byte{h, m.clusterBytes()}
	for _, t := range tables {
		parts = append(parts, asBytes(t))
	}
	for _, part := range parts {
		if _, err := z.Write(part); err != nil {
			return err
		}
	}
	return z.Close()
}

func asBytes(w weights) []byte {
	b := make([]byte, len(w))
	for i, v := range w {
		b[i] = byte(v)
	}
	return b
}

// clusterBytes is the table of clusters in the order of the hashes.
func (m *model) clusterBytes() []byte {
	keys := slices.Sorted(maps.Keys(m.clusters))
	out := make([]byte, 0, 7*len(keys))
	for _, k := range keys {
		c := m.clusters[k]
		out = append(binary.LittleEndian.AppendUint32(out, k), c[0], c[1], c[2])
	}
	return out
}

var errModel = errors.New("parse: model file is damaged")

// read reads what write wrote.
func read(file []byte) (*model, error) {
	z, err := zstd.NewReader(bytes.NewReader(file), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	defer z.Close()
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	if len(b) < 4 || int(binary.LittleEndian.Uint32(b)) > len(b)-4 {
		return nil, errModel
	}
	n := int(binary.LittleEndian.Uint32(b))
	var h header
	if err := json.Unmarshal(b[4:4+n], &h); err != nil {
		return nil, fmt.Errorf("%w: %w", errModel, err)
	}
	b = b[4+n:]
	m := &model{tags: h.Tags, labels: h.Labels, confused: narrow(h.Confused), arcs: narrow(h.Arcs)}
	if h.Words < 0 || h.Words > len(b)/7 {
		return nil, errModel
	}
	m.clusters = make(map[uint32][3]uint8, h.Words)
	for range h.Words {
		m.clusters[binary.LittleEndian.Uint32(b)] = [3]uint8{b[4], b[5], b[6]}
		b = b[7:]
	}
	var tables [7]weights
	for i, size := range h.Sizes {
		if size < 4 || size&(size-1) != 0 || size > len(b) {
			return nil, errModel
		}
		tables[i] = make(weights, size)
		for k, v := range b[:size] {
			tables[i][k] = int8(v)
		}
		b = b[size:]
	}
	if len(tables[1]) != 1<<actionBits || len(tables[3]) != 1<<actionBits {
		return nil, errModel
	}
	m.tagger, m.actions, m.label = tables[0].rows(), tables[1].actions(), tables[2].rows()
	m.roots, m.namer = tables[5], tables[6].rows()
	m.index()
	if !sound(m.confused, len(m.tags)) || !sound(m.arcs, len(m.labels)) {
		return nil, errModel
	}
	if len(m.confused) != len(m.tags) || len(m.arcs) != m.arcIndex(m.rootTag(), m.rootTag(), 1)+1 {
		return nil, errModel
	}
	m.setFirst(tables[3].actions(), tables[4].rows())
	return m, nil
}

// sound reports whether no row of classes is longer than a scorer takes, and
// all its classes are below n.
func sound(rows [][]uint8, n int) bool {
	for _, r := range rows {
		if len(r) > 64 || len(r) > 0 && int(slices.Max(r)) >= n {
			return false
		}
	}
	return true
}

func narrow(in [][]int) [][]uint8 {
	out := make([][]uint8, len(in))
	for i, r := range in {
		for _, v := range r {
			out[i] = append(out[i], uint8(v))
		}
	}
	return out
}
