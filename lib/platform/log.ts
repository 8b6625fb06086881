/** Waits for work that nobody waits for, and notes a failure by name only: messages may quote a page. */
export async function logProblem(what: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    console.warn(`Peerside: ${what} failed (${error instanceof Error ? error.name : 'unknown'})`);
  }
}
