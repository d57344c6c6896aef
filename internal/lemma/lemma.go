// Package lemma gives the dictionary form of English words by their Penn tag:
// an exceptions table first, then rules of spelling.
package lemma

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed exceptions.tsv
var exceptions string

// tables hold the exceptions by part of speech: "V", "N", "J".
var tables = sync.OnceValue(func() map[byte]map[string]string {
	out := map[byte]map[string]string{'V': {}, 'N': {}, 'J': {}}
	for line := range strings.Lines(exceptions) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		col := strings.Split(line, "\t")
		if len(col) < 3 || out[col[0][0]] == nil {
			continue
		}
		for form := range strings.FieldsSeq(col[2]) {
			out[col[0][0]][form] = col[1]
		}
	}
	return out
})

// Lemma is the dictionary form of a word with a Penn tag: in small letters,
// but for proper nouns, which stay as they are.
func Lemma(word, tag string) string {
	if strings.HasPrefix(tag, "NNP") {
		return word
	}
	w := strings.ToLower(word)
	switch {
	case strings.HasPrefix(tag, "VB"):
		return verb(w, tag)
	case tag == "NNS":
		return plural(w)
	case strings.HasPrefix(tag, "NN"):
		if l, ok := tables()['N'][w]; ok && tag == "NNS" {
			return l
		}
		return w
	case tag == "JJR" || tag == "JJS" || tag == "RBR" || tag == "RBS":
		if l, ok := tables()['J'][w]; ok {
			return l
		}
		return comparative(w, tag)
	case tag == "PRP" || tag == "PRP$":
		return w
	case tag == "MD":
		switch w {
		case "'ll":
			return "will"
		case "ca":
			return "can"
		case "'d":
			return "would"
		case "wo":
			return "will"
		}
	case tag == "RB" && w == "n't":
		return "not"
	}
	return w
}

func verb(w, tag string) string {
	if l, ok := tables()['V'][w]; ok {
		if !(tag == "VB" && (w == "found" || w == "wound" || w == "lay" || w == "fell" || w == "saw")) {
			return l
		}
		return w
	}
	if h := strings.LastIndexByte(w, '-'); h > 0 && h+1 < len(w) {
		return w[:h+1] + verb(w[h+1:], tag)
	}
	switch {
	case tag == "VBZ" || tag != "VB" && tag != "VBP" && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return third(w)
	case strings.HasSuffix(w, "ing") && tag == "VBG" && len(w) > 4:
		return stem(w[:len(w)-3])
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed") && len(w) > 3 && tag != "VB" && tag != "VBP":
		return stem(w[:len(w)-2])
	}
	return w
}

// third undoes the ending of the third person.
func third(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"), strings.HasSuffix(w, "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// stem restores a verb from its form without -ed or -ing: "captur" is
// capture, "bomb" is bomb, "stopp" is stop.
func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	a, b := s[n-2], s[n-1]
	switch {
	case a == b && n > 3 && strings.IndexByte("bdgklmnprtvz", b) >= 0:
		if b == 'l' && (keepDouble[s] || !vowel(s[n-3])) || keepDouble[s] {
			return s
		}
		return s[:n-1]
	case tables()['V']["+"+s] != "":
		return tables()['V']["+"+s]
	case b == 'e' && (a == 'r' || a == 't'): // agreed, guaranteed
		return s + "e"
	case b == 'e':
		return s
	case short(s) || needsE(s):
		return s + "e"
	}
	return s
}

// keepDouble are stems that end in a double letter.
var keepDouble = map[string]bool{
	"kill": true, "shell": true, "fall": true, "call": true, "pull": true, "roll": true, "spill": true, "fill": true,
	"install": true, "poll": true, "sell": true, "tell": true, "smell": true, "stall": true, "swell": true, "recall": true,
	"drill": true, "bill": true, "thrill": true, "enroll": true, "yell": true, "dwell": true, "skill": true, "grill": true,
	"add": true, "staff": true, "miss": true, "mass": true, "putt": true, "embarr": true, "err": true, "purr": true, "butt": true,
	"block": true, "refill": true, "befall": true, "rebell": false, "chill": true, "haul": true, "appall": true, "will": true,
}

func vowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// short reports whether a stem of one syllable ends in a single consonant: it
// lost an e, or else it would have been doubled: "filed", "scored", "dated".
func short(s string) bool {
	n := len(s)
	a, b := s[n-2], s[n-1]
	if n < 3 || !vowel(a) || vowel(b) || b == 'w' || b == 'x' || b == 'h' {
		return false
	}
	for i := range n - 2 {
		if vowel(s[i]) && !(s[i] == 'y' && i == 0) && !(s[i] == 'u' && i > 0 && s[i-1] == 'q') {
			return false
		}
	}
	return true
}

