import type { Storage } from 'webextension-polyfill';
import { z } from 'zod';
import { rowKey, TABLE_NAMES, type Shelf, type ShelfRow, type TableName } from './shelf.ts';

const PREFIX = 'own/';

const Row = z.object({
  table: z.enum(TABLE_NAMES),
  id: z.string(),
  value: z.unknown(),
  at: z.number(),
});

/** The mirror in `storage.local`, one key a row, so that a row's write costs only that row. */
export function mirrorShelf(area: Pick<Storage.StorageArea, 'get' | 'set'>): Shelf {
  const all = async (): Promise<[string, unknown][]> =>
    Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));

  const put = (row: ShelfRow): Promise<void> => area.set({ [PREFIX + rowKey(row)]: row });

  return {
    name: 'mirror',
    put,
    // Without transactions: whoever calls it holds a lock.
    async swap(row, seenAt) {
      const key = PREFIX + rowKey(row);
      const stored = Row.safeParse((await area.get(key))[key]).data;
      if (stored && stored.at > seenAt) return false;
      await put(row);
      return true;
    },
    async readTable(table: TableName) {
      return (await all()).flatMap(([, value]) => {
        const row = Row.safeParse(value).data;
        return row?.table === table ? [{ ...row, value: row.value ?? null }] : [];
      });
    },
  };
}
