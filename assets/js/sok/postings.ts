import type { Decoder } from "./decoder";

/** The documents of a term or pair, their impacts, and the sections of each: sections[starts[i]] to sections[starts[i+1]-1]. */
export interface Postings {
  docs: Int32Array;
  impacts: Uint8Array | Int32Array;
  starts: Int32Array;
  sections: Int32Array;
}

/** The sections of the i-th document. */
export const sectionsAt = ({ starts, sections }: Postings, i: number) => sections.subarray(starts[i], starts[i + 1]);

/** What the numbers of documents and sections must be below. */
export interface Bounds {
  docs: number;
  sections: number;
}

/** Postings of a term: first a byte for each document, of its impact and how many sections it has beyond the first; then all sections. */
export function termPostings(d: Decoder, df: number, bounds: Bounds): Postings {
  const docs = documents(d, df, bounds);
  const bytes = d.take(df);
  const starts = new Int32Array(df + 1);
  bytes.forEach((b, i) => (starts[i + 1] = starts[i] + 1 + (b >> 4)));
  const sections = Int32Array.from({ length: starts[df] }, () => d.below(bounds.sections));
  d.end();
  return { docs, impacts: bytes.map((b) => b & 15), starts, sections };
}

/** Postings of a pair, with no impacts: for each document how many sections it has, and these. */
export function pairPostings(d: Decoder, df: number, bounds: Bounds): Postings {
  const docs = documents(d, df, bounds);
  const starts = new Int32Array(df + 1);
  const sections: number[] = [];
  for (let i = 0; i < df; i++) {
    sections.push(...d.list(() => d.below(bounds.sections)));
    starts[i + 1] = sections.length;
  }
  d.end();
  return { docs, impacts: new Uint8Array(df), starts, sections: Int32Array.from(sections) };
}

function documents(d: Decoder, df: number, bounds: Bounds): Int32Array {
  if (df > d.left()) d.broken();
  const docs = new Int32Array(df);
  for (let i = 0, doc = 0; i < df; i++) {
    const step = d.int();
    doc += step;
    if (doc >= bounds.docs || (i && !step)) d.broken();
    docs[i] = doc;
  }
  return docs;
}

/**
 * The documents that are in all postings, with the least impact of them. Their
 * sections are those that all list, if shared is asked for and there are any,
 * otherwise the first's.
 */
export function intersect(all: Postings[], shared: boolean): Postings {
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
    const lists = all.map((p, k) => [...sectionsAt(p, at[k])]);
    const common = shared ? lists[0].filter((s) => lists.every((l) => l.includes(s))) : [];
    docs.push(doc);
    impacts.push(Math.min(...all.map((p, k) => p.impacts[at[k]])));
    sections.push(...(common.length ? common : lists[0]));
    starts.push(sections.length);
  }
  const packed = (n: number[]) => Int32Array.from(n);
  return { docs: packed(docs), impacts: packed(impacts), starts: packed(starts), sections: packed(sections) };
}
