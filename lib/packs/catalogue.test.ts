import { expect, it } from 'vitest';
import { packsForProducts, type CatalogueEntry } from './catalogue.ts';

const entry = (community: string, products: string[], questions = 100): CatalogueEntry => ({
  community,
  name: community,
  address: `https://packs.example/${community}/manifest`,
  rootKey: '0'.repeat(64),
  questions,
  bytes: 1,
  products,
});

it('offers the packs of the page’s products, the most certain product and the closest pack first', () => {
  const packs = [
    entry('mixed', ['mysql', 'ledgerwell']),
    entry('ledger', ['ledgerwell']),
    entry('big-ledger', ['ledgerwell'], 1_000),
    entry('mysql', ['mysql']),
    entry('other', ['tidewater']),
  ];
  const found = packsForProducts({ format: 1, packs }, ['Ledgerwell', 'MySQL']);
  expect(found.map(({ community }) => community)).toEqual(['big-ledger', 'ledger', 'mixed', 'mysql']);
  expect(packsForProducts({ format: 1, packs }, [])).toEqual([]);
});
