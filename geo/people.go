package geo

import "strings"

// persons marks the tokens of the names of persons and gathers their surnames,
// so that "Smith said" is no town.
func (f *finder) persons() {
	f.person = make([]bool, len(f.doc.Tokens))
	f.surname, f.given, f.small = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range f.doc.Tokens {
		if w := f.doc.Tokens[i].Norm; len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' {
			f.small[w] = true
		}
	}
	for _, s := range f.doc.Sentences {
		for i := s.First; i < s.Last; {
			end := i
			for end < s.Last && f.proper(end) {
				end++
			}
			if end == i {
				i++
				continue
			}
			f.personIn(i, end, s.Last)
			i = end
		}
	}
}

// proper reports whether token i is a capitalised proper noun or an initial.
func (f *finder) proper(i int) bool {
	return strings.HasPrefix(f.doc.Tokens[i].Tag, "NNP") && f.capitalised(i)
}

func (f *finder) lower(i int) string {
	return strings.ToLower(strings.TrimSuffix(f.doc.Tokens[i].Norm, "."))
}

// personIn finds a person in a run of proper nouns: a title, a first name, an
// age behind it ("Ann Lee, 26,"), or two names of which the first is no
// place's.
func (f *finder) personIn(first, end, last int) {
	for k := first; k < end; k++ {
		low := f.lower(k)
		switch {
		case personTitles[low] && k+1 < end && !f.country(f.words(k, k+2)): // "DR Congo" is no doctor
			f.markPerson(k+1, f.nameEnd(k+1, end))
			return
		case firstNames()[low] && k+1 < end && !f.institutional(k+1) && (k == first || !f.placePrefix(k-1)) && !f.big(k, k+2, 20_000):
			if f.country(f.doc.Tokens[k].Norm) && !f.onlySurname(k+1) && !wordLists()["countryname"][low] {
				continue
			}
			f.markPerson(k, f.nameEnd(k, end))
			f.given[low] = true
			return
		}
	}
	n := end - first
	if n == 1 && f.aged(end, last) && !f.country(f.doc.Tokens[first].Norm) {
		f.markPerson(first, end)
	}
	if n < 2 || n > 3 {
		return
	}
	for k := first; k < end; k++ {
		if f.institutional(k) || f.placePrefix(k) || f.large(f.doc.Tokens[k].Norm) {
			return
		}
	}
	if f.g.has(Fold(f.words(first, end))) || f.g.has(Fold(f.words(end-2, end))) {
		return
	}
	if f.big(end-1, end, 50_000) {
		return
	}
	if aged := end+1 < last && f.doc.Tokens[end].Norm == "," && f.doc.Tokens[end+1].Tag == "CD"; aged || !f.listed(first) {
		f.markPerson(first, end)
	}
}

// aged reports whether an age between commas stands at token i: ", 73,".
func (f *finder) aged(i, last int) bool {
	if i+2 >= last || f.doc.Tokens[i].Norm != "," || f.doc.Tokens[i+2].Norm != "," {
		return false
	}
	n := f.doc.Tokens[i+1].Norm
	return len(n) == 2 && n[0] >= '1' && n[0] <= '9' && n[1] >= '0' && n[1] <= '9'
}

// onlySurname reports whether token i names no place.
func (f *finder) onlySurname(i int) bool { return !f.listed(i) && !f.institutional(i) }

func (f *finder) listed(i int) bool { return f.g.has(Fold(f.doc.Tokens[i].Norm)) }

// nameEnd is where a person's name ends that begins at token k.
func (f *finder) nameEnd(k, end int) int {
	e := k
	for e < end && e < k+4 && (e == k || !f.institutional(e)) {
		e++
	}
	return e
}

func (f *finder) markPerson(first, end int) {
	for k := first; k < end; k++ {
		f.person[k] = true
	}
	if low := f.lower(end - 1); end > first && len(low) > 2 {
		f.surname[low] = true
	}
}

// institutional reports whether token i is a word of the names of
// institutions, offices and features rather than of persons.
func (f *finder) institutional(i int) bool {
	low := f.lower(i)
	if orgWords()[low] || featureWords[low] || months[low] || Wind(low) != "" || streetWords[low] {
		return true
	}
	_, ok := ByDemonym(low)
	return ok
}

// placePrefix reports whether token i opens names of places: "Fort", "Tell",
// "Greater".
func (f *finder) placePrefix(i int) bool {
	low := f.lower(i)
	return prefixWords[low] || Wind(low) != "" || featureWords[low]
}

// newTown reports whether the word before a country's name makes it another
// place's, which the gazetteer has not: "Puerto Jordan", "Villa Argentina".
func (f *finder) newTown(i int) bool {
	switch f.lower(i - 1) {
	case "puerto", "villa", "san", "santa", "ciudad", "port", "fort", "nueva", "pueblo", "barrio", "colonia":
		return f.proper(i-1) && f.country(f.doc.Tokens[i].Norm)
	}
	return false
}

// big reports whether tokens name a place of so many people.
func (f *finder) big(i, end, people int) bool {
	for _, p := range f.places(f.words(i, end)) {
		if p.Population >= people {
			return true
		}
	}
	return false
}

// large reports whether a name is that of a country, a capital or a state.
func (f *finder) large(name string) bool {
	for _, p := range f.places(name) {
		if p.Code == "PCLI" || p.Code == "PPLC" || p.Code == "ADM1" || p.Code == "CONT" {
			return true
		}
	}
	return false
}

func orgWords() map[string]bool { return wordLists()["org"] }

var (
	streetWords = set("street st avenue ave road rd drive dr boulevard blvd lane ln parkway pkwy terrace highway hwy route turnpike")
	prefixWords = set("new old greater central upper lower inner outer downtown midtown mainland occupied san santa saint st ste fort ft port mount mt cape lake el al la las los le les de del tell tal tel tall ain ayn deir dayr abu umm kafr kfar khan wadi jabal jebel jabel beit bayt bab nahr qasr ras bir sidi ould villa puerto rio sao são nizhny novo stary velyka hong kuala addis bad")
	// speechVerbs follow persons more than towns.
	speechVerbs = set("said says told added adds explained asked noted wrote admitted testified recalled believes thinks joked replied insisted graduated married died retired smiled laughed")
	// diseases are called after the places where they were found.
	diseases = set("virus viruses ebolavirus fever disease syndrome strain hemorrhagic haemorrhagic flu")
	papers   = set("post times journal herald tribune gazette globe examiner observer hilton")
)
