package extract_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"regexp"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/linear"
)

// The models of the package are fit by these tests, each on the corpus that an
// environment variable names; without it they are skipped.

// writeModel writes a model beside the others, under its comment.
func writeModel(t *testing.T, name, comment string, m *linear.Model) {
	require.NoError(t, os.WriteFile("models/"+name+".tsv", []byte(comment+m.Table()), 0o644))
}

// lines calls f for each line of the JSON Lines file at a path.
func lines(t *testing.T, path string, f func([]byte)) {
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		f(s.Bytes())
	}
	require.NoError(t, s.Err())
}

// A placed sentence is one in which a verb and the places where it happened are
// marked.
type placed struct {
	text    string
	reading *extract.PlaceReading
	places  []event.Span
	damaged bool // a marked place is no whole word
}

func (p *placed) cases() []linear.Case {
	return p.reading.Cases(func(s event.Span) bool {
		for _, q := range p.places {
			if q.Start < s.End && s.Start < q.End {
				return true
			}
		}
		return false
	})
}

// A tokens counts words of places: right ones, spurious ones and missed ones.
type tokens struct{ right, spurious, missed int }

func (n *tokens) add(p *placed, m *linear.Model) {
	want, got := p.words(p.places), p.words(p.reading.Linked(m))
	for w := range want {
		if got[w] {
			n.right++
		} else {
			n.missed++
		}
	}
	for w := range got {
		if !want[w] {
			n.spurious++
		}
	}
}

func (n tokens) String() string {
	p, r := float64(n.right)/float64(n.right+n.spurious), float64(n.right)/float64(n.right+n.missed)
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f", p, r, 2*p*r/(p+r))
}

var word = regexp.MustCompile(`[\pL\pN_]+`)

// words are where the words of some spans begin.
func (p *placed) words(spans []event.Span) map[int]bool {
	out := map[int]bool{}
	for _, s := range spans {
		for _, m := range word.FindAllStringIndex(p.text[s.Start:s.End], -1) {
			out[s.Start+m[0]] = true
		}
	}
	return out
}

func readPlaced(t *testing.T, x *extract.Extractor, path string) []*placed {
	var out []*placed
	lines(t, path, func(b []byte) {
		var r struct {
			Text  string
			Spans []struct {
				Start, End int
				Label      string
			}
		}
		require.NoError(t, json.Unmarshal(b, &r))
		p := &placed{text: r.Text}
		var verb event.Span
		for _, s := range r.Spans {
			span := event.Span{Start: byteOf(r.Text, s.Start), End: byteOf(r.Text, s.End)}
			if s.Label == "VERB" {
				verb = span
				continue
			}
			p.places = append(p.places, span)
			p.damaged = p.damaged || span.Len() < 3
		}
		if verb.End > 0 {
			p.reading = x.ReadPlaces(extract.Document{Text: r.Text}, verb)
			out = append(out, p)
		}
	})
	return out
}

// TestFitPlaceLink fits models/placelink.tsv on SITREP_FIT_LINKING, sentences
// in which a verb and the places where it happened are marked, and reports what
// models fit on four fifths of them link in the fifth.
func TestFitPlaceLink(t *testing.T) {
	path := os.Getenv("SITREP_FIT_LINKING")
	if path == "" {
		t.Skip("SITREP_FIT_LINKING is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	all := readPlaced(t, x, path)
	fit := func(leaveOut func(*placed) bool) *linear.Model {
		var cases []linear.Case
		for _, p := range all {
			if !p.damaged && !leaveOut(p) {
				cases = append(cases, p.cases()...)
			}
		}
		return linear.Fit(cases, 4)
	}
	const folds = 5
	foldOf := func(p *placed) int { // by the text, of which some have several verbs
		h := fnv.New32a()
		h.Write([]byte(p.text))
		return int(h.Sum32() % folds)
	}
	var held tokens
	for n := range folds {
		m := fit(func(p *placed) bool { return foldOf(p) == n })
		for _, p := range all {
			if foldOf(p) == n {
				held.add(p, m)
			}
		}
	}
	m := fit(func(*placed) bool { return false })
	var own tokens
	for _, p := range all {
		own.add(p, m)
	}
	t.Log("held out:", held, " fit on:", own)
	writeModel(t, "placelink", "# How a place mention of a sentence lies to a trigger, and what that says for\n# its being where the event happened: a feature (see placelink.go), its weight\n# in log odds. Fit by TestFitPlaceLink.\n", m)
}

// byteOf is the byte offset of the n-th character.
func byteOf(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return i
}
