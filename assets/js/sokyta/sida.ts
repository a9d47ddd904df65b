// The search page: field, hits, facets, order, and the state in the address.

import { type Answer, Engine, type Facet } from "../sok/engine";
import { count, el } from "./dom";
import type * as Falt from "./falt";
import type * as Besked from "./besked";
import { chosenCount, read, toggled, write, type State } from "./lage";
import { bring, motor } from "./motor";
import { row } from "./traff";
import type * as Urval from "./urval";

const step = 10; // hits shown at a time
const small = 5000; // documents; the facets of a larger register are counted when asked for
const pause = 200; // ms without a key before searching
const quiet = 300; // ms of searching before it is said
const saying = 900; // ms after the last answer before the number is told to those who listen

const page = document.querySelector<HTMLElement>("[data-sok-sida]")!;
const words: Record<string, string> = JSON.parse(page.dataset.ord!);
const form = page.querySelector<HTMLFormElement>("form[data-sok]")!;
const input = form.querySelector("input")!;
const part = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`)!;
const [answer, browse, heading, status, order, side, panel, chips, notes, more] = ["svar", "bladdra", "antal", "laget", "sortera", "sida", "facetter", "valda", "besked", "fler"].map(part);
const list = part("traffar");
const narrow = side.querySelector("button")!;
const bas = form.dataset.bas ?? "/";

let state: State = read(location.search);
let shown = 0; // hits on the page
let committed = true; // the address was asked for, not just typed on the way
let stop = new AbortController();
let timer = 0;
let telling = 0;
let facets: Facet[] = [];
let latest: Answer | undefined;

/** Tells those who listen, once, when the typing has stopped. */
function tell(text: string): void {
  clearTimeout(telling);
  telling = setTimeout(() => (status.textContent = text), saying);
}

const found = (n: number) => (n === 0 ? words.none : n === 1 ? words.one : words.many.replace("#", count(n)));

/** Searches for the state, and shows at least that many hits. */
async function search(wanted = step, typing = false): Promise<void> {
  stop.abort();
  const mine = (stop = new AbortController());
  const { q } = state;
  showOrder();
  showNarrow();
  document.title = document.title.replace(/^.* – /, q.trim() ? `${q.trim()} – ${words.title} – ` : `${words.title} – `);
  if (q.trim() === "") {
    clearTimeout(telling);
    status.textContent = "";
    answer.hidden = true;
    browse.hidden = false;
    return;
  }
  const slow = setTimeout(() => {
    if (mine.signal.aborted) return;
    answer.hidden = false;
    heading.textContent = status.textContent = words.searching;
  }, quiet);
  const request = { q, filters: state.chosen, sort: state.byDate ? ("datum" as const) : ("relevans" as const), from: 0, count: wanted, repair: !state.exact, typing };
  try {
    const engine = await motor(form);
    const { docs } = engine;
    const chosen = chosenCount(state) > 0;
    const counted = docs <= small || narrow.ariaExpanded === "true";
    const first = await engine.search({ ...request, facets: chosen }, mine.signal);
    if (mine.signal.aborted) return;
    clearTimeout(slow);
    show(first);
    if (typing) void suggest();
    tell(found(first.total));
    page.classList.toggle("is-small", docs <= small);
    side.hidden = first.total === 0 && !chosen;
    if (first.facets) await showUrval(first.facets);
    else if (counted && first.total > 0) {
      // The hits are there; without facets they can still be read.
      const again = await engine.search({ ...request, count: 1, facets: true }, mine.signal).catch(() => undefined);
      if (mine.signal.aborted) return;
      if (again?.facets) await showUrval(again.facets);
      else side.hidden = true;
    } else {
      facets = [];
      chips.hidden = true;
    }
  } catch (error) {
    clearTimeout(slow);
    if (mine.signal.aborted) return;
    failed();
  }
}

function show(a: Answer): void {
  latest = a;
  answer.hidden = false;
  heading.textContent = found(a.total);
  order.hidden = a.total < 2;
  shown = a.hits.length;
  list.replaceChildren(...a.hits.map((h) => row({ ...h, missing: h.missing.filter((w) => !a.unknown.includes(w)) }, { bas, terms: a.terms }, words)));
  more.hidden = shown >= a.total;
  notes.replaceChildren();
  if (a.corrected || a.unknown.length || !a.total) void said(a);
  browse.hidden = a.total > 0;
}

function failed(): void {
  answer.hidden = browse.hidden = false;
  side.hidden = order.hidden = more.hidden = chips.hidden = true;
  heading.textContent = words.failed_heading;
  list.replaceChildren();
  const again = el("button", { type: "button", class: "button" }, words.retry);
  again.addEventListener("click", () => void search());
  notes.replaceChildren(el("p", { class: "notice" }, words.failed), el("p", {}, again));
  clearTimeout(telling);
  status.textContent = words.failed;
}

/** Writes the state in the address, as a new entry in the history or in place of this one. */
function remember(entry: boolean): void {
  const address = write(state);
  if (address !== location.search && (address !== location.pathname || location.search)) history[entry ? "pushState" : "replaceState"](null, "", address);
}

/** Goes to another state: a new entry in the history. */
function to(next: State): void {
  clearTimeout(timer);
  state = next;
  committed = true;
  input.value = state.q;
  remember(true);
  void search();
}

function go(e: MouseEvent, next: State): void {
  if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  e.preventDefault();
  to(next);
  heading.focus();
}

const choose = (facet: string, value: string) => to(toggled(state, facet, value));
const clear = () => to({ ...state, chosen: {} });

/** Tells what the reader ought to know of how the words were read. */
async function said(a: Answer): Promise<void> {
  const { besked }: typeof Besked = await import(form.dataset.beskeden!);
  if (a === latest) notes.replaceChildren(...besked(a, state, { form, words, help: page.dataset.hjalp!, go }));
}

let suggesting = false;

/** Gives the field its suggestions, when the first key has been answered by hits. */
async function suggest(): Promise<void> {
  if (suggesting) return;
  suggesting = true;
  const { start }: typeof Falt = await import(form.dataset.falt!);
  start(form, document.activeElement === input, () => motor(form));
}

/** Shows the facets, by a script of its own: the first hits do not wait for it. */
async function showUrval(all: Facet[]): Promise<void> {
  facets = all;
  const { showChips, showFacets }: typeof Urval = await import(form.dataset.urval!);
  if (all !== facets) return;
  showFacets(panel, facets, words, choose);
  showChips(chips, facets, words, choose, clear);
}

function showNarrow(): void {
  const n = chosenCount(state);
  narrow.textContent = n ? words.narrow_n.replace("#", String(n)) : words.narrow;
}

const orders = [false, true].map((byDate) => {
  const button = el("button", { type: "button" }, byDate ? words.date : words.relevance);
  button.addEventListener("click", () => to({ ...state, byDate }));
  return button;
});
order.append(...orders);

function showOrder(): void {
  orders.forEach((button, i) => (button.ariaPressed = String(state.byDate === (i === 1))));
}

/** The words as typed: the first key makes a new entry in the history, the next ones change it. */
function typed(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    state = { ...state, q: input.value, exact: false };
    remember(committed);
    committed = false;
    void search(step, true);
  }, pause);
}

/** Puts the page as the address and the history's entry say: on arrival, and by the back button. */
async function restore(): Promise<void> {
  const left = history.state as { shown?: number; y?: number } | null;
  clearTimeout(timer);
  state = read(location.search);
  committed = true;
  input.value = state.q;
  await search(Math.max(step, left?.shown ?? 0));
  if (left?.y) scrollTo(0, left.y);
}

bring(Engine);
form.hidden = part("hjalplank").hidden = false;
heading.tabIndex = -1;
input.addEventListener("input", typed);
form.addEventListener("submit", (e) => {
  e.preventDefault();
  to({ ...state, q: input.value, exact: state.exact && input.value.trim() === state.q.trim() });
  if (matchMedia("(pointer: coarse)").matches) input.blur(); // puts the keyboard of a phone away
});
more.addEventListener("click", async () => {
  const before = shown;
  await search(shown + step);
  list.children[before]?.querySelector("a")?.focus();
});
narrow.addEventListener("click", () => {
  const open = narrow.ariaExpanded !== "true";
  narrow.ariaExpanded = String(open);
  if (open && !facets.length) void search(Math.max(step, shown));
});

// Wide: beside the hits, and after them in the order of reading. On phones before them.
const wide = matchMedia("(min-width: 60rem)");
const place = () => (wide.matches ? answer : part("narrow")).append(side);
wide.addEventListener("change", place);
place();

// A reader who comes back from a hit finds the list as it was left.
history.scrollRestoration = "manual";
addEventListener("pagehide", () => history.replaceState({ shown, y: scrollY }, ""));
addEventListener("popstate", () => void restore());
void restore();
