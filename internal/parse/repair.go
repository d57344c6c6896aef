package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/text"
)

// fixTags corrects participles that the tagger takes for adjectives after a
// form of "be": "is advancing east", "were wounded in".
func fixTags(tok []text.Token) {
	fixNumerals(tok)
	fixPlurals(tok)
	fixForces(tok)
	fixRanks(tok)
	fixCounted(tok)
	fixThat(tok)
	fixNames(tok)
	fixCompass(tok)
	fixRiot(tok)
	fixTear(tok)
	fixFires(tok)
	fixOwnedGerunds(tok)
	fixPeoples(tok)
	fixDatedNouns(tok)
	fixPolice(tok)
	fixLaden(tok)
	fixMilitary(tok)
	fixSuspected(tok)
	fixPaid(tok)
	fixTonight(tok)
	fixDenied(tok)
	fixDashes(tok)
	fixDoubled(tok)
	fixSecond(tok)
	fixLoyal(tok)
	fixFighting(tok)
	fixNominals(tok)
	fixLikely(tok)
	fixOvernight(tok)
	fixPhrases(tok)
	fixCompounds(tok)
	fixSites(tok)
	fixRelativePast(tok)
	fixOffensive(tok)
	fixOver(tok)
	fixSentIn(tok)
	fixGrowing(tok)
	fixMarch(tok)
	fixBlame(tok)
	fixSetUp(tok)
	fixClaimed(tok)
	fixAccused(tok)
	fixOpeningGerund(tok)
	fixApostrophes(tok)
	fixOneOf(tok)
	fixShot(tok)
	fixSaid(tok)
	fixReports(tok)
	fixTellers(tok)
	fixPluralTellers(tok)
	fixHasSaid(tok)
	fixState(tok)
	fixAllied(tok)
	fixQuelled(tok)
	fixFought(tok)
	fixWound(tok)
	fixAlias(tok)
	fixWires(tok)
	fixAccidents(tok)
	fixAmong(tok)
	fixSubordinate(tok)
	fixDemanded(tok)
	fixForest(tok)
	fixBeShot(tok)
	fixThatMany(tok)
	fixUnrest(tok)
	fixCharged(tok)
	fixCalm(tok)
	fixMoving(tok)
	fixEachOther(tok)
	fixTheAccused(tok)
	fixFoundTaken(tok)
	for i := 1; i < len(tok); i++ {
		w := tok[i].Norm
		switch {
		case w == "chief" && tok[i].Tag == "JJ" && tok[i-1].Tag == "NNP" && i+1 < len(tok) && tok[i+1].Tag == "NNP":
			tok[i].Tag = "NN" // "UN chief Kofi Annan"
		case w == "met" && tok[i].Tag == "NN":
			tok[i].Tag = "VBD"
		case strings.HasPrefix(w, "co-") && strings.HasSuffix(w, "s") && tok[i].Tag == "JJ" && (i+1 == len(tok) || !isNoun(tok[i+1].Tag) || tok[i+1].Norm == "met"):
			tok[i].Tag = "NNS" // "the co-chairs met"
		case w == "called" && tok[i].Tag == "VBN":
			fixCalled(tok, i)
		}
		if tok[i].Tag != "JJ" && tok[i].Tag != "NN" || len(w) < 6 {
			continue
		}
		if tok[i].Tag == "NN" && (strings.HasSuffix(w, "-nation") || strings.HasSuffix(w, "-member") || strings.HasSuffix(w, "-state")) && i+1 < len(tok) && isNoun(tok[i+1].Tag) {
			tok[i].Tag = "JJ" // "the 15-nation bloc"
			continue
		}
		k := i - 1
		for k > 0 && tok[k].Tag == "RB" {
			k--
		}
		if !isBe(tok[k].Norm) {
			continue
		}
		switch {
		case strings.HasSuffix(w, "ing"):
			tok[i].Tag = "VBG"
		case strings.HasSuffix(w, "ed") && (i+1 == len(tok) || tok[i+1].Tag == "IN" || tok[i+1].Tag == "." || tok[i+1].Tag == ","):
			tok[i].Tag = "VBN"
		}
	}
}

