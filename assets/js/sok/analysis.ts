// What is particular to Swedish: the same rules as the Go package
// internal/search/swedish, held equal by its golden file.
import { stem } from "./stem";

export { fold, normal, start } from "./normal";
export { stem } from "./stem";
export { type Token, tokens } from "./tokens";

/** The term of a word: the key under which the index keeps all its inflections. */
export type TermOf = (word: string) => string;

const digit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";

/**
 * Makes TermOf of the table of overrides in index.json: by what replaces them,
 * the ends that stemming gets wrong. "^" before one says that it is a whole
 * word; "=" has those that are not stemmed at all.
 */
export function termBy(tails: Record<string, string>): TermOf {
  const table = new Map<string, string>();
  for (const [to, forms] of Object.entries(tails)) for (const form of forms.split(" ")) table.set(form, to);

  const exchange = (word: string): [string, string | undefined] => {
    const whole = table.get(`^${word}`);
    if (whole) return ["", whole];
    // An end of three letters or fewer needs three before it: -an is an ending in skolan, not in kran.
    const letters = [...word];
    for (let n = 0, at = 0; n < letters.length; at += letters[n++].length) {
      const to = (n >= 3 || letters.length - n > 3) && table.get(word.slice(at));
      if (to) return [word.slice(0, at), to];
    }
    return [word, undefined];
  };

  return (word) => {
    if (/[-/:.]/.test(word)) {
      const key = numberKey(word);
      if (key) return key;
      word = withoutEnding(word, false).replaceAll("-", "");
    }
    for (let i = 0; i < 4; i++) {
      const [head, to] = exchange(word);
      if (!to) break;
      if (to === "=") return word;
      word = head + to;
    }
    return stem(word);
  };
}

/** Without the ending after a colon: eu:s is eu. */
function withoutEnding(word: string, bare: boolean): string {
  const at = word.lastIndexOf(":");
  const ends = at > 0 && !digit(word[at - 1]) && !digit(word[at + 1]) && (bare || at + 1 < word.length);
  return ends ? word.slice(0, at) : word;
}

/** The numbers of a case number or a date, whatever stands between them or in front: 2015/123. */
function numberKey(word: string): string | undefined {
  const [, numbers] = /^[^-/:.0-9]*[-/:.]*([0-9][-/:.0-9]*)$/.exec(word) ?? [];
  const groups = numbers?.match(/[0-9]+/g)?.map((g) => g.replace(/^0+(?=.)/, ""));
  return groups && groups.length > 1 ? groups.join("/") : undefined;
}

const utf8 = new TextEncoder();

/**
 * The words within a word that has inner punctuation or a long number beside
 * letters: it and strategi, ks and 2015 and 123. Small numbers are left out.
 */
export function parts(word: string): string[] {
  word = withoutEnding(word, true);
  const found: string[] = [];
  const number = numberKey(word) !== undefined;
  let from = 0;
  const cut = (to: number) => {
    const part = word.slice(from, to);
    if (part && (!digit(part[0]) || utf8.encode(part).length > 2)) found.push(part);
  };
  for (let i = 0; i < word.length; i++) {
    if (/[-/:.]/.test(word[i])) {
      cut(i);
      from = i + 1;
    } else if (i > from && digit(word[i]) !== digit(word[i - 1]) && (number || digitsAround(word, i) >= 3)) {
      cut(i);
      from = i;
    }
  }
  if (from) cut(word.length);
  return found;
}

/** How many digits stand in a row around a border. */
function digitsAround(word: string, i: number): number {
  let from = i;
  let to = i;
  while (digit(word[from - 1])) from--;
  while (digit(word[to])) to++;
  return to - from;
}
