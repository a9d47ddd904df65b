// The engine, fetched once, when a field is first used.

import type { Engine } from "../sok/engine";

let opened: Promise<Engine> | undefined;

/** The engine, whose script and index the form names. After a failure the next call tries again. */
export function motor(form: HTMLFormElement): Promise<Engine> {
  const { motor: url = "", bas = "/" } = form.dataset;
  return (opened ??= (import(url) as Promise<{ Engine: typeof Engine }>)
    .then((m) => m.Engine.open(bas + "sok/"))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
