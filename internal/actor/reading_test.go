package actor_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/internal/actor"
	"github.com/sitrep-go/sitrep/internal/text"
)

// names are the words of each mention and its entry's name.
func names(d *actor.Dictionary, s, date string) (out []string) {
	doc := text.Analyze(s)
	for _, m := range d.Read(doc, date).Mentions() {
		out = append(out, doc.Text[doc.Tokens[m.First].Start:doc.Tokens[m.Last-1].End]+" = "+m.Entry.Name)
	}
	return out
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		text, date string
		want       []string
	}{
		{"Islamic State and al-Qaeda fought in Syria.", "", []string{"Islamic State = Islamic State", "al-Qaeda = al-Qaeda"}},
		{"It is said that IS is weak.", "2016-01-01", []string{"IS = Islamic State"}},
		{"THE ARMY IS ADVANCING AND IT IS US WHO PAY.", "2016-01-01", nil},
		{"The nation mourned, but The Nation newspaper did not.", "", []string{"The Nation = The Nation"}},
		{"A reporter of The Washington Post saw Lebanese Hezbollah fighters.", "", []string{"The Washington Post = Washington Post", "Lebanese Hezbollah = Hezbollah"}},
		{"The ELN attacked.", "", nil},
		{"The ELN attacked a pipeline in Colombia.", "", []string{"ELN = National Liberation Army"}},
		{"The ELN attacked near Bogota.", "", []string{"ELN = National Liberation Army"}},
		{"The National Liberation Army fought in Macedonia.", "2001-06-01", []string{"National Liberation Army = National Liberation Army"}},
		{"President Clinton met Yitzhak Rabin.", "1994-05-01", []string{"President Clinton = Bill Clinton", "Yitzhak Rabin = Yitzhak Rabin"}},
		{"Calderon spoke.", "1989-05-01", nil},
		{"Reports say that Marla Trump left.", "2018-01-01", nil},
		{"They told President Trump on Friday and Mr. Putin too.", "2018-01-01", []string{"Trump = Donald Trump", "Putin = Vladimir Putin"}},
		{"They met Putin Sunday in Moscow.", "2018-01-01", []string{"Putin = Vladimir Putin"}},
		{"Calderon spoke.", "2008-05-01", []string{"Calderon = Felipe Calderon"}},
		{"Turkish warplanes and the Turkish air force", "", []string{"Turkish air force = Turkish Air Force"}},
		{"Turkey's army and Syria's foreign ministry", "", []string{"Turkey's army = Turkish Army", "Syria's foreign ministry = Syrian Foreign Ministry"}},
		{"Bangladesh's Rapid Action Battalion and the RAB", "", []string{"Rapid Action Battalion = Rapid Action Battalion", "RAB = Rapid Action Battalion"}},
		{"the U.N. and the UN, the EU and the E.U.", "", []string{"U.N. = United Nations", "UN = United Nations", "EU = European Union", "E.U. = European Union"}},
		{"Recep Tayyip Erdoğan and João", "", []string{"Recep Tayyip Erdoğan = Recep Tayyip Erdogan"}},
		{"It is Islamic. State employees left Syria, Army men too.", "", nil},
	} {
		assert.Equal(t, c.want, names(actor.Default(), c.text, c.date), c.text)
	}
}

func TestDatesChooseTheParty(t *testing.T) {
	d := actor.Default()
	for date, kind := range map[string]string{"1995-01-01": "rebels", "1998-01-01": "government", "2010-01-01": "rebels", "2023-01-01": "government"} {
		m := d.Read(text.Analyze("The Taliban said so."), date).Mentions()
		require.Len(t, m, 1)
		assert.Equal(t, kind, m[0].Entry.Kind.String(), date)
	}
	for date, name := range map[string]string{"1991-01-20": "George Bush", "2003-03-20": "George W. Bush"} {
		m := d.Read(text.Analyze("President Bush said so."), date).Mentions()
		require.Len(t, m, 1)
		assert.Equal(t, name, m[0].Entry.Name, date)
	}
}

func TestMatch(t *testing.T) {
	r := actor.Default().Read(text.Analyze("Fighters of the Free Syrian Army left."), "2013-01-01")
	e, n, ok := r.Match(3)
	require.True(t, ok)
	assert.Equal(t, "Free Syrian Army", e.Name)
	assert.Equal(t, 3, n)
	assert.Equal(t, []string{"SYR"}, e.Countries)
	for _, i := range []int{-1, 0, 4, 99} {
		_, _, ok := r.Match(i)
		assert.False(t, ok, i)
	}
	m, ok := actor.Default().Read(text.Analyze("Syrian rebels"), "").At(0)
	require.True(t, ok)
	assert.Equal(t, actor.Demonym, m.Entry.Class)
}

func TestWeapon(t *testing.T) {
	for s, want := range map[string]string{
		"car bomb": "explosive", "car bombs": "explosive", "AK-47s": "firearm", "rocket-propelled grenades": "missile", "RPG": "missile", "a": "",
		"mortar shells": "artillery", "Grad rockets": "artillery", "barrel bombs": "explosive", "F-16": "aircraft", "helicopter gunships": "aircraft",
		"T-72": "armor", "knives": "blade", "machetes": "blade", "sarin": "chemical", "poison gas": "chemical", "Molotov cocktails": "fire",
		"dynamite": "explosive", "machine-gun": "firearm", "submachine gun": "firearm", "IEDs": "explosive", "drones": "aircraft", "stones": "other",
		"anti-tank missile": "missile", "land mines": "explosive", "water": "", "armored personnel carriers": "armor", "tear gas": "chemical",
		"explosive-laden drones": "aircraft", "suicide vest": "explosive", "chlorine": "chemical", "cruise missiles": "missile",
	} {
		doc := text.Analyze("They used " + s + " there.")
		class, n, ok := actor.Default().Read(doc, "").Weapon(2)
		assert.Equal(t, want, class, s)
		assert.Equal(t, want != "", ok, s)
		if ok {
			assert.Equal(t, len(doc.Tokens)-4, n, s)
		}
	}
}

