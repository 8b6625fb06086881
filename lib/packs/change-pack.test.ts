import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  hostOf,
  NOW,
  publish,
  sampleWorld,
  segmentBytes,
  serve,
  sourceOf,
  startPublisher,
  valueOf,
  type Host,
  type Publisher,
} from '../../test/fixtures/sample-pack.ts';
import type { Result } from '../model/result.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import { exportPack, removePack, restorePack, rollBackPack, sweepPacks, updatePack } from './change-pack.ts';
import { installPack, type InstallOutcome } from './install-pack.ts';
import { listPacks, type InstalledPack } from './list-packs.ts';
import { fileSource } from './pack-file.ts';
import type { PackSource } from './pack-source.ts';

const HOUR_MS = 3_600_000;
const one = { bytes: segmentBytes('one') };
const two = { bytes: segmentBytes('two'), removed: [1] };
const a = 'forum.example';

let count = 0;
let store: SegmentStore;
let publisher: Publisher;
let host: Host;
beforeEach(async () => {
  store = valueOf(await openSegmentStore(`change-${count++}`));
  publisher = await startPublisher(a);
  host = hostOf(await publish(publisher, 1, [one]));
  valueOf(await install());
});

const install = (source: PackSource = sourceOf(host)): Promise<Result<InstallOutcome>> =>
  installPack(source, { budget: 1e9 }, sampleWorld(store));
const update = (): Promise<Result<InstallOutcome>> =>
  updatePack(a, { budget: 1e9 }, { ...sampleWorld(store), fetch: host.fetch });
const inUse = async (): Promise<string[]> =>
  Promise.all(valueOf(await store.readActive()).segments.map(({ blob }) => blob.text()));
const listed = async (): Promise<InstalledPack | undefined> => valueOf(await listPacks(store, NOW))[0];

it('rolls back and forward again, while updates bring only what is newer than either', async () => {
  expect(await rollBackPack(store, a)).toMatchObject({ ok: false });
  serve(host, await publish(publisher, 2, [two], { created: new Date(NOW).toISOString() }));
  valueOf(await update());
  expect((await listed())?.otherVersion).toBe('older');
  valueOf(await rollBackPack(store, a));
  expect(await inUse()).toEqual(['3\none']);
  expect((await listed())?.otherVersion).toBe('newer');
  expect(valueOf(await update()), 'the version that was left is not forced on anybody').toMatchObject({
    kind: 'current',
  });
  valueOf(await rollBackPack(store, a));
  expect(await inUse()).toEqual(['3\ntwo']);
  valueOf(await rollBackPack(store, a));
  serve(host, await publish(publisher, 3, [one, two]));
  valueOf(await update());
  expect(await inUse()).toEqual(['3\none', '3\ntwo']);
});

it('a removed pack answers no more, can be put back for an hour, and then is gone', async () => {
  valueOf(await removePack(sampleWorld(store), a, NOW));
  expect(await inUse()).toEqual([]);
  expect((await listed())?.removedAt).toBe(NOW);
  valueOf(await sweepPacks(store, NOW + HOUR_MS - 1));
  valueOf(await restorePack(sampleWorld(store), a));
  expect(await inUse()).toEqual(['3\none']);
  valueOf(await removePack(sampleWorld(store), a, NOW));
  valueOf(await sweepPacks(store, NOW + HOUR_MS));
  expect(await listed()).toBeUndefined();
  expect(await restorePack(sampleWorld(store), a)).toMatchObject({ ok: false });
  expect(await update()).toMatchObject({ ok: false });
});

it('installing what was removed puts it back', async () => {
  valueOf(await removePack(sampleWorld(store), a, NOW));
  expect(valueOf(await install())).toMatchObject({ kind: 'installed', fetched: 0 });
  expect(await inUse()).toEqual(['3\none']);
});

it('sweeping also clears pieces that a week has not made whole', async () => {
  valueOf(await store.putPart({ segment: 'x', index: 0, blob: new Blob(['x']), at: NOW }));
  valueOf(await sweepPacks(store, NOW + 7 * 24 * HOUR_MS));
  expect(valueOf(await store.readParts('x'))).toHaveLength(1);
  valueOf(await sweepPacks(store, NOW + 7 * 24 * HOUR_MS + 1));
  expect(valueOf(await store.readParts('x'))).toEqual([]);
});

it('a pack goes into one file and comes out of it on another machine', async () => {
  serve(host, await publish(publisher, 2, [one, two]));
  valueOf(await update());
  const { name, file } = valueOf(await exportPack(store, a));
  expect(name).toBe('forum.example-2.peerside');
  const there = await inUse();
  store = valueOf(await openSegmentStore(`change-${count++}`));
  valueOf(await install(fileSource(file)));
  expect(await inUse()).toEqual(there);
  expect(await listed()).toMatchObject({ questions: 5, address: null, otherVersion: null });
  expect(await update(), 'nobody knows where it came from').toMatchObject({ ok: false });
});

it('a file keeps the address of a pack that is there, and is held against its numbers', async () => {
  const older = valueOf(await exportPack(store, a)).file;
  const address = (await listed())?.address;
  serve(host, await publish(publisher, 2, [one, two]));
  valueOf(await update());
  const newer = valueOf(await exportPack(store, a)).file;
  expect(await install(fileSource(older))).toMatchObject({ ok: false });
  expect(valueOf(await install(fileSource(newer)))).toMatchObject({ kind: 'current' });
  valueOf(await update());
  expect((await listed())?.address).toBe(address);
});

it('a file that is cut short, too long, changed or none at all is refused', async () => {
  const { file } = valueOf(await exportPack(store, a));
  store = valueOf(await openSegmentStore(`change-${count++}`));
  const bytes = new Uint8Array(await file.arrayBuffer());
  for (const blob of [
    file.slice(0, -1),
    file.slice(0, 70),
    file.slice(1),
    new Blob([file, 'x']),
    new Blob([bytes.slice(0, -1), Uint8Array.of(0)]),
    new Blob(['peerside-pack-file 1 999999999\n']),
    new Blob([]),
  ]) {
    expect(await install(fileSource(blob))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/\.$/),
    });
    expect(valueOf(await store.readPacks())).toEqual([]);
  }
});
