import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { longFirst } from './test/run/long-first.ts';
import { needsOwnWorld } from './test/run/own-world.ts';

/** Pages that fight the card over time: a browser beside theirs would decide the fight. */
const ALONE = ['test/e2e/hostile.e2e.test.ts'];

const UNIT = [
  'lib/**/*.test.{ts,tsx}',
  'components/**/*.test.{ts,tsx}',
  'entrypoints/**/*.test.{ts,tsx}',
  'test/*.test.ts',
  'test/{bench,demo,eval,hostile-forum,run,privacy,sim}/**/*.test.ts',
];
/**
 * Making the world of modules anew for each file takes longer than most tests. In a whole run (`PEERSIDE_SHARED`) files
 * share one where none changes it; while developing each has its own.
 */
const SHARED = process.env.PEERSIDE_SHARED
  ? globSync(UNIT, { cwd: import.meta.dirname }).filter(
      (path) => !needsOwnWorld(readFileSync(join(import.meta.dirname, path), 'utf8')),
    )
  : [];

/** Times (milliseconds) say nothing in unit tests: only what hangs should fail, on a busy machine too. All cores work. */
const UNIT_RUN = { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: '100%' };

/** Vitest's own order, after the long files. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longFirst(await super.sort(files));
  }
}

/**
 * `unit` runs in Node, `contract` needs ../shared/contracts, `e2e` drives the built extension in real browsers, `live`
 * does so against servers that the environment names.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          ...UNIT_RUN,
          include: UNIT,
          exclude: SHARED,
        },
      },
      ...(SHARED.length === 0
        ? []
        : [
            {
              plugins: [WxtVitest()],
              test: { name: 'unit-shared', ...UNIT_RUN, include: SHARED, isolate: false },
            },
          ]),
      { test: { name: 'contract', include: ['test/contract/**/*.contract.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          exclude: ALONE,
          // Three browsers at a time: each waits more than it works.
          maxWorkers: 3,
          // What a real browser does late once is tried again; the last lines of the run name it.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Against servers that the environment names; never part of `npm test`.
          name: 'live',
          include: ['test/live/**/*.live.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'e2e-alone',
          include: ALONE,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
