import { normal } from "./normal";

/** A word of a text: as normal gives it, and where it stands, in UTF-16 units. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const letter = "[\\p{L}\\p{N}]"; // ² and ½ too: searched for as typed
const hyphen = "[-\u2010\u2011]";
const hidden = "[\u00ad\u200b-\u200d\u2060\ufeff]"; // only inside a word, and dropped
const inner = `(?:\\p{M}|${hidden})*`; // what may stand behind a letter
const lineBreak = `(?:(${hyphen})|\u00ad${hidden}*)[ \\t\\r]*\\n[ \\t\\r]*`;
const ends = "(?![\\p{L}\\p{N}\\p{M}])";

// Inside a word may stand a hyphen; a slash, colon or full stop between digits,
// a slash or colon also beside one; the colon of an ending (EU:s); and the
// hyphen at the end of a line, unless och or its like follows, for then it
// stands for a left-out last part.
const word = new RegExp(
  `${letter}(?:${letter}|\\p{M}|${hidden}+(?=${letter}|\\p{M})|${hyphen}(?=${letter})` +
    `|(?<=[0-9]${inner})(?:\\.(?=[0-9])|[/:](?=${letter}))|[/:](?=[0-9])` +
    `|:(?=(?:[snta]|e[ntr]|[ao]r|e?ns|ers|arna|erna)${ends})` +
    `|${lineBreak}(?=${letter})(?!(?:och|eller|samt|respektive|resp)${ends}))*`,
  "gu",
);
const broken = new RegExp(lineBreak, "u");
// A hyphen at the end of a line is taken away, but beside a capital, a digit or a lone letter it belongs to the word.
const keepsAfter = new RegExp(`(?:(?:^|[-\u2010\u2011/:.])${letter}|[\\p{Lu}0-9])${inner}$`, "u");
const keepsBefore = /^[\p{Lu}0-9]/u;

/** The words of a text. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(word), ({ 0: found, index: start }) => {
    let joined = found;
    for (let b; (b = broken.exec(joined)); ) {
      const head = joined.slice(0, b.index);
      const tail = joined.slice(b.index + b[0].length);
      joined = head + (b[1] && (keepsAfter.test(head) || keepsBefore.test(tail)) ? "-" : "") + tail;
    }
    return { word: normal(joined), start, end: start + found.length };
  });
}
