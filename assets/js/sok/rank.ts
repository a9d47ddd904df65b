import { sectionsAt } from "./postings";
import type { Wanted } from "./words";

/** What a word or phrase has of each document. */
interface Column {
  wanted: Wanted;
  /** The score of the best variant, plus 1; 0 when it has not got the document. */
  best: Int32Array;
  /** Which variant, and where in its postings. */
  variant: Uint8Array;
  at: Int32Array;
}

/** The documents that match a query. All sums are of whole numbers, as in Go. */
export function ranking(wanted: Wanted[], excluded: Wanted[], docs: number, sections: number) {
  const columns = wanted.map((w) => column(w, docs));
  const counted = columns.filter((c) => !c.wanted.bonus);
  const total = counted.length;
  const sums = new Float64Array(docs);
  const matched = new Uint8Array(docs);
  for (const { wanted, best } of columns) {
    best.forEach((score, d) => {
      if (!score) return;
      sums[d] += score - 1;
      if (!wanted.bonus) matched[d]++;
    });
  }
  const tally = new Uint8Array(sections);

  /** The largest number of words that share a section. */
  const near = (doc: number): number => {
    let most = 1;
    for (const c of counted) for (const s of sectionsOf(c, doc)) most = Math.max(most, ++tally[s]);
    for (const c of counted) for (const s of sectionsOf(c, doc)) tally[s] = 0;
    return most;
  };

  return {
    /** The documents with a word of the query and all phrases and nothing excluded. */
    hits: (): number[] => {
      const out = new Uint8Array(docs);
      for (const w of excluded) if (!several(w)) for (const v of w.variants) for (const d of v.postings.docs) out[d] = 1;
      const required = counted.filter((c) => c.wanted.phrase);
      return [...matched.keys()].filter((d) => matched[d] && !out[d] && required.every((c) => c.best[d]));
    },

    score: (doc: number): number => {
      const m = matched[doc];
      const score = Math.floor((sums[doc] * m * m) / (total * total));
      return m > 1 ? score + Math.floor((score * (near(doc) - 1)) / (2 * total)) : score;
    },

    /** The words that the document has not got. */
    missing: (doc: number) => counted.filter((c) => !c.best[doc]).map((c) => c.wanted.word),

    /** The sections to show of a document, best first. Found tells where the phrases are. */
    sections: (doc: number, found?: Map<string[], number>): number[] => {
      const sums = new Map<number, number>();
      for (const c of columns) {
        const place = c.wanted.phrase && found?.get(c.wanted.phrase);
        (place === undefined ? sectionsOf(c, doc) : [place]).forEach((s, i) => sums.set(s, (sums.get(s) ?? 0) + (c.best[doc] - 1) * (4 >> i)));
      }
      if (sums.size > 1) sums.delete(0); // the head is shown only if nothing else is
      const order = [...sums].sort(([s, a], [t, b]) => b - a || s - t);
      return order.filter(([, n], i) => i < 2 || (i === 2 && 2 * n >= order[0][1])).map(([s]) => s);
    },

    /** The phrases of several words to look for in a document: those wanted, with the sections that they are said to stand in, and those excluded. */
    phrases: (doc: number): Phrase[] => [
      ...counted.filter((c) => several(c.wanted)).map((c) => ({ words: c.wanted.phrase!, sections: [...sectionsOf(c, doc)], wanted: true })),
      ...excluded.filter((w) => several(w) && w.variants.some((v) => v.postings.docs.includes(doc))).map((w) => ({ words: w.phrase!, sections: [], wanted: false })),
    ],
  };
}

/** A phrase that a document is said to have, and should have or not. */
export interface Phrase {
  words: string[];
  sections: number[];
  wanted: boolean;
}

/** Whether a phrase has several words: then the index does not know for certain where it stands. */
export const several = (w: Wanted) => (w.phrase?.length ?? 0) > 1;

const none = new Int32Array();

const sectionsOf = (c: Column, doc: number): Int32Array =>
  c.best[doc] ? sectionsAt(c.wanted.variants[c.variant[doc]].postings, c.at[doc]) : none;

function column(wanted: Wanted, docs: number): Column {
  const best = new Int32Array(docs);
  const variant = new Uint8Array(docs);
  const at = new Int32Array(docs);
  wanted.variants.forEach(({ postings, idf, weight }, v) => {
    postings.docs.forEach((d, i) => {
      const score = Math.floor((idf * postings.impacts[i] * weight) / 16) + 1;
      if (score > best[d]) {
        best[d] = score;
        variant[d] = v;
        at[d] = i;
      }
    });
  });
  return { wanted, best, variant, at };
}

/**
 * Sorts hits by two numbers, the greater first, and then by document, the
 * earlier first. All is packed into one float, which sorts natively: below 2^53
 * up to millions of documents.
 */
export function sorted(hits: number[], docs: number, first: (doc: number) => number, second: (doc: number) => number): number[] {
  let bound = 1;
  for (const d of hits) bound = Math.max(bound, second(d) + 1);
  const keys = Float64Array.from(hits, (d) => (first(d) * bound + second(d)) * docs + (docs - 1 - d)).sort().reverse();
  return Array.from(keys, (k) => docs - 1 - (k % docs));
}
