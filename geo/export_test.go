package geo

// ReadIndex opens the bytes of an index.
func ReadIndex(b []byte) (*Gazetteer, error) {
	d, err := newDisk(b)
	if err != nil {
		return nil, err
	}
	return &Gazetteer{store: d}, nil
}
