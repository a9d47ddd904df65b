const utf8 = new TextEncoder();

/** FNV-1a of 32 bits over UTF-8, finished by murmur3's mixer so that its upper bits are as good as its lower ones. */
export function fnv(s: string, seed: number): number {
  let h = 2166136261 ^ seed;
  for (const b of utf8.encode(s)) h = Math.imul(h ^ b, 16777619);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The name of the file of a key when there are 2^bits files. */
export const fileOf = (key: string, bits: number) => (bits ? fnv(key, 0) >>> (32 - bits) : 0).toString(16);