// needsE reports whether a stem lost a final e.
func needsE(s string) bool {
	n := len(s)
	a, b := s[n-2], s[n-1]
	switch b {
	case 'c', 'v', 'u':
		return true
	case 'g':
		return a == 'r' && n > 3 || a == 'd' || a == 'a' || a == 'e' || a == 'l' || a == 'n' && n > 3 && strings.HasSuffix(s, "eng") || strings.HasSuffix(s, "ang") && n > 4 && !strings.HasSuffix(s, "bang")
	case 's':
		return vowel(a) || a == 'r' || a == 'n' || a == 'l' || a == 'p'
	case 'z':
		return a != 'z'
	case 'l':
		return strings.IndexByte("bcdfgkptz", a) >= 0 || (a == 'i' || a == 'o' || a == 'u') && n > 2 && !vowel(s[n-3]) && !strings.HasSuffix(s, "peril") // exiled, paroled
	case 'r':
		if n > 2 && (a == 'i' && s[n-3] == 'a' || a == 'u' && s[n-3] == 'o') || strings.HasSuffix(s, "color") {
			return false // repaired, harboured
		}
		return (a == 'i' || a == 'u' || a == 'c' || a == 'o' && (strings.HasSuffix(s, "lor") || strings.HasSuffix(s, "gnor") || strings.HasSuffix(s, "stor")) || strings.HasSuffix(s, "dher") || strings.HasSuffix(s, "erfer")) || a == 'a' && n > 2 && !vowel(s[n-3]) && !strings.HasSuffix(s, "rtar") && !strings.HasSuffix(s, "llar") || a == 't' && strings.HasSuffix(s, "ntr")
	case 't':
		switch {
		case strings.HasSuffix(s, "ast") && n == 4 && strings.IndexByte("htw", s[0]) >= 0:
			return true
		case strings.HasSuffix(s, "at") && n > 3 && !vowel(s[n-3]):
			return !strings.HasSuffix(s, "combat") && !strings.HasSuffix(s, "format")
		case strings.HasSuffix(s, "iat") || strings.HasSuffix(s, "uat") || strings.HasSuffix(s, "eat") && strings.HasSuffix(s, "creat"):
			return true
		case strings.HasSuffix(s, "ut") && n > 4:
			return strings.HasSuffix(s, "cut") || strings.HasSuffix(s, "but") || strings.HasSuffix(s, "lut") || strings.HasSuffix(s, "tut") || strings.HasSuffix(s, "mut") || strings.HasSuffix(s, "put") && strings.HasSuffix(s, "isput")
		case strings.HasSuffix(s, "ot") && n > 3:
			return strings.HasSuffix(s, "mot") || strings.HasSuffix(s, "not") || strings.HasSuffix(s, "vot") || strings.HasSuffix(s, "quot")
		case strings.HasSuffix(s, "it"):
			return strings.HasSuffix(s, "cit") || strings.HasSuffix(s, "nit") || strings.HasSuffix(s, "vit") || strings.HasSuffix(s, "writ") || strings.HasSuffix(s, "bit") && n == 3 || strings.HasSuffix(s, "tradit") || strings.HasSuffix(s, "xpedit")
		case strings.HasSuffix(s, "et"):
			return strings.HasSuffix(s, "plet") || strings.HasSuffix(s, "pet") && n > 4 || strings.HasSuffix(s, "let") && strings.HasSuffix(s, "elet")
		}
	case 'd':
		switch {
		case a == 'a' && n > 3:
			return !strings.HasSuffix(s, "oad") && !strings.HasSuffix(s, "ead")
		case a == 'i' || a == 'u':
			return n > 3 && !vowel(s[n-3]) || n == 3 || strings.HasSuffix(s, "guid")
		case a == 'o':
			return strings.HasSuffix(s, "plod") || strings.HasSuffix(s, "rod") || strings.HasSuffix(s, "cod")
		case a == 'e':
			return strings.HasSuffix(s, "ced") || strings.HasSuffix(s, "ped")
		}
	case 'k':
		return a == 'i' && n > 2 && !strings.HasSuffix(s, "eik") || a == 'o' && !strings.HasSuffix(s, "ook") || a == 'a' && !strings.HasSuffix(s, "eak") && !strings.HasSuffix(s, "oak") || a == 'u' && n > 3
	case 'm':
		return a == 'u' || a == 'a' && !vowel(s[max(0, n-3)]) && n > 2 && strings.IndexByte("bnfslt", s[n-3]) >= 0 || a == 'i' && n > 3 && s[n-3] != 'a' || strings.HasSuffix(s, "welcom") || strings.HasSuffix(s, "becom")
	case 'n':
		return a == 'i' && n > 3 && !vowel(s[n-3]) && strings.IndexByte("blfmcr", s[n-3]) >= 0 || strings.HasSuffix(s, "postpon") || strings.HasSuffix(s, "phon") || strings.HasSuffix(s, "ven") && strings.HasSuffix(s, "rven") || strings.HasSuffix(s, "nvn")
	case 'p':
		return strings.HasSuffix(s, "scap") || strings.HasSuffix(s, "shap") || strings.HasSuffix(s, "rap") && n == 3 || strings.HasSuffix(s, "hop") && n == 3 || strings.HasSuffix(s, "wip") || strings.HasSuffix(s, "tap") && n == 3 || strings.HasSuffix(s, "yp")
	case 'b':
		return strings.HasSuffix(s, "rib") || strings.HasSuffix(s, "rob") && strings.HasSuffix(s, "prob")
	}
	return false
}

func plural(w string) string {
	if l, ok := tables()['N'][w]; ok {
		return l
	}
	switch {
	case strings.HasSuffix(w, "men") && len(w) > 3:
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "zzes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "s") && len(w) > 2:
		return w[:len(w)-1]
	}
	return w
}

func comparative(w, tag string) string {
	end := "er"
	if tag[2] == 'S' {
		end = "est"
	}
	s, ok := strings.CutSuffix(w, end)
	if !ok || len(s) < 3 {
		return w
	}
	if strings.HasSuffix(s, "i") {
		return s[:len(s)-1] + "y"
	}
	if n := len(s); s[n-1] == s[n-2] && strings.IndexByte("gdtn", s[n-1]) >= 0 {
		return s[:n-1]
	}
	if strings.HasSuffix(s, "rg") || strings.HasSuffix(s, "at") && !strings.HasSuffix(s, "eat") || strings.HasSuffix(s, "f") {
		return s + "e"
	}
	return s
}
