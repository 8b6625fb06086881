import { expect, it } from 'vitest';
import { hashKey, hashText, hashToken } from './hash-text.ts';

it('agrees with the published test values of FNV-1a', () => {
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('foobar')).toBe(0xbf9cf968);
  expect(hashKey('')).toBe('cbf29ce484222325');
  expect(hashKey('a')).toBe('af63dc4c8601ec8c');
  expect(hashKey('foobar')).toBe('85944171f73967e8');
});

it('folds to sixteen bits that are never 0', () => {
  const hashes = Array.from({ length: 200_000 }, (_, n) => hashToken(`t${n}`));
  expect(hashes.filter((hash) => hash < 1 || hash > 65_535)).toEqual([]);
});
