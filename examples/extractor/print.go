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
	"github.com/sitrep-go/sitrep/extract"
)

// A printer writes reports in one of the formats.
type printer struct {
	w      *bufio.Writer
	format string
	width  int          // of the terminal in columns
	writer event.Writer // of the format, nil for table and json

	texts []extract.Document // the documents being read, in their order, for the words of the output
}

// formats are the values of -format.
var formats = []string{"table", "json", "jsonl", "csv", "geojson"}

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
			row[c] = cut(row[c], limit[c])
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
	}
	fmt.Fprintln(p.w)
	return nil
}

func row(e *event.Event) []string {
	kind := e.Kind.String()
	if e.Status != event.Actual {
		kind += " (" + e.Status.String() + ")"
	}
	who := parties(e.Actors)
	if t := parties(e.Targets); t != "" {
		who = strings.TrimLeft(who+" → "+t, " ")
	}
	return []string{when(e.Time), who, kind, where(e.Place), far(e.Distances), losses(e.Casualties), source(e.Attribution)}
}

func parties(list []event.Party) string {
	var out []string
	for _, p := range list {
		s := p.Text
		if p.Name != "" && !strings.EqualFold(p.Name, p.Text) {
			if p.Coref || len(p.Text) > 28 {
				s = p.Name
			} else if !strings.Contains(p.Text, p.Name) {
				s = p.Text + " [" + p.Name + "]"
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func when(t *event.Time) string {
	switch {
	case t == nil:
		return ""
	case t.Start == "":
		return t.Value
	case t.Start == t.End:
		return t.Start
	}
	return t.Start + "/" + t.End
}

func where(p *event.Place) string {
	if p == nil {
		return ""
	}
	s := p.Relation.String() + " " + p.Text
	if p.Toponym != nil && p.Toponym.Name != "" && p.Toponym.Name != p.Text && !strings.Contains(p.Toponym.Name, p.Text) {
		s += " [" + p.Toponym.Name + "]"
	}
	if p.Bearing != "" {
		s = p.Bearing + " " + s
	}
	if p.Inherited {
		s = "(" + s + ")"
	}
	return s
}

func far(list []event.Distance) string {
	var out []string
	for _, d := range list {
		s := ""
		switch {
		case d.MinKm != nil && d.MaxKm != nil && *d.MinKm != *d.MaxKm:
			s = fmt.Sprintf("%.4g–%.4g km", *d.MinKm, *d.MaxKm)
		case d.MinKm != nil && d.MaxKm == nil:
			s = fmt.Sprintf("≥%.4g km", *d.MinKm)
		case d.MaxKm != nil:
			s = fmt.Sprintf("%.4g km", *d.MaxKm)
		}
		if d.Bearing != "" {
			s += " " + d.Bearing
		}
		if d.From != nil && d.From.Name != "" {
			s += " of " + d.From.Name
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func losses(c *event.Casualties) string {
	if c == nil {
		return ""
	}
	var out []string
	for _, x := range []struct {
		n    *event.Count
		name string
	}{{c.Killed, "killed"}, {c.Wounded, "wounded"}, {c.Captured, "captured"}, {c.Missing, "missing"}} {
		if x.n == nil {
			continue
		}
		s := strconv.Itoa(x.n.Min)
		if x.n.Max == nil {
			s += "+"
		} else if *x.n.Max != x.n.Min {
			s += "–" + strconv.Itoa(*x.n.Max)
		}
		out = append(out, s+" "+x.name)
	}
	return strings.Join(out, ", ")
}

func source(a *event.Attribution) string {
	if a == nil {
		return ""
	}
	switch {
	case a.Speaker != "" && a.Outlet != "":
		return a.Speaker + " / " + a.Outlet
	case a.Outlet != "":
		return a.Outlet
	}
	return a.Speaker
}

// cut shortens s to n runes.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return string(r[:n-1]) + "…"
}
