package report

import (
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// maxHighlighted bounds the work of colouring: chroma's lexers are regular
// expressions, and the largest real file is a tenth of this.
const maxHighlighted = 1 << 20

var tomlLexer = sync.OnceValue(func() chroma.Lexer { return lexers.Get("TOML") })

// highlight gives a style to each character of each line of a TOML text, or nil.
func highlight(text string, lines int) [][]style {
	lexer := tomlLexer()
	if lexer == nil || len(text) > maxHighlighted {
		return nil
	}
	tokens, err := lexer.Tokenise(&chroma.TokeniseOptions{State: "root", EnsureLF: false}, text)
	if err != nil {
		return nil
	}
	out := make([][]style, 1, lines)
	for token := tokens(); token != chroma.EOF; token = tokens() {
		s := styleOf(token.Type)
		for _, r := range token.Value {
			if r == '\n' {
				out = append(out, nil)
				continue
			}
			out[len(out)-1] = append(out[len(out)-1], s)
		}
	}
	return out
}

// styleOf chooses colours that every terminal's own theme keeps readable.
func styleOf(t chroma.TokenType) style {
	switch {
	case t.InCategory(chroma.Comment):
		return grey
	case t.InSubCategory(chroma.LiteralString):
		return green
	case t.InCategory(chroma.Literal), t.InCategory(chroma.Keyword):
		return magenta
	case t.InCategory(chroma.Name):
		return cyan
	}
	return plain
}
