/**
 * Waits for work that nobody waits for, and notes a failure, thrown or as a value, by name only: messages may quote
 * a page.
 */
export async function logProblem(what: string, work: Promise<unknown>): Promise<void> {
  try {
    const outcome = await work;
    if (isFailed(outcome)) console.warn(`Peerside: ${what} failed`);
  } catch (error) {
    console.warn(`Peerside: ${what} failed (${error instanceof Error ? error.name : 'unknown'})`);
  }
}

/** True for a failed `Result`. */
const isFailed = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
