package geo

import (
	"slices"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Toponym is a place name in a text and the place chosen for it.
type Toponym struct {
	event.Toponym
	First, Last int   // tokens, half open
	Place       Place // the zero Place where none was found
	Resolved    bool
	Metonym     bool   // stands for a government: "Moscow said"
	Context     string // the class word beside the name in lower case: "province", "city"

	// Candidates are the places of the name as far as Hints.Candidates asks for
	// them, the one chosen first.
	Candidates []Candidate

	candidates []Place
	best       int
	scores     []float64 // of the candidates
	doubt      doubt
	margin     float64    // of the best candidate's score over the second's
	key        string     // the name folded
	titled     bool       // some candidate has the name as its first
	most       int        // people of the most populous candidate
	state      string     // the large division among the candidates
	unwanted   bool       // of no wanted class
	given      event.Span // by the user, see Hints.Spans
	skip, trim int        // bytes of its one token before the name, and of its last token up to the name's end; 0 for none and for all
}

// A Result is what Parse finds.
type Result struct {
	Toponyms      []Toponym       // in text order
	Nationalities []Nationality   // in text order; none overlaps a toponym
	Countries     []CountryWeight // the heaviest first
}

// A CountryWeight is how much of a text's evidence speaks for a country, 0 to 1.
type CountryWeight struct {
	Country string // ISO 3166-1 alpha-3
	Weight  float64
}

// A Parser finds and resolves toponyms. The zero Parser uses the bundled
// gazetteer. It may be shared.
type Parser struct {
	// Gazetteer is where names are looked up. The default is Default().
	Gazetteer *Gazetteer
}

// ParseText is Parse on plain text.
func (p *Parser) ParseText(s string, h Hints) Result { return p.Parse(text.Analyze(s), h) }

// Parse finds the toponyms of an analysed document and resolves each. A name
// that no gazetteer has comes out unresolved where the words say that it is a
// place ("the village of X").
func (p *Parser) Parse(doc *text.Document, h Hints) Result {
	g := p.gazetteer()
	h.Exclude = slices.Clone(h.Exclude)
	slices.SortFunc(h.Exclude, func(a, b event.Span) int { return a.Start - b.Start })
	f := finder{g: g, doc: doc, hints: h}
	if h.Spans == nil {
		f.find()
	} else {
		f.take(h.Spans)
	}
	r := resolver{doc: doc, g: g, tops: f.found, hints: h}
	r.resolve()
	people := nationalities(doc, r.tops)
	return Result{Toponyms: r.wanted(), Nationalities: people, Countries: r.weights()}
}

// Names returns the tokens, half open, of the names of places that Parse finds
// in an analysed document without hints, without choosing which place each is.
func (p *Parser) Names(doc *text.Document) [][2]int {
	f := finder{g: p.gazetteer(), doc: doc}
	f.find()
	out := make([][2]int, len(f.found))
	for i, t := range f.found {
		out[i] = [2]int{t.First, t.Last}
	}
	return out
}

func (p *Parser) gazetteer() *Gazetteer {
	if p.Gazetteer == nil {
		return Default()
	}
	return p.Gazetteer
}

// fill copies the chosen place into the event's value.
func (t *Toponym) fill(doc *text.Document) {
	t.Span = event.Span{Start: doc.Tokens[t.First].Start, End: doc.Tokens[t.Last-1].End}
	t.Span.Start += t.skip
	if t.trim > 0 {
		t.Span.End = doc.Tokens[t.Last-1].Start + t.trim
	}
	if t.given.End > 0 {
		t.Span = t.given
	}
	t.Text = t.Span.Of(doc.Text)
	if !t.Resolved {
		t.Name = t.Text
		return
	}
	p := t.Place
	lat, lon := p.Lat, p.Lon
	t.Name, t.GeoNameID, t.Lat, t.Lon = p.Name, p.GeoNameID, &lat, &lon
	t.Country, t.Admin1, t.Class, t.Code = p.Country, p.Admin1, p.Class, p.Code
	if p.Class == "P" {
		t.Population = p.Population
	}
}
