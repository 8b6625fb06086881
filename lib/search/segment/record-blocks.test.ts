import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RecordBlock, unpackRecords } from './record-blocks.ts';
import { SegmentDamaged } from './segment-damaged.ts';

test('records come back in order, and the next block begins empty', async () => {
  const block = new RecordBlock();
  expect([block.add('{"a":"é"}'), block.add('{"b":2}')]).toEqual([0, 1]);
  const packed = Uint8Array.from(block.pack());
  expect(await unpackRecords(packed)).toEqual([{ a: 'é' }, { b: 2 }]);
  expect(block.length).toBe(0);
});

test('a block takes records up to its size, and any first record', () => {
  const block = new RecordBlock();
  const large = JSON.stringify('x'.repeat(40_000));
  expect(block.takes(large)).toBe(true);
  block.add('1');
  expect(block.takes('2')).toBe(true);
  expect(block.takes(large)).toBe(false);
  while (block.length < 255) {
    block.add('3');
  }
  expect(block.takes('4')).toBe(false);
});

test('what is no block of records is damage', async () => {
  const packed = (json: string): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateRawSync(json));
  for (const bytes of [
    new Uint8Array(0),
    Uint8Array.from([1, 2, 3]),
    packed('{}'),
    packed('[1'),
    packed('[1,2,3]').subarray(0, 4),
  ]) {
    await expect(unpackRecords(Uint8Array.from(bytes))).rejects.toThrow(SegmentDamaged);
  }
});

test('a block that would fill the memory is refused', async () => {
  const bomb = Uint8Array.from(deflateRawSync(new Uint8Array(65 * 1024 * 1024).fill(32)));
  expect(bomb.length).toBeLessThan(100_000);
  await expect(unpackRecords(bomb)).rejects.toThrow('far too large');

  const half = (): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateRawSync(`["${'x'.repeat(600)}"]`));
  expect(await unpackRecords(half(), { left: 700 })).toHaveLength(1);
  const shared = { left: 1_000 };
  expect(await unpackRecords(half(), shared)).toHaveLength(1);
  await expect(unpackRecords(half(), shared)).rejects.toThrow('far too large');
});
