package parse

import "github.com/sitrep-go/sitrep/internal/text"

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

// AnnotateBy annotates a document by a model and a file of habits.
func AnnotateBy(file, habits []byte, doc *text.Document) (*text.Document, error) {
	m, err := read(file)
	if err != nil {
		return nil, err
	}
	if err := m.setHabits(habits); err != nil {
		return nil, err
	}
	m.annotate(doc, nil)
	return doc, nil
}
