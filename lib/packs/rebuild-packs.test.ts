import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  hostOf,
  publish,
  rotateKeys,
  samplePins,
  sampleWorld,
  segmentBytes,
  serve,
  sourceOf,
  startPublisher,
  valueOf,
  type Host,
  type Publisher,
} from '../../test/fixtures/sample-pack.ts';
import { failed, ok } from '../model/result.ts';
import type { PackPin } from '../model/written.ts';
import { openSegmentDatabase } from '../store/segment-database.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import { exportPack, removePack, restorePack, rollBackPack, updatePack } from './change-pack.ts';
import { installPack } from './install-pack.ts';
import { fileSource } from './pack-file.ts';
import type { PackWorld } from './pack-world.ts';
import { rebuildPacks } from './rebuild-packs.ts';
import { updatePacks } from './update-packs.ts';

const BUDGET = 1e9;
const a = 'forum.example';
const one = { bytes: segmentBytes('one') };
const two = { bytes: segmentBytes('two') };

let count = 0;
let name: string;
let store: SegmentStore;
let publisher: Publisher;
let host: Host;
let world: PackWorld & { fetch: typeof fetch };

beforeEach(async () => {
  publisher = await startPublisher(a);
  host = hostOf(await publish(publisher, 1, [one]));
  await openWith(samplePins());
  valueOf(await installPack(sourceOf(host), { budget: BUDGET }, world));
  serve(host, await publish(publisher, 2, [one, two]));
  valueOf(await updatePack(a, { budget: BUDGET }, world));
});

/** A database that holds nothing, with these pins beside it. */
async function openWith(pins: PackWorld['pins']): Promise<void> {
  name = `rebuild-${count++}`;
  store = valueOf(await openSegmentStore(name));
  world = { ...sampleWorld(store, { pins }), fetch: (input, init) => host.fetch(input, init) };
}
const inUse = async (): Promise<string[]> =>
  Promise.all(valueOf(await store.readActive()).segments.map(({ blob }) => blob.text()));
const pinned = async (): Promise<PackPin[]> => valueOf(await world.pins.readPackPins());

/** The disk changes a byte of the segment with this text. */
async function damage(text: string): Promise<void> {
  const database = valueOf(await openSegmentDatabase(name));
  await database.transact('readwrite', async (transaction) => {
    const segments = transaction.objectStore('segments');
    for (const row of await segments.getAll()) {
      // An IndexedDB transaction may not wait for a Blob, and the length tells these apart.
      if (row.blob.size === segmentBytes(text).length)
        await segments.put({ ...row, blob: new Blob([segmentBytes(`${text.slice(1)}?`)]) });
    }
  });
  database.close();
}

it('what is whole stays, without asking anybody', async () => {
  host.asked = [];
  const before = await inUse();
  expect(valueOf(await rebuildPacks(world, BUDGET))).toEqual({ kept: 1, fetched: 0, lost: [] });
  expect(await inUse()).toEqual(before);
  expect(host.asked).toEqual([]);
});

it('what came with the extension or was merged here is dropped, to be built anew', async () => {
  const row = valueOf(await store.readPacks())[0];
  if (!row) throw new Error('no pack');
  const starter = { ...row, community: 'starter', kind: 'starter' as const };
  const local = { ...row, community: 'local/x', kind: 'local' as const };
  valueOf(await store.changePacks((rows) => ok([...rows, starter, local])));
  valueOf(await rebuildPacks(world, BUDGET));
  expect(valueOf(await store.readPacks()).map(({ community }) => community)).toEqual([a]);
});

