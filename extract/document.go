package extract

import (
	"fmt"
	"time"
)

// A Document is one text to read. Only Text is needed; without Published
// relative times ("on Sunday") stay unresolved unless the text has a dated
// dateline.
type Document struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Published string `json:"published,omitempty"` // ISO 8601 date of publication; a time after it is ignored
	Outlet    string `json:"outlet,omitempty"`    // who published it: "RT"
}

// An Error is the failure of one document. It names the document and wraps
// the cause.
type Error struct {
	ID  string
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("extract: document %q: %v", e.ID, e.Err) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// MaxText is the longest text that Extract reads, in bytes. A longer one is an
// error: it is no article.
const MaxText = 16 << 20

func (d Document) check() error {
	if len(d.Text) > MaxText {
		return &Error{d.ID, fmt.Errorf("text is %d bytes, want at most %d", len(d.Text), MaxText)}
	}
	if d.Published != "" {
		if _, err := time.Parse(time.DateOnly, d.day()); err != nil {
			return &Error{d.ID, fmt.Errorf("published is %q, want a date like 2017-09-04", d.Published)}
		}
	}
	return nil
}

// day is the date part of Published.
func (d Document) day() string {
	if len(d.Published) > 10 && (d.Published[10] == 'T' || d.Published[10] == ' ') {
		return d.Published[:10]
	}
	return d.Published
}
