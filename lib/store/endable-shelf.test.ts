import { expect, it } from 'vitest';
import { endableShelf } from './endable-shelf.ts';
import { openShelves } from './shelves.ts';
import type { Shelf, ShelfRow } from './shelf.ts';

/** A shelf in memory. */
function memory(name: string): Shelf & { rows: ShelfRow[] } {
  const rows: ShelfRow[] = [];
  return { name, rows, swap: async (row) => rows.push(row) > 0, readTable: async () => [...rows] };
}

it('brings nothing back from one shelf that was deleted on the other', async () => {
  const [database, mirror] = [memory('database'), memory('mirror')];
  let isOver = false;
  const shelves = openShelves(
    [database, mirror].map((shelf) => endableShelf(shelf, () => isOver)),
    () => 5,
  );
  await shelves.put('drafts', 'a', 'mine');
  database.rows.length = 0;
  isOver = true;
  expect(await shelves.read('drafts')).toEqual({ ok: true, value: new Map() });
  expect(await shelves.put('drafts', 'a', 'again')).toMatchObject({ ok: false });
  expect(database.rows).toEqual([]);
});