// fixCalled makes a finite verb of "called" behind its subject: "the council called
// on Kigali to".
func fixCalled(tok []text.Token, i int) {
	if !isNoun(tok[i-1].Tag) || i+2 >= len(tok) || i > 1 && tok[i-2].Tag == "," {
		return
	}
	switch tok[i+1].Norm {
	case "on", "upon":
		if weekday(tok[i+2].Norm) {
			return
		}
	case "for":
		if strings.HasPrefix(tok[i+2].Tag, "NNP") {
			return
		}
	default:
		return
	}
	for k := range i { // a sentence has a finite verb already
		if tok[k].Tag == "VBD" || tok[k].Tag == "VBZ" || tok[k].Tag == "VBP" || tok[k].Tag == "MD" {
			return
		}
	}
	tok[i].Tag = "VBD"
}

func weekday(w string) bool {
	return strings.HasSuffix(w, "day") && w[0] >= 'A' && w[0] <= 'Z'
}

func isBe(w string) bool {
	switch strings.ToLower(w) {
	case "is", "are", "was", "were", "be", "been", "being", "'re":
		return true
	}
	return false
}

// repair mends arcs that can not be: a noun that hangs as a modifier on a
// predicate with a copula between them is its subject.
func repair(tok []text.Token, offset int) {
	for k := 1; k+1 < len(tok); k++ {
		if tok[k].Tag == "POS" {
			possessive(tok, k, offset)
		}
	}
	for i := range tok {
		if tok[i].Rel == "cop" && strings.HasPrefix(tok[i].Tag, "VB") && tok[i].Lemma != "be" && tok[i].Lemma != "become" {
			promote(tok, i, offset)
		}
	}
	for i := range tok {
		detach(tok, i, offset)
	}
	attributives(tok, offset)
	compoundVerbs(tok, offset)
	finiteRoots(tok, offset)
	beingDone(tok, offset)
	whoseClauses(tok, offset)
	ownWill(tok, offset)
	forActs(tok, offset)
	agesOf(tok, offset)
	asTheyDid(tok, offset)
	numberSubjects(tok, offset)
	whichTheyDid(tok, offset)
	captionSides(tok, offset)
	apartClauses(tok, offset)
	looseNumbers(tok, offset)
	whoOf(tok, offset)
	dayBefore(tok, offset)
	amongThose(tok, offset)
	amongThem(tok, offset)
	eachDoing(tok, offset)
	killedComma(tok, offset)
	reportedDead(tok, offset)
	pairedGerunds(tok, offset)
	listVerbs(tok, offset)
	splitCompounds(tok, offset)
	tolls(tok, offset)
	timePhrases(tok, offset)
	dayNames(tok, offset)
	daysFirst(tok, offset)
	wayNames(tok, offset)
	openingDates(tok, offset)
	frontedPlaces(tok, offset)
	sinceThen(tok, offset)
	shotDown(tok, offset)
	whoDemand(tok, offset)
	thatClauses(tok, offset)
	verbalNouns(tok, offset)
	partitive(tok, offset)
	quantities(tok, offset)
	atLeast(tok, offset)
	fewerThan(tok, offset)
	sidedNames(tok, offset)
	countedNames(tok, offset)
	seriesVerbs(tok, offset)
	included(tok, offset)
	betweenSides(tok, offset)
	jointSubjects(tok, offset)
	deadAndMissing(tok, offset)
	backedSubjects(tok, offset)
	reportedSeries(tok, offset)
	upTo(tok, offset)
	countedObjects(tok, offset)
	oneOfThem(tok, offset)
	carriedOut(tok, offset)
	claimedIt(tok, offset)
	siteOwners(tok, offset)
	frontedNames(tok, offset)
	countedSubjects(tok, offset)
	partVictims(tok, offset)
	accordingTo(tok, offset)
	accordingSubjects(tok, offset)
	preparations(tok, offset)
	countedClauses(tok, offset)
	daysBefore(tok, offset)
	attributiveParticiples(tok, offset)
	loadedVehicles(tok, offset)
	accusedOf(tok, offset)
	backedBy(tok, offset)
	beforeOwners(tok, offset)
	unmarkedOwners(tok, offset)
	markedObjects(tok, offset)
	accusedActs(tok, offset)
	hostages(tok, offset)
	strandedOn(tok, offset)
	joinedSubjects(tok, offset)
	joinedParticiples(tok, offset)
	secondObjects(tok, offset)
	lostClauses(tok, offset)
	between(tok, offset)
	twoSubjects(tok, offset)
	twoObjects(tok, offset)
	takenOver(tok, offset)
	clausesBehind(tok, offset)
	lastActs(tok, offset)
	secondGerunds(tok, offset)
	passivePairs(tok, offset)
	openingClauses(tok, offset)
	farAgents(tok, offset)
	namesOfBands(tok, offset)
	ownSubjects(tok, offset)
	nextPlaces(tok, offset)
	bareSubjects(tok, offset)
	measuredPlaces(tok, offset)
	participials(tok, offset)
	bareDays(tok, offset)
	toldClauses(tok, offset)
	relativeRoots(tok, offset)
	relatives(tok, offset)
	afterParticles(tok, offset)
	bareObjects(tok, offset)
	secondSubjects(tok, offset)
	bareDead(tok, offset)
	namedSites(tok, offset)
	slugs(tok, offset)
	elliptic(tok, offset)
	partShares(tok, offset)
	bareVictims(tok, offset)
	afterRelatives(tok, offset)
	hiddenClauses(tok, offset)
	aimedAt(tok, offset)
	crossedTimes(tok, offset)
	thenActs(tok, offset)
	copularFirst(tok, offset)
	lostSubjects(tok, offset)
	blamedOn(tok, offset)
	gerundPairs(tok, offset)
	adverbials(tok, offset)
	subjects(tok, offset)
	described(tok, offset)
	agents(tok, offset)
	contactRelatives(tok, offset)
	rankedNames(tok, offset)
	bodyBeforeRank(tok, offset)
	officialNames(tok, offset)
	relativeActs(tok, offset)
	attributives(tok, offset)
	namesBeforeTimes(tok, offset)
	inflicted(tok, offset)
	absolutes(tok, offset)
	superlatives(tok, offset)
	asClauses(tok, offset)
	reducedFirst(tok, offset)
	deadOrAlive(tok, offset)
	shotDeadObjects(tok, offset)
	sayersLast(tok, offset)
	toDeathObjects(tok, offset)
	disguises(tok, offset)
	officersNames(tok, offset)
	summedUp(tok, offset)
	beDone(tok, offset)
	afterDoing(tok, offset)
	agedNames(tok, offset)
	for i := range tok {
		h := tok[i].Head - offset
		if h <= i || h >= len(tok) || tok[i].Rel != "compound" && tok[i].Rel != "amod" && tok[i].Rel != "nummod" || !strings.HasPrefix(tok[i].Tag, "NN") && tok[i].Tag != "PRP" {
			continue
		}
		for k := i + 1; k < h; k++ {
			if tok[k].Head-offset == h && (tok[k].Rel == "cop" || tok[k].Rel == "aux" || tok[k].Rel == "aux:pass") {
				tok[i].Rel = "nsubj"
				break
			}
		}
	}
}

