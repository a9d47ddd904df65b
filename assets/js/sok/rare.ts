// What few queries need, in a script of its own that is fetched when one does:
// phrases, misspelt words, compounds that are in no text or hardly any, filters.
import { fold, start } from "./analysis";
import type { Decoder } from "./decoder";
import { distance } from "./edit";
import { fileOf, fnv } from "./hash";
import type { Doc, Index, Listed } from "./index";
import { type Postings, sectionsAt } from "./postings";
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

/** Documents where two words are neighbours, and in which of these in the head too. */
interface Neighbours {
  docs: Int32Array;
  heads: Uint8Array;
  idf: number;
}

function neighbours(d: Decoder, df: number, docs: number): Neighbours {
  const n: Neighbours = { docs: new Int32Array(df), heads: new Uint8Array(df), idf: Math.round(256 * Math.log(1 + (docs - df + 0.5) / (df + 0.5))) };
  for (let i = 0, doc = 0; i < df; i++) {
    const v = d.int();
    doc += Math.floor(v / 2);
    if (doc >= docs) d.broken();
    n.docs[i] = doc;
    n.heads[i] = v % 2;
  }
  return n;
}

/** Two words that are neighbours in some text, small words apart. Another pair may have the same key. */
async function pair(index: Index, first: string, second: string): Promise<Neighbours | undefined> {
  const words = `${first} ${second}`;
  const { docs, pairs } = index.meta;
  const file = `p/${fileOf(words, pairs)}`;
  const entries = await index.table(file, (d) => {
    const n = d.int();
    if (n > d.left()) d.broken();
    let key = 0;
    const keys = Array.from({ length: n }, () => (key += d.int()));
    const counts = Array.from({ length: n }, () => d.int());
    if (counts.some((c) => c % 2 === 0 && c / 2 > d.left())) d.broken();
    return new Map(keys.map((key, i) => [key, counts[i] % 2 ? { alone: i, df: (counts[i] - 1) / 2 } : neighbours(d, counts[i] / 2, docs)]));
  });
  const found = entries.get(fnv(words, 1) >>> 16);
  if (!found || "docs" in found) return found;
  return index.table(`${file}-${found.alone.toString(16)}`, (d) => {
    if (found.df > d.left()) d.broken();
    return neighbours(d, found.df, docs);
  });
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
  if (telling.length < 2) return telling.length ? own(index, telling[0]) : [];
  const [pairs, terms] = await Promise.all([
    Promise.all(telling.slice(1).map((w, i) => pair(index, telling[i], w))),
    Promise.all(telling.map((w) => index.term(index.termOf(w)))),
  ]);
  const [first, ...others] = pairs;
  if (!first || !others.every((p) => p) || !terms.every((t) => t)) return [];
  // Where the rarest word stands is where to look.
  const places = await terms.reduce((a, b) => (b!.df < a!.df ? b : a))!.postings();
  const at = new Map(Array.from(places.docs, (doc, i) => [doc, i]));
  const sets = others.map((p) => new Set(p!.docs));
  const kept = [...first.docs.keys()].filter((i) => at.has(first.docs[i]) && sets.every((s) => s.has(first.docs[i])));
  if (!kept.length) return [];
  const sections = kept.map((i) => [...sectionsAt(places, at.get(first.docs[i])!)]);
  const starts = [0];
  for (const s of sections) starts.push(starts.at(-1)! + s.length);
  const postings = {
    docs: Int32Array.from(kept, (i) => first.docs[i]),
    impacts: Int32Array.from(kept, (i) => (first.heads[i] ? 15 : 11)), // most in the head
    starts: Int32Array.from(starts),
    sections: Int32Array.from(sections.flat()),
  };
  return [{ terms: [], postings, idf: pairs.reduce((sum, p) => sum + p!.idf, 0), weight: 16 }];
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

/**
 * Where a document has the phrases that are wanted: their sections, of those in no title; undefined when it lacks one or has
 * one that is excluded. What the index has of them may stand apart, or have other small words between.
 */
export async function verified(index: Index, doc: Doc, phrases: Phrase[]): Promise<Map<string[], number> | undefined> {
  const found = new Map<string[], number>();
  for (const { words, sections, wanted } of phrases) {
    if (hasPhrase(doc.title, words) || hasPhrase(doc.place, words)) {
      if (wanted) continue;
      return undefined;
    }
    const others = [...doc.ends.slice(1).keys()].filter((s) => !sections.includes(s));
    const inside = async (all: number[]) => {
      const texts = await index.texts(all.map((section) => ({ doc, section })));
      return all[texts.findIndex((t) => hasPhrase(t.text, words) || hasPhrase(t.heading, words))];
    };
    const section = (await inside(sections)) ?? (await inside(others));
    if ((section !== undefined) !== wanted) return undefined;
    if (wanted) found.set(words, section);
  }
  return found;
}
