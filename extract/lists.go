package extract

import (
	"slices"
	"strings"
)

// listGap is how many words stand at most between two names of a list.
const listGap = 10

// readLists notes which entities of a type a sentence lists together: what happened
// to one of them happened to the others, however the parser hangs them up.
func (a *analysis) readLists() {
	lists := 0
	var row []namedEntity
	for _, named := range a.named {
		row = append(row[:0], named...)
		slices.SortStableFunc(row, func(x, y namedEntity) int { return x.mention.first - y.mention.first })
		var before [len(entityNames)]int // one more than the place in the row of the last of each type
		var in [len(entityNames)]int     // the list that it is in, 0 where it is in none
		for i, x := range row {
			t := x.entity.typ
			k := before[t] - 1
			before[t] = i + 1
			if k < 0 || row[k].entity == x.entity || !a.listedTogether(row[k].mention.last, x.mention.first) {
				in[t] = 0
				continue
			}
			if in[t] == 0 {
				lists++
				in[t] = lists
				row[k].entity.lists = append(row[k].entity.lists, lists)
			}
			x.entity.lists = append(x.entity.lists, in[t])
		}
	}
}

// listedTogether reports whether the words between two names are those of a list:
// a comma or "and", titles and offices, no verb.
func (a *analysis) listedTogether(from, to int) bool {
	if to <= from || to-from > listGap {
		return false
	}
	parted := false
	for i := from; i < to; i++ {
		switch t := a.tag(i); {
		case t == "," || t == "CC" || a.tok[i].Text == ";":
			parted = true
		case strings.HasPrefix(t, "VB") || t == "MD" || strings.HasPrefix(t, "W") || t == "TO":
			return false
		case t == "IN" && a.lower(i) != "of":
			return false
		}
	}
	return parted
}

// listedWith reports whether two entities are listed together somewhere.
func listedWith(d, e *entity) bool {
	for _, n := range d.lists {
		if slices.Contains(e.lists, n) {
			return true
		}
	}
	return false
}
