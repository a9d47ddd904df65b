// The analysis against the golden file of internal/search/swedish: what Go makes
// of thousands of words, and of texts with places in UTF-16.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bundled } from "./bundle.mjs";

const { fold, parts, stem, termBy, tokens } = (await bundled("analysis")).module;
const read = (name) => readFileSync(new URL(`../../internal/search/swedish/${name}`, import.meta.url), "utf8");
const golden = JSON.parse(read("testdata/analysis.golden"));

/** The table of overrides as index.json has it. */
function tails() {
  const table = {};
  for (const line of read("overrides.txt").split("\n")) {
    const [to, forms] = line.replace(/#.*/, "").trim().split(": ");
    if (forms) table[to] = `${table[to] ?? ""} ${forms.trim().split(/\s+/).join(" ")}`.trim();
  }
  return table;
}

test("words", () => {
  const term = termBy(tails());
  assert.ok(golden.words.length > 3000);
  for (const w of golden.words) {
    const got = { word: w.word, stem: stem(w.word), term: term(w.word), fold: fold(w.word), parts: parts(w.word) };
    assert.deepEqual(got, { word: w.word, stem: w.stem, term: w.term, fold: w.fold, parts: w.parts ?? [] });
  }
});

test("texts", () => {
  assert.ok(golden.texts.length > 50);
  for (const { text, tokens: want } of golden.texts) {
    const got = tokens(text).map((t) => ({ word: t.word, utf16: [t.start, t.end] }));
    assert.deepEqual(got, want.map(({ word, utf16 }) => ({ word, utf16 })), JSON.stringify(text));
  }
});

test("half a surrogate pair stands between words", () => {
  assert.deepEqual(tokens("a\ud83db \udc00").map((t) => [t.word, t.start]), [["a", 0], ["b", 2]]);
});
