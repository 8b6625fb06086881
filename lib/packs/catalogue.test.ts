import { expect, it } from 'vitest';
import type { CatalogueEntry } from '../model/pack-catalogue.ts';
import { packsForProducts, packToOffer } from './catalogue.ts';

const entry = (community: string, products: string[], questions = 100): CatalogueEntry => ({
  community,
  name: community,
  address: `https://packs.example/${community}/manifest`,
  rootKey: '0'.repeat(64),
  questions,
  bytes: 1,
  products,
});

const PACKS = [
  entry('mixed', ['mysql', 'ledgerwell']),
  entry('ledger', ['ledgerwell']),
  entry('big-ledger', ['ledgerwell'], 1_000),
  entry('mysql', ['mysql']),
  entry('other', ['tidewater']),
];

it('names the packs of the page’s products, the most certain product and the closest pack first', () => {
  const found = packsForProducts(PACKS, ['Ledgerwell', 'MySQL']);
  expect(found.map(({ pack, product }) => [pack.community, product])).toEqual([
    ['big-ledger', 'Ledgerwell'],
    ['ledger', 'Ledgerwell'],
    ['mixed', 'Ledgerwell'],
    ['mysql', 'MySQL'],
  ]);
  expect(packsForProducts(PACKS, [])).toEqual([]);
});

it('offers the best that is neither installed nor declined, and none that could not be fetched', () => {
  const offered = (packs: CatalogueEntry[], ...left: string[]): string | undefined =>
    packToOffer(packs, ['Ledgerwell'], new Set(left))?.pack.community;
  expect(offered(PACKS)).toBe('big-ledger');
  expect(offered(PACKS, 'big-ledger')).toBe('ledger');
  expect(offered(PACKS, 'big-ledger', 'ledger', 'mixed')).toBeUndefined();
  const plain = { ...entry('plain', ['ledgerwell'], 9_000), address: 'http://packs.example/manifest' };
  const empty = entry('empty', ['ledgerwell'], 0);
  expect(offered([plain, empty])).toBeUndefined();
});
