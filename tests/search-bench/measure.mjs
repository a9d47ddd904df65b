// Asks our search and Pagefind the same queries in Chromium, and writes what it
// took as JSON:
//
//   node measure.mjs <folder of the site> <folder of Pagefind> < queries.json
//
// Cold is the bytes of index and scripts that a browser that has nothing fetches
// until ten results, or all, are there with their texts. Ours are the search
// page's: everything under /sok/ but the page itself, and the scripts of the
// search. Pagefind's is everything that its own script fetches. Warm is the time of
// a query when all of them have been asked once.

import { text } from "node:stream/consumers";
import { launch } from "./chromium.mjs";
import { serve } from "./host.mjs";

const rounds = 3; // of warm queries; the median counts
const [site, pagefind] = process.argv.slice(2);
const queries = JSON.parse(await text(process.stdin));
const host = await serve({ "/": site, "/pagefind/": pagefind });
const browser = await launch();

const ofSearch = (path) => path.startsWith("/js/sok-") || (path.startsWith("/sok/") && path !== "/sok/");
/** What a file of ours is: "script", "start" (index.json), or its folder in the index: t, p, l, d, x, f. */
const kind = (path) => (path.endsWith(".js") ? "script" : path.endsWith(".json") ? "start" : path.split("/").at(-2));
const bytes = (counts, until = Infinity) => host.sent.filter((s) => counts(s.path) && s.at <= until).reduce((n, s) => n + s.bytes, 0);

/** Opens an address in a browser that has nothing. */
async function opened(url, work) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    // The moment when the hits are on the page: what is fetched after it, for
    // the numbers beside the facets, nobody waits for.
    new MutationObserver((_, o) => {
      const hits = document.querySelectorAll("[data-traffar] > li").length;
      if (!hits) return;
      globalThis.shown = { at: Date.now(), hits };
      o.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  try {
    host.sent.length = 0;
    await page.goto(host.origin + url, { waitUntil: "load" });
    return await work(page);
  } finally {
    await context.close();
  }
}

const findPagefind = async (q) => {
  globalThis.pagefind ??= await import("/pagefind/pagefind.js");
  const found = await globalThis.pagefind.search(q);
  await Promise.all(found.results.slice(0, 10).map((r) => r.data()));
  return found.results.length;
};

const out = [];
for (const q of queries) {
  const ours = await opened(`/sok/?q=${encodeURIComponent(q)}`, async (page) => {
    const shown = await page.waitForFunction(() => globalThis.shown).then((h) => h.jsonValue());
    await page.waitForTimeout(200); // answers under way are counted when they have come
    const parts = {};
    for (const { path, at, bytes } of host.sent) if (ofSearch(path) && at <= shown.at) parts[kind(path)] = (parts[kind(path)] ?? 0) + bytes;
    return { hits: shown.hits, bytes: bytes(ofSearch, shown.at), parts };
  });
  const theirs = await opened("/blank.html", async (page) => {
    const hits = await page.evaluate(findPagefind, q);
    return { hits: Math.min(hits, 10), bytes: bytes((p) => p.startsWith("/pagefind/")) };
  });
  out.push({ query: q, ours, theirs });
}

/** The times of the queries, each once in every round. */
const rounded = async (ask) => {
  const times = [];
  for (const q of queries) await ask(q);
  for (let i = 0; i < rounds; i++) for (const [n, q] of queries.entries()) (times[n] ??= []).push(await ask(q));
  return times.map((t) => t.sort((a, b) => a - b)[Math.floor(rounds / 2)]);
};

const oursWarm = await opened("/sok/", async (page) => {
  await page.evaluate(async () => {
    const form = document.querySelector("form[data-motor]");
    const { motor, sallan, bas } = form.dataset; // as assets/js/sokyta/motor.ts opens it
    const { Engine } = await import(motor);
    globalThis.engine = await Engine.open(`${bas}sok/`, () => import(sallan));
  });
  return rounded((q) => page.evaluate(async (q) => {
    const began = performance.now();
    await globalThis.engine.search({ q, count: 10 });
    return performance.now() - began;
  }, q));
});
const theirsWarm = await opened("/blank.html", (page) =>
  rounded((q) => page.evaluate(async (q) => {
    globalThis.pagefind ??= await import("/pagefind/pagefind.js");
    const began = performance.now();
    const found = await globalThis.pagefind.search(q);
    await Promise.all(found.results.slice(0, 10).map((r) => r.data()));
    return performance.now() - began;
  }, q)),
);
out.forEach((o, i) => {
  o.ours.warm = oursWarm[i];
  o.theirs.warm = theirsWarm[i];
});
await browser.close();
await host.close();
console.log(JSON.stringify(out));
