import { expect, it } from 'vitest';
import { packsOver } from './packs-over.ts';
import type { ShownPack } from './shown-pack.ts';

const pack = (name: string, bytes: number, lastUsed: number, removedAt: number | null = null): ShownPack => ({
  community: name,
  name,
  licence: null,
  questions: 1,
  bytes,
  published: null,
  stale: false,
  lastUsed,
  otherVersion: null,
  address: null,
  removedAt,
});

it('names removed packs, then those used least of late, until the rest fits', () => {
  const packs = [
    pack('often', 50, 9),
    pack('once', 20, 1),
    pack('once, larger', 30, 1),
    pack('gone', 10, 8, 9),
  ];
  const over = (budget: number): string[] => packsOver(packs, budget).map(({ name }) => name);
  expect(over(110)).toEqual([]);
  expect(over(109)).toEqual(['gone']);
  expect(over(75)).toEqual(['gone', 'once, larger']);
  expect(over(0)).toEqual(['gone', 'once, larger', 'once', 'often']);
});
