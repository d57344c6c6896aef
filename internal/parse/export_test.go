package parse

// ReadModel reports what is wrong with a model file.
func ReadModel(file []byte) error {
	_, err := read(file)
	return err
}

// BestTree and Clusters are eisner and cluster.
var (
	BestTree = eisner
	Clusters = cluster
)
