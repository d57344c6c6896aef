package text

import (
	_ "embed"
	"strings"
	"sync"
)

// abbrevKind says when the full stop after a word is the word's own.
type abbrevKind uint8

const (
	abbrevNone   abbrevKind = iota
	abbrevTitle             // before a capital or a number, never last in a sentence
	abbrevMonth             // a month or weekday, may be last
	abbrevNumber            // before a number only
	abbrevAny               // always, never last
	abbrevEnd               // always, may be last
)

var abbrevKinds = map[string]abbrevKind{
	"title": abbrevTitle, "month": abbrevMonth, "number": abbrevNumber, "any": abbrevAny, "end": abbrevEnd,
}

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

var abbreviations = sync.OnceValue(func() map[string]abbrevKind {
	m := make(map[string]abbrevKind)
	for line := range strings.Lines(abbreviationsTSV) {
		if abbr, kind, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && line[0] != '#' {
			m[abbr] = abbrevKinds[kind]
		}
	}
	return m
})

// maxAbbrev is the length in bytes of the longest word that is looked up.
const maxAbbrev = 8

// abbreviation is the kind of the word before a full stop, whatever its case.
func abbreviation(word string) abbrevKind {
	if len(word) > maxAbbrev {
		return abbrevNone
	}
	var buf [maxAbbrev]byte
	for i := 0; i < len(word); i++ {
		buf[i] = lowerByte(word[i])
	}
	return abbreviations()[string(buf[:len(word)])]
}

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
