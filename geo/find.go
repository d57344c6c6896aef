package geo

import (
	"sort"
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// maxName is the longest name looked up, in tokens.
const maxName = 6

// A finder recognises toponyms in the tokens of a document.
type finder struct {
	g     *Gazetteer
	doc   *text.Document
	hints Hints
	found []Toponym
	buf   []byte
	memo  map[string][]Place // of names asked for

	person  []bool          // tokens of names of persons
	surname map[string]bool // of those persons, in small letters
	given   map[string]bool // their first names
	small   map[string]bool // words that the text writes small
}

func (f *finder) find() {
	f.persons()
	for _, s := range f.doc.Sentences {
		for i := s.First; i < s.Last; {
			if n := f.abbreviated(i, s.First, s.Last); n > 0 {
				i += n
				continue
			}
			if n := f.street(i, s.Last); n > 0 {
				i += n
				continue
			}
			if n := f.pair(i, s.Last); n > 0 {
				i += n
				continue
			}
			if n := f.match(i, s.Last, s.First); n > 0 {
				i += n
				continue
			}
			if n := f.unlisted(i, s.Last); n > 0 {
				i += n
				continue
			}
			i++
		}
	}
	f.confirm()
}

// match takes the longest name that begins at token i.
func (f *finder) match(i, end, first int) int {
	if !f.opens(i) {
		return 0
	}
	longest, trim := 0, 0
	for n := 1; n <= maxName && i+n <= end; n++ {
		last := i + n - 1
		field := n > 1 && (airfields[f.doc.Tokens[last].Norm] && !(last+1 < end && strings.HasPrefix(f.doc.Tokens[last+1].Tag, "NN")) || f.fieldBegins(last, end))
		if !field && !f.within(last) {
			break
		}
		if !field && !f.capitalised(last) {
			continue
		}
		name := Fold(f.words(i, i+n))
		if f.g.has(name) || f.g.has(StripArticle(name)) {
			longest, trim = n, 0
		} else if h := f.hyphened(i, last); h > 0 {
			longest, trim = n, h
			break
		}
	}
	fuzzy := false
	if longest == 0 {
		n := f.nameLength(i, end)
		if n == 1 && arabicHeads[f.lower(i)] && i+1 < end && f.capitalised(i) && f.capitalised(i+1) {
			n = 2 // whatever the tagger made of "Umm"
		}
		if n > 1 && arabicHeads[f.lower(i)] && len(whereArabic(f.g.lookup(f.words(i, i+n)))) == 0 {
			return n // "Umm Khalil" is no Khalil
		}
		if n > 0 && (f.arabic(i) || n > 1 && arabicHeads[f.lower(i)]) && !f.excluded(i, i+n) {
			longest, fuzzy = n, true
		}
	}
	if longest == 1 && i > first && f.newTown(i) {
		return 0 // "Puerto Jordan" is not Jordan
	}
	if longest == 0 || f.excluded(i, i+longest) || trim == 0 && !f.plausible(i, longest, first, end) {
		return 0
	}
	name := f.words(i, i+longest)
	if trim > 0 {
		name = name[:len(name)-len(f.doc.Tokens[i+longest-1].Norm)+trim]
	}
	cands := f.g.lookup(name)
	if longest == 1 && !f.located(i, false) && !f.divided(i, end) {
		cands = titles(cands, Fold(name))
	}
	if f.arabic(i) || fuzzy {
		cands = whereArabic(cands)
	}
	if len(cands) == 0 {
		return 0
	}
	t := Toponym{First: i, Last: i + longest, trim: trim, candidates: cands}
	t.Context = f.context(&t, end)
	if t.candidates = apartFromCities(cands, Fold(name)); t.Context == "village" || t.Context == "hamlet" || f.saidVillage(name) {
		if t.candidates = villages(t.candidates); len(t.candidates) == 0 {
			return 0
		}
	}
	if fuzzy && t.Context == "" && !f.afterPlacePreposition(i) {
		return 0
	}
	f.found = append(f.found, t)
	return longest
}

// opens reports whether a name may begin at token i: a capital, or an Arabic
// article before one.
func (f *finder) opens(i int) bool {
	w := f.doc.Tokens[i].Norm
	if w == "" {
		return false
	}
	if c := w[0]; c >= 'A' && c <= 'Z' || c >= 0x80 {
		return true
	}
	return f.arabic(i)
}

// arabic reports whether token i is written with an Arabic article: "al-Badia".
func (f *finder) arabic(i int) bool {
	w := f.doc.Tokens[i].Norm
	h := strings.IndexByte(w, '-')
	if h < 2 || h > 3 || h+1 >= len(w) || w[h+1] < 'A' || w[h+1] > 'Z' {
		return false
	}
	for _, a := range articles {
		if strings.EqualFold(strings.TrimSpace(a), w[:h]) {
			return true
		}
	}
	return false
}

// arabicHeads are words that Arabic names of places begin with.
var arabicHeads = map[string]bool{
	"deir": true, "dayr": true, "dair": true, "tal": true, "tel": true, "tell": true, "tall": true, "khan": true, "umm": true, "abu": true, "bir": true, "beir": true,
	"kafr": true, "kfar": true, "kafar": true, "jabal": true, "jebel": true, "jisr": true, "wadi": true, "ain": true, "ayn": true, "ein": true, "beit": true, "bayt": true,
	"ras": true, "maarat": true, "maaret": true, "maarrat": true, "qalat": true, "rasm": true, "khirbet": true, "khirbat": true, "bani": true, "beni": true,
}

// fieldBegins reports whether small letters begin the last words of a place's name
// at token i: "Jirah air base", "al-Ward oil field".
func (f *finder) fieldBegins(i, end int) bool {
	if i+1 >= end {
		return false
	}
	switch f.doc.Tokens[i].Norm {
	case "air", "oil", "gas", "power":
	default:
		return false
	}
	return airfields[f.doc.Tokens[i+1].Norm]
}

// airfields are the words in small letters that end the names of some places.
var airfields = map[string]bool{"airport": true, "airbase": true, "airfield": true, "base": true, "field": true, "plant": true}

// whereArabic leaves of the places of a name with an Arabic article those that
// lie where names have one.
func whereArabic(places []Place) []Place {
	out := places[:0:0]
	for _, p := range places {
		if arabicNames[p.Country] {
			out = append(out, p)
		}
	}
	return out
}

var arabicNames = map[string]bool{
	"SYR": true, "IRQ": true, "LBN": true, "JOR": true, "PSE": true, "ISR": true, "SAU": true, "YEM": true, "OMN": true, "ARE": true, "QAT": true, "BHR": true, "KWT": true,
	"EGY": true, "LBY": true, "TUN": true, "DZA": true, "MAR": true, "ESH": true, "SDN": true, "SSD": true, "MRT": true, "SOM": true, "DJI": true, "ERI": true, "TCD": true,
	"IRN": true, "TUR": true, "AFG": true, "COM": true, "NER": true, "MLI": true, "ESP": true, "MLT": true,
}

func (f *finder) within(i int) bool {
	w := f.doc.Tokens[i].Norm
	switch strings.ToLower(w) {
	case "of", "the", "de", "del", "la", "el", "las", "los", "al", "ez", "and", "du", "da", "do", "dos", "e", "es", "as", "ash", "upon", ",":
		return w != ","
	}
	return f.capitalised(i)
}

func (f *finder) capitalised(i int) bool {
	w := f.doc.Tokens[i].Norm
	for k := 0; k < len(w); k++ {
		if c := w[k]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return true
		}
	}
	return false
}

