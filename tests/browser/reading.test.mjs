// What a reader may rely on whatever she reads with: no script, large text,
// paper, a language, an outline of headings.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, skip, start } from "./browser.mjs";
import { largest as kinds, samples, whole } from "./site.mjs";

let run;
before(async () => { if (!skip) run = await start(); });
after(() => run?.stop());

test("every kind of page is looked at", () => assert.ok(kinds.length >= (whole ? 25 : 1), `only ${kinds.length} kinds`));

test("without JavaScript the content is there and the navigation leads on", { skip }, async () => {
  for (const { url } of kinds) {
    const { page, faults, close } = await open(run, url, { javaScriptEnabled: false });
    assert.ok((await page.locator("main").innerText()).length > 40, `${url}: no content`);
    assert.deepEqual(faults, [], url);
    await close();
  }
  const { page, close } = await open(run, "/", { javaScriptEnabled: false });
  const link = page.locator("header nav a").first();
  const target = await link.getAttribute("href");
  await link.click();
  await page.waitForURL("**" + target);
  assert.ok(await page.locator("h1").isVisible());
  await close();
});

test("text at 200 % and a window at 200 % need no sideways scrolling", { skip }, async () => {
  for (const { url } of kinds) {
    for (const [what, width, size] of [["text", 1280, "200%"], ["zoom", 640, "100%"]]) {
      const { page, close } = await open(run, url, { viewport: { width, height: 700 } });
      const over = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, size);
      assert.ok(over <= 0, `${url} at ${what} 200 %: ${over} px too wide`);
      await close();
    }
  }
});

test("on paper the content is left and the navigation is not", { skip }, async () => {
  for (const { url } of kinds) {
    const { page, close } = await open(run, url);
    await page.emulateMedia({ media: "print" });
    for (const nav of await page.locator("header nav, .skip").all()) assert.ok(!(await nav.isVisible()), `${url}: navigation is printed`);
    assert.ok(await page.locator("main h1").first().isVisible(), `${url}: no heading on paper`);
    await close();
  }
});

test("each page is in Swedish, has one h1 and skips no level of heading", { skip }, async () => {
  for (const { url } of samples) {
    const { page, close } = await open(run, url);
    assert.equal(await page.locator("html").getAttribute("lang"), "sv", url);
    const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
    assert.equal(levels.filter((l) => l === 1).length, 1, `${url}: number of h1`);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `${url}: h${level} after h${before}`);
      return level;
    }, 0);
    await close();
  }
});
