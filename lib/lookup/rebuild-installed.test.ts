import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  hostOf,
  publish,
  sampleWorld,
  segmentBytes,
  sourceOf,
  startPublisher,
  valueOf,
  type Publication,
} from '../../test/fixtures/sample-pack.ts';
import { quietSync } from '../../test/fixtures/quiet-sync.ts';
import { packagedStarter } from '../../test/fixtures/packaged-starter.ts';
import { installPack } from '../packs/install-pack.ts';
import { STARTER_COMMUNITY } from '../packs/starter-pack.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import { openOwnStore, type OwnStore } from '../store/own-store.ts';
import { keepIndex } from './kept-index.ts';
import { answerOwn } from './own-messages.ts';

let own: OwnStore;
let published: Publication;
beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', await packagedStarter());
  await deleteSegmentDatabase();
  own = await openOwnStore(() => (work) => work());
  published = await publish(await startPublisher('forum.example'), 1, [{ bytes: segmentBytes('one') }]);
  const store = valueOf(await openSegmentStore());
  const world = sampleWorld(store, { pins: own });
  valueOf(await installPack(sourceOf(hostOf(published)), { budget: 1e9 }, world));
  store.close();
});

/** Chooses "Rebuild index"; gives the answer, and the communities in use after it. */
async function rebuild(fetch: typeof globalThis.fetch): Promise<{ answer: unknown; communities: string[] }> {
  const index = keepIndex();
  const world = { ...quietSync, ownStore: Promise.resolve(own), index, now: Date.now, fetch };
  const answer = await answerOwn({ type: 'own/rebuild-index' }, world);
  const active = valueOf(await valueOf(await index.segments.open()).readActive());
  await index.close();
  return { answer, communities: active.segments.map(({ community }) => community) };
}

it('keeps what is whole, fetches what is gone, and names what cannot be had', async () => {
  const offline = vi.fn<typeof fetch>(async () => {
    throw new TypeError('offline');
  });
  const kept = await rebuild(offline);
  expect(kept).toEqual({
    answer: { ok: true, value: null },
    communities: ['forum.example', STARTER_COMMUNITY],
  });
  expect(offline).not.toHaveBeenCalled();

  await deleteSegmentDatabase();
  const lost = await rebuild(offline);
  expect(lost.answer).toMatchObject({ ok: false, problem: expect.stringContaining('Forum forum.example') });
  expect(lost.communities).toEqual([STARTER_COMMUNITY]);
  expect(offline).toHaveBeenCalled();
  expect(valueOf(await own.readPackPins()), 'it is tried again at the next update').toHaveLength(1);
});
