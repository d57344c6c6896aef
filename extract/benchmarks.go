package extract

import "slices"

// requiting are nouns of acts by which others are answered.
var requiting = map[string]bool{"response": true, "retaliation": true, "revenge": true, "reprisal": true, "vengeance": true, "retribution": true}

// answered is what the act of the words from token i on answers: "in retaliation for
// the killing of their leader", "to avenge a raid". It is empty where it answers none.
func (a *analysis) answered(i int) (first, last int) {
	x := -1
	switch {
	case requiting[a.lower(i)] && (a.lower(i-1) == "in" || a.lower(i-1) == "as") && (a.lower(i+1) == "to" || a.lower(i+1) == "for"):
		if x = a.head(i + 1); !a.is(i+1, "case", "mark") || a.verbal(x) && a.tag(x) != "VBG" {
			return i, i
		}
	case a.lemma(i) == "avenge" && a.verbal(i):
		x = a.child(i, "obj")
	}
	if x <= i {
		return i, i
	}
	_, last = a.span(x)
	return i + 1, last
}

// findBenchmarks finds the clauses that only tell against what an event is measured,
// "the deadliest there since a strike killed 60 in 2019", or what it answers.
func (a *analysis) findBenchmarks() {
	for _, s := range a.doc.Sentences {
		for i := s.First + 1; i+2 < s.Last; i++ {
			if first, last := a.answered(i); first < last {
				a.benchmarks = append(a.benchmarks, [2]int{first, last})
				i = last
			}
		}
		for i := s.First + 3; i+2 < s.Last; i++ {
			if a.lower(i) != "since" || !a.measures(s.First, i) {
				continue
			}
			end, told := i+1, false
			for ; end < s.Last && a.tag(end) != "," && a.tag(end) != ":"; end++ {
				told = told || a.finite(end)
			}
			if told {
				a.benchmarks = append(a.benchmarks, [2]int{i, end})
				i = end
			}
		}
	}
}

// measures reports whether the "since" at token i comes behind a superlative of its
// clause.
func (a *analysis) measures(first, i int) bool {
	for k := i - 1; k > first && k > i-14; k-- {
		if a.tag(k) == "JJS" || a.tag(k) == "RBS" || worst[a.lower(k)] || ordinal[a.lower(k)] && a.lower(k-1) == "the" {
			return a.lower(k-1) != "at" // "at least"
		}
		if a.finite(k) && a.lemma(k) != "be" && !a.is(k, "acl:relcl") {
			return false
		}
	}
	return false
}

// benchmark is the number of the clause of comparison that token i is in, -1 where it
// is in none.
func (a *analysis) benchmark(i int) int {
	for k, b := range a.benchmarks {
		if i >= b[0] && i < b[1] {
			return k
		}
	}
	return -1
}

// aloof reports whether only one of two tokens is in a clause of comparison.
func (a *analysis) aloof(i, k int) bool {
	return len(a.benchmarks) > 0 && a.benchmark(i) != a.benchmark(k)
}

// dropCompared takes from events what the parse hung on them out of a clause of
// comparison: "the raid, the first since rebels took the town, left four dead".
func (a *analysis) dropCompared() {
	if len(a.benchmarks) == 0 {
		return
	}
	for _, f := range a.findings {
		f.slots = slices.DeleteFunc(f.slots, func(s slot) bool { return a.benchmark(s.head) >= 0 && a.aloof(s.head, f.tok) })
	}
}