func (f *finder) words(i, end int) string {
	if end == i+1 {
		return f.doc.Tokens[i].Norm
	}
	b := f.buf[:0]
	for k := i; k < end; k++ {
		if k > i {
			b = append(b, ' ')
		}
		b = append(b, f.doc.Tokens[k].Norm...)
	}
	f.buf = b
	return string(b)
}

// nameLength is the number of capitalised tokens that follow each other from i.
func (f *finder) nameLength(i, end int) int {
	n := 0
	for i+n < end && n < 3 && (f.capitalised(i + n)) && strings.HasPrefix(f.doc.Tokens[i+n].Tag, "NNP") {
		n++
	}
	return max(n, 1)
}

func (f *finder) excluded(i, end int) bool {
	if i+1 < end && f.lower(i) == "the" {
		i++
	}
	a, b := f.doc.Tokens[i].Start, f.doc.Tokens[end-1].End
	list := f.hints.Exclude
	for k := sort.Search(len(list), func(i int) bool { return list[i].End > a }); k < len(list) && list[k].Start < b; k++ {
		if a < list[k].End && !(a < list[k].Start && b >= list[k].End || a <= list[k].Start && b > list[k].End) {
			return true // but "Lake Assad" is a lake's name, not his
		}
	}
	return false
}

// places are the places of a name, looked up once a document.
func (f *finder) places(name string) []Place {
	if p, ok := f.memo[name]; ok {
		return p
	}
	if f.memo == nil {
		f.memo = map[string][]Place{}
	}
	p := f.g.exact(Fold(name))
	f.memo[name] = p
	return p
}

