import type { Column, Index } from "./index";

export interface Facet {
  id: string;
  label: string;
  values: { id: string; label: string; count: number; chosen: boolean }[];
}

/** A facet with what is chosen in it. */
function filter(id: string, label: string, { values, sets, of }: Column, chosen: string[]) {
  const isChosen = values.map((v) => chosen.includes(v.id));
  const passing = sets.map((set) => !chosen.length || set.some((v) => isChosen[v]));
  const counts = values.map(() => 0);
  return {
    passes: (doc: number) => passing[of[doc]],
    count: (doc: number) => sets[of[doc]].forEach((v) => counts[v]++),
    /** The values that some hit has or that are chosen. */
    facet: (): Facet => {
      const all = values.map((v, i) => ({ ...v, count: counts[i], chosen: isChosen[i] }));
      return { id, label, values: all.filter((v) => v.count || v.chosen) };
    },
  };
}

/** The filters of a search, each facet with what is chosen in it. */
export async function filtering(index: Index, chosen: { id: string; label: string; chosen: string[] }[]) {
  const filters = await Promise.all(chosen.map(async (f) => filter(f.id, f.label, await index.column(f.id), f.chosen)));
  return {
    /** The hits that pass all. What passes all but one counts in that one: there it would show if it were chosen. */
    narrow: (hits: number[]): number[] =>
      hits.filter((doc) => {
        const against = filters.filter((f) => !f.passes(doc));
        if (!against.length) filters.forEach((f) => f.count(doc));
        else if (against.length === 1) against[0].count(doc);
        return !against.length;
      }),
    facets: (): Facet[] => filters.map((f) => f.facet()),
  };
}
