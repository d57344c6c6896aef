package main

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/sitrep-go/sitrep/extract"
)

func init() {
	register.DoFn4x0[context.Context, string, func(string), func(string)](&extractFn{})
	register.Emitter1[string]()
}

// read extracts the events of JSON Lines of documents. It returns the reports
// as JSON Lines, and the lines that failed: {"id","error"}.
func read(s beam.Scope, lines beam.PCollection, mentions bool) (reports, failures beam.PCollection) {
	return beam.ParDo2(s.Scope("Extract"), &extractFn{Mentions: mentions}, lines)
}

// An extractFn extracts the events of one line. Workers of one process share
// an Extractor.
type extractFn struct {
	Mentions bool

	extractor *extract.Extractor
}

// extractors are those of this process, without and with mentions.
var extractors = [2]func() (*extract.Extractor, error){
	sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{}) }),
	sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{Mentions: true}) }),
}

// Setup gets the process's Extractor.
func (f *extractFn) Setup() (err error) {
	i := 0
	if f.Mentions {
		i = 1
	}
	f.extractor, err = extractors[i]()
	return err
}

// A failure is a document that could not be read.
type failure struct {
	ID    string `json:"id"`
	Error string `json:"error"`
}

// ProcessElement reads one line. What fails goes to the second output: it
// would fail again if it were tried again.
func (f *extractFn) ProcessElement(ctx context.Context, line string, report, failed func(string)) {
	var d extract.Document
	err := json.Unmarshal([]byte(line), &d)
	if err != nil {
		err = fmt.Errorf("line is no document in JSON: %w", err)
	}
	var out []byte
	if err == nil {
		out, err = f.json(ctx, d)
	}
	if err != nil {
		out, _ = json.Marshal(failure{d.ID, err.Error()})
		failed(string(out))
		return
	}
	report(string(out))
}

// json is a document's report. A panic of the reading is the document's error,
// as in Extractor.All.
func (f *extractFn) json(ctx context.Context, d extract.Document) (out []byte, err error) {
	for r, err := range f.extractor.All(ctx, func(yield func(extract.Document) bool) { yield(d) }) {
		if err != nil {
			return nil, err
		}
		return json.Marshal(r)
	}
	return nil, ctx.Err()
}
