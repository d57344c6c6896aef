package parse

import (
	"strings"

	"github.com/sitrep-go/sitrep/internal/lemma"
	"github.com/sitrep-go/sitrep/internal/text"
)

// befalling are verbs of what befalls vehicles, which have no passive.
var befalling = map[string]bool{"plunged": true, "overturned": true, "veered": true, "capsized": true, "derailed": true, "crashed": true, "skidded": true, "swerved": true,
	"careered": true, "careened": true, "collided": true, "toppled": true, "rolled": true, "caught": true, "exploded": true, "lurched": true, "slid": true, "resulted": true, "occurred": true, "erupted": true}

// ramming are verbs of those who drive into others.
var ramming = set("rammed slammed smashed ploughed plowed barged")

// bombers are those who set themselves off.
var bombers = set("bomber bombers attacker attackers assailant")

// fixAccidents tags as the past what befell a vehicle and was taken for a participle:
// "A bus plunged into a gorge after militants fired at it".
func fixAccidents(tok []text.Token) {
	for i := 1; i+1 < len(tok); i++ {
		if tok[i].Tag == "VBN" && befalling[tok[i].Norm] && isNoun(tok[i-1].Tag) && (i < 2 || tok[i-2].Tag != "VBZ" && tok[i-2].Tag != "VBD") && !verbFollows(tok, i) {
			tok[i].Tag = "VBD"
		}
		if tok[i].Tag == "VBN" && ramming[tok[i].Norm] && tok[i+1].Norm == "into" && isNoun(tok[i-1].Tag) && !verbFollows(tok, i+1) {
			tok[i].Tag = "VBD" // "a bomber on a motorbike rammed into a convoy"
		}
		if tok[i].Norm == "resulted" && tok[i+1].Norm == "in" && isNoun(tok[i-1].Tag) {
			tok[i].Tag = "VBD"
			if p, _ := sufferedFrom(tok, i+2); p >= 0 { // "resulted in seven soldiers wounded"
				tok[p].Tag = "VBN"
			}
		}
		if tok[i].Norm == "detonated" && tok[i].Tag == "VBN" && bombers[tok[i-1].Norm] && tok[i+1].Norm != "by" && !verbFollows(tok, i+1) {
			tok[i].Tag = "VBD"
		}
	}
}

// fixAmong tags as participles what happened to those whom some were among: "Five
// children were among 12 people injured when a shell landed".
func fixAmong(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		if tok[i].Norm != "among" || !isBe(tok[i-1].Norm) {
			continue
		}
		k := i + 1
		for k+1 < len(tok) && k < i+8 && (isNoun(tok[k].Tag) || tok[k].Tag == "DT" || tok[k].Tag == "CD" || tok[k].Tag == "JJ" || tok[k].Tag == "IN" && tok[k].Norm == "at" || tok[k].Tag == "JJS" || tok[k].Tag == "RBR" || tok[k].Norm == "than") && !befallen[tok[k].Norm] {
			k++
		}
		if !befallen[tok[k].Norm] || !isNoun(tok[k-1].Tag) && tok[k-1].Tag != "CD" && tok[k-1].Tag != "DT" {
			continue
		}
		if tok[k].Tag == "JJ" {
			tok[k].Tag = "VBN"
		}
		for j := k + 2; j+1 < len(tok) && j < k+8 && tok[k+1].Tag == "WRB"; j++ {
			if tok[j].Tag == "VBN" && isNoun(tok[j-1].Tag) && (befalling[tok[j].Norm] || ramming[tok[j].Norm] || tok[j].Norm == "landed") && !verbFollows(tok, j+1) {
				tok[j].Tag = "VBD"
			}
		}
	}
}

// befallen are participles of what happened to those whom some were among.
var befallen = set("killed injured wounded hurt arrested detained abducted kidnapped executed slain displaced rescued freed released")

// subordinating are words that begin a clause of what happened.
var subordinating = set("after before when as while until because")

// fixSubordinate tags as the past the verb of a clause of fighters that has no other:
// "before gunmen stormed in", "said that two planes attacked in the morning".
func fixSubordinate(tok []text.Token) {
	for i := 1; i+2 < len(tok); i++ {
		that := tok[i].Norm == "that" && strings.HasPrefix(tok[i-1].Tag, "VB")
		if !that && !subordinating[tok[i].Norm] || tok[i].Tag != "IN" && tok[i].Tag != "WRB" {
			continue
		}
		for k := i + 2; k+1 < len(tok) && k < i+9; k++ {
			t := tok[k].Tag
			if t == "VBN" && (tok[k-1].Tag == "NNS" || that && isNoun(tok[k-1].Tag)) && violent[lemma.Lemma(tok[k].Norm, "VBN")] && tok[k+1].Norm != "by" && !verbFollows(tok, k+1) {
				tok[k].Tag = "VBD"
			}
			if !isNoun(t) && t != "DT" && t != "CD" && t != "JJ" && t != "CC" && t != "PRP$" {
				break
			}
		}
	}
}
