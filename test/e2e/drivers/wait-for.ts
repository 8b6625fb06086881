/**
 * Asks until the answer is truthy and returns it. Errors while asking are kept: a page that is just loading may
 * refuse. When time is up it throws, naming what was awaited and the last error. The time is for a busy machine: what comes
 * at once is not waited for.
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  timeoutMs = 25_000,
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const end = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, null | undefined | false | 0 | ''>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause: last });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
