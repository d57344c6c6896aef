package extract

// quotations let the speaker of a quotation vouch for all of it: who says so
// beside it, or who has spoken just before, or does so just behind.
func (a *analysis) quotations() {
	n := len(a.said)
	speaker := make([]int, len(a.quoted)) // of each quotation: a saying, -1
	for k, q := range a.quoted {
		speaker[k] = a.beside(q, n)
	}
	for k, q := range a.quoted {
		if speaker[k] < 0 && k > 0 && speaker[k-1] >= 0 && a.follows(a.quoted[k-1].last-1, q.first) {
			speaker[k] = speaker[k-1] // he goes on
		}
		if speaker[k] < 0 {
			speaker[k] = a.justBefore(q, n)
		}
	}
	for k := len(a.quoted) - 2; k >= 0; k-- {
		if speaker[k] < 0 && a.follows(a.quoted[k].last-1, a.quoted[k+1].first) {
			speaker[k] = speaker[k+1]
		}
	}
	for k, q := range a.quoted {
		if q.last-q.first < 5 || speaker[k] < 0 {
			continue
		}
		s := a.said[speaker[k]]
		s.first, s.last, s.phrase, s.phraseEnd = q.first, q.last, 0, 0
		a.said = append(a.said, s)
	}
}

// beside is the saying, of the first n, whose verb stands next to a quotation,
// in the sentence that it ends or begins in; -1 where there is none.
func (a *analysis) beside(q quote, n int) int {
	best := -1
	from, to := window(n, func(i int) int { return a.said[i].verb }, q.first-40, q.last+40)
	for k := from; k < to; k++ {
		v := a.said[k].verb
		if v >= q.first && v < q.last || a.said[k].speaker >= q.first && a.said[k].speaker < q.last {
			continue
		}
		if v >= q.last && a.sent(v) != a.sent(q.last-1) || v < q.first && a.sent(v) != a.sent(q.first) {
			continue
		}
		if best < 0 || a.gap(q, v) < a.gap(q, a.said[best].verb) {
			best = k
		}
	}
	return best
}

// gap is how far a verb is from a quotation; one before it is farther.
func (a *analysis) gap(q quote, v int) int {
	if v >= q.last {
		return v - q.last
	}
	return 2 * (q.first - v)
}

// follows reports whether token j is in the sentence of token i or the next
// one, captions left out.
func (a *analysis) follows(i, j int) bool {
	s := a.sent(i) + 1
	for s < len(a.doc.Sentences) && s < a.sent(j) && a.caption(s) {
		s++
	}
	return a.sent(j) <= s && (a.lined || a.paragraph(i) == a.paragraph(j) || a.sent(j) == s)
}

// justBefore is the last saying of the sentence before a quotation, or -1.
func (a *analysis) justBefore(q quote, n int) int {
	_, k := window(n, func(i int) int { return a.said[i].verb }, 0, q.first)
	if k--; k >= 0 && a.said[k].speaker >= 0 && a.sent(a.said[k].verb) >= a.sent(q.first)-1 && (a.lined || a.paragraph(a.said[k].verb) == a.paragraph(q.first)) && a.said[k].attribution.Speaker != "" {
		return k
	}
	return -1
}