// possessive hangs the noun before a possessive mark on the head of the noun
// phrase after it: "the jihadists' offensive on".
func possessive(tok []text.Token, k, offset int) {
	owner := k - 1
	if !strings.HasPrefix(tok[owner].Tag, "NN") || tok[owner].Rel == "nmod:poss" {
		return
	}
	head := -1
	for i := k + 1; i < len(tok) && i < k+6; i++ {
		t := tok[i].Tag
		if strings.HasPrefix(t, "NN") {
			head = i
		} else if head >= 0 || !strings.HasPrefix(t, "JJ") && t != "CD" && t != "VBN" && t != "VBG" && t != "RB" {
			break
		}
	}
	if head < 0 {
		return
	}
	if hangsOn(tok, head, owner, offset) {
		if tok[head].Head-offset == owner && strings.HasPrefix(tok[head].Rel, "nmod") { // "two policemen 's car hit": taken for the policemen
			tok[head].Head, tok[head].Rel = tok[owner].Head, tok[owner].Rel
			tok[owner].Head, tok[owner].Rel = head+offset, "nmod:poss"
			tok[k].Head, tok[k].Rel = owner+offset, "case"
		}
		return
	}
	switch tok[head].Rel {
	case "parataxis", "dep", "acl", "appos", "conj", "advcl": // the phrase hangs where its possessor was hung
		if up := tok[owner].Head - offset; up >= 0 && up < len(tok) && !hangsOn(tok, up, head, offset) {
			tok[head].Head, tok[head].Rel = tok[owner].Head, tok[owner].Rel
			for i := 0; i < owner; i++ {
				if tok[i].Head-offset == owner && tok[i].Rel == "case" {
					tok[i].Head = head + offset
				}
			}
		}
	}
	tok[owner].Head, tok[owner].Rel = head+offset, "nmod:poss"
	tok[k].Head, tok[k].Rel = owner+offset, "case"
}

