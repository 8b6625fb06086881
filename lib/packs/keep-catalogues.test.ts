import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { NOW, valueOf } from '../../test/fixtures/sample-pack.ts';
import type { CatalogueEntry } from '../model/pack-catalogue.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import { fetchCatalogue, refreshCatalogues } from './keep-catalogues.ts';

const A = 'https://packs.example/catalogue.json';
const B = 'https://other.example/catalogue.json';
const PACK: CatalogueEntry = {
  community: 'ledger',
  name: 'Ledger',
  address: 'https://packs.example/ledger/manifest',
  rootKey: '0'.repeat(64),
  questions: 3,
  bytes: 9,
  products: ['ledgerwell'],
};
const json = (value: unknown): Response => new Response(JSON.stringify(value));

it('keeps what it fetched, asks without cookies, and drops what the person removes', async () => {
  const store = valueOf(await openSegmentStore('catalogues'));
  const asked: (RequestInit | undefined)[] = [];
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    asked.push(init);
    return json({ format: 1, packs: [PACK] });
  };
  expect(await fetchCatalogue(A, { store, fetch, now: () => NOW })).toEqual({ ok: true, value: 1 });
  expect(asked).toMatchObject([{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' }]);
  valueOf(await store.keepCatalogue(B, { packs: [], readAt: NOW }));
  expect(valueOf(await store.readCatalogues())).toEqual(
    new Map([
      [A, { packs: [PACK], readAt: NOW }],
      [B, { packs: [], readAt: NOW }],
    ]),
  );
  valueOf(await store.keepCatalogue(B, null));
  expect([...valueOf(await store.readCatalogues()).keys()]).toEqual([A]);
  store.close();
});

it('leaves what was kept where the host is away or sends something else', async () => {
  const store = valueOf(await openSegmentStore('catalogues that fail'));
  valueOf(await store.keepCatalogue(A, { packs: [PACK], readAt: 1 }));
  const answers: Record<string, () => Response> = {
    'no json': () => new Response('<html>'),
    'other format': () => json({ format: 2, packs: [] }),
    'broken entry': () => json({ format: 1, packs: [{ ...PACK, rootKey: 'short' }] }),
    gone: () => new Response('', { status: 404 }),
    offline: () => {
      throw new TypeError('offline');
    },
  };
  for (const [name, answer] of Object.entries(answers)) {
    const outcome = await fetchCatalogue(A, { store, fetch: async () => answer(), now: () => 2 });
    expect(outcome, name).toMatchObject({ ok: false });
  }
  const plain = await fetchCatalogue('http://packs.example/catalogue.json', {
    store,
    fetch: async () => json({ format: 1, packs: [] }),
    now: () => 2,
  });
  expect(plain).toMatchObject({ ok: false });
  expect(valueOf(await store.readCatalogues()).get(A)).toEqual({ packs: [PACK], readAt: 1 });
  store.close();
});

it('refreshes the others where one fails', async () => {
  const store = valueOf(await openSegmentStore('catalogues refreshed'));
  const fetch: typeof globalThis.fetch = async (input) => {
    if (String(input) === A) throw new TypeError('offline');
    return json({ format: 1, packs: [PACK] });
  };
  expect(await refreshCatalogues([A, B], { store, fetch, now: () => 5 })).toBe(1);
  expect([...valueOf(await store.readCatalogues()).entries()]).toEqual([[B, { packs: [PACK], readAt: 5 }]]);
  store.close();
});
