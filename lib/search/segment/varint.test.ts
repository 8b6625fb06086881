import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SegmentDamaged } from './segment-damaged.ts';
import { readVarint, VARINT_BYTES, writeVarint } from './varint.ts';

const written = (values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * VARINT_BYTES);
  return bytes.slice(
    0,
    values.reduce((at, value) => writeVarint(bytes, at, value), 0),
  );
};

test('whole numbers up to 2^53 - 1 come back, one behind the other', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.nat(2 ** 31))), (values) => {
      const cursor = { bytes: written(values), at: 0 };
      expect(values.map(() => readVarint(cursor))).toEqual(values);
      expect(cursor.at).toBe(cursor.bytes.length);
    }),
  );
});

test('the bytes are LEB128', () => {
  expect([...written([0, 127, 128, 300, 2 ** 32])]).toEqual([
    0, 127, 0x80, 1, 0xac, 2, 0x80, 0x80, 0x80, 0x80, 0x10,
  ]);
  expect(written([2 ** 53 - 1])).toHaveLength(VARINT_BYTES);
});

test('a number that is cut off, or too large, is damage', () => {
  for (const bytes of [
    [],
    [0x80],
    [0xff, 0xff, 0xff],
    Array<number>(8).fill(0xff),
    Array<number>(9).fill(0x80),
  ]) {
    expect(() => readVarint({ bytes: Uint8Array.from(bytes), at: 0 })).toThrow(SegmentDamaged);
  }
});
