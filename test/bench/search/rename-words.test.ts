import { expect, test } from 'vitest';
import { readVocabulary } from './heaps-law.ts';
import { freshWord, renamer } from './rename-words.ts';

/** Word i stands in about 2,000 / i of the texts, as in a language. */
const texts = Array.from({ length: 2_000 }, (_, text) =>
  Array.from({ length: 2_000 }, (_unused, rank) => rank + 1)
    .filter((rank) => (text + 1) % rank === 0)
    .map((rank) => `word${'abcdefghij'[rank % 10]}${rank}x`)
    .join(' '),
);
const vocabulary = readVocabulary(texts);

test('a new word has the shape of the old one', () => {
  expect(freshWord('node_42', 3)).toMatch(/^[a-z]{4}_\d\d$/);
  expect(freshWord('node_42', 3)).toBe(freshWord('node_42', 3));
  expect(freshWord('node_42', 3)).not.toBe(freshWord('node_42', 4));
});

test('the first copy is the text; in later ones rare words change and common ones stay', () => {
  expect(renamer(0, vocabulary)(texts[0] ?? '')).toBe(texts[0]);
  const said = renamer(1, vocabulary);
  expect(said('wordb1x')).toBe('wordb1x');
  const rare = Array.from({ length: 200 }, (_, i) => `word${'abcdefghij'[(1_500 + i) % 10]}${1_500 + i}x`);
  expect(rare.filter((word) => said(word) !== word).length).toBeGreaterThan(50);
});

test('copies bring as many new words as the law says', () => {
  const words = new Set(vocabulary.frequencies.keys());
  for (let copy = 1; copy <= 3; copy += 1) {
    const said = renamer(copy, vocabulary);
    for (const word of vocabulary.frequencies.keys()) words.add(said(word));
  }
  const wanted = vocabulary.frequencies.size * 4 ** vocabulary.beta;
  expect(Math.abs(words.size - wanted) / wanted).toBeLessThan(0.05);
});

test('how a word is written stays', () => {
  const lone = { frequencies: new Map([['filename', 1]]), beta: 1 };
  const [small, tall, first] = ['filename', 'FILENAME', 'Filename'].map(renamer(1, lone));
  expect(small).not.toBe('filename');
  expect(tall).toBe(small?.toUpperCase());
  expect(first?.toLowerCase()).toBe(small);
  expect(first?.charAt(0)).toMatch(/[A-Z]/);
});
