package actor

// Lookup returns the party that is written just so, in any case, or nil. A
// name that needs the context of a text is not returned.
func (d *Dictionary) Lookup(name string) *Entry {
	var parts []string
	split(name, func(part string) {
		if p := string(fold(nil, part)); p != "" {
			parts = append(parts, p)
		}
	})
	if len(parts) == 0 {
		return nil
	}
	table := d.one[parts[0]]
	if len(parts) > 1 {
		table = d.two[[2]string{parts[0], parts[1]}]
	}
	for _, a := range table {
		if a.weak || len(a.parts) != len(parts) {
			continue
		}
		same := true
		for i := range parts {
			same = same && a.parts[i] == parts[i]
		}
		if same {
			return a.entry
		}
	}
	return nil
}