func TestTerms(t *testing.T) {
	d := actor.Default()
	for word, kind := range map[string]string{
		"gunman": "rebels", "gunmen": "rebels", "insurgents": "rebels", "soldier": "state_forces", "troops": "state_forces", "policemen": "police",
		"minister": "government", "villagers": "civilians", "children": "civilians", "protesters": "protesters", "militiamen": "militia",
		"death squads": "militia", "hospital": "facility", "refinery": "facility", "refineries": "facility", "power pylons": "facility",
		"ammunition": "materiel", "trucks": "materiel", "town": "place", "cities": "place", "journalists": "media", "thieves": "militia",
		"Army Base": "facility", "buses": "materiel", "wives": "civilians", "passers-by": "civilians", "xyzzy": "unknown",
	} {
		assert.Equal(t, kind, d.Kind(word).String(), word)
	}
	assert.True(t, d.IsFacility("bridge"))
	assert.True(t, d.IsMateriel("warplane"))
	assert.True(t, d.IsMateriel("truck"))
	assert.False(t, d.IsMateriel("soldier"))
	assert.True(t, d.IsPlace("village"))
	assert.True(t, d.IsPerson("gunman"))
	assert.False(t, d.IsPerson("bridge"))
	assert.False(t, d.IsPerson("dozens"))
	assert.False(t, d.IsPerson("xyzzy"))
}

func TestIsName(t *testing.T) {
	d := actor.Default()
	for words, want := range map[string]bool{"SHINING PATH": true, "HAMAS": true, "CRISTIANI": true, "FARABUNDO MARTI NATIONAL LIBERATION FRONT": true,
		"THE NATION": false, "IS": false, "ATTACK": false, "": false, "US": false} {
		assert.Equal(t, want, d.IsName(words), words)
	}
}

func TestDescribeOutOfRange(t *testing.T) {
	r := actor.Default().Read(text.Analyze("Rebels fled."), "")
	for _, c := range [][3]int{{-1, 1, 0}, {0, 9, 0}, {1, 1, 1}, {0, 1, 1}, {2, 1, 1}, {1, 2, 0}} {
		assert.Zero(t, r.Describe(c[0], c[1], c[2], ""), c)
	}
	assert.Empty(t, actor.Default().Find(text.Analyze("")))
}

func TestConcurrent(t *testing.T) {
	doc := article()
	want := actor.Default().Read(doc, "2017-09-04").Mentions()
	require.NotEmpty(t, want)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				got := actor.Default().Read(doc, "2017-09-04").Mentions()
				assert.Len(t, got, len(want))
			}
		})
	}
	wg.Wait()
}

// TestLinear gives ten times the text and checks that it costs about ten
// times as much.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	for _, unit := range []string{"al-", "al ", "Islamic State ", "National ", "Syrian and ", "group of ", "-", "the Syrian army base "} {
		cost := func(n int) time.Duration {
			doc := text.Analyze(strings.Repeat(unit, n/len(unit)))
			best := time.Hour
			for range 3 {
				start := time.Now()
				r := actor.Default().Read(doc, "")
				if k := len(doc.Tokens); k > 0 {
					r.Describe(0, k, k-1, "SYR")
				}
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := cost(40_000), cost(400_000)
		assert.Less(t, large, 15*small+150*time.Millisecond, "%q: %v, ten times the text %v", unit, small, large)
	}
}

func FuzzDescribe(f *testing.F) {
	for _, s := range []string{"", "the U.S.-led coalition's jets", "a group of members of the group of", "Russian and Syrian and Turkish troops", "al-", "THE IS", "'s",
		"forces loyal to Khalifa Haftar called the", "\xff\xfe", "Gen. X", "İS", "a unit called the Tiger Forces", "People’s Protection Units (YPG)"} {
		f.Add(s, 0, 3, 1, "SYR")
	}
	f.Fuzz(func(t *testing.T, s string, first, last, head int, focus string) {
		doc := text.Analyze(s)
		r := actor.Default().Read(doc, "2017-09-04")
		next := 0
		for _, m := range r.Mentions() {
			require.GreaterOrEqual(t, m.First, next)
			require.Greater(t, m.Last, m.First)
			require.LessOrEqual(t, m.Last, len(doc.Tokens))
			require.NotEmpty(t, m.Entry.Name)
			next = m.Last
		}
		d := r.Describe(first, last, head, focus)
		require.Equal(t, d, r.Describe(first, last, head, focus))
		if d.Text != "" {
			require.Equal(t, d.Text, d.Span.Of(doc.Text))
		}
		for i := range doc.Tokens {
			_, n, ok := r.Weapon(i)
			require.Equal(t, ok, n > 0)
			require.LessOrEqual(t, i+n, len(doc.Tokens))
			r.Describe(max(0, i-3), i+1, i, "COL")
		}
	})
}
