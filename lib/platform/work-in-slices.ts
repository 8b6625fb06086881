/** Longer, and a click or a look-up that waits is felt. */
const SLICE_MS = 8;

/**
 * Gives a function to await between pieces of long work: it lets what waits in the event loop go first, whenever a slice
 * of time is over.
 * @param now milliseconds, from any beginning
 */
export function workInSlices(now: () => number = () => performance.now()): () => Promise<void> {
  let begun = now();
  return async () => {
    if (now() - begun < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    begun = now();
  };
}
