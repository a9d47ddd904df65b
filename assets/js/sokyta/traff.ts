// A hit: the document, its best sections, and what was not found in it.

import type { Hit, Section } from "../sok/engine";
import { el, marked } from "./dom";

/** Where a hit is linked from: the site's root, and the terms that were found. */
export interface From {
  bas: string;
  terms: string[];
}

const months = (date: string) => {
  const [y, m, d] = date.split("-").map(Number);
  if (!m) return date;
  return new Intl.DateTimeFormat("sv", { year: "numeric", month: "long", day: d ? "numeric" : undefined, timeZone: "UTC" }).format(Date.UTC(y, m - 1, d || 1));
};

/** A hit's address on this site, with the terms that ../sok/mark marks there. */
function address(url: string, { bas, terms }: From): string {
  const [path, anchor] = url.split("#");
  const sok = encodeURIComponent(terms.join("_")).replaceAll("%20", "+");
  return bas + path.replace(/^\//, "") + (sok && `?sok=${sok}`) + (anchor ? "#" + anchor : "");
}

function part(s: Section, hit: Hit, from: From, words: Record<string, string>): HTMLElement {
  const li = el("li", { class: "hit-part" });
  if (s.anchor !== "") {
    // A summary goes by the document's own title, which stands above it.
    const heading = s.heading && s.heading !== hit.title ? marked(s.heading, s.headingMarks) : [words.summary];
    li.append(el("a", { href: address(s.url, from) }, ...heading));
    if (s.page > 0) li.append(" ", el("span", { class: "note" }, words.page.replace("#", String(s.page))));
  }
  if (s.text !== "") li.append(el("p", {}, ...marked(s.text, s.marks)));
  return li;
}

export function row(hit: Hit, from: From, words: Record<string, string>): HTMLElement {
  const title = el("h3", { class: "row-title" });
  if (hit.place && hit.place !== hit.title) title.append(el("span", { class: "row-place" }, hit.place), " ");
  title.append(el("a", { href: address(hit.url, from) }, ...marked(hit.title, hit.titleMarks)));
  const main = el("div", { class: "row-main" }, title);
  const meta = el("p", { class: "row-meta" });
  if (hit.kind) meta.append(el("span", {}, hit.kind));
  if (hit.date) meta.append(el("time", { datetime: hit.date }, months(hit.date)));
  main.append(meta);
  const parts = hit.sections.filter((s) => s.anchor !== "" || s.text !== "");
  if (parts.length) main.append(el("ul", { class: "hit-parts" }, ...parts.map((s) => part(s, hit, from, words))));
  if (hit.missing.length) main.append(el("p", { class: "hit-missing" }, words.missing + " ", ...hit.missing.flatMap((w, i) => [i ? ", " : "", el("s", {}, w)])));
  return el("li", { class: "row hit" }, main);
}
