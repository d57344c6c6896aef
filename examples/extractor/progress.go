package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/term"
)

// A progress tells how far a batch is, a few times a second, on a terminal.
type progress struct {
	out     io.Writer // nil: not a terminal
	size    int64     // of the input in bytes, 0 unknown
	bytes   atomic.Int64
	count   int
	start   time.Time
	last    time.Time
	written int // columns of the line that stands there
}

func newProgress(stderr io.Writer) *progress {
	p := &progress{start: time.Now()}
	if f, ok := stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.out = stderr
	}
	return p
}

// read counts bytes of the input.
func (p *progress) read(n int) { p.bytes.Add(int64(n)) }

// done counts a document.
func (p *progress) done() {
	p.count++
	if p.out == nil || time.Since(p.last) < 250*time.Millisecond || time.Since(p.start) < time.Second {
		return
	}
	p.last = time.Now()
	p.show(p.line(time.Since(p.start)))
}

// line is the state of the batch after a time: documents, their rate and,
// where the size of the input is known, the time that is left.
func (p *progress) line(passed time.Duration) string {
	s := fmt.Sprintf("%d documents, %.0f/s", p.count, float64(p.count)/passed.Seconds())
	if read := p.bytes.Load(); p.size > 0 && read > 0 {
		part := min(1, float64(read)/float64(p.size))
		left := time.Duration(float64(passed) * (1 - part) / part).Round(time.Second)
		s += fmt.Sprintf(", %.0f %%, %s left", 100*part, left)
	}
	return s
}

// clear takes the line away, for something else to be written.
func (p *progress) clear() {
	if p.out != nil && p.written > 0 {
		fmt.Fprintf(p.out, "\r%s\r", strings.Repeat(" ", p.written))
		p.written = 0
	}
}

func (p *progress) show(s string) {
	fmt.Fprintf(p.out, "\r%s%s", s, strings.Repeat(" ", max(0, p.written-len(s))))
	p.written = len(s)
}
