import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

test('it is the CRC-32 of zip, for any length and any part', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (bytes, from) => {
      expect(crc32(bytes, Math.min(from, bytes.length))).toBe(zlibCrc32(bytes.subarray(from)));
    }),
  );
});
