package extract_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sitrep-go/sitrep/event"
	"github.com/sitrep-go/sitrep/extract"
)

// A schema is a node of event/schema.json: the keywords that it uses.
type schema struct {
	Ref        string             `json:"$ref"`
	Type       any                `json:"type"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Closed     *bool              `json:"additionalProperties"`
	Items      *schema            `json:"items"`
	Enum       []string           `json:"enum"`
	Pattern    string             `json:"pattern"`
	Minimum    *float64           `json:"minimum"`
	Maximum    *float64           `json:"maximum"`
	Defs       map[string]*schema `json:"$defs"`
}

func readSchema(t *testing.T) *schema {
	t.Helper()
	b, err := os.ReadFile("../event/schema.json")
	require.NoError(t, err)
	var s schema
	require.NoError(t, json.Unmarshal(b, &s))
	return &s
}

// check returns what is wrong with a value, by path.
func (s *schema) check(root *schema, v any, path string) (faults []string) {
	if s.Ref != "" {
		def := root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		if def == nil {
			return []string{path + ": no definition " + s.Ref}
		}
		return def.check(root, v, path)
	}
	fault := func(format string, args ...any) {
		faults = append(faults, path+": "+fmt.Sprintf(format, args...))
	}
	types := []string{}
	switch x := s.Type.(type) {
	case string:
		types = append(types, x)
	case []any:
		for _, y := range x {
			types = append(types, y.(string))
		}
	}
	kind := map[reflect.Kind]string{reflect.String: "string", reflect.Float64: "number", reflect.Bool: "boolean", reflect.Map: "object", reflect.Slice: "array", reflect.Invalid: "null"}[reflect.ValueOf(v).Kind()]
	if n, ok := v.(float64); ok && n == float64(int64(n)) && slices.Contains(types, "integer") {
		kind = "integer"
	}
	if !slices.Contains(types, kind) {
		fault("is %s, want %v", kind, types)
		return faults
	}
	switch v := v.(type) {
	case string:
		if len(s.Enum) > 0 && !slices.Contains(s.Enum, v) {
			fault("is %q, want one of %v", v, s.Enum)
		}
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			fault("is %q, want %s", v, s.Pattern)
		}
	case float64:
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			fault("%v is out of range", v)
		}
	case []any:
		for i, x := range v {
			faults = append(faults, s.Items.check(root, x, fmt.Sprintf("%s[%d]", path, i))...)
		}
	case map[string]any:
		for _, r := range s.Required {
			if _, ok := v[r]; !ok {
				fault("%s is missing", r)
			}
		}
		for k, x := range v {
			p := s.Properties[k]
			if p == nil {
				fault("%s is not in the schema", k)
				continue
			}
			faults = append(faults, p.check(root, x, path+"."+k)...)
		}
	}
	return faults
}

// TestReportsFitTheSchema checks the JSON of all test articles against
// event/schema.json.
func TestReportsFitTheSchema(t *testing.T) {
	root := readSchema(t)
	x := newExtractor(t, extract.Config{Mentions: true})
	for _, d := range append(articles(t), extract.Document{ID: "empty"}) {
		r, err := x.Extract(context.Background(), d)
		require.NoError(t, err)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(b, &v))
		assert.Empty(t, root.check(root, v, d.ID))
		var back event.Report
		require.NoError(t, json.Unmarshal(b, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(b), string(again), "the JSON reads back into the same report")
	}
}

// TestSchemaFindsFaults checks the check itself.
func TestSchemaFindsFaults(t *testing.T) {
	root := readSchema(t)
	var v any
	require.NoError(t, json.Unmarshal([]byte(`{"id":"a","events":[{"id":"e1","kind":"picnic"}],"incidents":[],"extra":1}`), &v))
	faults := strings.Join(root.check(root, v, "r"), "\n")
	for _, want := range []string{`"picnic"`, "extra is not in the schema", "trigger is missing"} {
		assert.Contains(t, faults, want)
	}
}

// TestSchemaNamesEveryField checks that the schema and the Go types have the
// same fields.
func TestSchemaNamesEveryField(t *testing.T) {
	root := readSchema(t)
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type, *schema, string)
	walk = func(typ reflect.Type, s *schema, path string) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			if typ.Kind() == reflect.Slice {
				s = s.Items
			}
			typ = typ.Elem()
		}
		if s.Ref != "" {
			s = root.Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		names := map[string]bool{}
		for i := range typ.NumField() {
			f := typ.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			names[name] = true
			if assert.Contains(t, s.Properties, name, "%s.%s", path, f.Name) {
				walk(f.Type, s.Properties[name], path+"."+name)
			}
		}
		for name := range s.Properties {
			assert.True(t, names[name], "%s.%s is in the schema only", path, name)
		}
	}
	walk(reflect.TypeOf(event.Report{}), root, "report")
}
