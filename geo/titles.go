package geo

import (
	"slices"
	"strings"
)

// titles are the places without the smaller towns of English-speaking countries
// that the name is a forgotten one of, or that of a part.
func titles(places []Place, folded string) []Place {
	return slices.DeleteFunc(places, func(p Place) bool {
		return p.Class == "P" && englishSpeaking[p.Country] && p.Population < 300_000 && !p.fuzzy && !akin(Fold(p.Name), folded)
	})
}

// akin reports whether a name is short for another, or sounds like it.
func akin(full, name string) bool {
	return strings.Contains(full, name) || strings.Contains(name, full) || Skeleton(full) != "" && Skeleton(full) == Skeleton(name)
}

var englishSpeaking = set("USA GBR CAN AUS NZL IRL")
