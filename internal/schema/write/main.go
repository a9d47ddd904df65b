// Command write writes the JSON Schemas to data/schema and the tables of
// data/FORMAT.md anew. Run it with go generate ./internal/schema after a change
// to the structs of package audit.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"insyn/internal/schema"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", ".", "the site's root")
	flag.Parse()
	if err := write(filepath.Join(*root, "data")); err != nil {
		log.Fatal(err)
	}
}

func write(data string) error {
	dir := filepath.Join(data, "schema")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, k := range schema.Kinds {
		if err := os.WriteFile(filepath.Join(dir, k.Name+".schema.json"), k.JSON(), 0o644); err != nil {
			return err
		}
	}
	file := filepath.Join(data, "FORMAT.md")
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, err := schema.Format(string(old))
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}
