import { expect, it } from 'vitest';
import { withLookUp, type LookUpDays } from './look-ups.ts';

const MORNING = Date.parse('2026-11-22T09:00:00.000Z');
const DAY_MS = 86_400_000;

it('counts by day', () => {
  const once = withLookUp(null, 'forum.example', MORNING);
  const twice = withLookUp(once, 'forum.example', MORNING + 3_600_000);
  expect(withLookUp(twice, 'forum.example', MORNING + DAY_MS)).toEqual({
    communityId: 'forum.example',
    days: { '2026-11-22': 2, '2026-11-23': 1 },
  });
});

it('forgets what is older than 400 days, and never holds more', () => {
  let days: LookUpDays | null = null;
  for (let day = 0; day < 1_000; day++) days = withLookUp(days, 'forum.example', MORNING + day * DAY_MS);
  expect(Object.keys(days?.days ?? {})).toHaveLength(400);
  const later = withLookUp(days, 'forum.example', MORNING + 3_000 * DAY_MS);
  expect(Object.values(later.days)).toEqual([1]);
});
