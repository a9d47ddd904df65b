// The engine against a small index in the format of internal/search/FORMAT.md.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle, bundled } from "./bundle.mjs";
import { fetcher } from "./disk.mjs";
import { encode } from "./encode.mjs";

const { Engine, IndexError } = (await bundled("engine", true)).module;
const rare = async () => (await bundled("rare", true)).module;

const doc = (url, title, date, typ, ...texts) => ({
  url,
  title,
  kind: typ,
  place: "Örebro kommun",
  date,
  facets: { typ: [typ], ar: date ? [date.slice(0, 4)] : [] },
  sections: [{ anchor: "", heading: "", text: "Sammandraget." }, ...texts.map((text, i) => ({ anchor: `#fraga-${i + 1}`, heading: `Fråga ${i + 1}`, page: i, text }))],
});

const small = (dir) => ({
  dir,
  documents: [
    doc("/a/", "Intern kontroll", "2015-02-17", "granskning", "Nämnden brister i intern kontroll av inköp.", "Policyn saknas <b>helt</b>."),
    doc("/b/", "Inköp", "2019-01-01", "granskning", "Kontroll av intern representation.", "Intern kontroll i nämnden och kontroll av inköp."),
    doc("/c/", "Policy", "2019-05-01", "styrdokument", "Informationssäkerhetspolicy för Örebro."),
    doc("/d/", "Något annat", "", "granskning", "Säkerhet."),
    doc("/e/", "Kontroll", "2020-06-01", "granskning", "Kontroll."),
  ],
  terms: {
    intern: { postings: [[0, 9, 1, 0], [1, 6, 2, 1]] },
    kontroll: { postings: [[0, 9, 1, 0], [1, 7, 2, 1], [4, 7, 1]] },
    inköp: { postings: [[0, 4, 1], [1, 9, 2, 0]] },
    inköpsorganisation: { postings: [[3, 4, 1]], word: "inköpsorganisationen" },
    nämnd: { postings: [[0, 5, 1], [1, 5, 2]], word: "nämnden", alone: true },
    policy: { postings: [[0, 5, 2], [2, 12, 1]], word: "policyn" },
    säkerhet: { postings: [[2, 4, 1], [3, 9, 1]] },
    säkerhetspolicy: { postings: [[2, 3, 1]], parts: ["säkerhet", "policy"] },
    örebro: { postings: [[0, 2, 0], [2, 6, 1]] },
    orebro: { alternatives: [["örebro", 12]] },
    it: { postings: [[3, 3, 1]] },
    itstrategi: { postings: [[3, 3, 1]] },
    strategi: { postings: [[3, 3, 1], [4, 3, 1]] },
  },
  pairs: {
    "intern kontroll": [[0, true], [1]],
    "kontroll inköp": [[0], [1]], // stop words do not count
    "kontroll intern": [[1]],
  },
  words: { tails: { "=": "intern", policy: "policyn policyer" } },
});

const open = async (files, options) => Engine.open("/sok/", rare, fetcher((name) => files.get(name), options));
const engine = await open(encode(small()));
const urls = async (q, more) => (await engine.search({ q, ...more })).hits.map((h) => h.url).join(" ");
const broken = (kind) => (e) => e instanceof IndexError && e.kind === kind;

test("words: all that match some, those that match more first", async () => {
  const a = await engine.search({ q: "Intern kontroll" });
  assert.equal(a.total, 3);
  assert.deepEqual(a.hits.map((h) => h.url), ["/a/", "/b/", "/e/"]);
  assert.deepEqual(a.hits[2].missing, ["intern"]);
  assert.deepEqual(a.hits[0].sections.map((s) => s.url), ["/a/#fraga-1"]);
  const [{ text, marks }] = a.hits[0].sections;
  assert.deepEqual(marks.map(([s, e]) => text.slice(s, e)), ["intern", "kontroll"]);
  assert.deepEqual(a.hits[0].titleMarks, [[0, 6], [7, 15]]);
  assert.deepEqual(a.terms, ["intern", "kontroll"]);
});

