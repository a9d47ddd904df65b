// The Snowball algorithm for Swedish, version 3 (algorithms/swedish.sbl). The
// endings are tried from the longest to the shortest.
const words = (s: string) => s.split(" ");
const mainEndings = words(
  "heterna hetens anden andes andet arens arnas ernas heten heter ornas ades ande arna arne aren aste erna erns orna ade are ast ens ern het ad ar as at en er es et or a e s",
);
const pairEndings = words("dd gd nn dt gt kt tt");
const otherEndings = words("fullt lig els öst ig");
// What stands before -et when it belongs to the word: frihet, identitet, paket.
const keepsEt = words("h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak");
const vowel = /[aeiouyäåö]/;

/** Cuts the inflection off a small-letter word in NFC. */
export function stem(word: string): string {
  const p1 = region(word);
  const ending = (endings: string[]) => endings.find((e) => word.length - p1 >= e.length && word.endsWith(e)) ?? "";
  const cut = (n: number) => (word = word.slice(0, word.length - n));
  const main = ending(mainEndings);
  const base = word.slice(0, word.length - main.length);
  if (main === "s" && base.endsWith("et") && dropsEt(base.slice(0, -2))) cut(3);
  else if (main === "s" ? /[bcdfghjklmnoprtvy]$/.test(base) : main !== "et" || dropsEt(base)) word = base;
  if (ending(pairEndings)) cut(1);
  const other = ending(otherEndings);
  if (/^(lig|ig|els)$/.test(other)) cut(other.length);
  else if (other === "fullt" || (other && /[iklnprtuv]öst$/.test(word))) cut(1);
  return word;
}

/** Where R1 begins: after the first consonant that follows a vowel, never within the first three letters. */
function region(word: string): number {
  let seen = false;
  let after = 0;
  let n = 0;
  let at = 0;
  for (const letter of word) {
    if (n === 3 && after) return at;
    n++;
    at += letter.length;
    if (after) continue;
    const isVowel = vowel.test(letter);
    if (seen && !isVowel) {
      if (n >= 3) return at;
      after = at;
    }
    seen ||= isVowel;
  }
  return word.length;
}

/** Whether -et after base is an ending: bordet, not bidet or societet. */
function dropsEt(base: string): boolean {
  const letters = [...base];
  return letters.length > 2 && !vowel.test(letters.at(-1)!) && vowel.test(letters.at(-2)!) && !keepsEt.some((e) => base.endsWith(e));
}
