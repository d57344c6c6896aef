package extract

// conveyance reports whether a noun says by what way people came: "by bus".
func (a *analysis) conveyance(c int) bool {
	switch a.lemma(c) {
	case "bus", "car", "plane", "helicopter", "boat", "ship", "train", "truck", "ambulance", "road", "air", "sea", "land", "rail", "foot":
		return a.tag(c) == "NN" && a.child(c, "det", "amod", "nmod:poss", "compound") < 0
	}
	return false
}

// oblique turns a prepositional phrase into a slot: the agent of a passive is
// a subject.
func (a *analysis) oblique(c int, passive bool) []slot {
	p := a.preposition(c)
	if a.is(c, "obl:agent") || p == "by" && passive {
		if a.timed(c) || a.tag(c) == "VBG" || a.conveyance(c) {
			return nil
		}
		return []slot{{"subj", c}}
	}
	if h := a.intoHandsOf(c); h >= 0 {
		return []slot{{p, c}, {"to", h}}
	}
	if h := a.atHandsOf(c); h >= 0 {
		return []slot{{map[bool]string{true: "subj", false: "by"}[passive], h}}
	}
	if h := a.onBehalfOf(c); h >= 0 {
		return []slot{{map[bool]string{true: "by", false: "subj"}[passive], h}}
	}
	if p == "" {
		return nil
	}
	return []slot{{p, c}}
}

// atHandsOf is who does what somebody suffers "at the hands of" him, or -1.
func (a *analysis) atHandsOf(c int) int {
	if a.lemma(c) != "hand" || a.preposition(c) != "at" {
		return -1
	}
	if h := a.child(c, "nmod"); h >= 0 && a.preposition(h) == "of" {
		return h
	}
	return a.child(c, "nmod:poss")
}

// intoHandsOf is whom something falls to: "into the hands of the rebels", "into
// rebel hands"; -1 where the phrase says something else.
func (a *analysis) intoHandsOf(c int) int {
	if a.lemma(c) != "hand" || a.preposition(c) != "into" && a.preposition(c) != "to" && a.preposition(c) != "in" || a.at[c] != nil {
		return -1
	}
	if h := a.child(c, "nmod"); h >= 0 && a.preposition(h) == "of" && a.acts(h) {
		return h
	}
	if h := a.child(c, "compound", "amod"); h >= 0 && a.acts(h) {
		return h
	}
	return -1
}

// onBehalfOf is for whom somebody does something: "staged the attack on behalf
// of the group"; -1 where the phrase says something else.
func (a *analysis) onBehalfOf(c int) int {
	if a.lemma(c) != "behalf" || a.preposition(c) != "on" {
		return -1
	}
	if h := a.child(c, "nmod"); h >= 0 && a.preposition(h) == "of" {
		return h
	}
	return a.child(c, "nmod:poss")
}
