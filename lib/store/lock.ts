/** Runs `work` while no one else who holds the same lock does. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/** A lock of the browser's by its name: one holder at a time among background and all our pages. */
export const acrossContexts =
  (name: string): Lock =>
  (work) =>
    navigator.locks.request(name, work);
