package timex

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// beforeChrist reads a year before our era: "490 BC", the first of "499 to
// 493 BC".
func (f *finder) beforeChrist(i int, w string) (Mention, bool) {
	if w[0] < '0' || w[0] > '9' {
		return Mention{}, false
	}
	a, b, two := strings.Cut(w, "-")
	n, err := strconv.Atoi(a)
	if err != nil || n < 1 || len(a) > 4 {
		return Mention{}, false
	}
	if isEra(f.low(i + 1)) {
		if !two {
			return mention(i, i+2, event.Date, fmt.Sprintf("BC%04d", n))
		}
		e, err := strconv.Atoi(b)
		if err != nil || e < 1 || len(b) > 4 {
			return Mention{}, false
		}
		return mention(i, i+2, event.Date, fmt.Sprintf("BC%04d/BC%04d", n, e))
	}
	switch f.low(i + 1) {
	case "to", "-", "--", "and", "or", "/":
		if digits(f.low(i+2)) && len(f.low(i+2)) <= 4 && isEra(f.low(i+3)) {
			return mention(i, i+1, event.Date, fmt.Sprintf("BC%04d", n))
		}
	}
	return Mention{}, false
}

func isEra(w string) bool { return w == "bc" || w == "b.c" || w == "bce" || w == "b.c.e" }
