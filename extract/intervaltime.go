package extract

import (
	"strings"
	"time"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/internal/timex"
)

// since reports whether an expression says since when an event goes on: "since
// 2014", "since the start of operations in 2014", but not "since the bombing in
// 2014" for the bombing.
func (a *analysis) since(f *finding, m *timex.Mention) bool {
	k := a.hangs(m)
	for hops := 0; k >= 0 && k != f.tok && !a.verbal(k) && hops < 6; k, hops = a.head(k), hops+1 {
		i := -1
		if k >= m.First && k < m.Last && m.First > 0 && a.lower(m.First-1) == "since" && !a.nounAfter(m) {
			i = m.First - 1
		} else if c := a.child(k, "case"); c >= 0 && a.lower(c) == "since" {
			i = c
		}
		if i >= 0 {
			return f.tok < i || f.tok > m.First
		}
	}
	return false
}

// nounAfter reports whether an expression stands before the noun that it dates:
// "the January 1998 bombing".
func (a *analysis) nounAfter(m *timex.Mention) bool {
	h := a.head(a.hangs(m))
	return h >= m.Last && a.nominal(h)
}

// untilToday makes a time one that goes on until the day of the story.
func (a *analysis) untilToday(t *event.Time) {
	today := a.in.day()
	if len(today) < 10 || len(t.Start) < 10 || t.Start[:10] > today[:10] {
		return
	}
	from := t.Value
	if len(from) != 4 && len(from) != 7 || strings.ContainsAny(from, "XW") {
		from = t.Start[:10]
	}
	t.Value, t.End = from+"/"+today[:max(7, min(10, len(from)))], today[:10]
	t.Precision = timex.Precision(t.Start, t.End)
}

// fromTo makes a time the interval that an expression ends or begins with
// another: "between June 2014 and April 2016", "Monday and Tuesday".
func (a *analysis) fromTo(m *timex.Mention, t *event.Time) {
	k := int(a.timeOf[m.First])
	if k < 0 {
		return
	}
	for _, n := range []int{k - 1, k} {
		if n < 0 || n+1 >= len(a.times) {
			continue
		}
		p, q := &a.times[n], &a.times[n+1]
		if q.First != p.Last+1 || p.Time.Start == "" || q.Time.Start == "" || p.Time.Start > q.Time.Start || p.Time.Type != q.Time.Type || strings.Contains(p.Time.Value+q.Time.Value, "/") {
			continue
		}
		opener := ""
		if p.First > 0 {
			opener = a.lower(p.First - 1)
		}
		switch a.lower(p.Last) {
		case "and":
			if opener != "between" && !nextDay(p.Time.End, q.Time.Start) {
				continue
			}
		case "to", "until", "through":
		default:
			continue
		}
		t.Span.Start, t.Span.End = p.Time.Span.Start, q.Time.Span.End
		t.Text = t.Span.Of(a.doc.Text)
		t.Value = p.Time.Value + "/" + q.Time.Value
		t.Start, t.End = p.Time.Start, q.Time.End
		t.Precision = timex.Precision(t.Start, t.End)
		return
	}
}

// nextDay reports whether one day follows another.
func nextDay(a, b string) bool {
	x, err1 := time.Parse(time.DateOnly, a[:min(10, len(a))])
	y, err2 := time.Parse(time.DateOnly, b[:min(10, len(b))])
	return err1 == nil && err2 == nil && y.Sub(x) == 24*time.Hour
}
