package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"
)

const intro = `insyn gör en webbplats av kommunala granskningar.

Posterna ligger som TOML-filer under data/. Webbplatsen hamnar i build/public.`

const examples = `Så här börjar man:
  insyn new granskning --kommun Örebro --datum 2015-02-17 "IT-verksamhet"
                        skriver en post att fylla i
  insyn check           visar vad som saknas eller är fel
  insyn serve           visar webbplatsen medan du skriver
  insyn build           bygger den webbplats som ska publiceras

Slutkoder: 0 allt gick bra, 1 fel i posterna, 2 fel på kommandoraden,
3 fel i miljön (filer, portar, mallar), 4 vägrat (personuppgift eller
bruten adress), 130 avbrutet.

insyn <verb> --help visar verbets flaggor och exempel.`

// printHelp writes help in Swedish for the program or for one verb. A verb's
// own text is what its Help method gives, as it stands.
func printHelp(_ kong.HelpOptions, ctx *kong.Context) error {
	w := ctx.Stdout
	node := ctx.Selected()
	if node == nil {
		fmt.Fprintf(w, "%s\n\nAnvändning: insyn [--site <mapp>] <verb> [flaggor]\n", intro)
		printVerbs(w, ctx.Model.Node)
		printFlags(w, ctx.Model.Flags)
		fmt.Fprintf(w, "\n%s\n", examples)
		return nil
	}
	fmt.Fprintf(w, "%s\n\nAnvändning: %s\n", node.Help, usageLine(node))
	printVerbs(w, node)
	if len(node.Positional) > 0 {
		fmt.Fprintln(w, "\nArgument:")
		for _, p := range node.Positional {
			row(w, "<"+p.Name+">", p.Help)
		}
	}
	var flags []*kong.Flag
	for at := node; at != nil; at = at.Parent {
		flags = append(flags, at.Flags...)
	}
	printFlags(w, flags)
	if node.Detail != "" {
		fmt.Fprintf(w, "\n%s\n", strings.TrimSpace(node.Detail))
	}
	return nil
}

func usageLine(node *kong.Node) string {
	line := node.FullPath()
	if len(node.Children) > 0 {
		return line + " <slag> [flaggor]"
	}
	line += " [flaggor]"
	for _, p := range node.Positional {
		line += " <" + p.Name + ">"
	}
	return line
}

func printVerbs(w io.Writer, node *kong.Node) {
	if len(node.Children) == 0 {
		return
	}
	heading := "Verb:"
	if node.Parent != nil {
		heading = "Slag:"
	}
	fmt.Fprintf(w, "\n%s\n", heading)
	for _, child := range node.Children {
		if !child.Hidden {
			row(w, child.Name, child.Help)
		}
	}
}

func printFlags(w io.Writer, flags []*kong.Flag) {
	fmt.Fprintln(w, "\nFlaggor:")
	for _, f := range flags {
		if f.Hidden || f.Name == "version" && len(flags) > 3 { // only on the first page
			continue
		}
		name := "--" + f.Name
		if f.PlaceHolder != "" && !f.IsBool() {
			name += " " + f.PlaceHolder
		}
		row(w, name, f.Help)
	}
}

// textColumn is where explanations begin; width is the line's whole length,
// which fits a terminal of 80.
const textColumn, width = 24, 78

// row writes a name and its explanation, wrapped and hanging.
func row(w io.Writer, name, text string) {
	line := "  " + name
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(line)
		switch {
		case n < textColumn-1:
			line += strings.Repeat(" ", textColumn-n) + word
			continue
		case strings.TrimSpace(line) == name, n+1+utf8.RuneCountInString(word) > width:
			fmt.Fprintln(w, line)
			line = strings.Repeat(" ", textColumn) + word
			continue
		}
		line += " " + word
	}
	fmt.Fprintln(w, line)
}
