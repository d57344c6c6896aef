package actor

import (
	"github.com/sitrep-go/sitrep/internal/text"
)

// A Reading is a document as the dictionary sees it. It is safe for
// concurrent use but for SetIn.
type Reading struct {
	dict     *Dictionary
	doc      *text.Document
	day      int      // 20170904; 0 is not known
	parts    []string // folded parts of all tokens
	first    []int    // first part of each token, and the number of parts
	starts   []bool   // whether a token begins a sentence
	found    []Mention
	at       []int32         // 1 + the mention that covers each token
	speaks   map[string]bool // countries that the text speaks of
	unsure   bool            // whether weak names were left out
	mentions []Mention       // of parties, without countries and their adjectives
}

// Read finds the named parties of a document. The date, ISO 8601, is when it
// was published and decides between those who held a name or an office at
// different times; "" is not known.
func (d *Dictionary) Read(doc *text.Document, date string) *Reading {
	r := &Reading{dict: d, doc: doc, day: isoDay(date), speaks: map[string]bool{}}
	r.fold()
	r.starts = make([]bool, len(doc.Tokens))
	for _, s := range doc.Sentences {
		if s.First < len(r.starts) {
			r.starts[s.First] = true
		}
	}
	r.read()
	return r
}

// read fills the mentions.
func (r *Reading) read() {
	r.find()
	r.compose()
	for _, m := range r.found {
		if m.Entry.Class < Country {
			r.mentions = append(r.mentions, m)
		}
	}
}

// SetIn tells the reading what country its text is set in, which the names of
// its places say: parties of that country may then go by their weak names. It
// is not safe for concurrent use.
func (r *Reading) SetIn(country string) {
	if r.speaks[country] || country == "" || !r.unsure {
		return
	}
	r.speaks[country] = true
	r.found, r.mentions = nil, nil
	r.read()
}

// fold fills the parts of the tokens.
func (r *Reading) fold() {
	tokens := r.doc.Tokens
	buf := make([]byte, 0, len(r.doc.Text)+len(tokens))
	ends := make([]int, 0, len(tokens)+len(tokens)/8)
	r.first = make([]int, 0, len(tokens)+1)
	for i := range tokens {
		r.first = append(r.first, len(ends))
		s := tokens[i].Norm
		for start, k := 0, 0; k <= len(s); k++ {
			if k < len(s) && s[k] != '-' && s[k] != '/' {
				continue
			}
			was := len(buf)
			if buf = fold(buf, s[start:k]); len(buf) > was {
				ends = append(ends, len(buf))
			}
			start = k + 1
		}
	}
	r.first = append(r.first, len(ends))
	all := string(buf)
	r.parts = make([]string, len(ends))
	start := 0
	for i, end := range ends {
		r.parts[i] = all[start:end]
		start = end
	}
}

// Mentions returns the named parties in text order, the longest where they
// overlap, those composed of a country and a force included.
func (r *Reading) Mentions() []Mention { return r.mentions }

// Match returns the named party that begins at token i and the number of its
// tokens.
func (r *Reading) Match(i int) (e *Entry, n int, ok bool) {
	m, ok := r.covering(i)
	if !ok || m.First != i || m.Entry.Class >= Country {
		return nil, 0, false
	}
	return m.Entry, m.Last - m.First, true
}

// At returns the named party, country or adjective of one that covers token i.
func (r *Reading) At(i int) (Mention, bool) { return r.covering(i) }

func (r *Reading) covering(i int) (Mention, bool) {
	if i < 0 || i >= len(r.at) || r.at[i] == 0 {
		return Mention{}, false
	}
	return r.found[r.at[i]-1], true
}

// Find returns the named parties of a document of unknown date.
func (d *Dictionary) Find(doc *text.Document) []Mention { return d.Read(doc, "").Mentions() }