test("the score is the sum that FORMAT.md says", async () => {
  const idf = (df) => Math.round(256 * Math.log(1 + (5 - df + 0.5) / (df + 0.5)));
  const sum = idf(2) * 9 + idf(3) * 9;
  const a = await engine.search({ q: "intern kontroll" });
  assert.equal(a.hits[0].score, sum + Math.floor(sum / 4));
  assert.equal(a.hits[2].score, Math.floor((idf(3) * 7) / 4));
});

test("of two as good the later comes first, and by date the latest", async () => {
  assert.equal(await urls("kontroll"), "/a/ /e/ /b/");
  assert.equal(await urls("kontroll", { sort: "datum" }), "/e/ /b/ /a/");
});

test("phrases are required and verified, and marked as one", async () => {
  assert.equal(await urls('"intern kontroll"'), "/a/ /b/"); // it stands in the head of the first
  assert.equal(await urls("”intern kontroll"), "/a/ /b/");
  const a = await engine.search({ q: '"intern kontroll av"' });
  assert.deepEqual([a.total, a.hits.map((h) => h.url)], [1, ["/a/"]]);
  const [{ text, marks }] = a.hits[0].sections;
  assert.deepEqual(marks.map(([s, e]) => text.slice(s, e)), ["intern kontroll av"]);
  const none = await engine.search({ q: '"kontroll intern" policy' });
  assert.deepEqual([none.total, none.hits], [0, []]); // av stands between
});

test("exclusion of words and phrases", async () => {
  assert.equal(await urls("kontroll -intern"), "/e/");
  assert.equal(await urls('kontroll -"av intern"'), "/a/ /e/");
  assert.equal(await urls("kontroll - intern"), "/a/ /b/ /e/");
  assert.equal(await urls("-kontroll"), "");
});

test("stop words are dropped unless they are all there is", async () => {
  const a = await engine.search({ q: "kontroll av inköp" });
  assert.deepEqual([a.dropped, a.unknown, a.hits[0].missing], [["av"], [], []]);
  assert.deepEqual((await engine.search({ q: "av" })).unknown, ["av"]);
});

test("a word within a word, and the whole as a bonus", async () => {
  const a = await engine.search({ q: "IT-strategi" });
  assert.deepEqual(a.hits.map((h) => h.url), ["/d/", "/e/"]);
  assert.deepEqual(a.hits[1].missing, ["it"]);
});

test("without å, ä and ö", async () => {
  const a = await engine.search({ q: "orebro" });
  assert.deepEqual(a.hits.map((h) => h.url), ["/c/", "/a/"]);
  const [{ text, marks }] = a.hits[0].sections;
  assert.deepEqual(marks.map(([s, e]) => text.slice(s, e)), ["Örebro"]);
  assert.equal(a.hits[1].sections[0].text, "Sammandraget."); // the head, when nothing else is listed
});

test("inflections that the table knows, and compounds are marked", async () => {
  const a = await engine.search({ q: "policyer" });
  assert.deepEqual(a.hits.map((h) => h.url), ["/c/", "/a/"]);
  const marked = a.hits.map(({ sections: [{ text, marks }] }) => marks.map(([s, e]) => text.slice(s, e)));
  assert.deepEqual(marked, [["Informationssäkerhetspolicy"], ["Policyn"]]);
});

test("repair, and the query as typed", async () => {
  const a = await engine.search({ q: 'kontrol "intern kontroll"' });
  assert.deepEqual(a.corrected, { from: 'kontrol "intern kontroll"', to: 'kontroll "intern kontroll"' });
  assert.equal(a.total, 2);
  const b = await engine.search({ q: "inetrn", repair: false });
  assert.deepEqual([b.total, b.unknown, b.corrected], [0, ["inetrn"], undefined]);
  assert.equal((await engine.search({ q: "IT-stratgi" })).corrected.to, "it-strategi");
});

test("a compound that is in no text is sought as two words", async () => {
  const a = await engine.search({ q: "internkontroll" });
  assert.deepEqual([a.unknown, a.corrected, a.hits.map((h) => h.url)], [[], undefined, ["/a/", "/b/", "/e/"]]);
});

