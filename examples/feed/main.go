// Command feed turns RSS and Atom feeds and saved web pages into documents:
//
//	go run . world.rss story.html | (cd ../.. && go run ./examples/extractor -input jsonl)
//
// It reads files, addresses of feeds and pages (http, https), or standard input, and
// writes JSON Lines {"id","text","published","outlet"}. An item's or page's day
// of publication is the stated one; where none is stated it is left out.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

// maxBytes is the longest feed or page in bytes.
const maxBytes = 32 << 20

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: feed [FILE|URL ...] > documents.jsonl")
	}
	flag.Parse()
	os.Exit(run(flag.Args(), os.Stdin, os.Stdout, os.Stderr))
}

// run reads what names name and returns the exit status: 1 where one of them
// could not be read.
func run(names []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	if len(names) == 0 {
		names = []string{"-"}
	}
	out := json.NewEncoder(stdout)
	out.SetEscapeHTML(false)
	for _, name := range names {
		raw, kind, err := load(name, stdin)
		if err == nil {
			err = documents(name, raw, kind, func(d document) error { return out.Encode(d) })
		}
		if err != nil {
			fmt.Fprintf(stderr, "feed: %s: %v\n", name, err)
			code = 1
		}
	}
	return code
}

// load reads a file or address and tells its declared media type, if any.
func load(name string, stdin io.Reader) (raw []byte, kind string, err error) {
	in := stdin
	switch {
	case name == "-":
	case strings.HasPrefix(name, "http://"), strings.HasPrefix(name, "https://"):
		client := http.Client{Timeout: 30 * time.Second}
		r, err := client.Get(name)
		if err != nil {
			return nil, "", err
		}
		defer r.Body.Close()
		if r.StatusCode != http.StatusOK {
			return nil, "", fmt.Errorf("status is %s, want 200", r.Status)
		}
		in, kind = r.Body, r.Header.Get("Content-Type")
	default:
		f, err := os.Open(name)
		if err != nil {
			return nil, "", err
		}
		defer f.Close()
		in = f
	}
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(in, maxBytes+1))
	if err == nil && n > maxBytes {
		err = fmt.Errorf("feed is more than %d bytes", maxBytes)
	}
	return b.Bytes(), kind, err
}
