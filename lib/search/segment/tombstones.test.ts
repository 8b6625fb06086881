import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentDamaged } from './segment-damaged.ts';
import { readTombstones, writeTombstones } from './tombstones.ts';

const ascending = fc.uniqueArray(fc.nat(100_000)).map((numbers) => numbers.sort((one, other) => one - other));

test('removed documents come back', () => {
  fc.assert(
    fc.property(ascending, (removed) => {
      expect([...readTombstones(writeTombstones(removed), 100_001)]).toEqual(removed);
    }),
  );
});

test('what no writer writes is damage', () => {
  const damaged = [[0], [1, 0], [0x80], [4]];
  for (const bytes of damaged) {
    expect(() => readTombstones(Uint8Array.from(bytes), 3)).toThrow(SegmentDamaged);
  }
  expect([...readTombstones(Uint8Array.from([3]), 3)]).toEqual([2]);
});

test('documents out of order are refused', () => {
  expect(() => writeTombstones([2, 1])).toThrow(RangeError);
  expect(() => writeTombstones([2, 2])).toThrow(RangeError);
});
