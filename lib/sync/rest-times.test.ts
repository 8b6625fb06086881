import { expect, it } from 'vitest';
import { isResting, restMs } from './rest-times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('rests longer after each failure, up to some hours, and never the same for all', () => {
  const rests = [1, 2, 3, 20].map((failures) => restMs(failures, 0, 0.5));
  expect(rests).toEqual([5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 6 * HOUR]);
  expect(restMs(1, 0, 0)).toBeLessThan(restMs(1, 0, 0.9));
});

it('never rests shorter than the forum asked, nor longer than a day for it', () => {
  for (const random of [0, 0.5, 0.99]) expect(restMs(1, 2 * HOUR, random)).toBeGreaterThanOrEqual(2 * HOUR);
  expect(restMs(1, 1e12, 0)).toBe(24 * HOUR);
});

it('rests until then, but not for a clock that was set back', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const at = (ms: number): string => new Date(now + ms).toISOString();
  expect(isResting(at(HOUR), now)).toBe(true);
  expect(isResting(at(-HOUR), now)).toBe(false);
  expect(isResting(at(300 * HOUR), now)).toBe(false);
  expect(isResting(null, now)).toBe(false);
});
