import { termBy } from "./analysis";
import { type Decoder, decoder, decodeUTF8 } from "./decoder";
import { IndexError } from "./error";
import { files, inflate, memo, request } from "./files";
import { fileOf } from "./hash";
import { type Postings, termPostings } from "./postings";

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

type Files = ReturnType<typeof files>;

// Texts closer than this in a pack are fetched as one: a request costs about as much.
const gap = 1024;

/** What an index is: its tables, decoded as they are asked for and kept. */
export type Index = Awaited<ReturnType<typeof openIndex>>;

/** The script of what few queries need. */
export type Rare = () => Promise<typeof import("./rare")>;

export async function openIndex(base: string, rare: Rare, fetcher: typeof fetch) {
  const name = "index.json";
  const answer = await request(fetcher, base + name, { cache: "no-cache" });
  if (!answer.ok) throw new IndexError("missing", name);
  let newer = false;
  try {
    const meta: Meta = await answer.json();
    newer = meta.v > 1;
    if (meta.v === 1 && /^\w+\/$/.test(meta.dir) && meta.docs >= 0 && meta.facets.length >= 0) return tables(meta, rare, files(base + meta.dir, fetcher));
  } catch {} // not JSON, or not such
  throw new IndexError(newer ? "changed" : "broken", name);
}

function tables(meta: Meta, rare: Rare, files: Files) {
  const { docs, chunk } = meta;
  const kept = memo();

  const table = <T>(name: string, decode: (d: Decoder) => T): Promise<T> => {
    const file = `${name}.bin`;
    return kept.get(name, async () => {
      const d = decoder(await files.inflated(file), file);
      const made = decode(d);
      d.end();
      return made;
    });
  };

  /** A file of entries: first what is said of each, then their postings, or in files of their own. */
  const entries = <K, E extends { key: K; df: number; size: number; idf?: number }>(file: string, head: (d: Decoder) => () => E, decode: typeof termPostings) =>
    table(file, (d) => {
      const made = d.list(head(d)).map((e, i): [K, E & Entry] => {
        const bytes = d.take(e.size);
        const alone = `${file}-${i.toString(16)}`;
        const postings = () =>
          e.size || !e.df
            ? kept.get(alone, async () => decode(decoder(bytes, file), e.df, meta))
            : table(alone, (d) => decode(d, e.df, meta));
        return [e.key, { ...e, idf: e.idf ?? Math.round(256 * Math.log(1 + (docs - e.df + 0.5) / (e.df + 0.5))), postings }];
      });
      return new Map(made);
    });

  /** A number of one or two bytes of each document, low bytes first. */
  const numbers = (d: Decoder, width: number): Uint16Array => {
    const all = Uint16Array.from(d.take(docs));
    if (width === 2) d.take(docs).forEach((high, i) => (all[i] |= high << 8));
    else if (width !== 1) d.broken();
    return all;
  };

  return {
    meta,
    rare,
    table,
    termOf: termBy(meta.words.tails),
    stop: new Set(meta.words.stop.split(" ")),

    term: async (term: string): Promise<Term | undefined> => {
      const head = (d: Decoder) => () => ({
        key: d.string(),
        df: d.below(docs + 1),
        idf: d.int(),
        size: d.int(),
        alternatives: d.list(() => ({ term: d.string(), weight: d.int() })),
        parts: d.list(d.string),
      });
      return (await entries(`t/${fileOf(term, meta.terms)}`, head, termPostings)).get(term);
    },

    /** The words of the file where those are that begin, folded, with three characters. */
    lexicon: (start: string): Promise<Listed[]> =>
      table(`l/${fileOf(start, meta.lexicon)}`, (d) => {
        let former = new Uint8Array();
        // Prefixes are shared by the byte, maybe in the middle of a letter.
        const joined = (shared: number) => {
          if (shared < 0 || shared > former.length) d.broken();
          return Uint8Array.of(...former.subarray(0, shared), ...d.take(d.int()));
        };
        return d.list(() => {
          former = joined(d.int());
          const df = d.int();
          return { term: decodeUTF8(former), df, word: decodeUTF8(joined(former.length - d.int())) };
        });
      }),

    doc: async (number: number): Promise<Doc> => {
      const file = Math.floor(number / chunk);
      const records = await table(`d/${file.toString(16)}`, (d) =>
        Array.from({ length: Math.min(chunk, docs - file * chunk) }, (): Doc => {
          const [url, title, kind, place, date] = Array.from({ length: 5 }, d.string);
          const pack = `x/${d.int().toString(16)}.bin`;
          let end = d.int();
          return { url, title, kind, place, date, pack, ends: [end, ...d.list(() => (end += d.int()))] };
        }),
      );
      return records[number % chunk];
    },

    /** Texts of sections, in the order asked for. */
    texts: (wanted: { doc: Doc; section: number }[]): Promise<Text[]> => {
      const all = wanted.map(({ doc: { pack, ends }, section }) => {
        const [from, to] = ends.slice(section, section + 2);
        if (!(to > from)) throw new IndexError("broken", pack);
        return { pack, from, to, key: `${pack} ${from}` };
      });
      const fresh = all.filter((w) => !kept.has(w.key)).sort((a, b) => a.pack.localeCompare(b.pack) || a.from - b.from);
      while (fresh.length) {
        const [{ pack, from }] = fresh;
        let end = from;
        let n = 0;
        while (n < fresh.length && fresh[n].pack === pack && fresh[n].from <= end + gap) end = Math.max(end, fresh[n++].to);
        const bytes = files.range(pack, from, end);
        for (const w of fresh.splice(0, n)) {
          void kept.get(w.key, async () => {
            const d = decoder(await inflate((await bytes).subarray(w.from - from, w.to - from), pack), pack);
            return { anchor: d.string(), heading: d.string(), page: d.int(), text: decodeUTF8(d.take(d.left())) };
          });
        }
      }
      return Promise.all(all.map((w) => kept.get<Text>(w.key, () => Promise.reject(new IndexError("broken", w.pack)))));
    },

    column: (facet: string): Promise<Column> =>
      table(`f/${facet}`, (d) => {
        const values = d.list(() => ({ id: d.string(), label: d.string() }));
        const sets = d.list(() => d.list(() => d.below(values.length)));
        const of = numbers(d, d.int());
        if (of.some((set) => set >= sets.length)) d.broken();
        return { values, sets, of };
      }),

    /** The day of each document, since 1970. */
    days: (): Promise<Uint16Array> => table("f/tid", (d) => numbers(d, 2)),
  };
}
