// Every page kind by axe, in light and dark, on a phone and a desktop; nothing
// scrolls sideways, nothing is complained of.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { open, skip, start } from "./browser.mjs";
import { samples } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let run;
before(async () => { if (!skip) run = await start(); });
after(() => run?.stop());

/** Says which rule is broken and where, a line for each place. */
const told = (violations) => violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary.split("\n").slice(1).join(" ").trim()}`));

for (const { url } of samples) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      test(`${url} ${colorScheme} ${width}`, { skip }, async () => {
        const { page, faults, close } = await open(run, url, { colorScheme, viewport: { width, height: 800 } });
        await page.evaluate(axe);
        const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
        assert.deepEqual(told(violations), []);
        const [has, may] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(has <= may, `scrolls sideways: ${has} px wide in ${may}`);
        assert.deepEqual(faults, []);
        await close();
      });
    }
  }
}
