/**
 * Runs `read` now, or, where one is under way, once more after it: who hears of many changes at once reads twice at most,
 * and never misses the last.
 */
export function readLatest(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await read();
      } while (again);
    } finally {
      running = null;
    }
  }
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
