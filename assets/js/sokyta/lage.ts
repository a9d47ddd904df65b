// What is searched for, as the address says it: ?q=…&typ=…&kommun=…&sort=datum.
// An address can be shared, and the back button goes to the search before.

export interface State {
  q: string;
  chosen: Record<string, string[]>; // facet -> values
  byDate: boolean;
  exact: boolean; // as written, without correcting
}

// Facets are named in the address by their ids; other names there are somebody else's.
const facets = new Set(["typ", "kommun", "lan", "skr", "ar", "amne", "revisor", "bedomning", "status"]);

export function read(search: string): State {
  const p = new URLSearchParams(search);
  const chosen: State["chosen"] = {};
  for (const [name, value] of p) if (facets.has(name) && value !== "") (chosen[name] ??= []).push(value);
  return { q: p.get("q") ?? "", chosen, byDate: p.get("sort") === "datum", exact: p.has("exakt") };
}

export function write(s: State): string {
  const p = new URLSearchParams();
  if (s.q.trim() !== "") p.set("q", s.q.trim());
  for (const id in s.chosen) for (const value of s.chosen[id]) p.append(id, value);
  if (s.byDate) p.set("sort", "datum");
  if (s.exact) p.set("exakt", "1");
  const text = p.toString();
  return text === "" ? location.pathname : "?" + text;
}

/** The state with a value of a facet chosen, or no longer. */
export function toggled(s: State, facet: string, value: string): State {
  const now = s.chosen[facet] ?? [];
  const next = now.includes(value) ? now.filter((v) => v !== value) : [...now, value];
  const chosen = { ...s.chosen, [facet]: next };
  if (next.length === 0) delete chosen[facet];
  return { ...s, chosen };
}

/** How many values are chosen. */
export const chosenCount = (s: State) => Object.values(s.chosen).reduce((n, v) => n + v.length, 0);
