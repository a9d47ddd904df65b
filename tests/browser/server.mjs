// A static server on the loopback address that obeys the site's own _headers
// file, so that the Content-Security-Policy is enforced as it will be.

import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
  ".toml": "text/plain; charset=utf-8", ".json": "application/json",
};

/** Reads a _headers file: [{ prefix, set: [[name, value]], drop: [name] }]. */
function readRules(file) {
  const rules = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ prefix: line.trim().replace(/\*$/, ""), set: [], drop: [] });
    } else if (line.trim().startsWith("!")) {
      rules.at(-1).drop.push(line.trim().slice(1).trim());
    } else {
      const [name, ...value] = line.trim().split(":");
      rules.at(-1).set.push([name, value.join(":").trim()]);
    }
  }
  return rules;
}

/** Finds the file for a path, or null. */
function fileFor(root, path) {
  let file = normalize(join(root, decodeURIComponent(path)));
  if (!file.startsWith(root)) return null;
  const info = statSync(file, { throwIfNoEntry: false });
  if (info?.isDirectory()) file = join(file, "index.html");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Serves a folder. Returns { origin, close }. */
export async function serve(root) {
  const rules = readRules(join(root, "_headers"));
  const server = createServer((req, res) => {
    const path = new URL(req.url, "http://x").pathname;
    for (const rule of rules.filter((r) => path.startsWith(r.prefix))) {
      rule.drop.forEach((name) => res.removeHeader(name));
      rule.set.forEach(([name, value]) => res.setHeader(name, value));
    }
    const file = fileFor(root, path) ?? join(root, "404.html");
    res.statusCode = file.endsWith("404.html") ? 404 : 200;
    res.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(res);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => server.close(done)) };
}
