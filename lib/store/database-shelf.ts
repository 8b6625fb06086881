import Dexie, { type Table } from 'dexie';
import { rowKey, type Shelf, type ShelfRow } from './shelf.ts';
import { withTimeout } from './with-timeout.ts';

type StoredRow = ShelfRow & { key: string };

/** A database that cannot be opened is never deleted: it may hold what no one else has. Another takes its place. */
const NAMES = ['peerside-own', 'peerside-own-2'];
const OPEN_TIMEOUT_MS = 1_500;

/** The small database of what a person wrote. Opened lazily and again after each failure: nothing is cached dead. */
export function databaseShelf(names: readonly string[] = NAMES): Shelf {
  let opened: Promise<Dexie> | null = null;

  async function open(): Promise<Dexie> {
    let problem: unknown;
    for (const name of names) {
      // On the disk, not only with the system, before a write counts: an entry must be known as sent before it is.
      const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
      db.version(1).stores({ rows: 'key, table' });
      // Another context upgrades or deletes: step aside instead of blocking it.
      db.on('versionchange', () => {
        db.close();
        opened = null;
      });
      try {
        // Dexie opens a database of a foreign version too; only a read tells whether it is ours.
        await withTimeout(
          db.open().then(() => db.table('rows').limit(1).primaryKeys()),
          OPEN_TIMEOUT_MS,
          name,
        );
        return db;
      } catch (error) {
        db.close();
        problem = error;
      }
    }
    throw problem;
  }

  async function rows(): Promise<Table<StoredRow, string>> {
    opened ??= open();
    try {
      return (await opened).table<StoredRow, string>('rows');
    } catch (error) {
      opened = null;
      throw error;
    }
  }

  return {
    name: 'database',
    async swap(row, seenAt) {
      const table = await rows();
      return table.db.transaction('rw', table, async () => {
        const stored = await table.get(rowKey(row));
        if (stored && stored.at > seenAt) return false;
        await table.put({ ...row, key: rowKey(row) });
        return true;
      });
    },
    async readTable(table) {
      return (await rows()).where('table').equals(table).toArray();
    },
  };
}
