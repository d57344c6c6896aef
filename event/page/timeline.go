package page

import "sort"

// A day is a date or span of dates and the events of it.
type day struct {
	Label  string
	Events []*item
}

// timeline orders the events that have a date by it.
func timeline(events []*item) []day {
	at := map[string]int{}
	var out []day
	for _, e := range events {
		t := e.event.Time
		if t == nil || t.Start == "" {
			continue
		}
		label := span(t.Start, t.End)
		k, ok := at[label]
		if !ok {
			k = len(out)
			at[label] = k
			out = append(out, day{Label: label})
		}
		out[k].Events = append(out[k].Events, e)
	}
	sort.SliceStable(out, func(i, k int) bool { return out[i].Label < out[k].Label })
	return out
}

// span is a day, or the first and the last of several.
func span(start, end string) string {
	const date = len("2017-09-04")
	start, end = start[:min(date, len(start))], end[:min(date, len(end))]
	if end == "" || start == end {
		return start
	}
	return start + " – " + end
}
