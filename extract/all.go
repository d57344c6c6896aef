package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/sitrep-go/sitrep/event"
)

// ahead is how many documents a worker may be ahead of the one that is
// yielded next, so that a long document does not keep the others waiting.
const ahead = 4

// All reads documents with several workers and yields their reports in the
// order of the documents. A document that fails yields an *Error and stops
// nothing. Cancelling the context or breaking off the loop ends the workers.
// The documents and the body of the loop are never run at the same time.
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
		busy := make(chan struct{}, workers)
		start := func() bool {
			d, ok := next()
			if !ok {
				return false
			}
			c := make(chan result, 1)
			queue = append(queue, c)
			go func() {
				busy <- struct{}{}
				r, err := x.safely(ctx, d)
				<-busy
				c <- result{r, err}
			}()
			return true
		}
		for more := true; ; {
			for more && len(queue) < ahead*workers {
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
