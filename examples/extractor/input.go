package main

import (
	"io"
	"iter"

	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/corpus"
)

// documents are the documents that the command line names, but for those that
// are done already.
func documents(o options, stdin io.Reader, bar *progress, done finished, report func(error)) iter.Seq[extract.Document] {
	in := &corpus.Reader{Input: o.input, Published: o.published, Outlet: o.outlet, Stdin: stdin, Fail: report, Read: bar.read}
	paths := o.files
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	bar.size = in.Size(paths)
	return func(yield func(extract.Document) bool) {
		if o.bare {
			yield(extract.Document{ID: "sample", Text: sample, Published: "2017-09-11", Outlet: "sitrep"})
			return
		}
		for d := range in.Documents(paths) {
			if !done.skip(d.ID) && !yield(d) {
				return
			}
		}
	}
}
