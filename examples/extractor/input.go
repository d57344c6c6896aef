package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/sitrep-go/sitrep/extract"
)

// An input yields the documents that the command line names.
type input struct {
	options
	stdin    io.Reader
	bare     bool // no arguments at all: the sample
	printer  *printer
	failures []error
}

func (in *input) documents() iter.Seq[extract.Document] {
	return func(yield func(extract.Document) bool) {
		emit := func(d extract.Document) bool {
			in.printer.remember(d)
			return yield(d)
		}
		if in.bare {
			emit(extract.Document{ID: "sample", Text: sample, Published: "2017-09-11", Outlet: "sitrep"})
			return
		}
		files := in.files
		if len(files) == 0 {
			files = []string{"-"}
		}
		for _, name := range files {
			if !in.file(name, emit) {
				return
			}
		}
	}
}

// file yields the documents of one file and reports whether to go on.
func (in *input) file(name string, emit func(extract.Document) bool) bool {
	r := in.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			in.failures = append(in.failures, err)
			return true
		}
		defer f.Close()
		r = f
	}
	b := bufio.NewReaderSize(r, 1<<16)
	if in.jsonl(name, b) {
		return in.lines(name, b, emit)
	}
	text, err := io.ReadAll(io.LimitReader(b, extract.MaxText+1))
	if err != nil {
		in.failures = append(in.failures, fmt.Errorf("%s: %w", name, err))
		return true
	}
	id := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if name == "-" {
		id = "stdin"
	}
	return emit(extract.Document{ID: id, Text: string(text), Published: in.published, Outlet: in.outlet})
}

// jsonl tells JSON Lines from text by the flag, the suffix or the first bytes.
func (in *input) jsonl(name string, b *bufio.Reader) bool {
	if in.input != "" {
		return in.input == "jsonl"
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return true
	case ".txt":
		return false
	}
	head, _ := b.Peek(512)
	head = bytes.TrimLeft(head, " \t\r\n\ufeff")
	return bytes.HasPrefix(head, []byte(`{"`))
}

// lines yields a document for each line of JSON. A bad line is a failure of
// its own and stops nothing.
func (in *input) lines(name string, b *bufio.Reader, emit func(extract.Document) bool) bool {
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var d extract.Document
			if jerr := json.Unmarshal(line, &d); jerr != nil {
				in.failures = append(in.failures, fmt.Errorf("%s:%d: %w", name, n, jerr))
			} else {
				if d.ID == "" {
					d.ID = fmt.Sprintf("%s:%d", name, n)
				}
				if !emit(d) {
					return false
				}
			}
		}
		if err != nil {
			if err != io.EOF {
				in.failures = append(in.failures, fmt.Errorf("%s:%d: %w", name, n, err))
			}
			return true
		}
	}
}
