// A small writer of the index's format, for tests: what is in it is said by
// hand, so that the reader is held to FORMAT.md and not to the Go writer.
import { deflateRawSync } from "node:zlib";

const utf8 = (s) => [...Buffer.from(s, "utf8")];

export function varint(n) {
  const out = [];
  for (; n >= 128; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  return [...out, n];
}
const string = (s) => [...varint(Buffer.byteLength(s)), ...utf8(s)];
const list = (all, one) => [...varint(all.length), ...all.flatMap(one)];
const deltas = (numbers) => numbers.flatMap((n, i) => varint(n - (i ? numbers[i - 1] : 0)));
const idf = (docs, df) => Math.round(256 * Math.log(1 + (docs - df + 0.5) / (df + 0.5)));

export function fnv(s, seed) {
  let h = 2166136261n ^ BigInt(seed);
  const mask = 0xffffffffn;
  for (const b of utf8(s)) h = ((h ^ BigInt(b)) * 16777619n) & mask;
  h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & mask;
  h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & mask;
  return Number(h ^ (h >> 16n));
}
const fileOf = (key, bits) => Math.floor(fnv(key, 0) / 2 ** (32 - bits)).toString(16);

/**
 * Writes an index: documents {url, title, kind, place, date, year, facets, sections: [{anchor, heading, page, text}]},
 * terms {term: {postings: [[doc, impact, ...sections]], alternatives, parts, alone, word}}, pairs {"a b": [[doc, in the head]]}.
 * Gives a Map of files.
 */
export function encode({ documents, terms, pairs = {}, words = {}, bits = 1, chunk = 2, dir = "0123456789/", facets = ["typ", "ar"] }) {
  const files = new Map();
  const put = (name, bytes) => files.set(dir + name, deflateRawSync(Buffer.from(bytes)));
  const docs = documents.length;
  const numbered = (kind, of, entries) => {
    for (let file = 0; file < 2 ** bits; file++) {
      const here = entries.filter((e) => fileOf(e.key, bits) === file.toString(16));
      of(here, `${kind}/${file.toString(16)}`);
    }
  };
  numbered(
    "t",
    (here, name) => {
      const bodies = here.map(({ postings, alone }, i) => {
        const bytes = [
          ...deltas(postings.map(([d]) => d)),
          ...postings.map(([, impact, ...s]) => impact | ((s.length - 1) << 4)),
          ...postings.flatMap(([, , ...s]) => s.flatMap(varint)),
        ];
        if (!alone) return bytes;
        put(`${name}-${i.toString(16)}.bin`, bytes);
        return [];
      });
      const heads = here.flatMap(({ key, postings, alternatives = [], parts = [] }, i) => [
        ...string(key),
        ...varint(postings.length),
        ...varint(idf(docs, postings.length)),
        ...varint(bodies[i].length),
        ...list(alternatives, ([t, w]) => [...string(t), ...varint(w)]),
        ...list(parts, string),
      ]);
      put(`${name}.bin`, [...varint(here.length), ...heads, ...bodies.flat()]);
    },
    Object.entries(terms).map(([key, t]) => ({ key, postings: [], ...t })),
  );
  numbered(
    "p",
    (here, name) => {
      const number = ({ key }) => fnv(key, 1) >>> 16;
      here.sort((a, b) => number(a) - number(b));
      put(`${name}.bin`, [
        ...varint(here.length),
        ...deltas(here.map(number)),
        ...here.flatMap((e) => varint(2 * e.postings.length)),
        ...here.flatMap((e) => e.postings.flatMap(([d, head], i) => varint(2 * (d - (i ? e.postings[i - 1][0] : 0)) + Number(head ?? 0)))),
      ]);
    },
    Object.entries(pairs).map(([key, postings]) => ({ key, postings })),
  );
  const plain = (s) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  numbered(
    "l",
    (here, name) => {
      here.sort((a, b) => Buffer.compare(Buffer.from(a.term), Buffer.from(b.term)));
      let former = Buffer.alloc(0);
      const entries = here.flatMap(({ term, postings, word = term }) => {
        const bytes = Buffer.from(term);
        let same = 0;
        while (same < Math.min(former.length, bytes.length) && former[same] === bytes[same]) same++;
        former = bytes;
        return [...varint(same), ...varint(bytes.length - same), ...bytes.subarray(same), ...varint(postings.length), ...varint(bytes.length), ...string(word)];
      });
      put(`${name}.bin`, [...varint(here.length), ...entries]);
    },
    Object.entries(terms)
      .filter(([t, { postings }]) => postings?.length && t.length > 2 && !/\d/.test(t))
      .map(([term, t]) => ({ ...t, term, key: [...plain(term)].slice(0, 3).join("") })),
  );
  const pack = [];
  let records = [];
  documents.forEach((d, i) => {
    const streams = d.sections.map((s) => deflateRawSync(Buffer.from([...string(s.anchor), ...string(s.heading), ...varint(s.page ?? 0), ...utf8(s.text)])));
    records.push(...[d.url, d.title, d.kind, d.place, d.date].flatMap(string), 0, ...varint(pack.length), ...list(streams, (s) => varint(s.length)));
    for (const s of streams) pack.push(...s);
    if (i % chunk === chunk - 1 || i === docs - 1) {
      put(`d/${Math.floor(i / chunk).toString(16)}.bin`, records);
      records = [];
    }
  });
  files.set(`${dir}x/0.bin`, Buffer.from(pack));
  for (const facet of facets) {
    const values = [...new Set(documents.flatMap((d) => d.facets[facet] ?? []))].sort();
    const sets = documents.map((d) => (d.facets[facet] ?? []).map((v) => values.indexOf(v)));
    put(`f/${facet}.bin`, [...list(values, (v) => [...string(v), ...string(v.toUpperCase())]), ...list(sets, (s) => list(s, varint)), 1, ...sets.keys()]);
  }
  const days = documents.map((d) => (d.date ? Math.floor(Date.parse(d.date) / 86400000) : 0));
  put("f/tid.bin", [...days.map((n) => n & 255), ...days.map((n) => n >> 8)]);
  const sections = documents.reduce((n, d) => n + d.sections.length, 0);
  const root = { v: 1, dir, docs, sections, terms: bits, pairs: bits, lexicon: bits, chunk, words: { stop: "och av i", tails: {}, ...words } };
  files.set("index.json", Buffer.from(JSON.stringify({ ...root, facets: facets.map((id) => ({ id, label: id })) })));
  return files;
}
