import { fold, start } from "./analysis";
import { distance } from "./edit";
import type { Index, Listed, Term } from "./index";
import { intersect, type Postings, sectionsAt } from "./postings";
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
  excluded: Postings[];
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
      all.excluded.push(...wanted.flatMap((w) => w.variants.map((v) => v.postings)));
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
  if (item.phrase) return { wanted: [await phrase(index, words)] };
  const [word] = words;
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

  const repaired = await repair(index, word);
  const halves = repaired && repaired.distance < 2 ? undefined : await split(index, word);
  if (halves) return { wanted: await Promise.all(halves.map(async (h) => ({ word: h, variants: await lookup(index, h) }))) };
  if (!repaired) return { wanted: [{ word, variants }] };
  const { term, word: mended } = repaired.listed;
  return { wanted: [{ word: mended, variants: [await plain(index, term, 16)].filter(has) }], mended };
}

async function plain(index: Index, term: string, weight: number, entry?: Term): Promise<Variant | undefined> {
  entry ??= await index.term(term);
  return entry?.df ? { terms: [term], postings: await entry.postings(), idf: entry.idf, weight } : undefined;
}

const has = (v: Variant | undefined): v is Variant => !!v?.postings.docs.length;
const rare = 10;

/** The variants of a word that have documents. */
async function lookup(index: Index, word: string): Promise<Variant[]> {
  const term = index.termOf(word);
  const entry = await index.term(term);
  if (!entry) return [];
  const variants = [plain(index, term, 16, entry), ...entry.alternatives.map((a) => plain(index, a.term, a.weight))];
  if (entry.df <= rare && entry.parts.length > 1) variants.push(together(index, entry.parts));
  return (await Promise.all(variants)).filter(has);
}

/** A word and nothing that is like it: what is quoted is meant, and what is excluded should not take more with it. */
const own = async (index: Index, word: string) => [await plain(index, index.termOf(word), 16)].filter(has);

/** The documents that have all the parts of a compound. */
async function together(index: Index, terms: string[]): Promise<Variant | undefined> {
  const all = await Promise.all(terms.map((t) => plain(index, t, 8)));
  if (!all.every(has)) return undefined;
  const postings = intersect(all.map((v) => v.postings), false);
  return { terms, postings, idf: Math.max(...all.map((v) => v.idf)), weight: 8 };
}

async function phrase(index: Index, words: string[]): Promise<Wanted> {
  const wanted: Wanted = { word: words.join(" "), variants: [], phrase: words };
  if (words.length === 1) {
    wanted.variants = await own(index, words[0]);
    return wanted;
  }
  const pairs = await Promise.all(words.slice(1).map((w, i) => index.pair(words[i], w)));
  const all = await Promise.all(pairs.map((p) => p?.postings()));
  if (!all.every((p) => p !== undefined)) return wanted;
  const idf = pairs.reduce((sum, p) => sum + p!.idf, 0);
  const postings = intersect(all, true);
  // It counts by where it stands: most in the head.
  postings.impacts = postings.docs.map((_, i) => {
    const sections = sectionsAt(postings, i);
    return sections.includes(0) ? 15 : 7 + 2 * sections.length;
  });
  wanted.variants = [{ terms: [], postings, idf, weight: 16 }].filter(has);
  return wanted;
}

/** The words that begin, folded, with three characters; the file has others too. */
async function beginning(index: Index, first: string): Promise<Listed[]> {
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

interface Repair {
  listed: Listed;
  distance: number;
}

/** The word of the lexicon that a misspelt one is nearest to. */
async function repair(index: Index, word: string): Promise<Repair | undefined> {
  const typed = [...word];
  const term = [...index.termOf(word)];
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (!most) return undefined;
  // The first letters, that name the file, may be those that are wrong.
  const letters = [...fold(word)];
  const exchanged = (at: number, n: number, ...by: string[]) => [...letters.slice(0, at), ...by, ...letters.slice(at + n)];
  const places = [0, 1, 2];
  const ways = [letters, ...places.map((i) => exchanged(i, 1)), ...places.map((i) => exchanged(i, 0, letters[i])), ...places.map((i) => exchanged(i, 2, ...letters.slice(i, i + 2).reverse()))];
  const starts = [...new Set(ways.map((l) => l.slice(0, 3).join("")))];
  const files = await Promise.all(starts.map((s) => beginning(index, s)));

  let best: Repair | undefined;
  const astray = (l: Listed) => Number(!l.term.startsWith(typed[0]));
  files.forEach((file, i) => {
    for (const listed of file) {
      if (start(fold(listed.term)) !== starts[i]) continue;
      // A slip in an ending can change what the stemmer makes of it.
      const other = [...listed.term];
      const d = Math.min(distance(term, other, most), distance(typed, other, most), distance(typed, [...listed.word], most));
      if (d > most) continue;
      const order = best && (d - best.distance || astray(listed) - astray(best.listed) || best.listed.df - listed.df);
      if (!order || order < 0) {
        if (order === 0 && listed.term >= best!.listed.term) continue;
        best = { listed, distance: d };
      }
    }
  });
  return best;
}

/** Whether the lexicon would have a term, if the index has. */
const inLexicon = (term: string) => [...term].length > 2 && !/[0-9]/.test(term);

/** A compound that is in no text, as two words that are: the longest first of them. */
async function split(index: Index, word: string): Promise<[string, string] | undefined> {
  const letters = [...word];
  if (letters.length < 8) return undefined;
  const listed = new Set((await beginning(index, start(fold(word)))).map((l) => l.term));
  const ways: [string, string][] = [];
  for (let n = letters.length - 4; n >= 4; n--) {
    const head = letters.slice(0, n).join("");
    if (!listed.has(index.termOf(head))) continue;
    ways.push([head, letters.slice(n).join("")]);
    if (letters[n] === "s" && letters.length - n > 4) ways.push([head, letters.slice(n + 1).join("")]);
  }
  const known = await Promise.all(ways.map(async ([, rest]) => inLexicon(index.termOf(rest)) && (await index.term(index.termOf(rest)))?.df));
  return ways.find((_, i) => known[i]);
}
