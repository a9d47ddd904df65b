// The search as a reader meets it: suggestions by keyboard, hits, facets, the
// address and the back button, and what is said when there is nothing to show.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { open, skip, start } from "./browser.mjs";
import { whole } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const options = { skip: skip || (whole ? false : "SKIPPED: INSYN_KINDS asks for some kinds of page only") };

let run;
before(async () => { if (!skip) run = await start(); });
after(() => run?.stop());

// Two kinds of request are given up on purpose, which is no fault: what a page was
// still fetching when the reader left it, and, since this server knows no Range,
// second copies of a pack of texts.
const real = (faults) => faults.filter((f) => !/^failed: [^ ]+(\/sok\/|\/js\/sok-|favicon)[^ ]+$/.test(f));

const field = (page) => page.locator("form[data-sok] input");
const hits = (page) => page.locator(".hits > li");
const count = (page) => page.locator("[data-antal]");
const query = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.search)));

/** Waits until the search is done and says what the heading says. */
async function answered(page) {
  await page.waitForFunction(() => /träff/.test(document.querySelector("[data-antal]").textContent));
  return count(page).textContent();
}

/** Types in the field and waits for the suggestions. */
async function suggested(page, text) {
  await field(page).pressSequentially(text);
  await page.waitForFunction(() => document.querySelector("[role=combobox]")?.getAttribute("aria-expanded") === "true");
}

test("the field's suggestions are a combobox, by keyboard alone", options, async () => {
  const { page, faults, close } = await open(run, "/amnen/");
  const input = field(page), list = page.getByRole("listbox");
  await input.focus();
  await suggested(page, "orebr"); // without ö
  assert.equal(await input.getAttribute("role"), "combobox");
  assert.equal(await input.getAttribute("aria-controls"), await list.getAttribute("id"));
  assert.equal(await input.getAttribute("aria-activedescendant"), null, "nothing is pointed at before a key says so");

  const pointed = () => page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-activedescendant") ?? "")?.textContent);
  await page.keyboard.press("ArrowDown");
  assert.match(await pointed(), /^Örebro kommun/);
  assert.equal(await page.getByRole("option", { selected: true }).count(), 1);
  await page.keyboard.press("ArrowUp");
  assert.equal(await pointed(), undefined, "above the first is the field itself");
  await page.keyboard.press("ArrowUp");
  assert.ok(await pointed(), "and above the field the last");
  await page.keyboard.press("Home");
  assert.equal(await pointed(), undefined, "Home moves the caret");

  await page.keyboard.press("Escape");
  assert.equal(await list.isVisible(), false);
  assert.equal(await input.inputValue(), "orebr", "the first Escape keeps what was typed");
  await page.keyboard.press("Escape");
  assert.equal(await input.inputValue(), "", "the second empties the field");

  await suggested(page, "Örebro kom");
  await page.waitForFunction(() => /förslag/.test([...document.querySelectorAll("form[data-sok] [role=status]")].map((e) => e.textContent).join()));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/kommuner/orebro/");
  assert.deepEqual(real(faults), []);
  await close();
});

test("a suggestion can be pressed, and completes the word", options, async () => {
  const { page, close } = await open(run, "/", { hasTouch: true });
  await suggested(page, "informationss");
  const completion = page.getByRole("option").filter({ hasText: /^informationssäkerhet/ }).first();
  await completion.waitFor();
  await completion.tap();
  await page.waitForURL("**/sok/?q=informationss*");
  assert.ok(await hits(page).first().waitFor().then(() => true));
  await close();
});

