import { normal } from "./normal";

/** A word of a text: as normal gives it, and where it stands, in UTF-16 units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const enum Class {
  Other,
  Letter,
  Digit,
  Mark, // only inside a word
  Hidden, // only inside a word, and dropped
  Joiner, // hyphen, slash, colon, full stop
}

interface Char {
  class: Class;
  size: number;
  upper: boolean;
}

const isHyphen = (c: string) => c === "-" || c === "\u2010" || c === "\u2011";

function classify(text: string, at: number): Char {
  const code = text.codePointAt(at)!;
  const c = String.fromCodePoint(code);
  const is = (k: Class, upper = false): Char => ({ class: k, size: c.length, upper });
  if (code < 128) {
    if (code >= 97 && code <= 122) return is(Class.Letter);
    if (code >= 65 && code <= 90) return is(Class.Letter, true);
    if (code >= 48 && code <= 57) return is(Class.Digit);
    return is(/[-/:.]/.test(c) ? Class.Joiner : Class.Other);
  }
  if (isHyphen(c)) return is(Class.Joiner);
  if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(c)) return is(Class.Hidden);
  if (/[\p{L}\p{N}]/u.test(c)) return is(Class.Letter, /\p{Lu}/u.test(c)); // ² and ½ too: searched for as typed
  return is(/\p{M}/u.test(c) ? Class.Mark : Class.Other);
}

const inWord = (c?: Char) => c?.class === Class.Letter || c?.class === Class.Digit;

// The endings that an abbreviation takes after a colon, and the words before
// which a hyphen stands for a left-out last part.
const colonEnding = /^(?:s|n|t|a|en|et|er|ar|or|ns|ens|ers|arna|erna)$/;
const conjunction = /^(?:och|eller|samt|respektive|resp)$/;

/** The small ASCII letters at a place, or "" when the word goes on after them. */
function leading(text: string, at: number): string {
  let end = at;
  while (text[end] >= "a" && text[end] <= "z") end++;
  const c = end < text.length && end - at <= 10 ? classify(text, end) : undefined;
  return end - at > 10 || inWord(c) || c?.class === Class.Mark ? "" : text.slice(at, end);
}

/** Where the next line's first character stands, if one line break and blanks come between; else -1. */
function nextLine(text: string, at: number): number {
  const blanks = /[ \t\r]*\n[ \t\r]*(?=[^ \t\r\n])/y;
  blanks.lastIndex = at;
  return blanks.test(text) ? blanks.lastIndex : -1;
}

/**
 * The words of a text. Inside a word may stand a hyphen; a slash, colon or full
 * stop between digits, a slash or colon also beside one; and the colon of an
 * ending (EU:s). A hyphen at the end of a line is taken away and the word goes
 * on, unless och or its like follows; beside a capital, a digit or a lone letter
 * it belongs to the word and stays.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const c = classify(text, i);
    if (inWord(c)) {
      const { joined, end } = scan(text, i, c);
      found.push({ word: normal(joined), start: i, end });
      i = end;
    } else i += c.size;
  }
  return found;
}

/** One word, from its first character. */
function scan(text: string, start: number, first: Char): { joined: string; end: number } {
  let last = first;
  let letters = 1; // since the last joiner
  let joined = ""; // what stands before line breaks
  let kept = start;
  let at = start + first.size;

  /** Passes what stands between two pieces of one word; false when the word ends here. */
  const join = (c: Char): boolean => {
    const sign = text[at];
    const hidden = c.class === Class.Hidden;
    let next = at + c.size;
    while (hidden && next < text.length && classify(text, next).class === Class.Hidden) next++;
    if (next === text.length) return false;
    const then = classify(text, next);
    if (hidden && (inWord(then) || then.class === Class.Mark)) {
      at = next;
      return true;
    }
    if (hidden && then.class === Class.Joiner && sign !== "\u00ad") return false;
    const digits = Number(last.class === Class.Digit) + Number(then.class === Class.Digit);
    const binds =
      isHyphen(sign) ||
      (sign === "." && digits === 2) ||
      (sign === "/" && digits > 0) ||
      (sign === ":" && (digits > 0 || colonEnding.test(leading(text, next))));
    if (inWord(then) && binds) {
      at = next;
      letters = 0;
      return true;
    }
    if (!isHyphen(sign) && sign !== "\u00ad") return false;
    const after = nextLine(text, next);
    if (after < 0) return false;
    const below = classify(text, after);
    if (!inWord(below) || (below.class === Class.Letter && conjunction.test(leading(text, after)))) return false;
    joined += text.slice(kept, at);
    const stays = last.upper || below.upper || last.class === Class.Digit || below.class === Class.Digit || letters === 1;
    if (isHyphen(sign) && stays) {
      joined += "-";
      letters = 0;
    }
    at = kept = after;
    return true;
  };

  while (at < text.length) {
    const c = classify(text, at);
    if (inWord(c)) {
      last = c;
      letters++;
      at += c.size;
    } else if (c.class === Class.Mark) at += c.size;
    else if (c.class === Class.Other || !join(c)) break;
  }
  return { joined: joined + text.slice(kept, at), end: at };
}
