package event

import (
	"encoding/json"
	"io"
)

// A Writer encodes reports one by one. Text is the document that the report is
// of; writers that quote it leave the quotation empty where it is empty. Close
// ends the output; it does not close what lies under it.
type Writer interface {
	Write(r *Report, text string) error
	Close() error
}

// NewJSONLWriter writes JSON Lines: a report a line, as event/schema.json says.
func NewJSONLWriter(w io.Writer) Writer { return jsonlWriter{w} }

type jsonlWriter struct{ w io.Writer }

func (j jsonlWriter) Write(r *Report, _ string) error {
	line, err := json.Marshal(r)
	if err != nil {
		return err
	}
	_, err = j.w.Write(append(line, '\n'))
	return err
}

func (jsonlWriter) Close() error { return nil }
