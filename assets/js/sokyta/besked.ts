// What is said of how a search was read, and what can be done when nothing was
// found. Fetched when there is something to say.

import type { Answer } from "../sok/engine";
import { el } from "./dom";
import { chosenCount, write, type State } from "./lage";
import { matching, names } from "./namn";

/** What stands around the words. */
export interface Around {
  form: HTMLFormElement;
  words: Record<string, string>;
  help: string;
  go(e: MouseEvent, next: State): void;
}

/** What the reader ought to know of how the words were read; without hits, ways on. */
export function besked(a: Answer, state: State, { form, words, help, go }: Around): Node[] {
  const out: Node[] = [];
  const strong = (text: string) => el("strong", {}, text);
  if (a.corrected) {
    const link = el("a", { href: write({ ...state, q: a.corrected.from, exact: true }) }, a.corrected.from);
    link.addEventListener("click", (e) => go(e, { ...state, exact: true }));
    out.push(el("p", {}, `${words.showing} `, strong(a.corrected.to), `. ${words.instead} `, link, "."));
  }
  if (a.unknown.length) out.push(el("p", {}, a.unknown.length === 1 ? words.unknown_one : words.unknown_many, " ", ...a.unknown.flatMap((w, i) => [i ? ", " : "", strong(w)]), "."));
  if (a.total > 0) return out;
  if (a.dropped.length && !a.terms.length) out.push(el("p", {}, words.only_stop, " ", strong(a.dropped.join(" ")), "."));
  const tips = el("ul");
  if (chosenCount(state)) {
    const link = el("a", { href: write({ ...state, chosen: {} }) }, words.tip_wide);
    link.addEventListener("click", (e) => go(e, { ...state, chosen: {} }));
    tips.append(el("li", {}, link));
  }
  names(form).then(({ all }) => {
    // The words of a query may well be, or hold, the name of a kommun.
    const wanted = [state.q, ...state.q.split(/\s+/).filter((w) => w.length > 3)];
    for (const n of new Set(wanted.flatMap((w) => matching(all, w, 1)))) tips.prepend(el("li", {}, `${words.go_to} `, el("a", { href: n.url }, n.name)));
  }, () => {});
  tips.append(el("li", {}, words.tip_words), el("li", {}, words.tip_fewer), el("li", {}, words.tip_browse), el("li", {}, el("a", { href: help }, words.tip_help)));
  out.push(el("h3", {}, words.tips), tips);
  return out;
}
