// The engine, fetched once, when a field is first used.

import type { Engine } from "../sok/engine";
import type * as Rare from "../sok/rare";

let opened: Promise<Engine> | undefined;
let here: typeof Engine | undefined;

/** Says that the engine is in this very script: the search page needs both at once. */
export function bring(engine: typeof Engine): void {
  here = engine;
}

/** The engine, whose script and index the form names. After a failure the next call tries again. */
export function motor(form: HTMLFormElement): Promise<Engine> {
  const { motor: url = "", sallan = "", bas = "/" } = form.dataset;
  return (opened ??= (here ? Promise.resolve({ Engine: here }) : (import(url) as Promise<{ Engine: typeof Engine }>))
    .then((m) => m.Engine.open(bas + "sok/", () => import(sallan) as Promise<typeof Rare>))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
