// The keyboard alone: the order of focus is the document's, focus is seen and
// nothing lies over it (WCAG 2.4.3, 2.4.7, 2.4.11), and the skip link skips.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, skip, start } from "./browser.mjs";
import { largest as kinds } from "./site.mjs";

let run;
before(async () => { if (!skip) run = await start(); });
after(() => run?.stop());

// maxTabs bounds the longest lists; what goes wrong goes wrong before that.
const maxTabs = 150;

/** What the focused element looks like: runs in the page. */
function look() {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  const box = el.getClientRects()[0] ?? el.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(el);
  const focusable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  return {
    index: focusable.indexOf(el),
    name: `${el.tagName.toLowerCase()} "${(el.textContent || el.getAttribute("aria-label") || "").trim().slice(0, 40)}"`,
    seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    uncovered: top !== null && (el.contains(top) || top.contains(el)),
  };
}

for (const width of [320, 1280]) {
  for (const { url } of kinds) {
    test(`tab through ${url} at ${width} px`, { skip }, async () => {
      const { page, close } = await open(run, url, { viewport: { width, height: 700 } });
      let last = -1, stops = 0;
      for (; stops < maxTabs; stops++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(look);
        if (at === null || at.index < last && at.index <= 0) break; // left the page, or began anew
        assert.ok(at.index > last, `${at.name} comes out of order`);
        assert.ok(at.seen, `${at.name}: focus is not seen`);
        assert.ok(at.inView && at.uncovered, `${at.name}: focus is hidden`);
        last = at.index;
      }
      assert.ok(stops > 5, `only ${stops} stops`);
      await close();
    });
  }
}

test("the skip link comes first and moves focus to the content", { skip }, async () => {
  for (const { url } of kinds) {
    const { page, close } = await open(run, url);
    await page.keyboard.press("Tab");
    assert.ok(await page.locator("a.skip").evaluate((el) => el === document.activeElement), `${url}: not first`);
    assert.ok(await page.locator("a.skip").isVisible(), `${url}: not seen`);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "MAIN", url);
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement.closest("main, footer") !== null);
    assert.ok(inside, `${url}: the next stop is before the content`);
    await close();
  }
});
