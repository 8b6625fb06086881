/** Asked before the measuring begins: code gets compiled, caches get their usual fill. */
const WARMING = 40;
/** An engine that needs seconds for a query is asked fewer of them. */
const PATIENCE_MS = 30_000;
const LEAST = 15;

/**
 * How long each query takes, ms. No query is asked twice.
 * @param now milliseconds, monotonic
 */
export async function warmTimes(
  search: (query: string) => Promise<unknown>,
  queries: readonly string[],
  now: () => number,
): Promise<number[]> {
  const begun = now();
  const times: number[] = [];
  for (const [at, query] of queries.entries()) {
    const spent = now() - begun;
    const before = now();
    await search(query);
    const took = now() - before;
    if (at >= WARMING || spent > PATIENCE_MS / 2) times.push(took);
    if (spent > PATIENCE_MS && times.length >= LEAST) break;
  }
  return times;
}