// plausible tells names of places from words and from parts of other names.
func (f *finder) plausible(i, n, first, end int) bool {
	for k := i; k < i+n; k++ {
		if f.person[k] && !(k == i && f.followedByPlace(i+n, end)) && !(n > 1 && f.lower(max(i-1, 0)) == "in") {
			return false // "in Sheikh Jarrah" it is a place
		}
	}
	if n == 1 && !f.plausibleWord(i, first, end) || n > 1 && !f.plausibleWords(i, n) {
		return false
	}
	if i > first && f.nameBefore(i-1) {
		return false
	}
	if n > 1 && classWords[f.lower(i+n-1)] != "" {
		return true
	}
	if i+n < end && diseases[f.lower(i+n)] && !f.large(f.words(i, i+n)) {
		return false
	}
	if i+n < end && f.nameAfter(i+n) {
		return f.large(f.words(i, i+n)) && !papers[f.lower(i+n)]
	}
	return true
}

// plausibleWords is plausible for a name of several tokens: not all of them
// are words of institutions, and none opens the sentence only.
func (f *finder) plausibleWords(i, n int) bool {
	tag := f.doc.Tokens[i].Tag
	if tag == "IN" || tag == "CC" || tag == "PRP" || tag == "DT" && f.lower(i) != "the" {
		return false
	}
	return !f.wordy(i, n) || f.big(i, i+n, 10_000)
}

// wordy reports whether all tokens are words of institutions or ordinary ones.
func (f *finder) wordy(i, n int) bool {
	for k := i; k < i+n; k++ {
		if low := f.lower(k); !orgWords()[low] && !notPlaces()[low] {
			return false
		}
	}
	return true
}

// followedByPlace reports whether what stands at token i shows that the name
// before it is a place's, though it is a first name as well.
func (f *finder) followedByPlace(i, end int) bool {
	return i < end && (featureWords[f.lower(i)] || f.divided(i-1, end))
}

// plausibleWord is plausible for a name of one token.
func (f *finder) plausibleWord(i, first, end int) bool {
	tok := f.doc.Tokens
	w := tok[i].Norm
	low := strings.ToLower(w)
	if shortCountries[w] {
		return true
	}
	if len(w) < 3 {
		return false
	}
	if f.divided(i, end) && strings.HasPrefix(tok[i].Tag, "NNP") {
		return true
	}
	if i > first+1 && measured(f.doc, i) && f.proper(i) {
		return true
	}
	if personTitles[f.lower(i)] || months[f.lower(i)] {
		return false
	}
	if h := strings.IndexByte(low, '-'); h > 0 && h == strings.LastIndexByte(low, '-') {
		low = low[:h]
	}
	if one, ok := strings.CutSuffix(low, "s"); ok && orgWords()[one] {
		low = one
	}
	if notPlaces()[low] || orgWords()[low] {
		return f.located(i, false) && f.proper(i) && !orgWords()[low] && f.big(i, i+1, 50_000)
	}
	large := f.large(w)
	if !large && len(w) < 6 && w == strings.ToUpper(w) && w == tok[i].Text {
		return false // an acronym
	}
	if !strings.HasPrefix(tok[i].Tag, "NNP") && !f.arabic(i) {
		if _, isCountry := ByDemonym(w); isCountry || i == first || !f.afterPlacePreposition(i) {
			if !strings.HasPrefix(tok[i].Tag, "NN") || i == first && !f.country(w) {
				return false
			}
		}
	}
	if _, ok := ByDemonym(w); ok && !f.country(w) {
		return false
	}
	if i > 0 && tok[i-1].Norm == "'" {
		return false
	}
	if (f.surname[low] || f.given[low]) && !f.located(i, large) || i == first && !large && f.small[low] {
		return false
	}
	if !large && i+1 < end && speechVerbs[f.lower(i+1)] {
		return false
	}
	return large || !firstNames()[low] || f.located(i, false) || f.big(i, i+1, 300_000)
}

