import { expect, test } from 'vitest';
import { confidenceWords } from './confidence-words.ts';

test.each([
  [0.92, 'very likely', 92, 3],
  [0.845, 'very likely', 85, 3],
  [0.84, 'likely', 84, 2],
  [0.65, 'likely', 65, 2],
  [0.4, 'possible', 40, 1],
  [0.39, 'a guess', 39, 0],
  [0, 'a guess', 0, 0],
])('%d is %s', (confidence, words, percent, level) => {
  expect(confidenceWords(confidence)).toEqual({ words, percent, level });
});

test('certainty is never claimed', () => {
  expect(confidenceWords(1).percent).toBe(99);
});
