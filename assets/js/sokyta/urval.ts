// Facets: each a <details> of checkboxes with live counts, and what is chosen as
// chips that can be taken away.

import type { Facet } from "../sok/engine";
import { count, el } from "./dom";

const few = 8; // values shown before Visa alla
const many = 16; // values in a list that has a field to find in it

/** Facets whose values say little by themselves: "Delvis", "Okänt". */
const vague = new Set(["bedomning", "status"]);

/** What the reader has opened, which outlives the lists. */
const opened = new Set<string>();
const whole = new Set<string>();

type Words = Record<string, string>;

function values(f: Facet, words: Words, choose: (facet: string, value: string) => void): Node[] {
  const there = f.values.filter((v) => v.count > 0 || v.chosen);
  const long = there.length > few + 1;
  // Years stand in their order; of others, those with most hits are wanted first.
  const best = f.id === "ar" ? there : [...there].sort((a, b) => b.count - a.count);
  const first = new Set([...best.slice(0, few), ...there.filter((v) => v.chosen)]);
  const items = there.map((v) => {
    const id = `val-${f.id}-${v.id}`;
    const box = el("input", { type: "checkbox", id });
    box.checked = v.chosen;
    box.addEventListener("change", () => choose(f.id, v.id));
    return { v, li: el("li", {}, box, el("label", { for: id }, v.label, " ", el("span", { class: "count" }, count(v.count)))) };
  });
  const list = el("ul", { class: "choices" }, ...items.map((i) => i.li));
  const out: Node[] = [list];
  if (!long) return out;

  const button = el("button", { type: "button", class: "quiet", id: `alla-${f.id}` });
  const find = el("input", { type: "search", id: `hitta-${f.id}`, "aria-label": `${words.find_value}: ${f.label}`, placeholder: words.find_value, autocomplete: "off", spellcheck: "false" });
  const show = () => {
    const all = whole.has(f.id);
    const typed = find.value.trim().toLocaleLowerCase("sv");
    find.hidden = !all || there.length <= many;
    for (const { v, li } of items) li.hidden = all ? !v.label.toLocaleLowerCase("sv").includes(typed) : !first.has(v);
    button.textContent = all ? words.fewer_values : words.all_values.replace("#", count(there.length));
  };
  find.addEventListener("input", show);
  button.addEventListener("click", () => {
    if (!whole.delete(f.id)) whole.add(f.id);
    find.value = "";
    show();
  });
  show();
  return [find, list, button];
}

/** The facets, in place of those that stand there. Focus stays on the same value. */
export function showFacets(into: HTMLElement, facets: Facet[], words: Words, choose: (facet: string, value: string) => void): void {
  const focused = into.contains(document.activeElement) ? document.activeElement?.id : "";
  into.replaceChildren(
    ...facets
      .filter((f) => f.values.some((v) => v.count > 0 || v.chosen))
      .map((f) => {
        const n = f.values.filter((v) => v.chosen).length;
        const summary = el("summary", { id: `urval-${f.id}` }, f.label);
        if (n) summary.append(" ", el("span", { class: "note" }, n === 1 ? words.chosen_one : words.chosen.replace("#", String(n))));
        const details = el("details", {}, summary, el("div", { role: "group", "aria-label": f.label }, ...values(f, words, choose)));
        details.open = opened.has(f.id);
        details.addEventListener("toggle", () => (details.open ? opened.add(f.id) : opened.delete(f.id)));
        return details;
      }),
  );
  if (focused) document.getElementById(focused)?.focus();
}

/** What is chosen, each with a way out. */
export function showChips(into: HTMLElement, facets: Facet[], words: Words, choose: (facet: string, value: string) => void, clear: () => void): void {
  const chips = facets.flatMap((f) => f.values.filter((v) => v.chosen).map((v) => ({ f, v })));
  const had = into.contains(document.activeElement);
  into.replaceChildren(
    ...chips.map(({ f, v }) => {
      const button = el("button", { type: "button", class: "chip", "aria-label": `${words.remove} ${f.label}: ${v.label}` }, vague.has(f.id) ? `${f.label}: ${v.label}` : v.label);
      button.addEventListener("click", () => choose(f.id, v.id));
      return el("li", {}, button);
    }),
  );
  if (chips.length > 1) {
    const button = el("button", { type: "button", class: "quiet" }, words.clear);
    button.addEventListener("click", clear);
    into.append(el("li", {}, button));
  }
  into.hidden = chips.length === 0;
  if (had) (into.querySelector("button") ?? document.querySelector<HTMLElement>("[data-antal]"))?.focus();
}
