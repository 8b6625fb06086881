import { expect, it } from 'vitest';
import { KnownWords } from './known-words.ts';

it('reads each word once, wherever it stands, until it has read too many', () => {
  let read = 0;
  const known = new KnownWords((written) => {
    read++;
    return [written];
  });
  const text = 'lamp lam clamp lamp';
  expect(known.at(text, 0, 4)).toEqual(['lamp']);
  expect(known.at(text, 5, 8)).toEqual(['lam']);
  expect(known.at(text, 9, 14)).toEqual(['clamp']);
  expect(known.at(text, 15, 19)).toEqual(['lamp']);
  expect(known.at(text, 10, 14)).toEqual(['lamp']);
  expect(read).toBe(3);

  const many = Array.from({ length: 120_000 }, (_, at) => `w${at}`);
  for (const word of many) known.at(word, 0, word.length);
  expect(many.every((word) => known.at(word, 0, word.length)[0] === word)).toBe(true);
});
