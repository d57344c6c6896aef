package parse

import "strings"

// Features are hashes: nothing of the words they were made of is kept.

const (
	hashSeed  = 0x811c9dc5
	hashPrime = 0x01000193
)

// hashString is the FNV-1a hash of a string, never 0.
func hashString(s string) uint32 {
	h := uint32(hashSeed)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h | 1
}

// mix joins two hashes into one.
func mix(a, b uint32) uint32 {
	a = (a ^ b*0x9e3779b1) * 0x85ebca6b
	return a ^ a>>15
}

// shape writes a word's letters as x and X, its digits as 0, runs of three and
// more as two: "X0x-x".
func shape(w string) string {
	var b [16]byte
	n := 0
	for i := 0; i < len(w) && n < len(b); i++ {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c = 'X'
		case c >= 'a' && c <= 'z' || c >= 0x80:
			c = 'x'
		case c >= '0' && c <= '9':
			c = '0'
		}
		if n > 1 && b[n-1] == c && b[n-2] == c {
			continue
		}
		b[n] = c
		n++
	}
	return string(b[:n])
}

// fold is a word in small letters with its digits as 0.
func fold(w string) string {
	w = strings.ToLower(w)
	if !strings.ContainsAny(w, "123456789") {
		return w
	}
	b := []byte(w)
	for i, c := range b {
		if c >= '1' && c <= '9' {
			b[i] = '0'
		}
	}
	return string(b)
}

// mix3 joins three hashes.
func mix3(a, b, c uint32) uint32 { return mix(mix(a, b), c) }

// mix4 joins four hashes.
func mix4(a, b, c, d uint32) uint32 { return mix(mix(mix(a, b), c), d) }