describe('a damaged pack', () => {
  it('is fetched again, of the same number', async () => {
    await damage('two');
    expect(await inUse()).not.toContain('3\ntwo');
    expect(valueOf(await rebuildPacks(world, BUDGET))).toEqual({ kept: 0, fetched: 1, lost: [] });
    expect(await inUse()).toEqual(['3\none', '3\ntwo']);
  });

  it('only in the version to roll back to: that version goes, the one in use stays', async () => {
    serve(host, await publish(publisher, 3, [{ bytes: segmentBytes('three') }]));
    valueOf(await updatePack(a, { budget: BUDGET }, world));
    await damage('two');
    expect(valueOf(await rebuildPacks(world, BUDGET)).kept).toBe(1);
    expect(await inUse()).toEqual(['3\nthree']);
    expect(await rollBackPack(store, a)).toMatchObject({ ok: false });
  });

  it('from a host that now offers something older, or another key, is named and tried again later', async () => {
    await damage('two');
    for (const offer of [
      await publish(publisher, 1, [one]),
      await publish(await startPublisher(a), 9, [one]),
      await publish(publisher, 2, [one]),
    ]) {
      serve(host, offer);
      const { fetched, lost } = valueOf(await rebuildPacks(world, BUDGET));
      expect({ fetched, names: lost.map((pack) => pack.name) }).toEqual({
        fetched: 0,
        names: [`Forum ${a}`],
      });
      expect(await inUse()).toEqual([]);
    }
    serve(host, await publish(await rotateKeys(publisher), 1, [one]));
    expect(valueOf(await updatePacks(world, BUDGET))).toBe(1);
    expect(await inUse()).toEqual(['3\none']);
  });

  it('out of a file is named, and not asked for again', async () => {
    const { file } = valueOf(await exportPack(store, a));
    await openWith(samplePins());
    valueOf(await installPack(fileSource(file), { budget: BUDGET }, world));
    await damage('two');
    const { lost } = valueOf(await rebuildPacks(world, BUDGET));
    expect(lost).toEqual([{ name: `Forum ${a}`, problem: expect.stringContaining('file') as string }]);
    expect(await pinned()).toEqual([]);
    expect(valueOf(await rebuildPacks(world, BUDGET)).lost).toEqual([]);
  });
});

describe('pins', () => {
  it('a background that ends while a pack is removed or dropped never has it fetched again', async () => {
    const { changePacks } = store;
    const dead: SegmentStore = { ...store, changePacks: async () => failed('killed') };
    expect(await removePack({ store: dead, pins: world.pins }, a, world.now())).toMatchObject({ ok: false });
    expect(await pinned(), 'the pack stayed, and so does its pin').toHaveLength(1);
    const order: string[] = [];
    const watched: PackWorld['pins'] = {
      ...world.pins,
      removePackPin: (community) => {
        order.push('pin');
        return world.pins.removePackPin(community);
      },
    };
    const store2: SegmentStore = {
      ...store,
      changePacks: (...rest) => {
        order.push('pack');
        return changePacks(...rest);
      },
    };
    valueOf(await removePack({ store: store2, pins: watched }, a, world.now()));
    serve(host, await publish(await startPublisher('other.example'), 1, [one, two]));
    const drop = { budget: one.bytes.length + two.bytes.length, drop: [a] };
    valueOf(await restorePack(world, a));
    valueOf(await installPack(sourceOf(host), drop, { ...world, store: store2, pins: watched }));
    expect(order).toEqual(['pin', 'pack', 'pin', 'pack']);
  });

  it('fill an empty database again, under the key and number that were known', async () => {
    await openWith(world.pins);
    expect(valueOf(await rebuildPacks(world, BUDGET))).toEqual({ kept: 0, fetched: 1, lost: [] });
    expect(await inUse()).toEqual(['3\none', '3\ntwo']);
    serve(host, await publish(publisher, 1, [one]));
    expect(await updatePack(a, { budget: BUDGET }, world)).toMatchObject({ ok: false });
  });

  it('an emptied database takes neither an older version nor another key for a first install', async () => {
    await openWith(world.pins);
    serve(host, await publish(publisher, 1, [one]));
    expect(await installPack(sourceOf(host), { budget: BUDGET }, world)).toMatchObject({ ok: false });
    serve(host, await publish(await startPublisher(a), 9, [one]));
    expect(valueOf(await installPack(sourceOf(host), { budget: BUDGET }, world))).toMatchObject({
      kind: 'key-changed',
      known: publisher.rootKey.publicKey,
    });
  });

  it('follow what is installed: kept once, gone with a removal or a drop, back with its undo', async () => {
    expect(await pinned()).toMatchObject([{ community: a, floor: 2 }]);
    valueOf(await removePack(world, a, world.now()));
    expect(await pinned()).toEqual([]);
    valueOf(await restorePack(world, a));
    expect(await pinned()).toMatchObject([{ community: a, floor: 2 }]);
    // A background that ended before it was written: the next look at the host mends it.
    valueOf(await world.pins.removePackPin(a));
    expect(valueOf(await updatePack(a, { budget: BUDGET }, world)).kind).toBe('current');
    expect(await pinned()).toHaveLength(1);
    serve(host, await publish(await startPublisher('other.example'), 1, [two]));
    const drop = { budget: two.bytes.length, drop: [a] };
    valueOf(await installPack(sourceOf(host), drop, world));
    expect(await pinned()).toMatchObject([{ community: 'other.example' }]);
  });
});
