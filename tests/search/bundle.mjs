// The engine and the analysis as the browser gets them: bundled by the esbuild
// that Hugo has inside.
import { build } from "esbuild";

/** Bundles a module, by its path below assets/js/sok. */
export async function bundle(name, minify = false) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`../../assets/js/sok/${name}`, import.meta.url).pathname],
    bundle: true,
    minify,
    write: false,
    format: "esm",
    target: "es2022",
    tsconfigRaw: {},
  });
  return outputFiles[0];
}

/** Bundles a module and imports it. */
export async function bundled(name, minify = false) {
  const { contents, text } = await bundle(name, minify);
  return { module: await import(`data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`), text };
}
