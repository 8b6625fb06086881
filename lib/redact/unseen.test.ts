import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seenIn, withoutUnseen } from './unseen.ts';

it('what nobody sees is left out, and each unit says where it stood', () => {
  expect(seenIn('a\u200bb\u00adc')).toEqual({ text: 'abc', places: [0, 2, 4] });
  expect(seenIn('\u{e0001}x\ufe0f')).toEqual({ text: 'x', places: [2] });
  expect(seenIn('naïve می‌').text).toBe('naïve می');
});

it('places lead back to the same units, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: seen, places } = seenIn(text);
      expect(places.map((at) => text[at]).join('')).toBe(seen);
      expect(withoutUnseen(seen)).toBe(seen);
    }),
    { numRuns: 200 },
  );
});
