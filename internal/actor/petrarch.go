package actor

import (
	"errors"
	"io"
)

// readPETRARCH reads a file in the format of PETRARCH's actor dictionaries.
func (d *Dictionary) readPETRARCH(r io.Reader, file string) error {
	return &RowError{File: file, Line: 1, Err: errors.New("format is not known, want .tsv")}
}
