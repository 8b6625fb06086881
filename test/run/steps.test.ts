import { expect, test } from 'vitest';
import { runSteps, type Step } from './steps.ts';
import { countReport } from './vitest-step.ts';

const step = (name: string, check: Step['check']): Step => ({ name, check });

test('a run sums its steps and goes on after a failure, a throw and a step that checked nothing', async () => {
  const lines: string[] = [];
  const sum = await runSteps(
    [
      step('bad', async () => ({ passed: 2, failed: 1, details: 'why it failed' })),
      step('throws', async () => Promise.reject(new Error('no such tool'))),
      [
        step('empty', async () => ({ passed: 0, failed: 0 })),
        step('beside', async () => ({ passed: 1, failed: 0 })),
      ],
      step('good', async () => ({ passed: 1, failed: 0 })),
    ],
    (line) => lines.push(line),
  );
  expect(sum).toEqual({ passed: 4, failed: 3 });
  expect(lines.join('\n')).toContain('why it failed');
  expect(lines.join('\n')).toContain('no such tool');
  expect(lines.filter((line) => line.startsWith('FAIL'))).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/^ok {3}good {2}\d+\.\d s$/);
});

test('what needed a second try is named in the closing lines, after every step', async () => {
  const lines: string[] = [];
  const sum = await runSteps(
    [
      step('tests', async () => countReport(secondTry, 0)),
      step('good', async () => ({ passed: 1, failed: 0 })),
    ],
    (line) => lines.push(line),
  );
  expect(sum).toEqual({ passed: 6, failed: 0 });
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^ok {3}good/),
    'second try: the card comes (first: Error: waited in vain)',
  ]);
});

const report = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '' }],
};

/** As vitest 5 writes it: the errors of the first try stay with a test that passed at the second. */
const secondTry = {
  ...report,
  testResults: [
    {
      ...report.testResults[0],
      assertionResults: [
        { fullName: 'the card goes', status: 'passed', failureMessages: [] },
        {
          fullName: 'the card comes',
          status: 'passed',
          failureMessages: ['Error: waited in vain\n    at wait-for.ts:22:13'],
        },
      ],
    },
  ],
};

test.each([
  ['all passed', report, 0, 5, 0],
  ['a failed test', { ...report, success: false, numFailedTests: 2 }, 1, 5, 2],
  ['a skipped test', { ...report, numPendingTests: 1 }, 0, 5, 1],
  ['a planned test', { ...report, numTodoTests: 1 }, 0, 5, 1],
  ['a suite that crashed before its tests', { ...report, success: false }, 1, 5, 1],
  ['a crash that only the exit code tells', report, 1, 5, 1],
  ['no test at all', { ...report, numPassedTests: 0 }, 0, 0, 1],
  ['no report', null, 0, 0, 1],
])('%s is counted', (_name, json, code, passed, failed) => {
  expect(countReport(json, code)).toMatchObject({ passed, failed });
});
