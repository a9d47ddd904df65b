// What few queries need, in a script of its own that is fetched when one does:
// phrases, misspelt words, compounds that are in no text or hardly any, filters.
import { fold, start } from "./analysis";
import type { Decoder } from "./decoder";
import { distance } from "./edit";
import { fileOf, fnv } from "./hash";
import type { Doc, Index, Listed } from "./index";
import { type Bounds, documents, type Postings, sectionsAt } from "./postings";
import type { Phrase } from "./rank";
import { hasPhrase } from "./snippet";
import { beginning, has, own, plain, type Variant } from "./words";

export { filtering } from "./facets";

/** The documents that have all the parts of a compound. */
export async function together(index: Index, terms: string[]): Promise<Variant | undefined> {
  const all = await Promise.all(terms.map((t) => plain(index, t, 8)));
  if (!all.every(has)) return undefined;
  const postings = intersect(all.map((v) => v.postings));
  return { terms, postings, idf: Math.max(...all.map((v) => v.idf)), weight: 8 };
}

/** Two words that stand beside each other in some section. */
async function pair(index: Index, first: string, second: string) {
  const words = `${first} ${second}`;
  const head = (d: Decoder) => {
    let key = 0;
    return () => ({ key: (key += d.int()), df: d.below(index.meta.docs + 1), size: d.int() });
  };
  return (await index.entries(`p/${fileOf(words, index.meta.pairs)}`, head, pairPostings)).get(fnv(words, 1) >>> 12);
}

/** Postings of a pair, with no impacts: for each document the first section where it stands after the head, twice, and one more if it is in the head. */
function pairPostings(d: Decoder, df: number, bounds: Bounds): Postings {
  const docs = documents(d, df, bounds);
  const starts = new Int32Array(df + 1);
  const sections: number[] = [];
  for (let i = 0; i < df; i++) {
    const n = d.below(2 * bounds.sections);
    if (n > 1) sections.push(n >> 1);
    if (n < 1 || n & 1) sections.push(0);
    starts[i + 1] = sections.length;
  }
  d.end();
  return { docs, impacts: new Uint8Array(df), starts, sections: Int32Array.from(sections) };
}

/**
 * The documents that are in all postings, with the least impact of them and the
 * sections of the first.
 */
function intersect(all: Postings[]): Postings {
  const at = all.map(() => 0);
  const docs: number[] = [];
  const impacts: number[] = [];
  const starts = [0];
  const sections: number[] = [];
  for (const doc of all[0].docs) {
    const everywhere = all.every((p, k) => {
      while (p.docs[at[k]] < doc) at[k]++;
      return p.docs[at[k]] === doc;
    });
    if (!everywhere) continue;
    docs.push(doc);
    impacts.push(Math.min(...all.map((p, k) => p.impacts[at[k]])));
    sections.push(...sectionsAt(all[0], at[0]));
    starts.push(sections.length);
  }
  const packed = (n: number[]) => Int32Array.from(n);
  return { docs: packed(docs), impacts: packed(impacts), starts: packed(starts), sections: packed(sections) };
}

/** The documents where words stand one after the other, as far as the index tells: small words are not in it. */
export async function phrase(index: Index, words: string[]): Promise<Variant[]> {
  const telling = words.filter((w) => !index.stop.has(w));
  if (telling.length === 1) return own(index, telling[0]);
  const pairs = await Promise.all(telling.slice(1).map((w, i) => pair(index, telling[i], w)));
  const all = await Promise.all(pairs.map((p) => p?.postings()));
  if (!all.length || !all.every((p) => p !== undefined)) return [];
  const idf = pairs.reduce((sum, p) => sum + p!.idf, 0);
  const postings = intersect(all);
  // It counts by where it stands: most in the head.
  postings.impacts = postings.docs.map((_, i) => (sectionsAt(postings, i).includes(0) ? 15 : 11));
  return postings.docs.length ? [{ terms: [], postings, idf, weight: 16 }] : [];
}

interface Repair {
  listed: Listed;
  distance: number;
}

/** The word of the lexicon that a misspelt one is nearest to. */
export async function repair(index: Index, word: string): Promise<Repair | undefined> {
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
export async function split(index: Index, word: string): Promise<[string, string] | undefined> {
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

/** Whether a document has the phrases that are wanted and not the others: what the index has of them may stand apart, or have other small words between. */
export async function verified(index: Index, doc: Doc, phrases: Phrase[]): Promise<boolean> {
  const all = doc.ends.slice(1).map((_, i) => i);
  for (const { words, sections, wanted } of phrases) {
    const inside = async (sections: number[]) => {
      const texts = await index.texts(sections.map((section) => ({ doc, section })));
      return texts.some((t) => hasPhrase(t.text, words) || hasPhrase(t.heading, words));
    };
    const found = hasPhrase(doc.title, words) || hasPhrase(doc.place, words) || (await inside(sections)) || (await inside(all));
    if (found !== wanted) return false;
  }
  return true;
}