// measured reports whether a distance or a bearing is given from token i:
// "20 km north of X".
func measured(doc *text.Document, i int) bool {
	if i < 2 {
		return false
	}
	low := strings.ToLower(doc.Tokens[i-1].Norm)
	before := strings.ToLower(doc.Tokens[i-2].Norm)
	return (low == "of" || low == "from") && (Wind(before) != "" || before == "away" || before == "km" || before == "miles" || before == "kilometers" || before == "kilometres" || before == ")")
}

// shortCountries are countries that are written as abbreviations.
var shortCountries = set("US U.S. U.S UK U.K. USA U.S.A. UAE U.A.E. DRC")

// located reports whether a preposition before token i shows that it is a
// place; for names of large places more prepositions do.
func (f *finder) located(i int, large bool) bool {
	if i == 0 {
		return false
	}
	switch low := f.lower(i - 1); low {
	case "in", "near", "at", "outside", "downtown", "throughout", "into":
		return true
	default:
		return large && placePrepositions[low]
	}
}

func (f *finder) country(name string) bool {
	for _, p := range f.places(name) {
		if p.Code == "PCLI" {
			return true
		}
	}
	return false
}

// nameBefore reports whether token i is a name to which what follows belongs:
// "John Jordan".
func (f *finder) nameBefore(i int) bool {
	t := f.doc.Tokens[i]
	if !strings.HasPrefix(t.Tag, "NNP") || !f.capitalised(i) {
		return false
	}
	low := f.lower(i)
	if personTitles[low] {
		return !f.large(f.doc.Tokens[i+1].Norm)
	}
	if f.institutional(i) || f.placePrefix(i) || classWords[low] != "" {
		return false
	}
	if len(f.found) > 0 && f.found[len(f.found)-1].Last == i+1 {
		return false
	}
	return f.person[i] || firstNames()[low] || !f.large(f.doc.Tokens[i+1].Norm) && !f.big(i+1, i+2, 100_000)
}

// nameAfter reports whether token i continues a name that is no place's.
func (f *finder) nameAfter(i int) bool {
	t := f.doc.Tokens[i]
	if !strings.HasPrefix(t.Tag, "NNP") || !f.capitalised(i) {
		return false
	}
	low := strings.ToLower(strings.TrimSuffix(t.Norm, "."))
	if papers[low] {
		return true
	}
	if f.person[i] && (i == 0 || !f.person[i-1]) || personTitles[low] {
		return false
	}
	return !f.institutional(i) && !f.opensPlace(i) && classWords[low] == ""
}

func (f *finder) opensPlace(i int) bool { return f.country(f.doc.Tokens[i].Norm) }

// placePrepositions stand before places.
var placePrepositions = map[string]bool{"in": true, "at": true, "near": true, "to": true, "from": true, "toward": true, "towards": true, "outside": true, "around": true, "inside": true, "of": true, "into": true, "on": true, "across": true, "through": true, "for": true, "between": true, "off": true, "over": true, "throughout": true, "via": true}

func (f *finder) afterPlacePreposition(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		low := strings.ToLower(f.doc.Tokens[k].Norm)
		if placePrepositions[low] {
			return true
		}
		if Wind(low) == "" && low != "the" {
			return false
		}
	}
	return false
}

// villages are the places that a village can be: no big cities, nor whole lands.
func villages(cands []Place) []Place {
	var out []Place
	for _, c := range cands {
		if c.Class != "P" || c.Population < 400_000 {
			out = append(out, c)
		}
	}
	return out
}

// saidVillage reports whether the text calls a name that of a village.
func (f *finder) saidVillage(name string) bool {
	i := strings.Index(f.doc.Text, "village of "+name)
	if i < 0 {
		return false
	}
	rest := f.doc.Text[i+len("village of ")+len(name):]
	return rest == "" || !isLetter(rest[0]) && rest[0] != '-'
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 }

// apartFromCities drops the towns that only also have a country's name among the
// places of that name: "Mexico" is not Mexico City.
func apartFromCities(cands []Place, key string) []Place {
	country := ""
	for _, c := range cands {
		if c.Code == "PCLI" && Fold(c.Name) == key {
			country = c.Country
		}
	}
	if country == "" {
		return cands
	}
	out := make([]Place, 0, len(cands))
	for _, c := range cands {
		if c.Class != "P" || c.Country != country || Fold(c.Name) == key {
			out = append(out, c)
		}
	}
	return out
}
