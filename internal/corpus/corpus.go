// Package corpus reads batches of documents: text, JSON Lines, CSV, WARC,
// HTML, plain or compressed by gzip or Zstandard, one by one or in folders.
//
// It never holds more than one document, whatever the size of its input, and
// what can not be read is reported and passed over.
package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/sitrep-go/sitrep/extract"
)

// A Reader reads documents. The zero value reads by suffix and content.
type Reader struct {
	Input     string    // format of the input: text, jsonl, csv, warc, html; empty: by suffix, else by content
	Published string    // date of publication of text and HTML that state none
	Outlet    string    // outlet of documents that state none
	Stdin     io.Reader // what "-" names

	Fail func(error) // is told of each thing that could not be read; nil: nobody is
	Read func(int)   // is told of each piece of the files that was read, in bytes before decompression; nil: nobody is
}

// Inputs are the values of Reader.Input.
var Inputs = []string{"text", "jsonl", "csv", "warc", "html"}

// MaxRecord is the longest line of JSON, row of CSV or page in bytes. A longer
// one is reported and passed over.
const MaxRecord = 4 * extract.MaxText

// Documents yields the documents of files and folders ("-" is standard
// input), in the order of the names, and in folders by name.
func (r *Reader) Documents(paths []string) iter.Seq[extract.Document] {
	return func(yield func(extract.Document) bool) {
		for file := range r.files(paths) {
			if !r.file(file, yield) {
				return
			}
		}
	}
}

// Size is the size of the files in bytes, or 0 where it is not known.
func (r *Reader) Size(paths []string) int64 {
	quiet := *r
	quiet.Fail = nil
	var sum int64
	for file := range quiet.files(paths) {
		info, err := os.Stat(file)
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		sum += info.Size()
	}
	return sum
}

func (r *Reader) fail(err error) {
	if r.Fail != nil {
		r.Fail(err)
	}
}

// files yields the files that paths name; those of a folder only where their
// suffix is known. Hidden files of folders are passed over.
func (r *Reader) files(paths []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, path := range paths {
			info, err := os.Stat(path)
			if path == "-" || err != nil || !info.IsDir() {
				if !yield(path) { // a missing file is reported when it is opened
					return
				}
				continue
			}
			err = filepath.WalkDir(path, func(name string, e fs.DirEntry, err error) error {
				switch {
				case err != nil:
					r.fail(err)
				case name != path && strings.HasPrefix(e.Name(), "."):
					if e.IsDir() {
						return fs.SkipDir
					}
				case e.Type().IsRegular() && formatOf(name) != "":
					if !yield(name) {
						return fs.SkipAll
					}
				}
				return nil
			})
			if err != nil {
				r.fail(err)
			}
		}
	}
}

// formatOf is the format that a file's suffix tells, or empty.
func formatOf(name string) string {
	switch strings.ToLower(filepath.Ext(bare(name))) {
	case ".txt", ".text":
		return "text"
	case ".jsonl", ".ndjson":
		return "jsonl"
	case ".csv":
		return "csv"
	case ".warc", ".wet":
		return "warc"
	case ".html", ".htm", ".xhtml":
		return "html"
	}
	return ""
}

// bare is a file's name without the suffix of its compression.
func bare(name string) string {
	switch ext := filepath.Ext(name); strings.ToLower(ext) {
	case ".gz", ".zst":
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// sniff is the format that the first bytes tell.
func sniff(head []byte) string {
	head = bytes.TrimLeft(head, " \t\r\n\ufeff")
	lower := bytes.ToLower(head)
	switch {
	case bytes.HasPrefix(head, []byte(`{"`)):
		return "jsonl"
	case bytes.HasPrefix(head, []byte("WARC/")):
		return "warc"
	case bytes.HasPrefix(lower, []byte("<!doctype html")), bytes.HasPrefix(lower, []byte("<html")):
		return "html"
	}
	return "text"
}

// file yields the documents of one file and reports whether to go on.
func (r *Reader) file(name string, yield func(extract.Document) bool) bool {
	in := r.Stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			r.fail(err)
			return true
		}
		defer f.Close()
		in = f
	}
	plain, err := decompress(counted{in, r.Read})
	if err != nil {
		r.fail(fmt.Errorf("%s: %w", name, err))
		return true
	}
	defer plain.Close()
	b := bufio.NewReaderSize(plain, 1<<16)
	format := r.Input
	if format == "" {
		format = formatOf(name)
	}
	if format == "" {
		head, _ := b.Peek(512)
		format = sniff(head)
	}
	switch format {
	case "jsonl":
		return r.lines(name, b, yield)
	case "csv":
		return r.rows(name, b, yield)
	case "warc":
		return r.records(name, b, yield)
	}
	return r.whole(name, b, format == "html", yield)
}

// whole yields a file that is one document.
func (r *Reader) whole(name string, b io.Reader, html bool, yield func(extract.Document) bool) bool {
	limit := extract.MaxText
	if html {
		limit = MaxRecord
	}
	text, err := io.ReadAll(io.LimitReader(b, int64(limit)+1))
	if err == nil && len(text) > limit {
		err = fmt.Errorf("file is more than %d bytes", limit)
	}
	if err != nil {
		r.fail(fmt.Errorf("%s: %w", name, err))
		return true
	}
	d := extract.Document{ID: "stdin", Text: string(text)}
	if name != "-" {
		d.ID = strings.TrimSuffix(filepath.Base(bare(name)), filepath.Ext(bare(name)))
	}
	if html {
		page := readPage(d.Text)
		d.Text, d.Published, d.Outlet = page.text, page.published, page.outlet
	}
	return yield(r.complete(d))
}

// complete fills in what a document does not state.
func (r *Reader) complete(d extract.Document) extract.Document {
	if d.Published == "" {
		d.Published = r.Published
	}
	if d.Outlet == "" {
		d.Outlet = r.Outlet
	}
	return d
}

// counted tells of each piece that is read.
type counted struct {
	in   io.Reader
	tell func(int)
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	if c.tell != nil {
		c.tell(n)
	}
	return n, err
}