test("a rare compound by its parts too", async () => {
  assert.equal(await urls("säkerhetspolicy"), "/c/");
  const files = encode({ ...small(), terms: { ...small().terms, säkerhet: { postings: [[0, 4, 1], [2, 4, 1]] } } });
  const a = await (await open(files)).search({ q: "säkerhetspolicy" });
  assert.deepEqual(a.hits.map((h) => h.url), ["/c/", "/a/"]);
});

test("completion while typing, by asterisk, and suggestions", async () => {
  assert.equal(await urls("inköpsorg", { typing: true }), "/d/");
  assert.equal(await urls("inköpsorg"), "");
  assert.equal(await urls("inkop*"), "/b/ /d/ /a/");
  assert.equal(await urls("inköp*"), "/b/ /d/ /a/");
  assert.equal(await urls("inköp "), "/b/ /a/");
  assert.deepEqual(await engine.suggest("policy för ink"), [
    { word: "inköp", query: "policy för inköp" },
    { word: "inköpsorganisationen", query: "policy för inköpsorganisationen" },
  ]);
  assert.deepEqual(await engine.suggest("inköp "), []);
  assert.deepEqual(await engine.suggest("i"), []);
});

test("filters and live counts", async () => {
  const a = await engine.search({ q: "policy kontroll", facets: true, filters: { typ: ["styrdokument"], finnsinte: ["x"] } });
  assert.deepEqual(a.hits.map((h) => h.url), ["/c/"]);
  assert.deepEqual(a.facets[0].values.map((v) => [v.id, v.count, v.chosen]), [["granskning", 3, false], ["styrdokument", 1, true]]);
  assert.deepEqual(a.facets[1].values.map((v) => [v.id, v.count]), [["2019", 1]]);
  assert.equal(await urls("policy kontroll", { filters: { ar: ["2019", "2020"], typ: ["granskning"] } }), "/e/ /b/");
});

test("pages of hits", async () => {
  assert.equal(await urls("kontroll", { from: 1, count: 1 }), "/e/");
  assert.equal(await urls('"kontroll av inköp"', { from: 1, count: 1 }), "/a/");
  assert.equal(await urls("kontroll", { from: 10 }), "");
});

for (const ranges of ["ignore", "refuse"]) {
  test(`a host that would ${ranges} ranges: the pack is read whole`, async () => {
    const asked = [];
    const e = await open(encode(small()), { ranges, asked });
    const a = await e.search({ q: "kontroll" });
    assert.equal(a.hits[0].sections[0].text, "Nämnden brister i intern kontroll av inköp.");
    await e.search({ q: "policy säkerhet" });
    assert.ok(asked.filter((n) => n.includes("/x/")).length <= 3, asked.join(" "));
  });
}

test("files are fetched once", async () => {
  const asked = [];
  const e = await open(encode(small()), { asked });
  await e.search({ q: "kontroll nämnd" });
  assert.equal(new Set(asked).size, asked.length, asked.join(" "));
  const n = asked.length;
  await e.search({ q: "kontroll nämnd" });
  assert.equal(asked.length, n);
});

test("any truncated or missing file is an IndexError or no matter, never a wrong answer", async () => {
  const files = encode(small());
  const requests = [{ q: 'orebro nämnd "intern kontroll av" säkerhetspolicy it-strategi inköpsorg*', sort: "datum", facets: true }, { q: "kontrol" }];
  const whole = await Promise.all(requests.map((r) => engine.search(r)));
  for (const [name, data] of files) {
    for (const cut of [undefined, 0, 1, Math.floor(data.length / 2), data.length - 1]) {
      const changed = new Map(files);
      if (cut === undefined) changed.delete(name);
      else changed.set(name, data.subarray(0, cut));
      try {
        const e = await open(changed);
        for (const [i, r] of requests.entries()) assert.deepEqual(await e.search(r), whole[i], `${name} cut at ${cut}`);
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        assert.equal(error.kind, cut === undefined ? "missing" : "broken", `${name} cut at ${cut}`);
      }
    }
  }
});

