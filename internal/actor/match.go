package actor

// A candidate is an alias that fits at a token, and how far it reaches.
type candidate struct {
	first, last int // tokens
	aliases     []*alias
}

// find fills the mentions in two passes: first what is sure, then the weak
// aliases that the sure ones support.
func (r *Reading) find() {
	var cands []candidate
	for i := 0; i < len(r.doc.Tokens); i++ {
		c := r.candidateAt(i)
		if len(c.aliases) == 0 {
			continue
		}
		cands = append(cands, c)
	}
	sure := map[*Entry]bool{}
	next := 0
	for _, c := range cands {
		if c.first < next {
			continue
		}
		next = c.last
		c.note(r.speaks, sure, r.day)
	}
	r.at = make([]int32, len(r.doc.Tokens))
	next = 0
	for _, c := range cands {
		if c.first < next {
			continue
		}
		e := r.choose(c.aliases, sure)
		if e == nil {
			r.unsure = true
			continue
		}
		next = c.last
		if e.Class == capital {
			continue
		}
		r.found = append(r.found, Mention{First: c.first, Last: c.last, Entry: e})
		r.mark(len(r.found) - 1)
	}
}

// note adds what a candidate makes sure: its entry, or at least its country
// where several parties of one country have the name.
func (c candidate) note(speaks map[string]bool, sure map[*Entry]bool, day int) {
	first := c.aliases[0].entry
	for _, a := range c.aliases {
		if a.weak || a.entry.Country != first.Country || !a.known(day) {
			return
		}
	}
	if len(c.aliases) > 1 {
		speaks[first.Country] = first.Country != ""
		return
	}
	sure[first] = true
	for _, iso := range first.Countries {
		speaks[iso] = true
	}
}

// mark notes which tokens a mention covers.
func (r *Reading) mark(n int) {
	for i := r.found[n].First; i < r.found[n].Last; i++ {
		r.at[i] = int32(n + 1)
	}
}

// candidateAt returns the longest aliases that begin at token i.
func (r *Reading) candidateAt(i int) (c candidate) {
	from, next := r.first[i], r.first[i+1]
	if from == next {
		return c
	}
	if from+1 < len(r.parts) {
		for _, a := range r.dict.two[[2]string{r.parts[from], r.parts[from+1]}] {
			if len(c.aliases) > 0 && len(a.parts) < len(c.aliases[0].parts) {
				break
			}
			if last := r.reach(a, i, from); last > i && r.fits(a, i, last) && !r.division(a, last) {
				c.first, c.last = i, last
				c.aliases = append(c.aliases, a)
			}
		}
	}
	if len(c.aliases) > 0 || next != from+1 {
		return c
	}
	for _, a := range r.dict.one[r.parts[from]] {
		if r.fits(a, i, i+1) && (a.entry.Class != Person || r.alone(i)) {
			c.first, c.last = i, i+1
			c.aliases = append(c.aliases, a)
		}
	}
	return c
}

// division reports whether what would be a group's name is that of a province: the
// group is "Sinai Province", the place "Sinai province".
func (r *Reading) division(a *alias, last int) bool {
	w := r.doc.Tokens[last-1].Norm
	return a.entry.Class == Group && (w == "province" || w == "state")
}

// alone reports whether a surname stands by itself or after a title: "Ivanka
// Trump" is somebody else.
func (r *Reading) alone(i int) bool {
	if k := i - 1; k >= 0 && !r.starts[i] && r.firstName(k) {
		return false
	}
	k := i + 1
	return k >= len(r.doc.Tokens) || r.starts[k] || !r.firstName(k)
}

// firstName reports whether token i looks like part of a person's name and is
// no title, day, country or other word that is known.
func (r *Reading) firstName(i int) bool {
	t := &r.doc.Tokens[i]
	if t.Tag != "NNP" || !isCapital(t.Norm) || isUpper(t.Norm) || t.Text != t.Norm {
		return false
	}
	w := r.part(i)
	return w != "" && r.dict.terms.forms[w] == nil && len(r.dict.one[w]) == 0 && !calendar[w]
}

// calendar are capitalised words that stand beside names.
var calendar = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "jan": true, "feb": true, "aug": true, "sept": true,
	"oct": true, "nov": true, "dec": true, "mr": true, "mrs": true, "ms": true, "dr": true, "sen": true, "rep": true, "secretary": true,
	"speaker": true, "marshal": true, "imam": true, "mullah": true, "sheikh": true, "comandante": true, "commandant": true, "sir": true,
	"administration": true, "then": true, "meanwhile": true, "former": true,
}

// reach returns the token after the alias where its parts stand at part from,
// the first of token i, and end with a token of the same sentence; else 0.
func (r *Reading) reach(a *alias, i, from int) int {
	to := from + len(a.parts)
	if to > len(r.parts) {
		return 0
	}
	for k, p := range a.parts {
		if r.parts[from+k] != p {
			return 0
		}
	}
	for last := i + 1; last < len(r.first) && r.first[last] <= to; last++ {
		if r.first[last] == to {
			return last
		}
		if last < len(r.starts) && (r.starts[last] || r.divides(last)) {
			return 0
		}
	}
	return 0
}

// divides reports whether token i is a mark that no name runs over.
func (r *Reading) divides(i int) bool {
	if r.first[i] < r.first[i+1] {
		return false
	}
	switch r.doc.Tokens[i].Norm {
	case "'", "\"", "-", "--", "`", "''", "``":
		return false
	}
	return true
}

// Years, in the unit of days as 20170904.
const (
	before = 2 * 10000  // how long before its first day a name may be in the news
	after  = 15 * 10000 // how long after the last a surname by itself still is
)

// known reports whether a name can stand for its entry on a day: nothing is in
// the news before it is there, and a surname by itself is that of somebody in
// or lately in office.
func (a *alias) known(day int) bool {
	e := a.entry
	if day == 0 || e.Class == Person && len(a.parts) > 1 {
		return true
	}
	return e.From-before <= day && (e.Class != Person || e.To == 0 || day <= e.To+after)
}

// choose returns the entry that the aliases of a candidate stand for: one of a
// country that the text speaks of, holding on its day, else the first; nil
// where all are weak and none is supported.
func (r *Reading) choose(aliases []*alias, sure map[*Entry]bool) *Entry {
	var best *Entry
	bestScore := -1
	for _, a := range aliases {
		score := 0
		supported := sure[a.entry]
		for _, iso := range a.entry.Countries {
			supported = supported || r.speaks[iso]
		}
		if a.weak && !supported || !a.known(r.day) {
			continue
		}
		if supported {
			score += 8
		}
		if a.entry.active(r.day) {
			score += 4
			if a.entry.user {
				score += 16
			}
			if r.day > 0 && a.entry.From+a.entry.To > 0 {
				score++
			}
		}
		if !a.weak {
			score += 2
		}
		if score > bestScore || score == bestScore && r.day > 0 && a.entry.distance(r.day) < best.distance(r.day) {
			best, bestScore = a.entry, score
		}
	}
	return best
}
