import { describe, expect, it } from 'vitest';
import { mirrorShelf } from './mirror-shelf.ts';
import { TABLE_NAMES } from './shelf.ts';
import { openShelves } from './shelves.ts';

/** An area of `storage.local`, and how often it was written. */
function makeArea() {
  const stored = new Map<string, unknown>();
  let writes = 0;
  return {
    get: async () => Object.fromEntries(stored),
    set: async (items: Record<string, unknown>) => {
      writes++;
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    writes: () => writes,
  };
}

describe('mirrorShelf', () => {
  it.each(TABLE_NAMES)('gives back what was written to %s', async (table) => {
    const shelf = mirrorShelf(makeArea());
    const row = { table, id: 'a', value: { text: 'mine' }, at: 5 };
    await shelf.put(row);
    expect(await shelf.readTable(table)).toEqual([row]);
  });
  // Each write tells all pages to read again: a read that writes would never come to rest.
  it.each(TABLE_NAMES)('reading %s writes nothing where both shelves have it', async (table) => {
    const areas = [makeArea(), makeArea()];
    const shelves = openShelves(areas.map(mirrorShelf), () => 5);
    await shelves.put(table, 'a', 'mine');
    await shelves.put(table, 'b', null);
    const before = areas.map((area) => area.writes());
    expect(await shelves.read(table)).toMatchObject({ ok: true });
    expect(areas.map((area) => area.writes())).toEqual(before);
  });
});
