package text

func (a *Analyzer) recase(doc *Document, bounds []int) {}
