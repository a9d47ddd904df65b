// Elements are made one by one: the site's policy (require-trusted-types-for)
// refuses HTML in strings, and so nothing in the index can become markup.

/** An element with attributes and children. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attrs: Record<string, string> = {}, ...kids: (Node | string)[]): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  for (const name in attrs) e.setAttribute(name, attrs[name]);
  e.append(...kids);
  return e;
}

/** The text with its marks, [start, end) each, as <mark>. */
export function marked(text: string, marks: [number, number][]): (Node | string)[] {
  const out: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from < at) continue;
    out.push(text.slice(at, from), el("mark", {}, text.slice(from, to)));
    at = to;
  }
  out.push(text.slice(at));
  return out;
}

/** A number as Swedes write it. */
export const count = (n: number) => n.toLocaleString("sv");