test("from the start page to the place in a report, by keyboard", options, async () => {
  const { page, faults, close } = await open(run, "/");
  await field(page).fill("intern kontroll");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sok/?q=intern+kontroll");
  const said = await answered(page);
  assert.match(said, /^\d+ träffar$/);
  assert.equal(await page.title(), "intern kontroll – Sök – Insyn");
  assert.equal(await field(page).inputValue(), "intern kontroll");
  await page.waitForFunction((text) => document.querySelector("[data-laget]").textContent === text, said);
  assert.ok((await hits(page).first().locator("mark").count()) > 0, "the words are marked");

  const place = page.locator('.hit-part a[href*="#"]').first();
  const href = await place.getAttribute("href");
  assert.match(href, /\?sok=[^#]+#./);
  await place.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**" + href);
  const id = decodeURIComponent(href.split("#")[1]);
  assert.equal(await page.locator(`[id="${id}"]`).count(), 1, `no ${id}`);
  await page.waitForFunction(() => CSS.highlights?.get("sok")?.size > 0);

  await page.goBack();
  assert.equal(await answered(page), said);
  assert.deepEqual(real(faults), []);
  await close();
});

test("the address says what is searched for, and the back button goes back", options, async () => {
  const { page, close } = await open(run, "/sok/");
  assert.ok(await page.locator("[data-bladdra]").isVisible());
  await field(page).pressSequentially("kontroll");
  await page.waitForFunction(() => location.search === "?q=kontroll");
  const all = await answered(page);
  assert.equal(await page.locator("[data-bladdra]").isVisible(), false);

  await page.keyboard.press("Enter");
  assert.deepEqual(await query(page), { q: "kontroll" });
  await page.locator("#urval-typ").click();
  const box = page.locator("[id^=val-typ-]").first();
  await box.check();
  await page.waitForFunction(() => new URLSearchParams(location.search).has("typ"));
  await page.locator(".chip").waitFor();
  assert.equal(await page.locator("#urval-typ").locator("..").getAttribute("open"), "", "the list stays open");
  assert.ok(await box.evaluate((el) => el === document.activeElement), "focus stays on the value");
  const fewer = await count(page).textContent();

  await page.getByRole("button", { name: "Nyast först" }).click();
  await page.waitForFunction(() => location.search.endsWith("sort=datum"));
  assert.equal(await page.getByRole("button", { name: "Nyast först" }).getAttribute("aria-pressed"), "true");

  await page.reload(); // as when somebody else is given the address
  await page.locator(".chip").waitFor();
  assert.equal(await count(page).textContent(), fewer);
  assert.equal(await page.getByRole("button", { name: "Nyast först" }).getAttribute("aria-pressed"), "true");

  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => location.search === "?q=kontroll");
  await page.waitForFunction((text) => document.querySelector("[data-antal]").textContent === text, all);
  assert.equal(await page.locator(".chip").count(), 0);

  await field(page).fill("policy");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search === "?q=policy");
  await page.goBack();
  await page.waitForFunction(() => location.search === "?q=kontroll");
  assert.equal(await field(page).inputValue(), "kontroll");
  await close();
});

test("more hits come on demand, and focus goes to the first of them", options, async () => {
  const { page, close } = await open(run, "/sok/?q=kontroll");
  await answered(page);
  const before = await hits(page).count();
  await page.getByRole("button", { name: "Visa fler" }).click();
  await page.waitForFunction((n) => document.querySelectorAll(".hits > li").length > n, before);
  assert.ok(await hits(page).nth(before).locator("h3 a").evaluate((el) => el === document.activeElement));
  await close();
});

test("a misspelling is corrected and said, and can be searched for as it is", options, async () => {
  const { page, close } = await open(run, "/sok/?q=infomationss%C3%A4kerhet");
  assert.match(await answered(page), /^\d/);
  assert.match(await page.locator("[data-besked]").innerText(), /Visar träffar för informationssäkerhet\. Sök i stället efter infomationssäkerhet/);
  await page.locator("[data-besked] a").click();
  await page.waitForURL("**exakt=1");
  await close();
});

test("no hits is said plainly, with ways on", options, async () => {
  const { page, faults, close } = await open(run, "/sok/?q=qqxzvw");
  assert.equal(await answered(page), "Inga träffar");
  const said = await page.locator("[data-besked]").innerText();
  for (const way of [/färre ord/, /listorna/, /hur du söker/]) assert.match(said, way);
  assert.ok(await page.locator("[data-bladdra]").isVisible());
  assert.deepEqual(real(faults), []);
  await close();
});

