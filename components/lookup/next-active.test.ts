import { expect, it } from 'vitest';
import { nextActive } from './next-active.ts';

it('walks down through all hits and back to the field', () => {
  const walk = [-1];
  for (let i = 0; i < 4; i++) walk.push(nextActive('ArrowDown', walk.at(-1) ?? -1, 3) ?? -9);
  expect(walk).toEqual([-1, 0, 1, 2, -1]);
});
it('walks up from the field to the last hit and through to the field', () => {
  const walk = [-1];
  for (let i = 0; i < 4; i++) walk.push(nextActive('ArrowUp', walk.at(-1) ?? -1, 3) ?? -9);
  expect(walk).toEqual([-1, 2, 1, 0, -1]);
});
it('leaves every other key to the field, and all keys when nothing was found', () => {
  expect(nextActive('Home', 1, 3)).toBeNull();
  expect(nextActive('a', 1, 3)).toBeNull();
  expect(nextActive('ArrowDown', -1, 0)).toBeNull();
});
