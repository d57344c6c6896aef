package extract

import "sort"

// window returns the bounds of the items of a list, sorted by token, whose
// token lies from first up to but not including last. It keeps every search
// near the words it is for, so that no stage is quadratic in the text.
func window(n int, token func(int) int, first, last int) (from, to int) {
	from = sort.Search(n, func(i int) bool { return token(i) >= first })
	to = from + sort.Search(n-from, func(i int) bool { return token(from+i) >= last })
	return from, to
}

// near is how many items back and forth a search for context goes.
const near = 200

func (a *analysis) placesBetween(first, last int) (from, to int) {
	return window(len(a.places), func(i int) int { return a.places[i].first }, first, last)
}

func (a *analysis) timesBetween(first, last int) (from, to int) {
	return window(len(a.times), func(i int) int { return a.times[i].First }, first, last)
}

func (a *analysis) findingsBetween(first, last int) []*finding {
	from, to := window(len(a.findings), func(i int) int { return a.findings[i].tok }, first, last)
	return a.findings[from:to]
}

// quotesBetween are the quotations that share a token with a range.
func (a *analysis) quotesBetween(first, last int) []quote {
	from, to := window(len(a.quoted), func(i int) int { return a.quoted[i].first }, first, last)
	for from > 0 && a.quoted[from-1].last > first {
		from--
	}
	return a.quoted[from:to]
}
