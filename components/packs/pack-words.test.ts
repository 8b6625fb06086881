import { expect, it } from 'vitest';
import { bytesWords, installedWords, keyWords, packFacts } from './pack-words.ts';
import type { ShownPack } from './shown-pack.ts';

const PACK: ShownPack = {
  community: 'lids',
  name: 'Lids',
  licence: null,
  questions: 12_000,
  bytes: 31_400_000,
  published: Date.UTC(2026, 10, 3, 12),
  stale: false,
  lastUsed: 0,
  otherVersion: null,
  address: null,
  removedAt: null,
};

it('says sizes as people do', () => {
  expect([0, 640_400, 3_140_000, 31_400_000, 1_240_000_000].map(bytesWords)).toEqual([
    '0 kB',
    '640 kB',
    '3.1 MB',
    '31 MB',
    '1.2 GB',
  ]);
});

it('says what a pack holds, and when it should have been replaced', () => {
  const facts = (changes: Partial<ShownPack>): string => packFacts({ ...PACK, ...changes });
  expect(facts({}).replaceAll('\u00a0', ' ')).toBe('12,000 questions · 31 MB · published 3 Nov 2026');
  expect(facts({}).split(' ')[0], 'lines break between facts').toBe('12,000\u00a0questions');
  expect(facts({ stale: true })).toMatch(/not\supdated\ssince\s3\sNov\s2026/);
  expect(facts({ questions: 1, published: null })).toMatch(/^1\squestion · 31\sMB$/);
  expect(facts({ otherVersion: 'newer' })).toMatch(/newer\sversion/);
});

it('says how an install ended, and nothing where it asks', () => {
  expect(installedWords({ kind: 'installed', name: 'Lids', questions: 2 })).toBe(
    'Lids is installed: 2 questions',
  );
  expect(installedWords({ kind: 'current', name: 'Lids' })).toBe('Lids is up to date');
  expect(
    installedWords({ kind: 'key-changed', community: 'lids', name: 'Lids', known: 'a', offered: 'b' }),
  ).toBe('');
});

it('groups a key so that it can be read aloud', () => {
  expect(keyWords('0123456789abcdef'.repeat(4))).toBe('01234567 89abcdef 01234567 89abcdef');
});
