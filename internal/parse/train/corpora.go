package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sitrep-go/sitrep/internal/text"
)

// corpora are the files of plain news that the committed model was learned
// from, in this order. Only their texts are read, no annotation. GUM and
// GeoVirus, which measure, and the gold stories are left out.
var corpora = []string{
	"event_location/dev.jsonl",
	"m2e2/dev.jsonl",
	"muc4/dev.jsonl",
	"time/timebank.jsonl",
	"time/aquaint.jsonl",
	"time/wikiwars-dev.jsonl",
	"geo/lgl-dev.jsonl",
	"geo/trnews-dev.jsonl",
	"geo/geowebnews-dev.jsonl",
	"acled/subtype-dev.jsonl",
	"plover/gsr.jsonl",
	"plover/plv-dev.jsonl",
	"distance/news_distance_candidates.jsonl",
}

// readCorpora reads the different sentences of 5 to 70 tokens of the corpora
// in a folder.
func readCorpora(dir string) ([][]text.Token, error) {
	var out [][]text.Token
	seen := map[string]bool{}
	for _, name := range corpora {
		err := readLines(filepath.Join(dir, name), func(s string) {
			doc := text.Analyze(s)
			for _, s := range doc.Sentences {
				words := doc.Text[s.Start:s.End]
				if n := s.Last - s.First; !seen[words] && n >= 5 && n <= 70 {
					seen[words] = true
					out = append(out, doc.Tokens[s.First:s.Last:s.Last])
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readLines calls do for the text or sentence of each JSON line of a file.
func readLines(file string, do func(string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for n := 1; sc.Scan(); n++ {
		var line struct{ Text, Sentence string }
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return fmt.Errorf("%s: line %d: %w", file, n, err)
		}
		do(line.Text + line.Sentence)
	}
	return sc.Err()
}
