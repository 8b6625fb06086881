import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { installPack } from '../../lib/packs/install-pack.ts';
import { ownStoreOn, type OwnStore } from '../../lib/store/own-store.ts';
import { databaseShelf } from '../../lib/store/database-shelf.ts';
import { openSegmentStore } from '../../lib/store/segment-store.ts';
import { openShelves } from '../../lib/store/shelves.ts';
import {
  hostOf,
  publish,
  sampleWorld,
  segmentBytes,
  sourceOf,
  startPublisher,
  valueOf,
} from '../../test/fixtures/sample-pack.ts';
import { packActs } from './pack-acts.ts';

it('a pack that was removed is not offered again, and one that was taken back is not declined', async () => {
  const store = valueOf(await openSegmentStore());
  const own: OwnStore = ownStoreOn(
    openShelves([databaseShelf(['pack-acts']), databaseShelf(['pack-acts-mirror'])], Date.now, 5_000),
    () => () => undefined,
    (work) => work(),
  );
  const host = hostOf(await publish(await startPublisher('a.example'), 1, [{ bytes: segmentBytes('one') }]));
  const world = { ...sampleWorld(store), pins: own };
  valueOf(await installPack(sourceOf(host), { budget: 1e9 }, world));
  const acts = packActs({
    open: () => Promise.resolve({ ok: true, value: store }),
    own,
    saveFile: () => undefined,
    fetch: host.fetch,
    budget: 1e9,
    changed: () => Promise.resolve(),
  });
  const declined = async (): Promise<string[]> => (await own.readSettings()).unwantedPacks;

  valueOf(await acts.remove('a.example'));
  expect(await declined()).toEqual(['a.example']);
  valueOf(await acts.restore('a.example'));
  expect(await declined()).toEqual([]);
});
