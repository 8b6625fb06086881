/** A run of checks: one line each with its time, details only where something failed, one count at the end. */
export interface Count {
  passed: number;
  failed: number;
}

export interface Found extends Count {
  /** Printed when something failed. */
  details?: string;
  /** Lines that a person must see although nothing failed; they stand once more before the last line of the run. */
  notes?: readonly string[];
}

export interface Step {
  name: string;
  /** A thrown error counts as one failure. */
  check: () => Promise<Found>;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs all steps in order, those of an inner list at once, also after a failure, and returns the sum. Notes are printed
 * at the end.
 */
export async function runSteps(
  steps: readonly (Step | readonly Step[])[],
  print: (line: string) => void,
): Promise<Count> {
  const sum: Count = { passed: 0, failed: 0 };
  const notes: string[] = [];
  const runStep = async ({ name, check }: Step): Promise<void> => {
    const start = performance.now();
    const found = await check().catch((error: unknown): Found => ({
      passed: 0,
      failed: 1,
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    // A step that checked nothing proves nothing.
    const counted = found.passed + found.failed === 0 ? { ...found, failed: 1 } : found;
    sum.passed += counted.passed;
    sum.failed += counted.failed;
    notes.push(...(counted.notes ?? []));
    if (counted.failed > 0 && found.details) print(found.details.trimEnd());
    const mark = counted.failed > 0 ? 'FAIL' : 'ok  ';
    const counts = counted.passed + counted.failed > 1 ? `  ${countLine(counted)}` : '';
    print(`${mark} ${name}  ${seconds(performance.now() - start)}${counts}`);
  };
  for (const step of steps) await Promise.all([step].flat().map(runStep));
  for (const note of notes) print(note);
  return sum;
}

export const countLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;

/** Prints the last line and sets the exit code. */
export function finish(count: Count, print: (line: string) => void): void {
  print(countLine(count));
  process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;
}
