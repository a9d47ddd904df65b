package swedish

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func words(text string) string {
	var ws []string
	for _, t := range AppendTokens(nil, text) {
		ws = append(ws, t.Word)
	}
	return strings.Join(ws, " ")
}

func TestAppendTokens(t *testing.T) {
	for _, c := range tokenCases {
		if got := words(c[0]); got != c[1] {
			t.Errorf("%q\n got %q\nwant %q", c[0], got, c[1])
		}
	}
}

// tokenCases are texts and their words; the golden file has them too.
var tokenCases = [][2]string{
	{"", ""},
	{" \n\t-", ""},
	{"Granskning av IT-strategi", "granskning av it-strategi"},
	{"informations-\nsäkerhet", "informationssäkerhet"},
	{"informations-\r\n   säkerhet.", "informationssäkerhet"},
	{"informations-  \nsäkerhet", "informationssäkerhet"},
	{"informations-\n\nsäkerhet", "informations säkerhet"},
	{"informa\u00adtion", "information"},
	{"informa\u00ad\ntion", "information"},
	{"informations\u2010\nsäkerhet", "informationssäkerhet"},
	{"mark- och bygglov", "mark och bygglov"},
	{"mark-\noch bygglov", "mark och bygglov"},
	{"mark-\neller bygglov", "mark eller bygglov"},
	{"mark-\nsamt bygglov", "mark samt bygglov"},
	{"fritids-\nochraden", "fritidsochraden"},
	{"IT-\nstrategi", "it-strategi"},
	{"e-\npost", "e-post"},
	{"Norra-\nSverige", "norra-sverige"},
	{"2015-\n2016", "2015-2016"},
	{"hälso-\noch sjukvård", "hälso och sjukvård"},
	{"KS 2015/123", "ks 2015/123"},
	{"KS2015/123, KS/2015:123; ks-2015/123", "ks2015/123 ks/2015:123 ks-2015/123"},
	{"2015-03-24.", "2015-03-24"},
	{"och/eller", "och eller"},
	{"EU:s och KPMG:s", "eu:s och kpmg:s"},
	{"Fråga:Har", "fråga har"},
	{"kl. 10.30–12", "kl 10.30 12"},
	{"1,5 miljoner", "1 5 miljoner"},
	{"2015.Granskningen", "2015 granskningen"},
	{"t.ex. bl.a.", "t ex bl a"},
	{"3 kap. 8 § kommunallagen (2017:725)", "3 kap 8 kommunallagen 2017:725"},
	{"A\u030angström O\u0308rebro", "ångström örebro"},
	{"ÅÄÖ ÉÜ", "åäö éü"},
	{"o\ufb03ciell \ufb01nns", "officiell finns"},
	{"ΟΔΟΣ", "οδοσ"},
	{"İstanbul", "i̇stanbul"},
	{"a\xffb \xc3", "a b"},
	{"--- -a- a--b", "a a b"},
	{"100 m² ½", "100 m² ½"},
	{"Kungsör\u200bs", "kungsörs"},
	{"namn.efternamn@kommun.se", "namn efternamn kommun se"},
	{"https://www.orebro.se/a_b", "https www orebro se a b"},
	{"SoL, LOU & FoU", "sol lou fou"},
	{"24/7", "24/7"},
	{"x/2", "x/2"},
	{"\u0301a", "a"},
	{"\"citat\" ’ord’", "citat ord"},
	{"2–3 år", "2 3 år"},
	{"covid-19-pandemin", "covid-19-pandemin"},
	{"Skolan-", "skolan"},
	{"slut-", "slut"},
	{"slut\u00ad", "slut"},
	{"a\u00ad\u00adb", "ab"},
	{"dag-\n", "dag"},
	{"KS-\ndnr", "ks-dnr"},
	{"åtgärds-\nplan åt-\ngärd", "åtgärdsplan åtgärd"},
	{"日本語 текст", "日本語 текст"},
	{"１２ Ｋ", "１２ ｋ"},
	{"😀ord😀", "ord"},
	{"Kommunstyrelsen/kommunfullmäktige", "kommunstyrelsen kommunfullmäktige"},
}

func TestTokenOffsets(t *testing.T) {
	text := "Åtgärder: informa\u00adtions-\n säkerhet, SoL IT"
	var got []string
	for _, tok := range AppendTokens(nil, text) {
		s := text[tok.Start:tok.End]
		if tok.Upper {
			s += "!"
		}
		got = append(got, s)
	}
	if want := "Åtgärder|informa\u00adtions-\n säkerhet|SoL!|IT!"; strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

func FuzzTokens(f *testing.F) {
	for _, c := range tokenCases {
		f.Add(c[0])
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, tok := range AppendTokens(nil, text) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("%q: %+v after %d", text, tok, last)
			}
			if tok.Word == "" || !utf8.ValidString(tok.Word) || Normal(tok.Word) != tok.Word {
				t.Fatalf("%q: word %q, normal %q", text, tok.Word, Normal(tok.Word))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[tok.Start:tok.End]) {
				t.Fatalf("%q: %+v cuts a character", text, tok)
			}
			last = tok.End
			Term(tok.Word)
			Parts(tok.Word)
			Fold(tok.Word)
		}
	})
}

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat("Kommunstyrelsen har inte säkerställt att den interna kontrollen är tillräcklig. IT-strategin från 2015-03-24 saknar mål och upp-\nföljning av åtgärder, enligt Örebro kommuns revisorer. ", 500)
	b.SetBytes(int64(len(text)))
	var dst []Token
	for b.Loop() {
		dst = AppendTokens(dst[:0], text)
	}
}
