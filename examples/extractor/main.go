// Command extractor prints the conflict events of news texts.
//
//	go run ./examples/extractor [flags] [FILE ...]
//
// It reads files and folders, plain or compressed, or standard input where none
// is given or "-" is; with no arguments at all it reads its own sample article.
// Exit status: 0 done, 1 some document failed, 2 wrong usage.
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/corpus"
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
	actors, triggers                                    string
	mentions, incidents, resume, explain, bare          bool
	jobs                                                int
	files                                               []string
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	o := options{bare: len(args) == 0}
	f := flag.NewFlagSet("extractor", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.input, "input", "", "`text`, jsonl (one {\"id\",\"text\",\"published\",\"outlet\"} a line), csv, warc or html (default by suffix or content)")
	f.StringVar(&o.format, "format", "table", "`table`, json, jsonl, csv, geojson or html")
	f.StringVar(&o.published, "published", "", "`date` of publication where the input states none: 2017-09-04")
	f.StringVar(&o.outlet, "outlet", "", "`name` of the outlet where the input states none: RT")
	f.StringVar(&o.gazetteer, "gazetteer", "", "`path` of a GeoNames dump, zip or tsv, to look places up in first")
	f.StringVar(&o.actors, "actors", "", "`files` of parties, separated by commas: .tsv, or in PETRARCH's format")
	f.StringVar(&o.triggers, "triggers", "", "`files` of words that name events, separated by commas: .tsv")
	f.BoolVar(&o.explain, "explain", false, "table: print under each event the rules and dictionary rows that made it")
	f.StringVar(&o.output, "o", "", "`file` to write to (default standard output)")
	f.BoolVar(&o.mentions, "mentions", false, "add all recognised toponyms, times, distances and actors")
	f.BoolVar(&o.incidents, "incidents", false, "one event an incident, with the slots of all its mentions; war as such, history and talk are left out")
	f.BoolVar(&o.resume, "resume", false, "go on where an earlier run with the same -o and -format jsonl was broken off")
	f.IntVar(&o.jobs, "jobs", 0, "documents read at a time (default the number of CPUs)")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	o.files = f.Args()
	switch {
	case o.input != "" && !slices.Contains(corpus.Inputs, o.input):
		return o, fmt.Errorf("-input is %q, want one of %s", o.input, strings.Join(corpus.Inputs, ", "))
	case !slices.Contains(formats, o.format):
		return o, fmt.Errorf("-format is %q, want one of %s", o.format, strings.Join(formats, ", "))
	case o.jobs < 0:
		return o, fmt.Errorf("-jobs is %d, want 0 or more", o.jobs)
	case o.resume && (o.output == "" || o.format != "jsonl"):
		return o, errors.New("-resume is given without -o FILE -format jsonl")
	}
	return o, nil
}

// list are the names in a list with commas.
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
}

// open opens the output and, to resume, counts what is done.
func (o options) open(stdout io.Writer) (io.Writer, finished, error) {
	if o.output == "" {
		return stdout, nil, nil
	}
	if o.resume {
		return resume(o.output)
	}
	f, err := os.Create(o.output)
	return f, nil, err
}

// run is the command; it returns the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	o, err := parseFlags(args, stderr)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	bar := newProgress(stderr)
	complain := func(err error) {
		bar.clear()
		fmt.Fprintln(stderr, "extractor:", err)
		code = 1
	}
	if err != nil {
		complain(err)
		return 2
	}
	x, err := extract.New(extract.Config{Gazetteer: o.gazetteer, Actors: list(o.actors), Triggers: list(o.triggers), Mentions: o.mentions, Incidents: o.incidents, Workers: o.jobs})
	if err != nil {
		complain(err)
		return 2
	}
	out, done, err := o.open(stdout)
	if err != nil {
		complain(err)
		return 2
	}
	if f, ok := out.(*os.File); ok && o.output != "" {
		defer f.Close()
	}
	p := newPrinter(out, o.format)
	p.explain = o.explain
	docs := documents(o, stdin, bar, done, complain)
	for r, err := range x.All(ctx, p.remember(docs)) {
		if err == nil {
			err = p.print(r)
		}
		if ctx.Err() != nil {
			complain(errors.New("interrupted"))
			break
		}
		if err != nil {
			complain(err)
		}
		if o.format == "jsonl" && p.w.Buffered() > 1<<15 || len(o.files) == 0 {
			p.w.Flush()
		}
		bar.done()
	}
	if err := p.close(); err != nil {
		complain(err)
	}
	bar.clear()
	return code
}
