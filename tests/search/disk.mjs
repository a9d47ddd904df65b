// A fetch that reads the files of an index from a folder or a Map.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads name, or undefined when there is none. */
export const folder = (path) => (name) => readFile(join(path, name)).catch(() => undefined);

/**
 * A fetch of what read gives under /sok/. ranges says what the host does of
 * Range: "give" it, "ignore" it, or "refuse" it with 416. asked counts files.
 */
export function fetcher(read, { ranges = "give", asked = [] } = {}) {
  return async (url, init = {}) => {
    const name = String(url).replace(/^\/sok\//, "");
    asked.push(name);
    const data = await read(name);
    if (!data) return new Response("<!doctype html>", { status: 404 });
    const range = /^bytes=(\d+)-(\d+)$/.exec(init.headers?.Range ?? "");
    if (!range || ranges === "ignore") return new Response(data);
    if (ranges === "refuse") return new Response(null, { status: 416 });
    const [from, to] = [Number(range[1]), Math.min(Number(range[2]), data.length - 1)];
    if (from >= data.length) return new Response(null, { status: 416 });
    return new Response(data.subarray(from, to + 1), { status: 206, headers: { "Content-Range": `bytes ${from}-${to}/${data.length}` } });
  };
}
