package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/sitrep-go/sitrep/event"
)

// All reads documents with several workers and yields their reports in the
// order of the documents. A document that fails yields an *Error and stops
// nothing. Cancelling the context or breaking off the loop ends the workers.
func (x *Extractor) All(ctx context.Context, docs iter.Seq[Document]) iter.Seq2[*event.Report, error] {
	workers := x.config.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type result struct {
		report *event.Report
		err    error
	}
	return func(yield func(*event.Report, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		next, stop := iter.Pull(docs)
		defer stop()
		var queue []chan result // in the documents' order
		start := func() bool {
			d, ok := next()
			if !ok {
				return false
			}
			c := make(chan result, 1)
			queue = append(queue, c)
			go func() {
				r, err := x.safely(ctx, d)
				c <- result{r, err}
			}()
			return true
		}
		for more := true; ; {
			for more && len(queue) < workers {
				more = start()
			}
			if len(queue) == 0 {
				return
			}
			r := <-queue[0]
			queue = queue[1:]
			if !yield(r.report, r.err) {
				return
			}
		}
	}
}

// safely is Extract, with a panic as the document's error: a fault of ours
// must not lose the documents beside it.
func (x *Extractor) safely(ctx context.Context, d Document) (r *event.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, &Error{d.ID, fmt.Errorf("internal fault: %v", p)}
		}
	}()
	return x.Extract(ctx, d)
}
