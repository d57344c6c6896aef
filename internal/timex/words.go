package timex

import (
	"strings"
	"time"
)

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0,
	"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 0,
}

// dayparts are the parts of a day and their TIMEX3 codes.
var dayparts = map[string]string{
	"morning": "TMO", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "noon": "T12:00", "midday": "TMI", "afternoon": "TAF", "evening": "TEV", "dusk": "TEV", "sunset": "TEV",
	"night": "TNI", "nightfall": "TNI", "mid-morning": "TMO", "midmorning": "TMO", "mid-afternoon": "TAF", "midafternoon": "TAF", "mid-evening": "TEV", "midnight": "T24:00", "overnight": "TNI", "tonight": "TNI",
}

// A span of time is its letter in a duration and its length in days.
type span struct {
	letter string
	days   float64
}

var unitsOf = map[string]span{
	"second": {"S", 0}, "minute": {"M", 0}, "hour": {"H", 1. / 24}, "day": {"D", 1}, "night": {"D", 1}, "week": {"W", 7}, "weekend": {"WE", 2}, "fortnight": {"2W", 14},
	"month": {"M", 30.44}, "quarter": {"Q", 91.3}, "year": {"Y", 365.25}, "decade": {"DE", 3652.5}, "century": {"CE", 36525},
}

func isUnit(w string) bool {
	_, _, ok := unitOf(w)
	return ok
}

func unitOf(w string) (string, span, bool) {
	if u, ok := unitsOf[w]; ok {
		return w, u, true
	}
	if s, ok := strings.CutSuffix(w, "ies"); ok {
		w = s + "y"
	} else {
		w = strings.TrimSuffix(w, "s")
	}
	u, ok := unitsOf[w]
	return w, u, ok
}

var seasons = map[string]string{"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}

// vague are words that stand for the present, past or future.
var vague = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
	"recently": "PAST_REF", "earlier": "PAST_REF", "formerly": "PAST_REF", "lately": "PAST_REF", "later": "FUTURE_REF",
	"recent": "PAST_REF", "current": "PRESENT_REF", "future": "FUTURE_REF", "past": "PAST_REF", "former": "PAST_REF",
}
