import { fold, start } from "./analysis";
import type { Index, Listed, Term } from "./index";
import type { Postings } from "./postings";
import type { Item, Query } from "./query";

/** One way that a word is matched. */
export interface Variant {
  terms: string[];
  postings: Postings;
  idf: number;
  weight: number; // 16 is as good as the word itself
}

/** A word or phrase that documents are sought for. */
export interface Wanted {
  word: string;
  variants: Variant[]; // none when no document has it
  /** Adds to the score but is not counted. */
  bonus?: boolean;
  /** The words of a phrase: a document without it is not a hit. */
  phrase?: string[];
}

/** What a query asks of an index. */
export interface Resolved {
  wanted: Wanted[];
  excluded: Wanted[];
  unknown: string[];
  /** The query's text with misspelt words repaired, if any was. */
  corrected?: string;
}

interface Options {
  repair: boolean;
  typing: boolean;
}

export async function resolve(index: Index, query: Query, options: Options): Promise<Resolved> {
  const found = await Promise.all(query.items.map((item) => want(index, item, options)));
  const all: Resolved = { wanted: [], excluded: [], unknown: [] };
  let corrected = "";
  let at = 0;
  query.items.forEach((item, i) => {
    const { wanted, mended } = found[i];
    if (item.excluded) {
      all.excluded.push(...wanted);
      return;
    }
    all.wanted.push(...wanted);
    for (const w of wanted) if (!w.variants.length) all.unknown.push(w.word);
    if (mended !== undefined) {
      const [{ start, end }] = item.words;
      corrected += query.text.slice(at, start) + mended;
      at = end;
    }
  });
  if (at) all.corrected = corrected + query.text.slice(at);
  return all;
}

interface Found {
  wanted: Wanted[];
  /** What to put in the word's place when it was misspelt. */
  mended?: string;
}

async function want(index: Index, item: Item, options: Options): Promise<Found> {
  const words = item.words.map((w) => w.word);
  const [word, ...others] = words;
  if (item.phrase) {
    const variants = others.length ? await (await index.rare()).phrase(index, words) : await own(index, word);
    return { wanted: [{ word: words.join(" "), variants, phrase: words }] };
  }
  if (item.excluded) return { wanted: [{ word, variants: await own(index, word) }] };
  const within = item.parts;
  if (!within.length) return find(index, word, item.asked, item.last, options);

  // The whole, and the words within it.
  const [whole, ...known] = await Promise.all([word, ...within].map((w) => lookup(index, w)));
  const number = index.termOf(word).includes("/"); // a case number or a date, whose parts say nothing when the whole is found
  if (whole.length && (number || !known.some((v) => v.length))) return { wanted: [{ word, variants: whole }] };
  const each = await Promise.all(
    within.map((w, i) => {
      const final = i === within.length - 1;
      return find(index, w, final && item.asked, final && item.last, options);
    }),
  );
  let mended: string | undefined;
  each.forEach((f, i) => {
    if (f.mended !== undefined) mended = (mended ?? word).replace(within[i], () => f.mended!);
  });
  const wanted = each.flatMap((f) => f.wanted);
  if (whole.length) wanted.push({ word, variants: whole, bonus: true });
  return { wanted, mended };
}

/** A word, or what it may have meant. */
async function find(index: Index, word: string, asked: boolean, last: boolean, options: Options): Promise<Found> {
  const variants = await lookup(index, word);
  if (asked || (options.typing && last && !variants.length)) variants.push(...(await completed(index, word)));
  if (variants.length || !options.repair) return { wanted: [{ word, variants }] };

  const { repair, split } = await index.rare();
  const repaired = await repair(index, word);
  const halves = repaired && repaired.distance < 2 ? undefined : await split(index, word);
  if (halves) return { wanted: await Promise.all(halves.map(async (h) => ({ word: h, variants: await lookup(index, h) }))) };
  if (!repaired) return { wanted: [{ word, variants }] };
  const { term, word: mended } = repaired.listed;
  return { wanted: [{ word: mended, variants: [await plain(index, term, 16)].filter(has) }], mended };
}

export async function plain(index: Index, term: string, weight: number, entry?: Term): Promise<Variant | undefined> {
  entry ??= await index.term(term);
  return entry?.df ? { terms: [term], postings: await entry.postings(), idf: entry.idf, weight } : undefined;
}

export const has = (v: Variant | undefined): v is Variant => !!v?.postings.docs.length;
const rare = 10;

/** The variants of a word that have documents. */
async function lookup(index: Index, word: string): Promise<Variant[]> {
  const term = index.termOf(word);
  const entry = await index.term(term);
  if (!entry) return [];
  const variants = [plain(index, term, 16, entry), ...entry.alternatives.map((a) => plain(index, a.term, a.weight))];
  if (entry.df <= rare && entry.parts.length > 1) variants.push(index.rare().then((r) => r.together(index, entry.parts)));
  return (await Promise.all(variants)).filter(has);
}

/** A word and nothing that is like it: what is quoted is meant, and what is excluded should not take more with it. */
export const own = async (index: Index, word: string) => [await plain(index, index.termOf(word), 16)].filter(has);

/** The words that begin, folded, with three characters; the file has others too. */
export async function beginning(index: Index, first: string): Promise<Listed[]> {
  return [...first].length < 3 ? [] : index.lexicon(first);
}

/** The terms of most documents whose word begins with what is typed, as written or else folded. */
export async function completions(index: Index, word: string): Promise<Listed[]> {
  if ([...word].length < 3) return [];
  const listed = await beginning(index, start(fold(word)));
  const by = (as: (s: string) => string) =>
    listed.filter((l) => as(l.term).startsWith(as(word)) || as(l.word).startsWith(as(word))).sort((a, b) => b.df - a.df);
  const written = by((s) => s);
  return written.length ? written : by(fold);
}

async function completed(index: Index, word: string): Promise<Variant[]> {
  const best = (await completions(index, word)).slice(0, 5);
  return (await Promise.all(best.map((l) => plain(index, l.term, 12)))).filter(has);
}

