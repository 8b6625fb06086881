import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ROOT, runTool } from './process.ts';
import type { Found, Step } from './steps.ts';

/** The part of vitest's JSON report that is counted (its `json` reporter; the names follow Jest). */
const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z
        .array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }))
        .default([]),
    }),
  ),
});

/**
 * One vitest project as a step; its output is shown as it comes. Skipped and planned tests count as failed: the
 * project has none. So does a suite that crashed before its tests, and a run that found no test at all.
 * @param files only the test files whose path holds one of these; all where there are none
 * @param once no test has a second try
 */
export function vitestStep(
  project: 'unit' | 'contract' | 'e2e' | 'e2e-alone',
  {
    env = {},
    files = [],
    once = false,
  }: { env?: NodeJS.ProcessEnv; files?: readonly string[]; once?: boolean } = {},
): Step {
  return {
    name: [`${project} tests`, ...files].join(' '),
    check: async () => {
      const file = join(ROOT, 'test', 'results', `${project}.json`);
      mkdirSync(dirname(file), { recursive: true });
      rmSync(file, { force: true });
      const args = [
        'run',
        '--project',
        project,
        // Its other half, where files share a world of modules.
        ...(project === 'unit' ? ['--project', 'unit-shared'] : []),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...(once ? ['--retry=0'] : []),
        ...files,
      ];
      const { code } = await runTool('vitest/vitest.mjs', args, {
        show: true,
        env: { ...env, PEERSIDE_SHARED: '1' },
      });
      return countReport(readReport(file), code);
    },
  };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended without a report: countReport makes that a failure.
    return null;
  }
}

/** Counts of a report together with vitest's exit code; a test that passed at its second try is a passed one, and named. */
export function countReport(report: unknown, code: number): Found {
  const parsed = Report.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, details: 'vitest ended without a readable report' };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  let failed = numFailedTests + numPendingTests + numTodoTests;
  const details: string[] = [];
  if (numPendingTests + numTodoTests > 0) {
    details.push(`${numPendingTests + numTodoTests} tests were skipped; they count as failed`);
  }
  if (passed + failed === 0) details.push('no test was found');
  const crashed = testResults.filter(({ status, message }) => status === 'failed' && message);
  for (const { name, message } of crashed) details.push(`${name}: ${message}`);
  // A crash outside any test (a broken import, an unhandled error) has no test to count.
  if (failed === 0 && (code !== 0 || !parsed.data.success || passed === 0)) failed = 1;
  // A passed test keeps what went wrong before it passed.
  const again = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(
      ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0,
    ),
  );
  const notes = again.map(
    ({ fullName, failureMessages }) =>
      `second try: ${fullName} (first: ${failureMessages[0]?.split('\n')[0] ?? ''})`,
  );
  return { passed, failed, details: details.join('\n'), notes };
}
