import type { Storage } from 'webextension-polyfill';
import { z } from 'zod';
import type { Lock } from './lock.ts';
import { rowKey, TABLE_NAMES, type Shelf, type ShelfRow, type TableName } from './shelf.ts';
import { withTimeout } from './with-timeout.ts';

const PREFIX = 'own/';
/** One write that hangs must not hold up all others for as long as its page lives. */
const WRITE_TIMEOUT_MS = 3_000;

const Row = z.object({
  table: z.enum(TABLE_NAMES),
  id: z.string(),
  value: z.unknown(),
  at: z.number(),
});

/**
 * The mirror in `storage.local`, one key a row, so that a row's write costs only that row.
 * @param lock held by whoever writes, in whichever context: this storage has no transactions, and a page that heals an
 *   old copy must not lay it over what another one writes at that moment
 */
export function mirrorShelf(area: Pick<Storage.StorageArea, 'get' | 'set'>, lock: Lock): Shelf {
  const all = async (): Promise<[string, unknown][]> =>
    Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));

  async function readAndWrite(row: ShelfRow, seenAt: number): Promise<boolean> {
    const key = PREFIX + rowKey(row);
    const stored = Row.safeParse((await area.get(key))[key]).data;
    if (stored && stored.at > seenAt) return false;
    // There already: written once more, it would make every page read anew, and each of them might write it again.
    if (stored?.at === row.at && JSON.stringify(stored.value) === JSON.stringify(row.value)) return true;
    await area.set({ [key]: row });
    return true;
  }

  return {
    name: 'mirror',
    swap: (row, seenAt) => lock(() => withTimeout(readAndWrite(row, seenAt), WRITE_TIMEOUT_MS, 'mirror')),
    async readTable(table: TableName) {
      return (await all()).flatMap(([, value]) => {
        const row = Row.safeParse(value).data;
        return row?.table === table ? [{ ...row, value: row.value ?? null }] : [];
      });
    },
  };
}
