import { parts, type TermOf, type Token, tokens } from "./analysis";
import type { Wanted } from "./words";

export type Marks = [start: number, end: number][];

/** A word or phrase found in a text. */
interface Match {
  start: number;
  end: number;
  which: number; // of the words sought, so that a window with several of them is worth more
  worth: number;
}

export interface Sought {
  terms: string[];
  phrase: string[];
  worth: number;
}

const length = 220;

/** What to look for in texts of what a query wants. */
export const soughtOf = (wanted: Wanted[]): Sought[] =>
  wanted.map((w) => ({
    terms: w.variants.flatMap((v) => v.terms),
    phrase: w.phrase && w.phrase.length > 1 ? w.phrase : [],
    worth: Math.max(1, ...w.variants.map((v) => v.idf)),
  }));

/** What to look for on the opened page: terms, and phrases with blanks in them. */
export const termsOf = (sought: Sought[]) => [...new Set(sought.flatMap((s) => (s.phrase.length ? [s.phrase.join(" ")] : s.terms)))];

/** Finds what is sought in texts that are shown. */
export function marker(termOf: TermOf, sought: Sought[]) {
  const known = new Map<string, number>(); // by word: which of the sought, or -1

  const whichOf = (word: string): number => {
    let which = known.get(word);
    if (which === undefined) {
      const own = [word, ...parts(word)].map(termOf);
      const find = (same: (term: string, own: string) => boolean) => sought.findIndex((s) => s.terms.some((t) => own.some((o) => same(t, o))));
      which = find((t, o) => t === o);
      if (which < 0) which = find(within);
      known.set(word, which);
    }
    return which;
  };

  const matches = (text: string): Match[] => {
    const words = tokens(text);
    const found: Match[] = [];
    for (let i = 0; i < words.length; i++) {
      const { word, start } = words[i];
      let which = sought.findIndex((s) => s.phrase.length && standsAt(words, i, s.phrase));
      if (which >= 0) i += sought[which].phrase.length - 1;
      else which = whichOf(word);
      if (which >= 0) found.push({ start, end: words[i].end, which, worth: sought[which].worth });
    }
    return found;
  };

  return {
    marks: (text: string): Marks => matches(text).map((m) => [m.start, m.end]),

    /** The part of a text that says most of what was sought, cut between words. */
    snippet: (text: string): { text: string; marks: Marks } => {
      const all = matches(text);
      const [from, to] = bounds(text, best(all));
      const before = from ? "… " : "";
      const shift = before.length - from;
      const marks = all.filter((m) => m.start >= from && m.end <= to).map((m): Marks[0] => [m.start + shift, m.end + shift]);
      return { text: before + text.slice(from, to) + (to < text.length ? " …" : ""), marks };
    },
  };
}

/** Where the best run of matches begins and ends. */
function best(matches: Match[]): [number, number] {
  let found: [number, number] = [0, 0];
  let most = 0;
  matches.forEach(({ start }, i) => {
    let sum = 0;
    const seen = new Set<number>();
    for (const m of matches.slice(i, i + 50)) {
      if (m.end > start + length - 40) break;
      sum += seen.has(m.which) ? m.worth / 8 : m.worth;
      seen.add(m.which);
      if (sum > most) {
        most = sum;
        found = [start, m.end];
      }
    }
  });
  return found;
}

/** Whether a term is a part of a compound: at an end of it, or inside when it is long enough not to be there by chance. */
const within = (term: string, compound: string) =>
  (term.length >= 4 && (compound.startsWith(term) || compound.endsWith(term))) || (term.length >= 5 && compound.includes(term));

const standsAt = (words: Token[], at: number, phrase: string[]) => phrase.every((w, i) => words[at + i]?.word === w);

/** Whether words stand one after the other in a text. */
export function hasPhrase(text: string, phrase: string[]): boolean {
  const words = tokens(text);
  return words.some((_, i) => standsAt(words, i, phrase));
}

/** A window around a place, from and to between words where there is one near. */
function bounds(text: string, [start, end]: [number, number]): [number, number] {
  if (text.length <= length) return [0, text.length];
  let from = Math.max(0, Math.min(start - Math.floor((length - (end - start)) / 2), text.length - length));
  let to = Math.min(text.length, from + length);
  if (from > 0) {
    const blank = /\s\S/.exec(text.slice(from - 1, Math.min(start, from + 40) + 1));
    if (blank) from += blank.index;
    else if (isLow(text, from)) from--;
  }
  if (to < text.length) {
    const tail = /\s\S*$/.exec(text.slice(Math.max(end, to - 40), to + 1));
    if (tail) to = Math.max(end, to - 40) + tail.index;
    else if (isLow(text, to)) to--;
  }
  return [from, to];
}

const isLow = (text: string, at: number) => text.charCodeAt(at) >> 10 === 0x37;
