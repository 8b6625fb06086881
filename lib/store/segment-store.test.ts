import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow, SegmentRow } from './segment-rows.ts';
import { openSegmentStore, type SegmentStore } from './segment-store.ts';

let count = 0;
async function open(name = `segments-${count++}`): Promise<SegmentStore> {
  return valueOf(await openSegmentStore(name));
}
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const segment = (id: string): SegmentRow => ({
  id,
  length: id.length,
  documents: 1,
  head: new TextEncoder().encode(`head of ${id}`),
  blob: new Blob([id]),
});
const pack = (community: string, ids: readonly string[], more: Partial<PackRow> = {}): PackRow => ({
  community,
  kind: 'published',
  current: {
    manifest: null,
    signed: new Uint8Array(0),
    segments: ids.map((id) => ({ id, removed: Uint8Array.of(3) })),
  },
  previous: null,
  trust: null,
  address: null,
  installedAt: 1,
  removedAt: null,
  ...more,
});
const put =
  (row: PackRow) =>
  (rows: readonly PackRow[]): Result<readonly PackRow[]> =>
    ok([...rows.filter(({ community }) => community !== row.community), row]);
const activeIds = async (store: SegmentStore): Promise<string[]> =>
  valueOf(await store.readActive()).segments.map(({ id }) => id);

it('gives a look-up its segments, heads, tombstones and the tail in one reading', async () => {
  const store = await open();
  valueOf(await store.setTail(7));
  valueOf(await store.changePacks(put(pack('a', ['one', 'two'])), [segment('one'), segment('two')]));
  const active = valueOf(await store.readActive());
  expect(active).toMatchObject({ version: 2, tail: 7 });
  const [first] = active.segments;
  expect(first).toMatchObject({ community: 'a', kind: 'published', id: 'one', documents: 1 });
  expect(await first?.blob.text()).toBe('one');
  expect([...(first?.removed ?? [])]).toEqual([3]);
  store.close();
});

it('deletes what no pack names any more, and keeps what a roll back needs', async () => {
  const store = await open();
  valueOf(await store.changePacks(put(pack('a', ['one'])), [segment('one')]));
  const before = valueOf(await store.readPacks())[0];
  const updated = pack('a', ['two'], { previous: before?.current ?? null });
  valueOf(await store.changePacks(put(updated), [segment('two')]));
  expect(await activeIds(store)).toEqual(['two']);
  expect([...valueOf(await store.readSizes()).keys()]).toEqual(['one', 'two']);
  valueOf(await store.changePacks(put(pack('a', ['two']))));
  expect([...valueOf(await store.readSizes()).keys()]).toEqual(['two']);
  valueOf(await store.changePacks(() => ok([])));
  expect(valueOf(await store.readSizes()).size).toBe(0);
  expect(await activeIds(store)).toEqual([]);
  store.close();
});

it('changes nothing where a segment is missing, where the change refuses, and where it throws', async () => {
  const store = await open();
  valueOf(await store.changePacks(put(pack('a', ['one'])), [segment('one')]));
  const before = valueOf(await store.readActive());
  expect(await store.changePacks(put(pack('b', ['nowhere'])))).toMatchObject({ ok: false });
  expect(await store.changePacks(() => failed('Not this one.'), [segment('three')])).toEqual(
    failed('Not this one.'),
  );
  const broken = (): never => {
    throw new TypeError('a defect');
  };
  expect(await store.changePacks(broken)).toMatchObject({ ok: false });
  expect(valueOf(await store.readActive())).toEqual(before);
  expect(valueOf(await store.readPacks()).map(({ community }) => community)).toEqual(['a']);
  store.close();
});

it('what the person removed answers no more, and can be taken back', async () => {
  const store = await open();
  const row = pack('a', ['one']);
  valueOf(await store.changePacks(put(row), [segment('one')]));
  valueOf(await store.changePacks(put({ ...row, removedAt: 5 })));
  expect(await activeIds(store)).toEqual([]);
  valueOf(await store.changePacks(put(row)));
  expect(await activeIds(store)).toEqual(['one']);
  store.close();
});

it('keeps pieces of a fetch until their segment is whole, or they are old', async () => {
  const store = await open();
  for (const [index, text] of ['a', 'b'].entries()) {
    valueOf(await store.putPart({ segment: 'one', index, blob: new Blob([text]), at: 10 }));
  }
  valueOf(await store.putPart({ segment: 'other', index: 0, blob: new Blob(['c']), at: 10 }));
  const parts = valueOf(await store.readParts('one'));
  expect(await Promise.all(parts.map(({ blob }) => blob.text()))).toEqual(['a', 'b']);
  valueOf(await store.changePacks(put(pack('a', ['one'])), [segment('one')]));
  expect(valueOf(await store.readParts('one'))).toEqual([]);
  expect(valueOf(await store.readParts('other'))).toHaveLength(1);
  valueOf(await store.dropParts(11));
  expect(valueOf(await store.readParts('other'))).toEqual([]);
  store.close();
});

it('notes uses to the day', async () => {
  const store = await open();
  const day = 86_400_000;
  valueOf(await store.noteUse(['a'], 10 * day));
  valueOf(await store.noteUse(['a', 'b'], 10 * day + 5));
  expect(valueOf(await store.readUses())).toEqual(
    new Map([
      ['a', 10 * day],
      ['b', 10 * day + 5],
    ]),
  );
  expect(valueOf(await store.readVersion()), 'no look-up has to open anything anew').toBe(0);
  store.close();
});

it('a database of another version or with other tables is begun anew; an open one steps aside', async () => {
  for (const version of [1, 99]) {
    const name = `foreign-${version}`;
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('other'));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
    const store = await open(name);
    expect(valueOf(await store.readActive())).toEqual({ version: 0, tail: 0, segments: [] });
    const deleting = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => deleting.addEventListener('success', resolve));
    expect(store.isOpen()).toBe(false);
    expect(await store.readActive()).toMatchObject({ ok: false });
  }
});

it('keeps the packs when the database is only slow to open', async () => {
  const name = `segments-${count++}`;
  const store = await open(name);
  valueOf(await store.changePacks(put(pack('a', ['one'])), [segment('one')]));
  store.close();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new IDBOpenDBRequest());
  try {
    const opening = openSegmentStore(name);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opening).toMatchObject({ ok: false, problem: expect.stringContaining('Try again') });
  } finally {
    hanging.mockRestore();
    vi.useRealTimers();
  }
  const again = await open(name);
  expect(await activeIds(again)).toEqual(['one']);
  again.close();
});

it('notes uses of communities whatever their ids', async () => {
  const store = await open();
  valueOf(await store.noteUse(['constructor', '__proto__', 'a'], 5e9));
  expect([...valueOf(await store.readUses())].sort()).toEqual([
    ['__proto__', 5e9],
    ['a', 5e9],
    ['constructor', 5e9],
  ]);
  store.close();
});
