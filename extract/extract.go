// Package extract reads wire-style news and returns structured conflict
// events: who did what to whom, where, when, how far from where, with what
// losses, and who says so. Every value points at the bytes it came from.
//
//	x, err := extract.New(extract.Config{})
//	report, err := x.Extract(ctx, extract.Document{ID: "a17", Text: story, Published: "2017-09-04"})
package extract

import (
	"context"
	"fmt"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/geo"
	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/lexicon"
	"github.com/sitrep-go/sitrep/internal/parse"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Config says how to read. The zero Config works.
type Config struct {
	// Gazetteer is the path of a GeoNames dump (zip or tab-separated) whose
	// places are looked up before the bundled ones. The default is none.
	Gazetteer string

	// Actors are files of parties that go before those that ship: ".tsv" in the
	// columns of internal/actor/data/groups.tsv, others in the format of
	// PETRARCH's actor dictionaries. The default is none.
	Actors []string

	// Triggers are files of words that name events, in the columns of
	// internal/lexicon/data/triggers.tsv; they are tried before those that ship.
	// The default is none.
	Triggers []string

	// Mentions fills Report.Mentions with everything that was recognised. The
	// default is to leave it out.
	Mentions bool

	// Incidents gives one event for each incident, with the slots of all its
	// mentions, and leaves out violence that the story does not report as a
	// particular act: war as such, history, talk. The default is an event for
	// each mention.
	Incidents bool

	// TagPatterns reads syntax off part-of-speech patterns instead of the
	// parser. It is there for measuring. The default is the parser.
	TagPatterns bool

	// Workers is how many documents All reads at a time. The default is the
	// number of CPUs.
	Workers int
}

// An Extractor reads documents. It is safe for concurrent use.
type Extractor struct {
	config   Config
	analyzer text.Analyzer
	syntax   parse.Annotator
	lexicon  *lexicon.Lexicon
	actors   *actor.Dictionary
	places   geo.Parser
}

// New returns an Extractor. It loads the models and tables, once a process:
// some 0.3 s and 150 MB.
func New(c Config) (*Extractor, error) {
	if c.Workers < 0 {
		return nil, fmt.Errorf("extract: Workers is %d, want 0 or more", c.Workers)
	}
	x := &Extractor{config: c, syntax: parse.Annotator{TagPatterns: c.TagPatterns}, lexicon: lexicon.Default(), actors: actor.Default()}
	x.places.Gazetteer = geo.Default()
	if c.Gazetteer != "" {
		g, err := geo.Open(c.Gazetteer)
		if err != nil {
			return nil, fmt.Errorf("extract: %w", err)
		}
		x.places.Gazetteer = g
	}
	if len(c.Actors) > 0 {
		d, err := actor.Open(actor.Config{Paths: c.Actors})
		if err != nil {
			return nil, fmt.Errorf("extract: %w", err)
		}
		x.actors = d
	}
	if len(c.Triggers) > 0 {
		l, err := lexicon.Open(c.Triggers...)
		if err != nil {
			return nil, fmt.Errorf("extract: %w", err)
		}
		x.lexicon = l
	}
	x.analyzer.Names = names{x}
	return x, nil
}

// Extract returns what a document says happened. Its error, if any, is an
// *Error that names the document.
func (x *Extractor) Extract(ctx context.Context, d Document) (*event.Report, error) {
	if err := d.check(); err != nil {
		return nil, err
	}
	doc := x.analyzer.Analyze(d.Text)
	if err := ctx.Err(); err != nil {
		return nil, &Error{d.ID, err}
	}
	x.syntax.AnnotateNames(doc, x.properNouns(doc, d))
	if err := ctx.Err(); err != nil {
		return nil, &Error{d.ID, err}
	}
	a := x.analyse(doc, d)

	a.triggers()      // which words name events, and of what kind
	a.positions()     // "18 km from the city": where forces stand
	a.fillSlots()     // the phrases round each trigger
	a.parties()       // who did it to whom, by the trigger's frame
	a.statuses()      // happened, planned, denied …
	a.attributions()  // who says so
	a.placeEvents()   // where
	a.timeEvents()    // when
	a.distances()     // how far from where
	a.casualties()    // with what losses
	a.weapons()       // by what means
	a.crimeNames()    // "a murder charge" tells of no murder
	a.dropFigures()   // sport, business and films speak of war too
	a.organisations() // which parties are bodies, which their people
	a.incidents()     // which mentions are of one thing that happened
	a.inherit()       // what an event's context says of its place and time
	a.dropEchoes()    // "shot dead" is one event
	a.codeAndWeigh()  // the standards' codes, and how sure we are

	return a.report(), nil
}
