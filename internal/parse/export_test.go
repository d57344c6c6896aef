package parse

// ReadModel reports what is wrong with a model file.
func ReadModel(file []byte) error {
	_, err := read(file)
	return err
}
