package text

// A datelineAt is a dateline and the tokens that it takes up, with the dash
// and the editor's brackets after it: [first,last).
type datelineAt struct {
	*Dateline
	first, last int
}

func findDateline(doc *Document, bounds []int) datelineAt { return datelineAt{} }
