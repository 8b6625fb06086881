import { expect, it } from 'vitest';
import { errorIdFor } from './error-id.ts';

const idOf = (text: string, taken: string[] = []): string => errorIdFor('visible', text, new Set(taken));

it.each([
  ['a number that counts', 'Trying again in 12 s', 'Trying again in 11 s'],
  ['a quoted value', 'Kiln "north" is offline', 'Kiln "south" is offline'],
  ['a request of its own', 'Request 4f0a91bc-11 failed', 'Request 8831de02-12 failed'],
])('stays the same with %s', (_what, before, after) => {
  expect(idOf(after)).toBe(idOf(before));
});

it.each([
  ['words', 'Could not save', 'Could not load'],
  ['codes', 'Could not save: KX-2041', 'Could not save: KX-2042'],
])('differs by %s', (_what, one, other) => {
  expect(idOf(one)).not.toBe(idOf(other));
});

it('is unlike those taken, however alike the messages are', () => {
  const first = idOf('Row 1 failed');
  const second = idOf('Row 2 failed', [first]);
  expect(new Set([first, second, idOf('Row 3 failed', [first, second])]).size).toBe(3);
});
