import { IndexError } from "./error";

// A byte order mark in a text is part of it: offsets are counted from there.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

export const decodeUTF8 = (bytes: Uint8Array) => utf8.decode(bytes);

export type Decoder = ReturnType<typeof decoder>;

/** Reads the inflated bytes of a file; what is not there is an IndexError. */
export function decoder(bytes: Uint8Array, file: string) {
  let at = 0;

  const broken = (): never => {
    throw new IndexError("broken", file);
  };
  /** An unsigned LEB128; not by bit operations, that end at 32 bits. */
  const int = (): number => {
    let n = 0;
    for (let unit = 1; unit < 2 ** 42; unit *= 128) {
      const b = bytes[at++];
      if (b === undefined) break;
      n += (b & 127) * unit;
      if (b < 128) return n;
    }
    return broken();
  };
  /** A number below a bound: of documents, of values, ... */
  const below = (bound: number): number => {
    const n = int();
    return n < bound ? n : broken();
  };
  const left = () => bytes.length - at;
  const take = (n: number): Uint8Array => {
    if (n > left()) broken();
    return bytes.subarray(at, (at += n));
  };
  return {
    broken,
    int,
    below,
    left,
    take,
    string: () => decodeUTF8(take(int())),
    /** As many things as a count says, of at least a byte each. */
    list: <T>(one: () => T): T[] => Array.from({ length: below(left() + 1) }, one),
    end: () => {
      if (left()) broken();
    },
  };
}
