import { type TermOf, termBy } from "./analysis";
import { Decoder, decodeUTF8 } from "./decoder";
import { IndexError } from "./error";
import { Files, inflate, Memo, request } from "./files";
import { fileOf, fnv } from "./hash";
import { pairPostings, type Postings, termPostings } from "./postings";

interface Meta {
  v: number;
  dir: string;
  docs: number;
  sections: number;
  terms: number;
  pairs: number;
  lexicon: number;
  chunk: number;
  words: { stop: string; tails: Record<string, string> };
  facets: { id: string; label: string }[];
}

/** A term or a pair of words that is in the index. */
export interface Entry {
  df: number;
  idf: number;
  postings(): Promise<Postings>;
}

export interface Term extends Entry {
  alternatives: { term: string; weight: number }[];
  parts: string[];
}

/** A term as the lexicon has it: with its commonest word. */
export interface Listed {
  term: string;
  df: number;
  word: string;
}

export interface Doc {
  url: string;
  title: string;
  kind: string;
  place: string;
  date: string;
  pack: string;
  /** Where each section begins in the pack; one more, for the end of the last. */
  ends: number[];
}

export interface Text {
  anchor: string;
  heading: string;
  page: number;
  text: string;
}

export interface Column {
  values: { id: string; label: string }[];
  sets: number[][];
  /** The set of each document. */
  of: Uint16Array;
}

// Texts closer than this in a pack are fetched as one: a request costs about as much.
const gap = 1024;

/** One index: its tables, decoded as they are asked for and kept. */
export class Index {
  readonly termOf: TermOf;
  readonly stop: Set<string>;
  private readonly files: Files;
  private readonly kept = new Memo();

  private constructor(readonly meta: Meta, base: string, fetcher: typeof fetch) {
    this.files = new Files(base + meta.dir, fetcher);
    this.termOf = termBy(meta.words.tails);
    this.stop = new Set(meta.words.stop.split(" "));
  }

  static async open(base: string, fetcher: typeof fetch): Promise<Index> {
    const name = "index.json";
    const answer = await request(fetcher, base + name, { cache: "no-cache" });
    if (!answer.ok) throw new IndexError("missing", name);
    let meta: Meta;
    try {
      meta = await answer.json();
    } catch {
      throw new IndexError("broken", name);
    }
    if (meta?.v > 1) throw new IndexError("changed", name);
    const { docs, sections, terms, pairs, lexicon, chunk } = meta ?? {};
    const whole = [docs, sections, terms, pairs, lexicon, chunk].every((n) => Number.isSafeInteger(n) && n >= 0);
    const rest = whole && Array.isArray(meta.facets) && typeof meta.words?.stop === "string" && typeof meta.words.tails === "object";
    if (!rest || !chunk || !/^\w+\/$/.test(meta.dir)) throw new IndexError("broken", name);
    return new Index(meta, base, fetcher);
  }

  async term(term: string): Promise<Term | undefined> {
    const file = `t/${fileOf(term, this.meta.terms)}`;
    const table = await this.table(file, (d) => {
      const read = d.list(() => {
        const name = d.string();
        return {
          name,
          df: d.below(this.meta.docs + 1),
          idf: d.int(),
          size: d.int(),
          alternatives: d.list(() => ({ term: d.string(), weight: d.int() })),
          parts: d.list(() => d.string()),
        };
      });
      const entries = new Map<string, Term>();
      read.forEach(({ name, df, idf, size, alternatives, parts }, i) => {
        entries.set(name, { df, idf, alternatives, parts, postings: this.postings(file, i, df, d.take(size), termPostings) });
      });
      d.end();
      return entries;
    });
    return table.get(term);
  }

  /** Two words that stand beside each other in some section. */
  async pair(first: string, second: string): Promise<Entry | undefined> {
    const key = `${first} ${second}`;
    const file = `p/${fileOf(key, this.meta.pairs)}`;
    const table = await this.table(file, (d) => {
      let number = 0;
      const read = d.list(() => ({ number: (number += d.int()), df: d.below(this.meta.docs + 1), size: d.int() }));
      const entries = new Map<number, Entry>();
      read.forEach(({ number, df, size }, i) => {
        const idf = Math.round(256 * Math.log(1 + (this.meta.docs - df + 0.5) / (df + 0.5)));
        entries.set(number, { df, idf, postings: this.postings(file, i, df, d.take(size), pairPostings) });
      });
      d.end();
      return entries;
    });
    return table.get(fnv(key, 1));
  }

