// The built site under test and the pages of it that are looked at.

import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The site's folder: INSYN_SITE, or build/public of this repository. */
export const root = resolve(process.env.INSYN_SITE ?? join(import.meta.dirname, "../../build/public"));

if (!statSync(join(root, "index.html"), { throwIfNoEntry: false })) {
  console.error(`no built site in ${root}: run "go run ./cmd/insyn build" first, or set INSYN_SITE`);
  process.exit(1);
}

// The parts of an address that say what kind of page it is; any other part is
// the name of something.
const words = new Set([
  "404.html", "amnen", "ar", "fulltext", "granskningar", "jamforelser", "kalldata", "kommuner", "lan", "metod", "namnder", "om", "ratta", "regioner",
  "revisionsberattelser", "revisorer", "sida", "styrdokument", "svar", "tackning", "tillganglighet", "typ",
]);
const kindOf = (url) => url.split("/").map((part) => (part === "" || words.has(part) ? part : "*")).join("/");

/** Every page: { url, file, kind, size }, in the order of their addresses. */
export const pages = readdirSync(root, { recursive: true })
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const url = "/" + name.replace(/index\.html$/, "");
    return { url, file: join(root, name), kind: kindOf(url), size: statSync(join(root, name)).size };
  })
  .sort((a, b) => (a.url < b.url ? -1 : 1));

// INSYN_KINDS=fulltext,sida narrows the choice to addresses with one of the words.
const wanted = process.env.INSYN_KINDS?.split(",");
const chosen = pages.filter((p) => !wanted || p.url.split("/").some((part) => wanted.includes(part)));

/** Whether every kind of page is looked at. */
export const whole = !wanted;

const kinds = new Map(); // Map.groupBy needs Node 21
for (const page of chosen) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page].sort((a, b) => b.size - a.size));

/** One page of every kind, the largest, where most can go wrong. */
export const largest = [...kinds.values()].map((group) => group[0]);

/** The largest and the smallest page of every kind: in the smallest, things are missing. */
export const samples = [...kinds.values()].flatMap((group) => (group.length > 1 ? [group[0], group.at(-1)] : group));
