import { tokens } from "./analysis";
import { IndexError } from "./error";
import type { Facet } from "./facets";
import { type Doc, type Index, openIndex, type Rare, type Text } from "./index";
import { parse } from "./query";
import { ranking, several, sorted } from "./rank";
import { marker, type Marks, soughtOf, termsOf } from "./snippet";
import { completions, resolve } from "./words";

export { IndexError } from "./error";
export type { Facet } from "./facets";
export type { Marks } from "./snippet";

export interface Request {
  q: string;
  filters?: Record<string, string[]>;
  sort?: "relevans" | "datum";
  from?: number;
  count?: number; // 10 when not said
  repair?: boolean; // false: misspelt words are left as they are
  typing?: boolean; // the last word may be unfinished
  facets?: boolean; // to be counted
}

export interface Section {
  anchor: string;
  heading: string;
  page: number; // in the source, 0 when none
  text: string;
  marks: Marks;
  headingMarks: Marks;
  url: string;
}

export interface Hit {
  doc: number;
  url: string;
  title: string;
  titleMarks: Marks;
  kind: string;
  place: string;
  date: string;
  score: number;
  missing: string[]; // words of the query that the document has not got
  sections: Section[];
}

export interface Answer {
  total: number;
  hits: Hit[];
  corrected?: { from: string; to: string }; // the query as typed, and as repaired
  unknown: string[]; // words that no document has
  dropped: string[]; // stop words left out
  facets?: Facet[];
  terms: string[]; // for marking words on the opened page
}

export interface Suggestion {
  word: string;
  query: string; // the whole text with the word in its place
}

const suggestions = 8;

/** The search. Any text is a query; what can fail is the fetching of the index, and that is an IndexError. */
export class Engine {
  #index: Index;
  readonly #open: () => Promise<Index>;

  private constructor(index: Index, open: () => Promise<Index>) {
    this.#index = index;
    this.#open = open;
  }

  /** Opens the index below base; rare loads the script of what few queries need. */
  static async open(base: string, rare: Rare, fetcher: typeof fetch = (...of) => fetch(...of)): Promise<Engine> {
    const open = () => openIndex(base, rare, fetcher);
    return new Engine(await open(), open);
  }

  /** How many documents there are. */
  get docs(): number {
    return this.#index.meta.docs;
  }

  search(request: Request, signal?: AbortSignal): Promise<Answer> {
    return this.#withIndex((index) => search(index, request, signal));
  }

  /** Completions of the last word of what is typed. */
  suggest(text: string): Promise<Suggestion[]> {
    return this.#withIndex(async (index) => {
      const last = tokens(text.slice(-400)).at(-1);
      const before = Math.max(0, text.length - 400);
      if (!last || last.end + before !== text.length) return [];
      const words = new Set((await completions(index, last.word)).map((l) => l.word));
      words.delete(last.word);
      return [...words].slice(0, suggestions).map((word) => ({ word, query: text.slice(0, before + last.start) + word }));
    });
  }

  /** A new index may have been published since this one was opened: then everything is done over with that. */
  async #withIndex<T>(work: (index: Index) => Promise<T>): Promise<T> {
    const used = this.#index;
    try {
      return await work(used);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      if (this.#index === used) {
        const fresh = await this.#open();
        if (fresh.meta.dir === used.meta.dir) throw error;
        this.#index = fresh;
      }
      return work(this.#index);
    }
  }
}

async function search(index: Index, request: Request, signal?: AbortSignal): Promise<Answer> {
  const { docs, sections, facets } = index.meta;
  const { filters: wanted = {}, sort, from = 0, repair = true, typing = false } = request;
  const count = request.count && request.count > 0 ? request.count : 10;
  const query = parse(String(request.q), index.stop);

  const chosen = facets.map((f) => ({ ...f, chosen: wanted[f.id] ?? [] })).filter((f) => request.facets || f.chosen.length);
  const [found, years, days, filters] = await Promise.all([
    resolve(index, query, { repair, typing }),
    index.column("ar"),
    sort === "datum" ? index.days() : undefined,
    chosen.length ? index.rare().then((r) => r.filtering(index, chosen)) : undefined,
  ]);
  signal?.throwIfAborted();

  const ranked = ranking(found.wanted, found.excluded, docs, sections);
  const hits = filters ? filters.narrow(ranked.hits()) : ranked.hits();
  const scores = new Float64Array(docs);
  for (const d of hits) scores[d] = ranked.score(d);
  const score = (doc: number) => scores[doc];
  const yearOf = years.sets.map((set) => set.reduce((_, v) => Number(years.values[v].id) || 0, 0));
  const order = days
    ? sorted(hits, docs, (d) => days[d], score)
    : sorted(hits, docs, score, (d) => yearOf[years.of[d]]);

  const sought = soughtOf(found.wanted);
  const shows = marker(index.termOf, sought);
  const answer: Answer = { total: order.length, hits: [], unknown: found.unknown, dropped: query.dropped, terms: termsOf(sought) };
  if (found.corrected !== undefined) answer.corrected = { from: query.text, to: found.corrected };
  if (request.facets) answer.facets = filters?.facets() ?? [];

  // Phrases are looked for in the texts, so a hit may turn out to be none.
  const long = [...found.wanted, ...found.excluded].some(several) && (await index.rare());
  const shown: { number: number; doc: Doc; found?: Map<string[], number> }[] = [];
  let passed = 0;
  let next = long ? 0 : from;
  while (shown.length < count && next < order.length) {
    const some = order.slice(next, next + count);
    next += count;
    const batch = await Promise.all(some.map(async (number) => ({ number, doc: await index.doc(number) })));
    const stands = await Promise.all(batch.map(({ number, doc }) => long && long.verified(index, doc, ranked.phrases(number))));
    signal?.throwIfAborted();
    batch.forEach((hit, i) => {
      if (shown.length === count) return;
      const found = stands[i] || undefined;
      if (long && !found) answer.total--;
      else if (!long || passed++ >= from) shown.push({ ...hit, found });
    });
  }
  const places = shown.flatMap(({ number, doc, found }) => ranked.sections(number, found).map((section) => ({ number, doc, section })));
  const texts = await index.texts(places);
  signal?.throwIfAborted();
  answer.hits = shown.map(({ number, doc }) => ({
    doc: number,
    url: doc.url,
    title: doc.title,
    titleMarks: shows.marks(doc.title),
    kind: doc.kind,
    place: doc.place,
    date: doc.date,
    score: score(number),
    missing: ranked.missing(number),
    sections: texts.filter((_, i) => places[i].number === number).map((t) => section(doc, t, shows)),
  }));
  return answer;
}

function section(doc: Doc, { anchor, heading, page, text }: Text, shows: ReturnType<typeof marker>): Section {
  return { anchor, heading, page, ...shows.snippet(text), headingMarks: shows.marks(heading), url: doc.url + anchor };
}
