package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/sitrep-go/sitrep/extract"
)

// lines yields a document for each line of JSON.
func (r *Reader) lines(name string, b *bufio.Reader, yield func(extract.Document) bool) bool {
	for n := 1; ; n++ {
		line, err := readLine(b)
		if err != nil && !errors.Is(err, io.EOF) {
			r.fail(fmt.Errorf("%s:%d: %w", name, n, err))
			if !errors.Is(err, errLong) {
				return true
			}
			continue
		}
		line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("\ufeff"))
		if len(line) > 0 {
			var d extract.Document
			if bad := json.Unmarshal(line, &d); bad != nil {
				r.fail(fmt.Errorf("%s:%d: line is no document in JSON: %w", name, n, bad))
			} else {
				if d.ID == "" {
					d.ID = fmt.Sprintf("%s:%d", name, n)
				}
				if !yield(r.complete(d)) {
					return false
				}
			}
		}
		if err != nil {
			return true
		}
	}
}

var errLong = fmt.Errorf("line is more than %d bytes", MaxRecord)

// readLine reads a line with its end. A line past MaxRecord is read to its end
// and is errLong.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := b.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxRecord; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		default:
			return line, err
		}
	}
}
