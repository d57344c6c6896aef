// Command train learns the tagger and parser from the UD English EWT treebank:
//
//	go run ./internal/parse/train -treebank DIR [-text FILE]
//
// DIR holds en_ewt-train.conllu. FILE holds plain news, a text a line, as JSON
// objects with a "text". The model is written to
// internal/parse/model/ewt.model.zst.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

func main() {
	news := flag.String("text", "", "file of plain news texts, JSON lines; none if empty")
	dir := flag.String("treebank", "", "folder of en_ewt-train.conllu")
	out := flag.String("o", "internal/parse/model/ewt.model.zst", "model file to write")
	o := parse.DefaultOptions
	flag.IntVar(&o.Epochs, "epochs", o.Epochs, "passes of the parser over the treebank")
	flag.IntVar(&o.TagEpochs, "tag-epochs", o.TagEpochs, "passes of the tagger")
	flag.Parse()
	f, err := os.Open(filepath.Join(*dir, "en_ewt-train.conllu"))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	gold, err := parse.ReadCoNLLU(f)
	if err != nil {
		log.Fatal(err)
	}
	o.Log = log.Printf
	var b bytes.Buffer
	if *news != "" {
		if o.Plain, err = sentences(*news); err != nil {
			log.Fatal(err)
		}
	}
	if err := parse.Train(&b, gold, o); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, b.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", *out, b.Len())
}

// sentences reads the different sentences of 5 to 70 tokens of a file.
func sentences(file string) ([][]text.Token, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out [][]text.Token
	seen := map[string]bool{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var line struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &line); err != nil {
			return nil, err
		}
		doc := text.Analyze(line.Text)
		for _, s := range doc.Sentences {
			words := doc.Text[s.Start:s.End]
			if n := s.Last - s.First; !seen[words] && n >= 5 && n <= 70 {
				seen[words] = true
				out = append(out, doc.Tokens[s.First:s.Last:s.Last])
			}
		}
	}
	return out, sc.Err()
}
