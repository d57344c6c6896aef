package timex

import (
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// glued reports whether a word begins with a month and joins it to another
// date: "May-August", "May-28".
func glued(w string) bool {
	a, _, ok := strings.Cut(w, "-")
	return ok && months[a] > 0
}

// split sets the parts of an interval whose ends are words of their own: "3"
// and "6" of "March 3 to 6", "1911" and "1913" of "1911-1913".
func (f *finder) split(m *Mention) {
	a, b, ok := strings.Cut(m.Time.Value, "/")
	if !ok || m.Parts != nil {
		return
	}
	s := m.Time.Span
	cut := -1 // the byte of the mark or word between the ends
	size := 1
	for k := m.First; k < m.Last && cut < 0; k++ {
		t := f.tok[k]
		switch w := strings.ToLower(t.Norm); {
		case k > m.First && (w == "to" || w == "-" || w == "--" || w == "and" || w == "through"):
			cut, size = t.Start, t.End-t.Start
		case w[0] >= '0' && w[0] <= '9' || glued(w):
			if p := strings.IndexAny(t.Text, "-–—"); p > 0 {
				cut, size = t.Start+p, len("-")
				if t.Text[p] != '-' {
					size = len("–")
				}
			}
		}
	}
	if cut < 0 {
		return
	}
	for _, p := range []struct {
		span  event.Span
		value string
	}{{event.Span{Start: s.Start, End: cut}, a}, {event.Span{Start: cut + size, End: s.End}, b}} {
		for p.span.Start < p.span.End && f.doc.Text[p.span.Start] == ' ' {
			p.span.Start++
		}
		for p.span.End > p.span.Start && f.doc.Text[p.span.End-1] == ' ' {
			p.span.End--
		}
		t := event.Time{Text: p.span.Of(f.doc.Text), Span: p.span, Type: m.Time.Type, Value: p.value, Mod: m.Time.Mod}
		t.Start, t.End = Interval(p.value)
		t.Precision = Precision(t.Start, t.End)
		m.Parts = append(m.Parts, t)
	}
}
