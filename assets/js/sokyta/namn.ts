// The names that lead straight to a page: kommuner, topics, comparisons. One
// small file, made by layouts/_partials/search-files.html.

/** A page that can be gone to by its name. */
export interface Name {
  kind: string;
  name: string;
  url: string;
  audits: number;
  place: string;
  order: number; // of its kind
}

/** What forslag.json holds. */
interface File {
  ord: Record<string, string>;
  namn: { slag: string; vag: string; namn: string[] }[];
}

export interface Names {
  words: Record<string, string>;
  all: Name[];
}

let fetched: Promise<Names> | undefined;

/** The names, fetched once. After a failure the next call tries again. */
export function names(form: HTMLFormElement): Promise<Names> {
  const { forslag = "", bas = "/" } = form.dataset;
  return (fetched ??= fetch(forslag)
    .then((r) => r.json())
    .then(({ ord, namn }: File) => ({
      words: ord,
      all: namn.flatMap(({ slag, vag, namn }, order) => namn.map((line) => {
        const [name, slug, audits = "0", place = ""] = line.split("|");
        return { kind: slag, name, url: `${bas}${vag}${slug}/`, audits: Number(audits), place, order };
      })),
    }))
    .catch((error: unknown) => {
      fetched = undefined;
      throw error;
    }));
}

const lower = (s: string) => s.normalize("NFC").toLocaleLowerCase("sv").trim().replace(/\s+/g, " ");
const bare = (s: string) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** How well a name answers to what was typed: 0 best, 4 not at all. å, ä and ö may be left out. */
function rank(name: string, typed: string): number {
  const n = lower(name);
  const at = (text: string, part: string) => (text.startsWith(part) ? 0 : / |-/.test(part[0]) ? 2 : (" " + text.replace(/-/g, " ")).includes(" " + part) ? 1 : 2);
  const whole = at(n, typed);
  return whole < 2 ? whole : 2 + at(bare(n), bare(typed));
}

/** The best names for what was typed, at most max: those it begins first, kommuner first, and those with most granskningar. */
export function matching(all: Name[], text: string, max: number): Name[] {
  const typed = lower(text);
  if (typed.length < 2) return [];
  return all
    .map((name) => ({ name, rank: rank(name.name, typed) }))
    .filter((m) => m.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.name.order - b.name.order || b.name.audits - a.name.audits)
    .slice(0, max)
    .map((m) => m.name);
}