// promote makes a verb that was taken for a copula the head of its clause, and
// the noun it hung on its object.
func promote(tok []text.Token, v, offset int) {
	n := tok[v].Head - offset
	if n <= v || n >= len(tok) {
		return
	}
	tok[v].Head, tok[v].Rel = tok[n].Head, tok[n].Rel
	tok[n].Head, tok[n].Rel = v+offset, "obj"
	for i := range tok {
		if tok[i].Head-offset != n || i == v {
			continue
		}
		switch {
		case i < v, tok[i].Rel == "advcl", tok[i].Rel == "punct" && i > n:
			tok[i].Head = v + offset
		case (tok[i].Rel == "acl" || tok[i].Rel == "conj") && tok[i].Tag == "VBG" && i > 0 && tok[i-1].Tag == ",":
			tok[i].Head, tok[i].Rel = v+offset, "advcl"
		}
	}
}

// spans are the nouns of stretches of time.
var spans = map[string]bool{"years": true, "months": true, "weeks": true, "days": true, "hours": true, "year": true, "month": true, "week": true, "decades": true}

// detach hangs a noun on the verb before it where its head can not be: a
// modifier with a preposition between it and its head, and the time in "for two
// years," taken for a subject.
func detach(tok []text.Token, i, offset int) {
	h := tok[i].Head - offset
	if h <= i || h >= len(tok) || !strings.HasPrefix(tok[i].Tag, "NN") {
		return
	}
	switch tok[i].Rel {
	case "compound", "amod":
		prep := false
		for k := i + 1; k < h; k++ {
			prep = prep || tok[k].Tag == "IN"
		}
		if !prep {
			return
		}
	case "nsubj", "nsubj:pass":
		if !spans[tok[i].Lower()] {
			return
		}
		k := i - 1
		for k >= 0 && (tok[k].Tag == "CD" || tok[k].Tag == "CC" || tok[k].Tag == "DT" || tok[k].Tag == "JJ" || tok[k].Norm == "half" || tok[k].Tag == "RB") {
			k--
		}
		if k < 0 || tok[k].Tag != "IN" {
			return
		}
	default:
		return
	}
	for v := i - 1; v >= 0; v-- {
		if strings.HasPrefix(tok[v].Tag, "VB") && tok[v].Rel != "aux" && tok[v].Rel != "aux:pass" {
			if tok[v].Rel == "cop" && tok[v].Head-offset >= 0 {
				v = tok[v].Head - offset
			}
			if v != i && !hangsOn(tok, v, i, offset) {
				tok[i].Head, tok[i].Rel = v+offset, "obl"
			}
			return
		}
	}
}

// makeSubject makes token s the subject of verb v.
func makeSubject(tok []text.Token, s, v, offset int) {
	tok[s].Head, tok[s].Rel = v+offset, "nsubj"
	if has(tok, v, offset, "aux:pass") {
		tok[s].Rel = "nsubj:pass"
	}
}

// verbFrom is the first verb on the way up from token v, itself included, within
// some steps; where none is, what the last step leads to.
func verbFrom(tok []text.Token, v, steps, offset int) int {
	for ; steps > 0 && v >= 0 && !strings.HasPrefix(tok[v].Tag, "VB"); steps-- {
		v = tok[v].Head - offset
	}
	return v
}

// hangsOn reports whether token i depends on a.
func hangsOn(tok []text.Token, i, a, offset int) bool {
	for hops := 0; i >= 0 && i < len(tok) && hops < 60; hops++ {
		if i == a {
			return true
		}
		i = tok[i].Head - offset
	}
	return false
}
