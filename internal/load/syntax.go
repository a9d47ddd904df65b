package load

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// explanation is what a parser's message means to the one who wrote the file.
type explanation struct {
	message  *regexp.Regexp // the parser's words
	fact     string         // $1 is the regexp's group
	expected string
	hint     string
}

const (
	hintString = `en text skrivs "så här"; på flera rader inom tre citattecken: """ … """`
	hintQuote  = `ett citattecken inne i en text skrivs \"`
)

// explanations, the most telling first. The messages are those of
// pelletier/go-toml v2.4 and BurntSushi/toml v1.6; a test provokes each.
var explanations = []explanation{
	{re(`^nesting$`), fmt.Sprintf("tabeller eller listor ligger i fler än %d nivåer", maxNesting), "", "en post har högst tre nivåer"},
	{re(`(basic|literal) strings cannot have new lines|^unterminated (basic|literal)`), "citattecknet som avslutar texten saknas", "", hintString},
	{re(`^multiline (basic|literal) string not terminated by (.*)`), "texten som börjar med $2 avslutas aldrig", "", "skriv $2 efter textens sista rad"},
	{re(`^too many quotes`), "för många citattecken efter varandra", "", hintString},
	{re(`^expected '=' after key`), "likhetstecknet efter nyckeln saknas", `nyckel = "värde"`, ""},
	{re(`^expected newline but got`), "något står efter värdet på samma rad", "en nyckel och ett värde på varje rad", ""},
	{re(`^expected value, not end of input|^expected value but got`), "värdet saknas", `nyckel = "värde"`, ""},
	{re(`^array is incomplete`), "listan avslutas aldrig", `["en", "två"]`, "skriv ] efter listans sista värde"},
	{re(`^expected ',' or ']' after array value`), "listan avslutas inte, eller ett komma saknas mellan två värden", `["en", "två"]`, ""},
	{re(`^inline table is incomplete`), "tabellen inom { } avslutas aldrig", `{ nyckel = "värde" }`, "skriv } efter det sista värdet"},
	{re(`^expected ',' or '}' after|^unexpected comma in inline`), "ett komma eller } saknas, eller står fel, i tabellen inom { }", `{ a = "värde", b = "värde" }`, ""},
	{re(`^expected ']]' to close`), "rubriken avslutas inte med ]]", "[[fraga]]", ""},
	{re(`^expected ']' to close`), "rubriken avslutas inte med ]", "[missiv]", ""},
	{re(`leading zeroes`), "talet börjar med en nolla", "", `en kod skrivs inom citattecken, till exempel "0114"`},
	{re(`^key (\S+) is already defined|^Key '(.*)' has already been defined`), "nyckeln $1$2 finns redan", "varje nyckel högst en gång i sin tabell", "ta bort den ena; flera värden skrivs som en lista"},
	{re(`^table (\S+) already exists as an array of tables`), "[$1] finns redan som [[$1]]", "", "skriv [[$1]] med dubbla hakparenteser"},
	{re(`^key (\S+) already exists as a \S+, but should be an array table`), "[[$1]] finns redan som [$1] eller som nyckel", "", "skriv alla med dubbla hakparenteser: [[$1]]"},
	{re(`^table (\S+) already exists`), "tabellen [$1] finns redan", "", "slå ihop dem; flera av samma slag skrivs [[$1]]"},
	{re(`^key (\S+) (should be a table|already exists as a value)`), "$1 finns redan som nyckel och kan inte också vara en tabell", "", ""},
	{re(`^invalid escape character|^need a character after`), `omvänt snedstreck \ har en egen mening i en text`, "", `skriv \\, eller sätt texten inom raka enkla citattecken: '…'`},
	{re(`unicode escape`), `teckenkoden efter \ är inte giltig`, `\u00e5 (fyra hexadecimala siffror)`, "skriv tecknet självt: filen är UTF-8"},
	{re(`control characters|^carriage returns`), "texten innehåller ett styrtecken", "", "ta bort det: det följer ofta med vid klippa och klistra"},
	{re(`^invalid character at start of key`), "raden börjar inte med en nyckel, en rubrik eller #", `nyckel = "värde", [tabell] eller # kommentar`, ""},
	{re(`^unexpected character U\+000[AD].* at start of value`), "värdet saknas", `nyckel = "värde"`, "utelämna hela raden när källan inte säger något"},
	{re(`^expected keyword|^strings must be quoted|^unexpected character .* at start of value|^expected (number|digit)|^number must|decimal point|^exponent|radix`),
		"värdet går inte att läsa", `en text inom citattecken, ett heltal, true, false eller ett datum (2015-02-17)`, ""},
	{re(`^invalid datetime|^date|^times? `), "tidpunkten går inte att läsa", expectedDate, ""},
	{re(`out of range`), "talet är för stort", "", ""},
}