  /** The words of the file where those are that begin, folded, with three characters. */
  lexicon(start: string): Promise<Listed[]> {
    return this.table(`l/${fileOf(start, this.meta.lexicon)}`, (d) => {
      let former = new Uint8Array();
      // Prefixes are shared by the byte, maybe in the middle of a letter.
      const joined = (shared: number, rest: Uint8Array) => {
        if (shared < 0 || shared > former.length) d.broken();
        const bytes = new Uint8Array(shared + rest.length);
        bytes.set(former.subarray(0, shared));
        bytes.set(rest, shared);
        return bytes;
      };
      const words = d.list(() => {
        former = joined(d.int(), d.take(d.int()));
        const df = d.int();
        const word = joined(former.length - d.int(), d.take(d.int()));
        return { term: decodeUTF8(former), df, word: decodeUTF8(word) };
      });
      d.end();
      return words;
    });
  }

  async doc(number: number): Promise<Doc> {
    const { chunk, docs } = this.meta;
    const file = Math.floor(number / chunk);
    const records = await this.table(`d/${file.toString(16)}`, (d) => {
      const records = Array.from({ length: Math.min(chunk, docs - file * chunk) }, (): Doc => {
        const [url, title, kind, place, date] = Array.from({ length: 5 }, () => d.string());
        const pack = `x/${d.int().toString(16)}.bin`;
        let end = d.int();
        return { url, title, kind, place, date, pack, ends: [end, ...d.list(() => (end += d.int()))] };
      });
      d.end();
      return records;
    });
    return records[number % chunk];
  }

  /** Texts of sections, in the order asked for. */
  texts(wanted: { doc: Doc; section: number }[]): Promise<Text[]> {
    const all = wanted.map(({ doc, section }) => {
      const [from, to] = doc.ends.slice(section, section + 2);
      if (!(to > from)) throw new IndexError("broken", doc.pack);
      return { pack: doc.pack, from, to, key: `${doc.pack} ${from}` };
    });
    const fresh = all.filter((w) => !this.kept.has(w.key)).sort((a, b) => (a.pack < b.pack ? -1 : a.pack > b.pack ? 1 : a.from - b.from));
    while (fresh.length) {
      const [{ pack, from, to }] = fresh;
      let end = to;
      let n = 1;
      while (n < fresh.length && fresh[n].pack === pack && fresh[n].from <= end + gap) end = Math.max(end, fresh[n++].to);
      const bytes = this.files.range(pack, from, end);
      for (const w of fresh.splice(0, n)) {
        void this.kept.get(w.key, async () => {
          const d = new Decoder(await inflate((await bytes).subarray(w.from - from, w.to - from), pack), pack);
          return { anchor: d.string(), heading: d.string(), page: d.int(), text: decodeUTF8(d.rest()) };
        });
      }
    }
    return Promise.all(all.map((w) => this.kept.get<Text>(w.key, () => Promise.reject(new IndexError("broken", w.pack)))));
  }

  column(facet: string): Promise<Column> {
    return this.table(`f/${facet}`, (d) => {
      const values = d.list(() => ({ id: d.string(), label: d.string() }));
      const sets = d.list(() => d.list(() => d.below(values.length)));
      const of = this.numbers(d, d.int());
      if (of.some((set) => set >= sets.length)) d.broken();
      return { values, sets, of };
    });
  }

  /** The day of each document, since 1970. */
  days(): Promise<Uint16Array> {
    return this.table("f/tid", (d) => this.numbers(d, 2));
  }

  /** A number of one or two bytes of each document, low bytes first. */
  private numbers(d: Decoder, width: number): Uint16Array {
    const { docs } = this.meta;
    const numbers = Uint16Array.from(d.take(docs));
    if (width === 2) d.take(docs).forEach((high, i) => (numbers[i] |= high << 8));
    else if (width !== 1) d.broken();
    d.end();
    return numbers;
  }

  private postings(file: string, i: number, df: number, bytes: Uint8Array, decode: typeof termPostings) {
    const alone = `${file}-${i}`;
    return () =>
      bytes.length || !df
        ? this.kept.get(alone, async () => decode(new Decoder(bytes, file), df, this.meta))
        : this.table(alone, (d) => decode(d, df, this.meta));
  }

  private table<T>(name: string, decode: (d: Decoder) => T): Promise<T> {
    const file = `${name}.bin`;
    return this.kept.get(name, async () => decode(new Decoder(await this.files.inflated(file), file)));
  }
}
