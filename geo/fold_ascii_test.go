package geo

import "testing"

func FuzzFoldASCII(f *testing.F) {
	for _, s := range []string{"Deir ez-Zor", "St. John's", "A  b", "-x-", "a`b", "Foo_bar/baz", "tab\there", "\x1cA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := foldASCII(s); ok {
			if want := foldAny(s); got != want {
				t.Errorf("%q folds to %q, want %q", s, got, want)
			}
		}
	})
}
