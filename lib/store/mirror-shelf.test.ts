import { describe, expect, it } from 'vitest';
import type { Lock } from './lock.ts';
import { mirrorShelf } from './mirror-shelf.ts';
import { TABLE_NAMES, type ShelfRow } from './shelf.ts';
import { openShelves } from './shelves.ts';

/** An area of `storage.local`, and how often it was written. Each call takes a while, so that others come between. */
function makeArea() {
  const stored = new Map<string, unknown>();
  let writes = 0;
  return {
    get: async () => {
      const now = Object.fromEntries(stored);
      await new Promise((resolve) => setImmediate(resolve));
      return now;
    },
    set: async (items: Record<string, unknown>) => {
      writes++;
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    writes: () => writes,
  };
}

/** One after the other, as the browser has it across contexts. */
function queue(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

describe('mirrorShelf', () => {
  it.each(TABLE_NAMES)('gives back what was written to %s', async (table) => {
    const shelf = mirrorShelf(makeArea(), queue());
    const row = { table, id: 'a', value: { text: 'mine' }, at: 5 };
    expect(await shelf.swap(row, 5)).toBe(true);
    expect(await shelf.readTable(table)).toEqual([row]);
  });
  it('lays no old copy over what another page writes at that moment', async () => {
    const area = makeArea();
    const lock = queue();
    const [healing, writing] = [mirrorShelf(area, lock), mirrorShelf(area, lock)];
    const row = (at: number): ShelfRow => ({ table: 'drafts', id: 'a', value: `text of ${at}`, at });
    const done = await Promise.all([
      writing.swap(row(1), 1),
      healing.swap(row(1), 1),
      writing.swap(row(2), 2),
      healing.swap(row(1), 1),
    ]);
    expect(done).toEqual([true, true, true, false]);
    expect(await healing.readTable('drafts')).toEqual([row(2)]);
  });
  // Each write tells all pages to read again: a read that writes would never come to rest.
  it.each(TABLE_NAMES)('reading %s writes nothing where both shelves have it', async (table) => {
    const areas = [makeArea(), makeArea()];
    const shelves = openShelves(
      areas.map((area) => mirrorShelf(area, queue())),
      () => 5,
    );
    await shelves.put(table, 'a', 'mine');
    await shelves.put(table, 'b', null);
    const before = areas.map((area) => area.writes());
    expect(await shelves.read(table)).toMatchObject({ ok: true });
    expect(areas.map((area) => area.writes())).toEqual(before);
  });
  it('a row is written once, however many read while it is on its way', async () => {
    const [fast, slow, lock] = [makeArea(), makeArea(), queue()];
    const open = () => openShelves([mirrorShelf(fast, queue()), mirrorShelf(slow, lock)], () => 5);
    const [writing, reading] = [open(), open()];
    // Others hold the mirror: what is written stands on the other shelf for a while.
    let release = (): void => undefined;
    const held = lock(() => new Promise<void>((resolve) => (release = resolve)));
    const saved = writing.put('drafts', 'a', 'mine');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const reads = [writing, reading, reading, writing].map((shelves) => shelves.read('drafts'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    release();
    await Promise.all([held, saved, ...reads]);
    expect(slow.writes()).toBe(1);
  });
  it('writes after another page whose clock went ahead', async () => {
    const [area, lock] = [makeArea(), queue()];
    const pages = [5, 900].map((now) => openShelves([mirrorShelf(area, lock)], () => now));
    const [late, ahead] = [pages[0]!, pages[1]!];
    await late.put('drafts', 'a', 'first');
    await ahead.put('drafts', 'a', 'second');
    expect(await late.put('drafts', 'a', 'third')).toEqual({ ok: true, value: null });
    const read = await ahead.read('drafts');
    expect(read.ok && read.value.get('a')).toBe('third');
  });
});
