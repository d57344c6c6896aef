package corpus

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/sitrep-go/sitrep/extract"
)

// columns are the headings that each field of a document goes by, the first
// that is there counts.
var columns = [4][]string{
	{"id", "doc_id", "document_id", "article_id", "event_id_cnty", "url", "link"},
	{"text", "body", "content", "article", "story", "maintext", "notes"},
	{"published", "date_publish", "publish_date", "published_at", "date", "event_date"},
	{"outlet", "source", "publisher", "domain"},
}

// rows yields a document for each row of a CSV file, whose first row names the
// columns in any order.
func (r *Reader) rows(name string, b *bufio.Reader, yield func(extract.Document) bool) bool {
	limit := &budget{in: b, left: MaxRecord}
	c := csv.NewReader(limit)
	c.ReuseRecord, c.LazyQuotes, c.FieldsPerRecord = true, true, -1
	head, err := c.Read()
	if err != nil {
		r.fail(fmt.Errorf("%s: heading: %w", name, err))
		return true
	}
	at, err := headings(head)
	if err != nil {
		r.fail(fmt.Errorf("%s: %w", name, err))
		return true
	}
	for {
		limit.left = MaxRecord
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return true
		}
		line, _ := c.FieldPos(0)
		if err != nil {
			r.fail(fmt.Errorf("%s: %w", name, err))
			var bad *csv.ParseError
			if errors.As(err, &bad) {
				continue
			}
			return true
		}
		field := func(i int) string {
			if at[i] < 0 || at[i] >= len(row) {
				return ""
			}
			return strings.Clone(row[at[i]])
		}
		d := extract.Document{ID: field(0), Text: field(1), Published: strings.TrimSpace(field(2)), Outlet: strings.TrimSpace(field(3))}
		if d.ID == "" {
			d.ID = fmt.Sprintf("%s:%d", name, line)
		}
		if !yield(r.complete(d)) {
			return false
		}
	}
}

// headings finds the columns of a document's fields, -1 for those that are
// not there.
func headings(head []string) (at [4]int, err error) {
	for f, names := range columns {
		at[f] = -1
		for i := len(names) - 1; i >= 0; i-- {
			for c, h := range head {
				if strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), names[i]) {
					at[f] = c
				}
			}
		}
	}
	if at[1] < 0 {
		return at, fmt.Errorf("columns are %q, want one of %q", head, columns[1])
	}
	return at, nil
}

// A budget ends a read that goes on past what is left, so that a quote that is
// never closed can not fill the memory.
type budget struct {
	in   io.Reader
	left int
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("row is more than %d bytes", MaxRecord)
	}
	n, err := b.in.Read(p)
	b.left -= n
	return n, err
}
