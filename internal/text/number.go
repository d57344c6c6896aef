package text

import "strings"

// numberLen is the length of the number in figures that a word begins with,
// with its decimals and thousands marks.
func numberLen(word string) int {
	n := 0
	if n < len(word) && word[n] == '-' {
		n++
	}
	if n == len(word) || !isASCIIDigit(rune(word[n])) {
		return 0
	}
	for n < len(word) && (isASCIIDigit(rune(word[n])) ||
		(word[n] == '.' || word[n] == ',') && n+1 < len(word) && isASCIIDigit(rune(word[n+1]))) {
		n++
	}
	return n
}

// isGluedUnit reports whether letters glued to a number are a unit of measure,
// of time or a multiplier, and thus a token of their own. "1st", "1990s" and
// "3D" are one token.
func isGluedUnit(s string) bool {
	if s == "" || len(s) > 12 {
		return false
	}
	switch strings.TrimRight(strings.ToLower(s), "23²³.") {
	case "km", "kms", "kilometer", "kilometers", "kilometre", "kilometres",
		"m", "meter", "meters", "metre", "metres", "mm", "cm", "ft", "feet", "foot", "in", "inch", "inches",
		"mi", "mile", "miles", "yd", "yds", "yard", "yards", "nm", "nmi", "sqm", "sqkm", "ha",
		"kph", "kmh", "km/h", "mph", "kg", "kgs", "kilo", "kilos", "lb", "lbs", "ton", "tons", "tonne", "tonnes", "kt",
		"bn", "mn", "tn", "million", "billion", "trillion",
		"am", "pm", "a.m", "p.m", "hr", "hrs", "hour", "hours", "min", "mins", "minute", "minutes", "sec", "secs",
		"day", "days", "gmt", "utc", "local":
		return true
	}
	return false
}
