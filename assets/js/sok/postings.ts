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
