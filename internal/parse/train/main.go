// Command train learns the tagger and parser from the UD English EWT treebank:
//
//	go run ./internal/parse/train -treebank DIR [-news DIR] [-habits]
//
// The folder of the treebank holds en_ewt-train.conllu and en_ewt-dev.conllu,
// of which both are learned (-dev=false leaves the second out, to measure
// choices on it); that of the news holds the
// corpora named in corpora.go. The model is written to
// internal/parse/model/ewt.model.zst, and what it does by habit to ewt.habits
// beside it. -habits learns only these, of the model that is there.
package main

import (
	"bytes"
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/sitrep-go/sitrep/internal/parse"
)

func main() {
	news := flag.String("news", "", "folder of the corpora of plain news; none if empty")
	dir := flag.String("treebank", "", "folder of en_ewt-train.conllu and en_ewt-dev.conllu")
	dev := flag.Bool("dev", true, "learn from en_ewt-dev.conllu too")
	out := flag.String("o", "internal/parse/model/ewt.model.zst", "model file to write")
	habits := flag.Bool("habits", false, "learn only the habits")
	o := parse.DefaultOptions
	flag.IntVar(&o.Epochs, "epochs", o.Epochs, "passes of the parser over the treebank")
	flag.IntVar(&o.TagEpochs, "tag-epochs", o.TagEpochs, "passes of the tagger")
	flag.Parse()
	gold, err := readTreebank(filepath.Join(*dir, "en_ewt-train.conllu"))
	if err != nil {
		log.Fatal(err)
	}
	if *dev {
		more, err := readTreebank(filepath.Join(*dir, "en_ewt-dev.conllu"))
		if err != nil {
			log.Fatal(err)
		}
		gold = append(gold, more...)
	}
	o.Log = log.Printf
	var b bytes.Buffer
	if *news != "" {
		if o.Plain, err = readCorpora(*news); err != nil {
			log.Fatal(err)
		}
	}
	if *habits {
		if file, err := os.ReadFile(*out); err != nil {
			log.Fatal(err)
		} else {
			b.Write(file)
		}
	} else {
		if err := parse.Train(&b, gold, o); err != nil {
			log.Fatal(err)
		}
		write(*out, b.Bytes())
	}
	learned, err := parse.LearnHabits(b.Bytes(), append(parse.Plain(gold), o.Plain...))
	if err != nil {
		log.Fatal(err)
	}
	write(filepath.Join(filepath.Dir(*out), "ewt.habits"), learned)
}

func write(file string, b []byte) {
	if err := os.WriteFile(file, b, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("%s: %d bytes", file, len(b))
}

func readTreebank(file string) ([]parse.Gold, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parse.ReadCoNLLU(f)
}
