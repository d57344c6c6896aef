package geo

// Containers are what holds a place, the smallest first: its second-order
// division, its first-order division, its country, as far as the gazetteer has
// them. A place is not its own container.
func (g *Gazetteer) Containers(p Place) []Place {
	var out []Place
	add := func(name, code string, fits func(Place) bool) {
		var best *Place
		for _, c := range g.exact(Fold(name)) {
			if c.Code == code && c.Country == p.Country && fits(c) && (best == nil || c.Name == name && best.Name != name) {
				best = &c
			}
		}
		if best != nil && !same(best, &p) {
			out = append(out, *best)
		}
	}
	level := map[string]int{"ADM2": 1, "ADM1": 2, "PCLI": 3}[p.Code]
	if p.Admin2 != "" && level < 1 {
		add(p.Admin2, "ADM2", func(c Place) bool { return c.adm1 == p.adm1 })
	}
	if p.Admin1 != "" && level < 2 {
		add(p.Admin1, "ADM1", func(c Place) bool { return c.adm1 == p.adm1 })
	}
	if country, ok := CountryOf(p.Country); ok && level < 3 {
		add(country.Name, "PCLI", func(Place) bool { return true })
	}
	return out
}
