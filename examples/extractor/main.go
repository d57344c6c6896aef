// Command extractor prints the conflict events of news texts.
//
//	go run ./examples/extractor [flags] [FILE ...]
//
// It reads files, or standard input where none is given or "-" is; with no
// arguments at all it reads its own sample article. Exit status: 0 done, 1 some
// document failed, 2 wrong usage.
package main

import (
	"bufio"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/sitrep-go/sitrep/extract"
)

//go:embed sample.txt
var sample string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// options are the command line.
type options struct {
	input, format, published, outlet, gazetteer, output string
	mentions                                            bool
	jobs                                                int
	files                                               []string
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("extractor", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.input, "input", "", "`text` or jsonl, one {\"id\",\"text\",\"published\",\"outlet\"} a line (default by suffix or content)")
	f.StringVar(&o.format, "format", "table", "`table`, json or jsonl")
	f.StringVar(&o.published, "published", "", "`date` of publication of text input: 2017-09-04")
	f.StringVar(&o.outlet, "outlet", "", "`name` of the outlet of text input: RT")
	f.StringVar(&o.gazetteer, "gazetteer", "", "`path` of a GeoNames dump, zip or tsv, to look places up in first")
	f.StringVar(&o.output, "o", "", "`file` to write to (default standard output)")
	f.BoolVar(&o.mentions, "mentions", false, "add all recognised toponyms, times, distances and actors")
	f.IntVar(&o.jobs, "jobs", 0, "documents read at a time (default the number of CPUs)")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	o.files = f.Args()
	switch {
	case o.input != "" && o.input != "text" && o.input != "jsonl":
		return o, fmt.Errorf("-input is %q, want text or jsonl", o.input)
	case o.format != "table" && o.format != "json" && o.format != "jsonl":
		return o, fmt.Errorf("-format is %q, want table, json or jsonl", o.format)
	case o.jobs < 0:
		return o, fmt.Errorf("-jobs is %d, want 0 or more", o.jobs)
	}
	return o, nil
}

// run is the command; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "extractor:", err)
		return 2
	}
	x, err := extract.New(extract.Config{Gazetteer: o.gazetteer, Mentions: o.mentions, Workers: o.jobs})
	if err != nil {
		fmt.Fprintln(stderr, "extractor:", err)
		return 2
	}
	out := stdout
	if o.output != "" {
		f, err := os.Create(o.output)
		if err != nil {
			fmt.Fprintln(stderr, "extractor:", err)
			return 2
		}
		defer f.Close()
		out = f
	}
	w := bufio.NewWriter(out)
	p := &printer{w: w, format: o.format, width: width(out), texts: map[string]string{}}
	in := &input{options: o, stdin: stdin, bare: len(args) == 0, printer: p}
	code := 0
	for r, err := range x.All(ctx, in.documents()) {
		if err == nil {
			err = p.print(r)
		}
		if err != nil {
			fmt.Fprintln(stderr, "extractor:", err)
			code = 1
		}
		if w.Buffered() > 1<<16 || o.format == "jsonl" && len(o.files) == 0 {
			w.Flush()
		}
		if ctx.Err() != nil {
			code = 1
			break
		}
	}
	for _, err := range in.failures {
		fmt.Fprintln(stderr, "extractor:", err)
		code = 1
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintln(stderr, "extractor:", err)
		code = 1
	}
	return code
}
