import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTerms } from './term-order.ts';

const point = fc.oneof(
  fc.integer({ min: 0x61, max: 0x63 }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
  fc.nat(0xd7ff),
);
const text = fc.array(point, { maxLength: 6 }).map((points) => String.fromCodePoint(...points));

test('terms are ordered by the bytes of their UTF-8', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(Math.sign(compareTerms(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }),
  );
  expect(compareTerms('\u{1F600}', '\uFFEE')).toBeGreaterThan(0);
});
