package actor

import (
	"fmt"
	"slices"
	"strings"
)

// weaponClasses are the classes of weapons.tsv.
var weaponClasses = []string{"firearm", "explosive", "artillery", "missile", "aircraft", "armor", "chemical", "blade", "fire", "other"}

// addWeapon reads a row of weapons.tsv.
func (d *Dictionary) addWeapon(_ int, col []string) error {
	class := column(col, 1)
	if !slices.Contains(weaponClasses, class) {
		return fmt.Errorf("class is %q, want one of %s", class, strings.Join(weaponClasses, ", "))
	}
	for i, w := range strings.Split(column(col, 0), "|") {
		d.weapon(w, class)
		if p := column(col, 2); p == "" || i > 0 && p != "-" {
			d.weapon(plural(w), class)
		} else if p != "-" {
			d.weapon(p, class)
		}
	}
	return nil
}

func (d *Dictionary) weapon(words, class string) {
	n := 0
	var b []byte
	split(words, func(part string) {
		if n > 0 {
			b = append(b, ' ')
		}
		b = fold(b, part)
		if n == 0 {
			d.gunOpens[string(b)] = true
		}
		n++
	})
	if _, ok := d.weapons[string(b)]; !ok {
		d.weapons[string(b)] = class
	}
	d.maxGun = max(d.maxGun, n)
}

// Weapon returns the class of the weapon that begins at token i and the number
// of its tokens, the longest where there are several.
func (r *Reading) Weapon(i int) (class string, n int, ok bool) {
	if i < 0 || i >= len(r.first)-1 || r.first[i] < r.first[i+1] && !r.dict.gunOpens[r.parts[r.first[i]]] || r.manBomber(i) || r.dug(i) {
		return "", 0, false
	}
	var b []byte
	for k := i; k < len(r.doc.Tokens); k++ {
		from, to := r.first[k], r.first[k+1]
		if to-r.first[i] > r.dict.maxGun || k > i && from == to {
			break
		}
		for _, p := range r.parts[from:to] {
			if len(b) > 0 {
				b = append(b, ' ')
			}
			b = append(b, p...)
		}
		if c, found := r.dict.weapons[string(b)]; found {
			class, n, ok = c, k-i+1, true
		}
	}
	return class, n, ok
}

// manBomber reports whether token i is a bomber who is no aircraft: "a suicide
// bomber", "the bomber".
func (r *Reading) manBomber(i int) bool {
	w := r.doc.Tokens[i].Lower()
	if i == 0 || w != "bomber" && w != "bombers" {
		return false
	}
	prev := r.doc.Tokens[i-1]
	return bomberMen[strings.ToLower(prev.Norm)] || w == "bomber" && prev.Tag == "DT"
}

// dug reports whether token i is a mine that is dug: "a coal mine".
func (r *Reading) dug(i int) bool {
	w := r.doc.Tokens[i].Lower()
	return i > 0 && (w == "mine" || w == "mines") && minerals[r.doc.Tokens[i-1].Lower()]
}

// minerals are what mines are dug for.
var minerals = map[string]bool{
	"coal": true, "gold": true, "copper": true, "diamond": true, "tin": true, "salt": true, "iron": true, "cobalt": true, "lithium": true, "uranium": true,
	"silver": true, "jade": true, "phosphate": true, "coltan": true, "emerald": true, "nickel": true, "open-pit": true,
}

// bomberMen are words before a bomber who is no aircraft.
var bomberMen = map[string]bool{
	"suicide": true, "car": true, "truck": true, "vehicle": true, "motorcycle": true, "pipe": true, "petrol": true, "female": true, "woman": true, "male": true,
	"teenage": true, "child": true, "lone": true, "would-be": true, "taliban": true, "embassy": true, "hotel": true, "marathon": true,
}
