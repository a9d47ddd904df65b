import type { Column } from "./index";

export interface Facet {
  id: string;
  label: string;
  values: { id: string; label: string; count: number; chosen: boolean }[];
}

/** A facet with what is chosen in it. */
export class Filter {
  private readonly chosen: Set<string>;
  private readonly passing: boolean[]; // by set
  private readonly counts: Int32Array; // by set

  constructor(readonly id: string, private readonly label: string, private readonly column: Column, chosen: string[]) {
    this.chosen = new Set(chosen);
    const { values, sets } = column;
    this.passing = sets.map((set) => !this.chosen.size || set.some((v) => this.chosen.has(values[v].id)));
    this.counts = new Int32Array(sets.length);
  }

  passes(doc: number): boolean {
    return this.passing[this.column.of[doc]];
  }

  count(doc: number): void {
    this.counts[this.column.of[doc]]++;
  }

  /** The values that some hit has or that are chosen. */
  facet(): Facet {
    const { values, sets } = this.column;
    const counts = new Int32Array(values.length);
    sets.forEach((set, i) => set.forEach((v) => (counts[v] += this.counts[i])));
    const shown = values.map((v, i) => ({ ...v, count: counts[i], chosen: this.chosen.has(v.id) }));
    return { id: this.id, label: this.label, values: shown.filter((v) => v.count || v.chosen) };
  }
}

/** The hits that pass all filters. What passes all but one counts in that one: there it would show if it were chosen. */
export function narrow(hits: number[], filters: Filter[]): number[] {
  return hits.filter((doc) => {
    const against = filters.filter((f) => !f.passes(doc));
    if (against.length === 1) against[0].count(doc);
    if (!against.length) for (const f of filters) f.count(doc);
    return !against.length;
  });
}
