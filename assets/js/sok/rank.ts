import type { Postings } from "./postings";
import type { Variant, Wanted } from "./words";

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
export class Ranking {
  private readonly columns: Column[];
  private readonly counted: Column[];
  private readonly sums: Float64Array;
  private readonly matched: Uint8Array;
  private readonly tally: Uint8Array; // by section, for near

  constructor(wanted: Wanted[], private readonly excluded: Postings[], private readonly docs: number, sections: number) {
    this.columns = wanted.map((w) => column(w, docs));
    this.counted = this.columns.filter((c) => !c.wanted.bonus);
    this.sums = new Float64Array(docs);
    this.matched = new Uint8Array(docs);
    this.tally = new Uint8Array(sections);
    for (const { wanted, best } of this.columns) {
      const one = wanted.bonus ? 0 : 1;
      for (let d = 0; d < docs; d++) {
        if (!best[d]) continue;
        this.sums[d] += best[d] - 1;
        this.matched[d] += one;
      }
    }
  }

  /** The documents with a word of the query and all phrases and nothing excluded. */
  hits(): number[] {
    const out = new Uint8Array(this.docs);
    for (const p of this.excluded) for (const d of p.docs) out[d] = 1;
    const required = this.counted.filter((c) => c.wanted.phrase);
    const hits: number[] = [];
    for (let d = 0; d < this.docs; d++) {
      if (this.matched[d] && !out[d] && required.every((c) => c.best[d])) hits.push(d);
    }
    return hits;
  }

  score(doc: number): number {
    const m = this.matched[doc];
    const t = this.counted.length;
    const score = Math.floor((this.sums[doc] * m * m) / (t * t));
    const c = m > 1 ? this.near(doc) : 1;
    return c > 1 ? score + Math.floor((score * (c - 1)) / (2 * t)) : score;
  }

  /** The largest number of words that share a section. */
  private near(doc: number): number {
    let most = 0;
    for (const c of this.counted) for (const s of sectionsOf(c, doc)) most = Math.max(most, ++this.tally[s]);
    for (const c of this.counted) for (const s of sectionsOf(c, doc)) this.tally[s] = 0;
    return most;
  }

  /** The words that the document has not got. */
  missing(doc: number): string[] {
    return this.counted.filter((c) => !c.best[doc]).map((c) => c.wanted.word);
  }

  /** The sections to show of a document, best first. */
  sections(doc: number): number[] {
    const sums = new Map<number, number>();
    for (const c of this.columns) {
      sectionsOf(c, doc).forEach((s, i) => sums.set(s, (sums.get(s) ?? 0) + (c.best[doc] - 1) * (4 >> i)));
    }
    if (sums.size > 1) sums.delete(0); // the head is shown only if nothing else is
    const order = [...sums].sort(([s, a], [t, b]) => b - a || s - t);
    return order.filter(([, n], i) => i < 2 || (i === 2 && 2 * n >= order[0][1])).map(([s]) => s);
  }

  /** The sections that each phrase of three words or more is said to stand in. */
  phrases(doc: number): { words: string[]; sections: number[] }[] {
    return this.counted
      .filter((c) => c.wanted.phrase && c.wanted.phrase.length > 2)
      .map((c) => ({ words: c.wanted.phrase!, sections: Array.from(sectionsOf(c, doc)) }));
  }
}

const nothing = new Int32Array();

function sectionsOf(c: Column, doc: number): Int32Array {
  if (!c.best[doc]) return nothing;
  const { sections, starts } = c.wanted.variants[c.variant[doc]].postings;
  return sections.subarray(starts[c.at[doc]], starts[c.at[doc] + 1]);
}

function column(wanted: Wanted, docs: number): Column {
  const c: Column = { wanted, best: new Int32Array(docs), variant: new Uint8Array(docs), at: new Int32Array(docs) };
  wanted.variants.forEach(({ postings, idf, weight }: Variant, v) => {
    for (let i = 0; i < postings.docs.length; i++) {
      const d = postings.docs[i];
      const s = Math.floor((idf * postings.impacts[i] * weight) / 16) + 1;
      if (s > c.best[d]) {
        c.best[d] = s;
        c.variant[d] = v;
        c.at[d] = i;
      }
    }
  });
  return c;
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
