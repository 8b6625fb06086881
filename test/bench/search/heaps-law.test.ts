import { expect, test } from 'vitest';
import { growthExponent, newShare, readVocabulary } from './heaps-law.ts';

test('the exponent of a power is found again', () => {
  const points = [10, 100, 1000].map((size) => ({ size, cost: 3 * size ** 0.35 }));
  expect(growthExponent(points)).toBeCloseTo(0.35);
  expect(growthExponent([10, 20, 40].map((size) => ({ size, cost: 5 })))).toBeCloseTo(0);
});

test('words are counted once a document', () => {
  const { frequencies, beta } = readVocabulary(['a b a', 'b c', 'c d', 'd e']);
  expect([...frequencies]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 2],
    ['e', 1],
  ]);
  expect(beta).toBeGreaterThan(0);
  expect(beta).toBeLessThan(1);
});

test('all copies together have as many words as the law says', () => {
  const beta = 0.6;
  let share = 1;
  for (let copy = 1; copy < 50; copy += 1) share += newShare(copy, beta);
  expect(share).toBeCloseTo(50 ** beta);
});
