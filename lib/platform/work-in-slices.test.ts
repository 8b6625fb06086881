import { expect, it } from 'vitest';
import { workInSlices } from './work-in-slices.ts';

it('lets others go first only when a slice of time is over', async () => {
  let now = 0;
  const rest = workInSlices(() => now);
  let others = 0;
  setTimeout(() => others++, 0);
  now = 7;
  await rest();
  expect(others).toBe(0);
  now = 8;
  await rest();
  expect(others).toBe(1);
});
