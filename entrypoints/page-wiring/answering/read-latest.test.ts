import { expect, it } from 'vitest';
import { readLatest } from './read-latest.ts';

it('reads once more after the last of many changes, and at rest again for the next', async () => {
  let now = 0;
  const seen: number[] = [];
  const read = readLatest(async () => {
    const value = now;
    await new Promise((resolve) => setTimeout(resolve));
    seen.push(value);
  });
  const all = [1, 2, 3, 4].map((value) => {
    now = value;
    return read();
  });
  await Promise.all(all);
  expect(seen).toEqual([1, 4]);
  now = 5;
  await read();
  expect(seen.at(-1)).toBe(5);
});
it('one that failed is read again', async () => {
  let fails = true;
  const read = readLatest(() => (fails ? Promise.reject(new Error('broken')) : Promise.resolve()));
  await expect(read()).rejects.toThrow('broken');
  fails = false;
  await expect(read()).resolves.toBeUndefined();
});
