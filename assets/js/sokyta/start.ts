// The part of the search that every page has: it waits for a field to be used.

/** Fetches a field's script when it is first focused, and marks the words that led to the page. */
export function waitForField(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-sok]");
  if (!form) return;
  const input = form.querySelector("input")!;
  const { falt, markering } = form.dataset;
  const sought = new URLSearchParams(location.search).get("sok");
  if (sought) {
    input.value = sought;
    if (markering) import(markering).then((m: { markPage(): void }) => m.markPage());
  }
  if (!falt) return;
  let typed = false;
  input.addEventListener("input", () => (typed = true), { once: true });
  const load = () => import(falt).then((m: { start(form: HTMLFormElement, typed: boolean): void }) => m.start(form, typed));
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}
