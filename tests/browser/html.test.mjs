// Valid HTML, page by page, by html-validate.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { pages, samples } from "./site.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // a style; both are valid
    "no-raw-characters": ["error", { relaxed: true }], // an & that begins no character reference may stand as it is (HTML, 13.1.4)
    "long-title": "off", // a title is the report's own and is not shortened
    // Tables whose rows become entries on phones say their roles outright, since
    // some browsers forget them with display: block.
    "no-redundant-role": "off",
  },
});

// Beside the largest and the smallest page of each kind, every seventh page.
const chosen = [...new Set([...samples, ...pages.filter((_, i) => i % 7 === 0)])];

test(`HTML of ${chosen.length} of ${pages.length} pages is valid`, async () => {
  const faults = new Map();
  for (const { url, file } of chosen) {
    const report = await validator.validateString(readFileSync(file, "utf8"));
    for (const { messages } of report.results) {
      for (const m of messages) {
        const key = `${m.ruleId}: ${m.message}`;
        faults.set(key, [...(faults.get(key) ?? []), `${url}:${m.line}:${m.column}`]);
      }
    }
  }
  assert.deepEqual([...faults].map(([what, where]) => `${what} (${where.length} times, first ${where[0]})`), []);
});
