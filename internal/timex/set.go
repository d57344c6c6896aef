package timex

import (
	"fmt"
	"strings"

	"github.com/sitrep-go/sitrep/event"
)

// often are the words that say how often, with the TIMEX3 value of what recurs.
var often = map[string]string{
	"hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
}

// set reads times that recur: "every day", "every two weeks", "each Friday",
// "daily".
func (f *finder) set(i int, w string) (Mention, bool) {
	if v := often[w]; v != "" && (strings.HasPrefix(f.tok[i].Tag, "RB") || strings.HasPrefix(f.tok[i].Tag, "JJ")) {
		return mention(i, i+1, event.Set, v)
	}
	if day, ok := strings.CutSuffix(w, "s"); ok && len(day) > 5 && f.tok[i].Norm[0] < 'a' {
		if wd, ok := weekdays[day]; ok {
			return mention(i, i+1, event.Set, fmt.Sprintf("XXXX-WXX-%d", (int(wd)+6)%7+1))
		}
	}
	if w == "per" {
		if name, u, ok := unitOf(f.low(i + 1)); ok && f.low(i+1) == name && name != "second" {
			return mention(i, i+2, event.Set, durationValue(1, u))
		}
		return Mention{}, false
	}
	if w != "every" && w != "each" {
		return Mention{}, false
	}
	m := Mention{First: i, Last: i + 2, Time: event.Time{Type: event.Set, Quant: strings.ToUpper(w)}}
	k, n := i+1, 1.
	if weekdayWord(f, k) {
		m.Time.Value = fmt.Sprintf("XXXX-WXX-%d", (int(weekdays[f.low(k)])+6)%7+1)
		return m, true
	}
	if mo := months[f.low(k)]; mo > 0 && f.tok[k].Norm[0] < 'a' {
		m.Time.Value = fmt.Sprintf("XXXX-%02d", mo)
		return m, true
	}
	if s := seasons[f.low(k)]; s != "" {
		m.Time.Value = "XXXX-" + s
		return m, true
	}
	if part := dayparts[f.low(k)]; part != "" {
		m.Time.Value = "XXXX-XX-XX" + part
		return m, true
	}
	if lo, hi, last, ok := f.number(k); ok {
		if lo != hi {
			return Mention{}, false
		}
		k, n, m.Last = last, lo, last+1
	}
	name, u, ok := unitOf(f.low(k))
	switch {
	case !ok || name == "second":
		return Mention{}, false
	case name == "night" && n == 1:
		m.Time.Value = "XXXX-XX-XXTNI"
	default:
		m.Time.Value = durationValue(n, u)
	}
	return m, true
}
