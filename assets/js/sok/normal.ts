const ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/** The shape that the index and the query share: NFC, small letters, one hyphen, no ligatures of print and nothing invisible. */
export function normal(s: string): string {
  if (/^[a-zåäö0-9]*$/.test(s)) return s;
  return s
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\ufb00-\ufb06]/g, (c) => ligatures[c.charCodeAt(0) - 0xfb00])
    .normalize()
    .toLowerCase()
    .replace(/ς/g, "σ") // one sigma, wherever in the word it stands
    .normalize();
}

const plain: Record<string, string> = { ø: "o", æ: "ae", ß: "ss", đ: "d", ł: "l" };

/** Drops what a hasty hand leaves out. For the fallback only, never before stemming: mål must not become mal. */
export const fold = (word: string) =>
  /^[a-z0-9]*$/.test(word) ? word : word.normalize("NFD").replace(/[\u0300-\u036føæßđł]/g, (c) => plain[c] ?? "");

/** The first characters of a word: what names its lexicon file. */
export const start = (word: string) => [...word].slice(0, 3).join("");
