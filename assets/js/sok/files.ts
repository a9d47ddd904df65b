import { IndexError } from "./error";

/** Keeps what promises gave, but not their failures: the next one to ask tries again. */
export class Memo {
  private readonly kept = new Map<string, Promise<unknown>>();

  has(key: string): boolean {
    return this.kept.has(key);
  }

  get<T>(key: string, make: () => Promise<T>): Promise<T> {
    let made = this.kept.get(key) as Promise<T> | undefined;
    if (!made) {
      made = make();
      this.kept.set(key, made);
      made.catch(() => this.kept.delete(key));
    }
    return made;
  }
}

/** The files of one index, by their names within its folder. */
export class Files {
  private readonly packs = new Memo();

  constructor(private readonly folder: string, private readonly fetcher: typeof fetch) {}

  async inflated(name: string): Promise<Uint8Array> {
    return inflate(await body(await this.ask(name), name), name);
  }

  /** Bytes of a file that is fetched in parts, or whole where a host cannot give parts. */
  async range(name: string, from: number, to: number): Promise<Uint8Array> {
    if (!this.packs.has(name)) {
      const answer = await this.ask(name, { headers: { Range: `bytes=${from}-${to - 1}` } });
      if (answer.status === 206) {
        const part = await body(answer, name);
        const says = answer.headers.get("Content-Range");
        if (part.length === to - from && (!says || says.startsWith(`bytes ${from}-`))) return part;
      } else if (answer.status === 200) {
        // Several ranges are asked for at once: the first answer is read, the others are let go.
        if (this.packs.has(name)) void answer.body?.cancel().catch(() => {});
        else void this.packs.get(name, () => body(answer, name));
      }
    }
    const whole = await this.packs.get(name, async () => body(await this.ask(name), name));
    if (to > whole.length) throw new IndexError("broken", name);
    return whole.subarray(from, to);
  }

  private async ask(name: string, init?: RequestInit): Promise<Response> {
    const answer = await request(this.fetcher, this.folder + name, init);
    if (answer.ok || (init && answer.status === 416)) return answer;
    throw new IndexError("missing", name);
  }
}

/** A fetch whose failure is that the file is missing, whatever the browser calls it. */
export async function request(fetcher: typeof fetch, url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetcher(url, init);
  } catch {
    throw new IndexError("missing", url);
  }
}

async function body(answer: Response, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw new IndexError("missing", name); // the connection broke
  }
}

export async function inflate(data: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    const stream = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new IndexError("broken", name);
  }
}
