package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/extract"
)

// records yields the pages of a web archive (WARC 1.0 and 1.1): responses with
// HTML or plain text, and the plain text of conversion records (WET files).
// A page's id is its address. The date of the crawl is not the date of
// publication and is not used for it.
func (r *Reader) records(name string, b *bufio.Reader, yield func(extract.Document) bool) bool {
	for n := 1; ; n++ {
		head, err := recordHead(b)
		if errors.Is(err, io.EOF) {
			return true
		}
		if err != nil {
			r.fail(fmt.Errorf("%s: record %d: %w", name, n, err))
			return true
		}
		size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
		if err != nil || size < 0 {
			r.fail(fmt.Errorf("%s: record %d: Content-Length is %q, want a number of bytes", name, n, head.Get("Content-Length")))
			return true
		}
		block := &io.LimitedReader{R: b, N: size}
		d, err := page(head, block)
		if _, torn := io.Copy(io.Discard, block); torn != nil || block.N > 0 {
			r.fail(fmt.Errorf("%s: record %d: file ends %d bytes early", name, n, block.N))
			return true
		}
		if err != nil {
			r.fail(fmt.Errorf("%s: record %d (%s): %w", name, n, head.Get("Warc-Target-Uri"), err))
			continue
		}
		if d.ID == "" {
			d.ID = fmt.Sprintf("%s:%d", name, n)
		}
		if d.Text != "" && !yield(r.complete(d)) {
			return false
		}
	}
}

// maxHead is the longest head of a record in bytes.
const maxHead = 1 << 20

// recordHead reads the head of the next record.
func recordHead(b *bufio.Reader) (textproto.MIMEHeader, error) {
	head := textproto.MIMEHeader{}
	begun := false
	for size := 0; size <= maxHead; {
		line, err := readLine(b)
		if err != nil && (begun || len(line) == 0) {
			return nil, err
		}
		size += len(line)
		text := strings.TrimSpace(string(line))
		key, value, field := strings.Cut(text, ":")
		switch {
		case !begun && strings.HasPrefix(text, "WARC/"):
			begun = true
		case !begun && text != "":
			return nil, fmt.Errorf("record begins with %.40q, want WARC/1.0", text)
		case begun && text == "":
			return head, nil
		case begun && field:
			head.Set(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	return nil, fmt.Errorf("head is more than %d bytes", maxHead)
}

// page is the document of a record, or the zero document where the record is
// of another sort.
func page(head textproto.MIMEHeader, block io.Reader) (extract.Document, error) {
	d := extract.Document{ID: strings.Trim(head.Get("Warc-Target-Uri"), "<>")}
	kind := head.Get("Content-Type")
	body := block
	switch head.Get("Warc-Type") {
	case "conversion", "resource":
	case "response":
		if !strings.HasPrefix(kind, "application/http") {
			return extract.Document{}, nil
		}
		response, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil {
			return d, err
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return extract.Document{}, nil
		}
		plain, err := decompress(response.Body)
		if err != nil {
			return d, err
		}
		defer plain.Close()
		kind, body = response.Header.Get("Content-Type"), plain
	default:
		return extract.Document{}, nil
	}
	media, params, _ := mime.ParseMediaType(kind)
	if media != "text/plain" && media != "text/html" && media != "application/xhtml+xml" {
		return extract.Document{}, nil
	}
	raw, err := io.ReadAll(io.LimitReader(body, MaxRecord+1))
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return d, err
	}
	if len(raw) > MaxRecord {
		return d, fmt.Errorf("page is more than %d bytes", MaxRecord)
	}
	text := toUTF8(raw, kind, params["charset"])
	if media == "text/plain" {
		d.Text = text
		return d, nil
	}
	p := readPage(text)
	d.Text, d.Published, d.Outlet = p.text, p.published, p.outlet
	return d, nil
}
