import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTerms } from './term-order.ts';

test('terms are ordered by the bytes of their UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(Math.sign(compareTerms(one, other))).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)));
    }),
  );
  expect(compareTerms('\u{1F600}', '\uFFEE')).toBeGreaterThan(0);
});