func re(s string) *regexp.Regexp { return regexp.MustCompile(s) }

// reportSyntax tells a parser's error in Swedish.
func reportSyntax(s *source, text []byte, f *fault) {
	for _, e := range explanations {
		m := e.message.FindStringSubmatchIndex(f.message)
		if m == nil {
			continue
		}
		expand := func(template string) string {
			return string(e.message.ExpandString(nil, template, f.message, m))
		}
		from, to := placeOfFault(text, f)
		p := s.report("syntax", from, to, expand(e.fact))
		p.Expected, p.Hint = e.expected, expand(e.hint)
		if hint := hintFromLine(text, f); hint != "" {
			p.Hint = hint
		}
		return
	}
	p := s.report("syntax", f.from, f.to, "filen går inte att läsa som TOML")
	p.Hint = "läsaren säger: " + f.message
}

// placeOfFault moves the place from where the parser gave up to where the
// mistake was made, when that can be told.
func placeOfFault(text []byte, f *fault) (from, to int) {
	if strings.HasPrefix(f.message, "multiline") {
		quotes := f.message[len(f.message)-3:]
		if i := bytes.LastIndex(text, []byte(quotes)); i >= 0 {
			return i, i + 3
		}
	}
	return f.from, f.to
}

// yearAndMore is a line with a month or a number without its quotation marks.
var yearAndMore = regexp.MustCompile(`^\s*([a-z_]+)\s*=\s*(\d{4}-\d{1,2})\s*(#.*)?$`)

// hintFromLine looks at what really stands at the fault.
func hintFromLine(text []byte, f *fault) string {
	if f.from < 0 || f.from >= len(text) {
		return ""
	}
	r, _ := utf8.DecodeRune(text[f.from:])
	line := lineAt(text, f.from)
	value := strings.HasPrefix(f.message, "unexpected character") || strings.HasPrefix(f.message, "expected keyword") ||
		strings.HasPrefix(f.message, "strings must")
	switch {
	case strings.HasPrefix(f.message, "invalid datetime") && yearAndMore.Match(line):
		return "skriv " + string(yearAndMore.ReplaceAll(yearAndMore.Find(line), []byte(`$1 = "$2"`)))
	case strings.ContainsRune("”“„’‘»«", r):
		return `använd raka citattecken: "…"`
	case r == '\r':
		return "radslutet är av ett gammalt slag (CR): spara filen med radslut LF eller CRLF"
	case value && r == '#':
		return "värdet saknas före kommentaren; utelämna hela raden när källan inte säger något"
	case value && isWord(text[f.from:], "Ja", "ja", "sant", "Sant", "True", "TRUE", "yes"):
		return "ja skrivs true"
	case value && isWord(text[f.from:], "Nej", "nej", "falskt", "Falskt", "False", "FALSE", "no"):
		return "nej skrivs false"
	case value && isKeyByte(byte(min(r, 255))):
		return `en text skrivs inom citattecken: "…"`
	case strings.HasPrefix(f.message, "expected newline") && bytes.Count(line, []byte{'"'}) > 2:
		return hintQuote
	case strings.HasPrefix(f.message, "expected '='") && bytes.IndexByte(line, ':') >= 0 && bytes.IndexByte(line, '=') < 0:
		return "skriv = i stället för :"
	}
	return ""
}

// isWord reports whether a text begins with one of the words, and not with a
// longer one.
func isWord(text []byte, words ...string) bool {
	for _, w := range words {
		if rest, ok := bytes.CutPrefix(text, []byte(w)); ok && (len(rest) == 0 || !isKeyByte(rest[0])) {
			return true
		}
	}
	return false
}

func lineAt(text []byte, at int) []byte {
	start := bytes.LastIndexByte(text[:at], '\n') + 1
	end := bytes.IndexByte(text[at:], '\n')
	if end < 0 {
		return text[start:]
	}
	return text[start : at+end]
}

// lineStart gives the offset of a line, from 1.
func lineStart(text []byte, line int) int {
	at := 0
	for ; line > 1; line-- {
		i := bytes.IndexByte(text[at:], '\n')
		if i < 0 {
			return at
		}
		at += i + 1
	}
	return at
}

func lastKey(key []string) string {
	if len(key) == 0 {
		return ""
	}
	return key[len(key)-1]
}

func trimPrefix(message string) string { return strings.TrimPrefix(message, "toml: ") }
