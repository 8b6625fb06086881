import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `unit` runs in Node, `contract` needs ../shared/contracts, `e2e` drives the built extension in real browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // Times say nothing here: only what hangs should fail, on a busy machine too.
          testTimeout: 20_000,
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/{bench,demo,eval,run,privacy}/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'contract', include: ['test/contract/**/*.contract.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          // Two browsers at a time: each waits more than it works.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
