// Package page writes reports as one web page that needs no network: the
// articles with their events marked, a map, a timeline and a table.
//
// The page is whole without scripts; with them it shows the slots of the event
// that is pointed at, filters, and zooms the map. All text is escaped, and the
// page forbids itself every script but its own.
package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/sitrep-go/sitrep/event"
)

//go:embed page.tmpl
var source string

//go:embed page.css
var style string

//go:embed page.js
var script string

var pageTemplate = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(source)) })

// The most that one page holds; more is for tables and maps made for it.
const (
	MaxDocuments = 500
	MaxBytes     = 8 << 20 // of the documents' texts
)

// NewWriter returns a writer of one page. Nothing is written before Close. A
// document past MaxDocuments or MaxBytes is an error that names it.
func NewWriter(w io.Writer) event.Writer { return &writer{w: w} }

type writer struct {
	w     io.Writer
	docs  []document
	bytes int
}

func (p *writer) Write(r *event.Report, text string) error {
	if p.bytes += len(text); len(p.docs) >= MaxDocuments || p.bytes > MaxBytes {
		return fmt.Errorf("page: document %q is one too many for a page, want at most %d documents of %d bytes", r.ID, MaxDocuments, MaxBytes)
	}
	p.docs = append(p.docs, newDocument(len(p.docs)+1, r, text))
	return nil
}

// A view is what the template shows.
type view struct {
	Title     string
	Policy    string
	Style     template.CSS
	Script    template.JS
	Documents []document
	Events    []*item
	Map       *worldMap
	Timeline  []day
	Groups    []group
	Statuses  []string
}

func (p *writer) Close() error {
	v := view{Title: "sitrep", Style: template.CSS(style), Script: template.JS(script), Documents: p.docs}
	sum := sha256.Sum256([]byte(script))
	v.Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	for i := range p.docs {
		v.Events = append(v.Events, p.docs[i].Items...)
	}
	if len(p.docs) == 1 && p.docs[0].Report.ID != "" {
		v.Title = p.docs[0].Report.ID + " · sitrep"
	}
	v.Map = newMap(v.Events)
	v.Timeline = timeline(v.Events)
	v.Groups, v.Statuses = choices(v.Events)
	return pageTemplate().Execute(p.w, v)
}

// A group is a family of kinds, shown in one colour.
type group struct {
	Name  string
	Count int
}

var groupNames = []string{"force", "control", "support", "politics"}

// groupOf is the family of a kind.
func groupOf(k event.Kind) string {
	switch {
	case k <= event.Interception:
		return "force"
	case k <= event.Displacement:
		return "control"
	case k <= event.Support:
		return "support"
	}
	return "politics"
}

// choices are the families and statuses that there are.
func choices(events []*item) (groups []group, statuses []string) {
	count := map[string]int{}
	for _, e := range events {
		count[e.Group]++
		count["="+e.Status]++
	}
	for _, g := range groupNames {
		if count[g] > 0 {
			groups = append(groups, group{g, count[g]})
		}
	}
	for s := event.Actual; s <= event.Denied; s++ {
		if count["="+s.String()] > 0 {
			statuses = append(statuses, s.String())
		}
	}
	return groups, statuses
}

// words makes an identifier readable: "armed clash".
func words(s string) string { return strings.ReplaceAll(s, "_", " ") }
