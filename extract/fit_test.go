package extract_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
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

// TestFitPlaceLink fits models/placelink.tsv on SITREP_FIT_LINKING, sentences
// in which a verb and the places where it happened are marked.
func TestFitPlaceLink(t *testing.T) {
	path := os.Getenv("SITREP_FIT_LINKING")
	if path == "" {
		t.Skip("SITREP_FIT_LINKING is not set")
	}
	x, err := extract.New(extract.Config{})
	require.NoError(t, err)
	var cases []linear.Case
	lines(t, path, func(b []byte) {
		var r struct {
			Text  string
			Spans []struct {
				Start, End  int
				Label, Text string
			}
		}
		require.NoError(t, json.Unmarshal(b, &r))
		var verb event.Span
		var places []event.Span
		for _, s := range r.Spans {
			span := event.Span{Start: byteOf(r.Text, s.Start), End: byteOf(r.Text, s.End)}
			switch {
			case s.Label == "VERB":
				verb = span
			case span.Len() < 3:
				return // damaged
			default:
				places = append(places, span)
			}
		}
		if verb.End == 0 {
			return
		}
		cases = append(cases, x.PlaceCases(context.Background(), extract.Document{Text: r.Text}, verb, func(s event.Span) bool {
			for _, p := range places {
				if p.Start < s.End && s.Start < p.End {
					return true
				}
			}
			return false
		})...)
	})
	t.Log(len(cases), "cases")
	writeModel(t, "placelink", "# How a place mention of a sentence lies to a trigger, and what that says for\n# its being where the event happened: a feature (see placelink.go), its weight\n# in log odds. Fit by TestFitPlaceLink.\n", linear.Fit(cases, 2))
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