test("what is typed is never markup", options, async () => {
  for (const q of ['<img src=x onerror="window.hit=1">', '"><script>window.hit=1</script>', "\u0000\ud800 \u202e", "a".repeat(10000)]) {
    const { page, faults, close } = await open(run, "/sok/?q=" + encodeURIComponent(q.toWellFormed?.() ?? q.replace(/\ud800/, "")));
    await answered(page);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.deepEqual(real(faults), []);
    await close();
  }
});

test("without JavaScript the search page has lists and no dead field", options, async () => {
  const { page, faults, close } = await open(run, "/kommuner/", { javaScriptEnabled: false });
  await field(page).fill("kontroll");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sok/?q=kontroll");
  assert.equal(await field(page).isVisible(), false);
  assert.match(await page.locator("noscript").innerText(), /JavaScript/);
  for (const name of ["Granskningar", "Kommuner", "Ämnen", "Revisorer", "Styrdokument", "Jämförelser"]) {
    assert.ok(await page.locator("main").getByRole("link", { name, exact: true }).first().isVisible(), name);
  }
  await page.locator("main .letters").getByRole("link", { name: "Ö", exact: true }).click();
  assert.ok(await page.locator("main").getByRole("link", { name: "Örebro kommun" }).isVisible());
  assert.deepEqual(real(faults), []);
  await close();
});

test("a missing part of the index gives a message and the lists", options, async () => {
  for (const [what, missing] of [["index.json", /\/sok\/index\.json/], ["everything else", /\/sok\/[^?]*\.bin/]]) {
    const { page, close } = await open(run, "/sok/");
    await page.route(missing, (route) => route.fulfill({ status: 404, body: "" }));
    await field(page).fill("kontroll");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Det gick inte att söka" }).waitFor();
    assert.match(await page.locator("[data-laget]").textContent(), /^Sökregistret kunde inte läsas/, what);
    assert.ok(await page.locator("[data-bladdra]").isVisible(), what);
    await page.unroute(missing);
    await page.getByRole("button", { name: "Försök igen" }).click();
    assert.match(await answered(page), /^\d/, what);
    await close();
  }
});

test("browsers are told how to search here", options, async () => {
  const { page, close } = await open(run, "/");
  const href = await page.locator("link[rel=search]").getAttribute("href");
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), href);
  const template = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector('Url[type="text/html"]').getAttribute("template"), text).catch(() => text.match(/template="([^"]+)"/)[1]);
  assert.match(template, /^https?:\/\/.+\/sok\/\?q=\{searchTerms\}$/);
  await close();
});

/** Says which rule is broken and where, a line for each place. */
const told = (violations) => violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary.split("\n").slice(1).join(" ").trim()}`));

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`axe on hits, facets and suggestions ${colorScheme} ${width}`, options, async () => {
      const { page, faults, close } = await open(run, "/sok/?q=kontroll", { colorScheme, viewport: { width, height: 800 } });
      const check = async (what) => {
        const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
        assert.deepEqual(told(violations), [], what);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${what}: ${over} px too wide`);
      };
      await page.evaluate(axe);
      await answered(page);
      if (width === 320) await page.locator(".search-narrow").click();
      await page.locator("#urval-typ").click();
      await page.locator("[id^=val-typ-]").first().check();
      await page.locator(".chip").waitFor();
      for (const all of await page.locator(".search-facets summary").all()) if (!(await all.evaluate((el) => el.parentElement.open))) await all.click();
      await check("hits and facets");
      await field(page).fill("");
      await suggested(page, "ör");
      await page.keyboard.press("ArrowDown");
      await check("suggestions");
      await field(page).fill("qqxzvw");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelector("[data-antal]").textContent === "Inga träffar");
      await check("no hits");
      assert.deepEqual(real(faults), []);
      await close();
    });
  }
}
