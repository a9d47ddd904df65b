import { parts, type Token, tokens } from "./analysis";

/** A word or a phrase of a query. */
export interface Item {
  words: Token[]; // places are in the query's text
  phrase: boolean;
  excluded: boolean;
  /** Completions are asked for by an asterisk. */
  asked: boolean;
  /** The query ends with it: it may be unfinished. */
  last: boolean;
  /** The words within a word outside phrases: it and strategi. */
  parts: string[];
}

export interface Query {
  text: string;
  items: Item[];
  /** Stop words left out. */
  dropped: string[];
}

const maxCharacters = 400;
const maxWords = 32;

const space = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/; // as Go's unicode.IsSpace has it
const quote = /["”“»«„]/;

/** Reads a query; any text is one. */
export function parse(typed: string, stop: Set<string>): Query {
  const text = [...typed.slice(0, 2 * maxCharacters)].slice(0, maxCharacters).join("");
  const items: Item[] = [];
  let room = maxWords;
  const add = (words: Token[], phrase: boolean, excluded: boolean) => {
    if (!words.length || words.length > room) return;
    room -= words.length;
    const within = phrase ? [] : parts(words[0].word).filter((w) => !stop.has(w));
    items.push({ words, phrase, excluded, asked: !phrase && text[words[0].end] === "*", last: false, parts: within });
  };
  for (let at = 0; at < text.length; ) {
    if (space.test(text[at])) {
      at++;
      continue;
    }
    const first = !at || space.test(text[at - 1]);
    const excluded = first && text[at] === "-" && at + 1 < text.length && !space.test(text[at + 1]);
    if (excluded) at++;
    const phrase = quote.test(text[at]);
    if (phrase) at++;
    let end = at;
    while (end < text.length && !quote.test(text[end]) && (phrase || !space.test(text[end]))) end++;
    const words = tokens(text.slice(at, end)).map((t) => ({ word: t.word, start: t.start + at, end: t.end + at }));
    if (phrase) add(words, true, excluded);
    else for (const w of words) add([w], false, excluded);
    at = end + Number(phrase);
  }
  const final = items.at(-1);
  if (final) final.last = !final.phrase && !final.excluded && final.words[0].end === text.length;

  // Stop words are left out, unless there is nothing else to look for.
  const small = (i: Item) => !i.phrase && stop.has(i.words[0].word);
  if (!items.some((i) => !i.excluded && !small(i))) return { text, items, dropped: [] };
  return { text, items: items.filter((i) => !small(i)), dropped: [...new Set(items.filter(small).map((i) => i.words[0].word))] };
}
