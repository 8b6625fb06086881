import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { runSync } from './run-sync.ts';

const SEEDS = [1, 2];

it.each(SEEDS)(
  'comes to exactly the forum’s state, within its limits, however often it dies (seed %i)',
  async (seed) => {
    const end = await runSync({
      seed,
      topics: 60,
      postsEach: 4,
      changeEveryMs: 3 * 60_000,
      busyHours: 8,
      skewMs: seed === 1 ? 3 * 24 * 3_600_000 : -40 * 60_000,
      deaths: 0.01,
    });
    expect(end.different).toEqual([]);
    expect(end.killed).toBeGreaterThan(0);
    expect(end.first.requests.refused + end.busy.requests.refused + end.calm.requests.refused).toBe(0);
    expect(end.busy.requests.changed).toBeGreaterThan(50);
    expect(end.busy.perChanged).toBeLessThanOrEqual(1.2);
  },
  300_000,
);
