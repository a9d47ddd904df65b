// Pagefind's documents for each query, best first, as JSON:
//
//   node rank.mjs <folder of the site> <folder of Pagefind> <how many> < queries.json
//
// Each query is asked in a page of its own: Pagefind's answers depend on what was
// asked before. The full text of a record counts as the record.

import { text } from "node:stream/consumers";
import { launch } from "./chromium.mjs";
import { serve } from "./host.mjs";

const [site, pagefind, most] = process.argv.slice(2);
const queries = JSON.parse(await text(process.stdin));
const host = await serve({ "/": site, "/pagefind/": pagefind });
const browser = await launch();
const context = await browser.newContext();
const out = [];
for (const q of queries) {
  const page = await context.newPage();
  await page.goto(`${host.origin}/blank.html`);
  out.push(await page.evaluate(async ([q, most]) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const { results } = await pagefind.search(q);
    const documents = new Set();
    for (let from = 0; from < results.length && documents.size < most; from += most) {
      for (const { url } of await Promise.all(results.slice(from, from + most).map((r) => r.data()))) {
        documents.add(url.replace(/[?#].*$/, "").replace(/fulltext\/$/, ""));
      }
    }
    return [...documents].slice(0, most);
  }, [q, Number(most)]));
  await page.close();
}
await browser.close();
await host.close();
console.log(JSON.stringify(out));