test("bytes that are not what they should be", async () => {
  const files = encode(small());
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const { inflateRawSync, deflateRawSync } = await import("node:zlib");
  for (let i = 0; i < 400; i++) {
    const changed = new Map(files);
    const names = [...files.keys()].filter((n) => n.endsWith(".bin") && !n.includes("/x/"));
    const name = names[random(names.length)];
    const data = inflateRawSync(files.get(name));
    if (!data.length) continue;
    data[random(data.length)] = random(256);
    changed.set(name, deflateRawSync(data));
    try {
      const e = await open(changed);
      await e.search({ q: 'orebro nämnd "intern kontroll av" kontrol inköpsorg*', sort: "datum", facets: true });
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
    }
  }
});

test("an index from another build: everything is done over with that", async () => {
  let files = encode(small());
  const e = await Engine.open("/sok/", rare, fetcher((name) => files.get(name)));
  await e.search({ q: "kontroll" });
  files = encode({ ...small("fedcba9876/"), documents: small().documents.map((d) => ({ ...d, title: `Ny ${d.title}` })) });
  const a = await e.search({ q: "policy säkerhet nämnd" });
  assert.match(a.hits[0].title, /^Ny /);
  files = new Map();
  await assert.rejects(e.search({ q: "strategi inköp orebro intern" }), broken("missing"));
});

test("a failure is forgotten when the network is back", async () => {
  const files = encode(small());
  let down = false;
  const e = await Engine.open("/sok/", rare, async (url, init) => {
    if (down) throw new TypeError("Failed to fetch");
    return fetcher((name) => files.get(name))(url, init);
  });
  down = true;
  await assert.rejects(e.search({ q: "kontroll" }), broken("missing"));
  down = false;
  assert.equal((await e.search({ q: "kontroll" })).total, 3);
});

test("an index of a later format", async () => {
  const files = encode(small());
  files.set("index.json", Buffer.from('{"v":2}'));
  await assert.rejects(open(files), broken("changed"));
  files.set("index.json", Buffer.from("<!doctype html>"));
  await assert.rejects(open(files), broken("broken"));
});

test("a search that is called off", async () => {
  const e = await open(encode(small()));
  await assert.rejects(e.search({ q: "kontroll" }, AbortSignal.abort()), { name: "AbortError" });
});

test("any text is a query", async () => {
  const odd = ["", " ", "\0\x07\x1b", "\ud800", "a\udc00b \ud83d", '"', '""', '"-', "-", "--", '-"', "*", "***", "-*", "<script>alert(1)</script>", "\u202e\ufeff\u00ad", "a".repeat(10000),
    '"a '.repeat(3000), "a-".repeat(5000), "å\u0308".repeat(500), "😀".repeat(500), "1/".repeat(300), ":::/..", "__proto__ constructor", "\n-\n\"\n"];
  let seed = 7;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const pieces = ["kontroll", "intern", "å", "\u0301", '"', "-", "*", " ", "\n", "\ud83d", "\0", "1", "/", ":", "\u00ad", "policyn", "”", "İ", "ß", "\u2028"];
  for (let i = 0; i < 500; i++) odd.push(Array.from({ length: random(30) }, () => pieces[random(pieces.length)]).join(""));
  for (const q of odd) {
    const a = await engine.search({ q, typing: true, facets: true });
    assert.ok(Array.isArray(a.hits), JSON.stringify(q));
    assert.ok(Array.isArray(await engine.suggest(q)));
  }
});

test("little script is needed before the first key is answered", async () => {
  const size = async (name) => gzipSync((await bundle(name, true)).contents, { level: 9 }).length;
  const every = await size("../insyn");
  const page = every + (await size("../sokyta/sida"));
  const field = every + (await size("../sokyta/falt")) + (await size("engine"));
  assert.ok(page <= 12_000, `the search page: ${page} bytes`);
  assert.ok(field <= 12_000, `a field: ${field} bytes`);
});
