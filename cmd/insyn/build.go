package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"insyn/internal/report"
	"insyn/internal/site"
)

// buildCmd makes the website: all the stages, one after the other.
type buildCmd struct {
	Out  string `placeholder:"<mapp>" help:"Där webbplatsen läggs. Förvalt: build/public i webbplatsens rot."`
	Date day    `placeholder:"<dag>" help:"Den dag som avgör vad som är försenat, ÅÅÅÅ-MM-DD. Förvalt: i dag."`
}

func (buildCmd) Help() string {
	return `Exempel:
  insyn build                      bygger webbplatsen i build/public
  insyn build --out /srv/www/insyn lägger den någon annanstans
  insyn build --date 2026-11-01    räknar förseningar som om det vore den dagen

Finns det fel i posterna byggs ingenting: den förra webbplatsen står kvar och
felen visas. Samma poster och samma dag ger samma webbplats, byte för byte.
Dagen kan också komma ur miljövariabeln SOURCE_DATE_EPOCH.`
}

func (b *buildCmd) run(e *env) error {
	start := time.Now()
	today, err := b.Date.today()
	if err != nil {
		return err
	}
	if err := firstOf(e.isSite(), site.CheckOut(e.root, b.out(e.root))); err != nil {
		return err
	}
	unlock, err := lockBuild(e.root)
	if err != nil {
		return err
	}
	defer unlock()
	p := newProgress(e.stderr)
	src, err := b.prepare(e, p, today)
	if err != nil {
		return err
	}
	// The records are not needed any more, and Hugo is about to need the memory.
	debug.FreeOSMemory()
	end := p.stage("gör sidorna", nil)
	res, err := site.Build(e.ctx, site.Options{Root: e.root, Out: b.out(e.root), BaseURL: src.address, Date: today, MinPages: src.pages})
	end()
	if err != nil {
		return err
	}
	src.summary(e.stdout, res, time.Since(start))
	return nil
}

// prepared is what the last stage and the summary need to know of the records.
type prepared struct {
	address  string
	pages    int // given to Hugo
	written  int // files of theirs that changed
	warnings int
	kinds    []kindCount
}

type kindCount struct {
	n    int
	what string
}

// prepare is all the stages before Hugo.
func (b *buildCmd) prepare(e *env, p progress, today time.Time) (*prepared, error) {
	set, problems, err := e.examine(p)
	if err != nil {
		return nil, err
	}
	found := report.Count(problems)
	if fault := verdict(found, "rätta felen och kör igen; ingenting är byggt, och en webbplats som byggts förut står kvar"); fault != nil {
		return nil, firstOf(e.tell(e.stderr, "text", problems), fault)
	}
	stats, err := e.generate(p, set, today)
	if err != nil {
		return nil, err
	}
	src := &prepared{address: set.Site.Address, written: stats.Written, warnings: found.Warnings, kinds: []kindCount{
		{len(set.Audits), "granskningar"}, {len(set.Documents), "styrdokument"}, {len(set.Responses), "svar"},
		{len(set.AuditReports), "revisionsberättelser"}, {len(set.Themes), "jämförelser"},
		{len(set.Municipalities), "kommuner"}, {len(set.Regions), "regioner"},
	}}
	for _, n := range stats.Pages {
		src.pages += n
	}
	return src, nil
}

func (b *buildCmd) out(root string) string {
	if b.Out != "" {
		return b.Out
	}
	return filepath.Join(root, "build", "public")
}

// summary is the last words of a build that went well.
func (src *prepared) summary(w io.Writer, res site.Result, took time.Duration) {
	fmt.Fprintf(w, "Webbplatsen är byggd på %s.\n\n", seconds(took))
	for _, k := range src.kinds {
		fmt.Fprintf(w, "%8d  %s\n", k.n, k.what)
	}
	fmt.Fprintf(w, "%8d  sidor (%s)\n", res.Pages, size(res.Bytes))
	fmt.Fprintf(w, "%8d  ändrade filer i underlaget\n", src.written)
	if src.warnings > 0 {
		fmt.Fprintf(w, "%8d  varningar (insyn check visar dem)\n", src.warnings)
	}
	fmt.Fprintf(w, "\nDen ligger i %s\nSe på den: insyn serve\n", shortPath(res.Out))
}

// shortPath gives a path below the working folder without that folder.
func shortPath(path string) string {
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	if real, err := filepath.EvalSymlinks(wd); err == nil {
		wd = real
	}
	if rel, err := filepath.Rel(wd, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}

// size writes a number of bytes for a reader: 6,3 MB.
func size(bytes int64) string {
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/1e6), ".", ",", 1)
}

// firstOf gives the first error that is one.
func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
