package timex

import "strings"

// planned reports whether a word for a plan stands before token i: "planned
// for", "set elections for".
func (f *finder) planned(i int) bool {
	for k := i - 1; k >= i-5; k-- {
		switch f.low(k) {
		case "planned", "scheduled", "slated", "due", "expected", "set", "booked":
			return true
		}
	}
	return false
}

// infinitive reports whether the nearest verb above token i is one: "to buy it
// in January", "would be paid in January".
func (f *finder) infinitive(i int) bool {
	for k, n := i, 0; k >= 0 && n < 6; k, n = f.tok[k].Head, n+1 {
		switch f.tok[k].Tag {
		case "VB":
			return true
		case "VBN":
			for c := max(f.first, k-4); c < k; c++ {
				if f.tok[c].Head == k && f.tok[c].Tag == "VB" {
					return true
				}
			}
			return false
		case "VBD", "VBZ", "VBP", "VBG":
			return false
		}
	}
	return false
}

// perfect reports whether the nearest verb above token i is in the perfect:
// "has fallen since", "has grown in December".
func (f *finder) perfect(i int) bool {
	for k, n := i, 0; k >= 0 && n < 6; k, n = f.tok[k].Head, n+1 {
		if !strings.HasPrefix(f.tok[k].Tag, "VB") {
			continue
		}
		for c := max(f.first, k-4); c < k; c++ {
			if f.tok[c].Head == k && f.tok[c].Lemma == "have" {
				return true
			}
		}
		return false
	}
	return false
}

// takesEffect reports whether the words before token i name a day to come:
// "effective June 1".
func (f *finder) takesEffect(i int) bool {
	switch f.low(i - 1) {
	case "effective", "payable", "due", "maturing", "upcoming":
		return !f.past(i)
	}
	return false
}

// ahead reports whether the words before token i point forward: "by", "until".
func (f *finder) ahead(i int) bool {
	for k := i - 1; k >= i-4; k-- {
		switch f.low(k) {
		case "by", "until", "till", "before", "next", "due", "scheduled", "upcoming", "payable", "effective", "maturing", "starting", "beginning":
			return true
		}
	}
	return false
}
