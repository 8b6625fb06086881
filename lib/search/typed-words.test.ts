import { expect, it } from 'vitest';
import { queryFromText } from './build-query.ts';
import { typedWords, type KnownWords } from './typed-words.ts';

const KNOWN = ['waltz', 'walnut', 'wallet', 'press', 'presser', 'connect', 'zx-914', 'zx', 'walk'];

/** An index that has these words, each in one question. */
const index: KnownWords = {
  frequencies: async (terms) => ({
    frequencies: new Map([...terms].map((term) => [term, KNOWN.includes(term.slice(1)) ? 1 : 0] as const)),
  }),
  termsWithPrefix: async (prefix, limit) =>
    KNOWN.map((word) => ({ term: `w${word}`, df: 1 }))
      .filter(({ term }) => term.startsWith(prefix))
      .slice(0, limit),
};
const termsOf = async (text: string): Promise<string[]> => [
  ...(await typedWords(queryFromText(text), index)).keys(),
];

it('finishes the last word, and only the last', async () => {
  expect(await termsOf('waln')).toContain('wwalnut');
  expect(await termsOf('waln press')).toEqual(expect.arrayContaining(['wpress', 'wpresser']));
  expect(await termsOf('waln press')).not.toContain('wwalnut');
  expect(await termsOf('wa')).toEqual(['wwa']);
});

it('counts an ending the less, the more of it is missing', async () => {
  const words = await typedWords(queryFromText('pres'), index);
  expect(words.get('wpress') ?? 0).toBeGreaterThan(words.get('wpresser') ?? 0);
});

it('finds the word that was meant in spite of a slip', async () => {
  expect(await termsOf('walnot press')).toContain('wwalnut');
  expect(await termsOf('wlanut press')).not.toContain('wwalnut');
  expect(await termsOf('wanlut press')).toContain('wwalnut');
  expect(await termsOf('conect now')).toContain('wconnect');
});

it('takes a code with a slip for another code', async () => {
  const terms = await termsOf('zx-915 press');
  expect(terms).not.toContain('wzx-914');
});

it('leaves known words alone', async () => {
  expect(await termsOf('walnut now')).not.toContain('wwallet');
});
