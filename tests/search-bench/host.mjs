// A static host on the loopback address that counts what it sends, as a usual
// host would send it: text is compressed, indexes are sent as they are, and
// parts of files are given to those who ask by Range.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

/** What Pagefind is searched from: it needs no page of its own. */
const blank = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>-</title>';

/**
 * Serves folders: { "/": folder, "/pagefind/": folder }, the longest prefix
 * first. Returns { origin, sent, close }; sent has { path, bytes, at } for each
 * answer, at being when it was asked for (ms since 1970), bytes those of its body.
 */
export async function serve(folders) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const kept = new Map(); // bodies, so that compression costs time once
  const sent = [];

  const body = async (path) => {
    if (path === "/blank.html") return { data: Buffer.from(blank) };
    const prefix = prefixes.find((p) => path.startsWith(p));
    let file = normalize(join(folders[prefix], decodeURIComponent(path.slice(prefix.length))));
    if (!file.startsWith(normalize(folders[prefix]))) return undefined;
    const info = await stat(file).catch(() => undefined);
    if (info?.isDirectory()) file = join(file, "index.html");
    const data = await readFile(file).catch(() => undefined);
    if (!data) return undefined;
    return extname(file) in types ? { data: gzipSync(data), gzip: true, type: types[extname(file)] } : { data };
  };

  const server = createServer(async (req, res) => {
    const path = new URL(req.url, "http://x").pathname;
    const entry = { path, bytes: 0, at: Date.now() };
    sent.push(entry);
    if (!kept.has(path)) kept.set(path, await body(path));
    const found = kept.get(path);
    if (!found) return res.writeHead(404).end();
    let { data } = found;
    const head = { "Content-Type": found.type ?? (path.endsWith(".html") || path.endsWith("/") ? types[".html"] : "application/octet-stream"), "Cache-Control": "max-age=3600", "Accept-Ranges": "bytes" };
    if (found.gzip) head["Content-Encoding"] = "gzip";
    const range = found.gzip ? null : /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? "");
    if (range) {
      const [from, to] = [Number(range[1]), Math.min(range[2] === "" ? Infinity : Number(range[2]), data.length - 1)];
      if (from > to) return res.writeHead(416).end();
      head["Content-Range"] = `bytes ${from}-${to}/${data.length}`;
      data = data.subarray(from, to + 1);
    }
    entry.bytes = data.length;
    res.writeHead(range ? 206 : 200, { ...head, "Content-Length": data.length }).end(data);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, sent, close: () => new Promise((done) => (server.close(done), server.closeAllConnections())) };
}
