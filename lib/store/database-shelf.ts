import Dexie, { type Table } from 'dexie';
import { rowKey, type Shelf, type ShelfRow } from './shelf.ts';

type StoredRow = ShelfRow & { key: string };

/** The small database of what a person wrote. Opened lazily and again after each failure: nothing is cached dead. */
export function databaseShelf(name = 'peerside-own'): Shelf {
  let db: Dexie | null = null;

  async function rows(): Promise<Table<StoredRow, string>> {
    if (!db) {
      const opening = new Dexie(name);
      opening.version(1).stores({ rows: 'key, table' });
      // Another context upgrades or deletes: step aside instead of blocking it.
      opening.on('versionchange', () => {
        opening.close();
        db = null;
      });
      try {
        await opening.open();
      } catch (error) {
        opening.close();
        throw error;
      }
      db = opening;
    }
    return db.table<StoredRow, string>('rows');
  }

  return {
    name: 'database',
    async put(row) {
      const table = await rows();
      await table.db.transaction('rw', table, async () => {
        const stored = await table.get(rowKey(row));
        if (!stored || stored.at <= row.at) await table.put({ ...row, key: rowKey(row) });
      });
    },
    async readTable(table) {
      return (await rows()).where('table').equals(table).toArray();
    },
    async clear() {
      await (await rows()).clear();
    },
  };
}
