package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// finished counts the documents of an earlier run by their ids. Output is in
// the input's order, so of an id that occurs several times the first ones are
// done.
type finished map[string]int

func (f finished) skip(id string) bool {
	if f[id] == 0 {
		return false
	}
	f[id]--
	return true
}

// resume opens the JSON Lines output of a run that was broken off, to go on
// behind its last whole line, and counts what it holds. A line that was torn
// is cut away; a file that is not there is begun.
func resume(name string) (*os.File, finished, error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, nil, err
	}
	done, end, err := reports(f)
	if err == nil {
		err = f.Truncate(end)
	}
	if err == nil {
		_, err = f.Seek(end, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, done, nil
}

// reports counts the reports in a file by id, and tells where the last whole
// one ends.
func reports(in io.Reader) (done finished, end int64, err error) {
	done = finished{}
	b := bufio.NewReaderSize(in, 1<<20)
	for n := 1; ; n++ {
		line, err := b.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return done, end, nil
		}
		if err != nil {
			return nil, 0, err
		}
		var r struct {
			ID     *string         `json:"id"`
			Events json.RawMessage `json:"events"`
		}
		if err := json.Unmarshal(line, &r); err != nil || r.ID == nil || r.Events == nil {
			return nil, 0, fmt.Errorf("line %d is no report of this command, want the output of -format jsonl", n)
		}
		done[*r.ID]++
		end += int64(len(line))
	}
}
