/**
 * What can be wrong with the files of the index. "missing": not there, or no
 * network; "broken": not what the format says; "changed": made by another
 * version of the program than this script, so that the page must be reloaded.
 */
export class IndexError extends Error {
  constructor(readonly kind: "missing" | "broken" | "changed", file: string) {
    super(`${kind}: ${file}`);
    this.name = "IndexError";
  }
}
