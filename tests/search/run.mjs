// Answers queries as the browser does, for comparison with Go:
//
//   node run.mjs <folder of the site's sok/> <file of queries, one JSON Request a line>
//
// One line of JSON for each query.
import { readFile } from "node:fs/promises";
import { bundled } from "./bundle.mjs";
import { fetcher, folder } from "./disk.mjs";

const [path, queries] = process.argv.slice(2);
const { Engine } = (await bundled("engine")).module;
const rare = async () => (await bundled("rare")).module;
const engine = await Engine.open("/sok/", rare, fetcher(folder(path)));
for (const line of (await readFile(queries, "utf8")).split("\n")) {
  if (!line.trim()) continue;
  const request = JSON.parse(line);
  const { total, corrected, unknown, hits, facets } = await engine.search(request);
  const short = hits.map((h) => ({ url: h.url, score: h.score, sections: h.sections.map((s) => s.anchor) }));
  console.log(JSON.stringify({ q: request.q, total, corrected: corrected?.to, unknown, hits: short, facets }));
}
