// The part of the search that every page has: it waits for a field to be used.

import type * as Mark from "../sok/mark";
import type * as Falt from "./falt";

/** Fetches a field's script when it is first focused, and marks the words that led to the page. */
export function waitForField(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-sok]");
  if (!form) return;
  const input = form.querySelector("input")!;
  const { falt, markering, urval } = form.dataset;
  const main = document.querySelector("main");
  if (main && markering && new URLSearchParams(location.search).has("sok")) import(markering).then((m: typeof Mark) => m.markPage(main, form.dataset.bas + "sok/"));
  // A screen reader says what a field is as focus reaches it, before its script is there.
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-haspopup": "listbox" })) input.setAttribute(name, value);
  if (!falt || urval) return; // the search page's own script has it when it wants it
  let typed = false;
  input.addEventListener("input", () => (typed = true), { once: true });
  const load = () => import(falt).then((m: typeof Falt) => m.start(form, typed));
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}
