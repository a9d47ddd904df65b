import { IndexError } from "./error";

// A byte order mark in a text is part of it: offsets are counted from there.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

export const decodeUTF8 = (bytes: Uint8Array) => utf8.decode(bytes);

/** Reads the inflated bytes of a file; what is not there is an IndexError. */
export class Decoder {
  private at = 0;

  constructor(private readonly bytes: Uint8Array, private readonly file: string) {}

  /** An unsigned LEB128; not by bit operations, that end at 32 bits. */
  int(): number {
    let n = 0;
    for (let unit = 1; unit < 2 ** 42; unit *= 128) {
      const b = this.bytes[this.at++];
      if (b === undefined) break;
      n += (b & 127) * unit;
      if (b < 128) return n;
    }
    return this.broken();
  }

  /** A number below a bound: of documents, of values, ... */
  below(bound: number): number {
    const n = this.int();
    return n < bound ? n : this.broken();
  }

  /** The number of things to come, of at least a byte each. */
  count(): number {
    return this.below(this.left + 1);
  }

  take(n: number): Uint8Array {
    if (n > this.left) this.broken();
    return this.bytes.subarray(this.at, (this.at += n));
  }

  string(): string {
    return decodeUTF8(this.take(this.int()));
  }

  /** As many things as a count says. */
  list<T>(one: () => T): T[] {
    return Array.from({ length: this.count() }, one);
  }

  rest(): Uint8Array {
    return this.take(this.left);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  end(): void {
    if (this.left) this.broken();
  }

  broken(): never {
    throw new IndexError("broken", this.file);
  }
}
