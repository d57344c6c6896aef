// Package show puts the values of an event into short words for tables and
// pages.
package show

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// Parties are the parties of a list in the words of the text, with the name
// that they are known by.
func Parties(list []event.Party) string {
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

// Time is a time by its days, else by its TIMEX3 value.
func Time(t *event.Time) string {
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

// Place is a place in the words of the text, with its name in the gazetteer;
// in parentheses where the context gives it.
func Place(p *event.Place) string {
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

// Distances are distances in kilometres, with their bearing and anchor.
func Distances(list []event.Distance) string {
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

// Losses are the losses that are stated: "14+ killed".
func Losses(c *event.Casualties) string {
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

// Source is who the text gives as the source.
func Source(a *event.Attribution) string {
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
