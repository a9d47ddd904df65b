import { IndexError } from "./error";

export type Memo = ReturnType<typeof memo>;

/** Keeps what promises gave, but not their failures: the next one to ask tries again. */
export function memo() {
  const kept = new Map<string, Promise<unknown>>();
  return {
    has: (key: string) => kept.has(key),
    get: <T>(key: string, make: () => Promise<T>): Promise<T> => {
      let made = kept.get(key) as Promise<T> | undefined;
      if (!made) {
        made = make();
        kept.set(key, made);
        made.catch(() => kept.delete(key));
      }
      return made;
    },
  };
}

/** The files of one index, by their names within its folder. */
export function files(folder: string, fetcher: typeof fetch) {
  const packs = memo();
  const ask = async (name: string, init?: RequestInit): Promise<Response> => {
    const answer = await request(fetcher, folder + name, init);
    if (answer.ok || (init && answer.status === 416)) return answer;
    throw new IndexError("missing", name);
  };
  return {
    inflated: async (name: string) => inflate(await body(await ask(name), name), name),

    /** Bytes of a file that is fetched in parts, or whole where a host cannot give parts. */
    range: async (name: string, from: number, to: number): Promise<Uint8Array> => {
      if (!packs.has(name)) {
        const answer = await ask(name, { headers: { Range: `bytes=${from}-${to - 1}` } });
        if (answer.status === 206) {
          const part = await body(answer, name);
          const says = answer.headers.get("Content-Range");
          if (part.length === to - from && (!says || says.startsWith(`bytes ${from}-`))) return part;
        } else if (answer.status === 200) {
          // Several ranges are asked for at once: the first answer is read, the others are let go.
          if (packs.has(name)) void answer.body?.cancel().catch(() => {});
          else void packs.get(name, () => body(answer, name));
        }
      }
      const whole = await packs.get(name, async () => body(await ask(name), name));
      if (to > whole.length) throw new IndexError("broken", name);
      return whole.subarray(from, to);
    },
  };
}

/** What a promise gives; its failure is an IndexError, whatever the browser calls it. */
async function or<T>(kind: IndexError["kind"], name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new IndexError(kind, name);
  }
}

export const request = (fetcher: typeof fetch, url: string, init?: RequestInit) => or("missing", url, () => fetcher(url, init));

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

// It fails when the connection breaks.
const body = (answer: Response, name: string) => or("missing", name, () => bytesOf(answer));

export const inflate = (data: Uint8Array, name: string) =>
  or("broken", name, () => bytesOf(new Response(new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw")))));
