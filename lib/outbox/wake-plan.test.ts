import { expect, it } from 'vitest';
import { failed, ok, type Result } from '../model/result.ts';
import { wakePlan } from './wake-plan.ts';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const MINUTE = 60_000;
const iso = (ms: number): string => new Date(ms).toISOString();

function open() {
  let alarm: number | null = null;
  const plan = wakePlan({
    wakeAt: async (time) => {
      alarm = time;
    },
    now: () => NOW,
  });
  /** A pass that ends when the test wants it to. */
  const begin = () => {
    let end: (found: Result<string | null>) => void = () => undefined;
    const done = plan.during(() => new Promise((resolve) => (end = resolve)));
    return {
      end: async (due: number | null) => {
        end(ok(due === null ? null : iso(due)));
        await done;
      },
    };
  };
  return { plan, begin, alarm: () => alarm };
}

it('a pass alone sets the alarm to what is due, and lets it rest where nothing is', async () => {
  const { plan, alarm } = open();
  await plan.during(async () => ok(iso(NOW + 5 * MINUTE)));
  expect(alarm()).toBe(NOW + 5 * MINUTE);
  await plan.during(async () => ok(null));
  expect(alarm()).toBeNull();
});

it('a pass that is cut off or fails is gone on with', async () => {
  const { plan, begin, alarm } = open();
  begin();
  await Promise.resolve();
  expect(alarm()).toBe(NOW + MINUTE);
  const alone = open();
  await alone.plan.during(async () => failed('The disk is full.'));
  expect(alone.alarm()).toBe(NOW + MINUTE);
  await expect(plan.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(alarm()).toBe(NOW + MINUTE);
});

it.each([
  ['first', [0, 1]],
  ['last', [1, 0]],
] as const)('what one of two passes found due is not forgotten when it ends %s', async (_, order) => {
  const { begin, alarm } = open();
  const passes = [begin(), begin()];
  await Promise.resolve();
  const found = [NOW + 5 * MINUTE, null];
  for (const index of order) await passes[index]?.end(found[index] ?? null);
  expect(alarm()).toBe(NOW + 5 * MINUTE);
});

it('a pass that ends leaves the alarm for one that is still under way', async () => {
  const { begin, alarm } = open();
  const [one, other] = [begin(), begin()];
  await Promise.resolve();
  await one.end(null);
  expect(alarm()).toBe(NOW + MINUTE);
  await other.end(null);
  expect(alarm()).toBeNull();
});

it('what an earlier pass found due does not ring again after it is done', async () => {
  const { plan, alarm } = open();
  await plan.during(async () => ok(iso(NOW + MINUTE)));
  await plan.during(async () => ok(iso(NOW + 9 * MINUTE)));
  expect(alarm()).toBe(NOW + 9 * MINUTE);
});
