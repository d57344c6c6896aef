package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/event/page"
	"github.com/sitrep-go/sitrep/extract"
	"github.com/sitrep-go/sitrep/internal/show"
)

// A printer writes reports in one of the formats.
type printer struct {
	w       *bufio.Writer
	format  string
	width   int          // of the terminal in columns
	writer  event.Writer // of the format, nil for table and json
	explain bool         // print the rules of each event in the table

	texts []extract.Document // the documents being read, in their order, for the words of the output
}

// formats are the values of -format.
var formats = []string{"table", "json", "jsonl", "csv", "geojson", "html"}

func newPrinter(out io.Writer, format string) *printer {
	w := bufio.NewWriterSize(out, 1<<16)
	p := &printer{w: w, format: format, width: width(out)}
	switch format {
	case "jsonl":
		p.writer = event.NewJSONLWriter(w)
	case "csv":
		p.writer = event.NewCSVWriter(w)
	case "geojson":
		p.writer = event.NewGeoJSONWriter(w)
	case "html":
		p.writer = page.NewWriter(w)
	}
	return p
}

// remember keeps each document's text until its report is printed. All calls
// it and the body of its loop in turn, never at once.
func (p *printer) remember(docs iter.Seq[extract.Document]) iter.Seq[extract.Document] {
	if p.format == "json" || p.format == "jsonl" {
		return docs
	}
	return func(yield func(extract.Document) bool) {
		for d := range docs {
			p.texts = append(p.texts, d)
			if !yield(d) {
				return
			}
		}
	}
}

// text is the text of a report's document. Documents before it failed.
func (p *printer) text(id string) string {
	for len(p.texts) > 0 {
		d := p.texts[0]
		p.texts = p.texts[1:]
		if d.ID == id {
			return d.Text
		}
	}
	return ""
}

// width is the width of the terminal that w is, or 160 columns.
func width(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 40 {
			return n
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 40 {
		return n
	}
	return 160
}

func (p *printer) print(r *event.Report) error {
	switch {
	case p.format == "table":
		return p.table(r, p.text(r.ID))
	case p.writer != nil:
		return p.writer.Write(r, p.text(r.ID))
	}
	b, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.w, "%s\n", b)
	return err
}

// close ends the output.
func (p *printer) close() error {
	if p.writer != nil {
		if err := p.writer.Close(); err != nil {
			return err
		}
	}
	return p.w.Flush()
}

// table prints an event a row, and under it its sentence where there is room.
func (p *printer) table(r *event.Report, text string) error {
	fmt.Fprintf(p.w, "%s", r.ID)
	if r.Outlet != "" {
		fmt.Fprintf(p.w, " · %s", r.Outlet)
	}
	if r.Published != "" {
		fmt.Fprintf(p.w, " · %s", r.Published)
	}
	fmt.Fprintf(p.w, " · %d events, %d incidents\n", len(r.Events), len(r.Incidents))
	if len(r.Events) == 0 {
		return nil
	}
	rows := [][]string{{"TIME", "ACTOR → TARGET", "KIND", "PLACE", "DISTANCE", "LOSSES", "SOURCE"}}
	for i := range r.Events {
		rows = append(rows, row(&r.Events[i]))
	}
	limit := []int{10, 32, 20, 22, 14, 12, 16}
	switch {
	case p.width >= 200:
		limit = []int{23, 46, 24, 34, 22, 20, 30}
	case p.width >= 160:
		limit = []int{21, 38, 22, 25, 17, 11, 16}
	}
	widths := make([]int, len(limit))
	for _, row := range rows {
		for c := range row {
			row[c] = cutSides(row[c], limit[c])
			widths[c] = max(widths[c], utf8.RuneCountInString(row[c]))
		}
	}
	last := -1
	for i, row := range rows {
		if i > 0 && p.width >= 120 && r.Events[i-1].Sentence.Index != last {
			last = r.Events[i-1].Sentence.Index
			words := strings.Join(strings.Fields(r.Events[i-1].Sentence.Span.Of(text)), " ")
			fmt.Fprintf(p.w, "\n  %s\n", cut(words, p.width-2))
		}
		var b strings.Builder
		for c, s := range row {
			b.WriteString(s)
			if c < len(row)-1 && widths[c] > 0 {
				b.WriteString(strings.Repeat(" ", widths[c]-utf8.RuneCountInString(s)+2))
			}
		}
		fmt.Fprintln(p.w, strings.TrimRight(b.String(), " "))
		if p.explain && i > 0 {
			fmt.Fprintf(p.w, "    because %s\n", strings.Join(r.Events[i-1].Rules, ", "))
		}
	}
	fmt.Fprintln(p.w)
	return nil
}

func row(e *event.Event) []string {
	kind := e.Kind.String()
	if e.Status != event.Actual {
		kind += " (" + e.Status.String() + ")"
	}
	who := show.Parties(e.Actors)
	if t := show.Parties(e.Targets); t != "" {
		who = strings.TrimLeft(who+" → "+t, " ")
	}
	return []string{show.Time(e.Time), who, kind, show.Place(e.Place), show.Distances(e.Distances), show.Losses(e.Casualties), show.Source(e.Attribution)}
}

// cutSides shortens s to n runes; of the two sides of an arrow, both keep their
// beginning.
func cutSides(s string, n int) string {
	const arrow = " → "
	who, whom, ok := strings.Cut(s, arrow)
	if !ok || utf8.RuneCountInString(s) <= n {
		return cut(s, n)
	}
	n -= utf8.RuneCountInString(arrow)
	left := max(n/2, n-utf8.RuneCountInString(whom))
	who = cut(who, left)
	return who + arrow + cut(whom, n-utf8.RuneCountInString(who))
}

// cut shortens s to n runes.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return string(r[:n-1]) + "…"
}
